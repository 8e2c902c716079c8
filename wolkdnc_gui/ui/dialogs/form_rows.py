"""Labels on the left, fields on the right, sentences under the fields."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QStyle, QWidget


class FormRows(QGridLayout):
    """A form whose sentences wrap.

    QFormLayout gives every wrapping label the height it would have at its narrowest, which leaves
    holes; a grid asks how high it is at the width it has.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(5)
        self.setColumnStretch(1, 1)
        wanted = parent.style().styleHint(QStyle.StyleHint.SH_FormLayoutLabelAlignment)
        self._label_alignment = Qt.AlignmentFlag(wanted) | Qt.AlignmentFlag.AlignVCenter

    def add_row(self, words: str, field: QWidget, buddy: QWidget, *under: QWidget) -> None:
        """Add a field with its label, whose mnemonic leads to `buddy` and whose words name it."""
        label = QLabel(words, self._owner)
        label.setBuddy(buddy)
        buddy.setAccessibleName(words.replace("&", ""))
        label.setAlignment(self._label_alignment)
        row = self._gap()
        self.addWidget(label, row, 0)
        self._add_field(row, field)
        self._add_under(*under)

    def add_unlabelled(self, field: QWidget, *under: QWidget) -> None:
        """Add something that says itself what it is."""
        self._add_field(self._gap(), field)
        self._add_under(*under)

    def _gap(self) -> int:
        """Set each row a little apart from the sentences of the row before."""
        row = self.rowCount()
        if self.count():
            self.setRowMinimumHeight(row, 3)
            row += 1
        return row

    def _add_field(self, row: int, field: QWidget) -> None:
        if field.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding:
            self.addWidget(field, row, 1)
        else:
            self.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def _add_under(self, *under: QWidget) -> None:
        for widget in under:
            self.addWidget(widget, self.rowCount(), 1)
