"""A job stays what it is, whatever happens around it: its server, its list, its words, its buttons."""

import threading

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.app.asking import account_dialog, answer_next, click_role, enter_account, many
from wolkdnc_gui.app import application
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.settings.token_store import TokenStore
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.ui.account_book import Standing
from wolkdnc_gui.ui.dialogs.confirm_dialog import ConfirmDialog
from wolkdnc_gui.ui.dialogs.note_line import Tone


class SlowVault:
    """A keyring that waits for a person until `answer` is set."""

    def __init__(self, token):
        self.answer = threading.Event()
        self._token = token

    def get_password(self, service, username):
        self.answer.wait(60)
        return self._token

    def set_password(self, service, username, password):
        self.answer.wait(60)
        self._token = password

    def delete_password(self, service, username):
        self._token = None


@pytest.fixture
def vault(monkeypatch):
    made = SlowVault(PRACTICE_TOKEN)
    monkeypatch.setattr(application, "TokenStore", lambda service: TokenStore(service, lambda: made))
    yield made
    made.answer.set()


@pytest.fixture
def settings(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.toml").write_text(
        'last_account_id = "one"\n[[account]]\nid = "one"\nname = "Cobranzas"\nserver = "0042"\n'
        'country = "CO"\nshape = "prefix+national"\nprefix = "9"\nshape_confirmed = true\n'
        'last_directions = ["inbound"]\n',
        encoding="utf-8",
    )
    return folder / "settings.toml"


def test_a_job_does_not_go_on_at_another_server(start, server):
    driver = start()
    enter_account(driver, token="0123456789abcdef")
    driver.press(driver.panel.direction_box.inbound)
    driver.paste("300 123 4567", rows=1)
    driver.press(driver.panel.submit_button)
    driver.wait_for_state(JobState.NEEDS_TOKEN)
    driver.press(driver.bar.token_button)
    dialog = account_dialog(driver)
    driver.wait(dialog.form.token.session_check.isChecked)
    dialog.form.server.edit.setText("0043")
    dialog.form.token.edit.setText(PRACTICE_TOKEN)
    driver.press(dialog.save_button)
    driver.wait(lambda: driver.program.book.current.server == "0043")
    assert [one.server for one in driver.program.book.accounts] == ["0043", "practice"]
    driver.program.jobs.go_on(driver.program.workspace.current)
    assert "wv0042" in driver.status
    assert driver.bar.stop_button.isVisible()
    driver.press(driver.bar.stop_button)
    driver.wait_for_state(JobState.STOPPED)
    assert server.listed("inbound") == []


def test_a_token_that_the_keyring_gives_late_lets_the_job_go_on(start, server, vault, settings):
    driver = start()
    driver.paste("300 123 4567", rows=1)
    driver.press(driver.panel.submit_button)
    driver.wait_for_state(JobState.NEEDS_TOKEN)
    vault.answer.set()
    driver.wait_for_state(JobState.FINISHED)
    assert server.listed("inbound") == ["93001234567"]


def test_before_a_job_the_server_is_asked_once_the_keyring_has_given_the_token(
    start, server, vault, settings
):
    driver = start()
    driver.paste(many(30), rows=30)
    said = []

    def look(dialog):
        said.append(dialog.server_panel.quota_note.tone)
        driver.press(dialog.server_panel.compare_button)
        vault.answer.set()
        driver.wait(lambda: dialog.server_panel.quota_note.tone is Tone.GOOD)
        driver.wait(lambda: driver.program.workspace.current.compared.is_over)
        said.append(driver.program.workspace.current.compared.trouble)
        driver.press(dialog.cancel_button)

    answer_next(driver, ConfirmDialog, look)
    driver.press(driver.panel.submit_button)
    driver.wait(lambda: said == [Tone.BUSY, None])


def test_a_job_of_an_account_that_is_not_in_use_is_checked_with_the_token_of_its_own(
    start, server, vault, settings
):
    vault.answer.set()
    first = start()
    first.paste("300 123 4567", rows=1)
    first.press(first.panel.submit_button)
    first.wait_for_state(JobState.FINISHED)
    job_id = first.program.workspace.current.job_id
    first.program.book.choose("practice")
    first.program.shut_down()
    again = start()
    assert again.program.book.current.is_practice
    again.program.actions._load(job_id)
    again.wait(lambda: again.program.workspace.current.job_id == job_id)
    again.press(again.bar.verify_button)
    again.wait(lambda: again.states() == ["CONFIRMED"])


def test_a_keyring_that_never_answers_leaves_the_way_without_it(start, server, vault, monkeypatch):
    monkeypatch.setattr("wolkdnc_gui.ui.dialogs.token_field.KEYRING_PATIENCE_MS", 50)
    driver = start()
    enter_account(driver)
    driver.press(driver.panel.direction_box.inbound)
    driver.paste("300 123 4567", rows=1)
    driver.press(driver.panel.submit_button)
    driver.wait_for_state(JobState.FINISHED)


def test_the_banner_speaks_of_the_list_in_the_table(start, server, settings):
    first = start("--practice")
    first.wait(lambda: first.program.book.connection.standing is Standing.CONNECTED)
    first.press(first.panel.direction_box.inbound)
    first.program.links.set_mood("hanging")
    first.paste("300 123 4567", rows=1)
    first.press(first.panel.submit_button)
    first.wait(lambda: first.states() == ["SENDING"])
    first.program.shut_down()
    settings.write_text(settings.read_text().replace('"practice"', '"one"', 1))
    again = start()
    again.wait_for_state(JobState.INTERRUPTED)
    assert again.program.book.current.server == "0042"
    assert again.window.banner.mood_combo.isVisible()
    again.paste("300 123 4568", rows=1)
    assert not again.window.banner.mood_combo.isVisible()


def test_a_file_that_comes_while_the_question_is_open_gets_a_list_of_its_own(practice, tmp_path):
    more = tmp_path / "more.txt"
    more.write_text("310 555 1234\n", encoding="utf-8")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste(many(30), rows=30)
    asked = practice.program.workspace.current

    def give_more(dialog):
        practice.program.desk.take_files((more,))
        practice.wait(lambda: len(practice.program.workspace.lists) == 2)
        dialog.accept()

    answer_next(practice, ConfirmDialog, give_more)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: asked.status is not None and asked.status.state is JobState.FINISHED)
    assert len(asked.entries) == 30
    assert practice.states() == ["READY"]


def test_enter_on_a_list_that_was_left_starts_nothing_later(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567", rows=1)
    session = practice.program.workspace.current
    session.submit_when_read = True
    practice.program.workspace.add(practice.program.workspace.new_session(practice.program.book.current))
    practice.program.workspace.read.emit(session)
    practice.program.workspace.choose(session)
    practice.paste("300 123 4568", rows=2)
    assert practice.job_state is None


def test_a_paste_without_numbers_takes_no_button_from_a_running_job(practice):
    practice.program.links.set_mood("hanging")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: practice.states() == ["SENDING"])
    before = practice.status
    practice.paste("hola")
    practice.wait(lambda: practice.status != before)
    assert practice.bar.stop_button.isVisible()
    assert practice.bar.progress_bar.isVisible()
    practice.press(practice.bar.stop_button)
    practice.press(practice.bar.stop_button)
    practice.wait_for_state(JobState.STOPPED)
    assert practice.program.workspace.current.problem == ""


def test_damaged_settings_are_said_at_the_start(start, tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.toml").write_text("this is no settings file [", encoding="utf-8")
    driver = start("--practice")
    assert driver.program.workspace.current.problem
    assert list(folder.glob("settings.toml.damaged-*"))


def test_what_was_typed_and_not_taken_in_is_asked_about_before_closing(practice):
    practice.panel.paste_edit.setPlainText("300 123 4567")
    answer_next(practice, QMessageBox, click_role(QMessageBox.ButtonRole.RejectRole))
    event = QCloseEvent()
    practice.window.closeEvent(event)
    assert not event.isAccepted()
    assert QApplication.activeModalWidget() is None


def test_the_note_goes_with_what_is_sent_again(practice):
    practice.program.links.set_mood("hanging")
    practice.press(practice.panel.direction_box.outbound)
    practice.panel.note_edit.setText("PQR 1234")
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: practice.states() == ["SENDING"])
    practice.press(practice.bar.stop_button)
    practice.press(practice.bar.stop_button)
    practice.wait_for_state(JobState.STOPPED)
    practice.program.links.set_mood("normal")
    practice.press(practice.bar.resend_button)
    practice.wait_for_state(JobState.FINISHED)
    assert practice.program.workspace.current.note == "PQR 1234"


def test_one_number_in_both_directions_is_one_number(practice):
    practice.press(practice.panel.direction_box.both)
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    assert "1" in practice.status
    assert "2" not in practice.status
