"""The first thing a new person reads, and the way to try the program without a token."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from wolkdnc_gui.ui.icons import icon


class WelcomePanel(QFrame):
    """One friendly paragraph and one button."""

    practice_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePanel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        title = QLabel(self.tr("Welcome to WolkDNC"), self)
        larger = title.font()
        larger.setPointSizeF(larger.pointSizeF() * 1.3)
        larger.setBold(True)
        title.setFont(larger)
        words = QLabel(
            self.tr(
                "This program puts phone numbers on the do-not-call list of your wolkvox operation and tells "
                "you what happened to each one. To begin it needs two things: the server of your "
                "operation and a token. Whoever looks after wolkvox in your company has both."
            ),
            self,
        )
        words.setWordWrap(True)
        self.practice_button = QPushButton(
            icon("graduation-cap"), self.tr("I have no token &yet: try it in practice"), self
        )
        self.practice_button.setObjectName("practiceButton")
        self.practice_button.setToolTip(self.tr("Everything works, but nothing reaches a real operation"))
        self.practice_button.clicked.connect(self.practice_chosen)
        side = round(self.fontMetrics().height() * 2.2)
        picture = QLabel(self)
        picture.setPixmap(icon("phone-off", QPalette.ColorRole.WindowText).pixmap(QSize(side, side)))
        layout = QGridLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setHorizontalSpacing(14)
        layout.setColumnStretch(1, 1)
        layout.addWidget(picture, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(title, 0, 1)
        layout.addWidget(words, 1, 1)
        layout.addWidget(self.practice_button, 2, 1, Qt.AlignmentFlag.AlignLeft)
