"""Accounts and tokens through the whole program, against the practice server as a test server."""

import pytest

from tests.app.asking import account_dialog, enter_account, fill
from tests.app.keyrings import LockedVault
from tests.app.test_proof import block
from wolkdnc_gui.app import application
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.settings.keyring_choice import KeyringProblem, KeyringProblemKind
from wolkdnc_gui.settings.token_store import TokenStore
from wolkdnc_gui.settings.tokens import TokenKeeper
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.account_book import Standing


def test_the_first_run_leads_to_the_account_by_itself_and_from_there_to_practice(start):
    first = start()
    dialog = account_dialog(first)
    assert dialog.welcome is not None
    dialog.welcome.practice_chosen.emit()
    first.wait(lambda: first.program.book.current is not None)
    assert first.program.book.current.is_practice
    assert first.window.banner.isVisible()


def test_a_new_account_with_a_token_for_this_session_blocks_a_number(start, server):
    driver = start()
    account = enter_account(driver)
    assert (account.server, account.shape_confirmed) == ("0042", True)
    driver.wait(lambda: driver.program.book.connection.standing is Standing.CONNECTED)
    driver.press(driver.panel.direction_box.inbound)
    driver.paste("300 123 4567", rows=1)
    driver.press(driver.panel.submit_button)
    driver.wait_for_state(JobState.FINISHED)
    assert server.listed("inbound") == ["93001234567"]


def test_the_token_is_in_no_file(start, server, tmp_path):
    driver = start()
    enter_account(driver)
    driver.press(driver.panel.direction_box.inbound)
    driver.paste("300 123 4567", rows=1)
    driver.press(driver.panel.submit_button)
    driver.wait_for_state(JobState.FINISHED)
    driver.program.shut_down()
    kept = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert {"settings.toml", "journal.sqlite3"} <= {path.name for path in kept}
    assert not [path.name for path in kept if PRACTICE_TOKEN.encode() in path.read_bytes()]


@pytest.mark.parametrize("token", ["short-1", "0123456789abcdef" * 3 + "0123"])
def test_a_token_pasted_in_the_place_of_numbers_is_not_taken_into_the_list(start, server, tmp_path, token):
    driver = start()
    enter_account(driver, token=token)
    driver.wait(lambda: driver.program.book.connection.standing is Standing.FAILED)
    driver.paste("300 123 4567", rows=1)
    said = driver.status
    driver.panel.paste_edit.given.emit(f"{token}\n")
    assert driver.status != said
    driver.panel.paste_edit.setPlainText(token)
    driver.press(driver.panel.direction_box.inbound)
    driver.press(driver.panel.submit_button)
    assert (driver.job_state, driver.panel.paste_edit.toPlainText()) == (None, "")
    driver.press(driver.panel.submit_button)
    driver.wait_for_state(JobState.NEEDS_TOKEN)
    assert [driver.list.entry(row).given for row in range(len(driver.list))] == ["300 123 4567"]


def test_the_connection_can_be_tried_before_saving_and_a_wrong_token_is_told(start, server):
    driver = start()
    dialog = account_dialog(driver)
    fill(driver, dialog, "0123456789abcdef")
    driver.press(dialog.form.check.button)
    driver.wait(lambda: bool(dialog.form.check.note.text()) and dialog.form.check.button.isEnabled())
    assert [one.status for one in server.log if one.call == "token_info"] == [403]
    dialog.form.token.edit.setText(PRACTICE_TOKEN)
    driver.press(dialog.form.check.button)
    driver.wait(lambda: [one.status for one in server.log if one.call == "token_info"] == [403, 200])
    dialog.done(0)


def test_how_the_list_writes_its_numbers_is_read_off_it_before_saving(start, server):
    server.blocked.add("outbound", tuple(f"300123{n:04}" for n in range(30)), 0.0)
    driver = start()
    dialog = account_dialog(driver)
    fill(driver, dialog, PRACTICE_TOKEN)
    driver.press(dialog.form.lookup.button)
    driver.wait(lambda: dialog.form.shape.shape == Shape(ShapeKind.NATIONAL))
    assert dialog.form.shape.confirmed
    assert [one.status for one in server.log if one.call == "get_dnc"] == [200]
    dialog.done(0)


def test_a_new_token_lets_a_job_go_on_where_it_stood(start, server):
    driver = start()
    account = enter_account(driver, token="0123456789abcdef")
    driver.press(driver.panel.direction_box.inbound)
    driver.paste("300 123 4567\n300 123 4568", rows=2)
    driver.press(driver.panel.submit_button)
    driver.wait_for_state(JobState.NEEDS_TOKEN)
    driver.press(driver.bar.token_button)
    dialog = account_dialog(driver)
    dialog.form.token.edit.setText(PRACTICE_TOKEN)
    driver.wait(dialog.form.token.session_check.isChecked)
    driver.press(dialog.save_button)
    driver.wait_for_state(JobState.FINISHED)
    assert driver.states() == ["ADDED", "ADDED"]
    assert driver.program.book.current.account_id == account.account_id
    assert server.listed("inbound") == ["93001234567", "93001234568"]


def test_numbers_are_judged_again_for_another_account(start, server):
    driver = start("--practice")
    driver.paste("987 654 321", rows=1)
    assert driver.states() == ["UNUSUAL"]
    driver.window.account_bar.add_account_chosen.emit()
    dialog = account_dialog(driver)
    fill(driver, dialog, PRACTICE_TOKEN)
    dialog.form.country_combo.set_country("PE")
    dialog.form.shape.set_country("PE")
    driver.press(dialog.save_button)
    driver.wait(lambda: driver.program.book.current.country == "PE")
    driver.wait(lambda: driver.states() == ["READY"] and driver.program.workspace.reading is None)
    assert driver.list.entry(0).digits == "987654321"


def test_a_keyring_that_was_locked_is_asked_again_when_a_person_opens_the_account(
    start, server, preset, monkeypatch
):
    vault = LockedVault()
    monkeypatch.setattr(application, "TokenStore", lambda service: TokenStore(service, lambda: vault))
    preset('[[account]]\nserver = "0042"\n')
    driver = start()
    dialog = account_dialog(driver)
    locked = texts.keyring_problem(KeyringProblem(KeyringProblemKind.LOCKED))
    driver.wait(lambda: dialog.form.token.note.text() == locked)
    dialog.reject()
    vault.is_open = True
    driver.window.account_action.trigger()
    driver.wait(lambda: driver.program.book.connection.standing is Standing.CONNECTED)
    account_dialog(driver).reject()


def test_a_practice_job_is_called_so_when_another_account_is_in_use(start, preset):
    preset('language = "es"\n[[account]]\nid = "one"\nserver = "0042"\n')
    driver = start("--practice")
    driver.wait(lambda: driver.program.book.connection.standing is Standing.CONNECTED)
    block(driver, "300 123 4567")
    driver.program.book.choose("one")
    driver.wait(lambda: driver.status.startswith("Práctica: "))


class PromptKeeper(TokenKeeper):
    """Has the keyring's answer before it has returned from asking."""

    def read(self, account_id, *, again=False):
        answer = super().read(account_id, again=again)
        answer.result(10)
        return answer


def test_a_keyring_that_answers_at_once_leaves_nobody_waiting(
    start, server, preset, token_in_keyring, monkeypatch
):
    monkeypatch.setattr(application, "TokenKeeper", PromptKeeper)
    preset('[[account]]\nserver = "0042"\n')
    driver = start()
    driver.wait(lambda: driver.program.book.connection.standing is Standing.CONNECTED)


def test_a_test_server_is_named_in_the_window(start, server):
    driver = start()
    enter_account(driver)
    assert driver.window.banner.isVisible()
    assert server.url in driver.window.banner._words.text()
