"""The right to work in a data folder. The operating system's own: it ends with its process."""

import errno
import os
import sys
from pathlib import Path

_LOCK = "wolkdnc.lock"
_OWNER_ONLY = 0o600


class FolderLock:
    """Held until `release`, or until the process ends.

    `filelock` does the same and much more; loading it would keep the window waiting.
    """

    def __init__(self, folder: Path, descriptor: int) -> None:
        self._folder = folder
        self._descriptor: int | None = descriptor

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self._folder

    @classmethod
    def acquire(cls, folder: Path) -> "FolderLock | None":
        """Take the folder for this process; None where another one has it. Does not wait.

        Raises OSError where the folder cannot be written to.
        """
        descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, _OWNER_ONLY)
        try:
            taken = _take(descriptor)
        except OSError:
            os.close(descriptor)
            raise
        if not taken:
            os.close(descriptor)
            return None
        return cls(folder, descriptor)

    def release(self) -> None:
        """Give the folder free. Further calls do nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    # Windows says EACCES; Wine, under which a build is tried, says nothing.
    _HELD_BY_ANOTHER = frozenset({0, errno.EACCES, errno.EDEADLK})

    def _take(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as problem:
            if problem.errno in _HELD_BY_ANOTHER:
                return False
            raise
        return True

else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
