"""One process per data folder: who holds it hears of further starts."""

import sys
from collections.abc import Callable
from pathlib import Path

from wolkdnc_gui.settings.doorbell import Doorbell, ring
from wolkdnc_gui.settings.folder_lock import FolderLock
from wolkdnc_gui.settings.rendezvous import clear


class Instance:
    """The right to work in a data folder, held until `release` or the end of the process."""

    def __init__(self, lock: FolderLock) -> None:
        self._folder = lock.folder
        self._lock = lock
        self._bell: Doorbell | None = None
        clear(self._folder)

    @classmethod
    def acquire(cls, folder: Path) -> "Instance | None":
        """Take the folder for this process; None where another one has it. Does not wait.

        Raises OSError where the folder cannot be written to (`places.prepare` says so before).
        """
        lock = FolderLock.acquire(folder)
        return cls(lock) if lock is not None else None

    def listen(self, on_request: Callable[[tuple[str, ...]], None]) -> bool:
        """Be told of further starts: the files they were given, which may be none.

        `on_request` is called on a thread of its own and must not wait. Returns False where nothing can
        listen on this system; the folder is held all the same.
        """
        if self._bell is None:
            self._bell = Doorbell.hang(self._folder, on_request)
        return self._bell is not None

    def stop_listening(self) -> None:
        """Answer no further start: this process is ending, and what it was handed would be lost."""
        if self._bell is not None:
            self._bell.take_down()
            self._bell = None

    def release(self) -> None:
        """Give the folder free. Further calls do nothing."""
        self.stop_listening()
        self._lock.release()


def hand_over(folder: Path, files: tuple[str, ...] = (), *, wait_s: float = 5.0) -> bool:
    """Give the files to the process that holds the folder, and ask it to come forward.

    Returns False when it did not answer within `wait_s` seconds: it is starting, ending, or hangs.
    """
    return ring(folder, files, wait_s=wait_s, before=_let_come_forward)


def _let_come_forward(pid: int) -> None:
    """Pass on the right to be in front, which Windows gives to the program a person started last."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # only there

        ctypes.windll.user32.AllowSetForegroundWindow(pid)
