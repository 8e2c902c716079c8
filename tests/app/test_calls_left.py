"""Before a job: how many calls it takes, how many are left, and what can be done where they will not do."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from tests.app.asking import answer_next, enter_account, many
from wolkdnc_gui.practice.faults import Fault
from wolkdnc_gui.practice.limits import Limits
from wolkdnc_gui.practice.replies import MAINTENANCE, PARAMETERS_REQUIRED
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.submission.events import CallsLeft
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.ui.account_book import Standing
from wolkdnc_gui.ui.dialogs.confirm_dialog import ConfirmDialog

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def agent(start, monkeypatch):
    """Start with an account of an operation that has so many calls a day."""
    servers = []

    def begin(calls_per_day):
        server = PracticeServer(limits=Limits(calls_per_day=calls_per_day, tells_hours_to_restart=True))
        server.start()
        servers.append(server)
        monkeypatch.setenv("WOLKDNC_BASE_URL", server.url)
        driver = start()
        enter_account(driver)
        driver.wait(lambda: driver.program.book.connection.standing is Standing.CONNECTED)
        driver.press(driver.panel.direction_box.outbound)
        return driver, server

    yield begin
    for server in servers:
        server.stop()


def ask(driver, look):
    answer_next(driver, ConfirmDialog, look)
    driver.press(driver.panel.submit_button)


def add_calls(server):
    return [call for call in server.log if call.call == "add_dnc"]


def test_a_long_job_says_how_many_calls_it_takes_and_how_many_are_left(agent):
    driver, server = agent(1_850)
    driver.paste(many(30), rows=30)
    said = []

    def look(dialog):
        driver.wait(lambda: "left today" in dialog.server_panel.quota_note.text())
        said.append(dialog.server_panel.quota_note.text())
        assert not dialog.server_panel.wait_radio.isVisible()
        driver.press(dialog.confirm_button)

    ask(driver, look)
    driver.wait_for_state(JobState.FINISHED)
    assert said == ["30 numbers, 1 call; 1,849 calls left today."]
    assert sum(call.call == "token_info" for call in server.log) == 1


def test_where_the_calls_will_not_do_larger_requests_are_offered_and_used(agent):
    driver, server = agent(3)
    driver.paste(many(10), rows=10)

    def look(dialog):
        driver.wait(dialog.server_panel.larger_radio.isVisible)
        assert dialog.server_panel.larger_radio.isChecked()
        assert "10 numbers, 10 calls; 2 calls left today." in dialog.server_panel.quota_note.text()
        driver.press(dialog.confirm_button)

    ask(driver, look)
    driver.wait_for_state(JobState.FINISHED)
    assert [len(call.telephones) for call in add_calls(server)] == [10]
    assert set(driver.states()) == {"ADDED"}


def test_a_job_can_send_what_fits_today_and_wait(agent):
    driver, server = agent(3)
    driver.paste(many(10), rows=10)

    def look(dialog):
        driver.wait(dialog.server_panel.wait_radio.isVisible)
        driver.press(dialog.server_panel.wait_radio)
        driver.press(dialog.confirm_button)

    ask(driver, look)
    driver.wait_for_state(JobState.WAITING_FOR_QUOTA)
    assert driver.states() == ["ADDED"] * 2 + ["WAITING"] * 8
    assert len(server.listed("outbound")) == 2


def test_who_goes_back_sends_nothing(agent):
    driver, server = agent(3)
    driver.paste(many(10), rows=10)

    def look(dialog):
        driver.wait(dialog.server_panel.wait_radio.isVisible)
        driver.press(dialog.cancel_button)
        assert dialog.result() == QDialog.DialogCode.Rejected

    ask(driver, look)
    assert driver.job_state is None
    assert add_calls(server) == []


def test_numbers_for_both_directions_are_counted_once_as_in_the_question(agent):
    driver, _ = agent(1_850)
    driver.press(driver.panel.direction_box.both)
    driver.paste(many(30), rows=30)
    said = []

    def look(dialog):
        driver.wait(lambda: "left today" in dialog.server_panel.quota_note.text())
        said.append(dialog.server_panel.quota_note.text())
        driver.press(dialog.cancel_button)

    ask(driver, look)
    driver.wait(lambda: said == ["30 numbers, 2 calls; 1,849 calls left today."])


def test_where_no_call_is_left_nothing_is_said_to_be_sent_today(agent):
    driver, server = agent(1)
    driver.paste("300 123 4567", rows=1)

    def look(dialog):
        driver.wait(dialog.server_panel.wait_radio.isVisible)
        assert "Send nothing" in dialog.server_panel.wait_radio.text()
        assert not dialog.server_panel.larger_radio.isVisible()
        driver.press(dialog.confirm_button)

    ask(driver, look)
    driver.wait_for_state(JobState.WAITING_FOR_QUOTA)
    assert server.listed("outbound") == []


def test_a_comparison_that_costs_the_last_call_is_counted(agent):
    driver, _ = agent(2)
    driver.paste(many(30), rows=30)
    said = []

    def look(dialog):
        driver.wait(lambda: "1 call left today" in dialog.server_panel.quota_note.text())
        driver.press(dialog.server_panel.compare_button)
        driver.wait(lambda: "0 calls left today" in dialog.server_panel.quota_note.text())
        said.append(dialog.server_panel.wait_radio.isVisible())
        driver.press(dialog.cancel_button)

    ask(driver, look)
    driver.wait(lambda: said == [True])


def test_who_has_chosen_to_wait_still_waits_after_a_comparison(agent):
    driver, server = agent(4)
    driver.paste(many(10), rows=10)

    def look(dialog):
        driver.wait(dialog.server_panel.wait_radio.isVisible)
        driver.press(dialog.server_panel.wait_radio)
        driver.press(dialog.server_panel.compare_button)
        driver.wait(lambda: "2 calls left today" in dialog.server_panel.quota_note.text())
        driver.press(dialog.confirm_button)

    ask(driver, look)
    driver.wait_for_state(JobState.WAITING_FOR_QUOTA)
    assert [len(call.telephones) for call in add_calls(server)][:2] == [1, 1]


def test_what_failed_is_measured_by_the_calls_of_its_own_account(agent):
    driver, server = agent(4)
    driver.paste(many(3), rows=3)
    server.script([Fault.refuse(400, PARAMETERS_REQUIRED)])
    driver.press(driver.panel.submit_button)
    driver.wait_for_state(JobState.STUCK)
    driver.press(driver.bar.stop_button)
    driver.wait_for_state(JobState.STOPPED)
    failed = driver.program.workspace.current
    driver.program.book.choose("practice")
    driver.wait(lambda: driver.program.book.connection.standing is Standing.CONNECTED)
    driver.program.jobs.send_again(failed)
    answered = []

    def look(dialog):
        driver.wait(lambda: "3 calls; 2 calls left today" in dialog.server_panel.quota_note.text())
        answered.append(True)
        driver.press(dialog.cancel_button)

    ask(driver, look)
    driver.wait(lambda: answered == [True])
    assert len(add_calls(server)) == 1


def test_other_jobs_go_on_while_the_question_of_an_early_enter_is_open(agent):
    driver, _ = agent(1_850)
    told = []
    driver.program.jobs.calls_left.connect(told.append)

    def look(dialog):
        told.clear()
        driver.program.bridge.post(CallsLeft("another", 7, 9))
        driver.wait(lambda: CallsLeft("another", 7, 9) in told)
        driver.press(dialog.cancel_button)

    driver.program.desk.take_text(many(30))
    ask(driver, look)
    driver.wait(lambda: CallsLeft("another", 7, 9) in told)
    driver.wait(lambda: QApplication.activeModalWidget() is None)


def test_that_the_calls_could_not_be_asked_for_is_said_and_keeps_nobody(agent):
    driver, server = agent(1_850)
    driver.program.engine._quota._days.clear()  # as after five minutes
    server.script([Fault.refuse(403, MAINTENANCE)])
    driver.paste(many(30), rows=30)

    def look(dialog):
        driver.wait(lambda: "could not be asked" in dialog.server_panel.quota_note.text())
        driver.press(dialog.confirm_button)

    ask(driver, look)
    driver.wait_for_state(JobState.FINISHED)
