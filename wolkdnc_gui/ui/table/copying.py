"""Rows onto the clipboard: as text with tabs, and as a table in which a spreadsheet leaves numbers alone."""

from collections.abc import Generator, Iterable, Sequence
from html import escape
from itertools import islice

from PySide6.QtCore import QByteArray, QMimeData

from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.table.columns import Column
from wolkdnc_gui.ui.table.exporting import cells_of
from wolkdnc_gui.ui.table.words import RowWords

_AT_ONCE = 200
"""Rows put into words between two yields."""

_TEXT_CELL = "<td style=\"mso-number-format:'\\@'\">"
"""Tells spreadsheets that a cell is text: they would make 9.3E+10 of a number, and run a formula."""
_NEXT_CELL = f"</td>{_TEXT_CELL}"

SlicedMime = Generator[None, None, QMimeData]


def rows_as_table(entries: EntryList, rows: Sequence[int], columns: tuple[Column, ...]) -> SlicedMime:
    """Return rows with their headers, as text with tabs and as HTML. `entries` is a snapshot."""
    titles = "".join(f"<th>{escape(column.title)}</th>" for column in columns)
    text = _bytes("\t".join(column.title for column in columns))
    html = _bytes(f'<meta charset="utf-8"><table><tr>{titles}</tr>')
    lines = map("\t".join, zip(*cells_of(entries, rows, columns), strict=True))
    while some := list(islice(lines, _AT_ONCE)):
        text.append(_bytes("\n" + "\n".join(some)))
        html.append(_bytes("".join(map(_html_row, some))))
        yield
    html.append(b"</table>")
    return _mime(text, html)


def numbers_only(entries: EntryList, rows: Iterable[int]) -> SlicedMime:
    """Return the digits that are sent, a line each; what was given for rows that are not sent."""
    words, text, left = RowWords(entries), QByteArray(), iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        text.append(_bytes("".join(f"{words.sent(row) or words.given(row)}\n" for row in some)))
        yield
    text.chop(1)
    return _mime(text)


def _html_row(line: str) -> str:
    return "<tr>" + _TEXT_CELL + escape(line).replace("\t", _NEXT_CELL) + "</td></tr>"


def _bytes(text: str) -> QByteArray:
    return QByteArray(text.encode(errors="replace"))


def _mime(text: QByteArray, html: QByteArray | None = None) -> QMimeData:
    # As bytes, which Qt shares: strings of a million rows would be converted, and held twice.
    mime = QMimeData()
    mime.setData("text/plain", text)
    if html is not None:
        mime.setData("text/html", html)
    return mime
