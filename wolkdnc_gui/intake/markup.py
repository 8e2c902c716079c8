"""HTML tables and XML sheets that call themselves workbooks, as many reports do."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from wolkdnc_gui.intake.events import ERROR_MARK

_ROWS = frozenset({"tr", "row", "ss:row"})
_CELLS = frozenset({"td", "th", "cell", "ss:cell"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_UNSEEN = frozenset({"style", "script", "head"})
_STORED = ("x:num", "sdval")
"""Where Excel and LibreOffice write the value that is stored, beside the text that is displayed."""
_SHEETS = frozenset({"worksheet", "ss:worksheet"})
_TABLES = frozenset({"table", "ss:table"})
_TABLE = re.compile(r"<(?:ss:)?table[\s>]", re.IGNORECASE)
_LONGEST_TAG = 10
_VISIBLE = frozenset({"visible", "x:visible"})
_DATA = frozenset({"data", "ss:data"})
_NO_VALUES = frozenset({"error", "boolean"})
_MOST_COLUMNS = 16_384
_MOST_ROWS = 1 << 20

Attributes = Mapping[str, str | None]


@dataclass(slots=True)
class MarkupTable:
    """One table of a page, or one sheet of an XML workbook."""

    name: str = ""
    """The sheet's; tables of web pages have none."""
    hidden: bool = False
    rows: list[list[str]] = field(default_factory=list)


class _Grid:
    """Puts cells where a browser or a spreadsheet shows them: some span rows or columns, some skip them."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self._count = 0
        self._row: list[str] | None = None
        self._spans: dict[int, int] = {}
        """For each column, how many rows below a cell of an earlier row still reaches into."""

    def begin_row(self, attributes: Attributes) -> None:
        skipped = _number(attributes, "ss:index", 1, _MOST_ROWS) - 1 - self._count
        for _ in range(skipped):
            self._add([])
        self._row = []

    def add(self, text: str, tag: str, attributes: Attributes) -> None:
        row = self._row = self._row if self._row is not None else []
        row.extend([""] * (_number(attributes, "ss:index", 1, _MOST_COLUMNS) - 1 - len(row)))
        while self._spans.get(len(row), 0):
            row.append("")
        width = max(
            _number(attributes, "colspan", 1, _MOST_COLUMNS),
            _number(attributes, "ss:mergeacross", 0, _MOST_COLUMNS) + 1,
        )
        width = max(1, min(width, _MOST_COLUMNS - len(row)))
        height = max(
            _number(attributes, "rowspan", 1, _MOST_ROWS),
            _number(attributes, "ss:mergedown", 0, _MOST_ROWS) + 1,
        )
        if height > 1:
            self._spans.update(dict.fromkeys(range(len(row), len(row) + width), height))
        # What a header says, it says of each of its columns; a value is there once.
        row.extend([text, *([text if tag == "th" else ""] * (width - 1))])

    def end_row(self) -> None:
        if self._row is not None:
            self._add(self._row)
        self._row = None

    def _add(self, row: list[str]) -> None:
        self.rows.append(row)
        self._count += 1
        if self._spans:
            self._spans = {column: left - 1 for column, left in self._spans.items() if left > 1}


class _Rows(HTMLParser):
    """Gathers the texts of cells, row by row, and notes where a table ends and another one begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables = [MarkupTable()]
        self._grid = _Grid()
        self._cell: list[str] | None = None
        self._tag = ""
        self._attributes: Attributes = {}
        self._has_data = self._is_no_value = False
        self._sheet = ""
        self._hides: list[str] | None = None
        self._unseen = 0

    def take(self) -> list[list[str]]:
        """Return the rows of all tables that were gathered since."""
        tables, self.tables = self.tables, [MarkupTable(self._sheet)]
        rows, self._grid.rows = self._grid.rows, []
        return [row for table in tables for row in table.rows] + rows

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ROWS:
            self._end_row()
            self._grid.begin_row(dict(attrs))
        elif tag in _CELLS:
            self._end_cell()
            self._cell, self._tag, self._attributes = [], tag, dict(attrs)
            self._has_data = self._is_no_value = False
        elif tag in _DATA:
            self._has_data = True
            self._is_no_value = (dict(attrs).get("ss:type") or "").lower() in _NO_VALUES
        elif tag in _BREAKS and self._cell is not None:
            self._cell.append("\n")
        elif tag in _UNSEEN:
            self._unseen += 1
        elif tag in _SHEETS or tag in _TABLES:
            self._end_table()
            self._sheet = dict(attrs).get("ss:name") or self._sheet
            self.tables.append(MarkupTable(self._sheet))
        elif tag in _VISIBLE:
            self._hides = []

    def handle_endtag(self, tag: str) -> None:
        if tag in _ROWS:
            self._end_row()
        elif tag in _TABLES:
            self._end_table()
            if not self._sheet:
                # What follows an inner table belongs to the outer one, which has other columns.
                self.tables.append(MarkupTable())
        elif tag in _CELLS:
            self._end_cell()
        elif tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _VISIBLE and self._hides is not None:
            self.tables[-1].hidden = "hidden" in "".join(self._hides).lower()
            self._hides = None

    def handle_data(self, data: str) -> None:
        if self._hides is not None:
            self._hides.append(data)
        elif self._cell is not None and not self._unseen:
            self._cell.append(data)

    def close(self) -> None:
        super().close()
        self._end_table()

    def _end_cell(self) -> None:
        if self._cell is not None:
            stored = next(filter(None, map(self._attributes.get, _STORED)), None)
            text = stored if stored is not None else "".join(self._cell)
            formula = self._attributes.get("ss:formula")
            if self._is_no_value or (formula and not self._has_data):
                text = ERROR_MARK + (text.strip() or formula or "#")
            self._grid.add(text.strip(), self._tag, self._attributes)
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        self._grid.end_row()

    def _end_table(self) -> None:
        self._end_row()
        self.tables[-1].rows += self._grid.rows
        self._grid = _Grid()


def has_several_tables(chunks: Iterable[str]) -> bool:
    """Return whether there are several tables, one of which may be read quite otherwise than the others."""
    found, tail = 0, ""
    for chunk in chunks:
        found += len(_TABLE.findall(tail + chunk))
        if found > 1:
            return True
        tail = chunk[-_LONGEST_TAG:]
    return False


def tables_in_markup(chunks: Iterable[str]) -> list[MarkupTable]:
    """Return the tables that have rows, in the page's order."""
    parser = _Rows()
    for chunk in chunks:
        parser.feed(chunk)
    parser.close()
    return [table for table in parser.tables if table.rows]


def rows_in_markup(chunks: Iterable[str]) -> Iterator[list[str]]:
    """Yield the rows of a page with one table, as soon as they are read."""
    parser = _Rows()
    for chunk in chunks:
        parser.feed(chunk)
        yield from parser.take()
    parser.close()
    yield from parser.take()


def _number(attributes: Attributes, name: str, default: int, most: int) -> int:
    written = attributes.get(name) or ""
    return min(int(written), most) if written.isascii() and written.isdigit() else default
