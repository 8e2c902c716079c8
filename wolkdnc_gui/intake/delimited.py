"""Text files with rows and columns: tell the delimiter, and read the rows."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from wolkdnc_gui.intake.events import IntakeError, IntakeProblem
from wolkdnc_gui.intake.quotes import mended
from wolkdnc_gui.intake.wrapped import are_wrapped, unwrapped

_DELIMITERS = "\t;|,"
"""In the order in which they are believed: commas stand in sentences and numbers, too."""
_LOOK_LINES = 100
_LOOK_CHARACTERS = 4096
_SHARE = 0.5
_MOST_CELL = 1 << 20


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text whose first ones were looked at already; `delimiter` is empty where there is none."""

    first: list[str]
    rest: Iterator[str]
    delimiter: str

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Lines":
        """Look at the first lines; a first line `sep=;` tells the delimiter and is no row."""
        iterator = iter(lines)
        first = list(islice(iterator, _LOOK_LINES))
        told = first[0].strip().strip('"') if first else ""
        if told.lower().startswith("sep=") and len(told) == 5:
            # The row stays, empty, so that row numbers are those that a spreadsheet shows.
            first[0] = "\n"
            return cls(first, iterator, told[4])
        if are_wrapped(first):
            inner = list(map(unwrapped, first))
            if within := _delimiter(inner):
                return cls(inner, map(unwrapped, iterator), within)
        return cls(first, iterator, _delimiter(first))

    def all(self) -> Iterator[str]:
        """Return every line; the iterator can be had once."""
        return chain(self.first, self.rest)


def rows_of(lines: Iterable[str], delimiter: str, *, quoted: bool) -> Iterator[list[str]]:
    """Yield the rows of delimited lines.

    `quoted` is False where there are no quotation marks. Raises IntakeError for a cell of absurd length.
    """
    csv.field_size_limit(_MOST_CELL)
    if quoted:
        reader = csv.reader(mended(lines, delimiter), delimiter=delimiter)
    else:
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    try:
        yield from reader
    except csv.Error as error:
        raise IntakeError(IntakeProblem.CORRUPT, f"line {reader.line_num}: {error}") from error


def _delimiter(first: list[str]) -> str:
    sample = [line[:_LOOK_CHARACTERS] for line in first if line.strip()]
    best, best_share = "", _SHARE
    for delimiter in _DELIMITERS:
        widths = Counter(map(len, csv.reader(mended(sample, delimiter), delimiter=delimiter)))
        rows = widths.total()
        wide = {width: count for width, count in widths.items() if width > 1}
        if not wide:
            continue
        share = max(wide.values()) / rows
        if share > best_share or (share == best_share and not best):
            best, best_share = delimiter, share
    return best
