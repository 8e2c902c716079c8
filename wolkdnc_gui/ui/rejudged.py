"""New judgements put into the columns of a list, in copies: whoever reads the old ones may go on."""

from array import array

from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.numbers.packed import PackedText


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
