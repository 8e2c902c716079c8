"""Taking a job back, from the history; and finding a job by a number."""

import pytest
from PySide6.QtWidgets import QMessageBox

from tests.app.test_proof import block, server
from tests.submission.staging import make_spec
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.submission.job import JobState, Obstacle
from wolkdnc_gui.submission.journal import Journal
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.undo import UndoPlan
from wolkdnc_gui.ui import proof_sentences, sentences, texts
from wolkdnc_gui.ui.account_book import Standing
from wolkdnc_gui.ui.dialogs.history_dialog import HistoryDialog
from wolkdnc_gui.ui.dialogs.history_model import Column
from wolkdnc_gui.ui.jobs import os_user


def history(driver, words=""):
    driver.window.history_action.trigger()
    dialog = driver.window.findChild(HistoryDialog)
    driver.wait(lambda: dialog.model.rowCount() > 0)
    dialog.filter_edit.setText(words)
    return dialog


def shown(dialog):
    model = dialog.table.model()
    return [model.index(row, Column.NOTE).data() for row in range(model.rowCount())]


@pytest.fixture
def answering(qtbot, monkeypatch):
    """Answer each box that comes: take off or not, tick or not. Returns the names of those that came."""
    asked = []
    answers = []

    def run(box):
        take_off, also = answers.pop(0)
        asked.append(box.objectName())
        check = box.checkBox()
        if check is not None:
            check.setChecked(also)
        role = QMessageBox.ButtonRole.AcceptRole if take_off else QMessageBox.ButtonRole.RejectRole
        button = next(one for one in box.buttons() if box.buttonRole(one) is role)
        monkeypatch.setattr(box, "clickedButton", lambda: button)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)

    def answer(*more):
        answers.extend(more)
        return asked

    return answer


def take_back(driver, row=0):
    dialog = history(driver)
    dialog.table.selectRow(row)
    driver.press(dialog.undo_button)


def test_what_a_job_newly_blocked_is_taken_off_after_one_question(practice, answering):
    asked = answering((True, False))
    block(practice, "300 123 4567", "300 123 4568")
    take_back(practice)
    practice.wait(lambda: practice.states() == ["TAKEN_OFF", "TAKEN_OFF"])
    practice.wait_for_state(JobState.FINISHED)
    assert asked == ["takeBackBox"]
    assert server(practice).listed("outbound") == []
    assert not practice.bar.resend_button.isVisible()
    dialog = history(practice)
    practice.wait(lambda: dialog.model.rowCount() == 2)
    dialog.table.selectRow(0)
    assert not dialog.undo_button.isEnabled()
    dialog.reject()


def test_a_job_in_the_table_is_taken_back_from_there(practice, answering):
    asked = answering((True, False))
    block(practice, "300 123 4567")
    practice.press(practice.bar.take_back_button)
    practice.wait(lambda: practice.states() == ["TAKEN_OFF"])
    practice.wait_for_state(JobState.FINISHED)
    assert asked == ["takeBackBox"]
    assert server(practice).listed("outbound") == []
    assert not practice.bar.take_back_button.isVisible()


@pytest.fixture
def asked_over(practice, monkeypatch):
    """Answer no to every box; the lists in the table when they came."""
    lists = []
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: lists.append(practice.program.workspace.current))
    return lists


def test_the_question_comes_over_the_job_it_is_about(practice, asked_over):
    block(practice, "300 123 4567")
    job_id = practice.program.workspace.current.job_id
    practice.paste("300 999 9999", rows=1)
    other = practice.program.workspace.current
    practice.program.actions._load(job_id)
    practice.wait(lambda: practice.program.workspace.current.job_id == job_id)
    job = practice.program.workspace.current
    practice.press(practice.bar.take_back_button)
    practice.program.workspace.choose(other)
    practice.wait(lambda: asked_over == [job])
    assert practice.program.workspace.lists == (other, job)


def test_a_job_whose_place_was_taken_meanwhile_comes_back_for_the_question(practice, asked_over):
    block(practice, "300 123 4567")
    job = practice.program.workspace.current
    practice.press(practice.bar.take_back_button)
    practice.program.workspace.add(practice.program.workspace.new_session(job.account))
    assert job not in practice.program.workspace.lists
    practice.wait(lambda: asked_over == [job])


def test_who_says_no_takes_nothing_off(practice, answering):
    asked = answering((False, False))
    block(practice, "300 123 4567")
    take_back(practice)
    practice.wait(lambda: asked == ["takeBackBox"] and not practice.program.workspace.current.is_checking)
    assert server(practice).listed("outbound") == ["93001234567"]
    assert practice.states() == ["ADDED"]


def test_what_was_blocked_before_stays_and_is_told(practice, answering):
    asked = answering()
    block(practice, "300 123 4567")
    block(practice, "300 123 4567")
    take_back(practice)
    words = proof_sentences.nothing_to_take_back(UndoPlan(make_spec(1), (), 1, 0, True))
    practice.wait(lambda: words in practice.status)
    assert asked == []
    assert server(practice).listed("outbound") == ["93001234567"]


def test_a_number_on_the_other_side_goes_only_when_it_is_ticked(practice, answering):
    asked = answering((True, True))
    server(practice).blocked.add("inbound", ("93001234567",), 0.0)
    block(practice, "300 123 4567")
    take_back(practice)
    practice.wait(lambda: practice.states() == ["TAKEN_OFF"])
    assert asked == ["takeBackBox"]
    assert server(practice).listed("inbound") == server(practice).listed("outbound") == []


@pytest.mark.parametrize("says_yes", [False, True])
def test_what_nobody_can_know_to_be_new_needs_a_second_yes(practice, answering, says_yes):
    asked = answering((True, False), (says_yes, False))
    practice.wait(lambda: practice.program.links.practice is not None)
    server(practice).script([Fault(FaultKind.COUNT_UNREADABLE, acts=True, call="add_dnc")])
    block(practice, "300 123 4567", "300 123 4568")
    assert practice.states() == ["ACCEPTED", "ADDED"]
    take_back(practice)
    practice.wait(lambda: practice.states()[0] == "TAKEN_OFF")
    practice.wait_for_state(JobState.FINISHED)
    assert asked == ["takeBackBox", "unsureBox"]
    assert server(practice).listed("outbound") == ([] if says_yes else ["93001234567"])


@pytest.fixture
def cut_off(start, answering, preset):
    """A take-back of three numbers, cut off in its second request; the program started again afterwards.

    Called with whether it was switched off meanwhile.
    """
    answering((True, False))

    def begin_again(*, off):
        first = start("--practice")
        first.wait(lambda: first.program.book.connection.standing is Standing.CONNECTED)
        block(first, "300 123 4567", "300 123 4568", "300 123 4569")
        server(first).script(
            [Fault(FaultKind.NONE, call="remove_dnc"), Fault(FaultKind.HANG, call="remove_dnc")]
        )
        first.press(first.bar.take_back_button)
        first.wait(lambda: first.states() == ["TAKEN_OFF", "SENDING", "WAITING"])
        first.program.shut_down()
        if off:
            preset('hidden_actions = ["undo"]')
        again = start("--practice")
        again.wait_for_state(JobState.INTERRUPTED)
        again.wait(lambda: again.program.links.practice is not None)
        return again

    return begin_again


def test_a_take_back_that_was_cut_off_goes_on_where_it_stood(cut_off):
    again = cut_off(off=False)
    assert again.states() == ["TAKEN_OFF", "NOT_KNOWN", "WAITING"]
    again.press(again.bar.pause_button)
    again.wait_for_state(JobState.FINISHED)
    assert server(again).listed("outbound") == []


def test_one_that_was_cut_off_stays_as_it_is_where_that_was_switched_off_meanwhile(cut_off):
    again = cut_off(off=True)
    session = again.program.workspace.current
    counts = {Outcome.TAKEN_OFF: 1, Outcome.NOT_KNOWN: 1, Outcome.WAITING: 1}
    assert again.states() == ["TAKEN_OFF", "NOT_KNOWN", "WAITING"]
    assert again.status.startswith(sentences.take_back_switched_off(counts))
    assert not again.bar.pause_button.isVisible()
    # Nor does a token that comes for its account start it.
    again.program.jobs.go_on(session)
    again.press(again.bar.stop_button)
    again.wait_for_state(JobState.STOPPED)
    assert again.states() == ["TAKEN_OFF", "NOT_KNOWN", "NOT_SENT"]
    assert server(again).listed("outbound") == ["93001234568", "93001234569"]
    assert [one.call for one in server(again).log if one.call == "remove_dnc"] == []
    dialog = history(again)
    assert again.program.workspace.find_job(session.job_id) is session
    assert dialog.model.rowCount() == 2
    dialog.reject()


@pytest.mark.parametrize("words", ["300 123 4567", "+57 300 123 4567", "3001234567", "93001234567"])
def test_a_job_is_found_by_a_number_however_it_is_written(practice, words):
    practice.panel.note_edit.setText("first")
    block(practice, "300 123 4567")
    practice.panel.note_edit.setText("second")
    block(practice, "300 999 9999")
    dialog = history(practice, words)
    practice.wait(lambda: shown(dialog) == ["first"])
    dialog.reject()


def test_the_history_says_who(practice):
    block(practice, "300 123 4567")
    dialog = history(practice)
    assert dialog.table.model().index(0, Column.WHO).data() == os_user()
    dialog.reject()


def test_a_take_back_that_cannot_be_put_on_disk_is_no_list_that_can_be_sent(practice, answering, monkeypatch):
    block(practice, "300 123 4567")
    job = practice.program.workspace.current

    def full(*_args):
        raise JournalTrouble(Obstacle.DISK_FULL)

    monkeypatch.setattr(Journal, "plan", full)
    answering((True, False))
    practice.press(practice.bar.take_back_button)
    practice.wait(lambda: texts.obstacle(Obstacle.DISK_FULL) in practice.status)
    assert practice.program.workspace.unsent == ()
    assert practice.program.workspace.current is job
    assert not practice.panel.submit_button.isEnabled()
    assert practice.states() == ["ADDED"]
