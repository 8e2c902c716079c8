"""Error cells, and formulas without a value, in .ods workbooks: calamine gives them as blank ones."""

import re
from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from wolkdnc_gui.intake.sheet_xml import ErrorCell

_PIECE = 1 << 16
_MARK = re.compile(
    rb"""value-type=["']error["']|"""
    rb"""<table:table-cell\b(?=[^<>]*?\stable:formula=)(?![^<>]*?\soffice:value-type=)[^<>]*>"""
)
_LONGEST_TAG = 8_192
_MOST_SHOWN = 40
_MOST_REPEATED = 1_000
"""Of cells that are written once and stand there many times."""


def errors_in_ods(content: IO[bytes], again: IO[bytes], sheet: str) -> Iterator[ErrorCell]:
    """Yield the cells of a sheet that have no value, in its order.

    `again` is the same content as `content`, from the beginning.
    What cannot be parsed has no error cells: calamine says what is wrong with it.
    """
    if not _has_errors(content):
        return
    seen = _Seen(sheet)
    parser = expat.ParserCreate()
    parser.StartElementHandler = seen.begin
    parser.EndElementHandler = seen.end
    parser.CharacterDataHandler = seen.text
    try:
        while not seen.is_over and (piece := again.read(_PIECE)):
            parser.Parse(piece)
            found, seen.errors = seen.errors, []
            yield from found
    except expat.ExpatError:
        return


def _has_errors(content: IO[bytes]) -> bool:
    tail = b""
    while piece := content.read(_PIECE):
        if _MARK.search(tail + piece):
            return True
        tail = piece[-_LONGEST_TAG:]
    return False


class _Seen:
    """Follows rows and columns of one sheet."""

    def __init__(self, sheet: str) -> None:
        self.errors: list[ErrorCell] = []
        self.is_over = False
        self._sheet = sheet
        self._is_here = False
        self._row = 1
        self._rows = 1
        self._column = 0
        self._columns = 0
        self._shown: list[str] | None = None
        self._formula: str | None = None
        self._of_row: list[tuple[int, str]] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._is_here = attributes.get("table:name") == self._sheet
        if not self._is_here:
            return
        if name == "table:table-row":
            self._rows = _count(attributes.get("table:number-rows-repeated"))
            self._column = self._columns = 0
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._columns = _count(attributes.get("table:number-columns-repeated"))
            formula = attributes.get("table:formula")
            is_without = formula is not None and "office:value-type" not in attributes
            if is_without or attributes.get("calcext:value-type") == "error":
                self._formula, self._shown = formula if is_without else None, []

    def text(self, text: str) -> None:
        if self._shown is not None:
            self._shown.append(text)

    def end(self, name: str) -> None:
        if not self._is_here:
            return
        if name in ("table:table-cell", "table:covered-table-cell"):
            if self._shown is not None:
                shown = ("".join(self._shown) or _written(self._formula))[:_MOST_SHOWN]
                last = self._column + min(self._columns, _MOST_REPEATED)
                self._of_row += [(column, shown) for column in range(self._column, last)]
            self._shown = None
            self._column += self._columns
        elif name == "table:table-row":
            if self._of_row:
                last = self._row + min(self._rows, _MOST_REPEATED)
                self.errors += [
                    ErrorCell(row, column, shown)
                    for row in range(self._row, last)
                    for column, shown in self._of_row
                ]
                self._of_row = []
            self._row += self._rows
        elif name == "table:table":
            self._is_here = False
            self.is_over = True


def _written(formula: str | None) -> str:
    """Return a formula as a spreadsheet shows it; without one, what stands for any error."""
    return "#" if formula is None else "=" + formula.partition("=")[2]


def _count(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdigit() else 1
