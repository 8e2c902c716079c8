"""Repeats over a whole list: the same digits are sent once, for the row that came first."""

from collections.abc import Iterable


class Repeats:
    """Remembers which digits are sent for which row of a list, in list order."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        """Begin after the rows that are in the list already: their digits, empty for left-out rows."""
        self._first: dict[str, int] = {}
        self._rows = 0
        for digits in known:
            self.add(digits)

    def add(self, digits: str) -> int:
        """Take the next row of the list.

        Return 0 when it is the first to send these digits, else the 1-based row that is kept. Empty
        digits (a row that is not sent) never repeat anything.
        """
        self._rows += 1
        if not digits:
            return 0
        first = self._first.setdefault(digits, self._rows)
        return 0 if first == self._rows else first

    def add_all(self, digits: list[str]) -> list[tuple[int, int]]:
        """Take the next rows, none of them empty, at once.

        Return the 0-based place in `digits` and the row that is kept, for each that is a repeat.
        """
        rows = range(self._rows + 1, self._rows + 1 + len(digits))
        self._rows += len(digits)
        firsts = list(map(self._first.setdefault, digits, rows))
        if firsts == list(rows):
            return []
        return [(place, first) for place, first in enumerate(firsts) if first != rows[place]]

    def add_at(self, digits: str, row: int) -> int:
        """Take digits for a row that is in the list already; the answer is that of `add`."""
        if not digits:
            return 0
        first = self._first.setdefault(digits, row)
        return 0 if first == row else first

    @property
    def rows(self) -> int:
        """How many rows the list has so far."""
        return self._rows
