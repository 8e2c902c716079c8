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

    @property
    def rows(self) -> int:
        """How many rows the list has so far."""
        return self._rows
