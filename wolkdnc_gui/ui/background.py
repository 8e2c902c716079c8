"""Work that is too slow for the GUI thread: small files written, settings saved."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


class Background:
    """One worker thread; what is given to it happens in order.

    A disk or a network drive may never answer: the thread does not keep the program from ending.
    """

    def __init__(self) -> None:
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._serve, name="background", daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], T]) -> "Future[T]":
        """Do `work` in the background; the future carries its result or its exception."""
        future: Future[T] = Future()
        self._work.put(partial(_do, future, work))
        return future

    def close(self, limit_s: float) -> bool:
        """Finish what was given, then end the thread; False when it has not within `limit_s` seconds."""
        self._work.put(None)
        self._thread.join(limit_s)
        return not self._thread.is_alive()

    def _serve(self) -> None:
        while (work := self._work.get()) is not None:
            work()


def _do(future: "Future[T]", work: Callable[[], T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except Exception as error:  # noqa: BLE001  # the edge of this thread: whoever waits is told
        future.set_exception(error)
    else:
        future.set_result(result)
