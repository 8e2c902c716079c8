"""The operation's own lines, which are never to be blocked: typed or pasted, one per line."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.own_lines import OwnLines, read_own_lines
from wolkdnc_gui.numbers.shape import Shape
from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone

_LINES = 3


class OwnLinesField(QObject):
    """What is not understood is said and must be mended: nothing would be held back for it."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit = QPlainTextEdit(parent)
        self.edit.setObjectName("ownLinesEdit")
        self.edit.setPlaceholderText(self.tr("Our own lines, one per line; they are left out of every list"))
        self.edit.setTabChangesFocus(True)
        frame = 2 * self.edit.frameWidth() + 2 * round(self.edit.document().documentMargin())
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * _LINES + frame)
        self.note = NoteLine(self.tr("Never block"), parent)
        self.edit.textChanged.connect(self._edited)

    @property
    def text(self) -> str:
        """What stands there."""
        return self.edit.toPlainText()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show what is kept with the account."""
        self.edit.setPlainText("\n".join(lines))

    def lines(self, country: str, shape: Shape) -> OwnLines:
        """Return what is understood of it, by these rules."""
        return read_own_lines(self.text, Rules(country, shape))

    def insist(self, lines: OwnLines) -> None:
        """Say what is no number, and bring the keyboard there."""
        words = self.tr("Not understood: {text}. Write a phone number, or take it out.")
        self.note.say(words.format(text=lines.not_understood[0]), Tone.BAD)
        self.edit.setFocus()

    @Slot()
    def _edited(self) -> None:
        self.note.say("")
        self.changed.emit()
