"""The reading process as the window's process sees it."""

import multiprocessing
import time
from multiprocessing.connection import Connection

import psutil  # type: ignore[import-untyped]

from wolkdnc_gui.intake.child import run
from wolkdnc_gui.intake.events import IntakeEvent
from wolkdnc_gui.intake.messages import Ready, Request, receive_event, send_request

_JOIN_SECONDS = 5.0
_ABORTED = frozenset({-6, 3, 0xC0000409, -0x3FFFFBF7})
"""SIGABRT; on Windows the exit of `abort` and that of a fast failure, in either sign."""


class ReadingProcess:
    """One life of the reading process. Used from one thread."""

    def __init__(self) -> None:
        """Start it; `receive` tells `Ready` when it takes requests. Raises OSError."""
        context = multiprocessing.get_context("spawn")
        requests, self._requests = context.Pipe(duplex=False)
        self.answers, answers = context.Pipe(duplex=False)
        self._process = context.Process(target=run, args=(requests, answers), name="reading", daemon=True)
        self._process.start()
        # The child has its own ends now; ours would keep the pipes open after its death.
        requests.close()
        answers.close()
        self._seen = psutil.Process(self.pid)
        self.ready = False
        self.began = time.monotonic()

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid or 0

    def waitables(self) -> list["Connection | int"]:
        """Return what `multiprocessing.connection.wait` can wait for: news, or its end."""
        return [self.answers, self._process.sentinel]

    def send(self, request: Request) -> None:
        """Hand a request over. Raises OSError when the process is gone."""
        self.began = time.monotonic()
        send_request(self._requests, request)

    def receive(self) -> "IntakeEvent | Ready | None":
        """Return the next news, or None when there is none yet.

        Raises EOFError or OSError when the process is gone, BadMessage when it talks nonsense.
        """
        return receive_event(self.answers) if self.answers.poll() else None

    def memory(self) -> int:
        """Return its resident memory in bytes; 0 when it is gone."""
        try:
            return int(self._seen.memory_info().rss)
        except psutil.Error:
            return 0

    def gave_up(self) -> bool:
        """Return whether it ended itself because no more memory was to be had: native code aborts then."""
        self._process.join(_JOIN_SECONDS)
        return self._process.exitcode in _ABORTED

    def kill(self) -> None:
        """End it at once, whatever it does."""
        self._process.kill()
        self._process.join(_JOIN_SECONDS)
        self._requests.close()
        self.answers.close()
        if self._process.exitcode is not None:
            self._process.close()
