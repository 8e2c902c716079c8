"""Propose the columns that hold phone numbers, by their headers and by what is in them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from wolkdnc_gui.intake.header_words import MAYBE, OTHER, PHONE
from wolkdnc_gui.numbers.finding import is_number_cell
from wolkdnc_gui.numbers.judge import Judge

SAMPLE_ROWS = 200
_HEADER_WITHIN = 40
_MOST_HEADER = 60
_SURE_SHARE = 0.5
_LEAST_SHARE = 0.05
_LEAST_DIGITS = 7

_KNOWN = PHONE | MAYBE | OTHER
_WORD = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns to read, and from which row on."""

    columns: tuple[int, ...]
    """0-based, from left to right."""
    labels: tuple[str, ...]
    """Their headers; empty texts where there is no header."""
    first_row: int
    """0-based row of the first data."""


def propose(sample: Sequence[Sequence[str]], judge: Judge) -> Layout | None:
    """Return the columns of phone numbers in the first rows of a table; None where there are none."""
    width = max(map(len, sample), default=0)
    marks = [[is_number_cell(cell, judge) if cell else False for cell in row] for row in sample]
    header = _header_row(sample, marks)
    first = header + 1 if header is not None else 0
    shares = [_share(sample, marks, column, first) for column in range(width)]
    labels = [_label(sample, header, column) for column in range(width)]
    words = [_words(label) for label in labels]
    named = [
        column
        for column in range(width)
        if _is_named(words[column], shares[column], _has_digits(sample, column, first))
    ]
    chosen = named or [
        column for column in range(width) if shares[column] >= _SURE_SHARE and not words[column] & OTHER
    ]
    if not chosen:
        return None
    if header is None:
        first = _first_with_digits(sample, chosen)
    return Layout(tuple(chosen), tuple(labels[column].strip() for column in chosen), first)


def looks_like_list(sample: Sequence[Sequence[str]], judge: Judge) -> bool:
    """Return whether nearly every cell is a number: then every cell is read, in order."""
    cells = [cell for row in sample for cell in row if cell.strip()]
    numbers = sum(is_number_cell(cell, judge) for cell in cells)
    return bool(cells) and numbers >= 0.8 * len(cells)


def _is_named(words: frozenset[str], share: float, has_digits: bool) -> bool:  # noqa: FBT001
    phone, other = bool(words & PHONE), bool(words & OTHER)
    if phone and not other:
        return share >= _LEAST_SHARE or has_digits
    return share >= _SURE_SHARE and (phone or (bool(words & MAYBE) and not other))


def _header_row(sample: Sequence[Sequence[str]], marks: Sequence[Sequence[bool]]) -> int | None:
    best, best_width = None, 0
    for index, row in enumerate(sample[:_HEADER_WITHIN]):
        if any(marks[index]):
            break
        words = [_words(cell) for cell in row if cell and len(cell) <= _MOST_HEADER]
        width = len(words)
        if width > best_width and any(cell & _KNOWN for cell in words):
            best, best_width = index, width
    return best


def _share(
    sample: Sequence[Sequence[str]], marks: Sequence[Sequence[bool]], column: int, first: int
) -> float:
    filled = [
        mark[column]
        for row, mark in zip(sample[first:], marks[first:], strict=True)
        if column < len(row) and row[column].strip()
    ]
    return sum(filled) / len(filled) if filled else 0.0


def _has_digits(sample: Sequence[Sequence[str]], column: int, first: int) -> bool:
    return any(
        sum(char.isdigit() for char in row[column]) >= _LEAST_DIGITS
        for row in sample[first:]
        if column < len(row)
    )


def _first_with_digits(sample: Sequence[Sequence[str]], columns: Sequence[int]) -> int:
    for index, row in enumerate(sample):
        if any(column < len(row) and any(map(str.isdigit, row[column])) for column in columns):
            return index
    return 0


def _label(sample: Sequence[Sequence[str]], header: int | None, column: int) -> str:
    if header is None or column >= len(sample[header]):
        return ""
    return sample[header][column]


def _words(header: str) -> frozenset[str]:
    spaced = f"{header} {_CAMEL.sub(' ', header)}"
    bare = "".join(char for char in unicodedata.normalize("NFKD", spaced) if not unicodedata.combining(char))
    return frozenset(_WORD.findall(bare.lower()))
