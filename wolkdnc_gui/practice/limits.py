"""The limits the vendor documents, as numbers a test can make small."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What the practice operation allows. The defaults are the vendor's, for an operation of two licences."""

    calls_per_day: int = 2_000
    """Licences × 1,000, counted over all calls with the token; token_info counts too."""
    simultaneous: int = 1
    """Calls with the token at the same time. The vendor's message says 2, its rule says one after the other:
    the stricter one is played."""
    records_up: int = 10_000
    """Numbers in one call."""
    rows_down: int = 60_000
    """Rows in one answer; a longer list is cut without a word."""
    calls_left_when_almost_spent: int = 3
    """What the mood "quota almost spent" leaves of the day."""
    tells_hours_to_restart: bool = False
    """Whether token_info carries `hours_to_restart_count`, as its CRM twin does."""
