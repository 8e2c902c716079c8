"""What the cells of .ods workbooks hold in the place of values."""

import io

import pytest

from wolkdnc_gui.intake.ods_errors import errors_in_ods

NAMES = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c"'


def errors(*cells, sheet="H"):
    rows = "".join(f"<table:table-row>{cell}</table:table-row>" for cell in cells)
    content = (
        f'<office:body {NAMES}><table:table table:name="{sheet}">{rows}</table:table></office:body>'.encode()
    )
    return [(one.row, one.shown) for one in errors_in_ods(io.BytesIO(content), io.BytesIO(content), "H")]


def test_a_formula_without_a_value_is_shown_as_a_spreadsheet_shows_it():
    assert errors("<table:table-cell/>", '<table:table-cell table:formula="of:=[.B2]+1"/>') == [
        (2, "=[.B2]+1")
    ]


def test_formulas_that_came_to_something_are_values():
    number = '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>'
    empty = '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"/>'
    assert errors(number, empty) == []
    without = '<table:table-cell table:formula="of:=[.A1]"/>'
    assert errors(number, empty, without) == [(3, "=[.A1]")]


def test_an_error_is_shown_as_it_stands_there():
    cell = (
        '<table:table-cell table:formula="of:=NA()" office:value-type="string" calcext:value-type="error">'
        "<text:p>#N/A</text:p></table:table-cell>"
    )
    assert errors(cell, cell.replace("#N/A", "")) == [(1, "#N/A"), (2, "#")]


def test_another_sheets_cells_are_not_told():
    assert errors('<table:table-cell table:formula="of:=[.B2]"/>', sheet="Otra") == []


@pytest.mark.parametrize("before", range(65_500, 65_540, 7))
def test_a_cell_is_seen_wherever_the_pieces_that_are_read_end(before):
    assert errors(f"<!--{'x' * before}-->", '<table:table-cell table:formula="of:=[.B2]"/>') == [
        (2, "=[.B2]")
    ]
