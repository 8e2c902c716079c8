"""The numbers of one call: the only thing a body that adds or removes can be made from."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from wolkdnc_gui.wolkvox.direction import Direction

MOST_PER_CALL = 10_000
"""Documented by the vendor."""
LONGEST_NUMBER = 20
"""Digits. E.164 has 15; dial prefixes come on top."""


@dataclass(frozen=True, slots=True)
class Telephones:
    """A non-empty tuple of texts of ASCII digits.

    Where the server expects this list it takes the text `All` for the whole list, so a bare text can never be
    one of these. Raises TypeError for anything but a tuple of texts, ValueError for what breaks the limits.
    """

    numbers: tuple[str, ...]

    def __post_init__(self) -> None:
        if type(self.numbers) is not tuple or not all(type(number) is str for number in self.numbers):
            raise TypeError("a tuple of str")
        if not 1 <= len(self.numbers) <= MOST_PER_CALL:
            raise ValueError(f"{len(self.numbers)} numbers in one call")
        if not all(_is_digits(number) for number in self.numbers):
            # The numbers are personal data: the message must not carry them into a log.
            raise ValueError("a number that is not 1 to 20 ASCII digits")

    @classmethod
    def of(cls, numbers: Iterable[str]) -> "Telephones":
        """Gather numbers; a bare text is refused, although its characters could be iterated."""
        if isinstance(numbers, str):
            raise TypeError("a bare str")
        return cls(tuple(numbers))

    def __len__(self) -> int:
        return len(self.numbers)

    def __repr__(self) -> str:
        return f"Telephones({len(self.numbers)} numbers)"


def add_body(direction: Direction, telephones: Telephones) -> bytes:
    """Return the body of add_dnc. Raises TypeError for anything but Telephones."""
    return _body({"type_call": direction.value, "telephones": _listed(telephones)})


def remove_body(telephones: Telephones) -> bytes:
    """Return the body of remove_dnc. Raises TypeError for anything but Telephones."""
    return _body({"telephones": _listed(telephones)})


def _listed(telephones: Telephones) -> list[str]:
    # Checked at run time too: what a duck with a `numbers` of "All" would do here cannot be undone.
    if type(telephones) is not Telephones:
        raise TypeError("Telephones")
    return list(telephones.numbers)


def _body(fields: dict[str, str | list[str]]) -> bytes:
    return json.dumps(fields, separators=(",", ":")).encode("ascii")


def _is_digits(number: str) -> bool:
    return 1 <= len(number) <= LONGEST_NUMBER and number.isascii() and number.isdigit()
