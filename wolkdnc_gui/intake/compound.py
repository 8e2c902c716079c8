"""Streams in OLE compound files ([MS-CFB]), the containers of .xls workbooks."""

import struct
from collections.abc import Iterator

_HEADER = 512
_FIRST_FAT = 76
_FREE = 0xFFFFFFFA
"""Numbers from here on are no sectors: ends of chains, and sectors of the file's own tables."""
_ENTRY = 128


def stream_of(data: bytes, names: tuple[str, ...]) -> bytes:
    """Return the first stream with one of these names; empty where there is none or the file is broken."""
    try:
        return _Compound(data).stream(names)
    except (struct.error, IndexError, ValueError):
        return b""


class _Compound:
    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        self._size, self._mini_size = 1 << min(shift, 16), 1 << min(mini_shift, 16)
        self._directory, _, self._cutoff, mini_fat = struct.unpack_from("<4I", data, 48)
        self._fat = self._table(self._fat_sectors())
        self._mini_fat = self._table(self._chain(mini_fat, self._fat))

    def stream(self, names: tuple[str, ...]) -> bytes:
        directory = b"".join(map(self._sector, self._chain(self._directory, self._fat)))
        entries = [directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
        for entry in entries:
            length = struct.unpack_from("<H", entry, 64)[0]
            name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            if name in names:
                start, size = struct.unpack_from("<II", entry, 116)
                return self._content(entries[0], start, size)
        return b""

    def _content(self, root: bytes, start: int, size: int) -> bytes:
        if size >= self._cutoff:
            return b"".join(map(self._sector, self._chain(start, self._fat)))[:size]
        mini_start = struct.unpack_from("<I", root, 116)[0]
        mini = b"".join(map(self._sector, self._chain(mini_start, self._fat)))
        width = self._mini_size
        return b"".join(mini[at * width : at * width + width] for at in self._chain(start, self._mini_fat))[
            :size
        ]

    def _fat_sectors(self) -> Iterator[int]:
        yield from (one for one in struct.unpack_from("<109I", self._data, _FIRST_FAT) if one < _FREE)
        sector, count = struct.unpack_from("<II", self._data, 68)
        for _ in range(min(count, len(self._data) // self._size)):
            if sector >= _FREE:
                return
            *more, sector = struct.unpack(f"<{self._size // 4}I", self._sector(sector))
            yield from (one for one in more if one < _FREE)

    def _table(self, sectors: Iterator[int]) -> tuple[int, ...]:
        joined = b"".join(map(self._sector, sectors))
        return struct.unpack(f"<{len(joined) // 4}I", joined)

    def _chain(self, start: int, table: tuple[int, ...]) -> Iterator[int]:
        """Yield the sectors of a chain; one that bites its tail ends when it is as long as the file."""
        sector = start
        for _ in range(min(len(table), len(self._data) // self._size + 1)):
            if sector >= len(table):
                return
            yield sector
            sector = table[sector]

    def _sector(self, number: int) -> bytes:
        start = _HEADER + number * self._size if self._size == _HEADER else (number + 1) * self._size
        return self._data[start : start + self._size].ljust(self._size, b"\x00")
