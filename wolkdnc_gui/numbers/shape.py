"""How one operation's list writes numbers."""

from dataclasses import dataclass
from enum import StrEnum


class ShapeKind(StrEnum):
    """The ways in which lists write numbers. The values are stored with the account."""

    NATIONAL = "national"
    """3001234567"""
    COUNTRY_NATIONAL = "country+national"
    """573001234567"""
    PREFIX_NATIONAL = "prefix+national"
    """93001234567: a dial prefix before the national number."""
    AS_TYPED = "as-typed"
    """The digits that were given, whatever they are."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind and, for PREFIX_NATIONAL, the dial prefix.

    Raises ValueError for a prefix that is not one to four ASCII digits.
    """

    kind: ShapeKind
    prefix: str = "9"
    """Only used for PREFIX_NATIONAL."""

    def __post_init__(self) -> None:
        if not (self.prefix.isascii() and self.prefix.isdigit() and 1 <= len(self.prefix) <= 4):
            raise ValueError("a dial prefix is one to four digits")

    def lead(self, calling_code: int) -> str:
        """Return the digits that stand before the national number; empty where none do."""
        if self.kind is ShapeKind.COUNTRY_NATIONAL:
            return str(calling_code)
        if self.kind is ShapeKind.PREFIX_NATIONAL:
            return self.prefix
        return ""

    def write(self, national: str, *, calling_code: int, typed: str) -> str:
        """Return the digits to send for a national number that was given as the digits `typed`."""
        if self.kind is ShapeKind.AS_TYPED:
            return typed
        return self.lead(calling_code) + national


def proposed_shape(country: str) -> Shape:
    """Return the shape to propose for a country until a person confirms one.

    Colombian operations are seen to write a 9 before the national number; elsewhere the plain
    national number is the likeliest.
    """
    if country == "CO":
        return Shape(ShapeKind.PREFIX_NATIONAL, "9")
    return Shape(ShapeKind.NATIONAL)
