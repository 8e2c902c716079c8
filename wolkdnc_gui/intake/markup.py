"""HTML tables and XML sheets that call themselves workbooks, as many reports do."""

from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser

_ROWS = frozenset({"tr", "row", "ss:row"})
_CELLS = frozenset({"td", "th", "cell", "ss:cell"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_UNSEEN = frozenset({"style", "script", "head"})
_STORED = ("x:num", "sdval")
"""Where Excel and LibreOffice write the value that is stored, beside the text that is displayed."""
_MOST_COLUMNS = 16_384
_MOST_ROWS = 1 << 20

Attributes = Mapping[str, str | None]


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

    def end_table(self) -> None:
        self.end_row()
        self._spans.clear()

    def _add(self, row: list[str]) -> None:
        self.rows.append(row)
        self._count += 1
        if self._spans:
            self._spans = {column: left - 1 for column, left in self._spans.items() if left > 1}


class _Rows(HTMLParser):
    """Gathers the texts of cells, row by row; every table of the page, one below the other."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._grid = _Grid()
        self._cell: list[str] | None = None
        self._tag = ""
        self._attributes: Attributes = {}
        self._unseen = 0

    def take(self) -> list[list[str]]:
        """Return the rows that were gathered since."""
        rows, self._grid.rows = self._grid.rows, []
        return rows

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ROWS:
            self._end_row()
            self._grid.begin_row(dict(attrs))
        elif tag in _CELLS:
            self._end_cell()
            self._cell, self._tag, self._attributes = [], tag, dict(attrs)
        elif tag in _BREAKS and self._cell is not None:
            self._cell.append("\n")
        elif tag in _UNSEEN:
            self._unseen += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _ROWS:
            self._end_row()
        elif tag == "table":
            self._end_cell()
            self._grid.end_table()
        elif tag in _CELLS:
            self._end_cell()
        elif tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._unseen:
            self._cell.append(data)

    def close(self) -> None:
        super().close()
        self._end_row()

    def _end_cell(self) -> None:
        if self._cell is not None:
            stored = next(filter(None, map(self._attributes.get, _STORED)), None)
            text = stored if stored is not None else "".join(self._cell)
            self._grid.add(text.strip(), self._tag, self._attributes)
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        self._grid.end_row()


def rows_in_markup(chunks: Iterable[str]) -> Iterator[list[str]]:
    """Yield the rows of all tables, as soon as they are read."""
    parser = _Rows()
    for chunk in chunks:
        parser.feed(chunk)
        yield from parser.take()
    parser.close()
    yield from parser.take()


def _number(attributes: Attributes, name: str, default: int, most: int) -> int:
    written = attributes.get(name) or ""
    return min(int(written), most) if written.isascii() and written.isdigit() else default
