"""What is said when another program has the data folder and does not answer."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

translate = QCoreApplication.translate


def say_already_running(folder: Path) -> None:
    """Say that nothing was started, why, and what to do."""
    QMessageBox.warning(
        None,
        translate("AlreadyRunning", "WolkDNC"),
        translate(
            "AlreadyRunning",
            "WolkDNC is running already and does not answer. Wait a moment and start it again; if that does "
            "not help, end the running one first. Its data are in {folder}.",
        ).format(folder=folder),
    )
