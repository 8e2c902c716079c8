"""The window, on the screen before the parts behind it are loaded."""

from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.settings import places
from wolkdnc_gui.settings.first_account import first_account
from wolkdnc_gui.settings.glance import glance
from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.ui.appearance import Appearance
from wolkdnc_gui.ui.first_look import show_first_look
from wolkdnc_gui.ui.main_window import MainWindow

_LIMIT_MS = 500
"""A window that starts out of sight is not painted; the program goes on all the same."""


class FirstWindow:
    """Language, colours and the main window with what it first shows. `Application` brings it to life."""

    def __init__(self, qt: QApplication, folder: Path, *, practice: bool) -> None:
        self._qt = qt
        seen = glance(folder, places.preset_path())
        self.appearance = Appearance(qt)
        self.appearance.apply(seen.language, seen.colour_scheme)
        geometry = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(tuple(mood.value for mood in Mood if mood.for_people), geometry)
        geometry.setParent(self.window)
        account_id = first_account(
            seen.accounts,
            seen.last_account_id,
            practice=practice,
            practice_hidden=HideableAction.PRACTICE in seen.hidden_actions,
        )
        show_first_look(self.window, seen, account_id)

    def show(self) -> None:
        """Show the window, and return once it has been painted.

        What a person types, clicks or pastes meanwhile is kept by Qt and comes when the program is there.
        """
        painted = _Painted(self.window)
        limit = QTimer(self.window)
        limit.setSingleShot(True)
        limit.start(_LIMIT_MS)
        self.window.show()
        patient = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
        while limit.isActive() and not painted.seen:
            self._qt.processEvents(patient | QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        limit.deleteLater()
        painted.deleteLater()


class _Painted(QObject):
    """Sees that a window was painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Look, and let everything pass."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)
