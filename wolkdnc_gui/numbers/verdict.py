"""What was decided about a candidate, and why.

The integer values are stored in column batches and in the journal: never renumber them.
"""

from enum import IntEnum


class Verdict(IntEnum):
    """Whether an entry will be sent."""

    READY = 0
    UNUSUAL = 1
    """Sent, but flagged: a person should look at it."""
    LEFT_OUT = 2
    """Not sent; the reason says why."""


class Reason(IntEnum):
    """Why a verdict is not plainly *ready*. `Entry.param` carries the number a reason needs."""

    NONE = 0

    # unusual: sent, but flagged
    NOT_VALID = 1
    """Possible by its length, but in no known range of its country."""
    OTHER_COUNTRY = 2
    """A number of another country; `param` is its calling code."""
    OLD_FORMAT = 3
    SHORT_CODE = 4
    TWO_READINGS = 5

    # left out: not sent
    NOT_A_NUMBER = 20
    TOO_SHORT = 21
    TOO_LONG = 22
    REPEAT_OF_ROW = 23
    """The same digits would be sent twice; `param` is the 1-based row that is kept."""
    NEVER_BLOCK = 24
    REMOVED_BY_HAND = 25
    LOST_DIGITS = 26
    """Scientific notation in text (`5,73E+11`): the digits are gone."""
    HAS_LETTERS = 27
    ERROR_CELL = 28
    """A spreadsheet error, boolean or formula without a value."""
