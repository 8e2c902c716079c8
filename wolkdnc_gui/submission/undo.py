"""Taking a job back: which of its numbers it newly put on the list, and the job that takes them off again."""

import asyncio
from array import array
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Flag, auto
from itertools import groupby

from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.submission.events import RequestAnswer, StoredJob
from wolkdnc_gui.submission.job import JobKind, JobSpec, Pass, Request
from wolkdnc_gui.submission.journal_desk import JournalDesk
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Proof
from wolkdnc_gui.submission.server_list import ServerLists, SideRead
from wolkdnc_gui.submission.verify import JobNotOver, last_sent
from wolkdnc_gui.wolkvox.direction import Direction


class Doubt(Flag):
    """Why a number is only taken off when the agent, told so, says so."""

    NONE = 0
    NOT_KNOWN_TO_BE_NEW = auto()
    """It may have been on the list before the job."""
    OTHER_SIDE = auto()
    """It is, or may be, also on a side on which the job did not put it."""


class _New(Flag):
    """Whether a job newly added a number to one side."""

    NO = 0
    YES = auto()
    NOT_KNOWN = auto()


@dataclass(frozen=True, slots=True)
class Removable:
    """A number of a job that is on the list now, or may be."""

    row: int
    """0-based, in the job's list."""
    direction: Direction
    """The first side from which it is to go."""
    sides: int
    """On how many sides it is; 0 where the list does not say."""
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """What taking a job back would do. Nothing has been sent."""

    original: JobSpec
    removable: tuple[Removable, ...]
    """In the order of the job's list."""
    not_new: int
    """Numbers that were on the list before the job: they stay."""
    gone: int
    """Numbers that are no longer on the list."""
    complete: bool
    """False where the list may have been cut: then more of it is in doubt."""

    def count(self, doubt: Doubt) -> int:
        """Return how many numbers are in exactly this doubt."""
        return sum(one.doubt is doubt for one in self.removable)

    def concerned(self, doubt: Doubt) -> int:
        """Return how many numbers are in this doubt, perhaps among others."""
        return sum(bool(one.doubt & doubt) for one in self.removable)

    def chosen(self, accepted: Doubt) -> tuple[Removable, ...]:
        """Return the numbers that go where the agent accepts these doubts."""
        return tuple(one for one in self.removable if not one.doubt & ~accepted)

    def removal(self, accepted: Doubt, *, job_id: str, who: str, created_at: float, note: str) -> JobSpec:
        """Return the job that takes these numbers off. Raises ValueError where there are none."""
        chosen = self.chosen(accepted)
        if not chosen:
            raise ValueError("nothing to take back")
        rows = [one.row for one in chosen]
        passes = (
            _pass(direction, [(at, one) for at, one in enumerate(chosen) if one.direction is direction])
            for direction in Direction
        )
        return replace(
            self.original,
            job_id=job_id,
            who=who,
            created_at=created_at,
            note=note,
            entries=_taken(self.original.entries, rows),
            passes=tuple(one for one in passes if one.rows),
            kind=JobKind.REMOVE,
            undoes=self.original.job_id,
        )


class Undoing:
    """Finds out what taking a job back would do. For one event loop."""

    def __init__(self, journal: JournalDesk, lists: ServerLists) -> None:
        self._journal = journal
        self._lists = lists

    async def plan(self, job_id: str, link: Link) -> UndoPlan:
        """Read both sides of the list and hold the job against them.

        Raises JobNotOver (also for a removal, which is not taken back), NoSuchJob, ListTooSoon, CallFailed,
        JournalTrouble.
        """
        stored = (await self._journal.do(lambda journal: journal.load(job_id))).stored
        if not stored.status.state.is_over or stored.spec.kind is not JobKind.ADD:
            raise JobNotOver(job_id)
        sides = await self._lists.read(link, tuple(Direction), last_sent(stored))
        return await asyncio.to_thread(plan_undo, stored, sides)


def plan_undo(stored: StoredJob, sides: Mapping[Direction, SideRead]) -> UndoPlan:
    """Hold a job against both sides of the list as they are now."""
    digits = stored.spec.entries.digits
    new: dict[int, dict[Direction, _New]] = {}
    for direction, row, what in _new_rows(stored):
        new.setdefault(row, {})[direction] = what
    wanted = {digits[row] for row in new}
    listed = {side: {one for one in read.numbers() if one in wanted} for side, read in sides.items()}
    may_be = frozenset(side for side, read in sides.items() if not read.complete)
    removable: list[Removable] = []
    not_new = gone = 0
    for row in sorted(new):
        on = frozenset(side for side, numbers in listed.items() if digits[row] in numbers)
        ours = {side: what for side, what in new[row].items() if what}
        if not ours:
            not_new += 1
        elif not (on | may_be) & ours.keys():
            gone += 1
        else:
            removable.append(_removable(row, ours, on, may_be - on))
    complete = all(read.complete for read in sides.values())
    return UndoPlan(stored.spec, tuple(removable), not_new, gone, complete)


def _removable(
    row: int, ours: Mapping[Direction, _New], on: Collection[Direction], may_be: Collection[Direction]
) -> Removable:
    doubt = Doubt.NONE
    concerned = [side for side in Direction if side in on or side in may_be]
    if any(ours.get(side) is _New.NOT_KNOWN for side in concerned):
        doubt |= Doubt.NOT_KNOWN_TO_BE_NEW
    if any(side not in ours for side in concerned):
        doubt |= Doubt.OTHER_SIDE
    first = next(side for side in concerned if side in ours)
    return Removable(row, first, 0 if may_be else len(on), doubt)


def _new_rows(stored: StoredJob) -> Iterator[tuple[Direction, int, _New]]:
    """Yield, for every number that may have arrived, whether the job newly added it."""
    for request, answer in zip(stored.requests, stored.answers, strict=True):
        if answer is None or answer.outcome not in _MAY_HAVE_ARRIVED:
            continue
        one = stored.spec.passes[request.pass_index]
        before = _before(stored, request)
        rows = one.rows[request.first : request.first + request.count]
        yield from (
            (one.direction, row, what) for row, what in zip(rows, _new_of(answer, before), strict=True)
        )


_MAY_HAVE_ARRIVED = frozenset({Outcome.ADDED, Outcome.ACCEPTED, Outcome.NOT_KNOWN})


def _before(stored: StoredJob, request: Request) -> bytes:
    if stored.before is None:
        return bytes(request.count)
    return stored.before.proofs[request.pass_index][request.first : request.first + request.count]


def _new_of(answer: RequestAnswer, before: bytes) -> list[_New]:
    if answer.outcome is Outcome.ADDED:
        # The server counted every number of the request as new.
        return [_New.YES] * len(before)
    # Absent exactly as the number sent: another way to write it is another row of the list.
    absent = [proof in (Proof.ABSENT, Proof.SEEN_OTHERWISE) for proof in before]
    if answer.outcome is Outcome.ACCEPTED and answer.attempts == 1 and answer.count is not None:
        if answer.count == 0:
            return [_New.NO] * len(before)
        # Somebody else may have added some since the list was read; then the counts disagree.
        if answer.count == sum(absent) and Proof.NOTHING not in before:
            return [_New.YES if was_absent else _New.NO for was_absent in absent]
    return [_New.NO if proof == Proof.SEEN else _New.NOT_KNOWN for proof in before]


def _pass(direction: Direction, chosen: list[tuple[int, Removable]]) -> Pass:
    sides = {one.sides for _, one in chosen}
    return Pass(direction, array("I", (at for at, _ in chosen)), sides.pop() if len(sides) == 1 else 0)


def _taken(entries: EntryColumns, rows: list[int]) -> EntryColumns:
    """Return these ascending rows of a list."""
    distance: Callable[[tuple[int, int]], int] = lambda pair: pair[1] - pair[0]  # noqa: E731  # for groupby
    runs = (list(run) for _, run in groupby(enumerate(rows), distance))
    return entries.take(range(run[0][1], run[-1][1] + 1) for run in runs)
