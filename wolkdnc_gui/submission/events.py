"""What the engine tells the window. Frozen, in the order in which things happened."""

from dataclasses import dataclass

from wolkdnc_gui.numbers.entries import Source
from wolkdnc_gui.submission.job import JobKind, JobSpec, JobState, JobStatus, Obstacle, Request
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Verification
from wolkdnc_gui.wolkvox.failures import Failure


@dataclass(frozen=True, slots=True)
class JobPlanned:
    """The job is on disk; nothing has been sent."""

    job_id: str
    requests: tuple[Request, ...]


@dataclass(frozen=True, slots=True)
class JobNotStarted:
    """The job could not be put on disk, so nothing was and nothing will be sent."""

    job_id: str
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class RequestAnswer:
    """What is known of one request after an attempt, or what it became when the job ended."""

    outcome: Outcome
    sent_at: float | None = None
    answered_at: float | None = None
    """Seconds since the epoch, UTC."""
    count: int | None = None
    """How many numbers the server says it added; None where it could not be read."""
    status: int | None = None
    code: int | None = None
    words: str = ""
    """The server's own words."""
    failure: Failure | None = None
    attempts: int = 1


@dataclass(frozen=True, slots=True)
class RequestChanged:
    """One request was sent, answered, failed, or given up; all its numbers share the outcome."""

    job_id: str
    request: Request
    answer: RequestAnswer


@dataclass(frozen=True, slots=True)
class JobChanged:
    """The job's state changed."""

    job_id: str
    status: JobStatus


@dataclass(frozen=True, slots=True)
class CallsLeft:
    """How many calls the operation has left today, as the server said or as counted down since."""

    account_id: str
    calls_left: int | None
    limit: int | None


@dataclass(frozen=True, slots=True)
class RowsVerified:
    """The server's list was read back and held against all numbers of a job that is over."""

    job_id: str
    verification: Verification


Event = JobPlanned | JobNotStarted | RequestChanged | JobChanged | CallsLeft | RowsVerified


@dataclass(frozen=True, slots=True)
class StoredJob:
    """A job as the journal has it: enough to rebuild its table and to go on with it."""

    spec: JobSpec
    requests: tuple[Request, ...]
    answers: tuple[RequestAnswer | None, ...]
    """One per request; None where it was never sent. SENDING never appears here: what was under
    way when the process died is NOT_KNOWN."""
    status: JobStatus
    verification: Verification | None = None
    """What the server's list said when it was read back; None where it was not."""
    before: Verification | None = None
    """What the server's list said shortly before the job; None where it was not read."""


@dataclass(frozen=True, slots=True)
class JobSummary:
    """One line of the history."""

    job_id: str
    account_name: str
    server: str
    practice: bool
    directions: tuple[str, ...]
    note: str
    who: str
    created_at: float
    sources: tuple[Source, ...]
    """The files it was read from, each sheet of a workbook apart; pasted text has no name."""
    total: int
    """Numbers that were to be sent, over all passes."""
    counts: tuple[tuple[Outcome, int], ...]
    state: JobState
    kind: JobKind = JobKind.ADD
