"""The journal: every job and what became of it, on disk before anything is sent."""

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from wolkdnc_gui.submission.events import JobSummary, RequestAnswer
from wolkdnc_gui.submission.job import JobSpec, JobState, Obstacle, Request
from wolkdnc_gui.submission.journal_file import Connect, JournalTrouble, connect, obstacle_of, open_journal
from wolkdnc_gui.submission.journal_proofs import write_counts, write_proofs
from wolkdnc_gui.submission.journal_reading import (
    KeptJob,
    NumberFound,
    find_number,
    read_job,
    read_summaries,
    read_unfinished,
)
from wolkdnc_gui.submission.journal_rows import ANSWER_COLUMNS, answer_row, pack, pack_chunks, storable
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.planner import plan
from wolkdnc_gui.submission.proof import Verification

T = TypeVar("T")

_DAMAGE = (ValueError, OverflowError, zlib.error)


class Step(StrEnum):
    """What a transaction is for."""

    PLAN = "plan"
    INTENT = "intent"
    OUTCOME_AND_INTENT = "outcome-and-intent"
    OUTCOME = "outcome"
    WITHDRAWAL = "withdrawal"
    """An intent is taken back: nothing was sent after all."""
    STATE = "state"
    SKIP = "skip"
    END = "end"
    RECOVERY = "recovery"
    ERASURE = "erasure"
    BEFORE = "before"
    """What the server's list said before the job."""
    PROOF = "proof"
    """What the server's list said after the job."""


class Moment(StrEnum):
    """Where in a transaction."""

    BEFORE = "before"
    WRITTEN = "written"
    """All statements ran; not committed."""
    DURABLE = "durable"


Hook = Callable[[Step, Moment], None]
"""Told of every moment of every transaction, on the journal's thread; a test dies here."""


@dataclass(frozen=True, slots=True)
class Move:
    """What one transaction changes of a job."""

    job_id: str
    state: JobState
    position: int
    """The first request that is not settled."""
    answers: tuple[tuple[int, RequestAnswer], ...] = ()
    """By `seq`. An intent is an answer with the outcome SENDING."""


class Journal:
    """One SQLite file, used from the thread that made the object. Everything raises JournalTrouble."""

    def __init__(
        self, path: Path, *, hook: Hook = lambda _step, _moment: None, connected: Connect = connect
    ) -> None:
        """Open or make the journal; its folder too."""
        self._hook = hook
        self._is_interrupted = False
        self._db = open_journal(path, connected)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def interrupt(self) -> None:
        """Break off what runs now, from any thread, for good; it fails whole."""
        self._is_interrupted = True
        self._db.interrupt()

    def plan(self, spec: JobSpec) -> tuple[Request, ...]:
        """Cut a job into requests and put all of it on disk. Raises ValueError as `planner.plan`."""
        requests = plan(spec)
        with self._transaction(Step.PLAN) as db:
            job_no = _insert_job(db, spec)
            db.executemany(
                "INSERT INTO source VALUES (?, ?, ?, ?, ?)",
                (
                    (job_no, place, storable(source.name), storable(source.sheet), source.sha256)
                    for place, source in enumerate(spec.entries.sources)
                ),
            )
            db.executemany(
                f"INSERT INTO chunk VALUES ({', '.join('?' * 12)})",  # noqa: S608
                ((job_no, *chunk) for chunk in self._watched(pack_chunks(spec.entries))),
            )
            db.executemany(
                "INSERT INTO pass VALUES (?, ?, ?, ?, ?)",
                (
                    (job_no, place, one.direction.value, pack(one.rows), one.sides)
                    for place, one in enumerate(spec.passes)
                ),
            )
            db.executemany(
                "INSERT INTO request (job_no, seq, pass_index, first, count, outcome)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (job_no, one.seq, one.pass_index, one.first, one.count, Outcome.WAITING)
                    for one in self._watched(requests)
                ),
            )
        return requests

    def move(self, step: Step, move: Move) -> None:
        """Change a job. One that is over has nothing waiting: what was not sent is *not sent*.

        What may have been sent is *not known*: an intent that a dead process left, say, on a disk that did
        not let it be put right since.
        """
        with self._transaction(step) as db:
            job_no = _job_no(db, move.job_id)
            db.execute(
                "UPDATE job SET state = ?, position = ? WHERE job_no = ?", (move.state, move.position, job_no)
            )
            db.executemany(
                f"UPDATE request SET ({ANSWER_COLUMNS}) = ({', '.join('?' * 10)})"  # noqa: S608
                " WHERE job_no = ? AND seq = ?",
                ((*answer_row(answer), job_no, seq) for seq, answer in move.answers),
            )
            if move.state.is_over:
                db.executemany(
                    "UPDATE request SET outcome = ? WHERE job_no = ? AND outcome = ?",
                    (
                        (Outcome.NOT_SENT, job_no, Outcome.WAITING),
                        (Outcome.NOT_KNOWN, job_no, Outcome.SENDING),
                    ),
                )

    def listed_before(self, job_id: str, before: Verification) -> None:
        """Keep what the server's list said shortly before a job."""
        with self._transaction(Step.BEFORE) as db:
            write_proofs(db, _job_no(db, job_id), before, afterwards=False)

    def proven(self, job_id: str, verification: Verification, counts: Mapping[Outcome, int]) -> None:
        """Keep what the server's list said after a job, and how many numbers have which outcome now."""
        with self._transaction(Step.PROOF) as db:
            job_no = _job_no(db, job_id)
            write_proofs(db, job_no, verification, afterwards=True)
            write_counts(db, job_no, counts)

    def recover(self) -> None:
        """Put right what a dead process left: what was under way is *not known*, and its job interrupted."""
        resting = (JobState.PAUSED, *(state for state in JobState if state.is_over))
        with self._transaction(Step.RECOVERY) as db:
            db.execute(
                "UPDATE job SET state = ? WHERE state NOT IN (?, ?, ?)"
                " OR job_no IN (SELECT job_no FROM request WHERE outcome = ?)",
                (JobState.INTERRUPTED, *resting, Outcome.SENDING),
            )
            db.execute(
                "UPDATE request SET outcome = ? WHERE outcome = ?", (Outcome.NOT_KNOWN, Outcome.SENDING)
            )

    def load(self, job_id: str) -> KeptJob:
        """Return a job as it stands. Raises NoSuchJob."""
        with self._reading() as db:
            return read_job(db, job_id)

    def unfinished(self) -> tuple[KeptJob, ...]:
        """Return the jobs that are not over, the oldest first."""
        with self._reading() as db:
            return tuple(read_job(db, job_id) for job_id in read_unfinished(db))

    def history(self) -> tuple[JobSummary, ...]:
        """Return one line for each job, the latest first."""
        with self._reading() as db:
            return read_summaries(db)

    def find(self, digits: str) -> tuple[NumberFound, ...]:
        """Return for each job that has it, sent or left out, where a number is; the latest job's first."""
        with self._reading() as db:
            return tuple(find_number(db, digits))

    def erase(self, job_ids: tuple[str, ...]) -> None:
        """Take jobs out of the file, for good; what is not there is no error.

        Raises JournalTrouble also where somebody else reads the file: then the jobs are gone from it, but
        their bytes are not yet gone from beside it, and it is to be done once more.
        """
        with self._transaction(Step.ERASURE) as db:
            db.executemany("DELETE FROM job WHERE job_id = ?", ((job_id,) for job_id in job_ids))
        with self._reading() as db:
            # Not `execute`, which would free one page and stop.
            db.executescript("PRAGMA incremental_vacuum")
            # Until then the pages as they were are still beside the file.
            is_blocked = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if is_blocked:
            raise JournalTrouble(Obstacle.JOURNAL_BUSY)

    def over_before(self, epoch: float) -> tuple[str, ...]:
        """Return the names of the jobs that are over and were started before `epoch`."""
        with self._reading() as db:
            rows = db.execute(
                "SELECT job_id FROM job WHERE created_at < ? AND state IN (?, ?)",
                (epoch, JobState.STOPPED, JobState.FINISHED),
            )
            return tuple(job_id for (job_id,) in rows)

    def _watched(self, rows: Iterable[T]) -> Iterator[T]:
        # SQLite's own interruption is only seen while a statement runs, which in a long row of short ones
        # is seldom.
        for row in rows:
            if self._is_interrupted:
                raise JournalTrouble(Obstacle.JOURNAL_BUSY)
            yield row

    @contextmanager
    def _transaction(self, step: Step) -> Iterator[sqlite3.Connection]:
        self._hook(step, Moment.BEFORE)
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield self._db
            self._hook(step, Moment.WRITTEN)
            self._db.execute("COMMIT")
        except sqlite3.Error as problem:
            raise JournalTrouble(obstacle_of(problem)) from problem
        finally:
            # SQLite itself has rolled back after some errors, and not after others.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
        self._hook(step, Moment.DURABLE)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._db
        except sqlite3.Error as problem:
            raise JournalTrouble(obstacle_of(problem)) from problem
        except _DAMAGE as problem:
            raise JournalTrouble(Obstacle.JOURNAL_DAMAGED) from problem


def _insert_job(db: sqlite3.Connection, spec: JobSpec) -> int:
    account = spec.account
    job_no = db.execute(
        f"INSERT INTO job VALUES (NULL, {', '.join('?' * 16)})",  # noqa: S608
        (
            spec.job_id,
            account.account_id,
            storable(account.name),
            account.server,
            account.practice,
            account.country,
            storable(spec.note),
            storable(spec.who),
            spec.created_at,
            spec.numbers_per_request,
            spec.one_by_one_up_to,
            sum(len(one.rows) for one in spec.passes),
            JobState.WAITING,
            0,
            spec.kind,
            spec.undoes,
        ),
    ).lastrowid
    assert job_no is not None  # noqa: S101  # an INSERT that succeeded has one
    return job_no


def _job_no(db: sqlite3.Connection, job_id: str) -> int:
    found = db.execute("SELECT job_no FROM job WHERE job_id = ?", (job_id,)).fetchone()
    if found is None:
        # Somebody else took it out of the file: what is not on disk is not sent.
        raise sqlite3.DatabaseError("the job is gone")
    number: int = found[0]
    return number
