"""What the window needs to know of the settings to look right in its first picture.

They are read strictly, and mistakes are named, a moment later: by `store` and `preset`, which take longer to
load. Nothing is decided by what is seen here.
"""

from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from wolkdnc_gui.settings.choices import COLOUR_SCHEMES, LANGUAGES
from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.settings.places import settings_path
from wolkdnc_gui.settings.plain_toml import read_plain_toml
from wolkdnc_gui.settings.practice_server import PRACTICE_SERVER
from wolkdnc_gui.wolkvox.direction import Direction

_DIRECTIONS = frozenset(Direction)
_HIDEABLE = frozenset(HideableAction)


class SeenAccount(NamedTuple):
    """What is shown of an account."""

    account_id: str
    name: str
    is_practice: bool
    last_directions: tuple[Direction, ...]


class Seen(NamedTuple):
    """What was seen of the settings."""

    language: str
    """One of LANGUAGES."""
    colour_scheme: str
    """One of COLOUR_SCHEMES."""
    last_account_id: str
    """The account used last; empty where there is none of this id."""
    accounts: tuple[SeenAccount, ...]
    """With the practice account, whether or not it was kept."""
    hidden_actions: frozenset[HideableAction]

    def account(self, account_id: str) -> SeenAccount | None:
        """Return the account with this id; None where there is none."""
        return next((one for one in self.accounts if one.account_id == account_id), None)


def glance(folder: Path, preset: Path) -> Seen:
    """Look at the settings of a data folder and at an administrator's preset; never raises."""
    own, given = _values(settings_path(folder)), _values(preset)
    kept = {one.account_id: one for one in _accounts(own, "")}
    accounts = {
        one.account_id: one for one in _accounts(given, "preset-") if one.account_id not in kept
    } | kept
    if not any(one.is_practice for one in accounts.values()):
        accounts[PRACTICE_SERVER] = SeenAccount(PRACTICE_SERVER, PRACTICE_SERVER, True, ())  # noqa: FBT003
    return Seen(
        language=_choice("language", LANGUAGES, own, given) or LANGUAGES[0],
        colour_scheme=_choice("colour_scheme", COLOUR_SCHEMES, own, given) or COLOUR_SCHEMES[0],
        last_account_id=_choice("last_account_id", accounts, own),
        accounts=tuple(accounts.values()),
        hidden_actions=frozenset(
            HideableAction(one) for one in _texts(given.get("hidden_actions")) if one in _HIDEABLE
        ),
    )


def _values(path: Path) -> Mapping[str, object]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, ValueError):
        return {}
    plain = read_plain_toml(text)
    return _read_toml(text) if plain is None else plain


def _read_toml(text: str) -> Mapping[str, object]:
    import tomllib  # noqa: PLC0415  # only where somebody has written more than the program does

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}


def _accounts(values: Mapping[str, object], default: str) -> Iterator[SeenAccount]:
    """Yield the accounts; `default`, where there is one, and the server are the id of one without."""
    tables = values.get("account")
    for table in tables if isinstance(tables, list) else ():
        server = table.get("server") if isinstance(table, dict) else None
        if not isinstance(server, str):
            continue
        account_id = table.get("id", default and default + server)
        if isinstance(account_id, str) and account_id:
            directions = (one for one in _texts(table.get("last_directions")) if one in _DIRECTIONS)
            name, is_practice = table.get("name", server), server == PRACTICE_SERVER
            yield SeenAccount(account_id, str(name), is_practice, tuple(map(Direction, directions)))


def _choice(key: str, allowed: Container[str], *tables: Mapping[str, object]) -> str:
    values = (table.get(key) for table in tables)
    return next((value for value in values if isinstance(value, str) and value in allowed), "")


def _texts(value: object) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()
