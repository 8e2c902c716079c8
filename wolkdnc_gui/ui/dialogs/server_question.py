"""A button that asks the server something, and the sentence that says what it answered."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.ui.icons import icon


class ServerQuestion(QObject):
    """Never waits: it shows that it asked, and then the answer to what is in the fields now."""

    asked = Signal()

    def __init__(self, picture: str, parent: QWidget) -> None:
        """`picture` is the icon on the button; who derives from this puts words on button and note."""
        super().__init__(parent)
        self._round = 0
        self._busy = False
        self._possible = False
        self.button = QPushButton(icon(picture), "", parent)
        self.note = NoteLine("", parent)
        self.button.clicked.connect(self.asked)

    def allow(self, *, possible: bool) -> None:
        """Let the button be pressed, or not: a server and a token are needed."""
        self._possible = possible
        self.button.setEnabled(possible and not self._busy)

    def begin(self, words: str) -> int:
        """Show that the server is asked; the number returned marks the answer that belongs to it."""
        self._round += 1
        self._set_busy(busy=True)
        self.note.say(words, Tone.BUSY)
        return self._round

    def forget(self) -> None:
        """What is in the fields has changed: an answer to what was there before says nothing."""
        if self._busy or self.note.text():
            self._round += 1
            self._set_busy(busy=False)
            self.note.say("")

    def end(self, marked: int) -> bool:
        """Take note that an answer came; False where the fields have changed meanwhile."""
        if marked != self._round:
            return False
        self._set_busy(busy=False)
        return True

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.button.setEnabled(self._possible and not busy)
