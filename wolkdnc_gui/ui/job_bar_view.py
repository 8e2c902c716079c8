"""What the strip under the table shows."""

from dataclasses import dataclass

from wolkdnc_gui.submission.job_state import JobState
from wolkdnc_gui.ui.offered_shape import OfferedShape
from wolkdnc_gui.ui.two_readings import TwoReadings


@dataclass(frozen=True, slots=True)
class JobView:
    """What the strip shows."""

    sentence: str
    picture: str = ""
    """Name of the icon beside the sentence; empty for none."""
    state: JobState | None = None
    """None while there is no job."""
    reading: bool = False
    done: int = 0
    total: int = 0
    progress_words: str = ""
    failed: int = 0
    """How many numbers "send again what failed" would send."""
    can_go_on: bool = True
    """False for a take-back where an administrator has switched that off."""
    can_check: bool = False
    """Reading the server's list could say more of its numbers."""
    can_take_back: bool = False
    """Its numbers can be taken off the list again."""
    can_compare: bool = False
    """What would be sent can be held against the server's list first."""
    checking: bool = False
    """The server's list is being read."""
    rows: int = 0
    """Rows of the list; nothing can be exported from an empty one."""
    can_change_columns: bool = False
    """What was read last has columns, and can be read by others."""
    two_readings: TwoReadings | None = None
    """What can be chosen for numbers with two readings; None where nothing can."""
    offered_shape: OfferedShape | None = None
    """How the server's list writes its numbers, where the account writes them otherwise."""
