"""Who asks the keyring for the token without making anybody wait."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from queue import SimpleQueue
from typing import TypeVar

from wolkdnc_gui.settings.keyring_choice import KeyringProblem
from wolkdnc_gui.settings.token_memory import TokenMemory
from wolkdnc_gui.settings.token_store import TokenStore

T = TypeVar("T")


class Kept(Enum):
    """Where a token is."""

    NOWHERE = auto()
    IN_KEYRING = auto()
    FOR_THIS_SESSION = auto()
    """In memory alone; gone when the program ends."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What is known of an account's token."""

    kept: Kept
    problem: KeyringProblem | None = None
    """Why the keyring was not used."""

    @property
    def saved(self) -> bool:
        """True when a token is known, in the keyring or for this session."""
        return self.kept is not Kept.NOWHERE


class TokenKeeper:
    """Asks the keyring once per account, on one daemon thread, in order. No method waits.

    A keyring may wait for a person for ever: then the futures stay open, tokens for this session work all
    the same, and the program can end. Futures are completed on that thread.
    """

    def __init__(self, store: TokenStore, memory: TokenMemory) -> None:
        self._store = store
        self._memory = memory
        self._guard = threading.Lock()
        self._answers: dict[str, Future[Holding]] = {}
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        threading.Thread(target=self._serve, name="keyring", daemon=True).start()

    @property
    def memory(self) -> TokenMemory:
        """The tokens known so far."""
        return self._memory

    def backend_problem(self) -> "Future[KeyringProblem | None]":
        """Find out why no keyring is used; None where one is."""
        return self._ask(self._store.backend_problem)

    def read(self, account_id: str, *, again: bool = False) -> "Future[Holding]":
        """Bring an account's token into the memory, and say where it is kept.

        The keyring is asked the first time only, or when `again` says that a person wants it.
        """
        with self._guard:
            known = self._answers.get(account_id)
            if known is not None and not (again and known.done()):
                return known
            if self._memory.get(account_id) is not None and not again:
                return _done(Holding(Kept.FOR_THIS_SESSION))
            answer = self._ask(partial(self._read, account_id, self._memory.changes(account_id)))
            self._answers[account_id] = answer
            return answer

    def write(
        self, account_id: str, token: str, *, session_only: bool = False
    ) -> "Future[KeyringProblem | None]":
        """Keep a token in place of the one before, in the keyring or for this session only.

        With a problem nothing is kept, and what was in memory before stays.
        """
        if not session_only:
            return self._ask(partial(self._write, account_id, token))
        with self._guard:
            before = self._answers.get(account_id)
            problem = before.result().problem if before is not None and before.done() else None
            self._memory.set(account_id, token)
            self._answers[account_id] = _done(Holding(Kept.FOR_THIS_SESSION, problem))
        return _done(None)

    def forget(self, account_id: str) -> "Future[KeyringProblem | None]":
        """Forget a token, at once in memory and soon in the keyring."""
        with self._guard:
            self._memory.forget(account_id)
            self._answers.pop(account_id, None)
        return self._ask(partial(self._store.forget, account_id))

    def close(self) -> None:
        """Let the thread end after what was asked; does not wait for it."""
        self._work.put(None)

    def _read(self, account_id: str, changes: int) -> Holding:
        found = self._store.read(account_id)
        if found.token is None:
            kept = Kept.NOWHERE if self._memory.get(account_id) is None else Kept.FOR_THIS_SESSION
            return Holding(kept, found.problem)
        if self._memory.set_unless_changed(account_id, found.token, changes):
            return Holding(Kept.IN_KEYRING)
        return Holding(Kept.NOWHERE if self._memory.get(account_id) is None else Kept.FOR_THIS_SESSION)

    def _write(self, account_id: str, token: str) -> KeyringProblem | None:
        problem = self._store.write(account_id, token)
        if problem is None:
            with self._guard:
                self._memory.set(account_id, token)
                self._answers[account_id] = _done(Holding(Kept.IN_KEYRING))
        return problem

    def _ask(self, question: Callable[[], T]) -> "Future[T]":
        future: Future[T] = Future()
        # Nobody may cancel it: several may wait for the same answer.
        future.set_running_or_notify_cancel()
        self._work.put(partial(_answer, future, question))
        return future

    def _serve(self) -> None:
        while (work := self._work.get()) is not None:
            work()


def _answer(future: "Future[T]", question: Callable[[], T]) -> None:
    try:
        answer = question()
    except Exception as error:  # noqa: BLE001  # the edge of this thread: whoever waits is told
        future.set_exception(error)
    else:
        future.set_result(answer)


def _done(result: T) -> "Future[T]":
    future: Future[T] = Future()
    future.set_result(result)
    return future
