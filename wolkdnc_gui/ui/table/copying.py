"""Rows onto the clipboard: as text with tabs, and as a table in which a spreadsheet leaves numbers alone."""

from collections.abc import Callable, Generator, Iterable
from html import escape
from itertools import islice

from PySide6.QtCore import QMimeData

from wolkdnc_gui.ui.table.columns import Column
from wolkdnc_gui.ui.table.words import RowWords

_AT_ONCE = 200
"""Rows put into words between two yields."""

_TEXT_CELL = "<td style=\"mso-number-format:'\\@'\">"
"""Tells spreadsheets that a cell is text: they would make 9.3E+10 of a number, and run a formula."""

SlicedMime = Generator[None, None, QMimeData]


def rows_as_table(words: RowWords, rows: Iterable[int], columns: tuple[Column, ...]) -> SlicedMime:
    """Return rows with their headers, as text with tabs and as HTML."""
    lines = ["\t".join(column.title for column in columns)]
    html = ["<tr>" + "".join(f"<th>{escape(column.title)}</th>" for column in columns) + "</tr>"]

    def add(row: int) -> None:
        cells = [words.cell(row, column) for column in columns]
        lines.append("\t".join(cells))
        html.append("<tr>" + "".join(f"{_TEXT_CELL}{escape(cell)}</td>" for cell in cells) + "</tr>")

    yield from _each(rows, add)
    mime = QMimeData()
    mime.setText("\n".join(lines))
    mime.setHtml('<meta charset="utf-8"><table>' + "".join(html) + "</table>")
    return mime


def numbers_only(words: RowWords, rows: Iterable[int]) -> SlicedMime:
    """Return the digits that are sent, a line each; what was given for rows that are not sent."""
    lines: list[str] = []
    yield from _each(rows, lambda row: lines.append(words.sent(row) or words.given(row)))
    mime = QMimeData()
    mime.setText("\n".join(lines))
    return mime


def _each(rows: Iterable[int], add: Callable[[int], None]) -> Generator[None, None, None]:
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        for row in some:
            add(row)
        yield
