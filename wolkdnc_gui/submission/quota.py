"""The day's calls: how many are left, as far as it is known, and when the next day begins for the server."""

from collections.abc import Callable
from dataclasses import dataclass, field

from wolkdnc_gui.submission.events import CallsLeft
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.answers import AddAnswer, RemoveAnswer, TokenInfo
from wolkdnc_gui.wolkvox.failures import Failure, FailureKind
from wolkdnc_gui.wolkvox.listed import DncList

_HOUR_S = 3_600.0
_DAY_S = 86_400.0
_SPREAD_S = 180.0
_HOURS_FROM_UTC = {
    "AR": -3, "BO": -4, "BR": -3, "CL": -4, "CO": -5, "CR": -6, "DO": -4, "EC": -5, "ES": 1, "GT": -6,
    "HN": -6, "MX": -6, "NI": -6, "PA": -5, "PE": -5, "PR": -4, "PY": -3, "SV": -6, "US": -8, "UY": -3,
    "VE": -4,
}  # fmt: skip
"""Winter time of the zone most people live in, for the US the last one: an hour late is harmless, an hour
early costs a call. A table, because Windows has no zone data."""


def next_midnight(now: float, country: str) -> float:
    """Return when the country's next day begins, in seconds since the epoch; Colombia's where unknown."""
    offset_s = _HOURS_FROM_UTC.get(country, -5) * _HOUR_S
    return now - (now + offset_s) % _DAY_S + _DAY_S


@dataclass(slots=True)
class _Day:
    accounts: set[str] = field(default_factory=set)
    left: int | None = None
    limit: int | None = None
    restarts_at: float | None = None


class Quota:
    """Counts down, per operation, what the server said was left. For one event loop."""

    def __init__(self, emit: Callable[[CallsLeft], None], timing: Timing) -> None:
        self._emit = emit
        self._timing = timing
        self._days: dict[str, _Day] = {}

    def told(self, link: Link, info: TokenInfo) -> None:
        """Take over what token_info said."""
        day = self._day(link)
        day.left, day.limit = info.left, info.limit
        hours = info.hours_to_restart
        day.restarts_at = None if hours is None else self._timing.now() + hours * _HOUR_S
        self._say(day)

    def called(self, link: Link, answer: AddAnswer | RemoveAnswer | DncList | Failure) -> None:
        """Count one call; one that never reached the server costs nothing."""
        day = self._day(link)
        failure = answer if isinstance(answer, Failure) else None
        if day.left is None or (failure and failure.status is None and not failure.may_have_arrived):
            return
        spent = failure is not None and failure.kind is FailureKind.QUOTA_SPENT
        day.left = 0 if spent else max(0, day.left - 1)
        self._say(day)

    def seconds_to_wait(self, link: Link, country: str, failures: int) -> float:
        """Return how long to wait after the quota was found spent `failures` times in a row (from 1).

        At first until the server's next day, as it said, else the country's midnight. Where that was too
        early, one gentle try an hour.
        """
        now = self._timing.now()
        restart = self._day(link).restarts_at
        until = restart if restart is not None and restart > now else next_midnight(now, country)
        if failures > 1:
            until = min(until, now + _HOUR_S)
        return until - now + self._timing.chance() * _SPREAD_S

    def _day(self, link: Link) -> _Day:
        day = self._days.setdefault(link.address.base_url, _Day())
        day.accounts.add(link.account_id)
        return day

    def _say(self, day: _Day) -> None:
        for account_id in sorted(day.accounts):
            self._emit(CallsLeft(account_id, day.left, day.limit))
