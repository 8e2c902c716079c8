"""The parts of an .xlsx, .xlsm or .xlsb file: where a sheet is, and its tables."""

import html
import posixpath
import re
import zipfile
from pathlib import Path
from typing import IO

from wolkdnc_gui.intake.binary_errors import sheets_in_xlsb

_MOST_BYTES = 16 << 20
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b([^>]*)>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b([^>]*)>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class Package:
    """A workbook's zip. Every method is for one thread; open one package for each."""

    def __init__(self, path: Path) -> None:
        """Raise OSError or `zipfile.BadZipFile` where it is no zip."""
        self._zip = zipfile.ZipFile(path)
        self.is_binary = False
        """Whether its sheets are no XML, as those of .xlsb files."""
        self._sheets = self._find_sheets()

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def part_of(self, sheet: str) -> str | None:
        """Return the name of a sheet's part; None for other kinds of workbooks."""
        return self._sheets.get(sheet)

    def has(self, part: str) -> bool:
        """Return whether there is a part of this name."""
        return part in self._zip.namelist()

    def size_of(self, part: str) -> int:
        """Return the unpacked size of a part, as the zip claims it."""
        return self._zip.getinfo(part).file_size

    def open(self, part: str) -> IO[bytes]:
        """Open a part to be read from the beginning."""
        return self._zip.open(part)

    def tables_of(self, part: str) -> list[bytes]:
        """Return the XML of a sheet's tables: they have filters of their own."""
        return [
            self._zip.open(target).read(_MOST_BYTES)
            for kind, target in self._relations(part).values()
            if kind.endswith("/table") and target in self._zip.namelist()
        ]

    def _find_sheets(self) -> dict[str, str]:
        names = set(self._zip.namelist())
        for kind, workbook in self._relations("").values():
            if not kind.endswith("/officeDocument") or workbook not in names:
                continue
            parts = self._relations(workbook)
            if workbook.endswith(".bin"):
                self.is_binary = True
                with self._zip.open(workbook) as stream:
                    binary = sheets_in_xlsb(stream.read(_MOST_BYTES))
                places = ((name, parts.get(relation, ("", ""))[1]) for name, relation in binary.items())
                return {name: part for name, part in places if part in names}
            if workbook.endswith(".xml"):
                found = (_attributes(sheet[1]) for sheet in _SHEET.finditer(self._text(workbook)))
                places = ((one.get("name", ""), parts.get(_relation_id(one), ("", ""))[1]) for one in found)
                return {html.unescape(name): part for name, part in places if part in names}
        return {}

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return kind and target part of each relation of a part, by its id."""
        folder, name = posixpath.split(part)
        place = posixpath.join(folder, "_rels", f"{name}.rels")
        if place not in self._zip.namelist():
            return {}
        found = (_attributes(relation[1]) for relation in _RELATION.finditer(self._text(place)))
        return {
            one.get("Id", ""): (one.get("Type", ""), _target(folder, one.get("Target", ""))) for one in found
        }

    def _text(self, part: str) -> str:
        with self._zip.open(part) as stream:
            return stream.read(_MOST_BYTES).decode("utf-8", "replace")


def _attributes(text: str) -> dict[str, str]:
    return {found[1]: found[2] or found[3] or "" for found in _ATTRIBUTE.finditer(text)}


def _relation_id(attributes: dict[str, str]) -> str:
    return next((value for name, value in attributes.items() if name.endswith(":id")), "")


def _target(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/" + folder, html.unescape(target))).lstrip("/")
