"""The account dialog over the window, and what follows from it."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.account_work import AccountWork
from wolkdnc_gui.ui.main_window import MainWindow


class AccountDialogs(QObject):
    """Leads people to an account: the first one, another one, or its token."""

    def __init__(self, window: MainWindow, book: AccountBook, work: AccountWork) -> None:
        super().__init__(window)
        self._window = window
        self._book = book
        self._work = work

    def ask_for_account(self) -> None:
        """Lead a new person to an account, or to practice."""
        self._open_account(None, first_run=not any(not one.is_practice for one in self._book.accounts))

    def edit_account(self, account: Account, *, token: bool = False) -> None:
        """Show an account; `token` brings the keyboard to its token."""
        if account.is_practice:
            self.ask_for_account()
        else:
            self._open_account(self._book.find(account.account_id) or account, token=token)

    def _open_account(self, account: Account | None, *, first_run: bool = False, token: bool = False) -> None:
        own = account.account_id if account is not None else ""
        names = frozenset(one.name for one in self._book.accounts if one.account_id != own)
        from wolkdnc_gui.ui.dialogs.account_dialog import AccountDialog  # noqa: PLC0415  # when it is asked for

        dialog = AccountDialog(
            self._work, account, first_run=first_run, taken_names=names, parent=self._window
        )
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
