"""The one way from other threads into the GUI thread."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

GATHER_MS = 33
"""Events are gathered this long, so that the window is updated at most some 30 times a second."""

_MOST_AT_ONCE = 250
"""Events handed on in one turn of the event loop, which stays under 16 ms; the rest follow in the next."""

T = TypeVar("T")


class Bridge(QObject):
    """Carries events and answers of futures into the GUI thread, in the order they came.

    `post` may be called from any thread and never blocks. Events come out of `delivered` as one
    tuple, at most some 30 times a second however fast they go in.
    """

    delivered = Signal(object)
    _woken = Signal()
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: deque[object] = deque()
        self._lock = Lock()
        self._gathering = False
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._deliver)
        self._woken.connect(self._start_gathering, Qt.ConnectionType.QueuedConnection)
        self._answered.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def post(self, event: object) -> None:
        """Hand one event over; from any thread."""
        with self._lock:
            if self._closed:
                return
            self._events.append(event)
            wake = not self._gathering
            self._gathering = True
        if wake:
            self._woken.emit()

    def when_done(self, future: "Future[T]", then: "Callable[[Future[T]], None]") -> None:
        """Call `then(future)` in the GUI thread once the future is done; from any thread."""

        def answered(done: "Future[T]") -> None:
            with self._lock:
                if self._closed:
                    return
            self._answered.emit((then, done))

        future.add_done_callback(answered)

    def close(self) -> None:
        """Deliver nothing any more: the window is going."""
        with self._lock:
            self._closed = True
            self._events.clear()
        self._timer.stop()

    @Slot()
    def _start_gathering(self) -> None:
        self._timer.start(0)

    @Slot()
    def _deliver(self) -> None:
        with self._lock:
            gathered = tuple(self._events.popleft() for _ in range(min(len(self._events), _MOST_AT_ONCE)))
            self._gathering = bool(gathered)
        if gathered:
            self.delivered.emit(gathered)
            # What comes meanwhile waits for the next turn, so that a fast job cannot keep the window busy.
            self._timer.start(GATHER_MS)

    @Slot(object)
    def _call(self, answer: object) -> None:
        then, done = answer  # type: ignore[misc]
        with self._lock:
            if self._closed:
                return
        then(done)  # type: ignore[has-type]
