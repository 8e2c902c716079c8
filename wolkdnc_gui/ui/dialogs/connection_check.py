"""Asks the server whether it answers, and says how many calls are left."""

from PySide6.QtWidgets import QWidget

from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.dialogs.note_line import Tone
from wolkdnc_gui.ui.dialogs.server_question import ServerQuestion
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.failures import Failure


class ConnectionCheck(ServerQuestion):
    """Tests server and token together, without sending a number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("plug", parent)
        self.button.setText(self.tr("&Test connection"))
        self.button.setObjectName("testConnectionButton")
        self.button.setToolTip(self.tr("Asks the server once; this counts as one of the day's calls"))
        self.note.set_name(self.tr("Connection"))
        self.note.setObjectName("connectionNote")

    def begin_test(self) -> int:
        """Show that the server is asked; see `begin`."""
        return self.begin(self.tr("Asking the server…"))

    def show_answer(self, marked: int, answer: TokenInfo | Failure) -> None:
        """Say what the server answered, unless the fields have changed meanwhile."""
        if not self.end(marked):
            return
        if isinstance(answer, Failure):
            self.note.say(texts.failure(answer, with_numbers=False), Tone.BAD)
        elif answer.left is None:
            self.note.say(self.tr("The connection works, and the token is good."), Tone.GOOD)
        else:
            self.note.say(
                self.tr("The connection works. %Ln call(s) left today.", "", answer.left), Tone.GOOD
            )
