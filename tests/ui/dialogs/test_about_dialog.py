import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from wolkdnc_gui import __version__
from wolkdnc_gui.ui.dialogs.about_dialog import AboutDialog
from wolkdnc_gui.ui.dialogs.shipped_parts import Part


class Desktop(QObject):
    """Takes the place of the file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture
def desktop():
    made = Desktop()
    QDesktopServices.setUrlHandler("file", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def dialog(qtbot, tmp_path):
    made = AboutDialog(tmp_path)
    qtbot.addWidget(made)
    made.open()
    return made


def test_says_version_and_where_data_lives(dialog, tmp_path):
    assert dialog.folder_edit.text() == str(tmp_path)
    assert any(__version__ in label.text() for label in dialog.findChildren(QLabel))


def test_opens_the_data_folder(dialog, desktop, tmp_path):
    dialog.open_folder_button.click()
    assert [url.toLocalFile() for url in desktop.opened] == [str(tmp_path)]


def test_lists_the_parts_once_they_were_read(dialog):
    assert dialog.parts_list.topLevelItem(0).text(0) == "Reading…"
    dialog.show_parts((Part("httpx", "0.28", "BSD-3-Clause"), Part("odd", "1", "")))
    rows = [dialog.parts_list.topLevelItem(row) for row in range(dialog.parts_list.topLevelItemCount())]
    assert [[row.text(column) for column in range(3)] for row in rows] == [
        ["httpx", "0.28", "BSD-3-Clause"],
        ["odd", "1", "not stated"],
    ]
