"""The two sides of a wolkvox do-not-call list."""

from enum import StrEnum


class Direction(StrEnum):
    """The value is what the API calls `type_call`."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
