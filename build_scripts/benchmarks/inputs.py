"""The lists that are read: invented, and the same every time."""

import random
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

_NAMES = ("Ana Pérez", "Luis Gómez", "Sofía Ruiz", "José Muñoz", "Íñigo Díaz")
_HEADER = ("Nombre", "Cédula", "Teléfono", "Fecha")
_MOBILE = (
    "300",
    "301",
    "302",
    "304",
    "305",
    "310",
    "311",
    "312",
    "313",
    "314",
    "315",
    "316",
    "317",
    "318",
    "320",
)
_WRITINGS = (
    *("{0}{1}",) * 6, "{0} {1}", "57{0}{1}", "+57 {0} {1}", "9{0}{1}",
)  # fmt: skip
_AT_ONCE = 20_000
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

Person = tuple[str, int, str, str]


def csv_of(folder: Path, rows: int) -> Path:
    """Make a CSV file of four columns, unless it is there."""
    path = folder / f"lista_{rows}.csv"
    if not path.exists():
        with path.open("w", encoding="utf-8", newline="") as stream:
            stream.write(",".join(_HEADER) + "\r\n")
            stream.writelines(
                f"{name},{paper},{phone},{day}\r\n" for name, paper, phone, day in _people(rows)
            )
    return path


def workbook_of(folder: Path, rows: int) -> Path:
    """Make an .xlsx file of so many rows with the header, numbers stored as numbers, unless it is there."""
    path = folder / f"lista_{rows}.xlsx"
    if not path.exists():
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, content in _PARTS.items():
                archive.writestr(name, content)
            with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
                sheet.write(
                    f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{_MAIN}"><sheetData>'.encode()
                )
                sheet.write(_row(1, "".join(_text(f"{'ABCD'[at]}1", _HEADER[at]) for at in range(4))))
                lines = (_person(row, one) for row, one in enumerate(_people(rows - 1), 2))
                while some := list(islice(lines, _AT_ONCE)):
                    sheet.write(b"".join(some))
                sheet.write(b"</sheetData></worksheet>")
    return path


def _people(rows: int) -> Iterator[Person]:
    """Yield people; one in ten numbers is there twice, some written otherwise, one in fifty is none."""
    chance = random.Random(f"intake {rows}")  # noqa: S311  # the same list every time
    last = "3001234567"
    for row in range(rows):
        start, rest = chance.choice(_MOBILE), f"{chance.randrange(10_000_000):07d}"
        phone = chance.choice(_WRITINGS).format(start, rest)
        if row % 50 == 7:
            phone = ("no tiene", "", "12345", "327" + rest)[row // 50 % 4]
        elif row % 10 == 3:
            phone = last
        else:
            last = phone
        yield _NAMES[row % 5], 1_000_000_000 + row, phone, f"2026-11-{row % 28 + 1:02d}"


def _person(row: int, person: Person) -> bytes:
    name, paper, phone, day = person
    number = _number(f"C{row}", phone) if phone.isdigit() else _text(f"C{row}", phone)
    return _row(row, _text(f"A{row}", name) + _number(f"B{row}", str(paper)) + number + _text(f"D{row}", day))


def _row(row: int, cells: str) -> bytes:
    return f'<row r="{row}">{cells}</row>'.encode()


def _text(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def _number(place: str, digits: str) -> str:
    return f'<c r="{place}"><v>{digits}</v></c>'


def _relation(kind: str, target: str) -> str:
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/></Relationships>'
    )


_PARTS = {
    "[Content_Types].xml": (
        f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": (
        f'<?xml version="1.0"?><workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships">'
        '<sheets><sheet name="Hoja1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
}
