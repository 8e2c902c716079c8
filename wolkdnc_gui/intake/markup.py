"""HTML tables and XML sheets that call themselves workbooks, as many reports do."""

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

_ROWS = frozenset({"tr", "row", "ss:row"})
_CELLS = frozenset({"td", "th", "cell", "ss:cell"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_UNSEEN = frozenset({"style", "script", "head"})


class _Rows(HTMLParser):
    """Gathers the texts of cells, row by row; every table of the page, one below the other."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # as inherited
        if tag in _ROWS:
            self._end_row()
            self._row = []
        elif tag in _CELLS:
            self._end_cell()
            self._cell = []
        elif tag in _BREAKS and self._cell is not None:
            self._cell.append("\n")
        elif tag in _UNSEEN:
            self._unseen += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _ROWS or tag == "table":
            self._end_row()
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
            if self._row is None:
                self._row = []
            self._row.append("".join(self._cell).strip())
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None:
            self.rows.append(self._row)
        self._row = None


def rows_in_markup(chunks: Iterable[str]) -> Iterator[list[str]]:
    """Yield the rows of all tables, as soon as they are read."""
    parser = _Rows()
    for chunk in chunks:
        parser.feed(chunk)
        yield from parser.rows
        parser.rows.clear()
    parser.close()
    yield from parser.rows
