"""Error cells in the binary workbooks, and files that are no such workbooks."""

import io

import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from wolkdnc_gui.intake.binary_errors import errors_in_xls, errors_in_xlsb, sheets_in_xlsb
from wolkdnc_gui.intake.sheet_xml import ErrorCell


def workbook(rows=10):
    book = xlwt.Workbook()
    for name in ("Primera", "Año ñ"):
        sheet = book.add_sheet(name)
        for row in range(rows):
            sheet.write(row, 0, "Ana")
    book.get_sheet(1).row(3).set_cell_error(1, 42)
    book.get_sheet(1).row(rows - 1).set_cell_error(2, 7)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


XLS = workbook()


def test_the_errors_of_one_sheet_are_found():
    assert errors_in_xls(XLS, "Primera") == []
    assert errors_in_xls(XLS, "Año ñ") == [ErrorCell(4, 1, "#N/A"), ErrorCell(10, 2, "#DIV/0!")]
    assert errors_in_xls(XLS, "Otra") == []


def test_they_are_found_in_a_long_file_too():
    assert errors_in_xls(workbook(30_000), "Año ñ") == [
        ErrorCell(4, 1, "#N/A"),
        ErrorCell(30_000, 2, "#DIV/0!"),
    ]


@pytest.mark.parametrize("length", [0, 1, 76, 511, 512, 600, 1024, len(XLS) - 100])
def test_a_file_that_was_cut_off_has_no_errors_or_some(length):
    assert set(errors_in_xls(XLS[:length], "Año ñ")) <= set(errors_in_xls(XLS, "Año ñ"))


@given(st.lists(st.tuples(st.integers(0, len(XLS) - 1), st.integers(0, 255)), max_size=20))
def test_no_damage_stops_the_search(damage):
    data = bytearray(XLS)
    for place, byte in damage:
        data[place] = byte
    errors_in_xls(bytes(data), "Año ñ")


@given(st.binary(max_size=600))
def test_no_bytes_stop_the_search(data):
    errors_in_xls(XLS[:30] + data, "Año ñ")
    list(errors_in_xlsb(data))
    sheets_in_xlsb(data)
