"""Workbooks of every kind that calamine reads: .xlsx .xlsm .xls .xlsb .ods."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from wolkdnc_gui.intake.collecting import ERROR_MARK
from wolkdnc_gui.intake.events import IntakeError, IntakeProblem

_Value = int | float | str | bool | datetime.time | datetime.date | datetime.timedelta | None
_MOST_WHOLE = 1e17
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a workbook. A sheet is read from the file when it is asked for."""

    visible: tuple[str, ...]
    hidden: tuple[str, ...]
    load: Callable[[str], "SheetRows"]


class SheetRows:
    """One sheet's rows, read as texts."""

    def __init__(self, sheet: CalamineSheet) -> None:
        self._sheet = sheet
        self._read = 0

    def rows(self) -> Iterator[list[str]]:
        """Yield every row from the sheet's first on, so that row numbers are those of the sheet."""
        if self._sheet.start is None:
            return
        # The rows above the first cell come as blank ones, the columns before it do not come at all.
        before = [""] * self._sheet.start[1]
        for row in self._sheet.iter_rows():
            self._read += 1
            yield before + [cell_text(value) for value in row]

    def fraction(self) -> float:
        """How much was read, from 0 to 1."""
        return self._read / max(1, self._sheet.total_height)


def open_workbook(path: Path) -> Workbook:
    """Open a workbook. Raises IntakeError where it is protected or broken."""
    try:
        book = CalamineWorkbook.from_path(path)
    except PasswordError as error:
        raise IntakeError(IntakeProblem.PASSWORD_PROTECTED, str(error)) from error
    except (CalamineError, OSError) as error:
        problem = IntakeProblem.PASSWORD_PROTECTED if _is_encrypted(path) else IntakeProblem.CORRUPT
        raise IntakeError(problem, str(error)) from error
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    shown = SheetVisibleEnum.Visible
    return Workbook(
        tuple(sheet.name for sheet in sheets if sheet.visible is shown),
        tuple(sheet.name for sheet in sheets if sheet.visible is not shown),
        lambda name: _load(book, name),
    )


def cell_text(value: _Value) -> str:
    """Return a cell's stored value as text: 3001234567.0 is 3001234567, however it is displayed."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return f"{ERROR_MARK}{str(value).upper()}"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _MOST_WHOLE else repr(value)
    return "" if value is None else str(value)


def _load(book: CalamineWorkbook, name: str) -> SheetRows:
    try:
        sheet = book.get_sheet_by_name(name)
    except (CalamineError, OSError) as error:
        raise IntakeError(IntakeProblem.CORRUPT, str(error)) from error
    return SheetRows(sheet)


def _is_encrypted(path: Path) -> bool:
    """Return whether an OLE file holds an encrypted workbook: its directory has such a stream."""
    with path.open("rb") as stream:
        return _ENCRYPTED in stream.read(1 << 20)
