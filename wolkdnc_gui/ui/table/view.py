"""The table on the screen: keyboard, context menu, clipboard, and a hint where there is nothing to show."""

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.icons import icon, pixmap
from wolkdnc_gui.ui.row_bytes import read, runs_of
from wolkdnc_gui.ui.row_state import RowState, StateGroup
from wolkdnc_gui.ui.table.columns import Column, ColumnKind
from wolkdnc_gui.ui.table.looks import Tone
from wolkdnc_gui.ui.table.slices import SlicedWork
from wolkdnc_gui.ui.table.titles import Titles

if TYPE_CHECKING:
    from wolkdnc_gui.ui.table.copying import SlicedMime
    from wolkdnc_gui.ui.table.model import EntriesModel

_REMOVABLE = frozenset({RowState.READY, RowState.UNUSUAL, RowState.UNTICKED})
_REMOVED = frozenset({RowState.REMOVED, RowState.REMOVED_UNUSUAL})
_KEPT_SELECTION = 2_000
"""Selections of more rows than this are let go when the rows are arranged anew."""

_WIDTHS = {
    ColumnKind.PLACE: 7,
    ColumnKind.GIVEN: 20,
    ColumnKind.SENT: 16,
    ColumnKind.STATE: 17,
    ColumnKind.WHY: 12,
}
"""Of the columns at first, in characters; Why takes what is left, and at least this."""


class EntriesView(QTableView):
    """Shows an `EntriesModel`. Nothing is done per row but painting those on the screen.

    Until there is a model, it shows the titles of the columns and can be looked at, and no more.
    """

    _entries_model: "EntriesModel"
    _columns_fitted: tuple[Column, ...]

    decided = Signal()
    """A person removed, restored, ticked or unticked rows."""
    group_wanted = Signal(object)
    """A person asked for only the rows of a `StateGroup`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_viewport()
        self._kept_rows: frozenset[int] = frozenset()
        self._kept_current = -1
        self._copying: SlicedWork[QMimeData] = SlicedWork(self)
        self._copying.finished.connect(self._copied)
        self.setObjectName("entriesTable")
        self.setAccessibleName(self.tr("Numbers"))
        self.setAccessibleDescription(self.tr("Each row is a number, what will be sent, its state, and why"))
        self._set_behaviour()
        titles = Titles(self)
        self.setModel(titles)
        self._set_widths(titles.columns)

    def show_entries(self, model: "EntriesModel") -> None:
        """Show the rows of this model from now on."""
        from wolkdnc_gui.ui.table.delegate import EntriesDelegate  # noqa: PLC0415  # not for the first picture

        self._entries_model = model
        self.setItemDelegate(EntriesDelegate(model, self))
        self.setModel(model)
        # Told of the selection, the titles would ask every row, again and again, whether it can be selected.
        titles = self.horizontalHeader()
        titles.setSelectionModel(QItemSelectionModel(model, titles))
        self._set_widths(model.columns)
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)
        model.decided.connect(self.decided)

    def _make_viewport(self) -> None:
        # As Qt's own. That one the binding would first have to name: for it, it makes every class of widgets
        # there is, with all their enums, and the window waits for them.
        viewport = QWidget(self)
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSortingEnabled(True)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._set_row_height()

    def _set_row_height(self) -> None:
        height = round(self.fontMetrics().height() * 1.65)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)

    def _set_widths(self, columns: tuple[Column, ...]) -> None:
        character = self.fontMetrics().horizontalAdvance("0")
        self._columns_fitted = columns
        for place, column in enumerate(self._columns_fitted):
            self.setColumnWidth(place, character * _WIDTHS[column.kind])

    def visible_rows(self) -> range:
        """Return the shown rows that are on the screen."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self._entries_model.rowCount() - 1) + 1)

    def selected_rows(self) -> "array[int] | range":
        """Return the places in the list of the selected rows, ascending."""
        return self._entries_model.rows_of(self._chosen())

    def _chosen(self) -> list[range]:
        """Return the stretches of shown rows that are selected, from top to bottom."""
        selection = self.selectionModel().selection()
        stretches = (selection.at(place) for place in range(selection.count()))
        return sorted((range(one.top(), one.bottom() + 1) for one in stretches), key=lambda one: one.start)

    # -- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Copy, remove, tick; everything else is the table's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif (
            event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            and not self._entries_model.entries.has_job
        ):
            self.remove_or_restore()
        elif event.key() == Qt.Key.Key_F2:
            self.correct()
        elif event.key() == Qt.Key.Key_Space and self._toggle_ticks():
            pass
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @Slot()
    def copy(self) -> None:
        """Put the selected rows on the clipboard, as a table."""
        from wolkdnc_gui.ui.table.copying import rows_as_table  # noqa: PLC0415  # not for the first picture

        model = self._entries_model
        rows = model.rows_in_order(self._chosen())
        self._start_copy(rows_as_table(model.entries.snapshot(), rows, model.columns))

    @Slot()
    def copy_numbers(self) -> None:
        """Put the numbers of the selected rows on the clipboard, a line each."""
        from wolkdnc_gui.ui.table.copying import numbers_only  # noqa: PLC0415  # not for the first picture

        model = self._entries_model
        self._start_copy(numbers_only(model.entries.snapshot(), model.rows_in_order(self._chosen())))

    @Slot()
    def correct(self) -> None:
        """Open the number of the row at the keyboard for writing; it is judged again after Enter."""
        current = self.currentIndex()
        if not current.isValid() or not self._entries_model.entries.can_be_corrected:
            return
        place = [column.kind for column in self._entries_model.columns].index(ColumnKind.GIVEN)
        number = self._entries_model.index(current.row(), place)
        self.setCurrentIndex(number)
        self.edit(number)

    @Slot()
    def remove_or_restore(self) -> None:
        """Take the selected rows off the list; put them back where all were removed before."""
        rows = self.selected_rows()
        states = self._states(rows)
        if not states & (_REMOVABLE | _REMOVED):
            return
        self._entries_model.entries.set_removed(rows, removed=bool(states & _REMOVABLE))
        self._decided(rows)

    def _toggle_ticks(self) -> bool:
        rows = self.selected_rows()
        states = self._states(rows)
        if self._entries_model.entries.has_job or not states & {RowState.UNUSUAL, RowState.UNTICKED}:
            return False
        self._entries_model.entries.set_ticked(rows, ticked=RowState.UNUSUAL not in states)
        self._decided(rows)
        return True

    def _decided(self, rows: "array[int] | range") -> None:
        self._entries_model.rows_changed((range(rows[0], rows[-1] + 1),), self.visible_rows())
        self.decided.emit()

    def _states(self, rows: "array[int] | range") -> frozenset[RowState]:
        if not rows:
            return frozenset()
        return frozenset(map(RowState, set(read(self._entries_model.entries.codes(), rows))))

    def _start_copy(self, work: "SlicedMime") -> None:
        if self.selectionModel().hasSelection():
            self._copying.start(work)

    @Slot(object)
    def _copied(self, mime: QMimeData) -> None:
        QGuiApplication.clipboard().setMimeData(mime)

    # -- context menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """Offer what can be done with the selected rows."""
        if self.selectionModel().hasSelection():
            menu = self.build_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._menu_place(event))

    def build_menu(self) -> QMenu:
        """Return the menu for the selected rows."""
        menu = QMenu(self)
        copy = menu.addAction(icon("copy"), self.tr("&Copy rows"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        menu.addAction(self.tr("Copy &numbers only"), self.copy_numbers)
        if self._entries_model.entries.can_be_corrected and self.currentIndex().isValid():
            menu.addSeparator()
            correct = menu.addAction(icon("pencil"), self.tr("C&orrect the number"), self.correct)
            correct.setShortcut(QKeySequence(Qt.Key.Key_F2))
        states = self._states(self.selected_rows())
        if not self._entries_model.entries.has_job and states & (_REMOVABLE | _REMOVED):
            menu.addSeparator()
            if states & _REMOVABLE:
                remove = menu.addAction(icon("circle-minus"), self.tr("&Do not send"), self.remove_or_restore)
            else:
                remove = menu.addAction(icon("undo-2"), self.tr("&Send after all"), self.remove_or_restore)
            remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self._offer_group(menu)
        return menu

    def _offer_group(self, menu: QMenu) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        column = self._entries_model.columns[index.column()]
        state = self._entries_model.entries.state(
            self._entries_model.row_of(index.row()), column.state_column
        )
        group = StateGroup.of_state(state)
        if group is not StateGroup.ALL:
            menu.addSeparator()
            words = self.tr("Show &only “{state}”").format(state=texts.state_group(group))
            menu.addAction(icon("list-filter"), words, lambda: self.group_wanted.emit(group))

    def _menu_place(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        return event.globalPos()

    # -- while rows are arranged anew

    @Slot()
    def _keep_selection(self) -> None:
        chosen = self._chosen()
        model = self._entries_model
        self._kept_rows = frozenset()
        if sum(map(len, chosen)) <= _KEPT_SELECTION:
            self._kept_rows = frozenset(model.rows_of(chosen))
        current = self.currentIndex()
        self._kept_current = model.row_of(current.row()) if current.isValid() else -1

    @Slot()
    def _restore_selection(self) -> None:
        if len(self._columns_fitted) != len(self._entries_model.columns):
            self._set_widths(self._entries_model.columns)
        if self._kept_rows or self._kept_current >= 0:
            self._select_again()
        self._kept_rows, self._kept_current = frozenset(), -1

    def _select_again(self) -> None:
        model, chosen = self._entries_model, self.selectionModel()
        selection = QItemSelection()
        last_column = model.columnCount() - 1
        for run in runs_of(array("I", model.view_rows_of(self._kept_rows))):
            selection.select(model.index(run.start, 0), model.index(run.stop - 1, last_column))
        current = model.view_rows_of(frozenset({self._kept_current}))
        self.setAutoScroll(False)  # the table stays where the person has scrolled it
        if current:
            index = model.index(current[0], 0)
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.setAutoScroll(True)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paint the rows, or a hint where there are none."""
        super().paintEvent(event)
        if self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            self._paint_hint(painter)
            painter.end()

    def hint(self) -> tuple[str, str]:
        """Return the picture and the words for a table without rows."""
        model = self.model()
        if not isinstance(model, Titles) and len(self._entries_model.entries):
            return "search", self.tr("No row matches")
        return "clipboard-paste", self.tr("Paste numbers or drop a file here")

    def _paint_hint(self, painter: QPainter) -> None:
        picture, words = self.hint()
        area = self.viewport().rect()
        line = self.fontMetrics().height()
        size = line * 3
        colour = Tone.QUIET.colour(self.palette())
        top = area.center().y() - (size + 2 * line) // 2
        drawn = pixmap(picture, size, colour, self.devicePixelRatioF())
        painter.setOpacity(0.7)
        painter.drawPixmap(area.center().x() - size // 2, top, drawn)
        painter.setOpacity(1.0)
        painter.setPen(colour)
        below = QRect(QPoint(area.left() + line, top + size + line), QSize(area.width() - 2 * line, line * 4))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, words)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Fit the rows to a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_row_height()
