"""The first rows of a sheet, with the columns marked that will be read."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from wolkdnc_gui.intake.layout import ProposedSheet
from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.ui.read_words import column_name

_MARKED_SHADE = 60
"""How strongly the colour of chosen things shows behind a marked column, of 255."""


class ColumnPreview(QTableWidget):
    """A click on a header marks its column or takes the mark away; so does Space, for the keyboard."""

    toggled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: ProposedSheet | None = None
        self.setObjectName("columnPreview")
        self.setAccessibleName(self.tr("First rows"))
        self.setAccessibleDescription(self.tr("Space marks the column of the current cell, or unmarks it"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.65))
        self.verticalHeader().setHighlightSections(False)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        side = self.fontMetrics().height()
        header.setIconSize(QSize(side, side))
        header.sectionClicked.connect(self.toggled)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Wide enough for a few columns, high enough for the rows there are."""
        letters = self.fontMetrics().averageCharWidth()
        return QSize(letters * 92, self.fontMetrics().height() * 20)

    def show_sheet(self, sheet: ProposedSheet, marked: Collection[int]) -> None:
        """Show the first rows of a sheet."""
        self._sheet = sheet
        width = max(len(sheet.columns), *map(len, sheet.preview), 1)
        self.clear()
        self.setRowCount(len(sheet.preview))
        self.setColumnCount(width)
        for row, cells in enumerate(sheet.preview):
            for column in range(width):
                words = cells[column] if column < len(cells) else ""
                item = QTableWidgetItem(" ".join(words.split()))
                item.setToolTip(words)
                if row + 1 < sheet.first_row:
                    item.setForeground(self.palette().brush(QPalette.ColorRole.PlaceholderText))
                self.setItem(row, column, item)
        self.mark(marked)
        letters = self.fontMetrics().averageCharWidth()
        self.resizeColumnsToContents()
        for column in range(width):
            self.setColumnWidth(column, max(letters * 12, min(self.columnWidth(column), letters * 34)))
        first = min(marked, default=0)
        self.setCurrentCell(0, first)
        self.scrollToItem(self.item(0, first) or QTableWidgetItem())

    def mark(self, marked: Collection[int]) -> None:
        """Mark exactly these columns."""
        if self._sheet is None:
            return
        shade = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        shade.setAlpha(_MARKED_SHADE)
        for column in range(self.columnCount()):
            is_marked = column in marked
            name = column_name(self._sheet, column)
            header = QTableWidgetItem(icon("circle-check" if is_marked else "circle"), name)
            words = self.tr("{column}: will be read") if is_marked else self.tr("{column}: not read")
            header.setToolTip(words.format(column=name))
            header.setData(Qt.ItemDataRole.AccessibleTextRole, words.format(column=name))
            font = header.font()
            font.setBold(is_marked)
            header.setFont(font)
            self.setHorizontalHeaderItem(column, header)
            for row in range(self.rowCount()):
                if (item := self.item(row, column)) is not None:
                    item.setBackground(shade if is_marked else QColor(Qt.GlobalColor.transparent))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Space marks the column of the current cell, or takes the mark away; Enter is the dialog's."""
        if event.key() == Qt.Key.Key_Space and self.currentColumn() >= 0:
            self.toggled.emit(self.currentColumn())
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
