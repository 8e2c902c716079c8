"""The one network thread: one asyncio loop for the life of the program."""

import asyncio
import threading
from collections.abc import Callable, Coroutine


class NetworkThread:
    """Runs one coroutine on an asyncio loop in a thread of its own.

    The coroutine ends by itself when it is told to; the thread is then joined. It is never killed.
    """

    def __init__(self, serve: Callable[[], Coroutine[None, None, None]]) -> None:
        self._serve = serve
        self._thread = threading.Thread(target=self._run, name="network", daemon=False)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def join(self, limit_s: float) -> bool:
        """Wait until the thread has ended; returns False when it has not within `limit_s` seconds."""
        self._thread.join(limit_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        asyncio.run(self._serve())
