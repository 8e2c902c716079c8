"""Finds the files that belong to the program: icons and translations.

The one place that knows where they are, because there are three: beside the package in the source tree,
inside the package in an installed wheel, and in the unpacked folder of a frozen program.
"""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


class ResourceMissingError(FileNotFoundError):
    """A file that belongs to the program is not there: the program was packed wrongly or is damaged."""


def find(relative: str) -> Path:
    """Return the path of a resource, given as `icons/check.svg`; raises ResourceMissingError."""
    for folder in _folders():
        path = folder / relative
        if path.exists():
            return path
    raise ResourceMissingError(relative)


def built_from() -> str:
    """Return the commit a frozen program was built from; empty where it runs from source."""
    try:
        return find("commit.txt").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def _folders() -> tuple[Path, ...]:
    unpacked: str | None = getattr(sys, "_MEIPASS", None)
    if unpacked is not None:
        return (Path(unpacked) / "resources",)
    return (_PACKAGE / "_resources", _PACKAGE.parent / "resources")
