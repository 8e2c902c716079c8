"""What a person may prefer, and between which limits."""

from dataclasses import dataclass

MOST_NUMBERS_PER_REQUEST = 10_000
"""The documented limit of one call."""
LONGEST_HISTORY_DAYS = 3_650
_DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Preferences:
    """Preferences, with what the program comes with."""

    language: str = ""
    """One of `choices.LANGUAGES`."""
    numbers_per_request: int = 500
    """1 to MOST_NUMBERS_PER_REQUEST."""
    history_days: int = 180
    """1 to LONGEST_HISTORY_DAYS; older jobs are erased."""
    colour_scheme: str = "system"
    """One of `choices.COLOUR_SCHEMES`."""
    last_account_id: str = ""
    """Empty until an account was chosen."""
    check_after_job: bool = False
    """Read the server's list by itself where a job ends with numbers that are accepted or not known."""

    def history_begins(self, now: float) -> float:
        """Return since when jobs are kept; both in seconds since the epoch, UTC."""
        return now - self.history_days * _DAY_S


DEFAULTS = Preferences()
"""What the program comes with."""
