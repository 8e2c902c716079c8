"""What a test can see of the window. Runs inside the program, on its GUI thread, and only reads."""

import threading

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTableView,
    QTextEdit,
    QWidget,
)


class Eyes(QObject):
    """Answers questions from another thread; each waits until the GUI thread has looked."""

    asked = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.moveToThread(application.thread())
        self.asked.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def ask(self, question: dict) -> dict:
        question["looked"] = threading.Event()
        self.asked.emit(question)
        question["looked"].wait()
        return question["answer"]

    def _look(self, question: dict) -> None:
        try:
            question["answer"] = {"seen": getattr(self, f"see_{question['what']}")(**question["about"])}
        except Exception as problem:  # noqa: BLE001  # the test shall read it, and the program live
            question["answer"] = {"problem": repr(problem)}
        question["looked"].set()

    def see_widget(self, name: str) -> dict | None:
        found = _shown(name)
        return None if found is None else _described(found)

    def see_windows(self) -> list[dict]:
        active = QApplication.activeModalWidget() or QApplication.activeWindow()
        return [
            {
                "title": window.windowTitle(),
                "name": window.objectName(),
                "kind": type(window).__name__,
                "id": int(window.winId()),
                "active": window.isActiveWindow(),
                "modal": window is QApplication.activeModalWidget(),
                "popup": window is QApplication.activePopupWidget(),
                "texts": [label.text() for label in window.findChildren(QLabel) if label.isVisible()],
                "front": window is active,
            }
            for window in QApplication.topLevelWidgets()
            if window.isVisible() and window.windowType() != Qt.WindowType.ToolTip
        ]

    def see_rows(self, name: str, first: int, count: int) -> dict:
        view = _shown(name)
        assert isinstance(view, QTableView)
        model = view.model()
        columns = range(model.columnCount())
        rows = range(first, min(first + count, model.rowCount()))
        return {
            "headers": [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns],
            "count": model.rowCount(),
            "rows": [[str(model.index(row, column).data() or "") for column in columns] for row in rows],
        }

    def see_focus(self) -> str:
        widget = QApplication.focusWidget()
        return "" if widget is None else widget.objectName()


def _shown(name: str) -> QWidget | None:
    """Find a visible widget by its object name; an action is where its button is."""
    for window in QApplication.topLevelWidgets():
        for widget in [window, *window.findChildren(QWidget, name)]:
            if widget.objectName() == name and widget.isVisible():
                return widget
        for action in window.findChildren(QAction, name):
            for widget in action.associatedObjects():
                if isinstance(widget, QAbstractButton) and widget.isVisible():
                    return widget
    return None


def _described(widget: QWidget) -> dict:
    return {
        **_where(widget, widget.rect().center()),
        "enabled": widget.isEnabled(),
        "focused": widget.hasFocus(),
        "text": _text(widget),
        "checked": isinstance(widget, QAbstractButton) and widget.isChecked(),
        "size": [widget.width(), widget.height()],
        "accessible": widget.accessibleName(),
    }


def _where(widget: QWidget, point: QPoint) -> dict:
    place = widget.mapToGlobal(point)
    return {"x": place.x(), "y": place.y()}


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QProgressBar):
        return f"{widget.value()}/{widget.maximum()}"
    if isinstance(widget, QAbstractButton | QLabel | QLineEdit):
        return widget.text()
    return ""
