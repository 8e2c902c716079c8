"""The line at the top: which account, whether it answers, how many calls are left, and the way elsewhere."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from wolkdnc_gui.ui.icons import icon


class Light(Enum):
    """How the connection looks at a glance; the words beside it say the same."""

    UNKNOWN = auto()
    BUSY = auto()
    GOOD = auto()
    BAD = auto()


_PICTURES = {
    Light.UNKNOWN: "circle-dashed",
    Light.BUSY: "loader",
    Light.GOOD: "circle-check",
    Light.BAD: "circle-alert",
}


class Named(Protocol):
    """What is shown of an account."""

    @property
    def account_id(self) -> str:
        """Tells it from others; not shown."""

    @property
    def name(self) -> str:
        """What a person called it."""

    @property
    def is_practice(self) -> bool:
        """True for the practice account, which is called so in every language."""


class AccountBar(QWidget):
    """Account, connection, and the actions history, account, settings, help."""

    account_chosen = Signal(str)
    add_account_chosen = Signal()

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers_adding = self._offers_practice = True
        self.account_combo = QComboBox(self)
        self.account_combo.setObjectName("accountCombo")
        self.account_combo.setAccessibleName(self.tr("Account"))
        self.account_combo.setMinimumContentsLength(16)
        self.account_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._picture = QLabel(self)
        self.connection_label = QLabel(self)
        self.connection_label.setObjectName("connectionLabel")
        self.connection_label.setTextFormat(Qt.TextFormat.PlainText)
        words = QLabel(self.tr("&Account"), self)
        words.setBuddy(self.account_combo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(words)
        layout.addWidget(self.account_combo)
        layout.addSpacing(8)
        layout.addWidget(self._picture)
        layout.addWidget(self.connection_label, stretch=1)
        for action in actions:
            layout.addWidget(self._tool_button(action))
        self.account_combo.activated.connect(self._activated)

    def _tool_button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        return button

    def offer(self, *, adding: bool, practice: bool) -> None:
        """Offer among the accounts to add one, and practice, from the next `show_accounts` on."""
        self._offers_adding, self._offers_practice = adding, practice

    def show_accounts(self, accounts: Sequence[Named], current_id: str) -> None:
        """List the accounts, with the practice account and "add account" at the end where they are offered.

        The account in use is listed in any case.
        """
        with QSignalBlocker(self.account_combo):
            self.account_combo.clear()
            for account in accounts:
                if account.is_practice and not self._offers_practice and account.account_id != current_id:
                    continue
                if account.is_practice:
                    self.account_combo.addItem(
                        icon("graduation-cap"), self.tr("Practice"), account.account_id
                    )
                else:
                    self.account_combo.addItem(account.name, account.account_id)
            if self._offers_adding:
                self.account_combo.insertSeparator(self.account_combo.count())
                self.account_combo.addItem(icon("plus"), self.tr("Add account…"), "")
            self.account_combo.setCurrentIndex(self.account_combo.findData(current_id) if current_id else -1)

    def show_no_account(self, *, can_choose: bool) -> None:
        """Say that there is no account to be connected with, or that one must be chosen."""
        words = self.tr("Choose an account") if can_choose else self.tr("No account yet")
        self.show_connection(Light.UNKNOWN, words)

    def show_checking(self) -> None:
        """Say that the account is being asked."""
        self.show_connection(Light.BUSY, self.tr("Checking the connection…"))

    def show_connection(self, light: Light, words: str, tip: str = "") -> None:
        """Say whether the account answers."""
        size = self.fontMetrics().height()
        pixmap = icon(_PICTURES[light], QPalette.ColorRole.WindowText).pixmap(QSize(size, size))
        self._picture.setPixmap(pixmap)
        self.connection_label.setText(words)
        self.connection_label.setToolTip(tip)
        self.connection_label.setAccessibleName(words)

    @Slot(int)
    def _activated(self, index: int) -> None:
        chosen = self.account_combo.itemData(index)
        if chosen:
            self.account_chosen.emit(chosen)
        elif chosen == "":
            self.add_account_chosen.emit()
