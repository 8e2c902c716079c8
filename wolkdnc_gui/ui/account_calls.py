"""What the window asks of a server with an account's token, apart from jobs."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TypeVar

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.bridge import Bridge

T = TypeVar("T")


class AccountCalls:
    """Asks once the keyring has said whether it has the token. On the GUI thread; nothing here waits."""

    def __init__(self, book: AccountBook, link_for: Callable[[Account], Link], bridge: Bridge) -> None:
        """`link_for` says where an account's calls go; it may raise OSError."""
        self._book = book
        self._link_for = link_for
        self._bridge = bridge

    def ask(
        self,
        account: Account,
        question: "Callable[[Link], Future[T] | None]",
        then: "Callable[[Future[T]], None]",
    ) -> None:
        """Ask the account's server, and call `then` with the answer.

        The question may be None by then: nobody needs an answer any more. The answer is an OSError where no
        server can be started on this computer.
        """
        self._book.with_token(account, partial(self._ask, account, question, then))

    def _ask(
        self,
        account: Account,
        question: "Callable[[Link], Future[T] | None]",
        then: "Callable[[Future[T]], None]",
    ) -> None:
        try:
            link = self._link_for(account)
        except OSError as trouble:
            nowhere: Future[T] = Future()
            nowhere.set_exception(trouble)
            then(nowhere)
            return
        asked = question(link)
        if asked is not None:
            self._bridge.when_done(asked, then)
