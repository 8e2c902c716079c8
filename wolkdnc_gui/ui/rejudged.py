"""Rows judged again: in which order, by which texts, and the new columns that come of it.

All of it takes its time with long lists, so it is done on another thread, a little at a time: a long call
into C would keep the interpreter from the window's thread. The columns are copies: whoever reads the old
ones may go on.
"""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import compress

from wolkdnc_gui.intake.events import ERROR_MARK
from wolkdnc_gui.intake.messages import Again
from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.verdict import Reason

_REPEAT = bytes(code == Reason.REPEAT_OF_ROW for code in range(256))
_OF_RANK = tuple(bytes(code == rank for code in range(256)) for rank in range(3))
_AT_ONCE = 16_384


@dataclass(slots=True)
class ListToJudge:
    """A list as it was when it was decided to judge rows of it again, for another thread."""

    columns: EntryColumns
    held: bytes
    """A 1 for each row that a person decided against."""
    sent: bytes
    """A 1 for each row that is sent."""
    rows: "array[int] | range" = range(0)
    """The rows that are judged, in that order; a range for all of them. Known once they were gathered."""

    def known(self) -> PackedText:
        """Return what each row sends; empty where it sends nothing."""
        return self.columns.digits.only(self.sent)

    def all_rows(self) -> Again:
        """Gather every row, in the order of `judging_order`."""
        self.rows = judging_order(self.columns, self.held)
        # Without places the texts are rows 1, 2, 3…, which is what a range stands for.
        places = () if isinstance(self.rows, range) else _places(self.rows)
        return Again(texts_to_judge(self.columns, self.rows), PackedText(), places)

    def corrected(self, row: int, text: str) -> Again:
        """Gather a row that a person wrote anew, and its repeats."""
        self.rows = array("I", (row, *repeats_of(self.columns, row)))
        sent = bytearray(self.sent)
        for one in self.rows:
            sent[one] = 0
        texts = PackedText([text, *texts_to_judge(self.columns, self.rows[1:])])
        return Again(texts, self.columns.digits.only(sent), _places(self.rows))

    def merged(self, judged: EntryColumns) -> EntryColumns:
        """Return the columns of the list with these judgements of `rows` in them."""
        return rejudged(self.columns, self.rows, judged)


def judging_order(columns: EntryColumns, held: bytes) -> "array[int] | range":
    """Return all rows in the order in which they are to be judged again; a range where that is theirs.

    `held` has a 1 for each row that a person decided against. What is sent comes first, so that it is the
    repeat of no such row; then those rows; and last their repeats, so that these do not take their place.
    """
    rows = range(len(columns))
    if 1 not in held:
        return rows
    ranks = bytearray(held)
    for row in _repeats(columns):
        if not ranks[row] and ranks[columns.param[row] - 1] == 1:
            ranks[row] = 2
    ordered = array("I")
    for table in _OF_RANK:
        marks = ranks.translate(table)
        for start in range(0, len(rows), _AT_ONCE):
            some = slice(start, start + _AT_ONCE)
            ordered.extend(compress(rows[some], marks[some]))
    return ordered


def repeats_of(columns: EntryColumns, row: int) -> "array[int]":
    """Return the rows that are left out as repeats of this one."""
    return array("I", (one for one in _repeats(columns) if columns.param[one] == row + 1))


def texts_to_judge(columns: EntryColumns, rows: "array[int] | range") -> PackedText:
    """Return what was given in these rows (a range stands for all), as the reader judges it again."""
    given, reason = columns.given, columns.reason
    if isinstance(rows, range) and Reason.ERROR_CELL not in reason:
        return given
    return PackedText(
        ERROR_MARK + given[row] if reason[row] == Reason.ERROR_CELL else given[row] for row in rows
    )


def rejudged(before: EntryColumns, rows: "array[int] | range", judged: EntryColumns) -> EntryColumns:
    """Return the columns with these rows judged anew; a range stands for all rows, in their order.

    Origins are those of `before`: what is judged again comes from nowhere. Raises ValueError when there
    is not one judgement for each row.
    """
    if len(judged) != len(rows):
        raise ValueError("not one judgement for each row")
    if isinstance(rows, range):
        given, digits = judged.given, judged.digits
        verdict, reason, param = judged.verdict, judged.reason, judged.param
    else:
        runs = _runs(rows, len(before))
        given, digits = _merged(before.given, judged.given, runs), _merged(before.digits, judged.digits, runs)
        verdict, reason, param = bytearray(before.verdict), bytearray(before.reason), before.param[:]
        for at, row in enumerate(rows):
            verdict[row], reason[row], param[row] = judged.verdict[at], judged.reason[at], judged.param[at]
    return EntryColumns(
        given, digits, verdict, reason, param, before.source, before.row, before.column, before.sources
    )


def _places(rows: "array[int]") -> "array[int]":
    places = array("I")
    for start in range(0, len(rows), _AT_ONCE):
        places.extend(map((1).__add__, rows[start : start + _AT_ONCE]))
    return places


def _repeats(columns: EntryColumns) -> Iterator[int]:
    return compress(range(len(columns)), columns.reason.translate(_REPEAT))


def _merged(before: PackedText, judged: PackedText, runs: list[range]) -> PackedText:
    both = PackedText()
    both.extend(before)
    both.extend(judged)
    return both.take(runs)


def _runs(rows: "array[int]", length: int) -> list[range]:
    """Return stretches of the old texts with the new ones behind them, in the order of the list."""
    runs: list[range] = []
    reached = 0
    for row, at in merge(*_ascending(rows)):
        if row > reached:
            runs.append(range(reached, row))
        place = length + at
        if runs and runs[-1].stop == place and runs[-1].start >= length:
            runs[-1] = range(runs[-1].start, place + 1)
        else:
            runs.append(range(place, place + 1))
        reached = row + 1
    if reached < length:
        runs.append(range(reached, length))
    return runs


def _ascending(rows: "array[int]") -> list[Iterable[tuple[int, int]]]:
    """Cut rows into the few ascending stretches that they are made of; each row with its place in `rows`."""
    cuts = [at for at in range(1, len(rows)) if rows[at] < rows[at - 1]]
    return [
        zip(rows[first:last], range(first, last), strict=True)
        for first, last in zip([0, *cuts], [*cuts, len(rows)], strict=True)
    ]
