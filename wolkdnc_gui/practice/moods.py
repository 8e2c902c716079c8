"""The moods of the practice server: what an agent can train for."""

from enum import StrEnum


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
