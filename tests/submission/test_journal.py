"""The journal: what was put in comes out, true and whole."""

import sqlite3
from array import array
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.submission.staging import NOON, make_entries, make_spec
from wolkdnc_gui.numbers.entries import Source
from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.job import AccountRef, JobKind, JobState, JobStatus, Obstacle
from wolkdnc_gui.submission.journal import Journal, Move, Step
from wolkdnc_gui.submission.journal_file import JournalTrouble, connect
from wolkdnc_gui.submission.journal_reading import NoSuchJob
from wolkdnc_gui.submission.journal_rows import CHUNK_ROWS, pack
from wolkdnc_gui.submission.journal_schema import MIGRATIONS, migrate
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Proof, Verification
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import Failure, FailureKind

ADDED = RequestAnswer(Outcome.ADDED, NOON, NOON + 1, 10, 201, 201, "10 telephones were added")
SENDING = RequestAnswer(Outcome.SENDING, sent_at=NOON)
BOTH = (Direction.INBOUND, Direction.OUTBOUND)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite"


@pytest.fixture
def journal(path):
    journal = Journal(path)
    yield journal
    journal.close()


def moved(journal, state=JobState.RUNNING, position=0, *answers):
    journal.move(Step.OUTCOME, Move("job-1", state, position, tuple(enumerate(answers))))


def test_a_job_comes_out_as_it_went_in(journal):
    spec = make_spec(1_000, entries=make_entries(1_003, left_out=(1, 2, 3)), directions=BOTH)
    requests = journal.plan(spec)
    kept = journal.load("job-1")
    assert kept.stored.spec == spec
    assert kept.stored.requests == requests
    assert kept.stored.answers == (None,) * 4
    assert kept.stored.status == JobStatus(JobState.WAITING)
    assert kept.position == 0


def test_a_list_longer_than_a_chunk_comes_out_whole(journal):
    entries, more = make_entries(0), make_entries(1_000)
    while len(entries) <= CHUNK_ROWS:
        entries.extend(more)
    rows = array("I", range(len(entries)))
    spec = make_spec(0, entries=entries, rows=rows)
    journal.plan(spec)
    assert journal.load("job-1").stored.spec == spec


def test_the_country_and_odd_names_of_files_are_kept_as_far_as_they_can_be(journal):
    spec = make_spec(1)
    spec.entries.sources[0] = replace(spec.entries.sources[0], name="caf\udce9.csv")
    spec = replace(spec, account=AccountRef("a", "n", "0042", practice=False, country="MX"))
    journal.plan(spec)
    stored = journal.load("job-1").stored
    assert stored.spec.account == spec.account
    assert stored.spec.entries.sources[0].name == "caf?.csv"


def test_outcomes_and_position_are_kept(journal):
    journal.plan(make_spec(30, per_request=10))
    failure = Failure(FailureKind.SERVER_ERROR, may_have_arrived=True, status=500, code=500, words="no")
    failed = RequestAnswer(Outcome.NOT_KNOWN, NOON, NOON + 2, None, 500, 500, "no", failure, attempts=3)
    moved(journal, JobState.STUCK, 1, ADDED, failed)
    kept = journal.load("job-1")
    assert kept.stored.answers == (ADDED, failed, None)
    assert kept.stored.status == JobStatus(JobState.STUCK, failure)
    assert kept.position == 1


def test_what_was_under_way_is_never_read_as_anything_but_not_known(journal):
    journal.plan(make_spec(30, per_request=10))
    moved(journal, JobState.RUNNING, 1, ADDED, SENDING)
    assert journal.load("job-1").stored.answers == (ADDED, replace(SENDING, outcome=Outcome.NOT_KNOWN), None)


@pytest.mark.parametrize("state", [JobState.STOPPED, JobState.FINISHED])
def test_when_a_job_is_over_what_waits_is_not_sent(journal, state):
    journal.plan(make_spec(30, per_request=10))
    unreached = RequestAnswer(Outcome.WAITING, attempts=2)
    not_known = RequestAnswer(Outcome.NOT_KNOWN)
    moved(journal, state, 0, not_known, unreached)
    outcomes = [one.outcome for one in journal.load("job-1").stored.answers]
    assert outcomes == [Outcome.NOT_KNOWN, Outcome.NOT_SENT, Outcome.NOT_SENT]
    assert journal.load("job-1").stored.status == JobStatus(state)


@pytest.mark.parametrize("state", [JobState.STOPPED, JobState.FINISHED])
def test_an_intent_that_nobody_took_back_is_never_read_as_not_sent(journal, state):
    journal.plan(make_spec(30, per_request=10))
    moved(journal, JobState.RUNNING, 1, ADDED, SENDING)
    journal.move(Step.END, Move("job-1", state, 1))
    outcomes = [one.outcome for one in journal.load("job-1").stored.answers]
    assert outcomes == [Outcome.ADDED, Outcome.NOT_KNOWN, Outcome.NOT_SENT]
    (summary,) = journal.history()
    assert dict(summary.counts)[Outcome.NOT_KNOWN] == 10


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (JobState.WAITING, JobState.INTERRUPTED),
        (JobState.RUNNING, JobState.INTERRUPTED),
        (JobState.RETRYING, JobState.INTERRUPTED),
        (JobState.NEEDS_TOKEN, JobState.INTERRUPTED),
        (JobState.STUCK, JobState.INTERRUPTED),
        (JobState.INTERRUPTED, JobState.INTERRUPTED),
        (JobState.PAUSED, JobState.PAUSED),
        (JobState.STOPPED, JobState.STOPPED),
        (JobState.FINISHED, JobState.FINISHED),
    ],
)
def test_a_start_interrupts_what_was_going_on_and_nothing_else(journal, before, after):
    journal.plan(make_spec(30, per_request=10))
    moved(journal, before, 1, ADDED)
    journal.recover()
    assert journal.load("job-1").stored.status.state is after


def test_a_start_makes_what_was_under_way_not_known_even_in_a_paused_job(journal):
    journal.plan(make_spec(30, per_request=10))
    moved(journal, JobState.PAUSED, 1, ADDED, SENDING)
    journal.recover()
    kept = journal.load("job-1")
    assert kept.stored.status.state is JobState.INTERRUPTED
    assert kept.stored.answers[1].outcome is Outcome.NOT_KNOWN
    assert kept.position == 1
    moved(journal, JobState.STOPPED, 1)
    assert journal.load("job-1").stored.answers[1].outcome is Outcome.NOT_KNOWN


def test_unfinished_jobs_come_in_the_order_they_were_started(journal):
    for job_id, at in (("b", 20.0), ("a", 10.0), ("over", 5.0)):
        journal.plan(make_spec(1, job_id=job_id, created_at=at))
    journal.move(Step.END, Move("over", JobState.FINISHED, 1))
    assert [one.stored.spec.job_id for one in journal.unfinished()] == ["a", "b"]


def test_the_history_has_one_line_for_each_job_the_latest_first(journal):
    journal.plan(make_spec(30, per_request=10, directions=BOTH))
    journal.plan(make_spec(0, job_id="later", created_at=NOON + 1, entries=make_entries(0)))
    moved(journal, JobState.RUNNING, 2, ADDED, replace(ADDED, outcome=Outcome.ACCEPTED))
    later, first = journal.history()
    assert (later.job_id, later.total, later.counts) == ("later", 0, ())
    assert first.total == 60
    assert first.counts == ((Outcome.WAITING, 40), (Outcome.ADDED, 10), (Outcome.ACCEPTED, 10))
    assert (first.directions, first.note, first.who) == (("inbound", "outbound"), "PQR 1234", "ana")
    assert (first.account_name, first.practice) == ("Cobranzas", True)
    assert first.sources == (Source("lista.xlsx", "Hoja1", "ab" * 32),)


def test_an_erased_job_is_gone_from_the_files_too(journal, path):
    spec = make_spec(1, directions=())
    spec.entries.sources[0] = replace(spec.entries.sources[0], name="a-name-to-look-for.csv")
    journal.plan(spec)
    journal.plan(make_spec(20_000, job_id="large"))
    assert b"a-name-to-look-for" in b"".join(one.read_bytes() for one in path.parent.iterdir())
    large = path.stat().st_size + path.with_name(path.name + "-wal").stat().st_size
    journal.erase(("job-1", "large", "never there"))
    assert b"a-name-to-look-for" not in b"".join(one.read_bytes() for one in path.parent.iterdir())
    assert path.stat().st_size + path.with_name(path.name + "-wal").stat().st_size < large / 2
    with pytest.raises(NoSuchJob):
        journal.load("job-1")


def everything_kept(path: Path) -> list[bytes]:
    """Every text and every column of numbers in the file, as it lies on the disk."""
    with closing(connect(path)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [row for name in tables for row in db.execute(f"SELECT * FROM {name}")]  # noqa: S608
    cells = [cell for row in rows for cell in row]
    kept = [cell.encode() if isinstance(cell, str) else cell for cell in cells]
    # Shorter ones are found anywhere; longer ones lie in more than one page.
    return [cell[:200] for cell in kept if isinstance(cell, bytes) and len(cell) > 8]


def files(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in path.parent.iterdir())


def test_of_an_erased_job_no_number_and_no_word_is_left_on_the_disk(journal, path):
    journal.plan(make_spec(500, directions=BOTH))
    moved(journal, JobState.RUNNING, 1, ADDED)
    journal.proven("job-1", Verification(NOON, True, (bytes(range(4)) * 125,) * 2), {})
    moved(journal, JobState.FINISHED, 2, replace(ADDED, words="words of the server's own"))
    kept = everything_kept(path)
    assert len(kept) > 15
    assert [one for one in kept if one not in files(path)] == []
    journal.erase(("job-1",))
    assert [one for one in kept if one in files(path)] == []


def test_what_cannot_leave_the_files_yet_is_not_said_to_be_erased(journal, path):
    spec = make_spec(1, directions=())
    spec.entries.sources[0] = replace(spec.entries.sources[0], name="a-name-to-look-for.csv")
    journal.plan(spec)
    with closing(connect(path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM job").fetchone()
        with pytest.raises(JournalTrouble) as caught:
            journal.erase(("job-1",))
    assert caught.value.obstacle is Obstacle.JOURNAL_BUSY
    journal.erase(("job-1",))
    assert b"a-name-to-look-for" not in b"".join(one.read_bytes() for one in path.parent.iterdir())


def test_only_jobs_that_are_over_are_old_enough_to_erase(journal):
    for job_id, at, state in (
        ("old", 10.0, JobState.FINISHED),
        ("stopped", 11.0, JobState.STOPPED),
        ("open", 10.0, JobState.INTERRUPTED),
        ("new", 30.0, JobState.FINISHED),
    ):
        journal.plan(make_spec(1, job_id=job_id, created_at=at))
        journal.move(Step.STATE, Move(job_id, state, 0))
    assert journal.over_before(20.0) == ("old", "stopped")


def test_a_job_is_planned_once_and_a_wrong_size_not_at_all(journal):
    journal.plan(make_spec(1))
    with pytest.raises(JournalTrouble) as caught:
        journal.plan(make_spec(1))
    assert caught.value.obstacle is Obstacle.PROGRAM_ERROR
    with pytest.raises(ValueError, match="per request"):
        journal.plan(make_spec(30, per_request=0, job_id="other"))
    assert [one.job_id for one in journal.history()] == ["job-1"]


def test_a_job_that_somebody_took_out_of_the_file_cannot_move(journal):
    with pytest.raises(JournalTrouble) as caught:
        moved(journal)
    assert caught.value.obstacle is Obstacle.JOURNAL_DAMAGED


def test_a_transaction_happens_whole_or_not_at_all(path):
    steps = []

    def hook(step, moment):
        steps.append((step.value, moment.value))
        if (step, moment.value) == (Step.OUTCOME, "written"):
            raise KeyboardInterrupt

    journal = Journal(path, hook=hook)
    journal.plan(make_spec(30, per_request=10))
    with pytest.raises(KeyboardInterrupt):
        moved(journal, JobState.PAUSED, 1, ADDED)
    assert journal.load("job-1").position == 0
    assert journal.load("job-1").stored.answers[0] is None
    journal.close()
    assert steps == [
        *(("plan", moment) for moment in ("before", "written", "durable")),
        *(("outcome", moment) for moment in ("before", "written")),
    ]


def test_an_interruption_breaks_off_a_large_job_whole(path):
    journal = Journal(path)
    journal.interrupt()
    with pytest.raises(JournalTrouble) as caught:
        journal.plan(make_spec(30))
    assert caught.value.obstacle is Obstacle.JOURNAL_BUSY
    assert journal.history() == ()
    journal.close()


def spoil(path: Path, statement: str) -> None:
    db = sqlite3.connect(path)
    db.execute(statement)
    db.commit()
    db.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE chunk SET digits = x'00'",
        "UPDATE chunk SET digits_ends = digits",
        "UPDATE pass SET direction = 'sideways'",
        "UPDATE job SET state = 99",
        "UPDATE request SET outcome = 99, attempts = 1",
        "UPDATE request SET failure = 99, attempts = 1",
        "DROP TABLE pass",
    ],
)
def test_damage_inside_is_trouble_and_never_a_crash(journal, path, statement):
    journal.plan(make_spec(30))
    spoil(path, statement)
    with pytest.raises(JournalTrouble) as caught:
        journal.load("job-1")
    assert caught.value.obstacle is Obstacle.JOURNAL_DAMAGED


def test_a_full_disk_leaves_the_journal_as_it_was(path):
    kept: list[sqlite3.Connection] = []

    def connected(path: Path) -> sqlite3.Connection:
        kept.append(connect(path))
        return kept[0]

    journal = Journal(path, connected=connected)
    journal.plan(make_spec(30))
    pages = kept[0].execute("PRAGMA page_count").fetchone()[0]
    kept[0].execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(JournalTrouble) as caught:
        journal.plan(make_spec(20_000, job_id="job-2"))
    assert caught.value.obstacle is Obstacle.DISK_FULL
    kept[0].execute(f"PRAGMA max_page_count = {pages + 1_000}")
    assert [one.job_id for one in journal.history()] == ["job-1"]
    journal.plan(make_spec(20_000, job_id="job-2"))
    assert len(journal.history()) == 2
    journal.close()


BEFORE = Verification(NOON - 60, True, (bytes((Proof.ABSENT, Proof.SEEN)),))
AFTER = Verification(NOON + 60, False, (bytes((Proof.SEEN, Proof.NOTHING)),))


def test_what_a_removal_is_about_is_kept(journal):
    spec = make_spec(2, kind=JobKind.REMOVE, undoes="job-0")
    spec = replace(spec, passes=(replace(spec.passes[0], sides=2),))
    journal.plan(spec)
    assert journal.load("job-1").stored.spec == spec
    assert [one.kind for one in journal.history()] == [JobKind.REMOVE]


def test_what_the_servers_list_said_before_and_after_is_kept(journal):
    journal.plan(make_spec(2))
    assert journal.load("job-1").stored.before is None
    journal.listed_before("job-1", BEFORE)
    journal.proven("job-1", BEFORE, {Outcome.NOT_ON_LIST: 1, Outcome.CONFIRMED: 1})
    journal.proven("job-1", AFTER, {Outcome.CONFIRMED: 1, Outcome.ADDED: 1})
    stored = journal.load("job-1").stored
    assert (stored.before, stored.verification) == (BEFORE, AFTER)
    (summary,) = journal.history()
    assert summary.counts == ((Outcome.ADDED, 1), (Outcome.CONFIRMED, 1))


def test_what_the_servers_list_said_is_erased_with_its_job(journal, path):
    journal.plan(make_spec(2))
    journal.proven("job-1", AFTER, {Outcome.CONFIRMED: 2})
    journal.erase(("job-1",))
    with sqlite3.connect(path) as db:
        proofs = db.execute("SELECT count(*) FROM proof").fetchone()
        counts = db.execute("SELECT count(*) FROM proven_count").fetchone()
    db.close()
    assert proofs == counts == (0,)


def test_proofs_of_other_numbers_are_damage(journal):
    journal.plan(make_spec(3))
    journal.proven("job-1", AFTER, {})
    with pytest.raises(JournalTrouble) as trouble:
        journal.load("job-1")
    assert trouble.value.obstacle is Obstacle.JOURNAL_DAMAGED


def test_a_journal_of_the_first_version_is_taken_over(path):
    path.parent.mkdir()
    db = connect(path)
    migrate(db, MIGRATIONS[:1])
    db.execute(
        "INSERT INTO job VALUES (1, 'old', 'a', 'n', '0042', 0, 'CO', '', 'ana', 1.0, 500, 25, 0, 9, 0)"
    )
    db.execute("INSERT INTO pass VALUES (1, 0, 'inbound', ?)", (pack(array("I")),))
    db.close()
    journal = Journal(path)
    spec = journal.load("old").stored.spec
    journal.close()
    assert (spec.kind, spec.undoes, spec.passes[0].sides) == (JobKind.ADD, "", 1)
