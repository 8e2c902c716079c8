"""The strip under the table: what is happening, how far it is, and what can be done now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wolkdnc_gui.submission.job_state import JobState
from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.ui.reading_choice import ReadingChoice
from wolkdnc_gui.ui.shape_offer_line import ShapeOfferLine

if TYPE_CHECKING:
    from wolkdnc_gui.ui.job_bar_view import JobView


_UNDER_WAY = frozenset({JobState.WAITING, JobState.RUNNING})
_HELD_UP = frozenset({JobState.RETRYING, JobState.WAITING_FOR_QUOTA})


class JobBar(QWidget):
    """Buttons appear only while they can do something; the sentence always says where things stand."""

    pause_pressed = Signal()
    continue_pressed = Signal()
    stop_pressed = Signal()
    skip_pressed = Signal()
    token_pressed = Signal()
    resend_pressed = Signal()
    verify_pressed = Signal()
    take_back_pressed = Signal()
    compare_pressed = Signal()
    cancel_reading_pressed = Signal()
    export_pressed = Signal()
    change_columns_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: JobState | None = None
        self._picture = QLabel(self)
        self.status_label = QLabel(self)
        self.progress_bar = QProgressBar(self)
        self.pause_button = self._button("pauseButton", "pause", self.tr("&Pause"))
        self.token_button = self._button("tokenButton", "key-round", self.tr("Enter &token…"))
        self.skip_button = self._button("skipButton", "skip-forward", self.tr("S&kip these numbers"))
        self.stop_button = self._button("stopButton", "square", self.tr("&Stop"))
        self.cancel_button = self._button("cancelReadingButton", "x", self.tr("Cancel &reading"))
        self.resend_button = self._button("resendButton", "rotate-ccw", self.tr("Send a&gain what failed"))
        self.verify_button = self._button("verifyButton", "list-checks", self.tr("Check against the ser&ver"))
        self.take_back_button = self._button("takeBackButton", "undo-2", self.tr("Take &back…"))
        self.compare_button = self._button(
            "compareButton", "list-checks", self.tr("Compare with the ser&ver's list")
        )
        self.reading_choice = ReadingChoice(self)
        self.shape_offer = ShapeOfferLine(self)
        self.change_columns_button = self._button(
            "changeColumnsButton", "file-spreadsheet", self.tr("Ch&ange…")
        )
        self.export_button = self._button("exportButton", "download", self.tr("E&xport…"))
        self._name_parts()
        self._lay_out()
        self._connect()
        self._show_nothing()

    def _button(self, name: str, picture: str, text: str) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _name_parts(self) -> None:
        self.status_label.setObjectName("statusLabel")
        self.status_label.setWordWrap(True)
        self.status_label.setTextFormat(Qt.TextFormat.PlainText)
        self.status_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.status_label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.progress_bar.setObjectName("progressBar")
        self.progress_bar.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self.progress_bar.setAccessibleName(self.tr("Progress"))
        self.change_columns_button.setToolTip(
            self.tr("Read other columns, sheets or hidden rows of this file")
        )
        self.export_button.setToolTip(self.tr("Save the table as a CSV file (Ctrl+E)"))
        self.verify_button.setToolTip(
            self.tr("Read the server's own list and mark each number: confirmed, or not on the list")
        )
        self.take_back_button.setToolTip(
            self.tr("Take off the list again what this job newly blocked; nothing happens before you agree")
        )
        self.compare_button.setToolTip(
            self.tr("Read the server's own list: how many of these are blocked already, and in which shape")
        )
        self.skip_button.setToolTip(
            self.tr("The numbers of this request stay refused; the job goes on with the next ones.")
        )

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.status_label, stretch=1)
        words.addWidget(self.change_columns_button, alignment=Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        # Not where Stop was: the second of two quick clicks on Stop must not start something.
        buttons.addWidget(self.compare_button)
        buttons.addWidget(self.verify_button)
        buttons.addWidget(self.resend_button)
        buttons.addWidget(self.progress_bar, stretch=1)
        buttons.addStretch(0)
        for button in (
            self.token_button,
            self.pause_button,
            self.skip_button,
            self.stop_button,
            self.cancel_button,
            self.take_back_button,
            self.export_button,
        ):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(words)
        layout.addWidget(self.shape_offer)
        layout.addWidget(self.reading_choice)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.pause_button.clicked.connect(self._pause_or_continue)
        self.token_button.clicked.connect(self.token_pressed)
        self.skip_button.clicked.connect(self.skip_pressed)
        self.stop_button.clicked.connect(self.stop_pressed)
        self.cancel_button.clicked.connect(self.cancel_reading_pressed)
        self.resend_button.clicked.connect(self.resend_pressed)
        self.verify_button.clicked.connect(self.verify_pressed)
        self.take_back_button.clicked.connect(self.take_back_pressed)
        self.compare_button.clicked.connect(self.compare_pressed)
        self.change_columns_button.clicked.connect(self.change_columns_pressed)
        self.export_button.clicked.connect(self.export_pressed)

    def _show_nothing(self) -> None:
        for part in (
            self._picture,
            self.progress_bar,
            self.pause_button,
            self.token_button,
            self.skip_button,
            self.stop_button,
            self.cancel_button,
            self.resend_button,
            self.verify_button,
            self.take_back_button,
            self.compare_button,
            self.reading_choice,
            self.change_columns_button,
        ):
            part.setVisible(False)
        self.export_button.setEnabled(False)

    def show_view(self, view: "JobView") -> None:
        """Show where things stand."""
        self._state = view.state
        self.status_label.setText(view.sentence)
        size = self.fontMetrics().height()
        self._picture.setVisible(bool(view.picture))
        if view.picture:
            self._picture.setPixmap(
                icon(view.picture, QPalette.ColorRole.WindowText).pixmap(QSize(size, size))
            )
        self._show_progress(view)
        self._show_buttons(view)

    def _show_progress(self, view: "JobView") -> None:
        over = view.state is not None and view.state.is_over
        self.progress_bar.setVisible(view.reading or (view.total > 0 and not over))
        self.progress_bar.setRange(0, 0 if view.reading and not view.total else max(1, view.total))
        self.progress_bar.setValue(view.done)
        self.progress_bar.setFormat(view.progress_words)

    def _show_buttons(self, view: "JobView") -> None:
        state = view.state
        focus = self.window().focusWidget()
        going = state in _UNDER_WAY
        alive = state is not None and not state.is_over
        self.pause_button.setVisible(alive and view.can_go_on and state is not JobState.NEEDS_TOKEN)
        self.pause_button.setText(self._pause_words(state))
        self.pause_button.setIcon(icon("pause" if going else "play"))
        self.token_button.setVisible(state is JobState.NEEDS_TOKEN)
        self.skip_button.setVisible(state is JobState.STUCK)
        self.stop_button.setVisible(alive)
        ending = state in (JobState.STUCK, JobState.INTERRUPTED) or not view.can_go_on
        self.stop_button.setText(self.tr("&End here") if ending else self.tr("&Stop"))
        self.cancel_button.setVisible(view.reading)
        self.resend_button.setVisible(state is not None and state.is_over and view.failed > 0)
        self.verify_button.setVisible(view.can_check)
        self.take_back_button.setVisible(view.can_take_back)
        self.compare_button.setVisible(view.can_compare)
        for button in (self.verify_button, self.take_back_button, self.compare_button):
            button.setEnabled(not view.checking)
        self.shape_offer.show_offer(view.offered_shape)
        self.reading_choice.show_choice(view.two_readings)
        self.change_columns_button.setVisible(view.can_change_columns)
        self.export_button.setEnabled(view.rows > 0)
        if focus is not None and focus.parent() is self and focus.isHidden():
            # Qt would hand the keyboard to the next button: a second press of Stop must not start something.
            self.status_label.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pause_words(self, state: JobState | None) -> str:
        if state in _UNDER_WAY:
            return self.tr("&Pause")
        if state in _HELD_UP:
            return self.tr("Tr&y now")
        if state is JobState.STUCK:
            return self.tr("Tr&y again")
        return self.tr("&Continue")

    def _pause_or_continue(self) -> None:
        if self._state in _UNDER_WAY:
            self.pause_pressed.emit()
        else:
            self.continue_pressed.emit()
