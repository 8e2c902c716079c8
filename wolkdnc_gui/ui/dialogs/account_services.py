"""What the account dialog asks of the house: the keyring, the network, the settings."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.keyring_choice import KeyringProblem
from wolkdnc_gui.submission.shape_learning import ListShape
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.failures import Failure


@dataclass(frozen=True, slots=True)
class TokenPlace:
    """Where the token of an account is, or would be."""

    saved: bool
    """True when a token is known, in the keyring or for this session."""
    problem: KeyringProblem | None = None
    """Why the keyring is not used; None when it is."""


class SaveProblem(Enum):
    """Why an account was not saved. Nothing of it was kept then."""

    SETTINGS_NOT_WRITTEN = auto()
    """The disk is full, or the data folder may not be written to."""
    TOKEN_NOT_STORED = auto()
    """The keyring is locked, or said no."""


class AccountServices(Protocol):
    """Everything here returns at once; `done` is called later, in the GUI thread.

    The answer may come after the dialog has been closed: the dialog ignores it then.
    """

    def look_for_token(self, account_id: str, done: Callable[[TokenPlace], None]) -> None:
        """Find out whether a token is saved, and whether the keyring can be used."""

    def test_connection(
        self,
        account_id: str,
        address: Address,
        token: str | None,
        done: Callable[[TokenInfo | Failure], None],
    ) -> None:
        """Ask the server once. `token` None means the saved one."""

    def learn_shape(
        self,
        account_id: str,
        address: Address,
        token: str | None,
        country: str,
        done: Callable[[ListShape | BaseException], None],
    ) -> None:
        """Read the server's list and see how it writes its numbers; or say why it could not be read.

        `token` None means the saved one.
        """

    def save(
        self,
        account: Account,
        token: str | None,
        done: Callable[[SaveProblem | None], None],
        *,
        session_only: bool,
    ) -> None:
        """Keep the account, and the token unless it is None; `session_only` keeps that in memory alone."""

    def forget_token(self, account_id: str, done: Callable[[bool], None]) -> None:
        """Take the token out of the keyring and the memory; the answer is whether it is gone."""
