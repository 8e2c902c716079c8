"""Makes the same list in every format that call centres have."""

import csv
import html
import io
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

Cell = str | float | None
Rows = Sequence[Sequence[Cell]]

ERRORS = {"#N/A": 42, "#DIV/0!": 7}
"""Written as error cells where there are such cells (openpyxl does so by itself), with Excel's codes."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


@pytest.fixture
def write(tmp_path):
    """Write rows as a file of a format: `write(".xlsb", rows)`."""
    writers = {
        ".xlsx": _openpyxl,
        ".xlsm": _openpyxl,
        ".xls": _xlwt,
        ".ods": _ods,
        ".xlsb": _xlsb,
        ".html": _html,
    }

    def write_it(ending, rows, **options):
        path = tmp_path / f"lista{ending}"
        writers.get(ending, _text)(path, rows, **options)
        return path

    return write_it


def _text(path: Path, rows: Rows, *, encoding="utf-8", delimiter=",", end="\r\n") -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator=end).writerows(
        ["" if cell is None else cell for cell in row] for row in rows
    )
    path.write_bytes(stream.getvalue().encode(encoding))


def _openpyxl(path: Path, rows: Rows) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    if path.suffix == ".xlsm":
        _rename_kind(path)


def _rename_kind(path: Path) -> None:
    """Say that a workbook may hold macros, as its ending does."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = parts["[Content_Types].xml"]
    assert kind in types
    parts["[Content_Types].xml"] = types.replace(
        kind, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    )
    _zip(path, parts)


def _xlwt(path: Path, rows: Rows) -> None:
    xlwt = pytest.importorskip("xlwt")
    book = xlwt.Workbook()
    sheet = book.add_sheet("Hoja1")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell in ERRORS:
                sheet.row(number).set_cell_error(column, ERRORS[cell])
            elif cell is not None:
                sheet.write(number, column, cell)
    book.save(str(path))


def _ods(path: Path, rows: Rows) -> None:
    lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{_ODF}:office:1.0"'
        f' xmlns:table="{_ODF}:table:1.0" xmlns:text="{_ODF}:text:1.0"'
        ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
        ' office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Hoja1">{lines}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    _zip(path, {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if cell in ERRORS:
        return (
            '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value=""'
            f' calcext:value-type="error"><text:p>{cell}</text:p></table:table-cell>'
        )
    if isinstance(cell, str):
        lines = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in cell.split("\n"))
        return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
    # What is displayed has lost its digits; what is stored has not.
    return (
        f'<table:table-cell office:value-type="float" office:value="{cell!r}">'
        "<text:p>3,00E+09</text:p></table:table-cell>"
    )


def _html(path: Path, rows: Rows) -> None:
    texts = (["" if cell is None else html.escape(str(cell)) for cell in row] for row in rows)
    lines = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in texts)
    path.write_text(f"<html><body><table>{lines}</table></body></html>", encoding="utf-8")


def _xlsb(path: Path, rows: Rows) -> None:
    """Write the least that is an Excel binary workbook ([MS-XLSB]): records of id, length and content."""
    main = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    types = (
        f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.bin" ContentType="{main}"/>'
        '<Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/>'
        "</Types>"
    )
    bundle = struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Hoja1")
    book = _records((131, b""), (143, b""), (156, bundle), (144, b""), (132, b""))
    _zip(
        path,
        {
            "[Content_Types].xml": types,
            "_rels/.rels": _relation("officeDocument", "xl/workbook.bin"),
            "xl/workbook.bin": book,
            "xl/_rels/workbook.bin.rels": _relation("worksheet", "worksheets/sheet1.bin"),
            "xl/worksheets/sheet1.bin": _xlsb_sheet(rows),
        },
    )


def _xlsb_sheet(rows: Rows) -> bytes:
    width = max(map(len, rows))
    extent = struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1)
    records = [(129, b""), (148, extent), (145, b"")]
    for number, row in enumerate(rows):
        records.append((0, struct.pack("<IIHHB", number, 0, 300, 0, 0)))
        for column, cell in enumerate(row):
            place = struct.pack("<II", column, 0)
            if cell in ERRORS:
                records.append((3, place + bytes((ERRORS[cell],))))
            elif isinstance(cell, str):
                records.append((6, place + _wide(cell)))
            elif cell is not None:
                records.append((5, place + struct.pack("<d", cell)))
    return _records(*records, (146, b""), (130, b""))


def _records(*records: tuple[int, bytes]) -> bytes:
    return b"".join(_number(kind, 2) + _number(len(content), 4) + content for kind, content in records)


def _number(number: int, most: int) -> bytes:
    """Write seven bits a byte, the lowest first; the high bit says that another byte follows."""
    out = bytearray()
    for _ in range(most):
        out.append(number & 0x7F)
        number >>= 7
        if not number:
            return bytes(out)
        out[-1] |= 0x80
    raise OverflowError


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _relation(kind: str, target: str) -> str:
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/></Relationships>'
    )


def _zip(path: Path, parts: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
