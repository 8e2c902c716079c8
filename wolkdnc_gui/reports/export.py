"""Results as a CSV file that every spreadsheet opens and none executes."""

import contextlib
import csv
import errno
import os
import re
import secrets
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TextIO


class ExportProblem(Enum):
    """Why there is no file. What stood there before is as it was."""

    DISK_FULL = auto()
    IN_USE = auto()
    """Another program, a spreadsheet most likely, has the file open."""
    NO_PERMISSION = auto()
    FOLDER_GONE = auto()
    NAME_NOT_ALLOWED = auto()
    """No file can have this name, or a folder has it."""
    FAILED = auto()
    """Any other error of the disk or the network drive."""


@dataclass(frozen=True, slots=True)
class ExportTable:
    """What is written: words that are ready to be read. The columns are gone through once, side by side."""

    titles: tuple[str, ...]
    columns: tuple[Iterable[str], ...]
    """One per title, all of the same length; they may be generators."""
    banner: tuple[str, ...] = ()
    """Lines above the titles: that these are results of practice, for instance."""


_STARTERS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_MAY_EXECUTE = re.compile(rf"(^|[,;\t|\r\n])([ \u00a0\"]*)(?=[{_STARTERS}])")

_BY_ERRNO = {
    errno.ENOSPC: ExportProblem.DISK_FULL,
    errno.EDQUOT: ExportProblem.DISK_FULL,
    errno.EFBIG: ExportProblem.DISK_FULL,
    errno.EACCES: ExportProblem.NO_PERMISSION,
    errno.EPERM: ExportProblem.NO_PERMISSION,
    errno.EROFS: ExportProblem.NO_PERMISSION,
    errno.ENOENT: ExportProblem.FOLDER_GONE,
    errno.ENOTDIR: ExportProblem.FOLDER_GONE,
    errno.ENAMETOOLONG: ExportProblem.NAME_NOT_ALLOWED,
    errno.EINVAL: ExportProblem.NAME_NOT_ALLOWED,
    errno.EISDIR: ExportProblem.NAME_NOT_ALLOWED,
    errno.EBUSY: ExportProblem.IN_USE,
    errno.ETXTBSY: ExportProblem.IN_USE,
}
_SHARING_VIOLATIONS = (32, 33)
"""Windows: the file, or a part of it, is open elsewhere."""


def write_csv(path: Path, table: ExportTable, *, delimiter: str = ",") -> ExportProblem | None:
    """Write the table, row by row, and put it in the place of `path` when it is whole; None when it is there.

    UTF-8 with a byte order mark and CRLF, every cell quoted. Digits stay as they are. `delimiter` is what
    the reader's spreadsheet splits at: a semicolon where the decimal sign is a comma. Raises ValueError for
    columns of unequal length, and what the columns raise; there is no file then either.
    """
    if len(table.titles) != len(table.columns):
        raise ValueError("one title per column")
    try:
        target = path.resolve() if path.is_symlink() else path
        if target.is_dir():
            return ExportProblem.NAME_NOT_ALLOWED
    except OSError as error:
        return _problem_of(error)
    beside = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        _write(beside, table, delimiter)
    except OSError as error:
        _discard(beside)
        return _problem_of(error)
    except BaseException:
        _discard(beside)
        raise
    return _put_in_place(beside, target)


def harmless(cell: str) -> str:
    """Return the cell so that no spreadsheet takes it for a formula.

    As OWASP advises ("CSV injection"): an apostrophe before a leading `= + - @`, tab or line break, and their
    full-width twins. The same inside a cell after what may separate cells, since a file can be opened with
    another separator than it was written with. The text itself stays: `+57 300…` becomes `'+57 300…`, which
    a spreadsheet shows as text instead of making a number of it, and which can be loaded here again.
    """
    return _MAY_EXECUTE.sub(r"\1\2'", cell)


def _write(beside: Path, table: ExportTable, delimiter: str) -> None:
    with beside.open("x", encoding="utf-8-sig", errors="replace", newline="") as file:
        _write_rows(file, table, delimiter)
        file.flush()
        os.fsync(file.fileno())


def _write_rows(file: TextIO, table: ExportTable, delimiter: str) -> None:
    writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([harmless(line)] for line in table.banner)
    writer.writerow([harmless(title) for title in table.titles])
    for row in zip(*table.columns, strict=True):
        writer.writerow([harmless(cell) for cell in row])


def _put_in_place(beside: Path, target: Path) -> ExportProblem | None:
    there = target.exists()
    try:
        if there:
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        _discard(beside)
        # Windows says "access denied" for a file that is open elsewhere; the folder was just written to.
        if there and os.name == "nt" and error.errno == errno.EACCES:
            return ExportProblem.IN_USE
        return _problem_of(error)
    return None


def _discard(beside: Path) -> None:
    with contextlib.suppress(OSError):
        beside.unlink(missing_ok=True)


def _problem_of(error: OSError) -> ExportProblem:
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        return ExportProblem.IN_USE
    return _BY_ERRNO.get(error.errno or 0, ExportProblem.FAILED)
