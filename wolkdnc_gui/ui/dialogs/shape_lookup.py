"""Reads off the server's own list how it writes numbers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wolkdnc_gui.submission.shape_learning import ListShape
from wolkdnc_gui.ui import comparison_sentences
from wolkdnc_gui.ui.dialogs.note_line import Tone
from wolkdnc_gui.ui.dialogs.server_question import ServerQuestion


class ShapeLookup(ServerQuestion):
    """Knows better than people what the list looks like, where it holds enough numbers."""

    learned = Signal(object)
    """Carries the Shape that nearly all of the list has."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("list-checks", parent)
        self.button.setText(self.tr("&Read it off the server's list"))
        self.button.setObjectName("learnShapeButton")
        self.button.setToolTip(
            self.tr("Reads the do-not-call list and changes nothing; this counts as one of the day's calls")
        )
        self.note.set_name(self.tr("The server's list"))
        self.note.setObjectName("learnShapeNote")

    def begin_reading(self) -> int:
        """Show that the list is read; see `begin`."""
        return self.begin(self.tr("Reading the server's list…"))

    def show_answer(self, marked: int, answer: ListShape | BaseException, country: str) -> None:
        """Say what the list looks like, unless the fields have changed meanwhile."""
        if not self.end(marked):
            return
        if isinstance(answer, BaseException):
            self.note.say(comparison_sentences.not_compared(answer), Tone.BAD)
            return
        likely = answer.likely
        if likely is None:
            self.note.say(self._not_told(answer), Tone.WARNING)
            return
        self.learned.emit(likely.shape)
        self.note.say(comparison_sentences.learned_words(answer, country), Tone.GOOD)

    def _not_told(self, answer: ListShape) -> str:
        if not answer.looked_at:
            return self.tr("The server's list is empty, so it does not tell how numbers are written.")
        return self.tr(
            "%Ln number(s) of the list were looked at: too few, or written in too many ways to tell. "
            "Compare with a number you know to be blocked.",
            "",
            answer.looked_at,
        )
