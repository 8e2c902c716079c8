"""What goes wrong with which call in each mood."""

from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.practice.replies import MAINTENANCE, SIMULTANEOUS, VALIDATE_TOKEN

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
