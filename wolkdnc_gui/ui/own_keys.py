"""Keeps keys for the window that a field for text would take for itself."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class OwnKeys(QObject):
    """Lets key combinations pass through fields to the window's shortcuts.

    On X11 a field takes Ctrl+E (end of the line) and Ctrl+K (delete to its end) as Emacs would: with the
    keyboard in a field, export and account could not be reached by the keys that are written on them.
    """

    def __init__(self, keys: Iterable[str], fields: Iterable[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._keys = frozenset(QKeySequence(one).toString() for one in keys)
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Hide from the field that one of these keys was pressed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return QKeySequence(event.keyCombination()).toString() in self._keys
        return super().eventFilter(watched, event)
