"""Contacts as telephones and address books export them: vCard 2.1, 3.0 and 4.0 (RFC 6350)."""

import quopri
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wolkdnc_gui.intake.collecting import Collector
from wolkdnc_gui.intake.tables import Tally
from wolkdnc_gui.numbers.finding import find_in_text

_REPORT_EVERY = 16_384
_LONGEST = 65_536
"""Characters of one property that are kept: a picture has more, a number never."""


@dataclass(slots=True)
class _Property:
    """A line of a card with the lines that continue it."""

    row: int
    text: str
    in_card: bool

    @property
    def head(self) -> str:
        """Name and parameters, in capitals."""
        return self.text.partition(":")[0].upper()

    @property
    def is_quoted_printable(self) -> bool:
        return "QUOTED-PRINTABLE" in self.head

    @property
    def number(self) -> str | None:
        """What it has as a telephone number; None where it is another property."""
        if self.head.partition(";")[0].rpartition(".")[2] != "TEL":
            return None
        value = self.text.partition(":")[2]
        if self.is_quoted_printable:
            value = quopri.decodestring(value.encode("utf-8")).decode("utf-8", "replace")
        return value.strip()


def has_cards(first: Iterable[str]) -> bool:
    """Return whether a contact begins in one of these lines."""
    return any(_is(line, "BEGIN:VCARD") for line in first)


def read_cards(lines: Iterable[str], collector: Collector) -> Tally:
    """Turn the telephone numbers of contacts into entries, and those in sentences around them."""
    tally = Tally()
    filled = 0
    for one in _properties(lines, tally):
        before = collector.taken
        if not one.in_card:
            for candidate in find_in_text(one.text, collector.judge):
                collector.add(candidate, one.row, 0)
        elif one.number:
            collector.add_cell(one.number, one.row, 0)
        filled += collector.taken > before
        if not one.row % _REPORT_EVERY:
            collector.report(one.row)
    tally.blank = tally.rows - filled
    return tally


def _properties(lines: Iterable[str], tally: Tally) -> Iterator[_Property]:
    """Yield what stands in the lines, continued lines put together; count the lines."""
    now: _Property | None = None
    in_card = False
    for row, ended in enumerate(lines, 1):
        tally.rows = row
        line = ended.rstrip("\r\n")
        if now is not None and now.in_card and _continues(now, line):
            now.text = (now.text.removesuffix("=") + line.removeprefix(" ").removeprefix("\t"))[:_LONGEST]
            continue
        if now is not None:
            yield now
        in_card = (in_card or _is(line, "BEGIN:VCARD")) and not _is(line, "END:VCARD")
        now = _Property(row, line[:_LONGEST], in_card)
    if now is not None:
        yield now


def _continues(before: _Property, line: str) -> bool:
    if before.is_quoted_printable and before.text.endswith("="):
        return True
    return line.startswith((" ", "\t"))


def _is(line: str, what: str) -> bool:
    return line.strip("\ufeff \t\r\n").upper() == what
