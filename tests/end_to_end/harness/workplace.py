"""An agent with a real account: accounts on disk, a keyring if there is one, a server on the wire."""

from collections.abc import Callable
from pathlib import Path

from harness.practice import PracticeProcess
from harness.program import Program
from harness.secret_service import SecretService
from wolkdnc_gui.practice import PRACTICE_TOKEN

TOKEN = PRACTICE_TOKEN
"""The one the server of the tests accepts; to the program it is a secret like any other."""
ACCOUNT_ID = "collections"
_SERVICE = "WolkDNC development"
_SETTINGS = f"""\
last_account_id = "{ACCOUNT_ID}"

[[account]]
id = "{ACCOUNT_ID}"
name = "Cobranzas"
server = "0042"
country = "CO"
shape = "prefix+national"
prefix = "9"
shape_confirmed = true
last_directions = ["outbound"]
"""


class Workplace:
    """Starts the program for the account of operation 0042; calls go to the test's server instead."""

    def __init__(
        self,
        data: Path,
        server: PracticeProcess,
        begin: Callable[..., Program],
        keyring: SecretService | None,
    ) -> None:
        """Prepare the data folder; without a keyring the token is entered by hand after each start."""
        self.data = data
        self.server = server
        self.keyring = keyring
        self._begin = begin
        data.mkdir(mode=0o700)
        (data / "settings.toml").write_text(_SETTINGS, encoding="utf-8")

    def keep_token(self, token: str) -> None:
        """Put a token into the keyring, as an earlier session of the agent would have."""
        assert self.keyring is not None
        self.keyring.keep(_SERVICE, ACCOUNT_ID, token)

    def kept_token(self) -> str | None:
        """Return what the keyring has."""
        assert self.keyring is not None
        return self.keyring.kept(_SERVICE, ACCOUNT_ID)

    def open(self, *arguments: str) -> Program:
        """Start the program and wait for its window."""
        environment = self.keyring.environment if self.keyring is not None else {}
        return self._begin(self.data, *arguments, base_url=self.server.url, environment=environment)

    def start(self, *arguments: str) -> Program:
        """Start the program and wait until the account is connected."""
        if self.keyring is not None and self.kept_token() is None:
            self.keep_token(TOKEN)
        one = self.open(*arguments)
        if self.keyring is None:
            one.wait_for_text("connectionLabel", "No token yet")
            one.keys("ctrl+k")
            enter_token(one, TOKEN)
            one.keys("F5")
        one.wait_for_text("connectionLabel", "^Connected")
        return one


def enter_token(one: Program, token: str) -> None:
    """Type a token into the account dialog that opens, by keyboard, and save it."""
    one.wait_for_window("AccountDialog")
    one.wait_for_text("tokenNote", "^(?!Looking)")
    one.tab_to("tokenEdit")
    one.write(token)
    session_only = one.see("sessionOnlyCheck")
    if session_only is not None and not session_only.checked:
        one.tab_to("sessionOnlyCheck")
        one.keys("space")
    one.keys("Return")
    one.wait_until_gone("AccountDialog")
