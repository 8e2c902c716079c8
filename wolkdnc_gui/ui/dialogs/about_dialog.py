"""What this program is, whose work is in it, and where it keeps its data."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wolkdnc_gui import __version__
from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.ui.dialogs.screen_room import resize_within_screen
from wolkdnc_gui.ui.dialogs.shipped_parts import Part
from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.ui.resources import built_from


class AboutDialog(QDialog):
    """Says version, licence and place of the data at once; the parts come with `show_parts`."""

    def __init__(self, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data_folder = data_folder
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About WolkDNC"))
        self.folder_edit = QLineEdit(str(data_folder), self)
        self.open_folder_button = QPushButton(icon("folder-open"), self.tr("&Open data folder"), self)
        self.parts_list = QTreeWidget(self)
        self._folder_note = NoteLine(self.tr("Data folder"), self)
        self._name_parts()
        self._lay_out()
        self.open_folder_button.clicked.connect(self._open_folder)

    def show_parts(self, parts: Iterable[Part]) -> None:
        """List whose work is shipped, and under which licences."""
        self.parts_list.clear()
        unknown = self.tr("not stated")
        rows = [QTreeWidgetItem([part.name, part.version, part.licence or unknown]) for part in parts]
        self.parts_list.addTopLevelItems(rows)
        if rows:
            self.parts_list.setCurrentItem(rows[0])

    def _name_parts(self) -> None:
        self.parts_list.setObjectName("partsList")
        self.parts_list.setAccessibleName(self.tr("Parts made by others, and their licences"))
        self.parts_list.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        self.parts_list.setRootIsDecorated(False)
        self.parts_list.setUniformRowHeights(True)
        self.parts_list.setAlternatingRowColors(True)
        header = self.parts_list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.parts_list.addTopLevelItem(QTreeWidgetItem([self.tr("Reading…")]))
        self.folder_edit.setObjectName("dataFolderEdit")
        self.folder_edit.setReadOnly(True)
        self.folder_edit.setCursorPosition(0)
        self.open_folder_button.setObjectName("openDataFolderButton")
        self.open_folder_button.setAutoDefault(False)

    def _lay_out(self) -> None:
        folder = QHBoxLayout()
        folder.addWidget(self.folder_edit, stretch=1)
        folder.addWidget(self.open_folder_button)
        folder_label = QLabel(
            self.tr("Accounts, preferences and the history are kept on this computer, in"), self
        )
        folder_label.setBuddy(self.folder_edit)
        tokens = self._words(self.tr("Tokens are not there: they are in this computer's keyring."))
        parts_label = QLabel(self.tr("&Made with the work of others:"), self)
        parts_label.setBuddy(self.parts_list)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setObjectName("closeButton")
        close.setDefault(True)
        close.setFocus()
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addLayout(self._headline())
        layout.addSpacing(6)
        layout.addWidget(folder_label)
        layout.addLayout(folder)
        layout.addWidget(self._folder_note)
        layout.addWidget(tokens)
        layout.addSpacing(6)
        layout.addWidget(parts_label)
        layout.addWidget(self.parts_list, stretch=1)
        layout.addWidget(buttons)
        letter = self.fontMetrics()
        resize_within_screen(self, QSize(letter.averageCharWidth() * 84, letter.height() * 34))

    def _headline(self) -> QHBoxLayout:
        commit = built_from()
        version = f"{__version__} ({commit})" if commit else __version__
        title = self._words(self.tr("WolkDNC {version}").format(version=version))
        larger = title.font()
        larger.setPointSizeF(larger.pointSizeF() * 1.5)
        larger.setBold(True)
        title.setFont(larger)
        purpose = self._words(
            self.tr(
                "Enters phone numbers into the do-not-call list of a wolkvox operation, "
                "and says what happened to each one."
            )
        )
        licence = self._words(
            self.tr("Free software under the MIT licence. Made independently of wolkvox, without warranty.")
        )
        words = QVBoxLayout()
        for label in (title, purpose, licence):
            words.addWidget(label)
        headline = QHBoxLayout()
        headline.setSpacing(16)
        side = self.fontMetrics().height() * 4
        symbol = QApplication.windowIcon()
        if not symbol.isNull():
            picture = QLabel(self)
            picture.setPixmap(symbol.pixmap(QSize(side, side)))
            headline.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        headline.addLayout(words, stretch=1)
        return headline

    def _words(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    @Slot()
    def _open_folder(self) -> None:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_folder)))
        words = self.tr("The folder could not be opened from here. Its place is written above.")
        self._folder_note.say("" if opened else words, Tone.PLAIN if opened else Tone.BAD)
