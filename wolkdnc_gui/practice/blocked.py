"""The practice operation's do-not-call list, kept in one SQLite file or in memory."""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

_SCHEMA = """
CREATE TABLE IF NOT EXISTS blocked (
    seq INTEGER PRIMARY KEY, direction TEXT NOT NULL, digits TEXT NOT NULL, added_at REAL NOT NULL,
    UNIQUE (direction, digits)
)
"""


@dataclass(frozen=True, slots=True)
class BlockedRow:
    """One number on one side of the list."""

    digits: str
    direction: str
    added_at: float

    @property
    def date(self) -> str:
        """When it was added, in the form the server writes dates."""
        return datetime.fromtimestamp(self.added_at, UTC).strftime("%Y-%m-%d %H:%M:%S")


class BlockedList:
    """The numbers on both sides of the list, in the order they were added. Safe to use from any thread."""

    def __init__(self, store: Path | None) -> None:
        """Open the list at `store`, or one in memory; a file that is no database is put aside, with its name.

        Raises OSError or sqlite3.Error where the place cannot be written.
        """
        self._lock = Lock()
        self._db = _open(store)

    def add(self, direction: str, telephones: Iterable[str], at: float) -> int:
        """Add numbers; return how many were new. Texts that are not digits are dropped without a word."""
        rows = [(direction, digits, at) for digits in telephones if digits.isascii() and digits.isdigit()]
        return self._change(
            "INSERT OR IGNORE INTO blocked (direction, digits, added_at) VALUES (?, ?, ?)", rows
        )

    def remove(self, telephones: Iterable[str], direction: str = "") -> int:
        """Take numbers off; return how many rows went. Both sides where no direction is named."""
        rows = [(digits, direction, direction) for digits in telephones]
        return self._change("DELETE FROM blocked WHERE digits = ? AND (? = '' OR direction = ?)", rows)

    def clear(self, direction: str = "") -> int:
        """Empty the list, or one side of it; return how many rows went."""
        return self._change("DELETE FROM blocked WHERE (? = '' OR direction = ?)", [(direction, direction)])

    def forget_before(self, at: float) -> None:
        """Take off what was added before then (seconds since the epoch); it is wiped from the file, too."""
        self._change("DELETE FROM blocked WHERE added_at < ?", [(at,)])

    def rows(self, direction: str = "", limit: int = -1) -> list[BlockedRow]:
        """Return the rows of one side, or of both, oldest first."""
        query = (
            "SELECT digits, direction, added_at FROM blocked "
            "WHERE (? = '' OR direction = ?) ORDER BY seq LIMIT ?"
        )
        with self._lock:
            found = self._db.execute(query, (direction, direction, limit)).fetchall()
        return [BlockedRow(*row) for row in found]

    def close(self) -> None:
        """Close the file; the list cannot be used afterwards."""
        with self._lock:
            self._db.close()

    def _change(
        self,
        statement: str,
        rows: Sequence[tuple[object, ...]],
    ) -> int:
        with self._lock, self._db:
            before = self._db.total_changes
            self._db.executemany(statement, rows)
            return self._db.total_changes - before


def _open(store: Path | None) -> sqlite3.Connection:
    if store is None:
        return _connect(":memory:")
    store.parent.mkdir(parents=True, exist_ok=True)
    # The list holds phone numbers, so the file belongs to its owner alone from its first moment on.
    os.close(os.open(store, os.O_CREAT | os.O_RDWR, 0o600))
    try:
        return _connect(str(store))
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        store.replace(store.with_suffix(".damaged"))
        return _open(store)


def _connect(name: str) -> sqlite3.Connection:
    db = sqlite3.connect(name, check_same_thread=False)
    try:
        # The numbers may be real: what is taken off must not stay in the file.
        db.execute("PRAGMA secure_delete = ON")
        with db:
            db.execute(_SCHEMA)
    except sqlite3.Error:
        with closing(db):
            raise
    return db
