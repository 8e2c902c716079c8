"""Headers as reports have them: below merged titles, over columns that begin late, over lost digits."""

import openpyxl
import pytest

from wolkdnc_gui.intake.events import IntakeProblem
from wolkdnc_gui.intake.layout import Choice, SheetChoice
from wolkdnc_gui.numbers.verdict import Reason


@pytest.fixture
def sheet(tmp_path):
    """Make a workbook of one sheet with merged cells."""

    def make(rows, merged=()):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        for cells in merged:
            book.active.merge_cells(cells)
        book.save(tmp_path / "lista.xlsx")
        return tmp_path / "lista.xlsx"

    return make


PEOPLE = [["Ana", 1023456789, 6017654321, 3001234567], ["Eva", 1023456780, None, 3017654321]]


def test_a_merged_title_that_speaks_of_phones_is_no_header(sheet, read_here):
    rows = [["LISTADO DE TELÉFONOS A BLOQUEAR"], [], ["Nombre", "Cédula", "Fijo", "Móvil"], *PEOPLE]
    outcome = read_here(path=sheet(rows, ["A1:D1"]), ask=True)
    assert outcome.proposal.sure
    assert outcome.summary.column_label == "Fijo, Móvil"
    assert outcome.digits == ["96017654321", "93001234567", "93017654321"]


def test_the_lower_of_two_header_rows_counts_where_it_says_more(sheet, read_here):
    rows = [
        ["Cliente", None, "Teléfonos"],
        ["Nombre", "Cédula", "Fijo", "Móvil"],
        *PEOPLE,
    ]
    outcome = read_here(path=sheet(rows, ["A1:B1", "C1:D1"]), ask=True)
    assert outcome.digits == ["96017654321", "93001234567", "93017654321"]


LATE = [["Nombre", "Celular", "Ciudad"], *[["Ana", "", "Cali"]] * 300, ["Eva", "3001234567", "Cali"]]


def as_csv(rows):
    return "".join(",".join(map(str, row)) + "\n" for row in rows).encode()


def test_a_column_with_a_clear_header_is_read_however_late_it_begins(sheet, read_here, read_bytes):
    for outcome in (read_here(path=sheet(LATE), ask=True), read_bytes(as_csv(LATE), ask=True)):
        assert outcome.proposal.sure
        assert outcome.digits == ["93001234567"]
        assert outcome.places == [(302, 2)]


def test_a_second_column_that_begins_late_is_read_too(sheet, read_here):
    rows = [["Celular", "Teléfono 2"], *[[f"300{row:07}", None] for row in range(300)], [None, "6017654321"]]
    outcome = read_here(path=sheet(rows), ask=True)
    assert outcome.digits[-1] == "96017654321"


def test_numbers_without_a_header_are_found_however_late_they_begin(sheet, read_here):
    rows = [*[["Ana", None]] * 2500, *[["Eva", 3001234567 + row] for row in range(50)]]
    outcome = read_here(path=sheet(rows), ask=True)
    assert len(outcome.digits) == 50
    assert outcome.places[0] == (2501, 2)


def test_an_empty_column_of_phones_beside_other_numbers_is_asked_about(sheet, read_here):
    rows = [["Nombre", "Cédula", "Celular"], ["Ana", 1023456789, None], ["Eva", 3001234567, None]]
    path = sheet(rows)
    outcome = read_here(path=path, ask=True)
    assert outcome.undecided
    assert not outcome.proposal.sure
    assert (
        read_here(path=path, choice=Choice((SheetChoice((2,), "Sheet"),))).problem is IntakeProblem.NO_NUMBERS
    )


def test_a_column_whose_digits_are_lost_is_read_and_says_so(read_bytes):
    rows = [
        ["Nombre", "Celular 1", "Celular 2"],
        ["Ana", "5.73E+11", "300 123 4567"],
        ["Eva", "3.00E+09", ""],
    ]
    outcome = read_bytes(as_csv(rows), ask=True)
    assert outcome.summary.column_label == "Celular 1, Celular 2"
    assert outcome.reasons == [Reason.LOST_DIGITS, Reason.NONE, Reason.LOST_DIGITS]


def test_lost_digits_without_a_header_are_asked_about_not_denied(read_bytes):
    outcome = read_bytes(as_csv([["Ana", "5.73E+11"], ["Eva", "3.00E+09"]]), ask=True)
    assert outcome.undecided


@pytest.mark.parametrize("name", ["lista.csv", ""])
def test_a_list_of_lost_digits_is_listed_as_that(read_here, read_bytes, name):
    text = "Teléfono\n5,73E+11\n3,00E+09\n"
    outcome = read_bytes(text.encode(), name) if name else read_here(text)
    assert outcome.given == ["5,73E+11", "3,00E+09"]
    assert outcome.reasons == [Reason.LOST_DIGITS] * 2


@pytest.mark.parametrize("word", ["Fono", "Tlf.", "TFNO", "Telephone", "Landline", "Fixo", "TELÉF."])
def test_shorter_and_other_words_for_phones_are_known(read_bytes, word):
    rows = [["Dato", word, "Otro"], ["Ana", "3001234567", "3017654321"], ["Eva", "3021234567", "3031234567"]]
    (proposed,) = read_bytes(as_csv(rows), ask=True).proposal.sheets
    assert proposed.chosen == (1,)


@pytest.mark.parametrize(
    "word", ["RG", "Pasaporte", "SSN", "Folio", "Ahorros", "Protocolo", "Matrícula", "CLABE"]
)
def test_more_words_for_other_numbers_are_known(read_bytes, word):
    rows = [["Dato", word], ["3001234567", "3017654321"], ["3021234567", "3031234567"]]
    outcome = read_bytes(as_csv(rows), ask=True)
    assert outcome.proposal.sure
    assert outcome.digits == ["93001234567", "93021234567"]


def test_a_first_row_with_a_number_in_it_is_no_header(read_bytes):
    rows = [[f"Cliente Tel: 300123456{row}", "Otro"] for row in range(5)]
    outcome = read_bytes(as_csv(rows), ask=True)
    assert outcome.digits == [f"9300123456{row}" for row in range(5)]


def test_a_title_with_a_number_in_it_is_passed_over(read_bytes):
    rows = [["Listado, Tel. oficina 6017654321", ""], ["Nombre", "Celular"], ["Ana", "3001234567"]]
    text = "\n".join(";".join(row) for row in rows) + "\n"
    outcome = read_bytes(text.encode(), ask=True)
    assert outcome.digits == ["93001234567"]


@pytest.mark.parametrize("nothing", ["N/A", "no tiene", "-", "0", "S/N", "Não tem", "NULL"])
def test_a_column_of_phones_is_read_though_its_first_rows_say_that_there_is_none(read_bytes, nothing):
    rows = [["Celular", "Teléfono 2"], *[[f"300{row:07}", nothing] for row in range(300)], ["", "6017654321"]]
    outcome = read_bytes(as_csv(rows), ask=True)
    assert outcome.proposal.sure
    assert outcome.digits[-1] == "96017654321"


def test_a_column_that_only_tells_kinds_of_phones_is_not_read(read_bytes):
    rows = [["Phone 1 - Type", "Phone 1 - Value"], ["Mobile", "3001234567"], ["Home", "6017654321"]]
    assert read_bytes(as_csv(rows), ask=True).given == ["3001234567", "6017654321"]


def test_formulas_without_values_are_listed_though_there_is_nothing_else(sheet, read_here):
    outcome = read_here(path=sheet([["Nombre", "Celular"], ["Ana", "=B3"], ["Eva", "=B2"]]), ask=True)
    assert outcome.reasons == [Reason.ERROR_CELL] * 2


def test_a_header_over_several_columns_that_says_phone_says_it_of_each(sheet, read_here):
    rows = [
        ["Base de no contacto"],
        ["Cliente", None, "Teléfonos"],
        ["Nombre", "Cédula", "1", "Alterno", "Celular", "Saldo"],
        ["Ana", 1023456789, 6017654321, 6017654322, 3001234567, 3010000000],
        ["Eva", 1023456780, None, "n/a", 3017654321, 3020000000],
    ]
    outcome = read_here(path=sheet(rows, ["A1:F1", "A2:B2", "C2:E2"]), ask=True)
    assert outcome.summary.column_label == "1, Alterno, Celular"
    assert outcome.digits == ["96017654321", "96017654322", "93001234567", "", "93017654321"]


@pytest.mark.parametrize("word", ["Fax", "CUIT", "Obligación", "Siniestro"])
def test_faxes_and_more_papers_are_not_asked_about(read_bytes, word):
    rows = [
        ["Nombre", word, "Celular"],
        ["Ana", "6017654321", "3001234567"],
        ["Eva", "6011234567", "3017654321"],
    ]
    outcome = read_bytes(as_csv(rows), ask=True)
    assert outcome.proposal.sure
    assert outcome.digits == ["93001234567", "93017654321"]


@pytest.mark.parametrize("word", ["Casa", "Oficina", "Particular", "Trabalho", "Home", "Caller ID"])
def test_places_of_phones_are_headers_of_phones(read_bytes, word):
    rows = [["Nombre", word, "Celular"], ["Ana", "6017654321", "3001234567"], ["Eva", "6011234567", ""]]
    outcome = read_bytes(as_csv(rows), ask=True)
    assert outcome.proposal.sure
    assert outcome.digits == ["96017654321", "93001234567", "96011234567"]
