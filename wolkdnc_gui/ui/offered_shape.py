"""A shape that the server's list proposes."""

from dataclasses import dataclass

from wolkdnc_gui.numbers.shape import Shape


@dataclass(frozen=True, slots=True)
class OfferedShape:
    """A shape that can be used instead of the account's, and why."""

    shape: Shape
    words: str
