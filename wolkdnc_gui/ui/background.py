"""Work that is too slow for the GUI thread: small files written, settings saved."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Background:
    """One worker thread; what is given to it happens in order."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")

    def run(self, work: Callable[[], T]) -> "Future[T]":
        """Do `work` in the background; the future carries its result or its exception."""
        return self._pool.submit(work)

    def close(self) -> None:
        """Finish what was given, then end the thread."""
        self._pool.shutdown(wait=True)
