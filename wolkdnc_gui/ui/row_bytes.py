"""Bytes of many rows at once: read, written and counted with few calls where the rows stand together."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, islice
from operator import ne

_ONE_UP = bytes((*range(1, 256), 255))


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
    """Return how many rows have which combination of bytes (0 to 254), one byte per column."""
    first, *others = columns
    if others and all(one == first for one in others):
        return {codes * len(columns): rows for codes, rows in tally([first]).items()}
    return {
        tuple(code - 1 for code in codes): rows
        for codes, rows in _tally([bytes(column.translate(_ONE_UP)) for column in columns])
    }


def _tally(columns: Sequence[bytes]) -> Iterator[tuple[tuple[int, ...], int]]:
    """Yield combinations and their counts; rows with a 0 are struck out. A few passes in C for each."""
    first, *others = columns
    left = first.translate(None, b"\x00")
    while left:
        code, rows = left[0], len(left)
        left = left.translate(None, bytes((code,)))
        if not others:
            yield (code,), rows - len(left)
            continue
        mask = _int(first.translate(bytes(255 if one == code else 0 for one in range(256))))
        here = [(_int(one) & mask).to_bytes(len(one), "little") for one in others]
        yield from (((code, *codes), found) for codes, found in _tally(here))


def decided(column: bytes | bytearray, first: bytes, second: bytes, table: bytes) -> bytearray:
    """Translate the bytes (0 to 31), plus 32 where `first` has a 1, plus 64 where `second` has one."""
    if 1 not in first and 1 not in second:
        return bytearray(column.translate(table))
    codes = _int(column) | _int(first) << 5 | _int(second) << 6
    return bytearray(codes.to_bytes(len(column), "little").translate(table))


def _int(column: bytes | bytearray) -> int:
    """Return bytes as one number: what is done to it is done to all of them at once."""
    return int.from_bytes(column, "little")


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
