"""Read rows of cells: find the columns of phone numbers, and turn what is in them into entries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from wolkdnc_gui.intake.collecting import Collector
from wolkdnc_gui.intake.columns import SAMPLE_ROWS, Layout

_REPORT_EVERY = 16_384


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts, whose first ones were looked at already."""

    sample: list[list[str]]
    rest: Iterator[list[str]]

    @classmethod
    def of(cls, rows: Iterable[list[str]]) -> "Table":
        """Take the first rows off for a look."""
        iterator = iter(rows)
        return cls(list(islice(iterator, SAMPLE_ROWS)), iterator)


@dataclass(slots=True)
class Tally:
    """What reading rows came to."""

    rows: int = 0
    blank: int = 0


def read_table(table: Table, layout: Layout, collector: Collector) -> Tally:
    """Turn the cells of the proposed columns into entries, row by row."""
    tally = Tally()
    columns = layout.columns
    last = columns[-1]
    single = columns[0] if len(columns) == 1 else None
    add = collector.add_cell
    for number, row in enumerate(chain(table.sample, table.rest), 1):
        if number <= layout.first_row:
            continue
        if single is not None and len(row) > last and (cell := row[single]) and cell.isdigit():
            add(cell, number, single + 1)
        else:
            tally.blank += _read_row(row, number, layout, collector)
        if not number % _REPORT_EVERY:
            collector.report(number)
        tally.rows = number
    return tally


def _read_row(row: list[str], number: int, layout: Layout, collector: Collector) -> bool:
    """Take the cells of one row; return True where they are blank."""
    columns = layout.columns
    cells = tuple(row[column].strip() if column < len(row) else "" for column in columns)
    if not any(cells):
        return True
    if cells == layout.labels:
        return False  # the header again, as reports print it on every page
    for cell, column in zip(cells, columns, strict=True):
        if cell:
            collector.add_cell(cell, number, column + 1)
    return False
