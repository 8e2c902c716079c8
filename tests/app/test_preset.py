"""What an administrator ships, as an agent sees it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.app.asking import account_dialog
from tests.app.test_proof import block
from tests.app.test_take_back import history
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.ui.account_book import Standing
from wolkdnc_gui.ui.dialogs.account_dialog import AccountDialog

ONE = """
[[account]]
id = "collections"
name = "Cobranzas"
server = "0042"
country = "CO"
shape = "prefix+national"
prefix = "9"
shape_confirmed = true
"""
TWO = """
[[account]]
id = "sales"
name = "Ventas"
server = "0137"
country = "CO"
"""


def paste_token(driver):
    dialog = account_dialog(driver)
    driver.wait(dialog.form.token.edit.hasFocus)
    dialog.form.token.edit.setText(PRACTICE_TOKEN)
    driver.wait(dialog.form.token.session_check.isVisible)
    dialog.form.token.session_check.click()
    driver.press(dialog.save_button)
    driver.wait(lambda: driver.program.book.connection.standing is Standing.CONNECTED)


def test_the_first_start_with_one_operation_asks_for_nothing_but_the_token(start, server, preset):
    preset(ONE)
    driver = start()
    dialog = account_dialog(driver)
    assert (dialog.form.name_edit.text(), dialog.form.server.edit.text()) == ("Cobranzas", "0042")
    paste_token(driver)
    block(driver, "300 123 4567")
    assert server.listed("outbound") == ["93001234567"]


def test_of_several_operations_one_is_chosen_and_then_its_token_asked_for(start, server, preset):
    preset(ONE + TWO)
    driver = start()
    combo = driver.window.account_bar.account_combo
    driver.paste("300 123 4567", rows=1)
    driver.press(driver.panel.direction_box.outbound)
    driver.press(driver.panel.submit_button)
    driver.wait(combo.hasFocus)
    assert QApplication.activeModalWidget() is None
    assert driver.program.book.current is None
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    paste_token(driver)
    assert driver.program.book.current.name == "Ventas"


def test_who_closes_it_without_a_token_is_not_asked_at_each_start(start, server, preset):
    preset(ONE)
    first = start()
    account_dialog(first).reject()
    first.program.shut_down()
    again = start()
    again.wait(lambda: again.program.book.connection.standing is Standing.NO_TOKEN)
    assert again.program.book.current.name == "Cobranzas"
    assert again.window.findChild(AccountDialog) is None


@pytest.fixture
def start_with_token(start, server, preset, token_in_keyring):
    """Start with a preset of one operation, whose token the keyring has, and with these actions hidden."""

    def begin(*hidden, **more):
        preset(f"hidden_actions = {[str(one) for one in hidden]}\n{ONE}")
        driver = start(**more)
        driver.wait(lambda: driver.program.book.connection.standing is Standing.CONNECTED)
        return driver

    return begin


def test_a_token_that_the_keyring_has_already_is_not_asked_for(start_with_token):
    assert start_with_token().window.findChild(AccountDialog) is None


def asks_for_a_file(driver, monkeypatch, key, question):
    asked = []
    monkeypatch.setattr(QFileDialog, question, lambda *_: (asked.append(question), ("", ""))[1])
    driver.window.activateWindow()
    driver.wait(driver.window.isActiveWindow)
    driver.qtbot.keyClick(driver.window, key, Qt.KeyboardModifier.ControlModifier)
    return asked == [question]


def offered(driver, monkeypatch):
    """Return for each action that can be hidden in what ways the window offers it."""
    window = driver.window
    combo = window.account_bar.account_combo
    dialog = history(driver) if window.history_action.isEnabled() else None
    erase = [] if dialog is None else [dialog.erase_button.isVisible(), dialog.erase_all_button.isVisible()]
    undo = [] if dialog is None else [dialog.undo_button.isVisible()]
    if dialog is not None:
        dialog.reject()
    actions = {
        HideableAction.EDIT_ACCOUNT: window.account_action,
        HideableAction.PREFERENCES: window.settings_action,
        HideableAction.HISTORY: window.history_action,
    }
    return {one: [action.isVisible(), action.isEnabled()] for one, action in actions.items()} | {
        HideableAction.ADD_ACCOUNT: [combo.findData("") >= 0],
        HideableAction.PRACTICE: [combo.findData("practice") >= 0],
        HideableAction.ERASE_HISTORY: erase,
        HideableAction.UNDO: [driver.bar.take_back_button.isVisible(), *undo],
        HideableAction.EXPORT: [
            driver.bar.export_button.isVisible(),
            asks_for_a_file(driver, monkeypatch, Qt.Key.Key_E, "getSaveFileName"),
        ],
        HideableAction.LOAD_FILE: [
            driver.panel.load_file_button.isVisible(),
            asks_for_a_file(driver, monkeypatch, Qt.Key.Key_O, "getOpenFileNames"),
        ],
    }


@pytest.mark.parametrize("hidden", HideableAction)
def test_what_an_administrator_hides_is_out_of_sight_with_its_key_and_nothing_else_is(
    start_with_token, monkeypatch, hidden
):
    driver = start_with_token(hidden)
    block(driver, "300 123 4567")
    ways = offered(driver, monkeypatch)
    assert set(ways) == set(HideableAction)
    assert not any(ways[hidden])
    assert {one: found for one, found in ways.items() if not all(found)} == {hidden: ways[hidden]}


def test_practice_that_is_hidden_is_not_offered_at_the_first_start_either(start, preset):
    preset('hidden_actions = ["practice"]')
    driver = start()
    dialog = account_dialog(driver)
    assert dialog.welcome.isVisible()
    assert not dialog.welcome.practice_button.isVisible()
    dialog.reject()


def test_a_person_who_may_not_add_accounts_is_led_to_those_there_are(start_with_token):
    driver = start_with_token(HideableAction.ADD_ACCOUNT)
    driver.program.book.choose("practice")
    driver.panel.paste_edit.setFocus()
    driver.window.account_action.trigger()
    driver.wait(driver.window.account_bar.account_combo.hasFocus)
    assert driver.window.findChild(AccountDialog) is None
