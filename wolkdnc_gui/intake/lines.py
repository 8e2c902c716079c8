"""Text without columns: lists, one or several numbers a line, and sentences with numbers in them."""

import re
from collections.abc import Iterable
from enum import Enum, auto
from itertools import islice

from wolkdnc_gui.intake.collecting import Collector
from wolkdnc_gui.intake.tables import Tally
from wolkdnc_gui.numbers.finding import find_in_text, is_number_cell
from wolkdnc_gui.numbers.judge import Judge
from wolkdnc_gui.numbers.verdict import Reason
from wolkdnc_gui.numbers.writing import JOINER, plain, read_writing

_LOOK_LINES = 200
_MESSAGE = re.compile(
    rf"[\s{JOINER}]*\[?\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}},?\s+\d{{1,2}}:\d\d(?::\d\d)?"
    rf"[\s{JOINER}]*(?:[ap]\.?\s?m\.?)?[\s{JOINER}]*(?:\]|-\s)",
    re.IGNORECASE,
)
"""Date, time and what parts them from the name: of WhatsApp on iOS in brackets, on Android with a hyphen."""
_REPORT_EVERY = 16_384
_LONG_LINE = 65_536
_LEAST_DIGITS = 7
_BETWEEN = re.compile(r"[,;|\t]")
_MANY = 8
"""So many numbers in one line cannot be one that is written in groups."""


class Manner(Enum):
    """How lines are read."""

    LIST = auto()
    """Each line is there for its numbers: whatever has digits becomes an entry."""
    COLUMN = auto()
    """A list that is a file: below its first number, a line without digits is a row that is left out."""
    SENTENCES = auto()
    """Only what is a phone number beyond reasonable doubt becomes an entry."""


def is_chat(lines: Iterable[str]) -> bool:
    """Return whether the first line with something in it begins as those of a chat that was exported.

    The commas in it separate date and time, and whatever people write: they make no columns.
    """
    first = next((line for line in lines if line.strip()), "")
    return _MESSAGE.match(plain(first)) is not None


def manner_of(lines: Iterable[str], judge: Judge) -> Manner:
    """Tell lists from sentences by the first lines."""
    looked = [line.strip() for line in islice(lines, _LOOK_LINES) if line.strip()]
    with_digits = [line for line in looked if any(map(str.isdigit, line))]
    listed = sum(_is_listed(line, judge) for line in with_digits)
    return Manner.LIST if listed and listed >= 0.5 * len(looked) - 1 else Manner.SENTENCES


def _is_listed(line: str, judge: Judge) -> bool:
    if not any(map(str.isalpha, line)) or read_writing(line).problem is Reason.LOST_DIGITS:
        return True
    return is_number_cell(line, judge)


def read_lines(lines: Iterable[str], manner: Manner, collector: Collector) -> Tally:
    """Turn lines into entries; blank lines, and lines without anything for us, are counted."""
    tally = Tally()
    for number, ended in enumerate(lines, 1):
        line = ended.strip()
        before = collector.taken
        if line.isdigit():
            collector.add_cell(line, number, 0)
        elif line:
            for part in _parts(line):
                _read_line(part, number, manner, collector)
        tally.blank += collector.taken == before
        tally.rows = number
        if not number % _REPORT_EVERY:
            collector.report(number)
    return tally


def _read_line(line: str, number: int, manner: Manner, collector: Collector) -> None:
    if manner is not Manner.SENTENCES:
        pieces = list(filter(None, map(str.strip, _BETWEEN.split(line))))
        if len(pieces) >= _MANY and None not in collector.judge.quick.many(pieces):
            # As `add_cell` parts it, in a tenth of the time.
            for piece in pieces:
                collector.add_cell(piece, number, 0)
        elif any(map(str.isdigit, line)) or (manner is Manner.COLUMN and collector.taken):
            collector.add_cell(line, number, 0)
        return
    for candidate in find_in_text(line, collector.judge):
        collector.add(candidate, number, 0)


def _parts(line: str) -> Iterable[str]:
    """Cut a line of absurd length at a space or comma, so that it is searched in bounded pieces."""
    at = 0
    while len(line) - at > _LONG_LINE:
        end = at + _LONG_LINE
        cut = max(line.rfind(mark, at, end) for mark in " ,;\t|")
        end = cut + 1 if cut > at else end
        yield line[at:end]
        at = end
    yield line[at:]


def doubtful_lines(lines: Iterable[str]) -> list[tuple[int, str]]:
    """Return the lines, with their numbers, that have enough digits to have been meant as phone numbers."""
    return [
        (number, line.strip())
        for number, line in enumerate(lines, 1)
        if sum(map(str.isdigit, line)) >= _LEAST_DIGITS
    ]
