"""The button that asks the server whether it answers, and the sentence that says what it answered."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.failures import Failure


class ConnectionCheck(QObject):
    """Never waits: it shows that it asked, and then the answer to what is in the fields now."""

    asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._round = 0
        self._busy = False
        self._possible = False
        self.button = QPushButton(icon("plug"), self.tr("&Test connection"), parent)
        self.button.setObjectName("testConnectionButton")
        self.button.setToolTip(self.tr("Asks the server once; this counts as one of the day's calls"))
        self.note = NoteLine(self.tr("Connection"), parent)
        self.note.setObjectName("connectionNote")
        self.button.clicked.connect(self.asked)

    def allow(self, *, possible: bool) -> None:
        """Let the button be pressed, or not: a server and a token are needed."""
        self._possible = possible
        self.button.setEnabled(possible and not self._busy)

    def begin(self) -> int:
        """Show that the server is asked; the number returned marks the answer that belongs to it."""
        self._round += 1
        self._set_busy(busy=True)
        self.note.say(self.tr("Asking the server…"), Tone.BUSY)
        return self._round

    def forget(self) -> None:
        """What is in the fields has changed: an answer to what was there before says nothing."""
        if self._busy or self.note.text():
            self._round += 1
            self._set_busy(busy=False)
            self.note.say("")

    def show_answer(self, marked: int, answer: TokenInfo | Failure) -> None:
        """Say what the server answered, unless the fields have changed meanwhile."""
        if marked != self._round:
            return
        self._set_busy(busy=False)
        if isinstance(answer, Failure):
            self.note.say(texts.failure(answer, with_numbers=False), Tone.BAD)
        elif answer.left is None:
            self.note.say(self.tr("The connection works, and the token is good."), Tone.GOOD)
        else:
            self.note.say(
                self.tr("The connection works. %Ln call(s) left today.", "", answer.left), Tone.GOOD
            )

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.button.setEnabled(self._possible and not busy)
