"""Read rows of cells: turn what is in the columns of phone numbers into entries."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from wolkdnc_gui.intake.collecting import Collector
from wolkdnc_gui.intake.columns import SAMPLE_ROWS, Layout
from wolkdnc_gui.intake.prefixes import Joiner, Prefix
from wolkdnc_gui.intake.sheet_xml import FILTERED, HIDDEN, VISIBLE

_CHUNK = 4_096
_REPORT_EVERY = 16_384

Row = list[Any]
"""Texts, or the values of a workbook's cells."""


def _as_it_is(text: Any) -> str:  # noqa: ANN401  # a text, in a table of texts
    return text  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows whose first ones were looked at already."""

    first: list[Row]
    rest: Iterator[Row]
    text: Callable[[Any], str] = _as_it_is
    """Turns a cell's value into text; what is not read need not be turned."""
    marks: bytes | bytearray | None = None
    """HIDDEN or FILTERED for each 1-based row, visible beyond its end; None where nobody can tell."""
    labels: tuple[tuple[int, int, str], ...] = ()
    """0-based row, column and text that merged cells show beyond their first column."""
    fraction: Callable[[], float | None] = lambda: None
    cells: int = 0
    """How much memory it holds on to."""

    @classmethod
    def of(cls, rows: Iterable[Row], fraction: Callable[[], float | None] = lambda: None) -> "Table":
        """Take the first rows of a table of texts off for a look."""
        iterator = iter(rows)
        return cls(list(islice(iterator, SAMPLE_ROWS)), iterator, fraction=fraction)

    def sample(self) -> list[list[str]]:
        """Return the first rows as texts, with merged headers over each of their columns."""
        sample = [[self.text(cell) for cell in row] for row in self.first]
        for row, column, text in self.labels:
            if row < len(sample) and column < len(sample[row]):
                sample[row][column] = sample[row][column] or text
        return sample

    def look_further(self, rows: int) -> bool:
        """Take more first rows; return whether there were any."""
        before = len(self.first)
        self.first.extend(islice(self.rest, rows))
        return len(self.first) > before

    def rows(self) -> Iterator[Row]:
        """Return every row; the iterator can be had once."""
        return chain(self.first, self.rest)


@dataclass(slots=True)
class Tally:
    """What reading rows came to."""

    rows: int = 0
    blank: int = 0
    hidden: int | None = None
    filtered: int | None = None

    def add(self, other: "Tally") -> None:
        """Add what another table came to."""
        self.rows += other.rows
        self.blank += other.blank
        self.hidden = _sum(self.hidden, other.hidden)
        self.filtered = _sum(self.filtered, other.filtered)


@dataclass(frozen=True, slots=True)
class Hidden:
    """Which hidden rows are read."""

    by_hand: bool = False
    by_filter: bool = False


@dataclass(slots=True)
class _Sheet:
    """The reading of one table."""

    table: Table
    layout: Layout
    collector: Collector
    include: Hidden
    tally: Tally = field(default_factory=Tally)
    joiner: Joiner = field(init=False)
    prefixes: tuple[Prefix | None, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.joiner = Joiner(self.collector.judge)
        self.prefixes = self.layout.prefixes

    def read(self) -> Tally:
        rows = self.table.rows()
        number = sum(1 for _ in islice(rows, self.layout.first_row)) + 1
        marks = self.table.marks
        if marks is not None:
            self.tally.hidden = self.tally.filtered = 0
        while chunk := list(islice(rows, _CHUNK)):
            chunk_marks = marks[number : number + len(chunk)] if marks else b""
            self._chunk(chunk, number, chunk_marks)
            before, number = number, number + len(chunk)
            if before // _REPORT_EVERY != number // _REPORT_EVERY:
                self.collector.report(number - 1)
        self.tally.rows = number - 1
        return self.tally

    def _chunk(self, chunk: list[Row], number: int, marks: bytes | bytearray) -> None:
        columns = self.layout.columns
        if len(columns) == 1 and not any(marks) and not any(self.prefixes):
            column, label = columns[0], self.layout.labels[0]
            cells = self._column(chunk, column)
            self.tally.blank += self.collector.add_column(cells, label, number, column + 1)
            return
        for place, row in enumerate(chunk):
            cells = [self._cell(row, column) for column in columns]
            if not any(cells):
                self.tally.blank += 1
            elif self._is_read(marks[place] if place < len(marks) else VISIBLE):
                self._row(row, cells, number + place)

    def _column(self, chunk: list[Row], column: int) -> list[str]:
        try:
            values = list(map(itemgetter(column), chunk))
        except IndexError:  # a row that ends before the column
            values = [row[column] if column < len(row) else "" for row in chunk]
        texts = values if self.table.text is _as_it_is else map(self.table.text, values)
        return list(map(str.strip, texts))

    def _cell(self, row: Row, column: int) -> str:
        return self.table.text(row[column]).strip() if column < len(row) else ""

    def _is_read(self, mark: int) -> bool:
        """Count a row that is hidden; return whether it is read."""
        if mark == HIDDEN:
            self.tally.hidden = (self.tally.hidden or 0) + 1
            return self.include.by_hand
        if mark == FILTERED:
            self.tally.filtered = (self.tally.filtered or 0) + 1
            return self.include.by_filter
        return True

    def _row(self, row: Row, cells: Sequence[str], number: int) -> None:
        layout = self.layout
        if tuple(cells) == layout.labels:
            return  # the header again, as reports print it on every page
        for cell, column, prefix in zip(cells, layout.columns, self.prefixes, strict=True):
            if cell and prefix is not None:
                self._joined(row, cell, column, prefix, number)
            elif cell:
                self.collector.add_cell(cell, number, column + 1)

    def _joined(self, row: Row, cell: str, column: int, prefix: Prefix, number: int) -> None:
        joined = self.joiner.numbers(cell, prefix, partial(self._cell, row))
        if joined == [cell]:
            self.collector.add_cell(cell, number, column + 1)
            return
        for candidate in joined:
            self.collector.add(candidate, number, column + 1)


def read_table(table: Table, layout: Layout, collector: Collector, include: Hidden) -> Tally:
    """Turn the cells of the layout's columns into entries, row by row."""
    return _Sheet(table, layout, collector, include).read()


def count_filled(table: Table, layout: Layout) -> int:
    """Return how many rows have something in the layout's columns; the table's rows are used up."""
    columns, text = layout.columns, table.text
    rows = islice(table.rows(), layout.first_row, None)
    return sum(any(text(row[column]).strip() for column in columns if column < len(row)) for row in rows)


def _sum(one: int | None, other: int | None) -> int | None:
    """Add counts of which None says that nobody can tell."""
    if one is None or other is None:
        return one if other is None else other
    return one + other
