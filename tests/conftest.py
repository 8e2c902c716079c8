"""What holds for every test: nothing of a real person is touched, and no warning goes unnoticed."""

import logging
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

_HOME = pytest.StashKey[Path]()
_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}


def pytest_configure(config: pytest.Config) -> None:
    """Move this process, and all it starts, away from the person whose machine it is."""
    # How long an example takes says something of the machine and nothing of the program.
    settings.register_profile("untimed", deadline=None)
    settings.load_profile("untimed")
    home = Path(tempfile.mkdtemp(prefix="wolkdnc-"))
    config.stash[_HOME] = home
    for variable, folder in _FOLDERS.items():
        (home / folder).mkdir(mode=0o700, exist_ok=True)
        os.environ[variable] = str(home / folder)
    for variable in list(os.environ):
        if variable.lower().endswith("_proxy") or variable.startswith("WOLKDNC_"):
            del os.environ[variable]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The backend that refuses: one that forgets would let a test believe that a token was kept.
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    shutil.rmtree(config.stash[_HOME], ignore_errors=True)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a function by its name: its address differs between the processes that share the tests."""
    return getattr(val, "__name__", None) if callable(val) else None


class _Warnings(logging.Handler):
    """Gathers what was logged as a warning or worse, on whatever thread."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def unexpected(self) -> list[str]:
        """Return the messages nobody announced."""
        said = [f"{record.name}: {record.getMessage()}" for record in self.records]
        return [words for words in said if not any(re.search(pattern, words) for pattern in self.expected)]

    def unmet(self) -> list[str]:
        """Return the announcements that did not come true."""
        said = [f"{record.name}: {record.getMessage()}" for record in self.records]
        return [pattern for pattern in self.expected if not any(re.search(pattern, words) for words in said)]


@pytest.fixture(autouse=True)
def logged_warnings() -> Iterator[_Warnings]:
    """Fail the test when something was logged as a warning, or worse, that it did not expect."""
    gathered = _Warnings()
    root = logging.getLogger()
    root.addHandler(gathered)
    yield gathered
    root.removeHandler(gathered)
    if words := gathered.unexpected():
        pytest.fail("logged, though nobody expected it: " + "; ".join(words), pytrace=False)
    if patterns := gathered.unmet():
        pytest.fail("expected to be logged, but was not: " + "; ".join(patterns), pytrace=False)


@pytest.fixture
def expect_log(logged_warnings: _Warnings) -> Callable[[str], None]:
    """Announce a warning: `expect_log("pattern")`, searched in `logger name: message`; it must come."""
    return logged_warnings.expected.append
