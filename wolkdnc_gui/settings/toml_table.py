"""A table of a file a person may have written: each key is checked, each mistake named, nothing raised."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

T = TypeVar("T")

_SECRET_WORDS = ("token", "password", "secret")


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

    def lines(self, key: str, most: int) -> tuple[str, ...]:
        """Return a list of texts, without those that are empty or no texts; at most `most`."""
        values = self._value(key, list, [], lambda values: len(values) <= most)
        kept = [value for value in values if isinstance(value, str) and value.strip()]
        if len(kept) != len(values):
            self.wrong(ValueProblem.NOT_ALLOWED, key)
        return tuple(dict.fromkeys(kept))

    def table(self, key: str) -> "tuple[Table, ...]":
        """Return the one table under a key; none where there is none."""
        value = self._value(key, dict, {}, lambda _values: True)
        return (Table(value, self.mistakes, f"{self.path}{key}."),) if value else ()

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
