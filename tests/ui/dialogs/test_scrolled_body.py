from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.ui.dialogs.scrolled_body import ScrolledBody


def dialog_with(qtbot, *widgets: QWidget) -> QDialog:
    dialog = QDialog()
    body = QWidget()
    inner = QVBoxLayout(body)
    for widget in widgets:
        inner.addWidget(widget)
    layout = QVBoxLayout(dialog)
    layout.addWidget(ScrolledBody(body, 40))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_dialog_grows_with_a_sentence_that_becomes_longer(qtbot):
    note = NoteLine("", None)
    dialog = dialog_with(qtbot, QLineEdit(), note)
    before = dialog.height()
    note.say("A long sentence that needs more lines than one. " * 8, Tone.BAD)
    qtbot.waitUntil(lambda: note.height() >= note.heightForWidth(note.width()) and dialog.height() > before)


def test_what_is_taller_than_the_screen_scrolls_to_where_the_keyboard_goes(qtbot):
    edits = [QLineEdit() for _ in range(200)]
    dialog = dialog_with(qtbot, *edits)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    body = dialog.findChild(ScrolledBody)
    edits[0].setFocus()
    edits[150].setFocus()
    viewport = body.viewport()
    qtbot.waitUntil(lambda: viewport.rect().contains(edits[150].mapTo(viewport, edits[150].rect().center())))


def test_a_note_without_words_takes_no_room(qtbot):
    note = NoteLine("Server", None)
    dialog = dialog_with(qtbot, QLabel("x"), note)
    assert dialog.isVisible()
    assert not note.isVisible()
    note.say("Refused", Tone.BAD)
    assert note.isVisible()
    assert note.accessibleName() == "Server: Refused"
