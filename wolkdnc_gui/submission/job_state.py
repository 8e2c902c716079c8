"""What a job does, where it stands and what holds it up."""

from enum import Enum, IntEnum, auto


class JobKind(IntEnum):
    """What a job does with its numbers. The values are stored in the journal: never renumber."""

    ADD = 0
    REMOVE = 1
    """Takes back what an earlier job added."""


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
