"""When a failed request is tried again by itself."""

from collections.abc import Callable
from dataclasses import dataclass

from wolkdnc_gui.wolkvox.failures import Action, Failure

_DAY_S = 86_400.0
_LAST_GROWTH = 30
"""Beyond every cap, and not beyond what a float can be."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Seconds between attempts. Everything is spread by chance: fifty desktops may share one token."""

    soon_s: float = 4.0
    """Somebody else uses the token: from a quarter of this to all of it, trebled with each time in a row.

    The more desktops want the token, the more often each is refused in a row, so the fewer calls they spend
    on being refused.
    """
    soon_cap_s: float = 600.0
    soon_cap_small_s: float = 60.0
    """The same for a small job: its agent waits for it, and it takes the token for a moment only."""
    later_s: float = 120.0
    """Maintenance: from this to its double."""
    backoff_s: float = 2.0
    """Everything else: from 0 to this, doubled with each failure up to `backoff_cap_s`."""
    backoff_cap_s: float = 300.0
    answers_until_stuck: int = 12
    """A server that answers, but so often not usably, will not do better by itself: the agent decides."""

    def seconds(
        self, failure: Failure, failures: int, chance: Callable[[], float], *, small: bool = False
    ) -> float:
        """Return how long to wait after the `failures`-th failure in a row (from 1) of a request.

        `chance` gives 0 ≤ x < 1. The server's `Retry-After` is a lower bound, up to a day.
        """
        match failure.kind.action:
            case Action.RETRY_SOON:
                cap = self.soon_cap_small_s if small else self.soon_cap_s
                longest = min(cap, self.soon_s * 3.0 ** min(failures - 1, _LAST_GROWTH))
                wait = longest * (1 + 3 * chance()) / 4
            case Action.RETRY_LATER:
                wait = self.later_s * (1 + chance())
            case _:
                wait = chance() * min(
                    self.backoff_cap_s, self.backoff_s * 2.0 ** min(failures - 1, _LAST_GROWTH)
                )
        return max(wait, asked_s(failure))

    def gives_up(self, failure: Failure, failures: int) -> bool:
        """Whether the agent is asked instead; never while nobody answers: the network comes back."""
        answered = failure.kind.action is Action.RETRY_BACKOFF and failure.status is not None
        return answered and failures >= self.answers_until_stuck


def asked_s(failure: Failure) -> float:
    """Return how long the server asked to wait: its `Retry-After`, up to a day."""
    return min(failure.retry_after_s or 0.0, _DAY_S)
