"""Rows judged again: in which order, by which texts, and the new columns that come of it.

The columns are copies: whoever reads the old ones may go on.
"""

from array import array
from collections.abc import Iterator
from itertools import compress

from wolkdnc_gui.intake.events import ERROR_MARK
from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.verdict import Reason

_REPEAT = bytes(code == Reason.REPEAT_OF_ROW for code in range(256))
_OF_RANK = tuple(bytes(code == rank for code in range(256)) for rank in range(3))


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
        ordered.extend(compress(rows, ranks.translate(table)))
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
    for at in sorted(range(len(rows)), key=rows.__getitem__):
        if rows[at] > reached:
            runs.append(range(reached, rows[at]))
        place = length + at
        if runs and runs[-1].stop == place and runs[-1].start >= length:
            runs[-1] = range(runs[-1].start, place + 1)
        else:
            runs.append(range(place, place + 1))
        reached = rows[at] + 1
    if reached < length:
        runs.append(range(reached, length))
    return runs
