"""Proof in the window: the server's own list is read back."""

import pytest
from PySide6.QtCore import Qt

from wolkdnc_gui.app.links import Links
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Proof
from wolkdnc_gui.ui import proof_sentences, texts
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure, FailureKind

PORTAL = "Welcome to Airport WiFi Please sign in."


def block(driver, *numbers):
    """Send numbers as outbound, and wait for the end of the job."""
    driver.paste("\n".join(numbers), rows=len(numbers))
    driver.press(driver.panel.direction_box.outbound)
    driver.press(driver.panel.submit_button)
    driver.wait_for_state(JobState.FINISHED)


def check(driver):
    driver.press(driver.bar.verify_button)
    driver.wait(lambda: not driver.program.workspace.current.is_checking)


def server(driver):
    return driver.program.links.practice


def test_a_job_of_which_all_was_added_can_be_proven_too(practice):
    block(practice, "300 123 4567")
    check(practice)
    practice.wait(lambda: practice.states() == ["CONFIRMED"])
    assert not practice.bar.verify_button.isVisible()


@pytest.mark.parametrize("button", ["verify_button", "take_back_button"])
def test_without_a_server_to_ask_the_window_says_so_and_goes_on(practice, monkeypatch, button):
    block(practice, "300 123 4567")

    def not_started(*_args):
        raise OSError

    monkeypatch.setattr(Links, "_practice_url", not_started)
    practice.press(getattr(practice.bar, button))
    practice.wait(lambda: texts.no_practice_server() in practice.status)
    assert not practice.program.workspace.current.is_checking
    assert practice.states() == ["ADDED"]


def test_a_job_that_goes_on_is_not_checked(practice):
    practice.program.links.set_mood("maintenance")
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.direction_box.outbound)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.RETRYING)
    assert not practice.bar.verify_button.isVisible()
    assert not practice.bar.take_back_button.isVisible()


def test_accepted_numbers_are_checked_against_the_server(practice):
    block(practice, "300 123 4567", "300 123 4568")
    block(practice, "300 123 4567", "300 123 4568", "300 123 4569")
    assert practice.states() == ["ACCEPTED", "ACCEPTED", "ADDED"]
    assert practice.bar.verify_button.objectName() == "verifyButton"
    server(practice).blocked.remove(("93001234568",))
    check(practice)
    practice.wait(lambda: practice.states() == ["CONFIRMED", "NOT_ON_LIST", "CONFIRMED"])
    words = practice.program.workspace.current.proof_words
    assert words
    assert practice.status.endswith(words)
    assert not practice.bar.verify_button.isVisible()
    assert practice.bar.resend_button.isVisible()


def test_a_checked_job_is_reopened_as_it_was_checked(practice):
    block(practice, "300 123 4567")
    block(practice, "300 123 4567")
    check(practice)
    job_id = practice.program.workspace.current.job_id
    practice.paste("300 999 9999", rows=1)
    practice.program.actions._load(job_id)
    practice.wait(lambda: practice.program.workspace.current.job_id == job_id)
    assert practice.states() == ["CONFIRMED"]


def test_a_list_that_cannot_be_read_proves_nothing_and_says_why(practice):
    block(practice, "300 123 4567")
    block(practice, "300 123 4567")
    server(practice).script([Fault(FaultKind.HTML)])
    check(practice)
    assert practice.states() == ["ACCEPTED"]
    failure = Failure(FailureKind.UNREADABLE_ANSWER, may_have_arrived=True, status=200, words=PORTAL)
    assert proof_sentences.not_read(CallFailed(failure)) in practice.status
    check(practice)
    assert proof_sentences.not_read(CallFailed(failure)) not in practice.status
    assert len(practice.status.splitlines()) == 2
    assert practice.bar.verify_button.isEnabled()


def test_a_number_on_the_list_in_another_shape_is_said_in_its_row(practice):
    block(practice, "300 123 4567")
    block(practice, "300 123 4567")
    server(practice).blocked.remove(("93001234567",))
    server(practice).blocked.add("outbound", ("573001234567",), 0.0)
    check(practice)
    practice.wait(lambda: practice.states() == ["CONFIRMED"])
    model = practice.window.table.view.model()
    why = [
        str(model.index(0, column).data(Qt.ItemDataRole.DisplayRole)) for column in range(model.columnCount())
    ]
    assert texts.proof(Proof.SEEN_OTHERWISE, Outcome.CONFIRMED) in why
