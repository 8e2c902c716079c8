import threading
from collections.abc import Callable, Iterator

import pytest

from wolkdnc_gui.settings.keyring_choice import KeyringProblem, KeyringProblemKind
from wolkdnc_gui.settings.token_memory import TokenMemory
from wolkdnc_gui.settings.token_store import Service, TokenRead, TokenStore
from wolkdnc_gui.settings.tokens import Holding, Kept, TokenKeeper

WAIT = 10
NONE = KeyringProblem(KeyringProblemKind.NONE_USABLE)


class MemoryVault:
    """A keyring that works, in memory; it counts its calls, may wait, and may break."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.asked: list[str] = []
        self.error: Exception | None = None
        self.deaf = False
        self.open = threading.Event()
        self.open.set()
        self.waited_for = threading.Event()

    def _begin(self, what: str) -> None:
        self.asked.append(what)
        if not self.open.is_set():
            self.waited_for.set()
            assert self.open.wait(WAIT)
        if self.error is not None:
            raise self.error

    def get_password(self, service: str, username: str, /) -> str | None:
        self._begin("get")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str, /) -> None:
        self._begin("set")
        if not self.deaf:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str, /) -> None:
        self._begin("delete")
        if not self.deaf:
            del self.kept[service, username]


@pytest.fixture
def vault() -> Iterator[MemoryVault]:
    vault = MemoryVault()
    yield vault
    vault.open.set()


@pytest.fixture
def keeper(vault: MemoryVault) -> Iterator[TokenKeeper]:
    keeper = TokenKeeper(TokenStore(Service.OPERATIONS, lambda: vault), TokenMemory())
    yield keeper
    vault.open.set()
    keeper.close()


def refusing() -> TokenStore:
    return TokenStore(Service.OPERATIONS, lambda: NONE)


def test_the_keyring_is_asked_once_and_remembered(keeper: TokenKeeper, vault: MemoryVault) -> None:
    vault.kept["WolkDNC", "a1"] = "tok"
    assert keeper.memory.get("a1") is None
    assert keeper.read("a1").result(WAIT) == Holding(Kept.IN_KEYRING)
    assert keeper.memory.source("a1")() == "tok"
    assert keeper.read("a1").result(WAIT).saved
    assert vault.asked == ["get"]


def test_that_there_is_no_token_is_remembered_too(keeper: TokenKeeper, vault: MemoryVault) -> None:
    assert keeper.read("a1").result(WAIT) == Holding(Kept.NOWHERE)
    assert not keeper.read("a1").result(WAIT).saved
    assert vault.asked == ["get"]
    vault.kept["WolkDNC", "a1"] = "tok"
    assert keeper.read("a1", again=True).result(WAIT) == Holding(Kept.IN_KEYRING)


def test_a_written_token_is_known_without_asking_again(keeper: TokenKeeper, vault: MemoryVault) -> None:
    assert keeper.write("a1", "tok").result(WAIT) is None
    assert vault.kept == {("WolkDNC", "a1"): "tok"}
    asked = list(vault.asked)
    assert keeper.read("a1").result(WAIT) == Holding(Kept.IN_KEYRING)
    assert vault.asked == asked
    assert keeper.memory.get("a1") == "tok"


def test_a_forgotten_token_is_gone_everywhere(keeper: TokenKeeper, vault: MemoryVault) -> None:
    keeper.write("a1", "tok").result(WAIT)
    forgotten = keeper.forget("a1")
    assert keeper.memory.get("a1") is None
    assert forgotten.result(WAIT) is None
    assert vault.kept == {}
    assert keeper.read("a1").result(WAIT) == Holding(Kept.NOWHERE)
    assert keeper.forget("a1").result(WAIT) is None


def test_a_keyring_that_waits_for_a_person_holds_nobody_up(keeper: TokenKeeper, vault: MemoryVault) -> None:
    vault.kept["WolkDNC", "a1"] = "old"
    vault.open.clear()
    asked = keeper.read("a1")
    assert vault.waited_for.wait(WAIT)
    assert keeper.read("a1") is asked
    assert keeper.write("a1", "session", session_only=True).result(0) is None
    assert keeper.memory.get("a1") == "session"
    assert keeper.read("a1").result(0) == Holding(Kept.FOR_THIS_SESSION)
    assert not asked.done()
    vault.open.set()
    assert asked.result(WAIT) == Holding(Kept.FOR_THIS_SESSION)
    assert keeper.memory.get("a1") == "session", "the late answer of the keyring must not win"


def test_a_token_forgotten_while_the_keyring_waits_does_not_come_back(
    keeper: TokenKeeper, vault: MemoryVault
) -> None:
    vault.kept["WolkDNC", "a1"] = "old"
    vault.open.clear()
    asked = keeper.read("a1")
    assert vault.waited_for.wait(WAIT)
    forgotten = keeper.forget("a1")
    vault.open.set()
    assert asked.result(WAIT) == Holding(Kept.NOWHERE)
    assert forgotten.result(WAIT) is None
    assert keeper.memory.get("a1") is None
    assert vault.kept == {}


def test_without_a_keyring_a_token_can_be_kept_for_the_session() -> None:
    keeper = TokenKeeper(refusing(), TokenMemory())
    assert keeper.backend_problem().result(WAIT) == NONE
    assert keeper.read("a1").result(WAIT) == Holding(Kept.NOWHERE, NONE)
    assert keeper.write("a1", "tok").result(WAIT) == NONE
    assert keeper.memory.get("a1") is None
    assert keeper.write("a1", "tok", session_only=True).result(WAIT) is None
    assert keeper.read("a1").result(WAIT) == Holding(Kept.FOR_THIS_SESSION, NONE)
    assert keeper.read("a1", again=True).result(WAIT) == Holding(Kept.FOR_THIS_SESSION, NONE)
    assert keeper.forget("a1").result(WAIT) == NONE
    assert keeper.memory.get("a1") is None
    keeper.close()


def test_a_token_handed_to_the_memory_is_never_asked_for(keeper: TokenKeeper, vault: MemoryVault) -> None:
    keeper.memory.set("practice", "public")
    assert keeper.read("practice").result(0) == Holding(Kept.FOR_THIS_SESSION)
    assert vault.asked == []


def test_a_failed_replacement_leaves_the_token_that_was_there(
    keeper: TokenKeeper, vault: MemoryVault
) -> None:
    keeper.write("a1", "old").result(WAIT)
    vault.error = OSError("no")
    problem = keeper.write("a1", "new").result(WAIT)
    assert problem is not None
    assert keeper.memory.get("a1") == "old"


def test_an_unforeseen_error_reaches_whoever_waits() -> None:
    class Broken(TokenStore):
        def backend_problem(self) -> KeyringProblem | None:
            raise ZeroDivisionError

    keeper = TokenKeeper(Broken("x"), TokenMemory())
    with pytest.raises(ZeroDivisionError):
        keeper.backend_problem().result(WAIT)
    keeper.close()


def error_called(name: str) -> Exception:
    return type(name, (Exception,), {})("the token was tok-123")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("KeyringLocked", KeyringProblemKind.LOCKED),
        ("LockedException", KeyringProblemKind.LOCKED),
        ("PromptDismissedException", KeyringProblemKind.LOCKED),
        ("NoKeyringError", KeyringProblemKind.NONE_USABLE),
        ("PasswordSetError", KeyringProblemKind.FAILED),
        ("DBusErrorResponse", KeyringProblemKind.FAILED),
    ],
)
def test_what_a_keyring_raises_becomes_a_problem_without_its_words(
    vault: MemoryVault, error: str, kind: KeyringProblemKind
) -> None:
    store = TokenStore(Service.OPERATIONS, lambda: vault)
    vault.error = error_called(error)
    asks: list[Callable[[], KeyringProblem | None]] = [
        lambda: store.read("a1").problem,
        lambda: store.write("a1", "tok-123"),
        lambda: store.forget("a1"),
    ]
    for ask in asks:
        problem = ask()
        assert problem is not None
        assert problem.kind is kind
        assert "tok-123" not in repr(problem)


def test_a_keyring_that_keeps_nothing_is_found_out(vault: MemoryVault) -> None:
    store = TokenStore(Service.OPERATIONS, lambda: vault)
    vault.deaf = True
    problem = store.write("a1", "tok")
    assert problem is not None
    assert problem.kind is KeyringProblemKind.FAILED


def test_a_keyring_that_does_not_forget_is_found_out(vault: MemoryVault) -> None:
    store = TokenStore(Service.OPERATIONS, lambda: vault)
    store.write("a1", "tok")
    vault.deaf = True
    problem = store.forget("a1")
    assert problem is not None
    assert problem.kind is KeyringProblemKind.FAILED


def test_an_empty_entry_is_no_token(vault: MemoryVault) -> None:
    vault.kept["WolkDNC", "a1"] = ""
    assert TokenStore(Service.OPERATIONS, lambda: vault).read("a1") == TokenRead()


def test_a_token_never_shows_in_a_repr(keeper: TokenKeeper) -> None:
    keeper.write("a1", "tok-123").result(WAIT)
    shown = repr([keeper, keeper.memory, keeper.memory.source("a1"), TokenRead("tok-123"), keeper.read("a1")])
    assert "tok-123" not in shown


def test_each_kind_of_server_has_a_service_of_its_own() -> None:
    assert [str(one) for one in Service] == ["WolkDNC", "WolkDNC development", "WolkDNC self-test"]
