"""A job: what one press of the button starts."""

from array import array
from dataclasses import dataclass

from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.submission.job_state import JobKind, JobState, Obstacle, Wait
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import Failure

__all__ = [
    "ONE_BY_ONE_UP_TO",
    "AccountRef",
    "JobKind",
    "JobSpec",
    "JobState",
    "JobStatus",
    "Obstacle",
    "Pass",
    "Request",
    "Wait",
]

ONE_BY_ONE_UP_TO = 25
"""Up to this many numbers in a pass go one by one, so that every number gets its own answer."""


@dataclass(frozen=True, slots=True)
class AccountRef:
    """The account a job runs under, as the journal remembers it (never the token)."""

    account_id: str
    name: str
    server: str
    """The server's label (`0042`), or `practice`."""
    practice: bool
    country: str = "CO"
    """ISO 3166-1 alpha-2: whose midnight gives the day's calls back, where the server does not say."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One direction of a job and the rows of the list that go in it, in order.

    A removal takes a number off whatever side it is on; its direction is the first one it is known to be on.
    """

    direction: Direction
    rows: "array[int]"
    """0-based indexes into the job's entries, type code `I`."""
    sides: int = 1
    """Of a removal: on how many sides of the list each of these numbers is; 0 where that is not known."""


@dataclass(frozen=True, slots=True)
class JobSpec:
    """Everything that is decided before a job starts. Nothing in it changes afterwards."""

    job_id: str
    """A UUID4 in hex, made by the caller, so that events can be matched from the first one on."""
    account: AccountRef
    passes: tuple[Pass, ...]
    entries: EntryColumns
    """The whole list, left-out rows too, so that the table can be rebuilt from the journal."""
    note: str
    who: str
    """The OS user."""
    created_at: float
    """Seconds since the epoch, UTC."""
    numbers_per_request: int = 500
    one_by_one_up_to: int = ONE_BY_ONE_UP_TO
    """Up to this many numbers in a pass go one by one, so that every number gets its own answer."""
    kind: JobKind = JobKind.ADD
    undoes: str = ""
    """Of a removal: the id of the job whose numbers it takes off the list."""


@dataclass(frozen=True, slots=True)
class Request:
    """One API call of a job: a contiguous stretch of one pass's rows."""

    seq: int
    """0-based position among all requests of the job."""
    pass_index: int
    first: int
    """Index of the first row within the pass's `rows`."""
    count: int


@dataclass(frozen=True, slots=True)
class JobStatus:
    """The state of a job, and what the agent must know about it."""

    state: JobState
    failure: Failure | None = None
    """The last failure, where one holds the job up."""
    obstacle: Obstacle | None = None
    retry_at: float | None = None
    """Seconds since the epoch, UTC, of the next attempt by itself."""
    attempt: int = 0
    """How many attempts of the present request have failed."""
    waiting_for: Wait = Wait.NONE
    """Only while WAITING."""
