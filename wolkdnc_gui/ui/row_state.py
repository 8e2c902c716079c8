"""What the table shows of a row in one direction: a verdict before the job, an outcome from then on."""

from enum import Enum, IntEnum

from wolkdnc_gui.numbers.verdict import Verdict
from wolkdnc_gui.submission.outcome import FAILED, Outcome

_OUTCOMES_FROM = 10


class RowState(IntEnum):
    """One byte per row and direction in an `EntryList`; never stored."""

    READY = 0
    UNUSUAL = 1
    """Unusual and ticked: it will be sent."""
    UNTICKED = 2
    """Unusual, and a person decided against it."""
    LEFT_OUT = 3
    REMOVED = 4
    """Was ready; taken off the list by hand."""
    REMOVED_UNUSUAL = 5
    """Was unusual; taken off the list by hand."""
    NOT_IN_PASS = 6
    """Not part of this direction, though perhaps of the other."""

    WAITING = 11
    SENDING = 12
    ADDED = 13
    ACCEPTED = 14
    CONFIRMED = 15
    NOT_ON_LIST = 16
    REFUSED = 17
    NOT_KNOWN = 18
    NOT_SENT = 19
    TAKEN_OFF = 20
    STILL_LISTED = 21

    @classmethod
    def of_outcome(cls, outcome: Outcome) -> "RowState":
        """Return the state of a row that is part of a pass."""
        return cls.NOT_IN_PASS if outcome is Outcome.NOT_PLANNED else cls(_OUTCOMES_FROM + outcome)

    @property
    def outcome(self) -> Outcome:
        """The outcome it stands for; NOT_PLANNED for the states of a row that is not sent."""
        return Outcome(self - _OUTCOMES_FROM) if self > _OUTCOMES_FROM else Outcome.NOT_PLANNED

    @property
    def is_sent(self) -> bool:
        """True where the number of this row will be, or was to be, sent."""
        return self in (RowState.READY, RowState.UNUSUAL) or self > _OUTCOMES_FROM


class StateGroup(Enum):
    """What the filter above the table offers; a row belongs to it when either direction does."""

    ALL = frozenset(RowState)
    READY = frozenset({RowState.READY})
    UNUSUAL = frozenset({RowState.UNUSUAL, RowState.UNTICKED})
    WAITING = frozenset({RowState.WAITING})
    SENDING = frozenset({RowState.SENDING})
    ADDED = frozenset({RowState.ADDED})
    TAKEN_OFF = frozenset({RowState.TAKEN_OFF})
    CONFIRMED = frozenset({RowState.CONFIRMED})
    ACCEPTED = frozenset({RowState.ACCEPTED})
    REFUSED = frozenset({RowState.REFUSED})
    NOT_KNOWN = frozenset({RowState.NOT_KNOWN})
    NOT_ON_LIST = frozenset({RowState.NOT_ON_LIST})
    STILL_LISTED = frozenset({RowState.STILL_LISTED})
    NOT_SENT = frozenset({RowState.NOT_SENT})
    LEFT_OUT = frozenset({RowState.LEFT_OUT, RowState.REMOVED, RowState.REMOVED_UNUSUAL})

    @property
    def table(self) -> bytes:
        """For `bytes.translate`: 1 for the states of this group, 0 for all others."""
        return table_of(self.value)

    @classmethod
    def of_state(cls, state: RowState) -> "StateGroup":
        """Return the narrowest group of a state; ALL for a row outside the pass."""
        for group in cls:
            if group is not cls.ALL and state in group.value:
                return group
        return cls.ALL


BEFORE_JOB = (StateGroup.ALL, StateGroup.READY, StateGroup.UNUSUAL, StateGroup.LEFT_OUT)
"""The filters of a list that was not sent yet, in the order shown."""

DURING_JOB = tuple(group for group in StateGroup if group not in (StateGroup.READY, StateGroup.UNUSUAL))
"""The filters of a list with a job, in the order shown."""


def table_of(states: frozenset[RowState]) -> bytes:
    """Return a table for `bytes.translate` that gives 1 for `states` and 0 for all others."""
    return bytes(1 if code in states else 0 for code in range(256))


def changes(pairs: dict[RowState, RowState]) -> bytes:
    """Return a table for `bytes.translate` that turns one state into another and leaves the rest."""
    table = bytearray(range(256))
    for old, new in pairs.items():
        table[old] = new
    return bytes(table)


FAILED_STATES = frozenset(RowState.of_outcome(outcome) for outcome in FAILED)
SENT_TABLE = table_of(frozenset(state for state in RowState if state.is_sent))
FAILED_TABLE = table_of(FAILED_STATES)
LEFT_OUT_TABLE = table_of(frozenset({RowState.LEFT_OUT}))
UNTICKED_TABLE = table_of(frozenset({RowState.UNTICKED}))
DECIDED_AGAINST_TABLE = table_of(frozenset({RowState.REMOVED, RowState.REMOVED_UNUSUAL, RowState.UNTICKED}))

_UNTOUCHED: dict[int, RowState] = {Verdict.READY: RowState.READY, Verdict.UNUSUAL: RowState.UNUSUAL}

OF_VERDICT = bytes(_UNTOUCHED.get(code, RowState.LEFT_OUT) for code in range(256))
"""For `bytes.translate`: verdicts to the states of rows nobody has touched."""

_OUTCOMES = frozenset(Outcome)

OF_OUTCOME = bytes(RowState.of_outcome(Outcome(code)) if code in _OUTCOMES else 0 for code in range(256))
"""For `bytes.translate`: outcomes to the states of rows that are part of a pass."""

REMOVE = changes(
    {
        RowState.READY: RowState.REMOVED,
        RowState.UNUSUAL: RowState.REMOVED_UNUSUAL,
        RowState.UNTICKED: RowState.REMOVED_UNUSUAL,
    }
)
RESTORE = changes({RowState.REMOVED: RowState.READY, RowState.REMOVED_UNUSUAL: RowState.UNUSUAL})
TICK = changes({RowState.UNTICKED: RowState.UNUSUAL})
UNTICK = changes({RowState.UNUSUAL: RowState.UNTICKED})
OUTSIDE_PASS = changes(
    {
        RowState.READY: RowState.NOT_IN_PASS,
        RowState.UNUSUAL: RowState.NOT_IN_PASS,
        RowState.UNTICKED: RowState.REMOVED_UNUSUAL,
    }
)
"""What rows show in a pass before its own rows are marked as waiting."""


IN_PASS = bytes(
    RowState.WAITING if code & 32 else OUTSIDE_PASS[code & 31] if code < 32 else 0 for code in range(256)
)
"""What rows show in a pass: by the state that a row has before the job, plus 32 where the pass has it."""


def _judged_anew(code: int) -> int:
    """Return the state of a row that was judged anew; see `JUDGED_ANEW`."""
    state, is_withdrawn, is_unticked = code & 31, code & 32, code & 64
    if is_unticked and state == RowState.UNUSUAL:
        return UNTICK[state]
    return REMOVE[state] if is_withdrawn else state


JUDGED_ANEW = bytes(_judged_anew(code) if code < 128 else 0 for code in range(256))
"""What a person decided against stays so: by the state that a row has by its new verdict, plus 32 where it
was withdrawn and 64 where it was unticked. An unusual one keeps its box."""
