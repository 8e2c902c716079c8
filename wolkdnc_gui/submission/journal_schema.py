"""The journal's tables, and how an older journal becomes a newer one. A released migration never changes.

What was decided, and why:

- A row of the list has no row of a table. Its columns are kept in compressed chunks, and its outcome is that
  of the request it travelled in: a million numbers are a few thousand small writes, not a million.
- A search by number reads the chunks of `digits` and scans them in C. An index over digits could not do it:
  people look for 300 123 4567 where 93001234567 was sent, which is a search for a part.
- What the server's list said of a job, before it (`afterwards` 0) or after it (1), is one byte a number, a
  blob for each pass. The counts that come of it are kept beside it, for the history, which reads no blobs.
- `position` is the first request that is not settled; everything before it is never sent again.
"""

import sqlite3

_FIRST = (
    """
    CREATE TABLE job (
        job_no INTEGER PRIMARY KEY,
        job_id TEXT NOT NULL UNIQUE,
        account_id TEXT NOT NULL,
        account_name TEXT NOT NULL,
        server TEXT NOT NULL,
        practice INTEGER NOT NULL,
        country TEXT NOT NULL,
        note TEXT NOT NULL,
        who TEXT NOT NULL,
        created_at REAL NOT NULL,
        numbers_per_request INTEGER NOT NULL,
        one_by_one_up_to INTEGER NOT NULL,
        total INTEGER NOT NULL,
        state INTEGER NOT NULL,
        position INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX job_by_time ON job (created_at)",
    """
    CREATE TABLE source (
        job_no INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        sheet TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (job_no, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE chunk (
        job_no INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
        first_row INTEGER NOT NULL,
        digits BLOB NOT NULL,
        digits_ends BLOB NOT NULL,
        given BLOB NOT NULL,
        given_ends BLOB NOT NULL,
        verdict BLOB NOT NULL,
        reason BLOB NOT NULL,
        param BLOB NOT NULL,
        source BLOB NOT NULL,
        row BLOB NOT NULL,
        column BLOB NOT NULL,
        PRIMARY KEY (job_no, first_row)
    ) STRICT
    """,
    """
    CREATE TABLE pass (
        job_no INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
        place INTEGER NOT NULL,
        direction TEXT NOT NULL,
        rows BLOB NOT NULL,
        PRIMARY KEY (job_no, place)
    ) STRICT
    """,
    """
    CREATE TABLE request (
        job_no INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        pass_index INTEGER NOT NULL,
        first INTEGER NOT NULL,
        count INTEGER NOT NULL,
        outcome INTEGER NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        sent_at REAL,
        answered_at REAL,
        added INTEGER,
        status INTEGER,
        code INTEGER,
        words TEXT NOT NULL DEFAULT '',
        failure INTEGER,
        may_have_arrived INTEGER,
        PRIMARY KEY (job_no, seq)
    ) STRICT, WITHOUT ROWID
    """,
)

_SECOND = (
    "ALTER TABLE job ADD COLUMN kind INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE job ADD COLUMN undoes TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE pass ADD COLUMN sides INTEGER NOT NULL DEFAULT 1",
    """
    CREATE TABLE proof (
        job_no INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
        afterwards INTEGER NOT NULL,
        place INTEGER NOT NULL,
        read_at REAL NOT NULL,
        complete INTEGER NOT NULL,
        proofs BLOB NOT NULL,
        PRIMARY KEY (job_no, afterwards, place)
    ) STRICT
    """,
    """
    CREATE TABLE proven_count (
        job_no INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
        outcome INTEGER NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (job_no, outcome)
    ) STRICT, WITHOUT ROWID
    """,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND)
"""Statements that lead from version *n* to *n* + 1."""


class TooNew(Exception):  # noqa: N818  # reads as a sentence where it is caught
    """A later version of the program wrote this journal."""


def migrate(db: sqlite3.Connection, migrations: tuple[tuple[str, ...], ...] = MIGRATIONS) -> None:
    """Bring a journal to the present version, each step whole or not at all.

    Raises TooNew, and sqlite3.Error where it cannot be read or written.
    """
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    if version > len(migrations):
        raise TooNew(version)
    for number, statements in enumerate(migrations[version:], start=version + 1):
        db.execute("BEGIN IMMEDIATE")
        for statement in statements:
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {number}")
        db.execute("COMMIT")
