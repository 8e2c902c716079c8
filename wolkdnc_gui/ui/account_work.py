"""What the account dialog asks of the house, done off the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.keyring_choice import KeyringProblem
from wolkdnc_gui.settings.places import StorageProblem
from wolkdnc_gui.settings.tokens import Holding, TokenKeeper
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.shape_learning import ListShape
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.bridge import Bridge
from wolkdnc_gui.ui.dialogs.account_services import SaveProblem, TokenPlace
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure


class AccountWork:
    """The `AccountServices` of the running program. Answers come back in the GUI thread."""

    def __init__(
        self,
        book: AccountBook,
        tokens: TokenKeeper,
        engine: Engine,
        address_for: Callable[[Address], Address],
        bridge: Bridge,
    ) -> None:
        """`address_for` says where calls to an operation's address really go (a test server may stand in)."""
        self._book = book
        self._tokens = tokens
        self._engine = engine
        self._address_for = address_for
        self._bridge = bridge

    def look_for_token(self, account_id: str, done: Callable[[TokenPlace], None]) -> None:
        """Find out whether a token is saved, and whether the keyring can be used."""

        def known(backend: "Future[KeyringProblem | None]", holding: "Future[Holding]") -> None:
            found = holding.result()
            done(TokenPlace(saved=found.saved, problem=backend.result() or found.problem))

        def backend_known(backend: "Future[KeyringProblem | None]") -> None:
            # A person looks: a keyring that was locked when the program asked may have been opened since.
            again = self._tokens.memory.get(account_id) is None
            holding = self._book.read_token(account_id, again=again)
            self._bridge.when_done(holding, partial(known, backend))

        self._bridge.when_done(self._tokens.backend_problem(), backend_known)

    def test_connection(
        self,
        account_id: str,
        address: Address,
        token: str | None,
        done: Callable[[TokenInfo | Failure], None],
    ) -> None:
        """Ask the server once. `token` None means the saved one."""
        link = self._link(account_id, address, token)

        def answered(future: "Future[TokenInfo]") -> None:
            try:
                done(future.result())
            except CallFailed as failed:
                done(failed.failure)

        self._bridge.when_done(self._engine.test_connection(link), answered)

    def learn_shape(
        self,
        account_id: str,
        address: Address,
        token: str | None,
        country: str,
        done: Callable[[ListShape | BaseException], None],
    ) -> None:
        """Read both sides of the list in one call. `token` None means the saved one."""

        def answered(future: "Future[ListShape]") -> None:
            done(future.exception() or future.result())

        link = self._link(account_id, address, token)
        self._bridge.when_done(self._engine.learn_shape(link, country), answered)

    def _link(self, account_id: str, address: Address, token: str | None) -> Link:
        source = self._tokens.memory.source(account_id) if token is None else lambda: token
        return Link(account_id, self._address_for(address), source)

    def save(
        self,
        account: Account,
        token: str | None,
        done: Callable[[SaveProblem | None], None],
        *,
        session_only: bool,
    ) -> None:
        """Keep the token first, then the account: an account without one would look ready and not be."""

        def account_kept(future: "Future[StorageProblem | None]") -> None:
            done(None if future.result() is None else SaveProblem.SETTINGS_NOT_WRITTEN)

        def token_kept(future: "Future[KeyringProblem | None]") -> None:
            if future.result() is not None:
                done(SaveProblem.TOKEN_NOT_STORED)
                return
            # The account first: whoever waits for the token must not take it to the server of before.
            kept = self._book.put(account)
            self._book.token_known(account.account_id)
            self._bridge.when_done(kept, account_kept)

        if token is None:
            self._bridge.when_done(self._book.put(account), account_kept)
        else:
            kept = self._tokens.write(account.account_id, token, session_only=session_only)
            self._bridge.when_done(kept, token_kept)

    def forget_token(self, account_id: str, done: Callable[[bool], None]) -> None:
        """Take the token out of the keyring and the memory."""

        def forgotten(future: "Future[KeyringProblem | None]") -> None:
            self._book.token_known(account_id)
            done(future.result() is None)

        self._bridge.when_done(self._tokens.forget(account_id), forgotten)
