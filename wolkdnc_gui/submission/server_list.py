"""The server's own list: read when it is needed, and no oftener than it may be."""

import asyncio
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from wolkdnc_gui.submission.lines import Lines
from wolkdnc_gui.submission.link import Link, gate_key
from wolkdnc_gui.submission.quota import Quota
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure, FailureKind
from wolkdnc_gui.wolkvox.listed import DncList

BETWEEN_READS_S = 300.0
"""The vendor asks for at most one get_dnc in so long."""
_USABLE_S = 900.0
"""How old one side may be while the other is read: two sides that are read apart are five minutes apart."""
_SLEWED_S = 2.0
"""Less than this is no clock that was set back, but one that is being corrected."""


class ListTooSoon(Exception):  # noqa: N818  # reads as a sentence where it is caught
    """The list was read a moment ago, and not late enough for this; `at` (epoch, UTC) is the next time."""

    def __init__(self, at: float) -> None:
        super().__init__(at)
        self.at = at


@dataclass(frozen=True, slots=True)
class SideRead:
    """One side of the list at one time."""

    direction: Direction
    read_at: float
    """Seconds since the epoch, UTC: when it was asked for."""
    known: DncList
    steady_at: float

    @property
    def complete(self) -> bool:
        """False where it may have been cut: then absence proves nothing."""
        return self.known.complete

    @property
    def count(self) -> int:
        """How many numbers it has."""
        return self.known.count(self.direction)

    def numbers(self) -> Iterator[str]:
        """Yield its numbers as the server writes them."""
        return self.known.numbers(self.direction)


@dataclass(slots=True)
class _Token:
    sides: dict[Direction, SideRead] = field(default_factory=dict)
    asked_at: float | None = None
    was_cut: bool = False
    """Both sides together are more than one answer holds."""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class ServerLists:
    """What was read, by token. For one event loop."""

    def __init__(self, lines: Lines, quota: Quota, timing: Timing) -> None:
        self._lines = lines
        self._quota = quota
        self._timing = timing
        self._tokens: dict[str, _Token] = {}

    async def read(
        self, link: Link, directions: Collection[Direction], newer_than: float = 0.0
    ) -> Mapping[Direction, SideRead]:
        """Return these sides as they were after `newer_than` (seconds since the epoch, UTC).

        Both sides are read in one call; one by one where they were too long for that. Raises ListTooSoon,
        CallFailed.
        """
        token = link.token()
        if token is None:
            raise CallFailed(Failure(FailureKind.NO_TOKEN, may_have_arrived=False))
        known = self._token(link, token)
        async with known.lock:
            # What is read from here on is newer, whatever the clock of this machine says.
            just_read: frozenset[Direction] = frozenset()
            if self._due(known, directions, newer_than, BETWEEN_READS_S):
                just_read = await self._read_due(link, token, known, directions, newer_than)
            if not just_read.issuperset(self._due(known, directions, newer_than, _USABLE_S)):
                raise ListTooSoon(self._next_at(known))
            return {direction: known.sides[direction] for direction in directions}

    def remembered(self, link: Link) -> Mapping[Direction, SideRead]:
        """Return what was read lately, without a call."""
        # Where nothing was read, nobody need be asked for a token.
        token = link.token() if self._tokens else None
        return {} if token is None else dict(self._token(link, token).sides)

    def _token(self, link: Link, token: str) -> _Token:
        oldest = self._timing.steady() - _USABLE_S
        for known in self._tokens.values():
            known.sides = {side.direction: side for side in known.sides.values() if side.steady_at >= oldest}
        return self._tokens.setdefault(gate_key(link.address, token), _Token())

    def _due(
        self, known: _Token, directions: Collection[Direction], newer_than: float, limit_s: float
    ) -> list[Direction]:
        now = self._timing.steady()
        fresh = {
            side.direction
            for side in known.sides.values()
            if self._read_at(side) > newer_than and now - side.steady_at <= limit_s
        }
        due = [direction for direction in Direction if direction in directions and direction not in fresh]
        return sorted(due, key=lambda one: known.sides[one].steady_at if one in known.sides else 0.0)

    def _read_at(self, side: SideRead) -> float:
        """Return when a side was read by the clock as it goes now: it may have been set back since."""
        by_this_clock = self._timing.now() - (self._timing.steady() - side.steady_at)
        return side.read_at if side.read_at - by_this_clock < _SLEWED_S else by_this_clock

    async def _read_due(
        self, link: Link, token: str, known: _Token, directions: Collection[Direction], newer_than: float
    ) -> frozenset[Direction]:
        if known.asked_at is not None and self._timing.steady() - known.asked_at < BETWEEN_READS_S:
            return frozenset()
        # One that cannot be used at all before one that could be newer, and the oldest first.
        due = self._due(known, directions, newer_than, _USABLE_S)
        due = due or self._due(known, directions, newer_than, BETWEEN_READS_S)
        return await self._ask(link, token, known, due[0] if known.was_cut else None)

    async def _ask(
        self, link: Link, token: str, known: _Token, direction: Direction | None
    ) -> frozenset[Direction]:
        line = self._lines.line(link, token)
        with await line.enter(small=True, patient=True):
            read_at, steady_at = self._timing.now(), self._timing.steady()
            try:
                answer = await line.caller.get_dnc(direction)
            except CallFailed as failed:
                self._quota.called(link, failed.failure)
                if failed.failure.may_have_arrived:
                    known.asked_at = self._timing.steady()
                raise
        self._quota.called(link, answer)
        known.asked_at = self._timing.steady()
        known.was_cut = known.was_cut or (direction is None and not answer.complete)
        read = frozenset(Direction) if direction is None else frozenset({direction})
        for side in read:
            known.sides[side] = SideRead(side, read_at, answer, steady_at)
        return read

    def _next_at(self, known: _Token) -> float:
        since = self._timing.steady() - (known.asked_at or 0.0)
        return self._timing.now() + max(0.0, BETWEEN_READS_S - since)
