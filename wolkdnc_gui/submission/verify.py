"""Proof: the server's own list, read back and held against a job's numbers, or against a list before it."""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from wolkdnc_gui.submission.events import RowsVerified, StoredJob
from wolkdnc_gui.submission.job import JobKind, JobSpec, Pass
from wolkdnc_gui.submission.journal_desk import JournalDesk
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.proof import Proof, Verification, count_outcomes
from wolkdnc_gui.submission.same_number import NationalDigits, find
from wolkdnc_gui.submission.server_list import ServerLists, SideRead
from wolkdnc_gui.submission.shape_learning import ListShape, learn_shape
from wolkdnc_gui.submission.truth import proven_outcomes
from wolkdnc_gui.wolkvox.direction import Direction

Sides = Mapping[Direction, SideRead]

_log = logging.getLogger(__name__)


class JobNotOver(RuntimeError):  # noqa: N818  # reads as a sentence where it is caught
    """A job that can still send something cannot be verified or taken back."""


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What one reading of the server's list said of a job."""

    job_id: str
    verification: Verification
    """With what earlier readings knew, where this one says nothing."""
    listed: int
    """How many numbers the list had, on the sides that were read."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A list that was not sent yet, held against one side of the server's list."""

    direction: Direction
    blocked: int
    """Numbers that are on the server's list as they would be sent."""
    blocked_otherwise: int
    """Numbers that are on it in another shape."""
    others: int
    """Numbers that were not seen on it: new ones, where `complete`."""
    complete: bool
    """False where the server's list may have been cut: then a number that was not seen may be on it."""
    read_at: float
    """Seconds since the epoch, UTC."""
    shape: ListShape
    """How the server's list writes its numbers."""


class Verifier:
    """Reads the server's list, in its turn and no oftener than it may be. For one event loop."""

    def __init__(
        self, journal: JournalDesk, lists: ServerLists, emit: Callable[[RowsVerified], None]
    ) -> None:
        self._journal = journal
        self._lists = lists
        self._emit = emit

    async def verify(self, job_id: str, link: Link) -> VerifyReport:
        """Say of each number of a job that is over whether the server's list has it.

        What it says is on disk before RowsVerified is said.
        Raises JobNotOver, NoSuchJob, ListTooSoon, CallFailed, JournalTrouble.
        """
        stored = (await self._journal.do(lambda journal: journal.load(job_id))).stored
        if not stored.status.state.is_over:
            raise JobNotOver(job_id)
        directions = frozenset(side for one in stored.spec.passes for side in sides_of(stored.spec, one))
        sides = await self._lists.read(link, directions, last_sent(stored))
        found = await asyncio.to_thread(_held_against, stored.spec, sides)
        verification = found.after(stored.verification)
        outcomes = proven_outcomes(stored.spec.kind, stored.requests, stored.answers, verification)
        counts = count_outcomes(outcomes)
        await self._journal.do(lambda journal: journal.proven(job_id, verification, counts))
        self._emit(RowsVerified(job_id, verification))
        return VerifyReport(job_id, verification, sum(side.count for side in sides.values()))

    async def compare(
        self, digits: Iterable[str], link: Link, direction: Direction, country: str
    ) -> Comparison:
        """Hold numbers (empty ones are none) against one side of the list. Raises ListTooSoon, CallFailed."""
        side = (await self._lists.read(link, (direction,)))[direction]
        return await asyncio.to_thread(_compared, digits, side, country)

    async def learn(self, link: Link, country: str) -> ListShape:
        """Learn how both sides of the list write their numbers. Raises ListTooSoon, CallFailed."""
        sides = await self._lists.read(link, tuple(Direction))
        numbers = chain.from_iterable(side.numbers() for side in sides.values())
        total = sum(side.count for side in sides.values())
        return await asyncio.to_thread(learn_shape, numbers, total, country)

    async def note_before(self, spec: JobSpec, link: Link | None) -> None:
        """Keep with a new job what the list said a little before, if it was read; costs no call."""
        remembered = {} if link is None else self._lists.remembered(link)
        if spec.kind is not JobKind.ADD or not all(one.direction in remembered for one in spec.passes):
            return
        before = await asyncio.to_thread(_held_against, spec, remembered)
        try:
            await self._journal.do(lambda journal: journal.listed_before(spec.job_id, before))
        except JournalTrouble as trouble:
            # The job is worth more than the knowledge: whatever ails the disk will stop it soon enough.
            _log.warning("what the list said before a job is not on disk: %s", trouble)


def sides_of(spec: JobSpec, one: Pass) -> Collection[Direction]:
    """Return the sides of the list on which a pass changes something."""
    return tuple(Direction) if spec.kind is JobKind.REMOVE and one.sides != 1 else (one.direction,)


def last_sent(stored: StoredJob) -> float:
    """Return when the last request of a job was sent or answered; a list that is older proves no absence."""
    times = (
        moment
        for answer in stored.answers
        if answer is not None
        for moment in (answer.sent_at, answer.answered_at)
        if moment is not None
    )
    return max(times, default=0.0)


def _held_against(spec: JobSpec, sides: Sides) -> Verification:
    national = NationalDigits(spec.account.country)
    used = [[sides[side] for side in sides_of(spec, one)] for one in spec.passes]
    read = [side for group in used for side in group]
    proofs = (_proofs(spec, one, group, national) for one, group in zip(spec.passes, used, strict=True))
    return Verification(
        read_at=min((side.read_at for side in read), default=0.0),
        complete=all(side.complete for side in read),
        proofs=tuple(proofs),
    )


def _proofs(spec: JobSpec, one: Pass, sides: list[SideRead], national: NationalDigits) -> bytes:
    digits = spec.entries.digits
    wanted = [digits[row] for row in one.rows]
    columns = [find(wanted, side.numbers, national, complete=side.complete) for side in sides]
    return bytes(map(_either, *columns)) if len(columns) == 2 else columns[0]


_STRONGEST = (Proof.SEEN, Proof.NOTHING, Proof.SEEN_OTHERWISE, Proof.ABSENT)
"""Of two sides: what is on one is on the list, and what may be on one is not absent."""


def _either(first: int, second: int) -> int:
    return next(proof for proof in _STRONGEST if proof in (first, second))


def _compared(digits: Iterable[str], side: SideRead, country: str) -> Comparison:
    wanted = [number for number in digits if number]
    proofs = find(wanted, side.numbers, NationalDigits(country), complete=side.complete)
    blocked, otherwise = proofs.count(Proof.SEEN), proofs.count(Proof.SEEN_OTHERWISE)
    return Comparison(
        direction=side.direction,
        blocked=blocked,
        blocked_otherwise=otherwise,
        others=len(wanted) - blocked - otherwise,
        complete=side.complete,
        read_at=side.read_at,
        shape=learn_shape(side.numbers(), side.count, country),
    )
