"""What the journal has on disk, read with SQLite alone: a program that misreads its file must not pass."""

import sqlite3
import zlib
from array import array
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

OUTCOMES = (
    "not planned",
    "waiting",
    "sending",
    "added",
    "accepted",
    "confirmed",
    "not on the list",
    "refused",
    "not known",
    "not sent",
)
STATES = (
    "waiting",
    "running",
    "paused",
    "retrying",
    "needs token",
    "waiting for quota",
    "stuck",
    "interrupted",
    "stopped",
    "finished",
)


@dataclass(frozen=True)
class KeptNumber:
    """One number of one pass, and the request it travelled in."""

    digits: str
    direction: str
    outcome: str
    attempts: int
    may_have_arrived: bool | None


@dataclass(frozen=True)
class KeptJob:
    """One job."""

    state: str
    note: str
    numbers: tuple[KeptNumber, ...]

    @property
    def outcomes(self) -> list[str]:
        """The outcome of each number, in the order of sending."""
        return [one.outcome for one in self.numbers]


def jobs(data_dir: Path) -> list[KeptJob]:
    """Return every job, the oldest first; none where there is no journal yet."""
    path = data_dir / "journal.sqlite3"
    if not path.is_file():
        return []
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'request'").fetchone():
            return []
        db.execute("BEGIN")
        found = db.execute("SELECT job_no, state, note FROM job ORDER BY job_no").fetchall()
        return [KeptJob(STATES[state], note, _numbers(db, job)) for job, state, note in found]


def is_whole(data_dir: Path) -> bool:
    """Whether SQLite finds nothing wrong with the file."""
    with closing(sqlite3.connect(data_dir / "journal.sqlite3")) as db:
        return db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _numbers(db: sqlite3.Connection, job: int) -> tuple[KeptNumber, ...]:
    digits: list[str] = []
    chunks = "SELECT digits, digits_ends FROM chunk WHERE job_no = ? ORDER BY first_row"
    for packed, packed_ends in db.execute(chunks, (job,)):
        text, begin = zlib.decompress(packed).decode(), 0
        for end in array("Q", zlib.decompress(packed_ends)):
            digits.append(text[begin:end])
            begin = end
    passes = {}
    for place, direction, rows in db.execute(
        "SELECT place, direction, rows FROM pass WHERE job_no = ?", (job,)
    ):
        passes[place] = direction, array("I", zlib.decompress(rows))
    numbers = []
    requests = (
        "SELECT pass_index, first, count, outcome, attempts, may_have_arrived "
        "FROM request WHERE job_no = ? ORDER BY seq"
    )
    for place, first, count, outcome, attempts, arrived in db.execute(requests, (job,)):
        direction, rows = passes[place]
        for row in rows[first : first + count]:
            may = None if arrived is None else bool(arrived)
            numbers.append(KeptNumber(digits[row], direction, OUTCOMES[outcome], attempts, may))
    return tuple(numbers)
