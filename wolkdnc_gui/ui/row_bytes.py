"""Bytes of many rows at once: read, written and counted with few calls where the rows stand together."""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import compress, islice
from operator import ne


def is_stretch(rows: "array[int] | range") -> bool:
    """Tell whether ascending rows stand together without a gap."""
    return len(rows) > 0 and rows[-1] - rows[0] + 1 == len(rows)


def read(column: bytearray, rows: "array[int] | range") -> bytes:
    """Return the bytes of these rows, in their order."""
    if is_stretch(rows):
        return bytes(column[rows[0] : rows[-1] + 1])
    return bytes(map(column.__getitem__, rows))


def write(column: bytearray, rows: "array[int] | range", codes: bytes) -> None:
    """Set the bytes of these rows; `codes` has one for each."""
    if is_stretch(rows):
        column[rows[0] : rows[-1] + 1] = codes
        return
    for row, code in zip(rows, codes, strict=True):
        column[row] = code


def runs_of(rows: "array[int]") -> list[range]:
    """Return the gapless stretches of ascending rows, in order."""
    if not rows:
        return []
    if is_stretch(rows):
        return [range(rows[0], rows[-1] + 1)]
    jumps = map(ne, islice(rows, 1, None), map((1).__add__, rows))
    starts = [0, *compress(range(1, len(rows)), jumps)]
    ends = [*starts[1:], len(rows)]
    return [range(rows[a], rows[b - 1] + 1) for a, b in zip(starts, ends, strict=True)]


def tally(columns: Sequence[bytes | bytearray]) -> Mapping[tuple[int, ...], int]:
    """Return how many rows have which combination of bytes, one byte per column."""
    if len(columns) == 1:
        column = columns[0]
        return {(code,): column.count(code) for code in set(column)}
    return Counter(zip(*columns, strict=True))


def either(first: bytes, second: bytes) -> bytes:
    """Return the marks (0 or 1) of rows that are marked in either."""
    joined = int.from_bytes(first, "little") | int.from_bytes(second, "little")
    return joined.to_bytes(len(first), "little")


def both(first: bytes, second: bytes) -> bytes:
    """Return the marks (0 or 1) of rows that are marked in both."""
    joined = int.from_bytes(first, "little") & int.from_bytes(second, "little")
    return joined.to_bytes(len(first), "little")


def places_in(kept: "array[int]", rows: "array[int]") -> "array[int]":
    """Return where each of `rows` stands among the ascending rows `kept`, which hold them all."""
    if rows == kept:
        return array("I", range(len(kept)))
    places = dict(zip(kept, range(len(kept)), strict=True))
    return array("I", map(places.__getitem__, rows))
