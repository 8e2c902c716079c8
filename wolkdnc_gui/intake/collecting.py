"""Turn cells into judged entries, batch by batch."""

from array import array
from collections.abc import Callable
from typing import Protocol

from wolkdnc_gui.intake.events import ERROR_MARK, IntakeError, IntakeProblem
from wolkdnc_gui.intake.layout import Proposal
from wolkdnc_gui.numbers.entries import EntryColumns, Source
from wolkdnc_gui.numbers.finding import split_cell
from wolkdnc_gui.numbers.judge import Judge, Judgement
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.repeats import Repeats
from wolkdnc_gui.numbers.verdict import Reason, Verdict

_FIRST_BATCH = 200
"""Small, so that the window shows something at once."""
_BATCH = 20_000
_MOST_GIVEN = 500
"""Characters kept of what was given; more is no number anyway."""
_MOST_CHARACTERS = 8_000_000


class Outlet(Protocol):
    """Where entries and progress go."""

    def proposed(self, proposal: Proposal) -> None:
        """Take what will be read."""

    def batch(self, columns: EntryColumns) -> None:
        """Take the next entries."""

    def progress(self, rows: int, fraction: float | None) -> None:
        """Take how far the reading is."""


def _unknown() -> None:
    return None


class Collector:
    """Judges candidates in the order they come, and hands them on in column batches."""

    def __init__(self, judge: Judge, known: PackedText, outlet: Outlet, most_rows: int) -> None:
        self.judge = judge
        self.found = 0
        self._repeats = Repeats(known)
        self._outlet = outlet
        self._most_rows = most_rows
        self._batch = _FIRST_BATCH
        self.fraction: Callable[[], float | None] = _unknown
        self.source = Source()
        self._clear()

    def begin(self, source: Source, fraction: Callable[[], float | None] = _unknown) -> None:
        """Say where the candidates that follow come from, and how to ask how much of it was read."""
        self.flush()
        self.source = source
        self.fraction = fraction

    def report(self, rows: int) -> None:
        """Tell how far the reading is."""
        self._outlet.progress(rows, self.fraction())

    def add_column(self, cells: list[str], label: str, row: int, column: int) -> int:
        """Take the cells of one column, from `row` on downwards; return how many are blank.

        The column's own header among them, as reports print it on every page, is passed over.
        """
        blank = start = 0
        outs = self.judge.quick.many(cells)
        while start < len(cells):
            stop = start
            while stop < len(cells) and outs[stop] is not None:
                stop += 1
            self._keep_run(cells[start:stop], outs[start:stop], row + start, column)  # type: ignore[arg-type]
            if stop < len(cells):
                cell = cells[stop]
                blank += not cell
                if cell and cell != label:
                    self._add_unclear(cell, row + stop, column)
            start = stop + 1
        return blank

    def add_cell(self, text: str, row: int, column: int) -> None:
        """Take what a cell holds: one candidate, several, or none where nothing is visible in it."""
        digits = self.judge.quick.one(text)
        if digits is not None:
            self._keep(text, digits, row, column)
        else:
            self._add_unclear(text, row, column)

    def _add_unclear(self, text: str, row: int, column: int) -> None:
        if text.startswith(ERROR_MARK):
            self._marks.append((len(self._given), Verdict.LEFT_OUT, Reason.ERROR_CELL, 0))
            self._keep(text[1:], "", row, column)
            return
        for candidate in split_cell(text, self.judge):
            self.add(candidate, row, column)

    def add_again(self, text: str, place: int) -> None:
        """Take a candidate as it is, nothing split off; it stands at row `place` of the list.

        A text with ERROR_MARK before it stays what it is.
        """
        at = len(self._given)
        if text.startswith(ERROR_MARK):
            judged, text = Judgement("", Verdict.LEFT_OUT, Reason.ERROR_CELL), text[1:]
        else:
            quick = self.judge.quick.one(text)
            judged = self.judge.judge(text) if quick is None else Judgement(quick, Verdict.READY)
        if judged.verdict is not Verdict.READY:
            self._marks.append((at, judged.verdict, judged.reason, judged.param))
        if judged.verdict is not Verdict.LEFT_OUT and (first := self._repeats.add_at(judged.digits, place)):
            self._marks.append((at, Verdict.LEFT_OUT, Reason.REPEAT_OF_ROW, first))
        self._hold(text, judged.digits, place, 0)

    def add(self, candidate: str, row: int, column: int) -> None:
        """Take one candidate."""
        judged = self.judge.judge(candidate)
        if judged.verdict is not Verdict.READY:
            self._marks.append((len(self._given), judged.verdict, judged.reason, judged.param))
        sent = judged.verdict is not Verdict.LEFT_OUT
        self._keep(candidate, judged.digits, row, column, sent=sent)

    def _keep(self, given: str, digits: str, row: int, column: int, *, sent: bool = True) -> None:
        first = self._repeats.add(digits if sent else "")
        if first:
            self._marks.append((len(self._given), Verdict.LEFT_OUT, Reason.REPEAT_OF_ROW, first))
        self._hold(given, digits, row, column)

    def _hold(self, given: str, digits: str, row: int, column: int) -> None:
        self._given.append(given if len(given) <= _MOST_GIVEN else given[:_MOST_GIVEN])
        self._digits.append(digits)
        self._row.append(row)
        self._column.append(column)
        self._characters += len(given)
        if len(self._given) >= self._batch or self._characters > _MOST_CHARACTERS:
            self.flush()

    def _keep_run(self, given: list[str], digits: list[str], row: int, column: int) -> None:
        """Keep what is plainly ready, a stretch of rows at a time."""
        at = 0
        while at < len(given):
            stop = at + self._batch - len(self._given)
            some = digits[at:stop]
            place = len(self._given)
            for index, first in self._repeats.add_all(some):
                self._marks.append((place + index, Verdict.LEFT_OUT, Reason.REPEAT_OF_ROW, first))
            self._given += [text[:_MOST_GIVEN] for text in given[at:stop]]
            self._digits += some
            self._row.extend(range(row + at, row + at + len(some)))
            self._column.extend(array("H", (column,)) * len(some))
            if len(self._given) >= self._batch:
                self.flush()
            at = stop

    @property
    def taken(self) -> int:
        """How many entries there are so far, those not handed on yet too."""
        return self.found + len(self._given)

    def flush(self) -> None:
        """Hand on what has gathered."""
        rows = len(self._given)
        if not rows:
            return
        self.found += rows
        if self.found > self._most_rows:
            raise IntakeError(IntakeProblem.TOO_LARGE, f"more than {self._most_rows} rows")
        verdict, reason, param = bytearray(rows), bytearray(rows), array("i", bytes(4 * rows))
        for index, *mark in self._marks:
            verdict[index], reason[index], param[index] = mark
        self._outlet.batch(
            EntryColumns(
                given=PackedText.packed(self._given),
                digits=PackedText.packed(self._digits),
                verdict=verdict,
                reason=reason,
                param=param,
                source=array("H", bytes(2 * rows)),
                row=self._row,
                column=self._column,
                sources=[self.source],
            )
        )
        self._batch = _BATCH
        self._clear()

    def _clear(self) -> None:
        self._characters = 0
        self._given: list[str] = []
        self._digits: list[str] = []
        # Most rows are ready, which is 0 in every column: only the others are noted.
        self._marks: list[tuple[int, int, int, int]] = []
        self._row = array("I")
        self._column = array("H")
