"""Everything that can go wrong with a call, as a small closed family that says what to do about it."""

from dataclasses import dataclass
from enum import Enum, auto


class Action(Enum):
    """What is to be done about a failure."""

    STOP = auto()
    ASK_FOR_TOKEN = auto()
    WAIT_FOR_QUOTA = auto()
    RETRY_SOON = auto()
    """Somebody else uses the token: seconds."""
    RETRY_LATER = auto()
    """Maintenance: minutes."""
    RETRY_BACKOFF = auto()
    """Server error, no connection, time-out: exponential back-off with full jitter."""


class FailureKind(Enum):
    """What happened. Each member's value is (number, action)."""

    WRONG_SERVER = (1, Action.STOP)
    """400 THE API YOU WANT TO CONSULT DOES NOT EXIST."""
    MISSING_PARAMETERS = (2, Action.STOP)
    """400 SOME PARAMETERS ARE REQUIRED: our fault."""
    NO_TOKEN = (3, Action.ASK_FOR_TOKEN)
    BAD_TOKEN = (4, Action.ASK_FOR_TOKEN)
    QUOTA_SPENT = (5, Action.WAIT_FOR_QUOTA)
    TOKEN_IN_USE = (6, Action.RETRY_SOON)
    MAINTENANCE = (7, Action.RETRY_LATER)
    REFUSED = (8, Action.STOP)
    """Any other 4xx, in the server's own words."""
    SERVER_ERROR = (9, Action.RETRY_BACKOFF)
    UNREADABLE_ANSWER = (10, Action.RETRY_BACKOFF)
    """HTML, empty, truncated, two objects, a count above the number sent, unknown success code."""
    REDIRECT = (11, Action.STOP)
    """Redirects are never followed: the token would go elsewhere."""
    NO_CONNECTION = (12, Action.RETRY_BACKOFF)
    """Refused, unreachable: nothing was sent."""
    NO_SUCH_HOST = (13, Action.RETRY_BACKOFF)
    """The name could not be looked up: no network, or the server is misspelled."""
    TLS = (14, Action.STOP)
    """The certificate was not accepted: nothing was sent."""
    TIMED_OUT = (15, Action.RETRY_BACKOFF)
    BROKEN_CONNECTION = (16, Action.RETRY_BACKOFF)
    CANCELLED = (17, Action.STOP)
    """Stopped by the agent while the request was in flight."""

    @property
    def number(self) -> int:
        """A stable number for the journal."""
        return self.value[0]

    @property
    def action(self) -> Action:
        """What is to be done about it."""
        return self.value[1]

    @classmethod
    def from_number(cls, number: int) -> "FailureKind":
        """Return the member the journal stored; raises ValueError for an unknown number."""
        for kind in cls:
            if kind.number == number:
                return kind
        raise ValueError(number)


@dataclass(frozen=True, slots=True)
class Failure:
    """One failed call."""

    kind: FailureKind
    may_have_arrived: bool
    """True when the server may have acted on the request although no usable answer came."""
    status: int | None = None
    """HTTP status, where an answer came."""
    code: int | None = None
    """The body's `code`, where one could be read."""
    words: str = ""
    """The server's own words, cut to 300 characters, control characters removed; never the token."""
    retry_after_s: float | None = None
    """`Retry-After`, in seconds, where the server gave one."""


class CallFailed(Exception):  # noqa: N818  # reads as a sentence where it is caught
    """A call did not succeed; `failure` says how."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(f"{failure.kind.name} status={failure.status} code={failure.code}")
        self.failure = failure
