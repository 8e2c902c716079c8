"""Ctrl+C, `kill` and their like, brought to the GUI thread as one Qt signal."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)


class Interrupts(QObject):
    """Python runs signal handlers only between its own instructions; a socket wakes Qt's loop for them."""

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours, self._wakeup = socket.socketpair()
        for end in (self._ours, self._wakeup):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        # The socket first: a signal that came between the two would be handled, and told to nobody.
        self._wakeup_before = signal.set_wakeup_fd(self._wakeup.fileno(), warn_on_full_buffer=False)
        self._handlers = {number: signal.signal(number, _ignore) for number in _SIGNALS}

    def close(self) -> None:
        """Give the signals back to whoever had them."""
        self._notifier.setEnabled(False)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._ours.close()
        self._wakeup.close()

    @Slot()
    def _woken(self) -> None:
        try:
            came = self._ours.recv(64)
        except BlockingIOError:
            return
        if any(number in _SIGNALS for number in came):
            self.received.emit()


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Leave the work to the socket: this only keeps Python from ending the process."""
