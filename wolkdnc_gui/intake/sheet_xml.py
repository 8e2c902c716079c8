"""What a sheet's XML tells that calamine does not: hidden rows, errors, formulas without a value, its extent.

The XML may be hundreds of megabytes. It is read in pieces that are searched for the few marks that matter;
only pieces that have one are looked at more closely. Nothing is expanded, no entity is resolved.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import IO

from wolkdnc_gui.intake.events import IntakeError, IntakeProblem

HIDDEN = 1
FILTERED = 2
VISIBLE = 0

_PIECE = 1 << 20
_MOST_CARRIED = 64 << 20
_MOST_TAIL = 8 << 20
_MOST_ROWS = 1 << 20
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_IS_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")
_ROW_NUMBER = re.compile(rb"""(?<![:\w])r=["'](\d{1,7})["']""")
_FILTER = re.compile(
    rb"<(?:\w+:)?autoFilter\b[^>]*?\bref=[\"']\$?[A-Z]{1,3}\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)[\"'][^>]*?"
    rb"(?:/>|>(.*?)</(?:\w+:)?autoFilter>)",
    re.DOTALL,
)
_CELL = re.compile(
    rb"<(?:\w+:)?c\b(?P<attributes>[^>]*)>\s*"
    rb"(?P<formula><(?:\w+:)?f\b[^>]*?(?:/>|>(?P<text>[^<]*)</(?:\w+:)?f>)\s*)?"
    rb"(?:<(?:\w+:)?v\b[^>]*?(?:/>|>(?P<value>[^<]*)</(?:\w+:)?v>))?"
)
_REFERENCE = re.compile(rb"""(?<![:\w])r=["']([A-Z]{1,3})(\d{1,7})["']""")
_TYPE = re.compile(rb"""(?<![:\w])t=["'](\w+)["']""")
_FILLED = re.compile(rb"""<(?:\w+:)?c\b[^>]*?(?<![:\w])r=["']([A-Z]{1,3})(\d{1,7})["'][^>/]*>""")
_WIDE = re.compile(rb"""r=["']([A-Z]{2,3})\d{1,7}["'][^>/]*>""")
_ERRORS = (b't="e"', b"t='e'")
_FORMULAS = (b"<f>", b"<f ", b":f>", b":f ")
_END_OF_ROWS = re.compile(rb"</(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*/>")


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell without a value to take: 1-based row, 0-based column, and what the sheet has in its place."""

    row: int
    column: int
    shown: str


@dataclass(slots=True)
class SheetFacts:
    """What one pass over a sheet's XML told."""

    marks: bytearray = field(default_factory=bytearray)
    """HIDDEN or FILTERED for each 1-based row; the rows beyond its end are visible."""
    has_errors: bool = False
    """Whether there may be errors or formulas without a value: `error_cells` finds them."""
    rows: int = 0
    """The last row's number, where rows were counted."""
    columns: int = 26
    """The widest cell's column, where that is beyond Z and rows were counted."""


def scan(stream: IO[bytes], *, count: bool) -> SheetFacts:
    """Pass over a sheet's XML once. With `count`, its extent is told too, roughly and never too small."""
    facts = SheetFacts()
    told = True
    pieces = _pieces(stream, b"<")
    for piece in pieces:
        if told and (first := _ROW.search(piece)):
            told = _ROW_NUMBER.search(first[1]) is not None
        if count or not told or b"hidden" in piece:
            _see_rows(piece, facts)
        if count:
            widest = max(map(column_number, _WIDE.findall(piece)), default=0)
            facts.columns = max(facts.columns, widest + 1)
        if not facts.has_errors:
            facts.has_errors = any(mark in piece for mark in (*_ERRORS, *_FORMULAS))
        end = _END_OF_ROWS.search(piece) if b"sheetData" in piece else None
        if end:
            rest = islice(pieces, _MOST_TAIL // _PIECE)
            see_filters(b"".join((piece[end.end() :], *rest)), facts)
            break
    return facts


def see_filters(xml: bytes, facts: SheetFacts) -> None:
    """Mark hidden rows within a set filter as filtered; `xml` is the end of a sheet, or a table."""
    for found in _FILTER.finditer(xml):
        if found[3] and b"filterColumn" in found[3]:
            rows = slice(int(found[1]) + 1, min(int(found[2]), _MOST_ROWS) + 1)
            facts.marks[rows] = facts.marks[rows].replace(b"\x01", b"\x02")


def error_cells(stream: IO[bytes]) -> Iterator[ErrorCell]:
    """Yield the cells that hold an error or a formula without a value, in the sheet's order.

    Only cells that tell their place are found; nearly all writers do.
    """
    for piece in _pieces(stream, b"row>"):
        if not any(mark in piece for mark in (*_ERRORS, *_FORMULAS)):
            continue
        for cell in _CELL.finditer(piece):
            reference = _REFERENCE.search(cell["attributes"])
            shown = _shown(cell)
            if shown and reference:
                yield ErrorCell(int(reference[2]), column_number(reference[1]), shown)


def extent(stream: IO[bytes]) -> tuple[int, int]:
    """Return the last row and the last column, 1-based, of cells that hold something."""
    rows = columns = 0
    for piece in _pieces(stream, b"<"):
        for letters, row in _FILLED.findall(piece):
            rows = max(rows, int(row))
            columns = max(columns, column_number(letters) + 1)
    return rows, columns


def column_number(letters: bytes) -> int:
    """Return the 0-based column for its letters: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _see_rows(piece: bytes, facts: SheetFacts) -> None:
    for row in _ROW.finditer(piece):
        number = _ROW_NUMBER.search(row[1])
        facts.rows = int(number[1]) if number else facts.rows + 1
        if b"hidden" in row[1] and _IS_HIDDEN.search(row[1]) and facts.rows <= _MOST_ROWS:
            facts.marks.extend(bytes(max(0, facts.rows + 1 - len(facts.marks))))
            facts.marks[facts.rows] = HIDDEN


def _shown(cell: "re.Match[bytes]") -> str:
    """Return what to show of a cell without a value; empty where it has one."""
    kind = _TYPE.search(cell["attributes"])
    if kind and kind[1] == b"e":
        return html.unescape((cell["value"] or b"#").decode("utf-8", "replace"))
    # A formula that came to an empty text has the type of a text: that is a value.
    if cell["formula"] and not cell["value"] and not (kind and kind[1] == b"str"):
        return "=" + html.unescape((cell["text"] or b"").decode("utf-8", "replace"))
    return ""


def _pieces(stream: IO[bytes], mark: bytes) -> Iterator[bytes]:
    """Yield the stream in pieces, each cut before the last `mark` in it, so that no tag is cut in two."""
    carried = b""
    while chunk := stream.read(_PIECE):
        text = carried + chunk
        cut = text.rfind(mark)
        if cut <= 0:
            carried = text
            if len(carried) > _MOST_CARRIED:
                raise IntakeError(IntakeProblem.TOO_LARGE, "a row without end")
            continue
        yield text[:cut]
        carried = text[cut:]
    yield carried
