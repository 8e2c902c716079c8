"""The journal's file: readable by its owner alone, durable at every commit; and why it cannot be used."""

import errno
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from wolkdnc_gui.submission.job import Obstacle
from wolkdnc_gui.submission.journal_schema import TooNew, migrate

_BUSY_MS = 1_000
_WAL_KEPT_BYTES = 4 * 1024 * 1024

Connect = Callable[[Path], sqlite3.Connection]

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_BY_CODE = {
    sqlite3.SQLITE_FULL: Obstacle.DISK_FULL,
    sqlite3.SQLITE_READONLY: Obstacle.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Obstacle.READ_ONLY,
    sqlite3.SQLITE_PERM: Obstacle.READ_ONLY,
    sqlite3.SQLITE_BUSY: Obstacle.JOURNAL_BUSY,
    sqlite3.SQLITE_LOCKED: Obstacle.JOURNAL_BUSY,
    # A disk that is full beyond a quota or a limit shows as a write that failed.
    sqlite3.SQLITE_IOERR_WRITE: Obstacle.DISK_FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: Obstacle.DISK_FULL,
    sqlite3.SQLITE_INTERRUPT: Obstacle.JOURNAL_BUSY,
    # A job that is there already, say: nothing the disk can be blamed for.
    sqlite3.SQLITE_CONSTRAINT: Obstacle.PROGRAM_ERROR,
}

USABLE_ERRORS = (sqlite3.Error, OSError, TooNew)
"""What can go wrong with the file; `obstacle_of` says what it means."""


class JournalTrouble(Exception):  # noqa: N818  # reads as a sentence where it is caught
    """The journal could not be read or written; nothing of what was asked happened. `obstacle` says why."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.name)
        self.obstacle = obstacle


def obstacle_of(problem: Exception) -> Obstacle:
    """Return what a problem of the disk or of SQLite means for the agent."""
    if isinstance(problem, TooNew):
        return Obstacle.JOURNAL_TOO_NEW
    if isinstance(problem, OSError):
        return Obstacle.DISK_FULL if problem.errno in _FULL else Obstacle.READ_ONLY
    code: int = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF, Obstacle.JOURNAL_DAMAGED)


def connect(path: Path) -> sqlite3.Connection:
    """Open a connection that begins transactions only when told to."""
    return sqlite3.connect(path, isolation_level=None, timeout=_BUSY_MS / 1_000)


def open_journal(path: Path, connected: Connect = connect) -> sqlite3.Connection:
    """Open the journal, made and migrated as needed, for the thread that calls. Raises JournalTrouble."""
    try:
        _make_private(path)
        db = connected(path)
    except USABLE_ERRORS as problem:
        raise JournalTrouble(obstacle_of(problem)) from problem
    try:
        _set_up(db)
        migrate(db)
    except USABLE_ERRORS as problem:
        db.close()
        raise JournalTrouble(obstacle_of(problem)) from problem
    return db


def _make_private(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Made before SQLite would make it, whose files beside it take over its mode.
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if os.name == "posix" and os.fstat(descriptor).st_mode & 0o077:
            os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)


def _set_up(db: sqlite3.Connection) -> None:
    # Before the first table is made, or it has no effect: what is erased leaves the file.
    db.execute("PRAGMA auto_vacuum = INCREMENTAL")
    mode: str = db.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    # A file system without shared memory does not grant WAL; then only EXTRA makes a commit as durable.
    db.execute(f"PRAGMA synchronous = {'FULL' if mode == 'wal' else 'EXTRA'}")
    for pragma in (
        "fullfsync = ON",
        "checkpoint_fullfsync = ON",
        "foreign_keys = ON",
        "secure_delete = ON",
        f"journal_size_limit = {_WAL_KEPT_BYTES}",
    ):
        db.execute(f"PRAGMA {pragma}")
