"""Quotation marks in text files: cells of several lines, and marks that were lost."""

import pytest

HEAD = "Nombre,Tel\r\n"
ALL = ["93001234567", "93017654321", "93021234567", "93031234567", "93041234567"]


@pytest.mark.parametrize(
    "lines",
    [
        '"Ana,3001234567|Luis,3017654321|Eva,3021234567|"Ana,3031234567|Eva,3041234567|',
        'Ana,3001234567|"Luis,3017654321|Eva,3021234567|Sol,3031234567|Eva,3041234567|',
        'Ana,3001234567|Luis "Lu,3017654321|Eva,3021234567|So"l,3031234567|Eva,3041234567|',
        'Ana,3001234567|"Lu"is,3017654321|Eva,3021234567|"Sol",3031234567|Eva,3041234567|',
        '"Ana \\"La\\" P",3001234567|Luis,3017654321|Eva,3021234567|Sol,3031234567|Eva,3041234567|',
        '"Ana, B",3001234567|"Luis,3017654321|"Eva, C",3021234567|Sol,3031234567|Eva,3041234567|',
        'Ana,3001234567|Luis,3017654321|Eva,3021234567|Sol,3031234567|"Eva,3041234567',
    ],
)
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_lost_quotation_mark_swallows_no_row(read_bytes, lines, end):
    outcome = read_bytes((HEAD + lines).replace("\r\n", end).replace("|", end).encode(), ask=True)
    assert outcome.digits == ALL
    assert outcome.places == [(row, 2) for row in range(2, 7)]


def test_a_mark_lost_at_the_end_of_a_long_file_costs_nothing(read_bytes):
    rows = [f'"Ana {row}",300{row:07}\r\n' for row in range(3000)]
    rows[1500] = '"Ana,3110000000\r\n'
    outcome = read_bytes((HEAD + "".join(rows)).encode(), ask=True)
    assert len(outcome.digits) == 3000
    assert outcome.digits[1500] == "93110000000"


def test_cells_of_several_lines_stay_whole(read_bytes):
    text = (
        'Dirección;Tel\r\n"Calle 1\r\nApto 2; piso 3\r\n";3001234567\r\nx;"3017654321\r\n\r\n3021234567"\r\n'
    )
    outcome = read_bytes(text.encode(), ask=True)
    assert outcome.digits == ["93001234567", "93017654321", "93021234567"]
    assert outcome.places == [(2, 2), (3, 2), (3, 2)]


WRAPPED = [
    '"Nombre,""Cédula"",""Celular"""',
    '"Ana ""la alta"",""1023456789"",""3001234567"""',
    "",
    '"Eva,52123456,3017654321"',
    "Luis,1023456780,3021234567",
]


@pytest.mark.parametrize("after", ["", ";;", ",,,"])
def test_lines_that_were_quoted_whole_are_opened(read_bytes, after):
    text = "".join(line + (after if line.startswith('"') else "") + "\r\n" for line in WRAPPED)
    outcome = read_bytes(text.encode(), ask=True)
    assert outcome.digits == ["93001234567", "93017654321", "93021234567"]
    assert outcome.places == [(2, 3), (4, 3), (5, 3)]


def test_one_column_of_quoted_cells_stays_one(read_bytes):
    outcome = read_bytes(b'"300 123 4567, 301 765 4321"\n"302 123 4567"\n"303 123 4567"\n')
    assert outcome.digits == ["93001234567", "93017654321", "93021234567", "93031234567"]
    assert {column for _, column in outcome.places} == {0}
