"""Which columns of a file hold the phone numbers: shown as understood, changed with one click."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from wolkdnc_gui.intake.layout import Choice, Proposal, SheetChoice
from wolkdnc_gui.ui.dialogs.column_preview import ColumnPreview
from wolkdnc_gui.ui.dialogs.screen_room import resize_within_screen


class LayoutDialog(QDialog):
    """Shows the sheets and the first rows of a file. Use `open()`; `chosen` carries the `Choice`."""

    chosen = Signal(object)

    def __init__(
        self, proposal: Proposal, choice: Choice | None = None, parent: QWidget | None = None
    ) -> None:
        """`choice` is what was chosen before; without it, what is proposed is marked."""
        super().__init__(parent)
        self._proposal = proposal
        self._columns = _columns_before(proposal, choice)
        before = choice or Choice()
        self.setObjectName("layoutDialog")
        self.setWindowTitle(self.tr("Columns to read"))
        self.question_label = QLabel(self._question(), self)
        self.sheet_tabs = QTabBar(self)
        self.preview = ColumnPreview(self)
        self.hidden_sheets_check = QCheckBox(self)
        self.hidden_rows_check = QCheckBox(self)
        self.filtered_rows_check = QCheckBox(self)
        self.hidden_sheets_check.setChecked(_has_hidden_sheet(proposal, before))
        self.hidden_rows_check.setChecked(before.include_hidden_rows)
        self.filtered_rows_check.setChecked(before.include_filtered_rows)
        self._buttons = QDialogButtonBox(self)
        self.read_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel_button = self._buttons.addButton(
            self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self._name_parts()
        self._lay_out()
        self._show_sheets()
        self._connect()
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
        resize_within_screen(self, self.sizeHint())

    @property
    def choice(self) -> Choice:
        """What is marked now."""
        hidden_too = self.hidden_sheets_check.isChecked()
        return Choice(
            sheets=tuple(
                SheetChoice(tuple(sorted(self._columns[place])), sheet.name)
                for place, sheet in enumerate(self._proposal.sheets)
                if self._columns[place] and (hidden_too or not sheet.hidden)
            ),
            include_hidden_sheets=hidden_too,
            include_hidden_rows=self.hidden_rows_check.isChecked(),
            include_filtered_rows=self.filtered_rows_check.isChecked(),
        )

    def accept(self) -> None:
        """Hand on what is marked; with nothing marked there is nothing to read."""
        choice = self.choice
        if choice.sheets:
            super().accept()
            self.chosen.emit(choice)

    def _question(self) -> str:
        words = self.tr("Which columns of {file} hold the phone numbers? Click a header to mark it.")
        return words.format(file=self._proposal.source.name or self.tr("the pasted cells"))

    def _name_parts(self) -> None:
        self.question_label.setWordWrap(True)
        self.question_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sheet_tabs.setObjectName("sheetTabs")
        self.sheet_tabs.setAccessibleName(self.tr("Sheets"))
        self.sheet_tabs.setExpanding(False)
        self.sheet_tabs.setDrawBase(False)
        self.sheet_tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.hidden_sheets_check.setObjectName("hiddenSheetsCheck")
        self.hidden_rows_check.setObjectName("hiddenRowsCheck")
        self.filtered_rows_check.setObjectName("filteredRowsCheck")
        self.read_button.setObjectName("readColumnsButton")
        self.read_button.setDefault(True)
        self.cancel_button.setObjectName("cancelButton")
        sheets = self._proposal.sheets
        hidden = sum(sheet.hidden for sheet in sheets)
        self.hidden_sheets_check.setText(self.tr("Read %Ln hidden &sheet(s) too", "", hidden))
        self.hidden_sheets_check.setVisible(hidden > 0)
        rows = sum(sheet.hidden_rows or 0 for sheet in sheets)
        self.hidden_rows_check.setText(self.tr("Read %Ln &hidden row(s) too", "", rows))
        self.hidden_rows_check.setVisible(rows > 0)
        rows = sum(sheet.filtered_rows or 0 for sheet in sheets)
        self.filtered_rows_check.setText(self.tr("Read %Ln row(s) hidden by a &filter too", "", rows))
        self.filtered_rows_check.setVisible(rows > 0)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.question_label)
        layout.addWidget(self.sheet_tabs)
        layout.addWidget(self.preview, stretch=1)
        for check in (self.hidden_sheets_check, self.hidden_rows_check, self.filtered_rows_check):
            layout.addWidget(check)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.sheet_tabs.currentChanged.connect(self._show_sheet)
        self.preview.toggled.connect(self._toggle)
        self.hidden_sheets_check.toggled.connect(self._show_sheets)

    @Slot()
    def _show_sheets(self) -> None:
        """Make a tab for each sheet that may be read; hidden ones only where their box is ticked."""
        # Made anew, because QTabBar gives a tab that was invisible no room.
        present = self._place()
        hidden_too = self.hidden_sheets_check.isChecked()
        with QSignalBlocker(self.sheet_tabs):
            while self.sheet_tabs.count():
                self.sheet_tabs.removeTab(0)
            for place, sheet in enumerate(self._proposal.sheets):
                if hidden_too or not sheet.hidden:
                    words = (
                        self.tr("{sheet} (hidden)").format(sheet=sheet.name) if sheet.hidden else sheet.name
                    )
                    tab = self.sheet_tabs.addTab(words.replace("&", "&&"))
                    self.sheet_tabs.setTabData(tab, place)
            tabs = range(self.sheet_tabs.count())
            places = [int(self.sheet_tabs.tabData(tab)) for tab in tabs]
            wanted = [present] if present in places else [one for one in places if self._columns[one]]
            self.sheet_tabs.setCurrentIndex(places.index(wanted[0]) if wanted else 0)
        self.sheet_tabs.setVisible(len(tabs) > 1)
        self._show_sheet()

    def _place(self) -> int:
        """Return the place of the sheet that is shown; -1 before one is."""
        place = self.sheet_tabs.tabData(self.sheet_tabs.currentIndex())
        return -1 if place is None else int(place)

    @Slot()
    def _show_sheet(self) -> None:
        place = self._place()
        if place >= 0:
            self.preview.show_sheet(self._proposal.sheets[place], self._columns[place])
        self._show_button()

    @Slot(int)
    def _toggle(self, column: int) -> None:
        place = self._place()
        self._columns[place] ^= {column}
        self.preview.mark(self._columns[place])
        self._show_button()

    def _show_button(self) -> None:
        count = sum(len(sheet.columns) for sheet in self.choice.sheets)
        words = self.tr("Read %Ln column(s)", "", count) if count else self.tr("Mark a column first")
        self.read_button.setText(words)
        self.read_button.setEnabled(count > 0)


def _columns_before(proposal: Proposal, choice: Choice | None) -> list[set[int]]:
    if choice is None or not choice.sheets:
        return [set(sheet.chosen) for sheet in proposal.sheets]
    chosen = {one.name: set(one.columns) for one in choice.sheets}
    # What is proposed of a hidden sheet stays proposed: it is not read before its box is ticked.
    return [chosen.get(sheet.name, set(sheet.chosen) if sheet.hidden else set()) for sheet in proposal.sheets]


def _has_hidden_sheet(proposal: Proposal, choice: Choice) -> bool:
    hidden = {sheet.name for sheet in proposal.sheets if sheet.hidden}
    return choice.include_hidden_sheets or any(one.name in hidden for one in choice.sheets)
