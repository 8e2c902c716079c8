"""The left side of the window: numbers in, note, direction, and the button that says what it will do."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.wolkvox.direction import Direction

FILE_PATTERNS = "*.txt *.csv *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods *.html *.htm *.xml *.mht *.vcf *.eml"


def files_in(mime: QMimeData) -> tuple[Path, ...]:
    """Return the local files that were dropped or copied; other addresses are passed over."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


class PasteEdit(QPlainTextEdit):
    """A box that hands on what is pasted or dropped, and what is typed when Enter is pressed."""

    given = Signal(str)
    files_given = Signal(object)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802  # Qt's name
        """Take text and files."""
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # Qt's name
        """Hand a paste or a drop on at once, instead of leaving it in the box."""
        files = files_in(source)
        if files:
            self.files_given.emit(files)
        elif source.hasText():
            self.given.emit(self.take_typed() + source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter hands on what was typed; Shift+Enter begins a new line; Tab leaves the box."""
        plain_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        )
        if plain_enter:
            typed = self.take_typed()
            if typed.strip():
                self.given.emit(typed)
            event.accept()
            return
        super().keyPressEvent(event)

    def take_typed(self) -> str:
        """Empty the box and return what was in it."""
        typed = self.toPlainText()
        self.clear()
        return typed


class DirectionBox(QGroupBox):
    """Inbound, outbound or both; nothing is chosen until a person has chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Block calls"))
        self.inbound = QRadioButton(self.tr("&Inbound: they call us"), self)
        self.outbound = QRadioButton(self.tr("&Outbound: we call them"), self)
        self.both = QRadioButton(self.tr("Bot&h, inbound first"), self)
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        for name, button in (
            ("inboundRadio", self.inbound),
            ("outboundRadio", self.outbound),
            ("bothRadio", self.both),
        ):
            button.setObjectName(name)
            self._group.addButton(button)
            layout.addWidget(button)
        self._group.buttonClicked.connect(self._clicked)

    def directions(self) -> tuple[Direction, ...]:
        """Return the passes that were chosen, in order; empty while nothing was."""
        if self.inbound.isChecked():
            return (Direction.INBOUND,)
        if self.outbound.isChecked():
            return (Direction.OUTBOUND,)
        if self.both.isChecked():
            return (Direction.INBOUND, Direction.OUTBOUND)
        return ()

    def set_directions(self, directions: tuple[Direction, ...]) -> None:
        """Choose what an account chose last; an empty tuple leaves nothing chosen."""
        self._group.setExclusive(False)
        for button in (self.inbound, self.outbound, self.both):
            button.setChecked(False)
        self._group.setExclusive(True)
        if len(directions) == 2:
            self.both.setChecked(True)
        elif directions:
            (self.inbound if directions[0] is Direction.INBOUND else self.outbound).setChecked(True)

    def focus_first(self) -> None:
        """Bring the keyboard here."""
        self.inbound.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _clicked(self, _button: object) -> None:
        self.chosen.emit()


class InputPanel(QWidget):
    """Everything an agent does before the button is pressed, and the button."""

    text_given = Signal(str)
    files_given = Signal(object)
    direction_chosen = Signal()
    submit_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paste_edit = PasteEdit(self)
        self.load_file_button = QPushButton(icon("folder-open"), self.tr("&Load file…"), self)
        self.note_edit = QLineEdit(self)
        self.direction_box = DirectionBox(self)
        self.hint_label = QLabel(self)
        self.submit_button = QPushButton(self)
        self._name_parts()
        self._lay_out()
        self.paste_edit.given.connect(self.text_given)
        self.paste_edit.files_given.connect(self.files_given)
        self.load_file_button.clicked.connect(self.choose_files)
        self.direction_box.chosen.connect(self.direction_chosen)
        self.submit_button.clicked.connect(self.submit_pressed)

    def _name_parts(self) -> None:
        self.paste_edit.setObjectName("pasteEdit")
        self.paste_edit.setPlaceholderText(
            self.tr("Paste numbers here, or drop a file.\nTyped numbers: press Enter.")
        )
        self.paste_edit.setAccessibleName(self.tr("Numbers to add"))
        self.paste_edit.setTabChangesFocus(True)
        self.load_file_button.setObjectName("loadFileButton")
        self.load_file_button.setToolTip(self.tr("Load a text file, CSV file or workbook (Ctrl+O)"))
        self.note_edit.setObjectName("noteEdit")
        self.note_edit.setPlaceholderText(self.tr("Why: PQR 1234, customer's request…"))
        self.note_edit.setAccessibleName(self.tr("Note for the history"))
        self.note_edit.setMaxLength(200)
        self.hint_label.setObjectName("hintLabel")
        self.hint_label.setWordWrap(True)
        self.hint_label.setAccessibleName(self.tr("What is still missing"))
        self.submit_button.setObjectName("submitButton")
        self.submit_button.setAutoDefault(True)
        self.submit_button.setDefault(True)
        self.submit_button.setIconSize(QSize(20, 20))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.paste_edit.setMinimumHeight(self.fontMetrics().height() * 5)
        self.paste_edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.submit_button.setMinimumHeight(int(self.fontMetrics().height() * 2.6))
        note = QLabel(self.tr("&Note (optional)"), self)
        note.setBuddy(self.note_edit)
        layout.addWidget(self.paste_edit, stretch=1)
        layout.addWidget(self.load_file_button)
        layout.addSpacing(4)
        layout.addWidget(note)
        layout.addWidget(self.note_edit)
        layout.addWidget(self.direction_box)
        layout.addWidget(self.hint_label)
        layout.addWidget(self.submit_button)

    def show_submit(self, text: str, hint: str, *, enabled: bool) -> None:
        """Say on the button what it will do, and under it what is still missing."""
        self.submit_button.setText(text)
        self.submit_button.setAccessibleName(text)
        self.submit_button.setIcon(icon("ban"))
        self.submit_button.setEnabled(enabled)
        self.hint_label.setText(hint)
        self.hint_label.setVisible(bool(hint))

    @Slot()
    def choose_files(self) -> None:
        """Let the agent choose files in the system's own dialog."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  # not for the first picture

        names, _chosen = QFileDialog.getOpenFileNames(
            self,
            self.tr("Load numbers"),
            "",
            self.tr("Lists of numbers ({patterns})").format(patterns=FILE_PATTERNS)
            + ";;"
            + self.tr("All files (*)"),
        )
        if names:
            self.files_given.emit(tuple(Path(name) for name in names))
