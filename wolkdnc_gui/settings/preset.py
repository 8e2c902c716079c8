"""What an administrator ships in `wolkdnc.toml`: guidance for a first run, not a wall."""

import tomllib
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.settings.preferences import DEFAULTS, Preferences
from wolkdnc_gui.settings.reading import read_accounts, read_preferences
from wolkdnc_gui.settings.store import Settings
from wolkdnc_gui.settings.toml_table import Mistake, Table

_TOP_KEYS = frozenset(
    {
        "language",
        "numbers_per_request",
        "history_days",
        "check_after_job",
        "colour_scheme",
        "hidden_actions",
        "account",
    }
)
_ACCOUNT_KEYS = frozenset(
    {"id", "name", "server", "country", "shape", "prefix", "shape_confirmed", "never_block"}
)


class PresetProblem(Enum):
    """Why the whole file was not used."""

    NOT_READABLE = auto()
    NOT_TOML = auto()


@dataclass(frozen=True, slots=True)
class Preset:
    """What the file says, as far as it is right. An empty one where there is no file."""

    accounts: tuple[Account, ...] = ()
    preferences: Preferences = DEFAULTS
    """In force until a person chooses others."""
    hidden_actions: frozenset[HideableAction] = frozenset()
    problem: PresetProblem | None = None
    line: int | None = None
    """Of NOT_TOML, where known."""
    mistakes: tuple[Mistake, ...] = ()
    """Keys that were not used."""


def load_preset(path: Path) -> Preset:
    """Read the file; never raises. A key that is wrong is named and passed over."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Preset()
    except UnicodeDecodeError as error:
        return Preset(problem=PresetProblem.NOT_TOML, line=error.object[: error.start].count(b"\n") + 1)
    except OSError:
        return Preset(problem=PresetProblem.NOT_READABLE)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Preset(problem=PresetProblem.NOT_TOML, line=_line_of(error))
    mistakes: list[Mistake] = []
    table = Table(values, mistakes)
    table.only(_TOP_KEYS)
    actions = table.texts("hidden_actions", list(HideableAction))
    accounts = read_accounts(table, default_id="preset-{}".format, known=_ACCOUNT_KEYS)
    return Preset(
        accounts=tuple(replace(account, last_directions=()) for account in accounts),
        preferences=replace(read_preferences(table, DEFAULTS), last_account_id=""),
        hidden_actions=frozenset(HideableAction(action) for action in actions),
        mistakes=tuple(mistakes),
    )


def with_preset(settings: Settings, preset: Preset) -> Settings:
    """Return the settings with each account of the preset whose id no account has yet, before the others."""
    known = {account.account_id for account in settings.accounts}
    added = tuple(account for account in preset.accounts if account.account_id not in known)
    return replace(settings, accounts=added + settings.accounts) if added else settings


def _line_of(error: tomllib.TOMLDecodeError) -> int | None:
    # Before Python 3.14 the place is only in the words: "… (at line 3, column 5)".
    place = str(error).rpartition("(at line ")[2].partition(",")[0]
    return int(place) if place.isdecimal() else None
