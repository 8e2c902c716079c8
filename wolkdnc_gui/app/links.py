"""Where an account's calls go, and with which token: an operation, the practice server, or a test server."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.settings.accounts import PRACTICE_SERVER, Account
from wolkdnc_gui.settings.tokens import TokenKeeper
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.wolkvox.address import Address

if TYPE_CHECKING:
    from wolkdnc_gui.practice.server import PracticeServer


class Links:
    """Makes the link of an account. The practice server is started when it is first needed."""

    def __init__(
        self, practice_store: Path, test_server: str, tokens: TokenKeeper, *, practice_since: float = 0.0
    ) -> None:
        """`test_server` replaces wolkvox in development and tests; AddressRefused unless it is loopback.

        Its tokens are the business of `tokens`, which must be made for another keyring service then. What the
        practice server's list took before `practice_since`, in seconds since the epoch, is forgotten.
        """
        self._practice_store = practice_store
        self._test_server = test_server
        self._tokens = tokens
        self._practice: PracticeServer | None = None
        self._mood = Mood.NORMAL
        self._practice_since = practice_since
        if test_server:
            Address.loopback(test_server)

    @property
    def test_server(self) -> str:
        """The address that stands in for wolkvox, or nothing."""
        return self._test_server

    @property
    def practice(self) -> "PracticeServer | None":
        """The practice server, once it was needed."""
        return self._practice

    def link_for(self, account: Account) -> Link:
        """Return where the account's calls go.

        Raises OSError where no server can be started on this machine, AddressRefused for an account file
        that was tampered with.
        """
        if account.server == PRACTICE_SERVER:
            return Link(account.account_id, Address.loopback(self._practice_url()), lambda: PRACTICE_TOKEN)
        if self._test_server:
            address = Address.loopback(self._test_server, account.server)
        else:
            address = Address.parse(account.server)
        return Link(account.account_id, address, self._tokens.memory.source(account.account_id))

    def address_for(self, address: Address) -> Address:
        """Return where calls to a real operation's address go: there, or to the test server."""
        return Address.loopback(self._test_server, address.label) if self._test_server else address

    def set_mood(self, mood: str) -> None:
        """Let the practice server behave otherwise from the next call on."""
        self._mood = Mood(mood)
        if self._practice is not None:
            self._practice.set_mood(self._mood)

    def forget_practice(self) -> None:
        """Empty the practice server's list; may wait for the disk. Raises OSError, sqlite3.Error."""
        if self._practice is not None:
            self._practice.blocked.clear()
        else:
            self._practice_store.unlink(missing_ok=True)

    def close(self) -> None:
        """Stop the practice server."""
        if self._practice is not None:
            self._practice.stop()
            self._practice = None

    def _practice_url(self) -> str:
        if self._practice is None:
            from wolkdnc_gui.practice.server import PracticeServer  # noqa: PLC0415  # only for practice

            try:
                self._practice = self._started(PracticeServer(self._practice_store))
            except (OSError, sqlite3.Error):
                # Its list cannot be kept on this disk: practice goes on, and forgets it at the end.
                self._practice = self._started(PracticeServer())
        return self._practice.url

    def _started(self, server: "PracticeServer") -> "PracticeServer":
        server.set_mood(self._mood)
        server.start()
        server.blocked.forget_before(self._practice_since)

        return server
