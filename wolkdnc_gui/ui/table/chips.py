"""The row of filters above the table: a word and a count each, one of them chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.contrast import blended, readable
from wolkdnc_gui.ui.icons import pixmap
from wolkdnc_gui.ui.row_state import BEFORE_JOB, RowState, StateGroup
from wolkdnc_gui.ui.table.flow import FlowLayout
from wolkdnc_gui.ui.table.looks import look


class Chip(QAbstractButton):
    """One filter: picture, word and live count in a rounded frame."""

    def __init__(self, group: StateGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state_group = group
        self._count = -1
        self._look = None if group is StateGroup.ALL else look(min(group.value, key=RowState.__int__))
        self.setObjectName(f"chip_{group.name.lower()}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def count(self) -> int:
        """How many rows the filter would show; it has no words before it was told."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show how many rows the filter would show."""
        if count == self._count:
            return
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the present language."""
        word, number = texts.state_group(self.state_group), texts.number(self._count)
        self.setText(f"{word} {number}")
        self.setAccessibleName(self.tr("Show {state}: {count}").format(state=word, count=number))
        self.setToolTip(
            self.tr("Show only these rows") if self._look is not None else self.tr("Show every row")
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Return the size of picture, word and count."""
        metrics = self.fontMetrics()
        line = metrics.height()
        picture = round(line * 1.25) if self._look is not None else 0
        return QSize(metrics.horizontalAdvance(self.text()) + picture + round(line * 1.5), round(line * 1.7))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Return the same: a chip is never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Be calm again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802  # Qt's name
        """Paint frame, picture, word and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = self._fill()
        self._paint_frame(painter, fill)
        palette, line = self.palette(), self.fontMetrics().height()
        x = round(line * 0.75)
        if self._look is not None:
            size = round(line * 0.95)
            drawn = pixmap(
                self._look.picture, size, self._look.tone.colour(palette), self.devicePixelRatioF()
            )
            painter.drawPixmap(x, (self.height() - size) // 2, drawn)
            x += round(line * 1.25)
        painter.setPen(readable(palette.color(QPalette.ColorRole.WindowText), fill))
        words = self.rect().adjusted(x, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _fill(self) -> QColor:
        # Opaque, so that what the words stand on is known: an accent can be any colour.
        palette = self.palette()
        ground = palette.color(QPalette.ColorRole.Window)
        if self.isChecked():
            return blended(ground, palette.color(QPalette.ColorRole.Highlight), 0.18)
        if self.isDown() or self.underMouse():
            return blended(ground, palette.color(QPalette.ColorRole.WindowText), 0.07)
        return ground

    def _paint_frame(self, painter: QPainter, fill: QColor) -> None:
        palette = self.palette()
        edge = palette.color(QPalette.ColorRole.WindowText)
        edge.setAlphaF(0.25)
        if self.isChecked() or self.hasFocus():
            edge = palette.color(QPalette.ColorRole.Highlight)
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(edge, width))
        painter.setBrush(fill)
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)


class StateFilter(QWidget):
    """One chip per state that occurs, exclusive. Arrow keys go from chip to chip, Tab goes past them."""

    chosen = Signal(object)
    """A person chose a `StateGroup`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stateFilter")
        self.setAccessibleName(self.tr("Filter by state"))
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(True)
        self._layout = FlowLayout(self)
        self._chips: dict[StateGroup, Chip] = {}
        for group in StateGroup:
            chip = Chip(group, self)
            self._chips[group] = chip
            self._buttons.addButton(chip)
            self._layout.addWidget(chip)
        self._chips[StateGroup.ALL].setChecked(True)
        self._buttons.buttonClicked.connect(self._clicked)
        self.show_counts(dict.fromkeys(BEFORE_JOB, 0))

    @property
    def group(self) -> StateGroup:
        """The filter that is chosen."""
        return next(group for group, chip in self._chips.items() if chip.isChecked())

    def chip(self, group: StateGroup) -> Chip:
        """Return the chip of a group, shown or hidden."""
        return self._chips[group]

    def choose(self, group: StateGroup) -> None:
        """Choose a filter without saying so."""
        with QSignalBlocker(self._buttons):
            self._chips[group].setChecked(True)
        self._chips[group].set_count(max(0, self._chips[group].count))
        self._chips[group].setVisible(True)

    def show_counts(self, counts: Mapping[StateGroup, int]) -> None:
        """Show how many rows each filter would show; filters that would show none are hidden.

        The chosen one stays, and so do those of a list without a job, so that they do not jump about.
        """
        steady_groups = BEFORE_JOB if StateGroup.READY in counts and counts[StateGroup.ALL] else ()
        for group, chip in self._chips.items():
            count = counts.get(group, 0)
            steady = group in steady_groups or group is StateGroup.ALL
            is_shown = count > 0 or steady or chip.isChecked()
            if is_shown:
                chip.set_count(count)
            chip.setVisible(is_shown)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Say everything again in a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for chip in self._chips.values():
                chip.retranslate()

    @Slot(QAbstractButton)
    def _clicked(self, chip: QAbstractButton) -> None:
        if isinstance(chip, Chip):
            self.chosen.emit(chip.state_group)
