"""How a second start reaches the first: a local socket or pipe, known by a file only the owner can read.

Bytes only, JSON in them, nothing is unpickled. Both sides prove that they have read the key before anything
is said.
"""

import contextlib
import json
import threading
import time
from collections.abc import Callable
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path

from wolkdnc_gui.settings.rendezvous import FAMILY, Rendezvous, addresses, forget, keep_from_others, remove

_LARGEST_REQUEST = 1 << 20
_PATIENCE_S = 5.0
_BETWEEN_ATTEMPTS_S = 0.05
_DONE = b"done"


class Doorbell:
    """Listens for further starts, on daemon threads."""

    def __init__(
        self,
        folder: Path,
        listener: Listener,
        record: Rendezvous,
        on_request: Callable[[tuple[str, ...]], None],
    ) -> None:
        self._folder = folder
        self._listener = listener
        self._record = record
        self._on_request = on_request
        self._down = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="doorbell", daemon=True)

    @classmethod
    def hang(cls, folder: Path, on_request: Callable[[tuple[str, ...]], None]) -> "Doorbell | None":
        """Listen, and write down where; None where this system lets nobody listen."""
        for address in addresses(folder):
            try:
                listener = Listener(address, family=FAMILY, backlog=16)
            except OSError:
                remove(address)
                continue
            record = Rendezvous.here(address)
            try:
                keep_from_others(address)
                record.write(folder)
            except OSError:
                listener.close()
                remove(address)
                return None
            bell = cls(folder, listener, record, on_request)
            bell._thread.start()
            return bell
        return None

    def take_down(self) -> None:
        """Stop listening and leave no trace. A request that is being heard is still heard."""
        self._down.set()
        forget(self._folder)
        # Closing a listener does not wake who waits on it; a caller does.
        with contextlib.suppress(OSError, EOFError):
            Client(self._record.address, family=FAMILY).close()
        self._thread.join(_PATIENCE_S)
        with contextlib.suppress(OSError):
            self._listener.close()
        remove(self._record.address)

    def _serve(self) -> None:
        while not self._down.is_set():
            try:
                connection = self._listener.accept()
            except OSError:
                # The caller was gone before it was let in. A listener that is broken ends here.
                if self._down.wait(_BETWEEN_ATTEMPTS_S):
                    return
                continue
            if self._down.is_set():
                connection.close()
                return
            # A caller that says nothing must not keep others waiting.
            threading.Thread(target=self._hear, args=(connection,), name="doorbell call", daemon=True).start()

    def _hear(self, connection: "Connection[bytes, bytes]") -> None:
        with connection, contextlib.suppress(OSError, EOFError, AuthenticationError, ValueError):
            deliver_challenge(connection, self._record.key)
            answer_challenge(connection, self._record.key)
            if not connection.poll(_PATIENCE_S):
                return
            files = json.loads(connection.recv_bytes(_LARGEST_REQUEST))
            if isinstance(files, list) and all(isinstance(file, str) for file in files):
                self._on_request(tuple(files))
                connection.send_bytes(_DONE)


def ring(folder: Path, files: tuple[str, ...], *, wait_s: float, before: Callable[[int], None]) -> bool:
    """Call who holds the folder until it answers or `wait_s` seconds are over.

    `before` is called with its process id just before anything is said.
    """
    end = time.monotonic() + wait_s
    while True:
        record = Rendezvous.read(folder)
        if record is not None and _call_in_time(record, files, before, end):
            return True
        if time.monotonic() >= end:
            return False
        time.sleep(_BETWEEN_ATTEMPTS_S)


def _call_in_time(
    record: Rendezvous, files: tuple[str, ...], before: Callable[[int], None], end: float
) -> bool:
    # A process that is stopped or hangs lets others connect and never answers.
    answered = threading.Event()

    def call() -> None:
        if _call(record, files, before):
            answered.set()

    thread = threading.Thread(target=call, name="doorbell ring", daemon=True)
    thread.start()
    thread.join(max(0.0, end - time.monotonic()))
    return answered.is_set()


def _call(record: Rendezvous, files: tuple[str, ...], before: Callable[[int], None]) -> bool:
    try:
        with Client(record.address, family=FAMILY) as connection:
            answer_challenge(connection, record.key)
            deliver_challenge(connection, record.key)
            before(record.pid)
            connection.send_bytes(json.dumps(files).encode())
            return connection.recv_bytes(len(_DONE)) == _DONE
    except (OSError, EOFError, AuthenticationError, ValueError):
        return False
