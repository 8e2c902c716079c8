"""How long a job will take, said so that it settles instead of jumping."""

from dataclasses import dataclass

_FIRST_WORD_AFTER_S = 2.0
"""Nothing is said before this much of the job was seen."""

_WEIGHT = 0.15
"""Weight of the newest request in the moving average of seconds per number."""


@dataclass(slots=True)
class TimeLeft:
    """Estimates from the answers of a job's requests.

    Times are seconds of a monotonic clock. Pauses do not count: `hold` forgets when the last answer came.
    """

    _per_number: float | None = None
    _last: float | None = None
    _seen_s: float = 0.0

    def begin(self, now: float) -> None:
        """The job starts, or goes on after a pause."""
        self._last = now

    def hold(self) -> None:
        """The job waits: the time until `begin` is not work."""
        self._last = None

    def answered(self, count: int, now: float) -> None:
        """A request of `count` numbers was answered."""
        if self._last is not None and count > 0:
            spent = max(0.0, now - self._last)
            self._seen_s += spent
            each = spent / count
            known = self._per_number
            self._per_number = each if known is None else known + _WEIGHT * (each - known)
        self._last = now

    def seconds(self, numbers_left: int) -> float | None:
        """Return the seconds left, rounded to what the estimate can bear; None while too little is known."""
        if self._per_number is None or self._seen_s < _FIRST_WORD_AFTER_S:
            return None
        left = self._per_number * numbers_left
        step = 5 if left < 60 else 30 if left < 600 else 300
        return float(max(step, round(left / step) * step)) if numbers_left else 0.0
