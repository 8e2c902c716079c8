"""What goes into the frozen program beside what its imports lead to. Called by the spec."""

import tomllib
from pathlib import Path
from typing import Any

from build_scripts.handout.layout import NAME, Layout

HIDDEN_IMPORTS = ("anyio._backends._asyncio",)
"""Chosen by a name at run time, where no import can be seen."""

NOT_WANTED = (
    "IPython",
    "PIL",
    "brotli",
    "click",
    "ensurepip",
    "h2",
    "lib2to3",
    "numpy",
    "pip",
    "pydoc_data",
    "pygments",
    "rich",
    "setuptools",
    "socksio",
    "test",
    "tkinter",
    "trio",
    "unittest",
    "zstandard",
)
"""Libraries make use of these where they are there. The program does not."""


def data_files(root: Path, made: Path) -> list[tuple[str, str]]:
    """Return the files that are read at run time, with their folders in the program.

    `made` holds those that were made for this build. The metadata of each part that is shipped goes along:
    the program shows from it whose work it contains, and it brings the texts of the licences.
    """
    from PyInstaller.utils.hooks import copy_metadata  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415

    resources = root / "resources"
    pairs = [
        *((path, "resources/icons") for path in _files(resources / "icons", "*")),
        *((path, "resources/translations") for path in _files(resources / "translations", "*.qm")),
        (made / "commit.txt", "resources"),
        (root / "LICENSE", "licences"),
        *((path, "licences") for path in _files(made / "licences", "*.txt")),
    ]
    metadata = (
        pair for name in required(root / "pyproject.toml") for pair in copy_metadata(name, recursive=True)
    )
    gathered = {*((str(path), folder) for path, folder in pairs), *metadata, *signature_files(made)}
    return sorted(gathered)


def signature_files(made: Path) -> list[tuple[str, str]]:
    """Return PySide's own Python files, compiled, with their folders; `late_signatures` says what for."""
    folder = made / "signatures"
    return [
        (str(path), f"shiboken6/files.dir/{path.parent.relative_to(folder).as_posix()}")
        for path in _files(folder, "**/*.pyc")
    ]


def required(project_file: Path) -> list[str]:
    """Return the names of the distributions the program requires itself, on this system."""
    from packaging.requirements import Requirement  # noqa: PLC0415  # of the environment that freezes

    project: dict[str, Any] = tomllib.loads(project_file.read_text(encoding="utf-8"))["project"]
    requirements = map(Requirement, project["dependencies"])
    return [one.name for one in requirements if one.marker is None or one.marker.evaluate()]


def libraries_of(path: str) -> set[str]:
    """Return the names of the libraries that a library or program is linked to."""
    from PyInstaller.depend.bindepend import get_imports  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415

    return {Path(name).name for name, _place in get_imports(path)}


def info_plist(plan: Layout) -> dict[str, object]:
    """Return what macOS is told about the program."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": plan.version,
        "CFBundleVersion": plan.version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "es"],
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": "14.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "MIT licence. Made independently of wolkvox.",
    }


def _files(folder: Path, pattern: str) -> list[Path]:
    found = sorted(path for path in folder.glob(pattern) if path.is_file())
    if not found:
        raise FileNotFoundError(f"{folder / pattern}: nothing is there")
    return found
