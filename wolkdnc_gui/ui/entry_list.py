"""One list as the window has it: judged entries, what people decided, and what a job made of them."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from itertools import compress

from wolkdnc_gui.numbers.entries import Entry, EntryColumns
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.submission.events import RequestAnswer, RequestChanged, StoredJob
from wolkdnc_gui.submission.job import JobSpec, Pass, Request
from wolkdnc_gui.submission.job_state import JobKind
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Verification
from wolkdnc_gui.submission.truth import proven_outcomes
from wolkdnc_gui.ui import row_bytes, row_state
from wolkdnc_gui.ui.job_rows import JobRows
from wolkdnc_gui.ui.rejudged import ListToJudge
from wolkdnc_gui.ui.row_state import RowState, StateGroup
from wolkdnc_gui.wolkvox.direction import Direction

_REMOVED = row_state.table_of(frozenset({RowState.REMOVED, RowState.REMOVED_UNUSUAL}))
_BY_HAND = bytes(code == Reason.REMOVED_BY_HAND for code in range(256))
_LEFT_OUT_WHERE_REMOVED = bytes((*range(32), *[Verdict.LEFT_OUT] * 224))
_BY_HAND_WHERE_REMOVED = bytes((*range(32), *[Reason.REMOVED_BY_HAND] * 224))
"""Tables for `row_bytes.decided`: what stands in a row stays, unless the row was removed."""
_NOT = bytes([1, *bytes(255)])


class EntryList:
    """The columns behind the table. Lives on the GUI thread; every method is bounded by passes in C.

    Before a job there is one column of states (verdicts and what people ticked or removed); with a
    job there is one per direction. Rows are 0-based places in the list.
    """

    def __init__(self, columns: EntryColumns | None = None) -> None:
        self._columns = columns if columns is not None else EntryColumns()
        self._own = self._columns.verdict.translate(row_state.OF_VERDICT)
        self._states = [self._own]
        self._again: tuple[Pass, ...] = ()
        self._job: JobRows | None = None
        self._kind = JobKind.ADD
        self._tally: Counter[tuple[int, ...]] = Counter()
        self._withdrawn = bytearray(len(self._own))
        """1 for what a person decided against and the rules leave out now, should they not do so later."""
        self._planned = array("I"), b""
        """The rows that were to be sent when that was asked last, and a 1 for each of them."""
        self._generation = 0
        self._rows_replaced()

    @classmethod
    def from_stored(cls, stored: StoredJob) -> "EntryList":
        """Rebuild the list of a job from the journal."""
        entries = cls(stored.spec.entries)
        entries._own = _states_before(stored.spec)
        entries.begin_job(stored.spec, stored.requests)
        entries._learn_all(stored)
        if stored.verification is not None:
            entries.apply_verification(stored.verification)
        return entries

    def snapshot(self) -> "EntryList":
        """Return the list as it is now, for another thread to read while this one goes on changing."""
        twin = copy(self)
        twin._own = self._own[:]
        twin._withdrawn = self._withdrawn[:]
        twin._states = [column[:] for column in self._states]
        twin._job = self._job.snapshot() if self._job is not None else None
        return twin

    def __len__(self) -> int:
        return len(self._own)

    # -- reading

    @property
    def generation(self) -> int:
        """Grows when rows go or the columns of states change; not when rows are added at the end."""
        return self._generation

    @property
    def columns(self) -> EntryColumns:
        """The entries as they were read."""
        return self._columns

    @property
    def entries(self) -> EntryColumns:
        """The entries as a job takes them: what was removed by hand is left out, for that reason."""
        removed = bytes(self._own.translate(_REMOVED))
        if 1 not in removed:
            return self._columns
        own, nowhere = self._columns, bytes(len(removed))
        verdict = row_bytes.decided(own.verdict, removed, nowhere, _LEFT_OUT_WHERE_REMOVED)
        reason = row_bytes.decided(own.reason, removed, nowhere, _BY_HAND_WHERE_REMOVED)
        return EntryColumns(
            own.given, own.digits, verdict, reason, own.param, own.source, own.row, own.column, own.sources
        )

    @property
    def has_job(self) -> bool:
        """True once the list belongs to a job: from then on people change nothing in it."""
        return self._job is not None

    @property
    def can_be_corrected(self) -> bool:
        """True while people may write a number anew: not with a job, and not in a list of what failed."""
        return not self.has_job and not self._again

    @property
    def job(self) -> JobRows | None:
        """The requests of the job and their answers."""
        return self._job

    @property
    def kind(self) -> JobKind:
        """What the job does; ADD before there is one."""
        return self._kind

    @property
    def directions(self) -> tuple[Direction, ...]:
        """The directions of the job, one for each column of states; empty before it."""
        return tuple(one.direction for one in self._job.passes) if self._job is not None else ()

    @property
    def state_columns(self) -> int:
        """How many columns of states there are: one, or one per direction."""
        return len(self._states)

    def codes(self, column: int = 0) -> bytearray:
        """Return the states of all rows, a byte each, to be read and not to be changed."""
        return self._states[column]

    def state(self, row: int, column: int = 0) -> RowState:
        """Return the state of one row."""
        return RowState(self._states[column][row])

    def entry(self, row: int) -> Entry:
        """Return the view of one row as it was read."""
        return self._columns.entry(row)

    def answer(self, row: int, column: int = 0) -> RequestAnswer | None:
        """Return the last answer to a row's request; None before it was sent."""
        return None if self._job is None else self._job.answer(row, column)

    def marks(self, group: StateGroup) -> bytes:
        """Return a 1 for every row of the group, a 0 for every other."""
        marks = bytes(self._states[0].translate(group.table))
        for column in self._states[1:]:
            marks = row_bytes.either(marks, bytes(column.translate(group.table)))
        return marks

    # -- counting

    def count(self, group: StateGroup) -> int:
        """Return how many rows belong to the group in either direction."""
        wanted = group.value
        return sum(n for codes, n in self._tally.items() if any(code in wanted for code in codes))

    def counts(self) -> Mapping[StateGroup, int]:
        """Return how many rows each filter would show."""
        groups = row_state.DURING_JOB if self.has_job else row_state.BEFORE_JOB
        return {group: self.count(group) for group in groups}

    def outcome_counts(self) -> Mapping[Outcome, int]:
        """Return how many numbers have which outcome, over all directions; empty before a job."""
        counts: Counter[Outcome] = Counter()
        if self.has_job:
            for codes, n in self._tally.items():
                for code in codes:
                    counts[RowState(code).outcome] += n
        return counts

    def verdict_counts(self) -> tuple[int, int, int, int]:
        """Return how many rows there are, will be sent, are unusual, and are left out."""
        unusual, left_out = self.count(StateGroup.UNUSUAL), self.count(StateGroup.LEFT_OUT)
        return len(self), self.count_to_send(), unusual, left_out

    def count_to_send(self) -> int:
        """Return how many rows are ready or unusual and ticked."""
        return sum(n for codes, n in self._tally.items() if any(RowState(code).is_sent for code in codes))

    # -- before a job

    def append_batch(self, columns: EntryColumns) -> None:
        """Add entries at the end, as the reader found them."""
        added = columns.verdict.translate(row_state.OF_VERDICT)
        self._columns.extend(columns)
        self._own += added
        self._withdrawn += bytes(len(added))
        self._tally.update(row_bytes.tally([added]))

    def truncate(self, length: int) -> None:
        """Take rows off the end. The columns are made anew, so that whoever reads the old ones may go on."""
        kept = range(min(length, len(self)))
        self._columns = self._columns.take((kept,))
        self._own = self._own[: len(kept)]
        self._withdrawn = self._withdrawn[: len(kept)]
        self._states = [self._own]
        self._rows_replaced()

    def go_back_to(self, earlier: "EntryList") -> None:
        """Be what this list was when `earlier` was its snapshot."""
        self._columns, self._own, self._withdrawn = earlier._columns, earlier._own, earlier._withdrawn
        self._states = [self._own]
        self._rows_replaced()

    def set_removed(self, rows: "array[int] | range", *, removed: bool) -> None:
        """Take rows off the list by hand, or put them back; left-out rows stay what they are."""
        self._decide(rows, row_state.REMOVE if removed else row_state.RESTORE)

    def set_ticked(self, rows: "array[int] | range", *, ticked: bool) -> None:
        """Decide whether unusual rows are sent; other rows stay what they are."""
        self._decide(rows, row_state.TICK if ticked else row_state.UNTICK)

    def to_judge(self) -> ListToJudge:
        """Return the list as it is now, for rows of it to be judged again on another thread."""
        return ListToJudge(self._columns, self._held(), bytes(self._own.translate(row_state.SENT_TABLE)))

    def judge_anew(self, columns: EntryColumns) -> None:
        """Take the columns that came of judging rows again.

        What a person decided against stays so.
        """
        withdrawn = bytearray(self._held())
        unticked = self._own.translate(row_state.UNTICKED_TABLE)
        self._columns = columns
        own = columns.verdict.translate(row_state.OF_VERDICT)
        self._own = row_bytes.decided(own, bytes(withdrawn), bytes(unticked), row_state.JUDGED_ANEW)
        self._withdrawn = withdrawn
        self._states = [self._own]
        self._rows_replaced()

    def digits_to_send(self, direction: Direction) -> Iterator[str]:
        """Return what would be sent in a direction, as it is now; read only as it is asked for, once.

        Whoever asks for it may be another thread.
        """
        marks = self._own.translate(row_state.SENT_TABLE)
        if self._again:
            wanted = bytearray(len(marks))
            for one in self._again:
                if one.direction is direction:
                    row_bytes.write(wanted, one.rows, b"\x01" * len(one.rows))
            marks = bytearray(row_bytes.both(bytes(marks), bytes(wanted)))
        return compress(self._columns.digits, marks)

    def rows_to_send(self) -> "array[int]":
        """Return the rows that are ready, or unusual and ticked, in list order."""
        marks = bytes(self._own.translate(row_state.SENT_TABLE))
        rows = array("I", compress(range(len(self)), marks))
        self._planned = rows, marks
        return rows

    def passes_to_send(self, directions: Sequence[Direction]) -> tuple[Pass, ...]:
        """Return the passes a job would have now.

        A list made of what failed has passes of its own, whatever `directions` says; rows that were
        removed since are not in them.
        """
        if not self._again:
            rows = self.rows_to_send()
            return tuple(Pass(direction, rows) for direction in directions) if rows else ()
        sent = self._own.translate(row_state.SENT_TABLE)
        kept = (
            Pass(one.direction, array("I", compress(one.rows, map(sent.__getitem__, one.rows))))
            for one in self._again
        )
        return tuple(one for one in kept if one.rows)

    # -- with a job

    def begin_job(self, spec: JobSpec, requests: Sequence[Request] = ()) -> None:
        """Show outcomes from now on: every row of the job's passes is waiting.

        The rows of a pass are ascending, as `rows_to_send` gives them.
        """
        self._job = JobRows(spec.passes, requests)
        self._kind = spec.kind
        # Both directions have the same rows, most often; a million of them take their time.
        waiting = {id(one.rows): self._waiting(one) for one in spec.passes}
        self._states = [waiting[id(one.rows)][:] for one in spec.passes]
        self._rows_replaced()

    def set_requests(self, requests: Sequence[Request]) -> None:
        """Learn how the job was cut into requests."""
        if self._job is not None:
            self._job.set_requests(requests)

    def end_job(self) -> None:
        """Be a list without a job again: it could not be started."""
        self._job = None
        self._states = [self._own]
        self._rows_replaced()

    def apply(self, change: RequestChanged) -> tuple[range, ...]:
        """Take what became of one request; returns the stretches of rows in which something changed."""
        if self._job is None:
            return ()
        return self._learn(change.request, change.answer)

    def apply_verification(self, verification: Verification) -> None:
        """Take what the server's list said of every number of a job that is over."""
        if self._job is None:
            return
        self._job.verification = verification
        requests = [one for place in range(len(self._job.passes)) for one in self._job.requests(place)]
        answers = (self._job.answers[one.seq] for one in requests)
        outcomes = proven_outcomes(self._kind, requests, answers, verification)
        for column, one, known in zip(self._states, self._job.passes, outcomes, strict=True):
            row_bytes.write(column, one.rows, known.translate(row_state.OF_OUTCOME))
        self._rows_replaced()

    def failed_rows(self) -> tuple["array[int]", ...]:
        """Return, for each pass, the rows that "send again what failed" sends."""
        if self._job is None:
            return ()
        everything = range(len(self))
        return tuple(
            array("I", compress(everything, codes.translate(row_state.FAILED_TABLE)))
            for codes in self._states
        )

    def failed_as_new_list(self) -> tuple["EntryList", tuple[Pass, ...]]:
        """Return a new list of exactly what failed, and its passes, one per direction with failures."""
        return self.as_new_list(self.failed_rows())

    def as_new_list(self, rows: Sequence["array[int]"]) -> tuple["EntryList", tuple[Pass, ...]]:
        """Return a new list of the given rows (one ascending array per pass), and its passes."""
        wanted = bytearray(len(self))
        for one in rows:
            row_bytes.write(wanted, one, b"\x01" * len(one))
        kept = array("I", compress(range(len(self)), wanted))
        again = EntryList(self._columns.take(row_bytes.runs_of(kept)))
        again._again = tuple(
            Pass(direction, row_bytes.places_in(kept, one))
            for direction, one in zip(self.directions, rows, strict=True)
            if one
        )
        return again, again._again

    # -- inside

    def _learn(self, request: Request, answer: RequestAnswer) -> tuple[range, ...]:
        assert self._job is not None  # noqa: S101  # the callers asked
        self._job.set_answer(request, answer)
        rows = self._job.passes[request.pass_index].rows[request.first : request.first + request.count]
        if not rows:
            return ()
        code = bytes((RowState.of_outcome(answer.outcome),))
        self._write(self._states[request.pass_index], rows, code * len(rows))
        return (range(rows[0], rows[-1] + 1),)

    def _learn_all(self, stored: StoredJob) -> None:
        assert self._job is not None  # noqa: S101  # the caller began it
        codes = [bytearray((RowState.WAITING,)) * len(one.rows) for one in self._job.passes]
        for request, answer in zip(stored.requests, stored.answers, strict=True):
            if answer is not None:
                self._job.set_answer(request, answer)
                code = bytes((RowState.of_outcome(answer.outcome),))
                end = request.first + request.count
                codes[request.pass_index][request.first : end] = code * request.count
        for column, one, known in zip(self._states, self._job.passes, codes, strict=True):
            row_bytes.write(column, one.rows, bytes(known))
        self._rows_replaced()

    def _held(self) -> bytes:
        """Return a 1 for every row that a person decided against."""
        held = self._own.translate(row_state.DECIDED_AGAINST_TABLE)
        kept = row_bytes.both(bytes(self._withdrawn), bytes(self._own.translate(row_state.LEFT_OUT_TABLE)))
        return row_bytes.either(bytes(held), kept)

    def _decide(self, rows: "array[int] | range", table: bytes) -> None:
        if not self.has_job:
            self._write(self._own, rows, row_bytes.read(self._own, rows).translate(table))

    def _write(self, column: bytearray, rows: "array[int] | range", codes: bytes) -> None:
        before = [row_bytes.read(one, rows) for one in self._states]
        row_bytes.write(column, rows, codes)
        after = [codes if one is column else old for one, old in zip(self._states, before, strict=True)]
        self._tally.subtract(row_bytes.tally(before))
        self._tally.update(row_bytes.tally(after))

    def _waiting(self, one: Pass) -> bytearray:
        rows, marks = self._planned
        if one.rows is rows and len(marks) == len(self):
            return row_bytes.decided(self._own, marks, bytes(len(marks)), row_state.IN_PASS)
        column = self._own.translate(row_state.OUTSIDE_PASS)
        row_bytes.write(column, one.rows, bytes((RowState.WAITING,)) * len(one.rows))
        return column

    def _rows_replaced(self) -> None:
        self._generation += 1
        self._tally = Counter(row_bytes.tally(self._states))


def _states_before(spec: JobSpec) -> bytearray:
    """Return what a stored list was like before its job: what is in no pass was taken off by hand."""
    states = spec.entries.verdict.translate(row_state.OF_VERDICT)
    planned = bytearray(len(states))
    for one in spec.passes:
        row_bytes.write(planned, one.rows, b"\x01" * len(one.rows))
    for run in row_bytes.runs_of(array("I", compress(range(len(states)), planned.translate(_NOT)))):
        states[run.start : run.stop] = states[run.start : run.stop].translate(row_state.REMOVE)
    by_hand = spec.entries.reason.translate(_BY_HAND)
    for row in compress(range(len(states)), by_hand):
        states[row] = RowState.REMOVED
    return states
