"""The smallest list of each kind that the program reads, each with one number: what the self-test reads."""

import base64
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

_HEADER, _NUMBER = "Celular", "3001234567"

# Written with a library for old workbooks this would need the library: one sheet, BIFF8 in an OLE container.
_XLS = (
    b"c-p&gUhu)fjZzO8(10BSGsD0CoD6J8VvJA>1_BH~`TzexOc)IU|3|@)0)K%R6o1UXxMKlgRv-q&IXe(@05K;ten-LZ1VIe>K"
    b"v=?{z~IV|2c(M_Dj7%tVhpT|FtZqm)Pr1Jgad6aV#sDl0=pxdfm9&Gz{H5`A7b<{LCY^H0g~;fGN8zQP7Yu|u(6_uwE}a!Dz"
    b"wD+;esnd4KWrb7#~<vIH%^6<|Gy|Gx5PIhzAqWVxBp2F^qyyFbYP&C>RB!U=)mkQ7{Td!6+C7qhP=R06zxa^Z"
)
# Records of BIFF12: the workbook with its one sheet, and the sheet with two rows.
_XLSB_BOOK = "8301008f01009c011a0000000001000000040000007200490064003100010000004c00900100840100"
_XLSB_SHEET = (
    "81010094011000000000010000000000000000000000910100001100000000000000002c010000000000000006"
    "1a000000000000000007000000430065006c0075006c0061007200001101000000000000002c01000000000000"
    "00051000000000000000000000e090665ce641920100820100"
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"


def _lines(separator: str) -> bytes:
    return f"Nombre{separator}{_HEADER}\nAna{separator}{_NUMBER}\n".encode()


def _xlsx() -> bytes:
    return _zipped(
        {
            "_rels/.rels": _relation("xl/workbook.xml", "officeDocument"),
            "xl/workbook.xml": f'<workbook xmlns="{_SHEETS}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="L" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _relation("worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEETS}"><sheetData>'
            f'<row r="1"><c r="A1" t="inlineStr"><is><t>{_HEADER}</t></is></c></row>'
            f'<row r="2"><c r="A2"><v>{_NUMBER}</v></c></row></sheetData></worksheet>',
        }
    )


def _xlsb() -> bytes:
    return _zipped(
        {
            "xl/workbook.bin": bytes.fromhex(_XLSB_BOOK),
            "xl/_rels/workbook.bin.rels": _relation("worksheets/sheet1.bin"),
            "xl/worksheets/sheet1.bin": bytes.fromhex(_XLSB_SHEET),
        }
    )


def _ods() -> bytes:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    cells = (
        f'<table:table-row><table:table-cell office:value-type="string"><text:p>{_HEADER}</text:p>'
        "</table:table-cell></table:table-row><table:table-row>"
        f'<table:table-cell office:value-type="float" office:value="{_NUMBER}"><text:p>{_NUMBER}</text:p>'
        "</table:table-cell></table:table-row>"
    )
    return _zipped(
        {
            "mimetype": kind,
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_OPEN_DOCUMENT}:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            "</manifest:manifest>",
            "content.xml": f'<office:document-content xmlns:office="{_OPEN_DOCUMENT}:office:1.0"'
            f' xmlns:table="{_OPEN_DOCUMENT}:table:1.0" xmlns:text="{_OPEN_DOCUMENT}:text:1.0">'
            f'<office:body><office:spreadsheet><table:table table:name="L">{cells}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def _relation(target: str, kind: str = "worksheet") -> str:
    return (
        f'<Relationships xmlns="{_RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def _zipped(files: Mapping[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


PROBE_LISTS: Mapping[str, Callable[[], bytes]] = {
    "txt": f"{_NUMBER}\n".encode,
    "csv": lambda: _lines(";"),
    "tsv": lambda: _lines("\t"),
    "xlsx": _xlsx,
    "xls": lambda: zlib.decompress(base64.b85decode(_XLS)),
    "xlsb": _xlsb,
    "ods": _ods,
    "html": f"<table><tr><td>{_HEADER}</td></tr><tr><td>{_NUMBER}</td></tr></table>".encode,
}
"""What makes a file of each kind, by the ending of its name."""
