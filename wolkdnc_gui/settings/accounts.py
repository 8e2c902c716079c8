"""What an account is. Its token is elsewhere: in the keyring, under `account_id`."""

from dataclasses import dataclass

from wolkdnc_gui.numbers.shape import Shape
from wolkdnc_gui.settings.practice_server import PRACTICE_SERVER
from wolkdnc_gui.wolkvox.direction import Direction

__all__ = ["PRACTICE_SERVER", "Account"]


@dataclass(frozen=True, slots=True)
class Account:
    """One operation at wolkvox, and how its list is used here."""

    account_id: str
    """Never changes and is never shown; letters, digits, `-` and `_`."""
    name: str
    server: str
    """The operation's label (`0042`), or `practice`."""
    country: str
    """ISO 3166-1 alpha-2."""
    shape: Shape
    shape_confirmed: bool = False
    """True once a person, or the server's own list, has confirmed the shape."""
    last_directions: tuple[Direction, ...] = ()
    """What was chosen last; empty until something was."""
    never_block: tuple[str, ...] = ()
    """The operation's own lines, as they were written: left out of every list of this account."""

    @property
    def is_practice(self) -> bool:
        """True for the account that points at the practice server."""
        return self.server == PRACTICE_SERVER
