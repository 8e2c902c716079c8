"""The day's calls: how many are left, as far as it is known, and when the next day begins for the server."""

from collections.abc import Callable
from dataclasses import dataclass, field

from wolkdnc_gui.submission.events import CallsLeft
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.server_day import next_midnight
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.answers import AddAnswer, RemoveAnswer, TokenInfo
from wolkdnc_gui.wolkvox.failures import Failure, FailureKind
from wolkdnc_gui.wolkvox.listed import DncList

REMEMBERED_S = 300.0
"""The vendor asks for one token_info in five minutes at most."""

_HOUR_S = 3_600.0
_LONGEST_DAY_H = 25.0
"""When the clocks go back. Who says that it takes longer until the next day means something else."""
_SPREAD_S = 180.0


@dataclass(frozen=True, slots=True)
class QuotaSeen:
    """What is known of an operation's calls today. None stands for what the server did not say."""

    left: int | None
    """As the server said, less the calls that this program has made since."""
    limit: int | None
    said_at: float
    """When the server said so, in seconds since the epoch, UTC."""
    restarts_at: float | None
    """When the server's next day begins, in seconds since the epoch, UTC."""

    def covers(self, calls: int) -> bool | None:
        """Return whether so many calls can be made today; None where that is not known."""
        return None if self.left is None else calls <= self.left


@dataclass(slots=True)
class _Day:
    accounts: set[str] = field(default_factory=set)
    seen: QuotaSeen | None = None
    seen_at: float = 0.0
    """By the steady clock."""
    next_try_at: float | None = None
    """Not before then, while the calls are known to be spent."""


class Quota:
    """Counts down, per operation, what the server said was left. For one event loop."""

    def __init__(self, emit: Callable[[CallsLeft], None], timing: Timing) -> None:
        self._emit = emit
        self._timing = timing
        self._days: dict[str, _Day] = {}

    def told(self, link: Link, info: TokenInfo) -> QuotaSeen:
        """Take over what token_info said."""
        day, now = self._day(link), self._timing.now()
        hours = info.hours_to_restart
        restarts_at = now + hours * _HOUR_S if hours is not None and hours <= _LONGEST_DAY_H else None
        day.seen_at = self._timing.steady()
        seen = QuotaSeen(info.left, info.limit, now, restarts_at)
        self._see(day, seen)
        return seen

    def remembered(self, link: Link) -> QuotaSeen | None:
        """Return what the server said a few minutes ago, counted down; None where it is to be asked."""
        day = self._day(link)
        is_old = self._timing.steady() - day.seen_at >= REMEMBERED_S
        return None if is_old or day.seen is None or self._has_turned(day.seen) else day.seen

    def called(self, link: Link, answer: AddAnswer | RemoveAnswer | DncList | Failure) -> None:
        """Count one call; one that never reached the server costs nothing."""
        day = self._day(link)
        failure = answer if isinstance(answer, Failure) else None
        if failure and failure.status is None and not failure.may_have_arrived:
            return
        spent = failure is not None and failure.kind is FailureKind.QUOTA_SPENT
        if failure is None:
            day.next_try_at = None
        if day.seen is not None and day.seen.left is not None:
            self._see(day, _counted_down(day.seen, spent=spent, served=failure is None))

    def seconds_to_wait(self, link: Link, country: str, failures: int) -> float:
        """Return how long to wait after the quota was found spent `failures` times in a row (from 1).

        At first until the server's next day, as it said, else the country's midnight. Where that was too
        early, one gentle try an hour.
        """
        day, now = self._day(link), self._timing.now()
        restart = None if day.seen is None else day.seen.restarts_at
        until = restart if restart is not None and restart > now else next_midnight(now, country)
        if failures > 1:
            until = min(until, now + _HOUR_S)
        day.next_try_at = until
        return until - now + self._timing.chance() * _SPREAD_S

    def seconds_until_try(self, link: Link) -> float:
        """Return how long a job whose wait is over has to wait on, for another one was refused meanwhile.

        So that of many jobs that wait one tries, gently, for all; 0 where it may try.
        """
        until = self._day(link).next_try_at
        left = 0.0 if until is None else until - self._timing.now()
        return left + self._timing.chance() * _SPREAD_S if left > 0 else 0.0

    def _has_turned(self, seen: QuotaSeen) -> bool:
        return seen.restarts_at is not None and seen.restarts_at <= self._timing.now()

    def _day(self, link: Link) -> _Day:
        day = self._days.setdefault(link.address.base_url, _Day())
        day.accounts.add(link.account_id)
        return day

    def _see(self, day: _Day, seen: QuotaSeen) -> None:
        day.seen = seen
        for account_id in sorted(day.accounts):
            self._emit(CallsLeft(account_id, seen.left, seen.limit))


def _counted_down(seen: QuotaSeen, *, spent: bool, served: bool) -> QuotaSeen:
    # Served although none were left: the server's day has turned, and how many there are now nobody said.
    left = 0 if spent else None if served and not seen.left else max(0, (seen.left or 0) - 1)
    return QuotaSeen(left, seen.limit, seen.said_at, seen.restarts_at)
