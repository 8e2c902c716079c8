"""The choice between the two ways in which some digits can be read."""

from enum import StrEnum


class Reading(StrEnum):
    """Which reading of digits that can be read two ways is sent."""

    AS_SHAPE = "as-shape"
    """They are in the account's shape already: they are sent as they are, where that is a number."""
    AS_NATIONAL = "as-national"
    """They are a number as it is dialled in the country, whatever it begins with."""
