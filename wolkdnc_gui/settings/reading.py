"""From TOML tables to accounts and preferences, key by key: one bad value never costs the good ones."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from wolkdnc_gui.numbers.countries import supported
from wolkdnc_gui.numbers.shape import Shape, ShapeKind, proposed_shape
from wolkdnc_gui.settings.accounts import PRACTICE_SERVER, Account
from wolkdnc_gui.settings.preferences import (
    COLOUR_SCHEMES,
    LANGUAGES,
    LONGEST_HISTORY_DAYS,
    MOST_NUMBERS_PER_REQUEST,
    Preferences,
)
from wolkdnc_gui.wolkvox.address import Address, AddressRefused
from wolkdnc_gui.wolkvox.direction import Direction

T = TypeVar("T")

_SECRET_WORDS = ("token", "password", "secret")
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class ValueProblem(Enum):
    """What is wrong with one key of a file."""

    MISSING = auto()
    WRONG_TYPE = auto()
    NOT_ALLOWED = auto()
    """Of the right type, but no value this key can have."""
    UNKNOWN_KEY = auto()
    REPEATED = auto()
    """The id of another account."""
    SECRET = auto()
    """A token has no place in a file; it was not used."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One wrong key. The value is not kept: it may be anything."""

    problem: ValueProblem
    key: str
    """Where it stands: `history_days`, `account[2].shape` (counted from 1)."""


class Table:
    """One table of a file that is being read; gathers the mistakes in it."""

    def __init__(self, values: Mapping[str, object], mistakes: list[Mistake], path: str = "") -> None:
        self.values = values
        self.path = path
        self.mistakes = mistakes

    def has(self, key: str) -> bool:
        """Return whether the key is there, right or wrong."""
        return key in self.values

    def only(self, known: frozenset[str]) -> None:
        """Note each key that is not known, and each that looks like a secret's."""
        for key in self.values:
            if any(word in key.lower() for word in _SECRET_WORDS):
                self.wrong(ValueProblem.SECRET, key)
            elif key not in known:
                self.wrong(ValueProblem.UNKNOWN_KEY, key)

    def wrong(self, problem: ValueProblem, key: str) -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(problem, self.path + key))

    def text(self, key: str, default: str, allowed: Callable[[str], bool]) -> str:
        """Return a text, or the default with a mistake noted where it is not allowed."""
        return self._value(key, str, default, allowed)

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        return self._value(key, bool, default, lambda _value: True)

    def whole(self, key: str, default: int, most: int) -> int:
        """Return a whole number from 1 to `most`."""
        return self._value(key, int, default, lambda value: 1 <= value <= most)

    def texts(self, key: str, allowed: Iterable[str]) -> tuple[str, ...]:
        """Return a list of texts, without those that are not allowed."""
        values = self._value(key, list, [], lambda _values: True)
        known = frozenset(allowed)
        kept = [value for value in values if isinstance(value, str) and value in known]
        if len(kept) != len(values):
            self.wrong(ValueProblem.NOT_ALLOWED, key)
        return tuple(dict.fromkeys(kept))

    def tables(self, key: str) -> "tuple[Table, ...]":
        """Return the tables of an array of tables."""
        found: list[Table] = []
        for place, value in enumerate(self._value(key, list, [], lambda _values: True), start=1):
            if isinstance(value, dict):
                found.append(Table(value, self.mistakes, f"{self.path}{key}[{place}]."))
            else:
                self.wrong(ValueProblem.WRONG_TYPE, f"{key}[{place}]")
        return tuple(found)

    def _value(self, key: str, kind: type[T], default: T, allowed: Callable[[T], bool]) -> T:
        if key not in self.values:
            return default
        value = self.values[key]
        # A bool is an int to Python, not to a person.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.wrong(ValueProblem.WRONG_TYPE, key)
            return default
        if not allowed(value):
            self.wrong(ValueProblem.NOT_ALLOWED, key)
            return default
        return value


def read_preferences(table: Table, defaults: Preferences) -> Preferences:
    """Read the preferences; what is missing or wrong is as in `defaults`."""
    return Preferences(
        language=table.text("language", defaults.language, LANGUAGES.__contains__),
        numbers_per_request=table.whole(
            "numbers_per_request", defaults.numbers_per_request, MOST_NUMBERS_PER_REQUEST
        ),
        history_days=table.whole("history_days", defaults.history_days, LONGEST_HISTORY_DAYS),
        colour_scheme=table.text("colour_scheme", defaults.colour_scheme, COLOUR_SCHEMES.__contains__),
        last_account_id=table.text("last_account_id", defaults.last_account_id, lambda _value: True),
    )


def read_accounts(
    table: Table, *, default_id: Callable[[str], str] | None = None, known: frozenset[str] | None = None
) -> tuple[Account, ...]:
    """Read `[[account]]`; one whose server or id is unusable is left out, with the mistake noted.

    `default_id` makes an id of the server where none is given; `known` are the keys an account may have,
    where others are mistakes.
    """
    accounts: dict[str, Account] = {}
    for one in table.tables("account"):
        if known is not None:
            one.only(known)
        account = _read_account(one, default_id)
        if account is None:
            continue
        if account.account_id in accounts:
            one.wrong(ValueProblem.REPEATED, "id")
            continue
        accounts[account.account_id] = account
    return tuple(accounts.values())


def _read_account(table: Table, default_id: Callable[[str], str] | None) -> Account | None:
    server = _required(table, "server", _is_server)
    fallback = default_id(server) if default_id is not None and server else ""
    account_id = (
        fallback
        if fallback and not table.has("id")
        else _required(table, "id", lambda value: _ID.fullmatch(value) is not None)
    )
    if not server or not account_id:
        return None
    label = server if server == PRACTICE_SERVER else Address.parse(server).label
    country = table.text("country", "CO", supported)
    return Account(
        account_id=account_id,
        name=table.text("name", label, lambda value: bool(value.strip())),
        server=label,
        country=country,
        shape=_read_shape(table, country),
        shape_confirmed=table.flag("shape_confirmed", default=False),
        last_directions=tuple(Direction(value) for value in table.texts("last_directions", list(Direction))),
    )


def _required(table: Table, key: str, allowed: Callable[[str], bool]) -> str:
    if not table.has(key):
        table.wrong(ValueProblem.MISSING, key)
        return ""
    return table.text(key, "", allowed)


def _read_shape(table: Table, country: str) -> Shape:
    proposed = proposed_shape(country)
    kind = ShapeKind(table.text("shape", proposed.kind, frozenset(ShapeKind).__contains__))
    prefix = table.text("prefix", "", lambda value: _is_prefix(kind, value)) or proposed.prefix
    return Shape(kind, prefix)


def _is_prefix(kind: ShapeKind, value: str) -> bool:
    try:
        Shape(kind, value)
    except ValueError:
        return False
    return True


def _is_server(value: str) -> bool:
    if value == PRACTICE_SERVER:
        return True
    try:
        Address.parse(value)
    except AddressRefused:
        return False
    return True
