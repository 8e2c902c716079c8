"""How large a dialog may be: at 200 % on a small laptop a screen has some 680 by 380 logical pixels."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME_LINES = 3
"""Lines of text that title bar and borders may take."""


def room_for(widget: QWidget) -> QSize:
    """Return the largest size a window can have on the widget's screen, without its frame."""
    available = widget.screen().availableGeometry().size()
    frame = widget.fontMetrics().height() * _FRAME_LINES
    return available - QSize(frame // 2, frame)


def resize_within_screen(window: QWidget, wanted: QSize) -> None:
    """Give a window the size it wants, or what the screen has.

    A size that was set is kept when the window opens: left alone, Qt would cut it to two thirds
    of the screen.
    """
    window.resize(wanted.expandedTo(window.minimumSizeHint()).boundedTo(room_for(window)))
