"""Jobs out of the journal: whole for the table, one line each for the history, numbers by a part of them."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from wolkdnc_gui.numbers.entries import Source
from wolkdnc_gui.submission.events import JobSummary, StoredJob
from wolkdnc_gui.submission.job import AccountRef, JobKind, JobSpec, JobState, JobStatus, Pass, Request
from wolkdnc_gui.submission.journal_proofs import read_counts, read_proofs
from wolkdnc_gui.submission.journal_rows import (
    ANSWER_COLUMNS,
    answer_of,
    unpack_chunks,
    unpack_rows,
    unpack_text,
)
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Verification
from wolkdnc_gui.submission.same_number import NationalDigits, part_to_find
from wolkdnc_gui.wolkvox.direction import Direction

_JOB = """
    SELECT job_no, account_id, account_name, server, practice, country, note, who, created_at,
        numbers_per_request, one_by_one_up_to, state, position, kind, undoes
    FROM job WHERE job_id = ?
"""
_CHUNKS = """
    SELECT first_row, digits, digits_ends, given, given_ends, verdict, reason, param, source, row, column
    FROM chunk WHERE job_no = ? ORDER BY first_row
"""
_SUMMARIES = """
    SELECT job_no, job_id, account_name, server, practice, note, who, created_at, total, state, kind
    FROM job ORDER BY created_at DESC, job_no DESC
"""


_SummaryRow = tuple[int, str, str, str, int, str, str, float, int, int, int]


class NoSuchJob(LookupError):  # noqa: N818  # reads as a sentence where it is caught
    """The journal has no job of this name: it was never written, or it was erased."""


@dataclass(frozen=True, slots=True)
class KeptJob:
    """A job as it can be gone on with."""

    stored: StoredJob
    position: int
    """The first request that is not settled."""


@dataclass(frozen=True, slots=True)
class NumberFound:
    """The first number of some job that is the one asked for, or holds a part of it."""

    job_id: str
    row: int
    """0-based, in the job's list."""
    digits: str


def read_job(db: sqlite3.Connection, job_id: str) -> KeptJob:
    """Read one job. Raises NoSuchJob; ValueError, OverflowError or zlib.error where it is damaged."""
    found = db.execute(_JOB, (job_id,)).fetchone()
    if found is None:
        raise NoSuchJob(job_id)
    job_no, account_id, name, server, practice, country, note, who, created_at, per_request, one_by_one = (
        found[:11]
    )
    state, position = JobState(found[11]), found[12]
    kind, undoes = found[13:]
    passes = db.execute("SELECT direction, rows, sides FROM pass WHERE job_no = ? ORDER BY place", (job_no,))
    spec = JobSpec(
        job_id=job_id,
        account=AccountRef(account_id, name, server, bool(practice), country),
        passes=tuple(
            Pass(Direction(direction), unpack_rows(rows), sides) for direction, rows, sides in passes
        ),
        entries=unpack_chunks(db.execute(_CHUNKS, (job_no,)), _sources(db, job_no)),
        note=note,
        who=who,
        created_at=created_at,
        numbers_per_request=per_request,
        one_by_one_up_to=one_by_one,
        kind=JobKind(kind),
        undoes=undoes,
    )
    columns = f"seq, pass_index, first, count, {ANSWER_COLUMNS}"
    rows = db.execute(f"SELECT {columns} FROM request WHERE job_no = ? ORDER BY seq", (job_no,)).fetchall()  # noqa: S608
    answers = tuple(answer_of(row[4:]) for row in rows)
    present = answers[position] if position < len(answers) else None
    failure = present.failure if present is not None and not state.is_over else None
    stored = StoredJob(
        spec,
        tuple(Request(*row[:4]) for row in rows),
        answers,
        JobStatus(state, failure),
        verification=_fitting(spec, read_proofs(db, job_no, afterwards=True)),
        before=_fitting(spec, read_proofs(db, job_no, afterwards=False)),
    )
    return KeptJob(stored, position)


def _sources(db: sqlite3.Connection, job_no: int) -> Iterator[Source]:
    rows = db.execute("SELECT name, sheet, sha256 FROM source WHERE job_no = ? ORDER BY place", (job_no,))
    return (Source(*row) for row in rows)


def _fitting(spec: JobSpec, verification: Verification | None) -> Verification | None:
    if verification is not None and [len(one.rows) for one in spec.passes] != [
        len(proofs) for proofs in verification.proofs
    ]:
        raise ValueError("proofs of other numbers")
    return verification


def read_unfinished(db: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the jobs that are not over, in the order in which they were started."""
    rows = db.execute(
        "SELECT job_id FROM job WHERE state NOT IN (?, ?) ORDER BY created_at, job_no",
        (JobState.STOPPED, JobState.FINISHED),
    )
    return tuple(job_id for (job_id,) in rows)


def read_summaries(db: sqlite3.Connection) -> tuple[JobSummary, ...]:
    """Return one line for each job, the latest first. Raises ValueError where one is damaged."""
    return tuple(_summary(db, row) for row in db.execute(_SUMMARIES).fetchall())


def find_number(db: sqlite3.Connection, asked: str) -> Iterator[NumberFound]:
    """Yield for each job that has it where a number is, or a part of one, however it was written.

    The latest job first. Raises as `read_job` for damage.
    """
    countries = db.execute("SELECT DISTINCT country FROM job").fetchall()
    parts = {country: part_to_find(asked, NationalDigits(country)) for (country,) in countries}
    chunks = db.execute(
        "SELECT job_id, country, first_row, digits, digits_ends FROM chunk JOIN job USING (job_no)"
        " ORDER BY created_at DESC, job_no DESC, first_row"
    )
    last_found = ""
    for job_id, country, first_row, text, ends in chunks:
        if job_id != last_found:
            digits = unpack_text(text, ends)
            for row in digits.rows_containing(parts[country]):
                last_found = job_id
                yield NumberFound(job_id, first_row + row, digits[row])
                break


def _summary(db: sqlite3.Connection, row: _SummaryRow) -> JobSummary:
    job_no, job_id, name, server, practice, note, who, created_at, total, state, kind = row
    directions = db.execute("SELECT direction FROM pass WHERE job_no = ? ORDER BY place", (job_no,))
    counts = db.execute(
        "SELECT outcome, sum(count) FROM request WHERE job_no = ? GROUP BY outcome ORDER BY outcome",
        (job_no,),
    )
    proven = read_counts(db, job_no)
    return JobSummary(
        job_id=job_id,
        account_name=name,
        server=server,
        practice=bool(practice),
        directions=tuple(direction for (direction,) in directions),
        note=note,
        who=who,
        created_at=created_at,
        sources=tuple(_sources(db, job_no)),
        total=total,
        counts=proven or tuple((Outcome(outcome), count) for outcome, count in counts),
        state=JobState(state),
        kind=JobKind(kind),
    )
