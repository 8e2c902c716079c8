"""Propose the columns that hold phone numbers, by their headers and by what is in them."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import islice

from wolkdnc_gui.intake.events import ERROR_MARK, IntakeError, IntakeProblem
from wolkdnc_gui.intake.header_words import MAYBE, NOTHING, OTHER, PHONE
from wolkdnc_gui.intake.prefixes import Joiner, Prefix, find_prefixes
from wolkdnc_gui.numbers.finding import find_in_text, is_number_cell, split_cell
from wolkdnc_gui.numbers.judge import Judge
from wolkdnc_gui.numbers.verdict import Reason
from wolkdnc_gui.numbers.writing import read_writing

SAMPLE_ROWS = 200

MOST_COLUMNS = 65_535
"""Four times what any sheet has; an entry tells its column in 16 bits."""
_MOST_LOOKED = 4_096
"""Cells that tell whether all of them are numbers: one line may have millions."""
_LEAST_IN_LIST = 0.8
_LEAST_IN_LINES = 0.5
_MANY_IN_ROW = 8
_HEADER_WITHIN = 40
_MOST_HEADER = 60
_SURE_SHARE = 0.5
_CLEAR_SHARE = 0.8
_LEAST_SHARE = 0.05
_LEAST_DIGITS = 7
_LEAST_JOINED = 0.2
"""How many numbers must lack their area for the column beside them to be theirs."""
_LEAST_AGREEING = 0.6
"""How many must begin with it where fewer lack it."""

_KNOWN = PHONE | MAYBE | OTHER
_WORD = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

Sample = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """What the first rows tell of one column."""

    label: str
    words: frozenset[str]
    share: float
    has_digits: bool
    """Whether a cell has digits enough for a phone number of any country."""
    is_empty: bool
    """Whether no cell says anything, though others have something in them: blank, `n/a`, an error."""
    has_lost_digits: bool
    """Whether a cell is what a spreadsheet makes of a number that is too long for it: 5,73E+11."""
    prefix: Prefix | None = None
    """Where area or country of its numbers stand, if in other columns."""
    is_joined: bool = False
    """Whether a cell in the first rows is a number only together with them."""

    @property
    def says_phone(self) -> bool:
        """Whether the header says *phone*, and nothing that speaks against it."""
        return bool(self.words & PHONE) and not self.says_other

    @property
    def says_other(self) -> bool:
        """Whether the header says that something else is in it."""
        return bool(self.words & OTHER)

    @property
    def is_named(self) -> bool:
        """Whether the header, together with what is in it, makes this a column of phone numbers."""
        if self.says_phone:
            # Nothing said in the first rows does not mean that there is nothing below them.
            return self.share >= _LEAST_SHARE or self.has_digits or self.has_lost_digits or self.is_empty
        named = bool(self.words & PHONE) or (bool(self.words & MAYBE) and not self.says_other)
        return named and self.share >= _SURE_SHARE

    @property
    def is_doubtful(self) -> bool:
        """Whether a person may mean this column though it is not proposed."""
        return self.share >= _SURE_SHARE or self.has_lost_digits


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns of a table to read, and from which row on."""

    columns: tuple[int, ...]
    """0-based, from left to right; none where no column of phone numbers is seen."""
    looks: tuple[ColumnLook, ...]
    header: int | None
    """0-based row of the header."""
    first_row: int
    """0-based row of the first data."""
    sure: bool
    header_key: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The headers of the columns to read; empty texts where there is no header."""
        return tuple(self.looks[column].label.strip() for column in self.columns)

    @property
    def prefixes(self) -> tuple[Prefix | None, ...]:
        """For each of `columns` where area or country of its numbers stand."""
        return tuple(map(self._prefix_of, self.columns))

    def name_of(self, column: int) -> str:
        """Return a column's header, after those of the columns whose codes are put before its numbers."""
        prefix = self._prefix_of(column) if self.looks[column].is_joined else None
        before = prefix.columns if prefix is not None else ()
        return " + ".join(self.looks[one].label.strip() for one in (*before, column))

    def _prefix_of(self, column: int) -> Prefix | None:
        prefix = self.looks[column].prefix
        # A column that a person chose for its numbers is no column of codes.
        is_free = prefix is not None and not set(prefix.columns) & set(self.columns)
        return prefix if is_free else None

    @property
    def is_doubtful(self) -> bool:
        """Whether nothing is proposed though some column looks like phone numbers."""
        return not self.columns and any(look.is_doubtful for look in self.looks)


def is_too_wide(sample: Sample) -> bool:
    """Return whether rows have more columns than any table: they can only be read as a list."""
    return any(len(row) > MOST_COLUMNS for row in sample)


def propose(sample: Sample, judge: Judge, columns: tuple[int, ...] | None = None) -> Layout:
    """Propose the columns of phone numbers by the first rows of a table; `columns` are a person's choice.

    Raises IntakeError where there are more columns than can be told apart.
    """
    if is_too_wide(sample):
        raise IntakeError(IntakeProblem.TOO_LARGE, f"{max(map(len, sample))} columns")
    marks = [[bool(cell) and _is_number(cell, judge) for cell in row] for row in sample]
    header = _header_row(sample, marks, judge)
    first = header + 1 if header is not None else 0
    width = max(map(len, sample), default=0)
    below = any(any(row) for row in sample[first:])
    words = _header_words(sample, header, width)
    looks = tuple(_look(sample, marks, column, header, words[column], below=below) for column in range(width))
    looks = _with_prefixes(looks, sample, header, judge)
    sure = columns is not None
    if columns is None:
        columns = _chosen(looks)
        sure = _is_sure(looks, columns)
    columns = tuple(column for column in columns if column < width)
    if header is None:
        first = _first_with_digits(sample, columns)
    return Layout(columns, looks, header, first, sure, _key(sample, header))


def _with_prefixes(
    looks: tuple[ColumnLook, ...], sample: Sample, header: int | None, judge: Judge
) -> tuple[ColumnLook, ...]:
    """Look again at columns beside which area or country of their numbers stand."""
    if header is None:
        return looks
    rows, joiner = sample[header + 1 :], Joiner(judge)
    prefixes = find_prefixes([look.words for look in looks], rows)
    return tuple(
        _with_prefix(look, rows, column, prefixes[column], joiner) if column in prefixes else look
        for column, look in enumerate(looks)
    )


def _with_prefix(look: ColumnLook, rows: Sample, column: int, prefix: Prefix, joiner: Joiner) -> ColumnLook:
    """Look again at a column of numbers that may be none without what stands in other columns."""
    filled = [row for row in rows if column < len(row) and row[column].strip()]
    found = [(row[column], joiner.numbers(row[column], prefix, partial(_cell_of, row))) for row in filled]
    joined = sum(" ".join(numbers) != " ".join(split_cell(cell, joiner.judge)) for cell, numbers in found)
    if prefix.country is None and joined < _LEAST_JOINED * len(found):
        agreeing = sum(joiner.agrees(row[column], prefix, partial(_cell_of, row)) for row in filled)
        if not joined or agreeing < _LEAST_AGREEING * len(found):
            # The area of somebody else: in complaints, of who complains, beside the number of who called.
            return look
    share = sum(_is_number(" / ".join(numbers), joiner.judge) for _, numbers in found) / max(1, len(found))
    return replace(look, share=max(share, look.share), prefix=prefix, is_joined=joined > 0)


def _cell_of(row: Sequence[str], column: int) -> str:
    """Return a cell, which is blank beyond the row's end."""
    return row[column] if column < len(row) else ""


def looks_like_list(sample: Sample, judge: Judge) -> bool:
    """Return whether nearly every cell is a number: then every cell is read, in order.

    In rows of many cells without letters half of them will do: a list goes over lines of any length, while
    the rows of a table are all as long.
    """
    cells = list(islice((cell for row in sample for cell in row if cell.strip()), _MOST_LOOKED))
    if not cells:
        return False
    numbers = sum(is_number_cell(cell, judge) for cell in cells)
    least = _LEAST_IN_LINES if _is_in_lines(sample, cells) else _LEAST_IN_LIST
    return numbers >= least * len(cells)


def _is_in_lines(sample: Sample, cells: Sequence[str]) -> bool:
    widths = [len(row) for row in sample if any(map(str.strip, row))]
    if sum(widths) < _MANY_IN_ROW * len(widths) or any(map(str.isalpha, "".join(cells))):
        return False
    return len(widths) == 1 or len(set(widths)) > 1


@dataclass(frozen=True)
class FirstRows:
    """The first rows of a text, cut at its delimiter."""

    rows: Sample
    judge: Judge

    @cached_property
    def layout(self) -> Layout | None:
        """What is proposed to be read of them as a table.

        None where there are no rows, or more columns than can be told apart.
        """
        return propose(self.rows, self.judge) if self.rows and not is_too_wide(self.rows) else None

    @property
    def says_other(self) -> bool:
        """Whether a header says that something else than phone numbers is below it: accounts, amounts."""
        layout = self.layout
        if layout is None or layout.header is None or layout.columns:
            return False
        return any(look.says_other for look in layout.looks)

    @property
    def are_plainly_table(self) -> bool:
        """Whether text with commas in it can be nothing but a table.

        Its first row names every column, all other rows are as wide as it, and which columns hold the phone
        numbers is certain.
        """
        rows = [row for row in self.rows if any(cell.strip() for cell in row)]
        if not rows or any(len(row) != len(rows[0]) for row in rows) or not all(map(str.strip, rows[0])):
            return False
        layout = self.layout if len(rows) == len(self.rows) else FirstRows(rows, self.judge).layout
        if layout is None:
            return False
        named = any(layout.looks[column].is_named for column in layout.columns)
        return layout.header == 0 and layout.sure and named


def _is_number(cell: str, judge: Judge) -> bool:
    return not cell.startswith(ERROR_MARK) and is_number_cell(cell, judge)


def _chosen(looks: Sequence[ColumnLook]) -> tuple[int, ...]:
    named = tuple(column for column, look in enumerate(looks) if look.is_named)
    return named or tuple(
        column for column, look in enumerate(looks) if look.share >= _SURE_SHARE and not look.says_other
    )


def _is_sure(looks: Sequence[ColumnLook], columns: Sequence[int]) -> bool:
    chosen = [looks[column] for column in columns]
    others = [looks[column] for column in set(range(len(looks))).difference(columns)]
    others = [look for look in others if not look.says_other]
    if any(look.is_named for look in chosen):
        rivals = [look for look in others if look.share >= _CLEAR_SHARE]
        return not rivals and not any(look.says_other for look in chosen)
    rivals = [look for look in others if look.share >= _LEAST_SHARE]
    return len(chosen) == 1 and chosen[0].share >= _CLEAR_SHARE and not rivals


def _header_row(sample: Sample, marks: Sequence[Sequence[bool]], judge: Judge) -> int | None:
    best, best_width = None, 0
    for index, row in enumerate(sample[:_HEADER_WITHIN]):
        if any(marks[index]):
            break
        # A title that is merged over several columns says the same in each of them: it counts once.
        words = [_words(cell) for cell in dict.fromkeys(row) if cell and len(cell) <= _MOST_HEADER]
        width = len(words)
        says_what = any(cell & _KNOWN for cell in words)
        # What has a number in it is a title, or is data.
        if width > best_width and says_what and not any(find_in_text(cell, judge) for cell in row):
            best, best_width = index, width
    return best


def _look(
    sample: Sample,
    marks: Sequence[Sequence[bool]],
    column: int,
    header: int | None,
    words: frozenset[str],
    *,
    below: bool,
) -> ColumnLook:
    """Look at one column; `below` tells whether anything at all stands below the header."""
    first = header + 1 if header is not None else 0
    label = sample[header][column] if header is not None and column < len(sample[header]) else ""
    filled = [
        (row[column], mark[column])
        for row, mark in zip(sample[first:], marks[first:], strict=True)
        if column < len(row) and row[column].strip()
    ]
    share = sum(mark for _, mark in filled) / len(filled) if filled else 0.0
    has_digits = any(sum(map(str.isdigit, cell)) >= _LEAST_DIGITS for cell, _ in filled)
    has_lost = any(read_writing(cell).problem is Reason.LOST_DIGITS for cell, _ in filled)
    is_empty = below and all(_says_nothing(cell) for cell, _ in filled)
    return ColumnLook(label, words, share, has_digits, is_empty, has_lost)


def _header_words(sample: Sample, header: int | None, width: int) -> list[frozenset[str]]:
    """Return the words of each column's header, and whether a header over several columns says *phone*."""
    labels = sample[header] if header is not None else ()
    above = sample[header - 1] if header else ()
    # A row with one text is a title, which speaks of the whole table.
    if len({cell for cell in above if cell.strip()}) <= 1:
        above = ()
    found = []
    for column in range(width):
        words = _words(labels[column]) if column < len(labels) else frozenset()
        if column < min(len(above), len(labels)):
            words |= _words(above[column]) & PHONE
        # Whoever calls has an id in English that is a number.
        found.append(words - {"id"} if "caller" in words else words)
    return found


def _says_nothing(cell: str) -> bool:
    if cell.startswith(ERROR_MARK):
        return True
    return not any(char in "123456789" for char in cell) and " ".join(_WORD.findall(_bare(cell))) in NOTHING


def _first_with_digits(sample: Sample, columns: Sequence[int]) -> int:
    for index, row in enumerate(sample):
        if any(column < len(row) and any(map(str.isdigit, row[column])) for column in columns):
            return index
    return 0


def _key(sample: Sample, header: int | None) -> str:
    if header is None:
        return ""
    words = "\x1f".join(" ".join(sorted(_words(cell))) for cell in sample[header])
    return hashlib.sha256(words.rstrip("\x1f").encode()).hexdigest()[:16]


def _words(header: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_bare(f"{header} {_CAMEL.sub(' ', header)}")))


def _bare(text: str) -> str:
    """Return a text in lower case and without accents."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).lower()
