"""Holding a list that was not sent yet against the server's own list, and learning from that its shape."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from wolkdnc_gui.numbers.shape import Shape
from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.verify import Comparison
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.account_calls import AccountCalls
from wolkdnc_gui.ui.compared import Compared, basis_of
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.workspace import Workspace
from wolkdnc_gui.wolkvox.direction import Direction


class Comparing(QObject):
    """Asks the engine to read the server's list, and keeps with the list what that said of it."""

    changed = Signal(object)
    """A comparison began or ended for this list."""

    def __init__(
        self,
        engine: Engine,
        calls: AccountCalls,
        book: AccountBook,
        workspace: Workspace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._calls = calls
        self._book = book
        self._workspace = workspace

    def compare(self, session: ListSession, directions: tuple[Direction, ...]) -> None:
        """Read the server's list and hold it against what would be sent; one comparison at a time."""
        account = session.account
        if account is None or not directions or session.has_job or session.is_comparing(directions):
            return
        session.compared = Compared(basis_of(session.entries, account, directions))
        digits = [session.entries.digits_to_send(direction) for direction in directions]
        self.changed.emit(session)
        self._ask(session, account, session.compared, digits)

    def use_shape(self, session: ListSession, shape: Shape) -> None:
        """Write this account's numbers as the server's list does; the list is judged again."""
        account = self._book.find(session.account.account_id) if session.account is not None else None
        if account is not None:
            account = replace(account, shape=shape, shape_confirmed=True)
            self._book.put(account)
            # Also a list of what failed, which follows no other change of the account.
            self._workspace.use_account(session, account)

    def _ask(
        self, session: ListSession, account: Account, compared: Compared, digits: Sequence[Iterator[str]]
    ) -> None:
        """Ask about the next direction. Both are read in one call where the list allows it."""
        place = len(compared.sides)

        def question(link: Link) -> "Future[Comparison] | None":
            if session.compared is not compared:
                return None
            return self._engine.compare(
                digits[place], link, compared.basis.directions[place], account.country
            )

        self._calls.ask(account, question, partial(self._answered, session, account, compared, digits))

    def _answered(
        self,
        session: ListSession,
        account: Account,
        compared: Compared,
        digits: Sequence[Iterator[str]],
        done: "Future[Comparison]",
    ) -> None:
        if session.compared is not compared or session.has_job:
            return  # another one was begun, or nobody needs it any more
        trouble = done.exception()
        if trouble is not None:
            session.compared = replace(compared, trouble=trouble)
        else:
            session.compared = compared = replace(compared, sides=(*compared.sides, done.result()))
            if not compared.is_over:
                self._ask(session, account, compared, digits)
            elif compared.fits:
                self._book.confirm_shape(account)
        self.changed.emit(session)
