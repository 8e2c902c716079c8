"""What was done on this computer: find a job, open it again, erase it."""

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wolkdnc_gui.submission.events import JobSummary
from wolkdnc_gui.ui.dialogs.history_model import (
    ERASABLE_ROLE,
    FIND_ROLE,
    JOB_ID_ROLE,
    SORT_ROLE,
    UNDOABLE_ROLE,
    Column,
    HistoryModel,
)
from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.ui.dialogs.screen_room import resize_within_screen
from wolkdnc_gui.ui.icons import icon

_PAUSE_MS = 250
"""After the last key, before the numbers of all jobs are searched."""
_FEWEST_DIGITS = 6
"""With fewer, half of a long list would be found."""


def digits_to_find(words: str) -> str:
    """Return the digits to look for where the words are a number or a part of one; else nothing."""
    digits = "".join(letter for letter in words if letter.isdecimal())
    plain = not any(letter.isalpha() for letter in words) and len(digits) >= _FEWEST_DIGITS
    if not plain:
        return ""
    return "".join(str(int(digit)) for digit in digits)


class HistoryDialog(QDialog):
    """Lists jobs once `show_jobs` was called; until then it says that it reads.

    `open_asked` carries a job id; `erase_asked` a tuple of job ids, after the agent has confirmed. Whoever
    erases calls `show_jobs` again, or `show_problem`.
    """

    open_asked = Signal(str)
    erase_asked = Signal(object)
    undo_asked = Signal(str)
    """Carries a job id; the dialog closes."""
    find_asked = Signal(str)
    """Carries digits that are looked for in the numbers of all jobs; the answer comes by `show_found`."""

    def __init__(self, history_days: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history_days = history_days
        self._to_erase: tuple[str, ...] = ()
        self.setObjectName("historyDialog")
        self.setWindowTitle(self.tr("History"))
        self.model = HistoryModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self.filter_edit = QLineEdit(self)
        self.table = QTableView(self)
        self.empty_label = QLabel(self.tr("Reading the history…"), self)
        self._pages = QStackedWidget(self)
        self.note = NoteLine(self.tr("History"), self)
        self.open_button = QPushButton(icon("folder-open"), self.tr("&Open"), self)
        self.undo_button = QPushButton(icon("undo-2"), self.tr("&Take back…"), self)
        self._pause = QTimer(self)
        self.erase_button = QPushButton(icon("trash-2"), self.tr("&Erase…"), self)
        self.erase_all_button = QPushButton(self.tr("Erase &all…"), self)
        self._name_parts()
        self._lay_out()
        self._connect()
        self._selection_changed()

    def show_jobs(self, jobs: tuple[JobSummary, ...]) -> None:
        """List these jobs, the newest first."""
        self.note.say("")
        self.model.show_jobs(jobs)
        self.table.sortByColumn(Column.WHEN, Qt.SortOrder.DescendingOrder)
        self._fit_columns()
        # What was erased meanwhile may have been all that the number was found in.
        self._pause.start()

    def show_problem(self, words: str) -> None:
        """Say why the history could not be read or erased."""
        self.note.say(words, Tone.BAD)
        if self.model.rowCount() == 0:
            self.empty_label.setText("")

    def _name_parts(self) -> None:
        self.filter_edit.setObjectName("historyFilterEdit")
        self.filter_edit.setClearButtonEnabled(True)
        self.filter_edit.setPlaceholderText(self.tr("Phone number, note, who, account, file, date…"))
        self.table.setObjectName("historyTable")
        self.table.setAccessibleName(self.tr("Jobs"))
        self.open_button.setObjectName("openJobButton")
        self.open_button.setDefault(True)
        self.undo_button.setObjectName("undoButton")
        self.undo_button.setToolTip(self.tr("Take off the list what this job newly put on it"))
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self.erase_button.setObjectName("eraseJobButton")
        self.erase_all_button.setObjectName("eraseAllButton")
        self._proxy.setSourceModel(self.model)
        self._proxy.setFilterKeyColumn(-1)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setFilterRole(FIND_ROLE)
        self._proxy.setSortRole(SORT_ROLE)
        table = self.table
        table.setModel(self._proxy)
        table.setSortingEnabled(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setResizeContentsPrecision(0)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def _lay_out(self) -> None:
        find = QLabel(self.tr("&Find"), self)
        find.setBuddy(self.filter_edit)
        top = QHBoxLayout()
        top.addWidget(find)
        top.addWidget(self.filter_edit, stretch=1)
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self._pages.addWidget(self.empty_label)
        self._pages.addWidget(self.table)
        kept = QLabel(
            self.tr("Jobs older than %Ln day(s) are erased by themselves.", "", self._history_days), self
        )
        kept.setWordWrap(True)
        close = QDialogButtonBox(self)
        close_button = close.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close_button.setObjectName("closeButton")
        close.rejected.connect(self.reject)
        bottom = QHBoxLayout()
        for button in (self.open_button, self.undo_button, self.erase_button, self.erase_all_button):
            bottom.addWidget(button)
        bottom.addStretch(1)
        bottom.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self._pages, stretch=1)
        layout.addWidget(self.note)
        layout.addWidget(kept)
        layout.addLayout(bottom)
        letter = self.fontMetrics()
        resize_within_screen(self, QSize(letter.averageCharWidth() * 160, letter.height() * 32))

    def _connect(self) -> None:
        self.filter_edit.textChanged.connect(self._filter)
        self.table.activated.connect(self._activated)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self.open_button.clicked.connect(self._open)
        self.undo_button.clicked.connect(self._undo)
        self._pause.timeout.connect(self._find)
        self.model.more_shown.connect(self._filtered)
        self.erase_button.clicked.connect(self._erase_selected)
        self.erase_all_button.clicked.connect(self._erase_all)

    def _fit_columns(self) -> None:
        """Fit columns to the rows in sight, and keep one long note from pushing the rest out of it."""
        letter = self.fontMetrics().averageCharWidth()
        self.table.resizeColumnsToContents()
        for column in Column:
            widest = letter * (48 if column is Column.RESULT else 30)
            self.table.setColumnWidth(column, min(self.table.columnWidth(column) + 8, widest))

    def _show_page(self) -> None:
        if self._proxy.rowCount():
            self._pages.setCurrentWidget(self.table)
            return
        self.empty_label.setText(
            self.tr("No job fits “{words}”.").format(words=self.filter_edit.text())
            if self.model.rowCount()
            else self.tr("Nothing here yet. Every job is kept here, with what happened to each number.")
        )
        self._pages.setCurrentWidget(self.empty_label)

    @Slot(str)
    def _filter(self, words: str) -> None:
        self._proxy.setFilterFixedString(words.strip())
        self._pause.start()
        self._filtered()

    @Slot()
    def _find(self) -> None:
        digits = digits_to_find(self.filter_edit.text())
        if digits:
            self.find_asked.emit(digits)

    def show_found(self, digits: str, job_ids: frozenset[str]) -> None:
        """Show also these jobs, which have a number with the digits that were looked for."""
        words = self.filter_edit.text()
        if digits_to_find(words) == digits:
            self.model.show_found(words, job_ids)
            self._filtered()

    def _filtered(self) -> None:
        self._show_page()
        if self._proxy.rowCount() and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        self._selection_changed()

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.open_asked.emit(index.siblingAtColumn(Column.WHEN).data(JOB_ID_ROLE))
        self.accept()

    @Slot()
    def _open(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if len(rows) == 1:
            self._activated(rows[0])

    @Slot()
    def _undo(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if len(rows) == 1:
            self.undo_asked.emit(rows[0].data(JOB_ID_ROLE))
            self.accept()

    @Slot(QItemSelection, QItemSelection)
    def _selection_changed(self, *_changed: QItemSelection) -> None:
        rows = self.table.selectionModel().selectedRows()
        self.open_button.setEnabled(len(rows) == 1)
        self.undo_button.setEnabled(len(rows) == 1 and bool(rows[0].data(UNDOABLE_ROLE)))
        self.erase_button.setEnabled(any(row.data(ERASABLE_ROLE) for row in rows))
        self.erase_all_button.setEnabled(bool(self.model.erasable))

    @Slot()
    def _erase_selected(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        chosen = tuple(row.data(JOB_ID_ROLE) for row in rows if row.data(ERASABLE_ROLE))
        self._ask_to_erase(chosen, len(rows) - len(chosen))

    @Slot()
    def _erase_all(self) -> None:
        chosen = self.model.erasable
        self._ask_to_erase(chosen, self.model.total - len(chosen))

    def _ask_to_erase(self, job_ids: tuple[str, ...], staying: int) -> None:
        meaning = [
            self.tr("Numbers, notes and results are erased from this computer and cannot be brought back."),
            self.tr("The do-not-call list itself stays as it is: what was blocked stays blocked."),
        ]
        if staying:
            meaning.append(self.tr("%Ln job(s) not finished yet stay(s) in the history.", "", staying))
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            self.windowTitle(),
            self.tr("Erase %Ln job(s) from the history?", "", len(job_ids)),
            parent=self,
        )
        box.setInformativeText(" ".join(meaning))
        box.addButton(self.tr("Erase"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._to_erase = job_ids
        box.accepted.connect(self._erase)
        box.open()

    @Slot()
    def _erase(self) -> None:
        self.erase_asked.emit(self._to_erase)
