"""The strip that says, in every screen, that this is not the real operation."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QWidget

from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.icons import icon


class PracticeBanner(QFrame):
    """Says "practice" (or "test server") and lets people choose the practice server's mood."""

    mood_chosen = Signal(str)

    def __init__(self, moods: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practiceBanner")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        self._picture = QLabel(self)
        self._words = QLabel(self)
        self._words.setForegroundRole(QPalette.ColorRole.HighlightedText)
        self._mood_words = QLabel(self.tr("The server is:"), self)
        self._mood_words.setForegroundRole(QPalette.ColorRole.HighlightedText)
        self.mood_combo = QComboBox(self)
        self.mood_combo.setObjectName("moodCombo")
        self.mood_combo.setAccessibleName(self.tr("Mood of the practice server"))
        for mood in moods:
            self.mood_combo.addItem(texts.mood(mood), mood)
        self._mood_words.setBuddy(self.mood_combo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 12, 5)
        layout.addWidget(self._picture)
        layout.addWidget(self._words, stretch=1)
        layout.addWidget(self._mood_words)
        layout.addWidget(self.mood_combo)
        self.mood_combo.activated.connect(self._activated)
        self.setVisible(False)

    def show_practice(self) -> None:
        """Say that the account in use is the practice account."""
        self._say(self.tr("<b>Practice.</b> Nothing here reaches a real operation."), moods=True)

    def show_test_server(self, url: str) -> None:
        """Say that another server stands in for the real one (development and tests)."""
        self._say(
            self.tr("<b>Test server {url}.</b> No real operation is reached.").format(url=url), moods=False
        )

    def _say(self, words: str, *, moods: bool) -> None:
        size = self.fontMetrics().height()
        self._picture.setPixmap(icon("graduation-cap", QPalette.ColorRole.HighlightedText).pixmap(size, size))
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setText(words)
        self._mood_words.setVisible(moods)
        self.mood_combo.setVisible(moods)
        self.setVisible(True)

    @Slot(int)
    def _activated(self, index: int) -> None:
        self.mood_chosen.emit(self.mood_combo.itemData(index))
