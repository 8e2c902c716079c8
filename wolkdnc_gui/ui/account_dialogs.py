"""The account dialog over the window, and what follows from it."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.ui.account_book import AccountBook, Standing
from wolkdnc_gui.ui.account_work import AccountWork
from wolkdnc_gui.ui.main_window import MainWindow


class AccountDialogs(QObject):
    """Leads people to an account: the first one, another one, or its token."""

    def __init__(
        self,
        window: MainWindow,
        book: AccountBook,
        work: AccountWork,
        *,
        hidden: Collection[HideableAction] = (),
    ) -> None:
        super().__init__(window)
        self._window = window
        self._book = book
        self._work = work
        self._hidden = hidden

    @Slot()
    def lead_to_account(self) -> None:
        """Lead a person to what is missing: an account, the choice of one, or the token of the one in use."""
        current = self._book.current
        if current is not None:
            self._ask_for_token(current)
        elif self._book.operations:
            self._window.account_bar.account_combo.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._open_account(None)

    @Slot()
    def add_account(self) -> None:
        """Ask for another account; where an administrator does not want that, for one of those there are."""
        if HideableAction.ADD_ACCOUNT in self._hidden and self._book.operations:
            self._window.account_bar.account_combo.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._open_account(None)

    @Slot(str)
    def use(self, account_id: str) -> None:
        """Use an account from now on, and ask for its token where there is none."""
        self._book.choose(account_id)
        if self._book.current is not None:
            self._ask_for_token(self._book.current)

    def _ask_for_token(self, account: Account) -> None:
        # The keyring may take its time, and people do something else meanwhile.
        self._book.with_token(account, partial(self._token_looked_for, account.account_id))

    def _token_looked_for(self, account_id: str) -> None:
        account = self._book.current
        if (
            account is None
            or account.account_id != account_id
            or QApplication.activeModalWidget() is not None
        ):
            return
        if self._book.connection.standing is Standing.NO_TOKEN:
            self.edit_account(account, token=True)

    def edit_account(self, account: Account, *, token: bool = False) -> None:
        """Show an account; `token` brings the keyboard to its token."""
        if account.is_practice:
            self.add_account()
        else:
            self._open_account(self._book.find(account.account_id) or account, token=token)

    def _open_account(self, account: Account | None, *, token: bool = False) -> None:
        own = account.account_id if account is not None else ""
        first_run = account is None and not self._book.operations
        names = frozenset(one.name for one in self._book.accounts if one.account_id != own)
        from wolkdnc_gui.ui.dialogs.account_dialog import AccountDialog  # noqa: PLC0415  # when it is asked for

        dialog = AccountDialog(
            self._work, account, first_run=first_run, taken_names=names, parent=self._window
        )
        if dialog.welcome is not None:
            dialog.welcome.practice_button.setVisible(HideableAction.PRACTICE not in self._hidden)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(partial(self._account_saved, own))
        dialog.practice_chosen.connect(self._practice_chosen)
        dialog.open()
        if token:
            dialog.focus_token()

    def _account_saved(self, edited_id: str, account: Account) -> None:
        self._book.choose(account.account_id)
        edited = self._book.find(edited_id)
        if edited is not None and edited.account_id != account.account_id:
            # It points to another server now: the token of the one before has no business there.
            self._book.remove(edited)

    @Slot()
    def _practice_chosen(self) -> None:
        practice = next((one for one in self._book.accounts if one.is_practice), None)
        if practice is not None:
            self._book.choose(practice.account_id)
