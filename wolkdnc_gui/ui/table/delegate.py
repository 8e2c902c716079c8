"""How cells are painted: a picture beside the word of a state, rows that are not sent a little paler."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wolkdnc_gui.ui.icons import pixmap
from wolkdnc_gui.ui.table.looks import Tone, look
from wolkdnc_gui.ui.table.model import SENT_ROLE, STATE_ROLE


class EntriesDelegate(QStyledItemDelegate):
    """Adds picture and colour to the style's own painting; a selected row keeps the style's colours."""

    def initStyleOption(  # noqa: N802  # Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Fill in what the style paints."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        state = index.data(STATE_ROLE)
        if state is not None:
            shown = look(state)
            colour = shown.tone.colour(option.palette)
            self._paint_in(option, shown.tone)
            if shown.picture:
                selected = bool(option.state & QStyle.StateFlag.State_Selected)
                if selected:
                    colour = option.palette.color(QPalette.ColorRole.HighlightedText)
                size = round(option.fontMetrics.height() * 0.95)
                dpr = option.widget.devicePixelRatioF()
                made = QIcon()
                for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
                    made.addPixmap(pixmap(shown.picture, size, colour, dpr), mode)
                option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
                option.icon = made
                option.decorationSize = QSize(size, size)
        elif not index.data(SENT_ROLE):
            self._paint_in(option, Tone.QUIET)

    def _paint_in(self, option: QStyleOptionViewItem, tone: Tone) -> None:
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Text, tone.colour(palette))
        option.palette = palette
