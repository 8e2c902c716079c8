"""The token in the operating system's keyring."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from wolkdnc_gui.settings.keyring_choice import (
    KeyringProblem,
    KeyringProblemKind,
    Vault,
    backend_name,
    choose_vault,
    replaces_cleanly,
)

_LOCKED_ERRORS = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
_MOST_COPIES = 5


class Service(StrEnum):
    """The names under which tokens are kept, one for each kind of server they may go to."""

    OPERATIONS = "WolkDNC"
    DEVELOPMENT = "WolkDNC development"
    """With WOLKDNC_BASE_URL: a real token never goes to a server under development."""
    SELF_TEST = "WolkDNC self-test"


@dataclass(frozen=True, slots=True)
class TokenRead:
    """What the keyring answered."""

    token: str | None = field(default=None, repr=False)
    """None where none is kept, or with a problem."""
    problem: KeyringProblem | None = None


class TokenStore:
    """Tokens in the keyring, by account. Every call may wait for a person, for ever; none raises.

    Nothing a keyring says in words is passed on: it might quote what it was given.
    """

    def __init__(self, service: str, choose: Callable[[], Vault | KeyringProblem] = choose_vault) -> None:
        self._service = str(service)
        self._choose = choose
        self._guard = threading.Lock()
        self._chosen: Vault | KeyringProblem | None = None

    def backend_problem(self) -> KeyringProblem | None:
        """Return why no keyring is used; None where one is."""
        vault = self._vault()
        return vault if isinstance(vault, KeyringProblem) else None

    def read(self, account_id: str) -> TokenRead:
        """Return the token of an account."""
        vault = self._vault()
        if isinstance(vault, KeyringProblem):
            return TokenRead(problem=vault)
        try:
            return TokenRead(vault.get_password(self._service, account_id) or None)
        except Exception as error:  # noqa: BLE001  # each backend raises what its platform raises
            return TokenRead(problem=_problem_of(error, vault))

    def write(self, account_id: str, token: str) -> KeyringProblem | None:
        """Keep a token in place of the one before; it counts as kept once it was read back."""
        vault = self._vault()
        if isinstance(vault, KeyringProblem):
            return vault
        try:
            before = None if replaces_cleanly(vault) else vault.get_password(self._service, account_id)
            if before is not None:
                self._delete_all(vault, account_id)
            self._put(vault, account_id, token, before)
            if vault.get_password(self._service, account_id) == token:
                return None
        except Exception as error:  # noqa: BLE001  # each backend raises what its platform raises
            return _problem_of(error, vault)
        return KeyringProblem(KeyringProblemKind.FAILED, backend_name(vault))

    def forget(self, account_id: str) -> KeyringProblem | None:
        """Take an account's token out of the keyring; not having one is no problem."""
        vault = self._vault()
        if isinstance(vault, KeyringProblem):
            return vault
        try:
            gone = self._delete_all(vault, account_id)
        except Exception as error:  # noqa: BLE001  # each backend raises what its platform raises
            return _problem_of(error, vault)
        return None if gone else KeyringProblem(KeyringProblemKind.FAILED, backend_name(vault))

    def _put(self, vault: Vault, account_id: str, token: str, before: str | None) -> None:
        try:
            vault.set_password(self._service, account_id, token)
        except Exception:
            if before is not None:
                vault.set_password(self._service, account_id, before)
            raise

    def _delete_all(self, vault: Vault, account_id: str) -> bool:
        # Backends delete the first entry they find; another program may have left a second one.
        for _ in range(_MOST_COPIES):
            if vault.get_password(self._service, account_id) is None:
                return True
            vault.delete_password(self._service, account_id)
        return vault.get_password(self._service, account_id) is None

    def _vault(self) -> Vault | KeyringProblem:
        with self._guard:
            if self._chosen is None:
                self._chosen = self._choose()
            return self._chosen


def _problem_of(error: Exception, vault: Vault) -> KeyringProblem:
    name = type(error).__name__
    if name == "NoKeyringError":
        return KeyringProblem(KeyringProblemKind.NONE_USABLE, backend_name(vault))
    kind = KeyringProblemKind.LOCKED if name in _LOCKED_ERRORS else KeyringProblemKind.FAILED
    return KeyringProblem(kind, backend_name(vault))
