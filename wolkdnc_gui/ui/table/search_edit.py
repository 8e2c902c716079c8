"""The search box above the table."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wolkdnc_gui.ui.icons import icon

_AFTER_MS = 150


class SearchEdit(QLineEdit):
    """Says what to search for once typing pauses, or at once with Enter; Esc empties it."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchEdit")
        self._picture = QAction(icon("search"), "", self)
        self.addAction(self._picture, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_AFTER_MS)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(self._changed)
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter searches at once, Esc shows everything again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._say()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._say()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Say everything again in a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search numbers"))
        self.setAccessibleName(self.tr("Search the table"))
        self.setToolTip(self.tr("Find a number by its digits, however it is written, or any text (Ctrl+F)"))

    @Slot()
    def _changed(self) -> None:
        # It is only there beside a text, and looking for its picture in all themes takes a while.
        self.setClearButtonEnabled(True)
        self._pause.start()

    @Slot()
    def _say(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.text())
