import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.libsecret
import keyring.backends.macOS
import keyring.backends.null
import keyring.backends.SecretService
import keyring.backends.Windows
import pytest

from wolkdnc_gui.settings.keyring_choice import (
    CRED_PERSIST_LOCAL_MACHINE,
    KeyringProblem,
    KeyringProblemKind,
    backend_name,
    choose_vault,
    judge_vault,
)
from wolkdnc_gui.settings.token_store import TokenStore


def backend_called(module: str, name: str) -> object:
    return type(name, (), {"__module__": module})()


@pytest.mark.parametrize(
    ("module", "name", "kind"),
    [
        ("keyrings.alt.file", "PlaintextKeyring", KeyringProblemKind.PLAIN_TEXT),
        ("keyring.backends.file", "PlaintextKeyring", KeyringProblemKind.PLAIN_TEXT),
        ("keyrings.alt.pyfs", "PlaintextKeyring", KeyringProblemKind.PLAIN_TEXT),
        ("keyrings.alt.file", "EncryptedKeyring", KeyringProblemKind.NOT_OF_THE_SYSTEM),
        ("keyrings.alt.Windows", "RegistryKeyring", KeyringProblemKind.NOT_OF_THE_SYSTEM),
        ("keyrings.alt.Google", "DocsKeyring", KeyringProblemKind.NOT_OF_THE_SYSTEM),
        ("keyrings.cryptfile.cryptfile", "CryptFileKeyring", KeyringProblemKind.NOT_OF_THE_SYSTEM),
        ("anybodys", "Keyring", KeyringProblemKind.NOT_OF_THE_SYSTEM),
        ("keyring.backends.null", "Keyring", KeyringProblemKind.NONE_USABLE),
        ("keyring.backends.fail", "Keyring", KeyringProblemKind.NONE_USABLE),
    ],
)
def test_what_is_not_the_systems_keyring_is_refused_by_name(
    module: str, name: str, kind: KeyringProblemKind
) -> None:
    assert judge_vault(backend_called(module, name)) == KeyringProblem(kind, f"{module}.{name}")


@pytest.mark.parametrize(
    "backend",
    [
        keyring.backends.macOS.Keyring,
        keyring.backends.SecretService.Keyring,
        keyring.backends.libsecret.Keyring,
        keyring.backends.Windows.WinVaultKeyring,
    ],
)
def test_the_systems_own_keyrings_go_by_the_names_we_know(backend: type) -> None:
    chosen = backend()
    assert judge_vault(chosen) is chosen


def test_a_subclass_is_not_taken_for_its_parent() -> None:
    class Keyring(keyring.backends.SecretService.Keyring):
        pass

    try:
        judged = judge_vault(Keyring())
    finally:
        # The library offers every backend class it has seen to everybody.
        keyring.backends.SecretService.Keyring._classes.discard(Keyring)
    assert isinstance(judged, KeyringProblem)


def chain(monkeypatch: pytest.MonkeyPatch, *links: object) -> object:
    chainer = keyring.backends.chainer.ChainerBackend()
    monkeypatch.setattr(type(chainer), "backends", links)
    return chainer


def test_a_chain_is_looked_through_to_its_first_link_that_is_the_systems(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    good = keyring.backends.SecretService.Keyring()
    plain = backend_called("keyrings.alt.file", "PlaintextKeyring")
    assert judge_vault(chain(monkeypatch, plain, good)) is good
    assert judge_vault(chain(monkeypatch, good, plain)) is good


def test_a_chain_of_nothing_good_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = backend_called("keyrings.alt.file", "PlaintextKeyring")
    other = backend_called("anybodys", "Keyring")
    assert judge_vault(chain(monkeypatch, plain, other)) == KeyringProblem(
        KeyringProblemKind.PLAIN_TEXT, "keyrings.alt.file.PlaintextKeyring"
    )
    empty = judge_vault(chain(monkeypatch))
    assert isinstance(empty, KeyringProblem)
    assert empty.kind is KeyringProblemKind.NONE_USABLE


def test_a_keyring_that_cannot_even_be_loaded_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def explode() -> object:
        raise RuntimeError("The Secret Service daemon is neither running nor activatable")

    monkeypatch.setattr(keyring, "get_keyring", explode)
    assert choose_vault() == KeyringProblem(KeyringProblemKind.NONE_USABLE)


def test_the_library_is_loaded_when_it_is_needed() -> None:
    program = "import sys, wolkdnc_gui.settings.tokens; print('keyring' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


class CredentialManager:
    """As much of Windows' Credential Manager as the library's backend asks for."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_LOCAL_MACHINE = 2
    CRED_PERSIST_ENTERPRISE = 3

    class Error(Exception):
        winerror = 1168

        def __init__(self, funcname: str) -> None:
            self.funcname = funcname

    def __init__(self) -> None:
        self.entries: dict[str, dict[str, Any]] = {}

    def tokens(self) -> set[str]:
        return {entry["CredentialBlob"].decode("utf-16-le") for entry in self.entries.values()}

    def CredRead(self, Type: int, TargetName: str) -> dict[str, object]:  # noqa: N802, N803
        if TargetName not in self.entries:
            raise self.Error("CredRead")
        return self.entries[TargetName]

    def CredWrite(self, credential: dict[str, object], _flags: int) -> None:  # noqa: N802
        blob = str(credential["CredentialBlob"]).encode("utf-16-le")
        assert len(blob) <= 2560, "Windows takes no more"
        self.entries[str(credential["TargetName"])] = credential | {"CredentialBlob": blob}

    def CredDelete(self, Type: int, TargetName: str) -> None:  # noqa: N802, N803
        del self.entries[TargetName]


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> CredentialManager:
    manager = CredentialManager()
    windows = keyring.backends.Windows
    monkeypatch.setattr(windows, "win32cred", manager, raising=False)
    monkeypatch.setattr(windows, "pywintypes", SimpleNamespace(error=manager.Error), raising=False)
    return manager


def test_on_windows_no_entry_roams_and_no_copy_stays(manager: CredentialManager) -> None:
    vault = judge_vault(keyring.backends.Windows.WinVaultKeyring())
    assert not isinstance(vault, KeyringProblem), backend_name(vault)
    store = TokenStore("WolkDNC", lambda: vault)
    for token in ("first", "x" * 1280, "second"):
        assert store.write("a1", token) is None
        assert store.write("b1", token[::-1]) is None
    assert {entry["Persist"] for entry in manager.entries.values()} == {CRED_PERSIST_LOCAL_MACHINE}
    assert store.read("a1").token == "second"
    assert store.read("b1").token == "dnoces"
    assert manager.tokens() == {"second", "dnoces"}
    assert store.forget("a1") is None
    assert store.forget("b1") is None
    assert manager.entries == {}


def test_on_windows_a_token_that_cannot_be_replaced_is_still_there(
    manager: CredentialManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = judge_vault(keyring.backends.Windows.WinVaultKeyring())
    assert not isinstance(vault, KeyringProblem)
    store = TokenStore("WolkDNC", lambda: vault)
    assert store.write("a1", "old") is None
    problem = store.write("a1", "x" * 1281)
    assert problem is not None
    assert problem.kind is KeyringProblemKind.FAILED
    assert store.read("a1").token == "old"
