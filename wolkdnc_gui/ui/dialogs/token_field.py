"""The field for the token: hidden while typed, kept in the keyring, never shown again."""

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from wolkdnc_gui.settings.keyring_choice import KeyringProblem, KeyringProblemKind
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.dialogs.account_services import TokenPlace
from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.wolkvox.token import TokenProblem, TokenRefused, clean_token

KEYRING_PATIENCE_MS = 5_000
"""A keyring may wait for a person for ever; after this long the way without it is offered."""


class TokenField(QObject):
    """The edit with its buttons, what is known of the saved token, and the way out where no keyring is."""

    changed = Signal()
    forget_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place: TokenPlace | None = None
        self._token: str | None = None
        self._problem: TokenProblem | None = None
        self.row = QWidget(parent)
        self.row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit = QLineEdit(self.row)
        self.show_button = QPushButton(self.row)
        self.forget_button = QPushButton(self.tr("For&get"), self.row)
        self.note = NoteLine(self.tr("Token"), parent)
        self.session_check = QCheckBox(self.tr("&Keep the token for this session only"), parent)
        self.help = NoteLine("", parent)
        self._name_parts()
        self._lay_out()
        self.edit.textChanged.connect(self._text_changed)
        self.show_button.toggled.connect(self._show_toggled)
        self.forget_button.clicked.connect(self.forget_asked)
        self.session_check.clicked.connect(self._session_clicked)
        self._describe()
        QTimer.singleShot(KEYRING_PATIENCE_MS, self, self._no_answer)

    @property
    def token(self) -> str | None:
        """The token that was entered, freed of what is around it; None where none or no usable one was."""
        return self._token

    @property
    def is_saved(self) -> bool:
        """True when a token of this account is known already."""
        return self._place is not None and self._place.saved

    @property
    def is_refused(self) -> bool:
        """True when something was entered that cannot be a token, or that could not be kept."""
        unkept = self._token is not None and self._no_keyring and not self.session_check.isChecked()
        return self._problem is not None or unkept

    @property
    def session_only(self) -> bool:
        """True when the token is to be forgotten when the program ends."""
        return self._no_keyring and self.session_check.isChecked()

    @property
    def _no_keyring(self) -> bool:
        return self._place is not None and self._place.problem is not None

    def show_place(self, place: TokenPlace) -> None:
        """Say what is known of the saved token and of the keyring."""
        self._place = place
        if place.saved and place.problem is not None:
            # It was said once for this session; a new token is kept the same way.
            self.session_check.setChecked(True)
        self._describe()
        self.changed.emit()

    @Slot()
    def _no_answer(self) -> None:
        if self._place is None:
            self.show_place(TokenPlace(saved=False, problem=KeyringProblem(KeyringProblemKind.LOCKED)))

    def insist(self) -> None:
        """Say what is wrong with the token, and bring the keyboard there."""
        if self._problem is None and self.is_refused:
            self._say(
                self.tr("Tick “Keep the token for this session only”, or leave the token out for now."),
                Tone.BAD,
            )
            self.session_check.setFocus()
        else:
            self.edit.setFocus()

    def wipe(self) -> None:
        """Leave nothing of the token in the field."""
        self.show_button.setChecked(False)
        self.edit.clear()

    def _name_parts(self) -> None:
        self.edit.setObjectName("tokenEdit")
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.show_button.setObjectName("showTokenButton")
        self.show_button.setCheckable(True)
        self.forget_button.setObjectName("forgetTokenButton")
        self.forget_button.setToolTip(self.tr("Take the saved token out of this computer's keyring"))
        self.forget_button.setAccessibleName(self.tr("Forget the saved token"))
        self.note.setObjectName("tokenNote")
        self.session_check.setObjectName("sessionOnlyCheck")
        self.help.setObjectName("tokenHelp")
        self.help.say(
            self.tr(
                "Where to find it: in wolkvox Manager, Configuration (gear) → Integrations → Tokens → "
                "Add token; then right-click it → Copy token."
            )
        )
        self._show_toggled(shown=False)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self.row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit, stretch=1)
        layout.addWidget(self.show_button)
        layout.addWidget(self.forget_button)

    @Slot(str)
    def _text_changed(self, text: str) -> None:
        self._token = self._problem = None
        if text.strip():
            try:
                self._token = clean_token(text)
            except TokenRefused as refused:
                self._problem = refused.reason
        if self._token is not None and self._token != text:
            with QSignalBlocker(self.edit):
                self.edit.setText(self._token)
        self._describe()
        self.changed.emit()

    @Slot(bool)
    def _show_toggled(self, shown: bool) -> None:  # noqa: FBT001  # Qt's signal
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.show_button.setIcon(icon("eye-off" if shown else "eye"))
        self.show_button.setText(self.tr("&Hide") if shown else self.tr("S&how"))
        self.show_button.setAccessibleName(self.tr("Hide the token") if shown else self.tr("Show the token"))

    @Slot()
    def _session_clicked(self) -> None:
        self._describe()
        self.changed.emit()

    def _describe(self) -> None:
        place = self._place
        self.session_check.setVisible(self._no_keyring)
        self.forget_button.setVisible(self.is_saved)
        if self._problem is not None:
            self._say(texts.token_problem(self._problem), Tone.BAD)
        elif place is None:
            self._say(self.tr("Looking into this computer's keyring…"), Tone.BUSY)
        elif place.problem is not None:
            self._say(self._no_keyring_words(place), Tone.WARNING)
        elif place.saved and self._token is None:
            self._say(self.tr("A token is saved. Paste a new one to replace it."), Tone.GOOD)
        elif place.saved:
            self._say(self.tr("Replaces the saved token in this computer's keyring."), Tone.PLAIN)
        else:
            self._say(self.tr("It is stored in this computer's keyring, and nowhere else."), Tone.PLAIN)

    def _no_keyring_words(self, place: TokenPlace) -> str:
        assert place.problem is not None  # noqa: S101  # the caller looked
        words = texts.keyring_problem(place.problem)
        if place.saved and self._token is None:
            return words + " " + self.tr("A token is known until the program ends.")
        return words

    def _say(self, words: str, tone: Tone) -> None:
        self.note.say(words, tone)
        self.edit.setAccessibleDescription(f"{words} {self.help.text()}")
