"""Locks of the operating system, so that two programs of one user never use one token at once."""

import asyncio
import hashlib
import hmac
import logging
import os
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from filelock import FileLock, Timeout

T = TypeVar("T")

_KEY_BYTES = 32
_KEY_PATIENCE_S = 5.0
"""For another program that is making the key in this moment."""
_OWNER_ONLY = 0o600
_NAME_DIGITS = 3
"""So that the files stay few, though none is ever taken away: who holds or awaits a lock whose file is
unlinked does not exclude who makes it anew. Two tokens in some thousands share one, and wait for each other.
"""

_log = logging.getLogger(__name__)


class TokenLocks:
    """Makes the locks. The files are touched on a thread of their own: a home on a network may take its time.

    Where they cannot be had the program goes on without: the server refuses a second request too.
    """

    def __init__(self, folder: Path, patience_s: float = 6.0) -> None:
        """Prepare; `folder`, this user's alone and the same for all programs, is made when first needed.

        A disk that does not answer within `patience_s` seconds is not asked again: no answer of the server
        may wait for it on its way into the journal.
        """
        self._folder = folder
        self._patience_s = patience_s
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="token-locks")
        self._key = b""
        self._is_useless = False

    def hold(self, gate: str) -> "TokenHold":
        """Return the hold on the token behind a gate (`link.gate_key`)."""
        return TokenHold(self, gate)

    def close(self) -> None:
        """Take no further lock; what was begun is done, and what is held is given back before."""
        self._worker.shutdown(wait=False)

    async def do(self, work: Callable[[], T], otherwise: T) -> T:
        """Work on the files, or return `otherwise` where they cannot be worked on. For `TokenHold` alone."""
        if self._is_useless:
            return otherwise
        try:
            async with asyncio.timeout(self._patience_s):
                return await asyncio.wrap_future(self._worker.submit(self._work, work, otherwise))
        except TimeoutError:
            self._is_useless = True
            _log.warning("tokens cannot be locked against other programs: the disk does not answer")
            return otherwise

    def later(self, work: Callable[[], None]) -> None:
        """Work on the files after all that was begun, without anybody waiting. For `TokenHold` alone."""
        # After `close` the process ends, and its locks with it.
        with suppress(RuntimeError):
            self._worker.submit(self._work, work, None)

    def pair(self, gate: str) -> tuple[FileLock, FileLock]:
        """Return the locks of a token: its own, and the place next in line. On the thread of the worker."""
        if not self._key:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._key = _secret(self._folder)
        # Keyed: whoever reads the folder could else try tokens against the names.
        name = hmac.new(self._key, gate.encode(), hashlib.sha256).hexdigest()[:_NAME_DIGITS]
        return _lock(self._folder / f"{name}.lock"), _lock(self._folder / f"{name}.next")

    def _work(self, work: Callable[[], T], otherwise: T) -> T:
        if self._is_useless:
            return otherwise
        try:
            return work()
        except (OSError, NotImplementedError) as problem:
            self._is_useless = True
            _log.warning("tokens cannot be locked against other programs: %s", type(problem).__name__)
            return otherwise


class TokenHold:
    """The right of this program to use one token. For one event loop, one user at a time.

    Whoever wants the token takes the place next in line first. So who has just given it back cannot have it
    again before the one who waits, however seldom that one looks.
    """

    def __init__(self, locks: TokenLocks, gate: str) -> None:
        self._locks = locks
        self._gate = gate
        self._pair: tuple[FileLock, FileLock] | None = None

    async def take(self) -> bool:
        """Try once to get it; return whether it was got. Until then, and after, `give_back` is due."""
        return await self._locks.do(self._take, otherwise=True)

    async def is_wanted(self) -> bool:
        """Return whether another program waits for it."""
        return await self._locks.do(self._is_wanted, otherwise=False)

    def give_back(self) -> None:
        """Give it back, or leave the line; at once, and also while `take` is under way."""
        self._locks.later(self._give_back)

    def _files(self) -> tuple[FileLock, FileLock]:
        if self._pair is None:
            self._pair = self._locks.pair(self._gate)
        return self._pair

    def _take(self) -> bool:
        token, next_in_line = self._files()
        # One's own place in line is kept from one look to the next.
        if (next_in_line.is_locked or _got(next_in_line)) and _got(token):
            next_in_line.release()
            return True
        return False

    def _is_wanted(self) -> bool:
        _, next_in_line = self._files()
        is_free = _got(next_in_line)
        next_in_line.release()
        return not is_free

    def _give_back(self) -> None:
        for lock in self._files():
            lock.release()


def _lock(path: Path) -> FileLock:
    return FileLock(path, mode=_OWNER_ONLY, thread_local=False)


def _got(lock: FileLock) -> bool:
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return False
    return True


def _secret(folder: Path) -> bytes:
    """Return this user's secret, which is made once."""
    path = folder / "key"
    with FileLock(folder / "key.lock", mode=_OWNER_ONLY, timeout=_KEY_PATIENCE_S):
        key = path.read_bytes() if path.exists() else b""
        if len(key) != _KEY_BYTES:
            key = secrets.token_bytes(_KEY_BYTES)
            path.unlink(missing_ok=True)
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY)
            with os.fdopen(descriptor, "wb") as file:
                file.write(key)
    return key
