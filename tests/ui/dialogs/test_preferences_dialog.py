import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from wolkdnc_gui.settings.preferences import Preferences
from wolkdnc_gui.ui.dialogs.preferences_dialog import PreferencesDialog

CHOSEN = Preferences(
    language="es",
    numbers_per_request=10_000,
    history_days=30,
    colour_scheme="dark",
    last_account_id="abc",
    check_after_job=True,
)


@pytest.fixture
def show(qtbot):
    opened = []

    def build(preferences: Preferences) -> PreferencesDialog:
        dialog = PreferencesDialog(preferences)
        qtbot.addWidget(dialog)
        dialog.open()
        opened.append(dialog)
        return dialog

    return build


@pytest.mark.parametrize("preferences", [Preferences(), CHOSEN])
def test_what_is_shown_comes_back_as_it_was(show, preferences):
    assert show(preferences).preferences == preferences


def test_what_is_chosen_comes_back(qtbot, show):
    dialog = show(Preferences())
    dialog.language_combo.setCurrentIndex(dialog.language_combo.findText("English"))
    dialog.colour_combo.setCurrentIndex(dialog.colour_combo.findText("Dark"))
    dialog.request_spin.selectAll()
    qtbot.keyClicks(dialog.request_spin, "1000")
    dialog.history_spin.setValue(90)
    dialog.check_box.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.preferences == Preferences("en", 1000, 90, "dark", check_after_job=True)


@pytest.mark.parametrize(("wanted", "taken"), [(0, 1), (10_001, 10_000)])
def test_a_request_stays_within_what_the_server_takes(show, wanted, taken):
    dialog = show(Preferences())
    dialog.request_spin.setValue(wanted)
    assert dialog.preferences.numbers_per_request == taken


def test_reset_puts_back_what_the_program_came_with_but_not_the_account_in_use(show):
    dialog = show(CHOSEN)
    dialog.findChild(QPushButton, "resetPreferencesButton").click()
    assert dialog.isVisible()
    assert dialog.preferences == Preferences(last_account_id="abc")


def test_another_language_says_when_it_comes(show):
    dialog = show(CHOSEN)
    note = dialog.language_note
    assert not note.isVisible()
    dialog.language_combo.setCurrentIndex(dialog.language_combo.findData("en"))
    assert note.isVisible()
    dialog.language_combo.setCurrentIndex(dialog.language_combo.findData("es"))
    assert not note.isVisible()
