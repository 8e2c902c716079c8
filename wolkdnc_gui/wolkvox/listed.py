"""The server's list as it is kept here: a few bytes a number, however long the answer was."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from wolkdnc_gui.wolkvox.direction import Direction

MOST_ROWS = 60_000
"""Rows in one answer of get_dnc, as documented; a longer list may be cut."""


@dataclass(slots=True)
class _Side:
    lines: bytearray = field(default_factory=bytearray)
    count: int = 0


class DncList:
    """get_dnc succeeded: the numbers of each side, as the server writes them and in its order."""

    def __init__(self) -> None:
        """Make an empty list."""
        self._sides = {direction: _Side() for direction in Direction}

    def __len__(self) -> int:
        return sum(side.count for side in self._sides.values())

    @property
    def complete(self) -> bool:
        """False where the list may have been cut: then absence proves nothing."""
        return len(self) < MOST_ROWS

    def add(self, direction: Direction, number: str) -> None:
        """Add one row at the end. Raises ValueError for a number that is not of one line."""
        if "\n" in number:
            raise ValueError("more than one line")
        side = self._sides[direction]
        side.lines += number.encode("utf-8", "surrogatepass") + b"\n"
        side.count += 1

    def count(self, direction: Direction) -> int:
        """Return how many rows one side has."""
        return self._sides[direction].count

    def numbers(self, direction: Direction) -> Iterator[str]:
        """Yield the numbers of one side, one at a time: a list of them all would be ten times as large."""
        for line in BytesIO(self._sides[direction].lines):
            yield line[:-1].decode("utf-8", "surrogatepass")
