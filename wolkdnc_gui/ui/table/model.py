"""The table's model: a list of entries, seen through the filter, the search and the order people chose."""

from array import array
from collections.abc import Sequence
from itertools import compress
from time import perf_counter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.row_state import RowState, StateGroup
from wolkdnc_gui.ui.table.arranging import Wish, arrange
from wolkdnc_gui.ui.table.columns import Column, ColumnKind, alignment, columns_for, header_data
from wolkdnc_gui.ui.table.search import SearchIndex
from wolkdnc_gui.ui.table.slices import SlicedWork
from wolkdnc_gui.ui.table.words import RowWords

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()

# Plain numbers: `data` is asked seven times per cell on the screen, and comparing enums takes its time.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TICK = int(Qt.ItemDataRole.CheckStateRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_ANSWERED = frozenset({_DISPLAY, _TIP, _ALIGNMENT, _TICK, _ACCESSIBLE, _EDIT})

_REARRANGE_AFTER_MS = 300
_TICKABLE = (RowState.UNUSUAL, RowState.UNTICKED)


class EntriesModel(QAbstractTableModel):
    """Shows an `EntryList`; holds nothing but which of its rows are shown, and in which order.

    Whoever changes the list says so afterwards with `follow` or `rows_changed`. Filters, searches and
    sorts of long lists are worked out between events; until then the rows stay as they were.
    """

    arranged = Signal()
    """The rows are as wished."""
    decided = Signal()
    """A person ticked or unticked a row."""
    corrected = Signal(int, str)
    """A person wrote a number anew: its place in the list, and the text. The list is as it was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: array[int] | None = None
        """Places in the list, in the order shown; None where that is all of them as they are."""
        self._set(EntryList())
        self._wish = Wish()
        self._work: SlicedWork[array[int]] = SlicedWork(self)
        self._work.finished.connect(self._show)
        self._began = 0.0
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(_REARRANGE_AFTER_MS)
        self._stale.timeout.connect(self.rearrange)

    # -- what is shown

    @property
    def entries(self) -> EntryList:
        """The list that is shown."""
        return self._entries

    @property
    def words(self) -> RowWords:
        """The words in the cells of any row of the list."""
        return self._words

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown."""
        return self._columns

    @property
    def wish(self) -> Wish:
        """What people asked to see."""
        return self._wish

    @property
    def is_arranging(self) -> bool:
        """True while the rows are not yet as wished."""
        return self._work.is_under_way or self._stale.isActive()

    def state_at(self, index: Index) -> RowState | None:
        """Return the state in a STATE cell; None for other cells."""
        column = self._columns[index.column()]
        row = self.row_of(index.row())
        if column.kind is not ColumnKind.STATE or not self._is_known(row, column):
            return None
        return self._entries.state(row, column.state_column)

    def is_sent(self, index: Index) -> bool:
        """Tell whether the number of a row is, or was to be, sent."""
        row = self.row_of(index.row())
        return row < len(self._entries) and bool(self._words.sent(row))

    def set_entries(self, entries: EntryList) -> None:
        """Show another list, through the same search and order, unfiltered."""
        self._work.give_up()
        self.beginResetModel()
        self._set(entries)
        self._wish = Wish(
            StateGroup.ALL, self._wish.query, self._column_like(self._wish.column), self._wish.descending
        )
        self.endResetModel()
        self.rearrange()

    def row_of(self, view_row: int) -> int:
        """Return the place in the list of a shown row."""
        return view_row if self._shown is None else self._shown[view_row]

    def rows_of(self, view_rows: Sequence[range]) -> "array[int] | range":
        """Return the places in the list of stretches of shown rows, ascending."""
        if sum(map(len, view_rows)) == self._length:
            return range(self._length)  # everything, whatever the order: sorting a million is a stall
        if self._shown is None and len(view_rows) == 1:
            return view_rows[0]
        found = array("I")
        if self._shown is None:
            for stretch in sorted(view_rows, key=lambda one: one.start):
                found.extend(stretch)
            return found
        for stretch in view_rows:
            found += self._shown[stretch.start : stretch.stop]
        return array("I", sorted(found))

    def rows_in_order(self, view_rows: Sequence[range]) -> "array[int] | range":
        """Return the places in the list of stretches of shown rows, as they are shown now."""
        shown = self._shown
        if shown is None and len(view_rows) == 1:
            return view_rows[0]
        rows = array("I")
        for stretch in view_rows:
            rows.extend(stretch if shown is None else shown[stretch.start : stretch.stop])
        return rows

    def view_rows_of(self, rows: frozenset[int]) -> list[int]:
        """Return where these rows of the list are shown; hidden ones are not among them."""
        if self._shown is None:
            return sorted(row for row in rows if row < self._length)
        return list(compress(range(len(self._shown)), map(rows.__contains__, self._shown)))

    # -- what people ask for

    def show_group(self, group: StateGroup) -> None:
        """Show only rows in these states."""
        self._ask(Wish(group, self._wish.query, self._wish.column, self._wish.descending))

    def search(self, query: str) -> None:
        """Show only rows in which this is found."""
        self._ask(Wish(self._wish.group, query, self._wish.column, self._wish.descending))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to the order of the list."""
        chosen = self._columns[column] if 0 <= column < len(self._columns) else None
        descending = chosen is not None and order is Qt.SortOrder.DescendingOrder
        self._ask(Wish(self._wish.group, self._wish.query, chosen, descending))

    def _ask(self, wish: Wish) -> None:
        if wish != self._wish:
            self._wish = wish
            self.rearrange()

    @Slot()
    def rearrange(self) -> None:
        """Work out anew which rows are shown."""
        self._stale.stop()
        self._work.give_up()
        if self._wish.is_plain:
            self._show(None)
            return
        self._began = perf_counter()
        self._work.start(arrange(self._entries, self._wish, self._index))

    @Slot(object)
    def _show(self, rows: "array[int] | None") -> None:
        took = perf_counter() - self._began
        self._stale.setInterval(max(_REARRANGE_AFTER_MS, int(took * 5_000)))
        if rows != self._shown:
            self.beginResetModel()
            self._shown = rows
            self._length = len(self._entries)
            self.endResetModel()
        self.arranged.emit()

    # -- what happens to the list

    def follow(self) -> None:
        """Catch up with a list that grew, shrank, or took or lost a job."""
        entries = self._entries
        if entries.generation != self._generation:
            self._work.give_up()
            self.beginResetModel()
            self._set(entries)
            column = self._column_like(self._wish.column)
            self._wish = Wish(self._wish.group, self._wish.query, column, self._wish.descending)
            self.endResetModel()
            self.rearrange()
        elif len(entries) > self._length:
            if self._shown is None and not self._work.is_under_way:
                self.beginInsertRows(_NO_PARENT, self._length, len(entries) - 1)
                self._length = len(entries)
                self.endInsertRows()
            else:
                self._length = len(entries)
                self._rearrange_soon()

    def rows_changed(self, changed: Sequence[range], visible: range | None = None) -> None:
        """Show new states of these stretches of the list.

        `visible` are the shown rows on the screen; without it every shown row is told of.
        """
        self.follow()
        if not changed:
            return
        if self._wish.follows_states:
            self._rearrange_soon()
        last_column = len(self._columns) - 1
        for first, last in self._view_stretches(changed, visible):
            self.dataChanged.emit(self.index(first, 0), self.index(last, last_column))

    def _view_stretches(self, changed: Sequence[range], visible: range | None) -> list[tuple[int, int]]:
        count = self.rowCount()
        looked_at = (
            range(count) if visible is None else range(max(0, visible.start), min(count, visible.stop))
        )
        if self._shown is None:
            both = ((max(one.start, looked_at.start), min(one.stop, looked_at.stop) - 1) for one in changed)
            return [(first, last) for first, last in both if first <= last]
        hit = [row for row in looked_at if any(self._shown[row] in one for one in changed)]
        return [(hit[0], hit[-1])] if hit else []

    def _rearrange_soon(self) -> None:
        if not self._stale.isActive():
            self._stale.start()

    def _set(self, entries: EntryList) -> None:
        self._entries = entries
        self._words = RowWords(entries)
        self._index = SearchIndex(entries)
        self._columns = columns_for(entries.directions)
        self._generation = entries.generation
        self._length = len(entries)
        self._shown = None

    def _column_like(self, column: Column | None) -> Column | None:
        return next((one for one in self._columns if column is not None and one.kind is column.kind), None)

    # -- Qt's questions

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """Return how many rows are shown."""
        if parent.isValid():
            return 0
        return self._length if self._shown is None else len(self._shown)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own
        """Return the title of a column, or what it means."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        return header_data(self._columns[section], role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell: before the job, tick unusual rows and correct numbers."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self._tick(index) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if self._columns[index.column()].kind is ColumnKind.GIVEN and self._entries.can_be_corrected:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, PLR0911  # Qt's own
        """Return words, tick, alignment or state of a cell."""
        if role not in _ANSWERED or not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == _ALIGNMENT:
            return alignment(column)
        row = self.row_of(index.row())
        if not self._is_known(row, column):
            return None
        if role in (_DISPLAY, _EDIT):
            return self._words.cell(row, column)
        if role == _TIP:
            return self._tip(row, column)
        if role == _TICK:
            return self._tick(index)
        return f"{column.title}: {self._words.cell(row, column)}"

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802  # Qt's name
        """Tick or untick an unusual row; hand on the new text of a number."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self._correct(index, str(value).strip())
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or self._tick(index) is None:
            return False
        row = self.row_of(index.row())
        self._entries.set_ticked(range(row, row + 1), ticked=Qt.CheckState(value) is Qt.CheckState.Checked)
        self.rows_changed((range(row, row + 1),))
        self.decided.emit()
        return True

    def _correct(self, index: Index, text: str) -> bool:
        row = self.row_of(index.row())
        is_open = bool(self.flags(index) & Qt.ItemFlag.ItemIsEditable) and row < len(self._entries)
        if not is_open or not text or text == self._words.given(row):
            return False
        self.corrected.emit(row, text)
        return True

    def _is_known(self, row: int, column: Column) -> bool:
        """False where the list has changed, and nobody has said so yet."""
        return row < len(self._entries) and column.state_column < self._entries.state_columns

    def _tick(self, index: Index) -> Qt.CheckState | None:
        if self._entries.has_job or self._columns[index.column()].kind is not ColumnKind.STATE:
            return None
        row = self.row_of(index.row())
        state = self._entries.state(row) if row < len(self._entries) else RowState.READY
        if state not in _TICKABLE:
            return None
        return Qt.CheckState.Checked if state is RowState.UNUSUAL else Qt.CheckState.Unchecked

    def _tip(self, row: int, column: Column) -> str:
        match column.kind:
            case ColumnKind.STATE:
                return texts.row_state_meaning(self._entries.state(row, column.state_column))
            case ColumnKind.WHY:
                said, reason = self._words.why(row), self._words.reason(row)
                return said if reason in said else f"{said}\n{reason}"
            case ColumnKind.GIVEN:
                return f"{self._words.given(row)}\n{self._words.origin(row)}"
        return self._words.origin(row)
