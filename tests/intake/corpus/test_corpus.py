"""One list in every format and encoding, and exactly the entries that each must give."""

import pytest

from wolkdnc_gui.intake.events import Kind
from wolkdnc_gui.numbers.verdict import Reason, Verdict

TITLES = [["Solicitudes de no llamar", None, None, None], [None, None, None, None]]
HEADER = ["Cédula", "Nombre", "Celular", "Teléfono 2"]
ROWS = [
    [1023456789, "Ana Núñez", 3001234567, "601 765 4321"],
    [52123456, "José Muñoz", "301 765 4321", None],
    [79123456, "Sofía Güiza", "+57 302 123 4567 / 3031234567", "no tiene"],
    [41234567, "Íñigo Pérez", None, None],
    [1098765432, "Ángela Ruiz", "3001234567", "12345"],
    [None, None, None, None],
    ["Total", None, None, None],
]
TABLE = [*TITLES, HEADER, *ROWS]

READY, LEFT_OUT = Verdict.READY, Verdict.LEFT_OUT
ENTRIES = [
    # given, digits, verdict, reason, param, row, column
    ("3001234567", "93001234567", READY, Reason.NONE, 0, 4, 3),
    ("601 765 4321", "96017654321", READY, Reason.NONE, 0, 4, 4),
    ("301 765 4321", "93017654321", READY, Reason.NONE, 0, 5, 3),
    ("+57 302 123 4567", "93021234567", READY, Reason.NONE, 0, 6, 3),
    ("3031234567", "93031234567", READY, Reason.NONE, 0, 6, 3),
    ("no tiene", "", LEFT_OUT, Reason.NOT_A_NUMBER, 0, 6, 4),
    ("3001234567", "93001234567", LEFT_OUT, Reason.REPEAT_OF_ROW, 1, 8, 3),
    ("12345", "", LEFT_OUT, Reason.TOO_SHORT, 0, 8, 4),
]

WORKBOOKS = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "mac-roman"]


def entries_of(outcome):
    found = (outcome.entries.entry(index) for index in range(len(outcome.entries)))
    return [
        (one.given, one.digits, one.verdict, one.reason, one.param, one.origin.row, one.origin.column)
        for one in found
    ]


def check(outcome, kind):
    assert entries_of(outcome) == ENTRIES
    assert outcome.proposal.sure
    assert outcome.summary.kind is kind
    assert outcome.summary.column_label == "Celular, Teléfono 2"
    assert outcome.summary.blank_rows == 3


@pytest.mark.parametrize("ending", WORKBOOKS)
def test_every_kind_of_workbook_gives_the_same_entries(write, read_here, ending):
    check(read_here(path=write(ending, TABLE), ask=True), Kind.WORKBOOK)


@pytest.mark.parametrize("ending", WORKBOOKS)
@pytest.mark.parametrize("name", ["lista.csv", "lista", "lista.xls"])
def test_a_workbook_is_known_by_its_content(write, read_here, ending, name):
    path = write(ending, TABLE)
    check(read_here(path=path.rename(path.with_name(name)), ask=True), Kind.WORKBOOK)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_encoding_and_delimiter_gives_the_same_entries(write, read_here, encoding, delimiter):
    check(read_here(path=write(".csv", TABLE, encoding=encoding, delimiter=delimiter), ask=True), Kind.TABLE)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("ending", [".csv", ".tsv", ".txt", ".xls"])
def test_every_line_end_gives_the_same_entries_under_any_name(write, read_here, end, ending, tmp_path):
    path = write(".csv", TABLE, delimiter=";", end=end)
    check(read_here(path=path.rename(tmp_path / f"otra{ending}"), ask=True), Kind.TABLE)


def test_a_web_page_gives_the_same_entries(write, read_here, tmp_path):
    path = write(".html", TABLE).rename(tmp_path / "reporte.xls")
    check(read_here(path=path, ask=True), Kind.HTML)


@pytest.mark.parametrize("ending", WORKBOOKS)
def test_numbers_keep_all_their_digits_however_they_are_displayed(write, read_here, ending):
    rows = [["Tel"], [573001234567.0], [3017654321], [93021234567.0]]
    assert read_here(path=write(ending, rows)).digits == ["93001234567", "93017654321", "93021234567"]


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("٣٠٠١٢٣٤٥٦٧", "93001234567"),
        ("３００１２３４５６７", "93001234567"),
        ("300\u00a0123\u00a04567", "93001234567"),
        ("\u202a+57 300 123 4567\u202c", "93001234567"),
        ("300\u200b1234567", "93001234567"),
        ("'3001234567", "93001234567"),
        ("tel:+573001234567", "93001234567"),
        ("00573001234567", "93001234567"),
        ("011 57 300 123 4567", "93001234567"),
        ("(+57) 300 123 4567", "93001234567"),
        ("3.001.234.567", "93001234567"),
        ("3001234567.0", "93001234567"),
        ("5.73001234567E+11", "93001234567"),
    ],
)
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods", ".xlsb"])
def test_every_way_of_writing_is_understood_in_every_format(write, read_here, written, digits, ending):
    rows = [["Nombre", "Tel"], ["Ana", written], ["Eva", "3017654321"]]
    outcome = read_here(path=write(ending, rows))
    assert outcome.digits == [digits, "93017654321"]
    assert outcome.verdicts == [READY, READY]


@pytest.mark.parametrize(
    ("cell", "pieces"),
    [
        ("300 123 4567 / 601 765 4321", ["300 123 4567", "601 765 4321"]),
        ("300 123 4567 y 301 765 4321", ["300 123 4567", "301 765 4321"]),
        ("601 765 4321 ext. 12", ["601 765 4321 ext. 12"]),
        ("3001234567\n3017654321", ["3001234567", "3017654321"]),
    ],
)
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods", ".xlsb", ".xls"])
def test_several_numbers_in_a_cell_keep_their_origin_in_every_format(write, read_here, cell, pieces, ending):
    outcome = read_here(path=write(ending, [["Nombre", "Tel"], ["Ana", cell], ["Eva", "3021234567"]]))
    assert outcome.given == [*pieces, "3021234567"]
    assert outcome.places == [(2, 2)] * len(pieces) + [(3, 2)]


def test_scientific_notation_in_text_has_lost_its_digits_and_says_so(write, read_here):
    outcome = read_here(path=write(".csv", [["Nombre", "Tel"], ["Ana", "5,73E+11"], ["Eva", "3021234567"]]))
    assert outcome.reasons == [Reason.LOST_DIGITS, Reason.NONE]


@pytest.mark.parametrize("ending", WORKBOOKS)
def test_error_cells_are_left_out_with_the_reason_in_every_kind_of_workbook(write, read_here, ending):
    rows = [
        ["Nombre", "Tel", "Celular"],
        ["Ana", "#N/A", 3001234567],
        ["Eva", 6017654321, None],
        [None, None, None],
        ["Sol", None, "#DIV/0!"],
    ]
    outcome = read_here(path=write(ending, rows), ask=True)
    assert entries_of(outcome) == [
        ("#N/A", "", LEFT_OUT, Reason.ERROR_CELL, 0, 2, 2),
        ("3001234567", "93001234567", READY, Reason.NONE, 0, 2, 3),
        ("6017654321", "96017654321", READY, Reason.NONE, 0, 3, 2),
        ("#DIV/0!", "", LEFT_OUT, Reason.ERROR_CELL, 0, 5, 3),
    ]
