"""A job: what one press of the button starts."""

from array import array
from dataclasses import dataclass
from enum import Enum, IntEnum, auto

from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import Failure

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


class JobKind(IntEnum):
    """What a job does with its numbers. The values are stored in the journal: never renumber."""

    ADD = 0
    REMOVE = 1
    """Takes back what an earlier job added."""


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


class JobState(IntEnum):
    """Where a job stands. The values are stored in the journal: never renumber."""

    WAITING = 0
    """Planned and on disk, not begun, or waiting for its turn."""
    RUNNING = 1
    PAUSED = 2
    """By the agent."""
    RETRYING = 3
    """Waiting to try a failed request again; `retry_at` says when."""
    NEEDS_TOKEN = 4
    WAITING_FOR_QUOTA = 5
    STUCK = 6
    """A request cannot succeed; the agent chooses: try again, skip its numbers, or end here."""
    INTERRUPTED = 7
    """The program ended while the job was under way; it waits for the agent to continue it."""
    STOPPED = 8
    """Ended by the agent before everything was sent."""
    FINISHED = 9

    @property
    def is_over(self) -> bool:
        """True when nothing more will be sent."""
        return self in (JobState.STOPPED, JobState.FINISHED)


class Obstacle(Enum):
    """Why a job could not be put on disk, or could not go on."""

    DISK_FULL = auto()
    READ_ONLY = auto()
    JOURNAL_DAMAGED = auto()
    JOURNAL_BUSY = auto()
    JOURNAL_TOO_NEW = auto()
    """A later version of the program wrote it; this one would misread it."""
    PROGRAM_ERROR = auto()
    """A fault of the program itself; the log has it."""


class Wait(Enum):
    """For whom a job that could go on has to wait."""

    NONE = auto()
    """For nobody, or for another job of this program."""
    OTHER_PROGRAM = auto()
    """Another program on this machine uses the token."""


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
