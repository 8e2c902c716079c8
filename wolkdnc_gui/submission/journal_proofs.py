"""What the server's list said of a job's numbers, in the journal."""

import sqlite3
import zlib
from collections.abc import Mapping

from wolkdnc_gui.submission.journal_rows import pack
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Verification


def write_proofs(
    db: sqlite3.Connection, job_no: int, verification: Verification, *, afterwards: bool
) -> None:
    """Keep what a list said, instead of what an earlier one did."""
    db.executemany(
        "REPLACE INTO proof VALUES (?, ?, ?, ?, ?, ?)",
        (
            (job_no, afterwards, place, verification.read_at, verification.complete, pack(proofs))
            for place, proofs in enumerate(verification.proofs)
        ),
    )


def write_counts(db: sqlite3.Connection, job_no: int, counts: Mapping[Outcome, int]) -> None:
    """Keep how many numbers have which outcome since a list was read."""
    db.execute("DELETE FROM proven_count WHERE job_no = ?", (job_no,))
    db.executemany(
        "INSERT INTO proven_count VALUES (?, ?, ?)",
        ((job_no, outcome, count) for outcome, count in counts.items()),
    )


def read_proofs(db: sqlite3.Connection, job_no: int, *, afterwards: bool) -> Verification | None:
    """Return what a list said, None where none was read. Raises zlib.error where it is damaged."""
    rows = db.execute(
        "SELECT read_at, complete, proofs FROM proof WHERE job_no = ? AND afterwards = ? ORDER BY place",
        (job_no, afterwards),
    ).fetchall()
    if not rows:
        return None
    return Verification(rows[0][0], bool(rows[0][1]), tuple(zlib.decompress(row[2]) for row in rows))


def read_counts(db: sqlite3.Connection, job_no: int) -> tuple[tuple[Outcome, int], ...]:
    """Return how many numbers have which outcome since a list was read; empty where none was."""
    rows = db.execute("SELECT outcome, count FROM proven_count WHERE job_no = ? ORDER BY outcome", (job_no,))
    return tuple((Outcome(outcome), count) for outcome, count in rows)
