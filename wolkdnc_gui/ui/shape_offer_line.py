"""The most valuable warning: the server's list writes its numbers otherwise. One press puts it right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone

if TYPE_CHECKING:
    from wolkdnc_gui.ui.offered_shape import OfferedShape


class ShapeOfferLine(QWidget):
    """Hidden while there is nothing to offer."""

    accepted = Signal(object)
    """Carries the Shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: OfferedShape | None = None
        self.setObjectName("shapeOffer")
        self.note = NoteLine("", self)
        self.button = QPushButton(self.tr("&Use that shape"), self)
        self.button.setObjectName("useShapeButton")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.note, stretch=1)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(self._clicked)
        self.show_offer(None)

    def show_offer(self, offered: "OfferedShape | None") -> None:
        """Offer a shape; None hides the line."""
        self._offered = offered
        self.setVisible(offered is not None)
        self.note.say(offered.words if offered is not None else "", Tone.WARNING)
        self.button.setAccessibleDescription(self.note.text())

    @Slot()
    def _clicked(self) -> None:
        if self._offered is not None:
            self.accepted.emit(self._offered.shape)
