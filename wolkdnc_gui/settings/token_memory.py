"""The token in memory."""

import threading
from collections.abc import Callable
from functools import partial


class TokenMemory:
    """Tokens in memory, by account. Safe to use from every thread; never waits."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._tokens: dict[str, str] = {}
        self._changes: dict[str, int] = {}

    def get(self, account_id: str) -> str | None:
        """Return the token; None where none is known."""
        with self._guard:
            return self._tokens.get(account_id)

    def source(self, account_id: str) -> Callable[[], str | None]:
        """Return what a link asks for the token each time one is needed."""
        return partial(self.get, account_id)

    def set(self, account_id: str, token: str) -> None:
        """Remember a token."""
        with self._guard:
            self._tokens[account_id] = token
            self._changes[account_id] = self._changes.get(account_id, 0) + 1

    def forget(self, account_id: str) -> None:
        """Forget a token; not knowing one is no error."""
        with self._guard:
            self._tokens.pop(account_id, None)
            self._changes[account_id] = self._changes.get(account_id, 0) + 1

    def changes(self, account_id: str) -> int:
        """Return how often a token was set or forgotten."""
        with self._guard:
            return self._changes.get(account_id, 0)

    def set_unless_changed(self, account_id: str, token: str, changes: int) -> bool:
        """Remember a token that was asked for when `changes` was current, unless a newer word was given."""
        with self._guard:
            if self._changes.get(account_id, 0) != changes:
                return False
            self._tokens[account_id] = token
            return True
