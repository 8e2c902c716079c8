"""Futures for those on other threads who ask the engine something."""

from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


class EngineClosed(RuntimeError):  # noqa: N818  # reads as a sentence where it is caught
    """The engine closes or has closed; what was asked was not done."""


class Promises:
    """What was asked and is not answered yet. May be used from any thread."""

    def __init__(self, do: Callable[[Callable[[], Coroutine[Any, Any, None]]], bool]) -> None:
        """`do` lets work be done on the event loop, and returns whether it still can be."""
        self._do = do
        self._lock = Lock()
        self._open: set[Future[Any]] = set()

    def make(self, work: Callable[[], Coroutine[Any, Any, T]]) -> "Future[T]":
        """Let something be done; the future has its result, or what it raised, or EngineClosed."""
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()
        with self._lock:
            self._open.add(future)
        if not self._do(lambda: self._keep(future, work)):
            self.break_all()
        return future

    def break_all(self) -> None:
        """Tell everybody who still waits that the engine has closed."""
        with self._lock:
            broken, self._open = self._open, set()
        for future in broken:
            future.set_exception(EngineClosed())

    async def _keep(self, future: "Future[T]", work: Callable[[], Coroutine[Any, Any, T]]) -> None:
        problem: Exception | None = None
        try:
            result = await work()
        except Exception as raised:  # noqa: BLE001  # an outermost edge: whoever asked gets it
            problem = raised
        with self._lock:
            self._open.discard(future)
        if problem is None:
            future.set_result(result)
        else:
            future.set_exception(problem)
