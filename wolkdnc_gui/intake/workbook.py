"""Workbooks of every kind that calamine reads: .xlsx .xlsm .xls .xlsb .ods.

calamine gives an error cell, and a formula without a stored value, as a blank cell. The files themselves tell
error cells apart; those of .xlsx, .xlsm and .ods also formulas without a value, which in .xls and .xlsb look
like those that came to an empty text; and those of .xlsx and .xlsm also hidden and filtered rows.
For the other kinds `Table.marks` is None: nothing is claimed about hidden rows.
"""

import datetime
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from wolkdnc_gui.intake.binary_errors import errors_in_xls, errors_in_xlsb
from wolkdnc_gui.intake.columns import SAMPLE_ROWS
from wolkdnc_gui.intake.events import ERROR_MARK, IntakeError, IntakeProblem
from wolkdnc_gui.intake.ods_errors import errors_in_ods
from wolkdnc_gui.intake.package import Package
from wolkdnc_gui.intake.sheet_xml import ErrorCell, SheetFacts, error_cells, extent, scan, see_filters
from wolkdnc_gui.intake.tables import Row, Table

_Read = TypeVar("_Read")
_Value = int | float | str | bool | datetime.time | datetime.date | datetime.timedelta | None
_MOST_WHOLE = 1e17
_MOST_CELLS = 48_000_000
"""calamine takes 32 bytes for each cell of the rectangle that a sheet's cells span."""
_SMALL = 32 << 20
"""XML up to this size is looked at before calamine may read it; more cannot be a few cells far apart."""
_MOST_LOADED = 256 << 20
_ODS = "content.xml"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError)


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet's name, and whether it is in sight."""

    name: str
    hidden: bool


class Workbook:
    """The sheets of a workbook. A sheet is read from the file when it is asked for; a context manager."""

    def __init__(self, path: Path) -> None:
        """Open it. Raises IntakeError where it is protected or broken."""
        self._book = _open(path)
        self._path = path
        self._package = _package(path)
        self._scanner = ThreadPoolExecutor(1, "scan")
        shown = SheetVisibleEnum.Visible
        self.sheets = tuple(
            BookSheet(sheet.name, sheet.visible is not shown)
            for sheet in self._book.sheets_metadata
            if sheet.typ is SheetTypeEnum.WorkSheet
        )

    def __enter__(self) -> "Workbook":
        return self

    def __exit__(self, *_: object) -> None:
        self._scanner.shutdown()
        if self._package is not None:
            self._package.close()

    def load(self, name: str) -> Table:
        """Read a sheet. Raises IntakeError where it is broken, or too large to be read."""
        part = self._package.part_of(name) if self._package is not None else None
        if part is None or self._package is None or self._package.is_binary:
            return _table(self._sheet(name), None, self._errors_in_other(name, part))
        try:
            facts = self._scan(self._package, part)
            sheet = self._sheet(name)
            known = facts.result()
            for table in self._package.tables_of(part):
                see_filters(table, known)
            return _table(sheet, known, self._errors(part) if known.has_errors else None)
        except _BROKEN as error:
            raise IntakeError(IntakeProblem.CORRUPT, str(error)) from error

    def _scan(self, package: Package, part: str) -> "Future[SheetFacts]":
        """Look over the XML: of a small sheet first, of a large one while calamine reads it."""
        if package.size_of(part) > _SMALL:
            return self._scanner.submit(self._scan_apart, part)
        done: Future[SheetFacts] = Future()
        with package.open(part) as stream:
            facts = scan(stream, count=True)
        if facts.rows * facts.columns > _MOST_CELLS:
            with package.open(part) as stream:
                rows, columns = extent(stream)
            if rows * columns > _MOST_CELLS:
                raise IntakeError(IntakeProblem.TOO_LARGE, f"{rows} × {columns} cells")
        done.set_result(facts)
        return done

    def _scan_apart(self, part: str) -> SheetFacts:
        with zipfile.ZipFile(self._path) as archive, archive.open(part) as stream:
            return scan(stream, count=False)

    def _errors(self, part: str) -> Iterator[ErrorCell]:
        with zipfile.ZipFile(self._path) as archive, archive.open(part) as stream:
            yield from error_cells(stream)

    def _errors_in_other(self, name: str, part: str | None) -> Iterator[ErrorCell]:
        """Yield the error cells of a sheet that is no XML part of its own."""
        if self._package is None:
            if self._path.stat().st_size <= _MOST_LOADED:
                yield from errors_in_xls(self._path.read_bytes(), name)
        elif part is not None:
            if self._package.size_of(part) <= _MOST_LOADED:
                with self._package.open(part) as stream:
                    yield from errors_in_xlsb(stream.read(_MOST_LOADED))
        elif self._package.has(_ODS):
            with self._package.open(_ODS) as first, self._package.open(_ODS) as again:
                yield from errors_in_ods(first, again, name)

    def _sheet(self, name: str) -> CalamineSheet:
        return _guarded(lambda: self._book.get_sheet_by_name(name))


def cell_text(value: _Value) -> str:
    """Return a cell's stored value as text: 3001234567.0 is 3001234567, however it is displayed."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return f"{ERROR_MARK}{str(value).upper()}"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _MOST_WHOLE else repr(value)
    if isinstance(value, datetime.timedelta) and not value % datetime.timedelta(days=1):
        return str(value.days)  # whole, and displayed as hours
    return "" if value is None else str(value)


def _open(path: Path) -> CalamineWorkbook:
    try:
        return _guarded(lambda: CalamineWorkbook.from_path(path))
    except IntakeError as by_name:
        if by_name.problem is not IntakeProblem.CORRUPT:
            raise
        if _is_encrypted(path):
            raise IntakeError(IntakeProblem.PASSWORD_PROTECTED, by_name.detail) from by_name
        try:
            return _guarded(lambda: _open_by_content(path))
        except IntakeError:
            raise by_name from None


def _open_by_content(path: Path) -> CalamineWorkbook:
    # By its path a workbook is taken for what its ending says, and that may be wrong.
    with path.open("rb") as stream:
        return CalamineWorkbook.from_filelike(stream)


def _guarded(read: Callable[[], _Read]) -> _Read:
    try:
        return read()
    except PasswordError as error:
        raise IntakeError(IntakeProblem.PASSWORD_PROTECTED, str(error)) from error
    except (CalamineError, OSError) as error:
        raise IntakeError(_problem(error), str(error)) from error
    except BaseException as error:
        # A broken file may bring the Rust library to a panic, which is no `Exception` by design.
        if type(error).__name__ != "PanicException":
            raise
        raise IntakeError(_problem(error), str(error)) from error


def _problem(error: BaseException) -> IntakeProblem:
    """Tell by its words, for there is nothing else, whether calamine found a workbook too large."""
    too_large = any(words in str(error) for words in ("capacity overflow", "Cell limit exceeded"))
    return IntakeProblem.TOO_LARGE if too_large else IntakeProblem.CORRUPT


def _package(path: Path) -> Package | None:
    """Open the zip of a workbook whose sheets are XML; None for other kinds."""
    try:
        return Package(path)
    except _BROKEN:
        return None


def _table(sheet: CalamineSheet, facts: SheetFacts | None, errors: Iterator[ErrorCell] | None) -> Table:
    counted = _Counted(sheet)
    rows = counted.rows() if errors is None else _with_errors(counted.rows(), errors)
    first = list(islice(rows, SAMPLE_ROWS))
    return Table(
        first,
        rows,
        cell_text,
        facts.marks if facts is not None else None,
        _merged_labels(sheet, first),
        counted.fraction,
        sheet.total_height * sheet.total_width,
    )


class _Counted:
    """A sheet's rows, counted as they are taken."""

    def __init__(self, sheet: CalamineSheet) -> None:
        self._sheet = sheet
        self._taken = 0

    def rows(self) -> Iterator[Row]:
        """Yield every row from the sheet's first on, so that row numbers are those of the sheet."""
        if self._sheet.start is None:
            return
        # The rows above the first cell come as blank ones, the columns before it do not come at all.
        before: Row = [""] * self._sheet.start[1]
        rows = self._sheet.iter_rows()
        while True:
            try:
                for row in rows:
                    self._taken += 1
                    yield before + row if before else row
            except OverflowError:
                # A number that is displayed as a time of more days than Python knows costs its whole row.
                self._taken += 1
                yield before + [ERROR_MARK + "#"] * self._sheet.total_width
            else:
                return

    def fraction(self) -> float:
        """Return how much was taken, from 0 to 1."""
        return min(1.0, self._taken / max(1, self._sheet.total_height))


def _with_errors(rows: Iterator[Row], errors: Iterator[ErrorCell]) -> Iterator[Row]:
    """Put into the rows what they have in the place of values; both come in the sheet's order."""
    number = 0
    error = next(errors, None)
    for row in rows:
        number += 1
        while error is not None and error.row <= number:
            if error.row == number:
                _put(row, error)
            error = next(errors, None)
        yield row
    while error is not None:
        number += 1
        row = []
        while error is not None and error.row <= number:
            _put(row, error)
            error = next(errors, None)
        yield row


def _put(row: Row, error: ErrorCell) -> None:
    row.extend([""] * (error.column + 1 - len(row)))
    row[error.column] = ERROR_MARK + error.shown


def _merged_labels(sheet: CalamineSheet, top: list[Row]) -> tuple[tuple[int, int, str], ...]:
    """Return what merged cells of one row show beyond their first column: headers over several columns."""
    near = [
        (row, first, last)
        for (row, first), (bottom, last) in (sheet.merged_cell_ranges or ())
        if row == bottom < SAMPLE_ROWS and first < last
    ]
    return tuple(
        (row, column, cell_text(top[row][first]))
        for row, first, last in near
        if row < len(top) and first < len(top[row])
        for column in range(first + 1, last + 1)
    )


def _is_encrypted(path: Path) -> bool:
    """Return whether an OLE file holds an encrypted workbook: its directory has such a stream."""
    with path.open("rb") as stream:
        return _ENCRYPTED in stream.read(1 << 20)
