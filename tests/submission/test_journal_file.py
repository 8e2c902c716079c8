"""The journal's file: who may read it, how durable it is, and why it cannot be used."""

import errno
import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.submission.staging import make_spec
from wolkdnc_gui.submission import journal_schema
from wolkdnc_gui.submission.job import Obstacle
from wolkdnc_gui.submission.journal import Journal
from wolkdnc_gui.submission.journal_file import JournalTrouble, connect, obstacle_of, open_journal
from wolkdnc_gui.submission.journal_schema import TooNew, migrate

posix = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def trouble(path: Path) -> Obstacle:
    with pytest.raises(JournalTrouble) as caught:
        open_journal(path).close()
    return caught.value.obstacle


@posix
def test_nobody_else_can_read_the_journal_or_the_files_beside_it(tmp_path):
    old = os.umask(0)
    try:
        journal = Journal(tmp_path / "data" / "journal.sqlite")
        journal.plan(make_spec(3))
    finally:
        os.umask(old)
    files = {one.name: mode(one) for one in (tmp_path / "data").iterdir()}
    journal.close()
    assert files == {
        "journal.sqlite": 0o600,
        "journal.sqlite-wal": 0o600,
        "journal.sqlite-shm": 0o600,
    }
    assert mode(tmp_path / "data") == 0o700


@posix
def test_a_journal_that_others_could_read_is_closed_to_them(path):
    open_journal(path).close()
    path.chmod(0o644)
    open_journal(path).close()
    assert mode(path) == 0o600


def test_every_commit_is_on_disk_before_the_next_statement(path):
    db = open_journal(path)
    settings = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "journal_mode",
            "synchronous",
            "fullfsync",
            "foreign_keys",
            "secure_delete",
            "auto_vacuum",
        )
    }
    db.close()
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "auto_vacuum": 2,
    }


@posix
def test_where_wal_is_not_granted_a_commit_is_as_durable_in_the_old_way(path):
    def without_shared_memory(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{path}?vfs=unix-none", uri=True, isolation_level=None)

    db = open_journal(path, without_shared_memory)
    assert db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert db.execute("PRAGMA synchronous").fetchone()[0] == 3
    db.close()


def test_the_version_is_written_and_a_known_one_is_left_alone(path):
    for _ in range(2):
        db = open_journal(path)
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(journal_schema.MIGRATIONS)
        db.close()


def test_an_older_journal_becomes_a_newer_one_step_by_step(path):
    db = connect(path)
    migrate(db, (("CREATE TABLE a (x)",),))
    migrate(db, (("CREATE TABLE a (x)",), ("CREATE TABLE b (x)", "INSERT INTO b VALUES (1)")))
    assert db.execute("PRAGMA user_version").fetchone()[0] == 2
    assert db.execute("SELECT x FROM b").fetchall() == [(1,)]
    db.close()


def test_a_step_that_fails_changes_nothing(path):
    db = connect(path)
    with pytest.raises(sqlite3.Error):
        migrate(db, (("CREATE TABLE a (x)", "CREATE TABLE a (x)"),))
    db.close()
    db = connect(path)
    assert db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    assert db.execute("PRAGMA user_version").fetchone()[0] == 0
    db.close()


def test_a_journal_of_a_later_version_is_left_alone(path):
    db = connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    assert trouble(path) is Obstacle.JOURNAL_TOO_NEW


def test_a_file_that_is_no_journal_is_damaged(path):
    path.write_bytes(b"this is not a database, and it is long enough to be looked at" * 100)
    assert trouble(path) is Obstacle.JOURNAL_DAMAGED


def test_a_journal_that_somebody_else_holds_is_busy(path):
    open_journal(path).close()
    other = connect(path)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert trouble(path) is Obstacle.JOURNAL_BUSY
    finally:
        other.close()


def test_a_folder_that_is_a_file_cannot_be_written_to(tmp_path):
    (tmp_path / "data").write_bytes(b"")
    assert trouble(tmp_path / "data" / "journal.sqlite") is Obstacle.READ_ONLY


_READ_ONLY = """
import os, sys, tempfile
from pathlib import Path
from wolkdnc_gui.submission.journal import Journal
from wolkdnc_gui.submission.journal_file import JournalTrouble

folder = Path(tempfile.mkdtemp())
Journal(folder / "there.sqlite").close()
(folder / "there.sqlite").chmod(0o444)
folder.chmod(0o555)
if os.getuid() == 0:
    os.setresuid(65534, 65534, 65534)
for name in ("there.sqlite", "new.sqlite"):
    try:
        Journal(folder / name).close()
        print("opened")
    except JournalTrouble as trouble:
        print(trouble.obstacle.name)
"""


@posix
def test_a_folder_that_may_not_be_written_to_is_read_only():
    # In a process of its own: root may write anywhere, so it becomes somebody who may not.
    done = subprocess.run(
        [sys.executable, "-c", _READ_ONLY], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["READ_ONLY", "READ_ONLY"]


@pytest.mark.parametrize(
    ("problem", "obstacle"),
    [
        (OSError(errno.ENOSPC, ""), Obstacle.DISK_FULL),
        (OSError(errno.EDQUOT, ""), Obstacle.DISK_FULL),
        (OSError(errno.EROFS, ""), Obstacle.READ_ONLY),
        (TooNew(2), Obstacle.JOURNAL_TOO_NEW),
        (sqlite3.ProgrammingError("closed"), Obstacle.JOURNAL_DAMAGED),
    ],
)
def test_every_problem_means_something_for_the_agent(problem, obstacle):
    assert obstacle_of(problem) is obstacle


@pytest.mark.parametrize(
    ("name", "obstacle"),
    [
        ("SQLITE_FULL", Obstacle.DISK_FULL),
        ("SQLITE_IOERR_WRITE", Obstacle.DISK_FULL),
        ("SQLITE_IOERR_READ", Obstacle.JOURNAL_DAMAGED),
        ("SQLITE_READONLY_DBMOVED", Obstacle.READ_ONLY),
        ("SQLITE_BUSY_SNAPSHOT", Obstacle.JOURNAL_BUSY),
        ("SQLITE_CORRUPT_INDEX", Obstacle.JOURNAL_DAMAGED),
    ],
)
def test_extended_codes_mean_what_their_family_means(name, obstacle):
    problem = sqlite3.OperationalError()
    problem.sqlite_errorcode = getattr(sqlite3, name)
    assert obstacle_of(problem) is obstacle
