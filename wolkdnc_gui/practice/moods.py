"""The moods of the practice server: what an agent can train for. Each is a rule for the next call's fault."""

from enum import StrEnum

from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.replies import MAINTENANCE, SIMULTANEOUS, VALIDATE_TOKEN


class Mood(StrEnum):
    """The value is what the command line and `/practice/mood` take."""

    NORMAL = "normal"
    SLOW = "slow"
    """Each call takes about as long as a busy server needs."""
    QUOTA_ALMOST_SPENT = "quota-almost-spent"
    """Three calls are left of the day; another mood gives the day back."""
    TOKEN_IN_USE = "token-in-use"  # noqa: S105  # a mood
    """Somebody else uses the token: two calls of three are refused."""
    MAINTENANCE = "maintenance"
    """Every call is refused until the mood changes."""
    CONNECTION_DROPS = "connection-drops"
    """Every third call's connection breaks, every other time after the numbers were put on the list."""
    NONSENSE = "nonsense"
    """Every other answer is one that nobody can read."""
    WRONG_TOKEN = "wrong-token"  # noqa: S105  # a mood
    """The token is no longer accepted."""
    HANGING = "hanging"
    """Calls are taken and never answered."""

    @property
    def for_people(self) -> bool:
        """Whether the menu offers it; the others serve tests."""
        return self not in (Mood.WRONG_TOKEN, Mood.HANGING)


_WELL = Fault(FaultKind.NONE)
_DROPS = (
    _WELL,
    _WELL,
    Fault(FaultKind.RESET),
    _WELL,
    _WELL,
    Fault(FaultKind.RESET, acts=True),
    _WELL,
    _WELL,
    Fault(FaultKind.RESET_MID_BODY, acts=True),
)
_NONSENSE = (
    Fault(FaultKind.HTML),
    _WELL,
    Fault(FaultKind.TRUNCATED, acts=True),
    _WELL,
    Fault(FaultKind.EMPTY, acts=True),
    _WELL,
    Fault(FaultKind.COUNT_TOO_HIGH, acts=True),
    _WELL,
)
_IN_USE = (Fault.refuse(403, SIMULTANEOUS), Fault.refuse(403, SIMULTANEOUS), _WELL)


def fault_of(mood: Mood, nth: int, slow_s: float) -> Fault:
    """Return what goes wrong with the `nth` call (from 0) in this mood; `slow_s` is what SLOW waits."""
    sequences = {
        Mood.SLOW: (Fault(FaultKind.NONE, delay_s=slow_s),),
        Mood.TOKEN_IN_USE: _IN_USE,
        Mood.MAINTENANCE: (Fault.refuse(403, MAINTENANCE),),
        Mood.CONNECTION_DROPS: _DROPS,
        Mood.NONSENSE: _NONSENSE,
        Mood.WRONG_TOKEN: (Fault.refuse(403, VALIDATE_TOKEN),),
        Mood.HANGING: (Fault(FaultKind.HANG),),
    }
    sequence = sequences.get(mood, (_WELL,))
    return sequence[nth % len(sequence)]
