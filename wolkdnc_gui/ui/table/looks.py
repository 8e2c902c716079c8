"""How a state looks: a picture and a colour, beside its word, to be read on light and on dark."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from wolkdnc_gui.ui.dark_palette import is_dark
from wolkdnc_gui.ui.row_state import RowState


class Tone(Enum):
    """A colour for light and one for dark; both stand out 4.5 : 1 from the background of a table."""

    GOOD = ("#1a7f37", "#57c46d")
    NEUTRAL = ("#0a5fc2", "#6cb2ff")
    CAREFUL = ("#8f5d00", "#e0b03c")
    BAD = ("#c2212b", "#ff8a80")
    PLAIN = ("#343b43", "#d5dae0")
    QUIET = ("#5c656f", "#a3abb4")

    def colour(self, palette: QPalette) -> QColor:
        """Return the colour for the background the palette has."""
        return QColor(self.value[1] if is_dark(palette) else self.value[0])


class Look(NamedTuple):
    """The picture (a name for `icons.pixmap`; empty for none) and the tone of a state."""

    picture: str
    tone: Tone


_LOOKS = {
    RowState.READY: Look("circle", Tone.PLAIN),
    RowState.UNUSUAL: Look("triangle-alert", Tone.CAREFUL),
    RowState.UNTICKED: Look("triangle-alert", Tone.QUIET),
    RowState.LEFT_OUT: Look("circle-minus", Tone.QUIET),
    RowState.REMOVED: Look("circle-minus", Tone.QUIET),
    RowState.REMOVED_UNUSUAL: Look("circle-minus", Tone.QUIET),
    RowState.NOT_IN_PASS: Look("", Tone.QUIET),
    RowState.WAITING: Look("circle-dashed", Tone.QUIET),
    RowState.SENDING: Look("send", Tone.NEUTRAL),
    RowState.ADDED: Look("circle-check", Tone.GOOD),
    RowState.ACCEPTED: Look("check", Tone.NEUTRAL),
    RowState.CONFIRMED: Look("check-check", Tone.GOOD),
    RowState.NOT_ON_LIST: Look("list-x", Tone.BAD),
    RowState.REFUSED: Look("circle-x", Tone.BAD),
    RowState.NOT_KNOWN: Look("circle-question-mark", Tone.CAREFUL),
    RowState.NOT_SENT: Look("circle-pause", Tone.QUIET),
    RowState.TAKEN_OFF: Look("circle-check", Tone.GOOD),
    RowState.STILL_LISTED: Look("list-x", Tone.BAD),
}


def look(state: RowState) -> Look:
    """Return how a state looks."""
    return _LOOKS[state]
