"""An account: entered, tested, saved. The first thing a new person sees."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QVBoxLayout, QWidget

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.shape_learning import ListShape
from wolkdnc_gui.ui.dialogs.account_form import AccountForm
from wolkdnc_gui.ui.dialogs.account_services import AccountServices, SaveProblem, TokenPlace
from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.ui.dialogs.screen_room import resize_within_screen
from wolkdnc_gui.ui.dialogs.scrolled_body import ScrolledBody
from wolkdnc_gui.ui.dialogs.welcome_panel import WelcomePanel
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.failures import Failure


class AccountDialog(QDialog):
    """Adds an account, or changes one. Use `open()`: nothing in here waits.

    Enter saves; Esc closes, and asks first where something would be lost. `saved` carries the
    Account once settings and token are kept; `practice_chosen` means: no token yet, try it in practice.
    """

    saved = Signal(object)
    practice_chosen = Signal()
    token_forgotten = Signal(str)

    def __init__(
        self,
        services: AccountServices,
        account: Account | None = None,
        *,
        first_run: bool = False,
        taken_names: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._over = False
        self._saving = False
        self._discard_box: QMessageBox | None = None
        self.setObjectName("accountDialog")
        self.setWindowTitle(self.tr("Add account") if account is None else self.tr("Account"))
        self.welcome = WelcomePanel(self) if first_run else None
        self.form = AccountForm(account, taken_names, self)
        self.note = NoteLine(self.tr("Saving"), self)
        self.note.setObjectName("saveNote")
        self._buttons = QDialogButtonBox(self)
        self.save_button = self._buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel_button = self._buttons.addButton(
            self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self._lay_out()
        self._connect()
        self._look_for_token()
        resize_within_screen(self, self.sizeHint())

    def focus_token(self) -> None:
        """Bring the keyboard to the token: that is what is asked for."""
        self.form.token.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Leave nothing of the token behind, and hear no answer any more."""
        self._over = True
        self.form.token.wipe()
        super().done(result)

    def reject(self) -> None:
        """Close; where something would be lost, ask first."""
        if self.form.is_changed and not self._saving:
            self._ask_to_discard()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Begin where something is missing."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self.form.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.save_button.setObjectName("saveAccountButton")
        self.save_button.setDefault(True)
        self.cancel_button.setObjectName("cancelButton")
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(14)
        if self.welcome is not None:
            inner.addWidget(self.welcome)
        inner.addWidget(self.form)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(ScrolledBody(body, 92, self), stretch=1)
        layout.addWidget(self.note)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._save)
        self._buttons.rejected.connect(self.reject)
        self.form.check.asked.connect(self._test)
        self.form.lookup.asked.connect(self._learn_shape)
        self.form.token.forget_asked.connect(self._ask_to_forget)
        self.form.changed.connect(self._form_changed)
        if self.welcome is not None:
            self.welcome.practice_chosen.connect(self._practise)

    def _look_for_token(self) -> None:
        self._services.look_for_token(self.form.account_id, self._token_found)

    def _token_found(self, place: TokenPlace) -> None:
        if not self._over:
            self.form.show_place(place)

    @Slot()
    def _form_changed(self) -> None:
        if not self._saving:
            self.note.say("")

    @Slot()
    def _test(self) -> None:
        address = self.form.server.address
        if address is None:
            return
        marked = self.form.check.begin_test()

        def answered(answer: TokenInfo | Failure) -> None:
            if not self._over:
                self.form.check.show_answer(marked, answer)

        self._services.test_connection(self.form.account_id, address, self.form.token.token, answered)

    @Slot()
    def _learn_shape(self) -> None:
        address = self.form.server.address
        if address is None:
            return
        country = self.form.country_combo.country
        marked = self.form.lookup.begin_reading()

        def answered(answer: ListShape | BaseException) -> None:
            if not self._over:
                self.form.lookup.show_answer(marked, answer, country)

        self._services.learn_shape(self.form.account_id, address, self.form.token.token, country, answered)

    @Slot()
    def _save(self) -> None:
        if self._saving:
            return
        account = self.form.account()
        if account is None:
            self.form.insist()
            return
        self._set_saving(saving=True)
        self.note.say(self.tr("Saving… The system may ask for leave to use its keyring."), Tone.BUSY)

        def answered(problem: SaveProblem | None) -> None:
            if not self._over:
                self._saved_or_not(account, problem)

        self._services.save(
            account, self.form.token.token, answered, session_only=self.form.token.session_only
        )

    def _saved_or_not(self, account: Account, problem: SaveProblem | None) -> None:
        self._set_saving(saving=False)
        if problem is None:
            self.accept()
            self.saved.emit(account)
        else:
            self.note.say(self._problem_words(problem), Tone.BAD)

    def _problem_words(self, problem: SaveProblem) -> str:
        return {
            SaveProblem.SETTINGS_NOT_WRITTEN: self.tr(
                "The account was not saved: the data folder cannot be written to. Is the disk full?"
            ),
            SaveProblem.TOKEN_NOT_STORED: self.tr(
                "The account was not saved: this computer's keyring did not take the token. "
                "Unlock it and save again."
            ),
        }[problem]

    def _set_saving(self, *, saving: bool) -> None:
        self._saving = saving
        self.save_button.setDisabled(saving)
        self.form.setDisabled(saving)

    @Slot()
    def _practise(self) -> None:
        self.done(QDialog.DialogCode.Rejected)
        self.practice_chosen.emit()

    @Slot()
    def _ask_to_forget(self) -> None:
        box = self._question(
            self.tr("Forget the saved token?"),
            self.tr(
                "It is taken out of this computer's keyring. To send numbers again, it must be pasted again."
            ),
            self.tr("Forget it"),
            self.tr("Keep it"),
        )
        box.accepted.connect(self._forget)
        box.open()

    @Slot()
    def _forget(self) -> None:
        self._services.forget_token(self.form.account_id, self._forgotten)

    def _forgotten(self, gone: bool) -> None:  # noqa: FBT001  # an answer, not an option
        if self._over:
            return
        if gone:
            self._look_for_token()
            self.token_forgotten.emit(self.form.account_id)
        else:
            self.note.say(
                self.tr("The keyring did not let go of the token. Unlock it and try again."), Tone.BAD
            )

    def _ask_to_discard(self) -> None:
        box = self._question(
            self.tr("Close without saving?"),
            self.tr("What you entered here is lost."),
            self.tr("Close without saving"),
            self.tr("Go on editing"),
        )
        box.accepted.connect(self._discard)
        box.open()

    @Slot()
    def _discard(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def _question(self, question: str, meaning: str, yes: str, no: str) -> QMessageBox:
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), question, parent=self)
        box.setInformativeText(meaning)
        box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return box
