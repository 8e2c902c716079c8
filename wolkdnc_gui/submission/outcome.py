"""What is known about a number that a job sends: never more than the server said."""

from enum import IntEnum


class Outcome(IntEnum):
    """The state of one number in one direction. The values are stored in the journal: never renumber."""

    NOT_PLANNED = 0
    """Not part of this pass: left out, or unticked."""
    WAITING = 1
    SENDING = 2
    ADDED = 3
    """The server said so for every number of the request."""
    ACCEPTED = 4
    """The request succeeded, but its count does not prove that this number was new."""
    CONFIRMED = 5
    """Seen on the server's own list."""
    NOT_ON_LIST = 6
    """The server's list was read, and the number was absent."""
    REFUSED = 7
    """The server said no."""
    NOT_KNOWN = 8
    """Sent, and no usable answer came."""
    NOT_SENT = 9
    """The job ended before this number was sent."""
    TAKEN_OFF = 10
    """Of a removal: the server said so for every number of the request, or its list was read without it."""
    STILL_LISTED = 11
    """Of a removal: the server's list was read, and the number was still on it."""


FAILED = frozenset(
    {Outcome.NOT_ON_LIST, Outcome.REFUSED, Outcome.NOT_KNOWN, Outcome.NOT_SENT, Outcome.STILL_LISTED}
)
"""What "send again what failed" sends again."""
