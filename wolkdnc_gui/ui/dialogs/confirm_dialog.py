"""The question before a long job: one sentence that says what will happen."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wolkdnc_gui.numbers.shape import Shape
from wolkdnc_gui.ui.dialogs.screen_room import resize_within_screen
from wolkdnc_gui.ui.dialogs.scrolled_body import ScrolledBody
from wolkdnc_gui.ui.dialogs.server_panel import ServerPanel
from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.ui.list_sentences import submit_words
from wolkdnc_gui.wolkvox.direction import Direction


@dataclass(frozen=True, slots=True)
class JobQuestion:
    """What is about to happen."""

    numbers: int
    """How many numbers will be sent; in both directions each counts once."""
    directions: tuple[Direction, ...]
    requests: int
    """How many requests that makes, over all directions."""
    account_name: str
    server: str
    """As people know it: `wv0042`."""
    unusual: int = 0
    """How many of the numbers are flagged."""
    left_out: int = 0
    """How many rows are not sent."""
    unconfirmed_example: str = ""
    """Digits as they will be sent, while nobody has confirmed the shape yet; empty once it was."""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class JobAnswer:
    """What the agent said."""

    accepted: bool
    shape_confirmed: bool
    """True when the agent ticked that the list writes its numbers like the example."""
    numbers_per_request: int | None = None
    """The size of larger requests, chosen because the calls would not do; None where nothing was chosen."""
    shape: Shape | None = None
    """The shape of the server's list, where the agent wants it instead; the list is to be judged again."""


class ConfirmDialog(QDialog):
    """Asks once before a job of many numbers. Enter confirms, Esc goes back to the list."""

    def __init__(self, question: JobQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.setObjectName("confirmDialog")
        self.setWindowTitle(self.tr("Before it is sent"))
        self.sentence_label = QLabel(self._sentence(), self)
        self.details_label = QLabel(self._details(), self)
        self.server_panel = ServerPanel(self)
        self.shape_check = QCheckBox(self.tr("&Yes, that is how our list writes them"), self)
        self.shape_check.setObjectName("shapeConfirmedCheck")
        self._shape: Shape | None = None
        self._buttons = QDialogButtonBox(self)
        self.confirm_button = self._buttons.addButton(
            submit_words(question.numbers, question.directions), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.cancel_button = self._buttons.addButton(
            self.tr("&Back to the list"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self._name_parts()
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.server_panel.shape_accepted.connect(self._take_shape)
        self.confirm_button.setFocus()

    @property
    def answer(self) -> JobAnswer:
        """What the agent said, once the dialog has finished."""
        accepted = self.result() == QDialog.DialogCode.Accepted
        return JobAnswer(
            accepted=accepted,
            shape_confirmed=accepted and self.shape_check.isChecked(),
            numbers_per_request=self.server_panel.numbers_per_request if accepted else None,
            shape=self._shape,
        )

    @Slot(object)
    def _take_shape(self, shape: Shape) -> None:
        self._shape = shape
        self.reject()

    def _withdraw_question(self, shape: QWidget) -> None:
        # What was ticked before the server's list told otherwise confirms nothing.
        self.shape_check.setChecked(False)
        if self.shape_check.hasFocus():
            self.server_panel.compare_button.setFocus()
        shape.hide()

    def _name_parts(self) -> None:
        self.sentence_label.setObjectName("confirmSentence")
        self.details_label.setObjectName("confirmDetails")
        for label in (self.sentence_label, self.details_label):
            label.setWordWrap(True)
            # Names of accounts are typed by people: they are words, never markup.
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        larger = self.sentence_label.font()
        larger.setPointSizeF(larger.pointSizeF() * 1.15)
        self.sentence_label.setFont(larger)
        self.confirm_button.setObjectName("confirmButton")
        self.cancel_button.setObjectName("cancelButton")
        self.confirm_button.setIcon(icon("ban"))
        self.confirm_button.setDefault(True)
        for button in (self.confirm_button, self.cancel_button):
            button.setAccessibleName(_without_mnemonic(button))
        self.setAccessibleDescription(f"{self.sentence_label.text()} {self.details_label.text()}".strip())

    def _lay_out(self) -> None:
        body = QWidget(self)
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(self.sentence_label)
        words.addWidget(self.details_label)
        self.details_label.setVisible(bool(self.details_label.text()))
        words.addWidget(self.server_panel)
        shape = self._shape_panel()
        if shape is None:
            self.shape_check.hide()
        else:
            words.addSpacing(4)
            words.addWidget(shape)
            self.server_panel.shape_told.connect(partial(self._withdraw_question, shape))
        words.addStretch(1)
        top = QHBoxLayout(body)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(16)
        top.addWidget(self._picture("ban", 2.4), alignment=Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(18)
        layout.addWidget(ScrolledBody(body, 84, self), stretch=1)
        layout.addWidget(self._buttons)
        resize_within_screen(self, self.sizeHint())

    def _shape_panel(self) -> QWidget | None:
        if not self._question.unconfirmed_example:
            return None
        panel = QFrame(self)
        panel.setFrameShape(QFrame.Shape.StyledPanel)
        panel.setAutoFillBackground(True)
        panel.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        words = QLabel(
            self.tr("Numbers will be sent like {example}. Is that how your list writes them?").format(
                example=self._question.unconfirmed_example
            ),
            panel,
        )
        words.setObjectName("shapeQuestion")
        words.setWordWrap(True)
        why = QLabel(
            self.tr("A number written in another way is taken by the server, but blocks nobody."), panel
        )
        why.setWordWrap(True)
        self.shape_check.setParent(panel)
        self.shape_check.setAccessibleDescription(words.text())
        layout = QGridLayout(panel)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setHorizontalSpacing(10)
        layout.addWidget(self._picture("triangle-alert", 1.3), 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 0, 1)
        layout.addWidget(why, 1, 1)
        layout.addWidget(self.shape_check, 2, 1)
        layout.setColumnStretch(1, 1)
        return panel

    def _picture(self, name: str, lines: float) -> QLabel:
        side = round(self.fontMetrics().height() * lines)
        picture = QLabel(self)
        picture.setPixmap(icon(name, QPalette.ColorRole.WindowText).pixmap(QSize(side, side)))
        return picture

    def _sentence(self) -> str:
        question = self._question
        sentence = self._will_happen().format(
            account=question.account_name,
            server=question.server,
            requests=self.tr("in %Ln request(s)", "", question.requests),
        )
        if question.practice:
            return self.tr("Practice: nothing reaches a real operation.") + " " + sentence
        return sentence

    def _will_happen(self) -> str:
        count = self._question.numbers
        if len(self._question.directions) > 1:
            return self.tr(
                "%Ln number(s) will be blocked for inbound and then for outbound calls in {account} "
                "({server}), {requests}.",
                "",
                count,
            )
        if self._question.directions == (Direction.INBOUND,):
            return self.tr(
                "%Ln number(s) will be blocked for inbound calls in {account} ({server}), {requests}.",
                "",
                count,
            )
        return self.tr(
            "%Ln number(s) will be blocked for outbound calls in {account} ({server}), {requests}.", "", count
        )

    def _details(self) -> str:
        parts = []
        if self._question.unusual:
            parts.append(self.tr("%Ln unusual number(s) among them, sent too.", "", self._question.unusual))
        if self._question.left_out:
            parts.append(self.tr("%Ln row(s) of the list are left out.", "", self._question.left_out))
        return " ".join(parts)


def _without_mnemonic(button: QPushButton) -> str:
    return button.text().replace("&", "")
