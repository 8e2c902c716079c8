from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.ui.dialogs.confirm_dialog import ConfirmDialog, JobAnswer, JobQuestion
from wolkdnc_gui.ui.dialogs.note_line import Tone
from wolkdnc_gui.ui.offered_shape import OfferedShape
from wolkdnc_gui.wolkvox.direction import Direction

QUESTION = JobQuestion(
    numbers=1213,
    directions=(Direction.OUTBOUND,),
    requests=3,
    account_name="Cobranzas",
    server="wv0042",
    unusual=9,
    left_out=37,
)


@pytest.fixture
def ask(qtbot):
    opened = []

    def build(**changes) -> ConfirmDialog:
        dialog = ConfirmDialog(replace(QUESTION, **changes))
        qtbot.addWidget(dialog)
        dialog.open()
        opened.append(dialog)
        return dialog

    return build


def test_one_sentence_says_what_will_happen(ask):
    dialog = ask()
    said = dialog.sentence_label.text()
    for part in ("1,213", "outbound", "Cobranzas", "wv0042", "3 request"):
        assert part in said
    assert "inbound" not in said
    assert "9" in dialog.details_label.text()
    assert "37" in dialog.details_label.text()


def test_both_directions_are_both_said(ask):
    dialog = ask(directions=(Direction.INBOUND, Direction.OUTBOUND))
    said = dialog.sentence_label.text()
    assert said.index("inbound") < said.index("outbound")


def test_nothing_is_said_of_what_is_not_there(ask):
    assert not ask(unusual=0, left_out=0).details_label.isVisible()


def test_the_name_of_an_account_is_words_and_never_markup(ask):
    dialog = ask(account_name="<b>{0} %n</b>")
    assert "<b>{0} %n</b>" in dialog.sentence_label.text()
    assert dialog.sentence_label.textFormat() is Qt.TextFormat.PlainText


def test_the_button_repeats_the_verb(ask):
    assert "1,213" in ask().confirm_button.text()


def test_enter_confirms(qtbot, ask):
    dialog = ask()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.answer == JobAnswer(accepted=True, shape_confirmed=False)


def test_escape_goes_back(qtbot, ask):
    dialog = ask(unconfirmed_example="93001234567")
    dialog.shape_check.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.answer == JobAnswer(accepted=False, shape_confirmed=False)


def test_an_unconfirmed_shape_is_shown_and_can_be_confirmed(qtbot, ask):
    dialog = ask(unconfirmed_example="93001234567")
    assert "93001234567" in dialog.shape_check.accessibleDescription()
    qtbot.keyClick(dialog.shape_check, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.answer == JobAnswer(accepted=True, shape_confirmed=True)


def test_a_confirmed_shape_is_not_asked_about_again(ask):
    assert not ask().shape_check.isVisible()


def test_practice_is_called_practice(ask):
    assert "Practice" in ask(practice=True).sentence_label.text()
    assert "Practice" not in ask().sentence_label.text()


def test_enter_on_the_button_that_compares_first_compares_and_sends_nothing(qtbot, ask):
    dialog = ask()
    asked = []
    dialog.server_panel.compare_asked.connect(lambda: asked.append(True))
    dialog.server_panel.compare_button.setFocus()
    qtbot.keyClick(dialog.server_panel.compare_button, Qt.Key.Key_Return)
    assert asked == [True]
    assert dialog.isVisible()


def test_a_tick_that_the_servers_list_has_contradicted_confirms_nothing(qtbot, ask):
    dialog = ask(unconfirmed_example="93001234567")
    dialog.shape_check.click()
    offered = OfferedShape(Shape(ShapeKind.NATIONAL), "100 % of the server's list looks like 3001234567.")
    dialog.server_panel.show_comparison("Server's list read.", Tone.PLAIN, offered)
    qtbot.mouseClick(dialog.confirm_button, Qt.MouseButton.LeftButton)
    assert dialog.answer == JobAnswer(accepted=True, shape_confirmed=False)
