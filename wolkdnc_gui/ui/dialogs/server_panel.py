"""What the server can say before a job: how many calls are left, and what is on its list."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QRadioButton, QVBoxLayout, QWidget

from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.ui.offered_shape import OfferedShape
from wolkdnc_gui.ui.shape_offer_line import ShapeOfferLine


@dataclass(frozen=True, slots=True)
class WayOut:
    """What can be done where the calls that are left will not do."""

    wait: str
    """The words for a job that waits until there are calls again."""
    larger: str = ""
    """The words for larger requests; empty where these would not do either."""
    numbers_per_request: int = 0
    """Of the larger requests."""


class ServerPanel(QWidget):
    """Shows what came so far; nothing in here waits."""

    compare_asked = Signal()
    shape_accepted = Signal(object)
    """Carries the Shape that the server's list has."""
    shape_told = Signal()
    """The server's list tells how it writes numbers: nobody need be asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way_out: WayOut | None = None
        self.quota_note = NoteLine("", self)
        self.quota_note.setObjectName("quotaNote")
        self.larger_radio = QRadioButton(self)
        self.larger_radio.setObjectName("largerRequestsRadio")
        self.wait_radio = QRadioButton(self)
        self.wait_radio.setObjectName("waitForQuotaRadio")
        self._group = QButtonGroup(self)
        self.list_note = NoteLine("", self)
        self.list_note.setObjectName("comparisonNote")
        self.shape_offer = ShapeOfferLine(self)
        self.compare_button = QPushButton(
            icon("list-checks"), self.tr("Compare with the ser&ver's list first"), self
        )
        self.compare_button.setObjectName("compareFirstButton")
        self._lay_out()
        self.compare_button.clicked.connect(self.compare_asked)
        self.shape_offer.accepted.connect(self.shape_accepted)
        self.show_way_out(None)

    @property
    def numbers_per_request(self) -> int | None:
        """The size of the larger requests; None where the job stays as it is."""
        return self._way_out.numbers_per_request if self._way_out and self.larger_radio.isChecked() else None

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.quota_note)
        for radio in (self.larger_radio, self.wait_radio):
            self._group.addButton(radio)
            layout.addWidget(radio)
        layout.addWidget(self.list_note)
        layout.addWidget(self.shape_offer)
        layout.addWidget(self.compare_button)

    def show_quota(self, words: str, tone: Tone) -> None:
        """Say how many calls the job takes, and how many are left."""
        self.quota_note.say(words, tone)

    def show_way_out(self, way_out: WayOut | None) -> None:
        """Offer what can be done where the calls will not do; None where they will."""
        waits = self._way_out is not None and self.wait_radio.isChecked()
        self._way_out = way_out
        self.larger_radio.setVisible(way_out is not None and bool(way_out.larger))
        self.wait_radio.setVisible(way_out is not None)
        if way_out is None:
            return
        self.larger_radio.setText(way_out.larger)
        self.wait_radio.setText(way_out.wait)
        (self.larger_radio if way_out.larger and not waits else self.wait_radio).setChecked(True)

    def show_comparison(
        self, words: str, tone: Tone, offered: OfferedShape | None = None, *, fits: bool = False
    ) -> None:
        """Say what the server's list says of the numbers; `fits` that it writes them as they will be sent."""
        # The button stays: hidden, it would hand the keyboard to the next one, and that may send.
        self.list_note.say(words, tone)
        self.shape_offer.show_offer(offered)
        if offered is not None:
            # Enter must not send what would block nobody.
            self.shape_offer.button.setDefault(True)
            self.shape_offer.button.setFocus()
        if offered is not None or fits:
            self.shape_told.emit()
