"""How cells are painted: a picture beside the word of a state, rows that are not sent a little paler."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wolkdnc_gui.ui.dark_palette import is_dark, with_seen_frames
from wolkdnc_gui.ui.icons import pixmap
from wolkdnc_gui.ui.table.columns import GAP
from wolkdnc_gui.ui.table.looks import Look, Tone, look

if TYPE_CHECKING:
    from wolkdnc_gui.ui.table.model import EntriesModel

_LONGEST_NUMBER = 500
"""Characters; what is read keeps no more either."""


class EntriesDelegate(QStyledItemDelegate):
    """Adds picture and colour to the style's own painting; a selected row keeps the style's colours."""

    def __init__(self, model: "EntriesModel", parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._widget = parent

    def initStyleOption(  # noqa: N802  # Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Fill in what the style paints."""
        super().initStyleOption(option, index)
        # The whole row is shown as chosen; a frame around one of its cells would only distract.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
            option.text += GAP
        # Asked of the model itself, not by way of Qt and back: this is done for every cell on the screen.
        state = self._model.state_at(index)
        if state is not None:
            self._show_state(option, look(state))
        elif not self._model.is_sent(index):
            _paint_in(option, Tone.QUIET)

    def createEditor(  # noqa: N802  # Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Return a field for a number that is written anew."""
        editor = QLineEdit(parent)
        editor.setObjectName("numberEdit")
        editor.setAccessibleName(self.tr("Number"))
        editor.setFrame(False)
        editor.setMaxLength(_LONGEST_NUMBER)
        return editor

    def _show_state(self, option: QStyleOptionViewItem, shown: Look) -> None:
        colour = shown.tone.colour(option.palette)
        _paint_in(option, shown.tone)
        if not shown.picture:
            return
        if option.state & QStyle.StateFlag.State_Selected:
            colour = option.palette.color(QPalette.ColorRole.HighlightedText)
        size = round(option.fontMetrics.height() * 0.95)
        drawn = pixmap(shown.picture, size, colour, self._widget.devicePixelRatioF())
        made = QIcon()
        made.addPixmap(drawn, QIcon.Mode.Normal)
        made.addPixmap(drawn, QIcon.Mode.Selected)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = made
        option.decorationSize = QSize(size, size)


def _paint_in(option: QStyleOptionViewItem, tone: Tone) -> None:
    palette = QPalette(option.palette)
    palette.setColor(QPalette.ColorRole.Text, tone.colour(palette))
    option.palette = with_seen_frames(palette) if is_dark(palette) else palette
