"""Accounts, preferences and tokens as the window knows them: in memory at once, kept soon after."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.header_columns import HeaderColumns, with_newer
from wolkdnc_gui.settings.places import StorageProblem
from wolkdnc_gui.settings.preferences import Preferences
from wolkdnc_gui.settings.store import Settings, SettingsStore
from wolkdnc_gui.settings.tokens import Holding, TokenKeeper
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import CallsLeft
from wolkdnc_gui.submission.job import AccountRef
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.ui.background import Background
from wolkdnc_gui.ui.bridge import Bridge
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure
from wolkdnc_gui.wolkvox.token import looks_like_token

if TYPE_CHECKING:
    from wolkdnc_gui.ui.list_session import ListSession

CHECK_EVERY_S = 300.0
"""The vendor asks for at most one `token_info` every five minutes."""


class Standing(Enum):
    """What is known of an account's connection."""

    NOT_CHECKED = auto()
    CHECKING = auto()
    CONNECTED = auto()
    NO_TOKEN = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Connection:
    """An account's connection, as last seen."""

    standing: Standing = Standing.NOT_CHECKED
    calls_left: int | None = None
    failure: Failure | None = None
    checked_at: float | None = None
    """Monotonic seconds of the last check."""


class AccountBook(QObject):
    """The accounts and which one is in use. Lives on the GUI thread; nothing here waits."""

    current_changed = Signal()
    accounts_changed = Signal()
    connection_changed = Signal()
    token_replaced = Signal(str)

    def __init__(
        self,
        settings: Settings,
        *,
        store: SettingsStore,
        tokens: TokenKeeper,
        engine: Engine,
        link_for: Callable[[Account], Link],
        background: Background,
        bridge: Bridge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._store = store
        self._tokens = tokens
        self._engine = engine
        self._link_for = link_for
        self._background = background
        self._bridge = bridge
        self._connections: dict[str, Connection] = {}
        self._current_id = ""
        self._waiting: list[tuple[str, Callable[[], None]]] = []
        """What waits for the token of which account."""

    # -- accounts

    @property
    def accounts(self) -> tuple[Account, ...]:
        """All accounts, practice last."""
        return self._settings.accounts

    @property
    def current(self) -> Account | None:
        """The account in use; None until one was chosen."""
        return self.find(self._current_id)

    @property
    def operations(self) -> tuple[Account, ...]:
        """The accounts at real operations."""
        return tuple(one for one in self.accounts if not one.is_practice)

    @property
    def preferences(self) -> Preferences:
        """The preferences in force."""
        return self._settings.preferences

    def find(self, account_id: str) -> Account | None:
        """Return an account by its id."""
        return next((one for one in self.accounts if one.account_id == account_id), None)

    def account_of(self, ref: AccountRef) -> Account | None:
        """Return the account a job can go on with: its own, or another of the same operation; else None.

        An account that points to another server by now is not the job's any more.
        """
        fitting = [one for one in self.accounts if one.server == ref.server]
        own = [one for one in fitting if one.account_id == ref.account_id]
        return next(iter([*own, *fitting]), None)

    def account_of_list(self, session: "ListSession") -> Account | None:
        """Return the account that the numbers of a list go to, or went: that of its job where it has one."""
        return session.account if session.ref is None else self.account_of(session.ref)

    def choose(self, account_id: str) -> None:
        """Use another account, and remember that it was used last."""
        if self.find(account_id) is None:
            return
        self._current_id = account_id
        self._save(replace(self._settings, preferences=replace(self.preferences, last_account_id=account_id)))
        self.current_changed.emit()
        self.check()

    def put(self, account: Account) -> "Future[StorageProblem | None]":
        """Add an account or replace the one with its id; the future says whether it is on disk."""
        known = self.find(account.account_id) is not None
        accounts = tuple(account if one.account_id == account.account_id else one for one in self.accounts)
        if not known:
            practice = tuple(one for one in accounts if one.is_practice)
            accounts = (*self.operations, account, *practice)
        saved = self._save(replace(self._settings, accounts=accounts))
        self.accounts_changed.emit()
        if account.account_id == self._current_id:
            self.current_changed.emit()
        return saved

    def remove(self, account: Account) -> None:
        """Forget an account and its token."""
        self._tokens.forget(account.account_id)
        accounts = tuple(one for one in self.accounts if one.account_id != account.account_id)
        self._save(replace(self._settings, accounts=accounts))
        self._connections.pop(account.account_id, None)
        if account.account_id == self._current_id:
            self._current_id = accounts[0].account_id if accounts else ""
            self.current_changed.emit()
        self.accounts_changed.emit()

    def set_preferences(self, preferences: Preferences) -> None:
        """Put other preferences in force."""
        self._save(replace(self._settings, preferences=preferences))

    @property
    def columns(self) -> tuple[HeaderColumns, ...]:
        """Which columns were chosen for files of which header."""
        return self._settings.columns

    def remember_columns(self, chosen: tuple[HeaderColumns, ...]) -> None:
        """Remember which columns a person chose."""
        columns = with_newer(self.columns, chosen)
        if columns != self.columns:
            self._save(replace(self._settings, columns=columns))

    def remember_directions(self, account: Account, directions: tuple[Direction, ...]) -> None:
        """Remember what this account chose last."""
        known = self.find(account.account_id)
        if known is not None and known.last_directions != directions:
            self._replace(replace(known, last_directions=directions))

    def confirm_shape(self, account: Account) -> None:
        """Remember that this account's list writes numbers as `account` does.

        Where the account writes them otherwise by now, or is another operation's, nothing was confirmed.
        """
        known = self.find(account.account_id)
        if known is None or known.shape_confirmed:
            return
        if (known.server, known.country, known.shape) == (account.server, account.country, account.shape):
            self._replace(replace(known, shape_confirmed=True))

    def _replace(self, account: Account) -> None:
        accounts = tuple(account if one.account_id == account.account_id else one for one in self.accounts)
        self._save(replace(self._settings, accounts=accounts))

    def _save(self, settings: Settings) -> "Future[StorageProblem | None]":
        self._settings = settings
        return self._background.run(lambda: self._store.save(settings))

    # -- tokens and the connection

    @property
    def connection(self) -> Connection:
        """What is known of the connection of the account in use."""
        return self._connections.get(self._current_id, Connection())

    def connection_of(self, account: Account) -> Connection:
        """Return what is known of the connection of any account."""
        return self._connections.get(account.account_id, Connection())

    @property
    def may_check(self) -> bool:
        """False while the last check is younger than the vendor wants."""
        connection = self.connection
        if connection.standing is Standing.CHECKING:
            return False
        if connection.standing is not Standing.CONNECTED or connection.checked_at is None:
            return True
        return time.monotonic() - connection.checked_at >= CHECK_EVERY_S

    def check(self) -> None:
        """Ask the server how many calls are left, unless it was asked a moment ago."""
        account = self.current
        if account is None or not self.may_check:
            return
        self._set(account.account_id, Connection(Standing.CHECKING))
        self.with_token(account, lambda: self._ask(account))

    def read_token(self, account_id: str, *, again: bool = False) -> "Future[Holding]":
        """Ask the keyring for an account's token; jobs that waited for it are told when it comes."""
        # Looked at first: the answer may be there before the keeper has returned.
        is_known = self._tokens.memory.get(account_id) is not None
        future = self._tokens.read(account_id, again=again)
        if not is_known:
            self._bridge.when_done(future, lambda _done: self._token_came(account_id))
        return future

    def fetch_token(self, account: Account) -> None:
        """See to it that the token of an account that has work to do is in memory, if there is one."""
        if not account.is_practice and self._tokens.memory.get(account.account_id) is None:
            self.read_token(account.account_id)

    def with_token(self, account: Account, then: Callable[[], None]) -> None:
        """Call `then` once the keyring has said whether it has the account's token, or a person has.

        At once where nobody need be asked.
        """
        if account.is_practice or self._tokens.memory.get(account.account_id) is not None:
            then()
            return
        self._waiting.append((account.account_id, then))
        self.read_token(account.account_id)

    def _token_came(self, account_id: str) -> None:
        if self._tokens.memory.get(account_id) is not None:
            if account_id == self._current_id and self.connection.standing is Standing.NO_TOKEN:
                self.check()
            self.token_replaced.emit(account_id)
        self._go_on(account_id)

    def _go_on(self, account_id: str) -> None:
        waiting = [then for waits_for, then in self._waiting if waits_for == account_id]
        self._waiting = [one for one in self._waiting if one[0] != account_id]
        for then in waiting:
            then()

    def is_token(self, text: str) -> bool:
        """Tell whether a text is the token of an account, or looks like one that is not known yet."""
        tokens = {self._tokens.memory.get(account.account_id) for account in self.operations}
        return text.strip() in tokens or looks_like_token(text)

    def token_known(self, account_id: str) -> None:
        """Take note that an account's token was replaced or forgotten."""
        self._set(account_id, Connection())
        if self._tokens.memory.get(account_id) is None:
            self._set(account_id, Connection(Standing.NO_TOKEN))
        else:
            self.token_replaced.emit(account_id)
        self._go_on(account_id)

    def _ask(self, account: Account) -> None:
        try:
            link = self._link_for(account)
        except OSError:
            self._set(account.account_id, Connection(Standing.FAILED))
            return
        if link.token() is None:
            self._set(account.account_id, Connection(Standing.NO_TOKEN))
            return
        self._bridge.when_done(
            self._engine.test_connection(link), lambda done: self._answered(account.account_id, done)
        )

    def _answered(self, account_id: str, done: "Future[TokenInfo]") -> None:
        now = time.monotonic()
        try:
            info = done.result()
        except CallFailed as failed:
            self._set(account_id, Connection(Standing.FAILED, failure=failed.failure, checked_at=now))
        else:
            self._set(account_id, Connection(Standing.CONNECTED, calls_left=info.left, checked_at=now))

    def count_down(self, event: CallsLeft) -> None:
        """Take the engine's count of the calls that are left."""
        known = self._connections.get(event.account_id, Connection())
        if known.standing is Standing.CONNECTED:
            self._set(event.account_id, replace(known, calls_left=event.calls_left))

    def _set(self, account_id: str, connection: Connection) -> None:
        self._connections[account_id] = connection
        if account_id == self._current_id:
            self.connection_changed.emit()
