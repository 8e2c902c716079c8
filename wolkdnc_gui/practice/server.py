"""The practice server: wolkvox on loopback, for training and for tests."""

import socket
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from types import TracebackType
from typing import Any

from wolkdnc_gui.practice.blocked import BlockedList
from wolkdnc_gui.practice.faults import Fault
from wolkdnc_gui.practice.handler import Handler
from wolkdnc_gui.practice.ledger import Ledger
from wolkdnc_gui.practice.limits import Limits
from wolkdnc_gui.practice.line import Patience, cut_off
from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.practice.operation import Operation
from wolkdnc_gui.practice.received import Received
from wolkdnc_gui.practice.script import Script

_HOST = "127.0.0.1"


class PracticeServer:
    """Plays one operation. `start` and `stop` in turn, or as a context manager; it may be started again.

    What it heard, its mood and its script outlast a stop; so does the list, with a `store`.
    """

    def __init__(
        self,
        store: Path | None = None,
        *,
        port: int = 0,
        limits: Limits = Limits(),  # noqa: B008  # frozen
        slow_s: float = 1.5,
        clock: Callable[[], float] = time.time,
        log_file: Path | None = None,
    ) -> None:
        """Prepare a server; nothing is opened yet.

        `port` 0 takes a free one and keeps it. `slow_s` is what a call takes in the mood SLOW. `clock` gives
        seconds since the epoch; the operation's day turns at midnight in Bogotá. `log_file` gets one line of
        JSON for each call that is over.
        """
        self._store = store
        self._port = port
        self._limits = limits
        self._clock = clock
        self._http: _Http | None = None
        self._thread: Thread | None = None
        self.faults = Script(slow_s)
        self.ledger = Ledger(log_file, clock)

    def start(self) -> None:
        """Open the list and listen; calls are answered from here on.

        Raises OSError where the port is taken, OSError or sqlite3.Error where the list cannot be opened.
        """
        self.patience = Patience()
        self.blocked = BlockedList(self._store)
        self.operation = Operation(self.blocked, self._limits, self._clock)
        self.operation.spend_almost_all(self.mood is Mood.QUOTA_ALMOST_SPENT)
        try:
            self._http = _Http(self, self._port)
        except OSError:
            self.blocked.close()
            raise
        self._port = int(self._http.server_address[1])
        self._thread = Thread(target=self._http.serve_forever, args=(0.05,), name="practice", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop listening and drop every client, also those that hang. Returns within two seconds."""
        http, thread, self._http, self._thread = self._http, self._thread, None, None
        if http is None or thread is None:
            return
        self.patience.stop()
        http.shutdown()
        http.server_close()
        http.drop_clients()
        thread.join()
        self.blocked.close()

    @property
    def port(self) -> int:
        """The port it listens on, or will; 0 where none was named and it never started."""
        return self._port

    @property
    def url(self) -> str:
        """Where to send calls: `http://127.0.0.1:PORT`."""
        return f"http://{_HOST}:{self._port}"

    @property
    def mood(self) -> Mood:
        """The present mood."""
        return self.faults.mood

    def set_mood(self, mood: Mood) -> None:
        """Change the mood, from the next call on. What hangs goes on hanging."""
        self.faults.set_mood(mood)
        if self._http is not None:
            self.operation.spend_almost_all(mood is Mood.QUOTA_ALMOST_SPENT)

    def script(self, faults: Iterable[Fault]) -> None:
        """Append faults, one per call to come; they go before the mood."""
        self.faults.add(faults)

    def release(self) -> None:
        """Free the calls that hang now: they take effect, if they have not, and are answered."""
        self.patience.release()

    @property
    def log(self) -> list[Received]:
        """Every call so far, in order of arrival."""
        return self.ledger.entries()

    def wait_until(self, condition: Callable[[Sequence[Received]], bool], timeout_s: float = 10.0) -> bool:
        """Wait until the log fulfils `condition`; return whether it did within `timeout_s` seconds."""
        return self.ledger.wait_until(condition, timeout_s)

    def listed(self, direction: str) -> list[str]:
        """Return the numbers on one side of the list, in the order they were added."""
        return [row.digits for row in self.blocked.rows(direction)]

    def __enter__(self) -> "PracticeServer":
        self.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.stop()


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    # On Windows this option would let another program take the port away while it is in use.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, desk: PracticeServer, port: int) -> None:
        self._desk = desk
        self._clients: set[socket.socket] = set()
        self._lock = Lock()
        self._stopped = False
        super().__init__((_HOST, port), BaseHTTPRequestHandler)

    def server_bind(self) -> None:
        # The base class would look its own name up, which can take seconds where there is no network.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(self.allow_reuse_address))
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = _HOST, self.server_address[1]

    def finish_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401  # as the base class has it
        with self._lock:
            if self._stopped:
                return
            self._clients.add(request)
        try:
            Handler(request, client_address, self, self._desk)
        finally:
            with self._lock:
                self._clients.discard(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401  # as the base class has it
        # A client that leaves between two calls, or a stop in the middle of one, is nothing to report.
        if not (self._stopped or isinstance(sys.exception(), OSError)):
            super().handle_error(request, client_address)

    def drop_clients(self) -> None:
        with self._lock:
            self._stopped = True
            for client in self._clients:
                cut_off(client)
