"""Which keyring of this machine the token may be trusted to.

Only the operating system's own keyrings are used. Everything else is refused by name, because the keyring
library loads whatever is installed or configured: files in plain text, files under a password that would be
asked for on a terminal nobody sees (EncryptedKeyring of keyrings.alt: and a file all the same), documents
elsewhere, and backends that keep nothing at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

_SYSTEM_KEYRINGS = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
    }
)
_KEEP_NOTHING = frozenset({"keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"})
_CHAINER = "keyring.backends.chainer.ChainerBackend"
_WINDOWS = "keyring.backends.Windows.WinVaultKeyring"
_PLAIN_WORDS = ("plaintext", "uncrypted", "unencrypted")

CRED_PERSIST_LOCAL_MACHINE = 2
"""Windows: the entry stays on this machine. The library's default (3, enterprise) roams with the profile."""


class KeyringProblemKind(Enum):
    """Why the keyring is not used, or did not do what it was asked."""

    NONE_USABLE = auto()
    """No keyring answers on this machine, or none is wanted there."""
    PLAIN_TEXT = auto()
    """The one that is set up keeps plain text."""
    NOT_OF_THE_SYSTEM = auto()
    """The one that is set up is not the operating system's own."""
    LOCKED = auto()
    """It is locked, and a person declined to unlock it."""
    FAILED = auto()
    """It said no, or broke."""


@dataclass(frozen=True, slots=True)
class KeyringProblem:
    """A problem with the keyring, and the name of the backend it is about."""

    kind: KeyringProblemKind
    name: str = ""
    """`module.Class` of the backend; empty where there is none."""


class Vault(Protocol):
    """What is used of a keyring backend. Every call may wait for a person, for ever."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Return what is kept, or None."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep a password."""

    def delete_password(self, service: str, username: str, /) -> None:
        """Forget a password; raises where there is none."""


def choose_vault() -> Vault | KeyringProblem:
    """Return the operating system's keyring, or why there is none to use. May wait for a person."""
    try:
        import keyring  # noqa: PLC0415  # 0.1 s

        chosen: object = keyring.get_keyring()
    except Exception:  # noqa: BLE001  # backends are foreign code, loaded by what is installed and configured
        return KeyringProblem(KeyringProblemKind.NONE_USABLE)
    return judge_vault(chosen)


def judge_vault(chosen: object) -> Vault | KeyringProblem:
    """Return the backend if it is one of the system's, looking through a chain; else why it is refused.

    Of a chain only its first acceptable link is used, and used directly: the library's own chain would go
    on to the next link, and write the token there.
    """
    if backend_name(chosen) == _CHAINER:
        return _first_accepted(getattr(chosen, "backends", ()))
    problem = _refusal(backend_name(chosen))
    if problem is not None:
        return problem
    if backend_name(chosen) == _WINDOWS:
        chosen.persist = CRED_PERSIST_LOCAL_MACHINE  # type: ignore[attr-defined]
    return chosen  # type: ignore[return-value]


def replaces_cleanly(vault: Vault) -> bool:
    """Return whether writing leaves no copy of what was there; Windows' backend would keep one."""
    return backend_name(vault) != _WINDOWS


def backend_name(backend: object) -> str:
    """Return `module.Class` of a backend. Subclasses are not taken for their parents."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _first_accepted(links: Iterable[object]) -> Vault | KeyringProblem:
    refused: KeyringProblem | None = None
    for link in links:
        judged = judge_vault(link) if backend_name(link) != _CHAINER else None
        if judged is not None and not isinstance(judged, KeyringProblem):
            return judged
        refused = refused or judged
    return refused or KeyringProblem(KeyringProblemKind.NONE_USABLE, _CHAINER)


def _refusal(name: str) -> KeyringProblem | None:
    if name in _SYSTEM_KEYRINGS:
        return None
    if name in _KEEP_NOTHING:
        return KeyringProblem(KeyringProblemKind.NONE_USABLE, name)
    if any(word in name.lower() for word in _PLAIN_WORDS):
        return KeyringProblem(KeyringProblemKind.PLAIN_TEXT, name)
    return KeyringProblem(KeyringProblemKind.NOT_OF_THE_SYSTEM, name)
