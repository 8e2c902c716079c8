"""The table as a file: where it goes, what stands above it, and what is said when it does not work."""

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from wolkdnc_gui.reports.export import ExportProblem, write_csv
from wolkdnc_gui.ui.background import Background
from wolkdnc_gui.ui.bridge import Bridge
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.main_window import MainWindow
from wolkdnc_gui.ui.texts.export import export_problem


class Exporting(QObject):
    """Asks where, writes in the background, and says what became of it."""

    def __init__(self, window: MainWindow, background: Background, bridge: Bridge, test_server: str) -> None:
        super().__init__(window)
        self._window = window
        self._background = background
        self._bridge = bridge
        self._test_server = test_server

    def export(self, session: ListSession) -> None:
        """Let the agent choose a file, and write the whole list into it, in list order."""
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the table"),
            str(Path(_documents()) / self._proposed_name(session)),
            self.tr("Spreadsheet (*.csv)"),
        )
        if chosen:
            self.write(session, Path(chosen))

    def write(self, session: ListSession, path: Path) -> None:
        """Write the list to `path` in the background."""
        table = self._window.table.export_table(banner=self._banner(session))
        delimiter = ";" if QLocale().decimalPoint() == "," else ","
        future = self._background.run(lambda: write_csv(path, table, delimiter=delimiter))

        def written(done: "Future[ExportProblem | None]") -> None:
            problem = done.result()
            if problem is None:
                self._window.statusBar().showMessage(self.tr("Saved: {file}").format(file=path), 15_000)
            else:
                self._say(export_problem(problem, path.name))

        self._bridge.when_done(future, written)

    def _banner(self, session: ListSession) -> tuple[str, ...]:
        if session.is_practice:
            return (self.tr("PRACTICE: none of these numbers reached a real operation."),)
        if self._test_server:
            return (
                self.tr("TEST SERVER {url}: no real operation was reached.").format(url=self._test_server),
            )
        return ()

    def _proposed_name(self, session: ListSession) -> str:
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        name = Path(session.source_name).stem or self.tr("numbers")
        return f"{name} {day}.csv"

    def _say(self, words: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("WolkDNC"), words, parent=self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
