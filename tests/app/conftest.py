"""The whole program in this process: real window, real reading process, real engine, real practice server."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from tests.app.keyrings import Vault
from wolkdnc_gui.app import application, build
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.settings import places
from wolkdnc_gui.settings.token_store import TokenStore
from wolkdnc_gui.ui.account_book import Standing
from wolkdnc_gui.ui.row_state import RowState


class Driver:
    """What an agent does, and what an agent sees."""

    def __init__(self, program, qtbot):
        self.program = program
        self.window = program.window
        self.qtbot = qtbot
        self.panel = program.window.input_panel
        self.bar = program.window.job_bar

    @property
    def list(self):
        return self.program.workspace.current.entries

    @property
    def status(self):
        return self.bar.status_label.text()

    @property
    def job_state(self):
        status = self.program.workspace.current.status
        return None if status is None else status.state

    def states(self, column=0):
        return [RowState(code).name for code in self.list.codes(column)]

    def wait(self, condition, limit=10_000):
        """Wait for a condition; where it never comes, say what the agent would see."""
        try:
            self.qtbot.waitUntil(condition, timeout=limit)
        except self.qtbot.TimeoutError:
            dialog = QApplication.activeModalWidget()
            words = [label.text() for label in dialog.findChildren(QLabel)] if dialog is not None else []
            print(f"the window says: {self.status!r}; the dialog: {words}")  # noqa: T201  # pytest shows it
            raise

    def paste(self, text, rows=None):
        """Press Ctrl+V wherever the keyboard is; with `rows`, wait until the list has so many, all judged."""
        QGuiApplication.clipboard().setText(text)
        self.wait(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        focus = self.window.focusWidget() or self.window
        with self.qtbot.waitSignal(self.program.workspace.read, timeout=20_000):
            self.qtbot.keyClick(focus, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        if rows is not None:
            assert len(self.list) == rows

    def press(self, button):
        # At its left end: a radio button does not react to the right of its words.
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))

    def wait_for_state(self, state):
        self.wait(lambda: self.job_state is state)


@pytest.fixture
def start(qtbot, tmp_path, monkeypatch):
    """Start the program on a data folder; several times on the same one, if a test wants."""
    running = []

    def begin(*argv, folder=None):
        program = build(["--data-dir", str(folder or tmp_path / "data"), *argv])
        running.append(program)
        program.window.show()
        qtbot.waitExposed(program.window)
        program.window.activateWindow()
        program.window.setFocus()
        return Driver(program, qtbot)

    yield begin
    for program in running:
        program.shut_down()
        program.window.deleteLater()
        program.deleteLater()


@pytest.fixture
def english(tmp_path):
    """Let the program of a test speak English, whatever the language of the system."""
    path = places.settings_path(tmp_path / "data")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('language = "en"')


@pytest.fixture
def token_in_keyring(monkeypatch):
    monkeypatch.setattr(application, "TokenStore", lambda service: TokenStore(service, Vault))


@pytest.fixture
def preset(tmp_path, monkeypatch):
    """Put an administrator's preset on the machine."""
    path = tmp_path / "wolkdnc.toml"
    monkeypatch.setattr(places, "preset_path", lambda: path)
    return lambda text: path.write_text(text, encoding="utf-8")


@pytest.fixture
def practice(start):
    driver = start("--practice")
    driver.wait(lambda: driver.program.book.connection.standing is Standing.CONNECTED)
    return driver


@pytest.fixture
def server(monkeypatch):
    with PracticeServer() as running:
        monkeypatch.setenv("WOLKDNC_BASE_URL", running.url)
        yield running
