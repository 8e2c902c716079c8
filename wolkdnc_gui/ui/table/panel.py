"""The table with what belongs to it: filters and search above, rows below."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wolkdnc_gui.ui.row_state import DURING_JOB, StateGroup
from wolkdnc_gui.ui.table.chips import StateFilter
from wolkdnc_gui.ui.table.search_edit import SearchEdit
from wolkdnc_gui.ui.table.view import EntriesView

if TYPE_CHECKING:
    from wolkdnc_gui.reports.export import ExportTable
    from wolkdnc_gui.ui.entry_list import EntryList
    from wolkdnc_gui.ui.table.model import EntriesModel


class TablePanel(QWidget):
    """Shows one `EntryList` at a time. Whoever changes the list calls `rows_appended` or `rows_changed`.

    It can be shown before it has a model; `show_entries` comes before everything else.
    """

    model: "EntriesModel"
    """Which rows are shown, and in which order."""

    selection_edited = Signal()
    """A person changed which rows are sent: removed, restored, ticked or unticked some."""

    corrected = Signal(int, str)
    """A person wrote a number anew: its place in the list, and the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state_filter = StateFilter(self)
        self.search_edit = SearchEdit(self)
        self.view = EntriesView(self)
        self._lay_out()
        self.view.group_wanted.connect(self.show_group)
        self.view.decided.connect(self._decided)

    def show_entries(self, model: "EntriesModel") -> None:
        """Show the rows of this model from now on."""
        self.model = model
        self.view.show_entries(model)
        self.state_filter.chosen.connect(model.show_group)
        self.search_edit.wanted.connect(model.search)
        model.corrected.connect(self.corrected)
        model.modelReset.connect(self._show_counts)
        model.rowsInserted.connect(self._show_counts)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.state_filter, stretch=1)
        above.addWidget(self.search_edit, alignment=Qt.AlignmentFlag.AlignTop)
        self._fit_search()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(above)
        layout.addWidget(self.view, stretch=1)

    def _fit_search(self) -> None:
        self.search_edit.setFixedWidth(self.fontMetrics().averageCharWidth() * 22)
        self.search_edit.setMinimumHeight(round(self.fontMetrics().height() * 1.7))

    @property
    def entries(self) -> "EntryList":
        """The list that is shown."""
        return self.model.entries

    def set_list(self, entries: "EntryList") -> None:
        """Show another list, unfiltered; search and order stay."""
        if entries is not self.model.entries:
            self.state_filter.choose(StateGroup.ALL)
            self.model.set_entries(entries)
            self.view.scrollToTop()
        else:
            self.rows_appended()

    def rows_appended(self) -> None:
        """Catch up after rows came or went, or the list took or lost a job."""
        self.model.follow()
        self._show_counts()

    def rows_changed(self, changed: Sequence[range]) -> None:
        """Show the new states of these stretches of the list, as `EntryList.apply` gave them."""
        self.model.rows_changed(changed, self.view.visible_rows())
        self._show_counts()

    @Slot(object)
    def show_group(self, group: StateGroup) -> None:
        """Show only rows in these states."""
        self.state_filter.choose(group)
        self.model.show_group(group)

    @Slot()
    def focus_search(self) -> None:
        """Bring the keyboard to the search box."""
        self.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_edit.selectAll()

    def export_table(self, banner: tuple[str, ...] = ()) -> "ExportTable":
        """Return titles and words of every row, in the order of the list.

        It is a picture of this moment: a thread may write it to a file while the job goes on.
        """
        from wolkdnc_gui.ui.table.exporting import export_table  # noqa: PLC0415  # not for the first picture

        return export_table(self.model.entries.snapshot(), banner)

    @Slot()
    def _decided(self) -> None:
        self._show_counts()
        self.selection_edited.emit()

    @Slot()
    def _show_counts(self) -> None:
        entries = self.model.entries
        group = self.state_filter.group
        if group is not StateGroup.ALL and entries.has_job and group not in DURING_JOB:
            self.show_group(StateGroup.ALL)
        self.state_filter.show_counts(entries.counts())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Fit to a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_search()
