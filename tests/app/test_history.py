"""How long jobs are kept, and how many of them are there to be found."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.test_proof import block
from tests.app.test_take_back import history, shown
from tests.submission.staging import make_spec
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.settings import places
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.submission.journal import Journal, Move, Step
from wolkdnc_gui.ui.dialogs.history_dialog import HistoryDialog

DAY_S = 86_400


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def keep(data: Path, days: dict[str, float], *, unfinished: str = "") -> None:
    """Put jobs of so many days ago into the journal, before the program starts."""
    journal = Journal(places.journal_path(data))
    for name, ago in days.items():
        spec = make_spec(1, job_id=name, created_at=time.time() - ago * DAY_S)
        journal.plan(replace(spec, note=name))
        if name != unfinished:
            journal.move(Step.END, Move(name, JobState.FINISHED, 1))
    journal.close()


def test_jobs_are_kept_for_as_long_as_the_preference_says_and_unfinished_ones_until_they_are_over(
    start, data
):
    keep(data, {"old": 180.01, "young": 179.99, "unfinished": 400}, unfinished="unfinished")
    dialog = history(start("--practice"))
    assert shown(dialog) == ["young", "unfinished"]
    dialog.reject()


def test_a_program_that_runs_for_days_keeps_no_job_longer_either(start, data):
    keep(data, {"first": 3, "second": 1})
    driver = start("--practice")
    dialog = history(driver)
    assert shown(dialog) == ["second", "first"]
    dialog.reject()
    driver.wait(lambda: driver.window.findChild(HistoryDialog) is None)
    driver.program.book.set_preferences(replace(driver.program.book.preferences, history_days=2))
    dialog = history(driver)
    assert shown(dialog) == ["second"]
    dialog.reject()


def test_of_many_jobs_the_first_is_found_by_its_number_and_all_are_erased(start, data):
    keep(data, {f"job {index}": 1 + index / 10_000 for index in range(700)})
    driver = start("--practice")
    dialog = history(driver, "+57 300 999 0000")
    driver.wait(lambda: dialog.model.rowCount() == 700)
    assert shown(dialog) == []
    dialog.filter_edit.setText("93000000000")
    driver.wait(lambda: len(shown(dialog)) == 700)
    dialog.erase_asked.emit(dialog.model.erasable)
    driver.wait(lambda: dialog.model.total == 0)
    dialog.reject()


def test_a_job_that_is_erased_leaves_the_table_and_those_that_go_on_or_wait_stay(practice):
    program = practice.program
    block(practice, "300 123 4567")
    over = program.workspace.current
    program.links.set_mood("maintenance")
    practice.paste("300 123 4568", rows=1)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.RETRYING)
    going_on = program.workspace.current
    practice.paste("300 123 4569\n300 123 4560", rows=2)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.RETRYING)
    program.jobs.pause(program.workspace.current)
    practice.wait_for_state(JobState.PAUSED)
    paused = program.workspace.current
    program.actions._load(over.job_id)
    practice.wait(lambda: program.workspace.current.job_id == over.job_id)
    dialog = history(practice)
    dialog.erase_asked.emit((over.job_id, going_on.job_id, paused.job_id))
    practice.wait(lambda: dialog.model.total == 2 and dialog.note.text() != "")
    dialog.reject()
    assert program.workspace.lists == (going_on, paused)
    program.links.set_mood("normal")
    for kept in (going_on, paused):
        program.jobs.go_on(kept)
    practice.wait(lambda: [kept.status.state for kept in (going_on, paused)] == [JobState.FINISHED] * 2)
    assert sorted(program.links.practice.listed("outbound")) == [f"9300123456{n}" for n in (0, 7, 8, 9)]


def erase(driver, *sessions):
    dialog = history(driver)
    left = dialog.model.total - len(sessions)
    dialog.erase_asked.emit(tuple(session.job_id for session in sessions))
    driver.wait(lambda: dialog.model.total == left)
    dialog.reject()
    driver.wait(lambda: driver.window.findChild(HistoryDialog) is None)


def test_the_practice_list_is_emptied_with_the_last_practice_job_and_leaves_no_number_on_the_disk(
    practice, start, data
):
    block(practice, "300 123 4567")
    first = practice.program.workspace.current
    block(practice, "300 123 4568")
    second = practice.program.workspace.current
    erase(practice, first)
    listed = practice.program.links.practice.listed
    assert listed("outbound") == ["93001234567", "93001234568"]
    erase(practice, second)
    practice.wait(lambda: listed("outbound") == [])
    practice.program.shut_down()
    kept = [path for path in data.rglob("*") if path.is_file()]
    assert places.practice_store_path(data) in kept
    assert not [path.name for path in kept if b"300123456" in path.read_bytes()]


def test_it_is_emptied_also_where_the_practice_server_does_not_run(practice, start, server, data):
    block(practice, "300 123 4567")
    practice.program.shut_down()
    (data / "settings.toml").write_text('last_account_id = "one"\n[[account]]\nid = "one"\nserver = "0042"\n')
    again = start()
    dialog = history(again)
    dialog.erase_asked.emit(dialog.model.erasable)
    again.wait(lambda: not places.practice_store_path(data).exists())
    dialog.reject()


def test_the_practice_list_keeps_no_number_longer_than_the_history_keeps_its_job(start, data):
    with PracticeServer(places.practice_store_path(data)) as before:
        before.blocked.add("outbound", ("93001234567",), time.time() - 180.01 * DAY_S)
        before.blocked.add("outbound", ("93001234568",), time.time() - 179.99 * DAY_S)
    driver = start("--practice")
    driver.wait(lambda: driver.program.links.practice is not None)
    assert driver.program.links.practice.listed("outbound") == ["93001234568"]
