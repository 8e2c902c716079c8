"""The columns of the table: which there are, and what stands above them."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

from wolkdnc_gui.ui import texts
from wolkdnc_gui.wolkvox.direction import Direction

translate = QCoreApplication.translate


GAP = "\u2002"
"""Keeps words that end at the right of their column from the next column."""


class ColumnKind(Enum):
    """What a column shows."""

    PLACE = auto()
    GIVEN = auto()
    SENT = auto()
    STATE = auto()
    WHY = auto()


class Column(NamedTuple):
    """One column; STATE comes once per direction."""

    kind: ColumnKind
    state_column: int = 0
    direction: Direction | None = None
    """The direction of a STATE column where there are two."""

    @property
    def title(self) -> str:
        """The translated words in the header."""
        match self.kind:
            case ColumnKind.PLACE:
                return translate("Table", "#")
            case ColumnKind.GIVEN:
                return translate("Table", "Number")
            case ColumnKind.SENT:
                return translate("Table", "Will be sent")
            case ColumnKind.STATE:
                return (
                    translate("Table", "State") if self.direction is None else texts.direction(self.direction)
                )
            case ColumnKind.WHY:
                return translate("Table", "Why")

    @property
    def explanation(self) -> str:
        """A translated sentence for the header's tooltip."""
        match self.kind:
            case ColumnKind.PLACE:
                return translate("Table", "Place in the list, in the order given")
            case ColumnKind.GIVEN:
                return translate("Table", "What was pasted or stood in the file")
            case ColumnKind.SENT:
                return translate(
                    "Table", "The digits that go to the do-not-call list, in the account's number shape"
                )
            case ColumnKind.STATE:
                return self._state_explanation
            case ColumnKind.WHY:
                return translate("Table", "Why a row is unusual or left out, and what the server said")

    @property
    def _state_explanation(self) -> str:
        if self.direction is Direction.INBOUND:
            return translate("Table", "What became of the number in the inbound list")
        if self.direction is Direction.OUTBOUND:
            return translate("Table", "What became of the number in the outbound list")
        return translate("Table", "What will happen, or has happened, to the number")


def columns_for(directions: tuple[Direction, ...]) -> tuple[Column, ...]:
    """Return the columns of a list: one STATE, or one per direction of its job."""
    if len(directions) < 2:
        states = [Column(ColumnKind.STATE)]
    else:
        states = [Column(ColumnKind.STATE, index, one) for index, one in enumerate(directions)]
    return (
        Column(ColumnKind.PLACE),
        Column(ColumnKind.GIVEN),
        Column(ColumnKind.SENT),
        *states,
        Column(ColumnKind.WHY),
    )


def alignment(column: Column) -> Qt.AlignmentFlag:
    """Return where in its cells a column's words stand."""
    side = Qt.AlignmentFlag.AlignRight if column.kind is ColumnKind.PLACE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def header_data(column: Column, role: int) -> str | Qt.AlignmentFlag | None:
    """Return the title of a column, what it means, or on which side it stands."""
    if role == Qt.ItemDataRole.DisplayRole:
        return column.title + (GAP if column.kind is ColumnKind.PLACE else "")
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.explanation
    return alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None
