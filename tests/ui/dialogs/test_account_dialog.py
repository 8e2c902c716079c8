import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton

from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.keyring_choice import KeyringProblem, KeyringProblemKind
from wolkdnc_gui.ui.dialogs.account_dialog import AccountDialog
from wolkdnc_gui.ui.dialogs.account_services import SaveProblem, TokenPlace
from wolkdnc_gui.ui.dialogs.note_line import Tone
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import Failure, FailureKind

TOKEN = "7b69" * 13
KNOWN = Account(
    account_id="abc123",
    name="Cobranzas",
    server="0042",
    country="CO",
    shape=Shape(ShapeKind.PREFIX_NATIONAL, "9"),
    shape_confirmed=True,
    last_directions=(Direction.OUTBOUND,),
)
PLAIN_TEXT = KeyringProblem(KeyringProblemKind.PLAIN_TEXT, "keyrings.alt.file.PlaintextKeyring")


def calls_left(left: int | None) -> TokenInfo:
    return TokenInfo(
        description="", limit=2000, used_today=1, all_used_today=1, left=left, hours_to_restart=None
    )


@pytest.fixture
def open_dialog(qtbot, house):
    def build(account: Account | None = None, **options) -> AccountDialog:
        dialog = AccountDialog(house, account, **options)
        qtbot.addWidget(dialog)
        # Closing it for the next test must not ask anything.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        dialog.open()
        return dialog

    opened = []

    def remember(*args, **options):
        opened.append(build(*args, **options))
        return opened[-1]

    yield remember
    for dialog in opened:
        dialog.done(0)


def field(dialog: AccountDialog, name: str, kind=QLineEdit):
    return dialog.findChild(kind, name)


def fill_in(qtbot, dialog: AccountDialog, server: str = "0042", token: str = TOKEN) -> None:
    field(dialog, "serverEdit").setText(server)
    field(dialog, "tokenEdit").setText(token)


@pytest.mark.parametrize(
    "given", ["0042", "wv0042", "wv0042.wolkvox.com", "https://wv0042.wolkvox.com/api/v2/x?y=1"]
)
def test_says_which_server_it_understood(qtbot, open_dialog, given):
    dialog = open_dialog()
    field(dialog, "serverEdit").setText(given)
    assert dialog.form.server.note.text() == "Server wv0042.wolkvox.com"
    assert dialog.form.server.note.tone is Tone.GOOD


@pytest.mark.parametrize("given", ["evil.com/#", "0042@evil.com", "0042.evil.com", "0042/../", "００４２"])
def test_refuses_a_server_that_would_send_the_token_elsewhere(qtbot, open_dialog, house, given):
    dialog = open_dialog()
    fill_in(qtbot, dialog, given)
    assert dialog.form.server.note.tone is Tone.BAD
    assert len(dialog.form.server.note.text()) > 30
    dialog.save_button.click()
    assert house.saved == []
    assert dialog.focusWidget() is field(dialog, "serverEdit")


def test_the_practice_server_cannot_be_typed_in_as_a_real_one(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog, "practice")
    dialog.save_button.click()
    assert house.saved == []
    assert dialog.form.server.note.tone is Tone.BAD


def test_enter_saves_what_was_entered(qtbot, open_dialog, house):
    dialog = open_dialog()
    qtbot.keyClicks(field(dialog, "nameEdit"), "Cobranzas")
    fill_in(qtbot, dialog)
    qtbot.keyClick(field(dialog, "serverEdit"), Qt.Key.Key_Return)
    (saved,) = house.saved
    assert saved.token == TOKEN
    assert not saved.session_only
    assert re.fullmatch("[0-9a-f]{32}", saved.account.account_id)
    assert (saved.account.name, saved.account.server) == ("Cobranzas", "0042")
    with qtbot.waitSignal(dialog.saved) as told:
        house.answer_save(None)
    assert told.args == [saved.account]
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert not dialog.isVisible()


def test_an_account_without_a_name_is_called_by_its_server(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    dialog.save_button.click()
    assert house.saved[0].account.name == "wv0042"


def test_two_accounts_cannot_have_one_name(qtbot, open_dialog, house):
    dialog = open_dialog(taken_names=frozenset({"Cobranzas"}))
    field(dialog, "nameEdit").setText(" cobranzas ")
    fill_in(qtbot, dialog)
    dialog.save_button.click()
    assert house.saved == []
    assert dialog.form.name_note.tone is Tone.BAD
    field(dialog, "nameEdit").setText("Ventas")
    dialog.save_button.click()
    assert house.saved[0].account.name == "Ventas"


def test_changing_an_account_keeps_its_id_and_what_was_chosen_last(qtbot, open_dialog, house):
    dialog = open_dialog(KNOWN)
    field(dialog, "nameEdit").setText("Ventas")
    dialog.save_button.click()
    saved = house.saved[0]
    assert saved.account.account_id == "abc123"
    assert saved.account.last_directions == (Direction.OUTBOUND,)
    assert saved.account.shape_confirmed
    assert saved.token is None


def test_a_pasted_token_is_freed_of_spaces_and_line_breaks(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog, token="")
    QGuiApplication.clipboard().setText(f"  {TOKEN}\r\n")
    field(dialog, "tokenEdit").paste()
    assert field(dialog, "tokenEdit").text() == TOKEN
    dialog.save_button.click()
    assert house.saved[0].token == TOKEN


def test_two_words_are_no_token(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog, token="two words")
    assert dialog.form.token.note.tone is Tone.BAD
    dialog.save_button.click()
    assert house.saved == []


def test_the_token_is_hidden_until_asked_for(qtbot, open_dialog):
    dialog = open_dialog()
    edit, show = field(dialog, "tokenEdit"), field(dialog, "showTokenButton", QPushButton)
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    show.click()
    assert edit.echoMode() is QLineEdit.EchoMode.Normal
    show.click()
    assert edit.echoMode() is QLineEdit.EchoMode.Password


def test_nothing_of_the_token_stays_in_a_closed_dialog(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    dialog.save_button.click()
    house.answer_save(None)
    assert field(dialog, "tokenEdit").text() == ""
    field(dialog, "tokenEdit").undo()
    assert field(dialog, "tokenEdit").text() == ""


def test_a_saved_token_is_said_to_be_there_but_not_shown(qtbot, open_dialog, house):
    house.place = TokenPlace(saved=True)
    dialog = open_dialog(KNOWN)
    assert dialog.form.token.note.text() == "A token is saved. Paste a new one to replace it."
    assert field(dialog, "tokenEdit").text() == ""


def test_a_saved_token_is_forgotten_only_after_asking(qtbot, open_dialog, house, asked):
    house.place = TokenPlace(saved=True)
    dialog = open_dialog(KNOWN)
    forget = field(dialog, "forgetTokenButton", QPushButton)
    forget.click()
    asked.answer(dialog, "Keep it")
    assert house.forgotten == []
    forget.click()
    with qtbot.waitSignal(dialog.token_forgotten):
        asked.answer(dialog, "Forget it")
    assert house.forgotten == ["abc123"]
    assert not forget.isVisible()


def test_says_so_when_the_keyring_does_not_let_go_of_the_token(qtbot, open_dialog, house, asked):
    house.place, house.gone = TokenPlace(saved=True), False
    dialog = open_dialog(KNOWN)
    field(dialog, "forgetTokenButton", QPushButton).click()
    with qtbot.assertNotEmitted(dialog.token_forgotten):
        asked.answer(dialog, "Forget it")
    assert dialog.note.tone is Tone.BAD


def test_says_that_it_still_looks_into_the_keyring(qtbot, open_dialog, house):
    house.place = None
    dialog = open_dialog()
    assert dialog.form.token.note.tone is Tone.BUSY
    house.found(TokenPlace(saved=False))
    assert dialog.form.token.note.tone is Tone.PLAIN


def test_without_a_keyring_the_token_is_kept_only_when_the_agent_says_so(qtbot, open_dialog, house):
    house.place = TokenPlace(saved=False, problem=PLAIN_TEXT)
    dialog = open_dialog()
    assert "Plaintext" in dialog.form.token.note.text()
    fill_in(qtbot, dialog)
    dialog.save_button.click()
    assert house.saved == []
    assert dialog.focusWidget() is dialog.form.token.session_check
    dialog.form.token.session_check.click()
    dialog.save_button.click()
    assert (house.saved[0].token, house.saved[0].session_only) == (TOKEN, True)


def test_without_a_keyring_an_account_can_be_saved_without_a_token(qtbot, open_dialog, house):
    house.place = TokenPlace(saved=False, problem=PLAIN_TEXT)
    dialog = open_dialog()
    fill_in(qtbot, dialog, token="")
    dialog.save_button.click()
    assert (house.saved[0].token, house.saved[0].session_only) == (None, False)


def test_with_a_keyring_nothing_is_said_of_keeping_it_for_the_session(qtbot, open_dialog):
    assert not open_dialog().form.token.session_check.isVisible()


def test_the_connection_can_be_tested_once_there_is_a_server_and_a_token(qtbot, open_dialog):
    dialog = open_dialog()
    test = dialog.form.check.button
    assert not test.isEnabled()
    qtbot.keyClicks(field(dialog, "serverEdit"), "0042")
    assert not test.isEnabled()
    field(dialog, "tokenEdit").setText(TOKEN)
    assert test.isEnabled()


def test_a_good_connection_says_how_many_calls_are_left(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    dialog.form.check.button.click()
    assert not dialog.form.check.button.isEnabled()
    assert dialog.form.check.note.tone is Tone.BUSY
    ((_, address, token),) = house.tested
    assert (address.label, token) == ("0042", TOKEN)
    house.answer_test(calls_left(1849))
    assert dialog.form.check.note.tone is Tone.GOOD
    assert "1,849" in dialog.form.check.note.text()
    assert dialog.form.check.button.isEnabled()


def test_a_good_connection_that_tells_no_number_is_good_all_the_same(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    dialog.form.check.button.click()
    house.answer_test(calls_left(None))
    assert dialog.form.check.note.tone is Tone.GOOD


def test_a_saved_token_is_tested_without_being_read_into_the_dialog(qtbot, open_dialog, house):
    house.place = TokenPlace(saved=True)
    dialog = open_dialog(KNOWN)
    dialog.form.check.button.click()
    ((account_id, _, token),) = house.tested
    assert (account_id, token) == ("abc123", None)


def test_a_failed_test_says_why_in_the_dialog(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    dialog.form.check.button.click()
    house.answer_test(Failure(FailureKind.BAD_TOKEN, may_have_arrived=False, words="PLEASE VALIDATE TOKEN"))
    assert dialog.form.check.note.tone is Tone.BAD
    assert "PLEASE VALIDATE TOKEN" in dialog.form.check.note.text()


def test_an_answer_about_another_token_is_not_shown(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    dialog.form.check.button.click()
    field(dialog, "tokenEdit").setText("other" + TOKEN)
    house.answer_test(calls_left(5))
    assert dialog.form.check.note.text() == ""
    assert dialog.form.check.button.isEnabled()


def test_answers_that_come_after_closing_harm_nothing(qtbot, open_dialog, house):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    dialog.form.check.button.click()
    dialog.save_button.click()
    dialog.reject()
    assert not dialog.isVisible()
    house.found(TokenPlace(saved=True))
    house.answer_test(calls_left(5))
    with qtbot.assertNotEmitted(dialog.saved):
        house.answer_save(None)


@pytest.mark.parametrize("problem", SaveProblem)
def test_a_save_that_failed_says_so_and_can_be_tried_again(qtbot, open_dialog, house, problem):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    dialog.save_button.click()
    assert not dialog.save_button.isEnabled()
    house.answer_save(problem)
    assert dialog.isVisible()
    assert dialog.note.tone is Tone.BAD
    dialog.save_button.click()
    house.answer_save(None)
    assert not dialog.isVisible()
    assert len(house.saved) == 2


def test_escape_closes_what_was_not_changed(qtbot, open_dialog, asked):
    dialog = open_dialog(KNOWN)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_asks_before_what_was_typed_is_lost(qtbot, open_dialog, asked):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    asked.answer(dialog, "Go on editing")
    assert dialog.isVisible()
    assert field(dialog, "serverEdit").text() == "0042"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    asked.answer(dialog, "Close without saving")
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_closing_the_window_asks_as_escape_does(qtbot, open_dialog, asked):
    dialog = open_dialog()
    fill_in(qtbot, dialog)
    dialog.close()
    assert dialog.isVisible()
    assert asked.box(dialog) is not None
    asked.answer(dialog, "Go on editing")


def test_the_first_run_welcomes_and_offers_practice(qtbot, open_dialog):
    dialog = open_dialog(first_run=True)
    with qtbot.waitSignal(dialog.practice_chosen):
        dialog.findChild(QPushButton, "practiceButton").click()
    assert not dialog.isVisible()


def test_later_nobody_is_welcomed_again(qtbot, open_dialog):
    assert open_dialog().findChild(QPushButton, "practiceButton") is None


def test_the_keyboard_begins_at_the_token_when_that_is_what_is_asked_for(qtbot, open_dialog):
    dialog = open_dialog(KNOWN)
    dialog.focus_token()
    assert dialog.focusWidget() is field(dialog, "tokenEdit")


def test_own_lines_are_kept_as_they_were_written(open_dialog, house):
    dialog = open_dialog(KNOWN)
    own_lines = field(dialog, "ownLinesEdit", QPlainTextEdit)
    own_lines.setPlainText("Recepción 601 765 4321\n\n+57 300 123 4567")
    assert dialog.form.is_changed
    dialog.save_button.click()
    assert house.saved[0].account.never_block == ("601 765 4321", "+57 300 123 4567")


def test_an_own_line_that_is_no_number_is_named_and_not_saved(open_dialog, house):
    dialog = open_dialog(replace(KNOWN, never_block=("300 123 4567",)))
    own_lines = field(dialog, "ownLinesEdit", QPlainTextEdit)
    assert own_lines.toPlainText() == "300 123 4567"
    own_lines.setPlainText("300 123 4567\n12")
    dialog.save_button.click()
    assert house.saved == []
    assert "12" in dialog.form.own_lines.note.text()
    assert dialog.form.own_lines.note.tone is Tone.BAD
    own_lines.setPlainText("300 123 4567")
    assert dialog.form.own_lines.note.text() == ""
    dialog.save_button.click()
    assert house.saved[0].account.never_block == ("300 123 4567",)
