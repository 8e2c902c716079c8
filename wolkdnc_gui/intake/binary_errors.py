"""Error cells in .xls ([MS-XLS]) and .xlsb ([MS-XLSB]) workbooks, which calamine gives as blank ones."""

import struct
from collections.abc import Iterator

from wolkdnc_gui.intake.compound import stream_of
from wolkdnc_gui.intake.sheet_xml import ErrorCell

_SHOWN = {
    0: "#NULL!",
    7: "#DIV/0!",
    15: "#VALUE!",
    23: "#REF!",
    29: "#NAME?",
    36: "#NUM!",
    42: "#N/A",
    43: "#GETTING_DATA",
}
_BOF, _EOF, _SHEET, _ERROR, _FORMULA = 0x0809, 0x000A, 0x0085, 0x0205, 0x0006
_ROW, _ERROR_B, _FORMULA_ERROR_B, _SHEET_B, _END_OF_ROWS_B = 0, 3, 11, 156, 146


def errors_in_xls(data: bytes, sheet: str) -> list[ErrorCell]:
    """Return the error cells of a sheet, in its order; none where the file is broken."""
    book = stream_of(data, ("Workbook", "Book"))
    try:
        start = next((offset for name, offset in _sheets_of_xls(book) if name == sheet), None)
        found = list(_errors_from(book, start)) if start is not None else []
    except (struct.error, IndexError):
        return []
    return sorted(found, key=lambda error: (error.row, error.column))


def _records(book: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + size]
        at += 4 + size


def _sheets_of_xls(book: bytes) -> Iterator[tuple[str, int]]:
    for kind, content in _records(book, 0):
        if kind == _EOF:
            return
        if kind == _SHEET:
            offset, length = struct.unpack_from("<I2xB", content)
            if len(content) == 7 + length:  # before Excel 97 names have no flags
                yield content[7:].decode("cp1252", "replace"), offset
            else:
                encoding = "utf-16-le" if content[7] & 1 else "latin-1"
                yield content[8:].decode(encoding, "replace"), offset


def _errors_from(book: bytes, start: int) -> Iterator[ErrorCell]:
    depth = 0
    for kind, content in _records(book, start):
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        code = None
        if kind == _ERROR and content[7] == 1:
            code = content[6]
        elif kind == _FORMULA and content[12:14] == b"\xff\xff" and content[6] == 2:
            code = content[8]
        if code is not None and depth == 1:
            row, column = struct.unpack_from("<HH", content)
            yield ErrorCell(row + 1, column, _SHOWN.get(code, "#"))


def sheets_in_xlsb(workbook: bytes) -> dict[str, str]:
    """Return the relation's id of each sheet by its name; what can be read of a broken part."""
    found = {}
    try:
        for kind, at, _size in _binary_records(workbook):
            if kind == _SHEET_B:
                relation, end = _wide(workbook, at + 8)
                name, _ = _wide(workbook, end)
                found[name] = relation
    except (struct.error, IndexError):
        pass
    return found


def errors_in_xlsb(sheet: bytes) -> Iterator[ErrorCell]:
    """Yield the error cells of a sheet's part, in its order, as far as it can be read."""
    row = 0
    try:
        for kind, at, _size in _binary_records(sheet):
            if kind == _ROW:
                row = struct.unpack_from("<I", sheet, at)[0] + 1
            elif kind in (_ERROR_B, _FORMULA_ERROR_B):
                column = struct.unpack_from("<I", sheet, at)[0]
                yield ErrorCell(row, column, _SHOWN.get(sheet[at + 8], "#"))
            elif kind == _END_OF_ROWS_B:
                return
    except (struct.error, IndexError):
        return


def _binary_records(part: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield kind, place and size of each record; seven bits a byte, the lowest first."""
    at = 0
    while at < len(part):
        kind = part[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | (part[at] & 0x7F) << 7
            at += 1
        size = shift = 0
        while True:
            byte = part[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80 or shift > 21:
                break
        yield kind, at, size
        at += size


def _wide(part: bytes, at: int) -> tuple[str, int]:
    length = struct.unpack_from("<I", part, at)[0]
    end = at + 4 + 2 * length
    return part[at + 4 : end].decode("utf-16-le", "replace"), end
