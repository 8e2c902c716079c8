"""Lists on the desk: tabs, closing, history, export."""

import csv
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.app.asking import answer_next, click_role, many
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.ui.dialogs.confirm_dialog import ConfirmDialog
from wolkdnc_gui.ui.dialogs.history_dialog import HistoryDialog


def test_a_file_of_many_numbers_is_confirmed_once_and_goes_in_large_requests(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste(many(60), rows=60)
    seen = []
    answer_next(
        practice, ConfirmDialog, lambda dialog: (seen.append(dialog.sentence_label.text()), dialog.accept())
    )
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    assert "60" in seen[0]
    calls = [one for one in practice.program.links.practice.log if one.call == "add_dnc"]
    assert [len(one.telephones) for one in calls] == [60]


def test_going_back_from_the_question_sends_nothing(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste(many(60), rows=60)
    answer_next(practice, ConfirmDialog, lambda dialog: dialog.reject())
    practice.press(practice.panel.submit_button)
    assert practice.job_state is None
    assert practice.states() == ["READY"] * 60


def test_a_row_removed_by_hand_is_not_sent(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567\n300 123 4568", rows=2)
    practice.window.table.view.selectRow(0)
    practice.qtbot.keyClick(practice.window.table.view, Qt.Key.Key_Delete)
    assert practice.states() == ["REMOVED", "READY"]
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    assert practice.program.links.practice.listed("outbound") == ["93001234568"]


def test_a_number_that_was_removed_can_be_given_again(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567", rows=1)
    practice.window.table.view.selectRow(0)
    practice.qtbot.keyClick(practice.window.table.view, Qt.Key.Key_Delete)
    practice.paste("300 123 4567", rows=2)
    assert practice.states() == ["REMOVED", "READY"]


def test_closing_with_unsent_numbers_asks_first(practice):
    practice.paste("300 123 4567", rows=1)
    answer_next(practice, QMessageBox, click_role(QMessageBox.ButtonRole.RejectRole))
    event = QCloseEvent()
    practice.window.closeEvent(event)
    assert not event.isAccepted()
    answer_next(practice, QMessageBox, click_role(QMessageBox.ButtonRole.AcceptRole))
    event = QCloseEvent()
    practice.window.closeEvent(event)
    assert event.isAccepted()


def test_a_job_that_waits_for_its_person_closes_without_a_question(practice):
    practice.program.links.set_mood("slow")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567\n300 123 4568", rows=2)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: "SENDING" in practice.states())
    practice.press(practice.bar.pause_button)
    practice.wait_for_state(JobState.PAUSED)
    event = QCloseEvent()
    practice.window.closeEvent(event)
    assert event.isAccepted()


def test_a_second_click_where_stop_was_sends_nothing_again(practice):
    practice.program.links.set_mood("hanging")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567\n300 123 4568", rows=2)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: "SENDING" in practice.states())
    place = practice.bar.stop_button.mapTo(practice.window, practice.bar.stop_button.rect().center())
    practice.press(practice.bar.stop_button)
    practice.press(practice.bar.stop_button)
    practice.wait_for_state(JobState.STOPPED)
    practice.wait(practice.bar.resend_button.isVisible)
    assert practice.window.childAt(place) is not practice.bar.resend_button


def test_an_empty_desk_closes_without_a_question(practice):
    event = QCloseEvent()
    practice.window.closeEvent(event)
    assert event.isAccepted()


def test_a_list_under_way_stays_and_one_that_is_done_can_be_closed(practice):
    practice.program.links.set_mood("hanging")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: practice.states() == ["SENDING"])
    first = practice.program.workspace.current
    practice.paste("300 123 4568", rows=1)
    assert practice.window.list_tabs.count() == 2
    assert practice.window.list_tabs.isVisible()
    answer_next(practice, QMessageBox, lambda box: box.accept())
    practice.window.list_tabs.tabCloseRequested.emit(0)
    assert first in practice.program.workspace.lists
    practice.window.list_tabs.setCurrentIndex(0)
    assert practice.program.workspace.current is first
    practice.press(practice.bar.stop_button)
    practice.press(practice.bar.stop_button)
    practice.wait_for_state(JobState.STOPPED)
    practice.window.list_tabs.tabCloseRequested.emit(0)
    assert first not in practice.program.workspace.lists


def failed_list(driver, count):
    """A list of numbers whose requests never got an answer, on the desk again and not started."""
    driver.press(driver.panel.direction_box.outbound)
    driver.program.links.set_mood("hanging")
    driver.paste(many(count), rows=count)
    answer_next(driver, ConfirmDialog, lambda dialog: dialog.accept())
    driver.press(driver.panel.submit_button)
    driver.wait(lambda: "SENDING" in driver.states())
    driver.press(driver.bar.stop_button)
    driver.press(driver.bar.stop_button)
    driver.wait_for_state(JobState.STOPPED)
    answer_next(driver, ConfirmDialog, lambda dialog: dialog.reject())
    driver.press(driver.bar.resend_button)
    assert driver.states() == ["READY"] * count
    return driver.program.workspace.current


def test_numbers_pasted_beside_a_list_of_what_failed_get_a_list_of_their_own(practice):
    failed = failed_list(practice, 30)
    practice.paste("310 555 1234", rows=1)
    assert practice.program.workspace.current is not failed
    assert len(failed.entries) == 30
    assert len(practice.program.workspace.lists) == 2


def test_a_list_of_what_failed_outlives_a_change_of_account(practice):
    failed = failed_list(practice, 30)
    practice.program.workspace.set_account(None)
    assert len(failed.entries) == 30
    assert failed.account.is_practice


@pytest.fixture
def finished(practice):
    practice.press(practice.panel.direction_box.both)
    practice.panel.note_edit.setText("PQR 1234")
    practice.paste("300 123 4567\nabc 300 123 4567\n=1+1 301 765 4321", rows=3)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    return practice


def test_the_table_is_exported_as_it_stands_and_says_that_it_was_practice(finished, tmp_path):
    path = tmp_path / "out.csv"
    finished.program.desk._exporting.write(finished.program.workspace.current, path)
    finished.wait(path.exists)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[1] else ","))
    assert len(rows) == 1 + 1 + 3
    assert len(rows[0]) == 1
    assert any("93001234567" in cell for cell in rows[2])
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_an_export_that_cannot_be_written_says_so(finished, tmp_path):
    target = tmp_path / "folder.csv"
    target.mkdir()
    finished.program.desk._exporting.write(finished.program.workspace.current, target)
    finished.wait(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert "folder.csv" in box.text()
    box.accept()


def test_a_finished_job_is_in_the_history_and_opens_with_the_same_table(finished):
    before = (finished.states(0), finished.states(1))
    finished.paste("310 555 1234", rows=1)
    finished.window.history_action.trigger()
    finished.wait(lambda: isinstance(QApplication.activeModalWidget(), HistoryDialog))
    dialog = QApplication.activeModalWidget()
    finished.wait(lambda: dialog.model.rowCount() == 1)
    dialog.open_button.click()
    finished.wait(lambda: finished.job_state is JobState.FINISHED)
    assert (finished.states(0), finished.states(1)) == before
    assert finished.program.workspace.current.note == "PQR 1234"
    assert len(finished.program.workspace.lists) == 2


def test_erased_history_is_gone_from_the_disk(finished, tmp_path):
    finished.window.history_action.trigger()
    finished.wait(lambda: isinstance(QApplication.activeModalWidget(), HistoryDialog))
    dialog = QApplication.activeModalWidget()
    finished.wait(lambda: dialog.model.rowCount() == 1)
    dialog.erase_asked.emit((finished.program.workspace.current.job_id,))
    finished.wait(lambda: dialog.model.rowCount() == 0)
    dialog.reject()
    finished.program.shut_down()
    with closing(sqlite3.connect(tmp_path / "data" / "journal.sqlite3")) as journal:
        assert journal.execute("SELECT count(*) FROM job").fetchone() == (0,)
    assert b"93001234567" not in (tmp_path / "data" / "journal.sqlite3").read_bytes()


def test_preferences_take_effect_and_are_kept(practice, start):
    practice.window.settings_action.trigger()
    practice.wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    dialog.request_spin.setValue(50)
    dialog.accept()
    assert practice.program.book.preferences.numbers_per_request == 50
    practice.program.shut_down()
    assert start("--practice").program.book.preferences.numbers_per_request == 50


def test_about_names_what_is_shipped(practice):
    practice.window.help_action.trigger()
    practice.wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    practice.wait(lambda: dialog.parts_list.topLevelItemCount() > 5)
    dialog.reject()
