import pytest

from wolkdnc_gui.numbers.finding import find_in_text, is_number_cell, split_cell
from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.shape import Shape, ShapeKind

NINE = Judge(Rules("CO", Shape(ShapeKind.PREFIX_NATIONAL)))
PANAMA = Judge(Rules("PA", Shape(ShapeKind.NATIONAL)))


@pytest.mark.parametrize(
    ("cell", "candidates"),
    [
        ("3001234567", ["3001234567"]),
        ("300 123 4567 / 601 765 4321", ["300 123 4567", "601 765 4321"]),
        ("300 123 4567 y 301 765 4321", ["300 123 4567", "301 765 4321"]),
        ("300 123 4567 - 301 765 4321", ["300 123 4567", "301 765 4321"]),
        ("3001234567\n3017654321", ["3001234567", "3017654321"]),
        ("3001234567,3017654321;3027654321", ["3001234567", "3017654321", "3027654321"]),
        ("3001234567 3017654321", ["3001234567", "3017654321"]),
        ("(+57) 300 1234567 o (601)7654321", ["(+57) 300 1234567", "(601)7654321"]),
        ("601 5755370 ext 12", ["601 5755370 ext 12"]),
        ("6017654321, ext. 12", ["6017654321, ext. 12"]),
        ("300 123 4567 / 68", ["300 123 4567", "68"]),
        ("3001234567 12", ["3001234567 12"]),
        ("601 7654321 ::: 6017654322", ["601 7654321", "6017654322"]),
        ("3031234567-3041234567", ["3031234567", "3041234567"]),
        ("+573031234567-+576017654321", ["+573031234567", "+576017654321"]),
        ("57-3001234567", ["57-3001234567"]),
        ("300 123 4567 (esposa)", ["300 123 4567"]),
        ("Ana 300 123 4567, Luis 301 765 4321", ["300 123 4567", "301 765 4321"]),
        ("3.001.234.567", ["3.001.234.567"]),
        ("5,73E+11", ["5,73E+11"]),
        ("300-CALL-NOW", ["300-CALL-NOW"]),
        ("no tiene", ["no tiene"]),
        ("20-11-2026", ["20-11-2026"]),
        ("٣٠٠١٢٣٤٥٦٧ / ３００１２３４５６８", ["٣٠٠١٢٣٤٥٦٧", "３００１２３４５６８"]),
        (" \u200b ", []),
        ("", []),
    ],
)
def test_a_cell_is_split_into_its_candidates(cell, candidates):
    assert split_cell(cell, NINE) == candidates


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "[21/11/26, 12:40:55] Sofía: +57 310 5729971 y también el 601 3685262",
            ["+57 310 5729971", "601 3685262"],
        ),
        ("cliente 3101532425 molesto, factura 20261123 por $1.250.000", ["3101532425"]),
        ("por favor no llamar más al 320 108 7013", ["320 108 7013"]),
        ("93001234567 y 93017654321", ["93001234567", "93017654321"]),
        ("CC 1023456789 tel 601 765 4321 ext 12, gracias", ["601 765 4321 ext 12"]),
        ("llamar al 765 4321", ["765 4321"]),
        ("son 765 4321 en total", []),
        ("son 1305456 en total", []),
        ("escriba a juan3001234567@correo.com o www.x.com/3001234567", []),
        ("https://wa.me/573001234567 gracias", ["573001234567"]),
        ("TEL;TYPE=CELL:+57 300 123 4567", ["+57 300 123 4567"]),
        ("UID:20261123T101010Z", []),
        ("pedido No. 3001234567", []),
        ("tengo 3001234567 pesos", []),
        ("mi número de Miami: +1 305 555 0123", ["+1 305 555 0123"]),
        ("12 320 108 7013", ["320 108 7013"]),
        ("3001234567 12 3017654321", ["3001234567", "3017654321"]),
        ("número viejo 03 300 123 4567", ["03 300 123 4567"]),
        ("A3001234567", []),
        ("hola", []),
        ("123", []),
    ],
)
def test_numbers_are_found_in_sentences_and_nothing_else_is(text, numbers):
    assert find_in_text(text, NINE) == numbers


def test_a_date_is_no_panamanian_number():
    assert find_in_text("el 20261123 llamó al 6123-4567", PANAMA) == ["6123-4567"]
    assert find_in_text("el 2026-11-23 a las 10:15", PANAMA) == []


@pytest.mark.parametrize("cell", ["3001234567", "cel 300 123 4567", "3001234567 / 3017654321"])
def test_a_cell_may_be_there_for_its_number(cell):
    assert is_number_cell(cell, NINE)


@pytest.mark.parametrize(
    "cell", ["", "Ana", "12", "2026-11-23", "12:40:55] Sofía: cliente 3101532425 molesto"]
)
def test_other_cells_are_not(cell):
    assert not is_number_cell(cell, NINE)


@pytest.mark.parametrize(
    "text",
    [
        "1" + "," * 60_000 + "1",
        "a" * 60_000,
        "cc" + " " * 60_000 + "x",
        "1. " * 4_000,
        ";a=" * 20_000 + ";;1",
        "3001234567,ana@x.com " * 1_000,
        "a." * 30_000,
        "1-" * 30_000 + "x",
        "1.1.1.1," * 7_500,
        "$1,000" + ",000" * 15_000,
    ],
    ids=[
        "commas",
        "letters",
        "spaces",
        "places",
        "parameters",
        "addresses",
        "names",
        "hyphens",
        "points",
        "amount",
    ],
)
def test_no_text_takes_long_to_search(text):
    # (Where a pattern has two ways for one text, this takes hours.)
    find_in_text(text, NINE)
    split_cell(text, NINE)


def test_an_address_beside_a_number_is_no_part_of_it():
    assert find_in_text("Ana;3001234567;ana3017654321@correo.com", NINE) == ["3001234567"]
    assert split_cell("\u260e", NINE) == ["\u260e"]
