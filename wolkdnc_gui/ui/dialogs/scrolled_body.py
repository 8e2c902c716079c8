"""The body of a dialog that may be taller than the screen: it scrolls instead of being cut off."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from wolkdnc_gui.ui.dialogs.screen_room import room_for

_BUTTON_LINES = 7
"""Lines of text that the buttons under the body and the margins around it take."""


class ScrolledBody(QScrollArea):
    """Shows its content without a frame, as large as it wants to be where the screen allows.

    At 200 % on a small laptop a dialog has some 380 logical pixels of height: what does not fit is
    scrolled to, by the keyboard too, and the buttons stay in sight because they are not in here.
    """

    def __init__(self, content: QWidget, letters: int, parent: QWidget | None = None) -> None:
        """`letters` is the width, in letters of average width."""
        super().__init__(parent)
        self._content = content
        self._letters = letters
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        # The dialog's own background, not the one of lists.
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As large as the content wants to be, within the screen."""
        width = self.minimumSizeHint().width()
        height = self._content_height(max(width, self.width()) if self.isVisible() else width)
        return QSize(width, min(height, self._height_limit()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Never narrower than was asked for or than the content can be; a few lines high."""
        bar = self.verticalScrollBar().sizeHint().width()
        width = max(
            self.fontMetrics().averageCharWidth() * self._letters,
            self._content.minimumSizeHint().width() + bar,
        )
        return QSize(width, self.fontMetrics().height() * 6)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Let the dialog grow when a sentence in it becomes longer."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._grow()
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll to where the keyboard goes, by a mnemonic or after a refused save too."""
        if new is not None and self._content.isAncestorOf(new):
            self.ensureWidgetVisible(new)

    def _grow(self) -> None:
        window = self.window()
        missing = min(self._content_height(self.viewport().width()), self._height_limit()) - self.height()
        if window.isVisible() and missing > 0:
            window.resize(window.width(), window.height() + missing)

    def _content_height(self, width: int) -> int:
        content = self._content
        if content.hasHeightForWidth():
            return max(content.heightForWidth(width), content.minimumSizeHint().height())
        return content.sizeHint().height()

    def _height_limit(self) -> int:
        return room_for(self).height() - self.fontMetrics().height() * _BUTTON_LINES
