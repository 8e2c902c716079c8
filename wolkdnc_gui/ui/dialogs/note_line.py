"""A line that says how things stand: a picture and a sentence, so that colour is never alone."""

from enum import Enum

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wolkdnc_gui.ui.icons import icon

_GAP = 6
"""Pixels between the picture and the sentence."""


class Tone(Enum):
    """How a sentence is meant; the value is the name of the picture beside it, empty for none."""

    PLAIN = ""
    GOOD = "circle-check"
    BAD = "circle-alert"
    BUSY = "loader"
    WARNING = "triangle-alert"


class NoteLine(QLabel):
    """A sentence under a field. It wraps, and hides itself while it has nothing to say.

    The picture is painted into the margin instead of being a widget of its own: a layout of two
    would ask for the height of the sentence at its narrowest, and leave holes in the form.
    """

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = accessible_name
        self._tone = Tone.PLAIN
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # A note is no stop on the way through the fields: screen readers get it as the field's description.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.say("")

    @property
    def tone(self) -> Tone:
        """How the sentence is meant."""
        return self._tone

    def set_name(self, accessible_name: str) -> None:
        """Say what the line is about, for those who hear it; from the next sentence on."""
        self._name = accessible_name

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a sentence; an empty one hides the line."""
        self._tone = tone
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}" if self._name and text else text)
        self._make_room()
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the room of the picture as large as the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint the picture beside the first line of the sentence."""
        super().paintEvent(event)
        if self._tone is Tone.PLAIN:
            return
        side = self._side()
        left = self.width() - side if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        picture = icon(self._tone.value, QPalette.ColorRole.WindowText)
        with QPainter(self) as painter:
            picture.paint(painter, QRect(left, 0, side, side))

    def _side(self) -> int:
        return self.fontMetrics().height()

    def _make_room(self) -> None:
        room = 0 if self._tone is Tone.PLAIN else self._side() + _GAP
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setContentsMargins(0, 0, room, 0)
        else:
            self.setContentsMargins(room, 0, 0, 0)
