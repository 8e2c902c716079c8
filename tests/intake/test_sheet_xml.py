"""What only the sheet's XML tells: hidden and filtered rows, errors, formulas without a value, far cells."""

import io
import zipfile

import openpyxl
import pytest

from wolkdnc_gui.intake import sheet_xml, workbook
from wolkdnc_gui.intake.events import IntakeError, IntakeProblem
from wolkdnc_gui.intake.layout import Choice
from wolkdnc_gui.intake.sheet_xml import FILTERED, HIDDEN, error_cells, extent, scan
from wolkdnc_gui.numbers.verdict import Reason, Verdict


@pytest.fixture
def book(tmp_path):
    """Make a workbook with a header and five numbers, changed as a test needs it."""

    def make(change):
        made = openpyxl.Workbook()
        sheet = made.active
        sheet.append(["Nombre", "Tel"])
        for number in range(5):
            sheet.append(["x", 3001234560 + number])
        change(sheet)
        path = tmp_path / "lista.xlsx"
        made.save(path)
        return path

    return make


def hide(*rows):
    def hide_them(sheet):
        for row in rows:
            sheet.row_dimensions[row].hidden = True

    return hide_them


def hide_by_filter(*rows, also=()):
    def filter_them(sheet):
        hide(*rows, *also)(sheet)
        sheet.auto_filter.ref = "A1:B5"
        sheet.auto_filter.add_filter_column(0, ["x"])

    return filter_them


def rewritten(path, change):
    """Change the XML of the one sheet."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    name = "xl/worksheets/sheet1.xml"
    changed = change(parts[name])
    assert changed != parts[name]
    parts[name] = changed
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part, content in parts.items():
            new.writestr(part, content)
    return path


def test_rows_hidden_by_hand_are_told_and_not_read(book, read_here):
    outcome = read_here(path=book(hide(3, 4)), ask=True)
    assert outcome.places == [(2, 2), (5, 2), (6, 2)]
    assert (outcome.summary.hidden_rows, outcome.summary.filtered_rows) == (2, 0)
    assert (outcome.proposal.sheets[0].hidden_rows, outcome.proposal.sheets[0].filtered_rows) == (2, 0)


def test_rows_hidden_by_a_filter_are_told_apart(book, read_here):
    outcome = read_here(path=book(hide_by_filter(3, 4, also=[6])))
    assert outcome.places == [(2, 2), (5, 2)]
    assert (outcome.summary.hidden_rows, outcome.summary.filtered_rows) == (1, 2)


@pytest.mark.parametrize(
    ("choice", "rows"),
    [
        (Choice(include_hidden_rows=True), [2, 5, 6]),
        (Choice(include_filtered_rows=True), [2, 3, 4, 5]),
        (Choice(include_hidden_rows=True, include_filtered_rows=True), [2, 3, 4, 5, 6]),
    ],
)
def test_what_is_hidden_is_read_if_chosen_and_counted_all_the_same(book, read_here, choice, rows):
    outcome = read_here(path=book(hide_by_filter(3, 4, also=[6])), choice=choice)
    assert [row for row, _ in outcome.places] == rows
    summary = outcome.summary
    assert (summary.hidden_rows, summary.filtered_rows) == (1, 2)
    assert summary.hidden_rows_included is choice.include_hidden_rows
    assert summary.filtered_rows_included is choice.include_filtered_rows


def test_a_filter_that_is_not_set_filters_nothing(book, read_here):
    def change(sheet):
        hide(3)(sheet)
        sheet.auto_filter.ref = "A1:B6"

    summary = read_here(path=book(change)).summary
    assert (summary.hidden_rows, summary.filtered_rows) == (1, 0)


def test_the_filter_of_a_table_counts(book, read_here):
    from openpyxl.worksheet.filters import AutoFilter
    from openpyxl.worksheet.table import Table

    def change(sheet):
        hide(3)(sheet)
        table = Table(displayName="Tabla", ref="A1:B6")
        table.autoFilter = AutoFilter(ref="A1:B6")
        table.autoFilter.add_filter_column(0, ["x"])
        sheet.add_table(table)

    summary = read_here(path=book(change)).summary
    assert (summary.hidden_rows, summary.filtered_rows) == (0, 1)


def test_a_hidden_row_without_a_number_is_no_loss(book, read_here):
    def change(sheet):
        sheet["B3"] = None
        hide(3)(sheet)

    summary = read_here(path=book(change)).summary
    assert (summary.hidden_rows, summary.blank_rows) == (0, 1)


def test_all_columns_of_a_hidden_row_are_left_out(book, read_here):
    def change(sheet):
        sheet["C1"] = "Celular"
        sheet["C3"], sheet["C4"] = 3017654321, 3021234567
        hide(3)(sheet)

    outcome = read_here(path=book(change))
    assert (3, 2) not in outcome.places
    assert (3, 3) not in outcome.places
    assert (4, 3) in outcome.places


def test_a_large_sheet_is_looked_at_while_it_is_read_with_the_same_result(book, read_here, monkeypatch):
    monkeypatch.setattr(workbook, "_SMALL", 0)
    outcome = read_here(path=book(hide_by_filter(3, 4, also=[6])))
    assert (outcome.summary.hidden_rows, outcome.summary.filtered_rows) == (1, 2)
    assert outcome.places == [(2, 2), (5, 2)]


def test_error_cells_and_formulas_without_a_value_are_left_out_with_the_reason(book, read_here):
    def change(sheet):
        sheet["B2"] = "=A1&B1"
        sheet["B3"] = "#N/A"
        sheet["B3"].data_type = "e"
        sheet["B8"] = '=IF(A8="",3001234567,"<")'

    outcome = read_here(path=book(change))
    assert outcome.given == [
        "=A1&B1",
        "#N/A",
        "3001234562",
        "3001234563",
        "3001234564",
        '=IF(A8="",3001234567,"<")',
    ]
    assert [reason for reason in outcome.reasons if reason] == [Reason.ERROR_CELL] * 3
    assert outcome.verdicts.count(Verdict.LEFT_OUT) == 3
    assert outcome.places[-1] == (8, 2)


@pytest.mark.parametrize(
    ("cell", "given"),
    [
        (b'<c r="B2"><f>1+1</f><v>3007654321</v></c>', "3007654321"),
        (b'<c r="B2" t="str"><f>1+1</f><v>300 765 4321</v></c>', "300 765 4321"),
        (b'<c r="B2"><f t="shared" si="0"/><v>3007654321</v></c>', "3007654321"),
        (b'<c r="B2" t="str"><f>IF(1,"","")</f><v></v></c>', None),
        (b'<c r="B2"><f>A1</f></c>', "=A1"),
        (b'<c r="B2"><f t="shared" si="0"/></c>', "="),
        (b'<c r="B2"><f>A1</f><v/></c>', "=A1"),
        (b'<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"),
        (b"<c t='e' r='B2'><v>#REF!</v></c>", "#REF!"),
    ],
)
def test_a_formula_counts_by_the_value_that_is_stored_with_it(book, read_here, cell, given):
    path = rewritten(
        book(lambda _: None), lambda xml: xml.replace(b'<c r="B2" t="n"><v>3001234560</v></c>', cell)
    )
    outcome = read_here(path=path)
    found = [text for text, (row, _) in zip(outcome.given, outcome.places, strict=True) if row == 2]
    assert found == ([given] if given else [])


def sheet_of(rows, end=b""):
    return io.BytesIO(b"<worksheet><sheetData>" + rows + b"</sheetData>" + end + b"</worksheet>")


def test_prefixed_names_and_rows_without_numbers_are_understood():
    rows = (
        b"<x:row><x:c/></x:row>" * 3 + b"<x:row hidden='true'/>" + b'<x:row r="9" x:hidden="0" hidden="1"/>'
    )
    facts = scan(sheet_of(rows), count=False)
    assert [row for row, mark in enumerate(facts.marks) if mark == HIDDEN] == [4, 9]


def test_marks_are_seen_wherever_the_pieces_are_cut(monkeypatch):
    rows = b"".join(
        b'<row r="%d"%s><c r="A%d"%s><v>1</v></c></row>'
        % (row, b' hidden="1"' if row % 3 == 0 else b"", row, b' t="e"' if row % 5 == 0 else b"")
        for row in range(1, 60)
    )
    end = b'<autoFilter ref="A1:A30"><filterColumn colId="0"/></autoFilter>'
    whole = scan(sheet_of(rows, end), count=True)
    assert list(whole.marks[3:31:3]) == [FILTERED] * 10
    assert list(whole.marks[33::3]) == [HIDDEN] * 9
    errors = list(error_cells(sheet_of(rows)))
    assert [cell.row for cell in errors] == list(range(5, 60, 5))
    for size in (7, 50, 333):
        monkeypatch.setattr(sheet_xml, "_PIECE", size)
        assert scan(sheet_of(rows, end), count=True) == whole
        assert list(error_cells(sheet_of(rows))) == errors


def test_a_row_without_end_is_too_large(monkeypatch):
    monkeypatch.setattr(sheet_xml, "_MOST_CARRIED", 100)
    monkeypatch.setattr(sheet_xml, "_PIECE", 50)
    with pytest.raises(IntakeError) as caught:
        list(error_cells(io.BytesIO(b"<row>" + b"x" * 1000)))
    assert caught.value.problem is IntakeProblem.TOO_LARGE


def test_the_extent_is_that_of_cells_that_hold_something():
    rows = b'<row r="7"><c r="B7"><v>1</v></c><c r="XFD7" s="1"/></row><row r="1048576"/>'
    assert extent(sheet_of(rows)) == (7, 2)


def test_cells_far_apart_are_too_large(book, read_here):
    def change(sheet):
        sheet["XFD1048576"] = 1

    assert read_here(path=book(change)).problem is IntakeProblem.TOO_LARGE


def test_far_cells_that_are_only_formatted_do_no_harm(book, read_here):
    def change(sheet):
        sheet["XFD1"].number_format = "0.00"
        sheet.row_dimensions[1048576].height = 20

    assert len(read_here(path=book(change)).digits) == 5


def test_a_zip_that_unpacks_to_too_much_is_too_large(book, read_here, monkeypatch):
    from wolkdnc_gui.intake import opening

    path = book(lambda _: None)
    monkeypatch.setattr(opening, "_MOST_UNPACKED", 100)
    assert read_here(path=path).problem is IntakeProblem.TOO_LARGE
