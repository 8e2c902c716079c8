"""The texts in other languages: gathered from the sources into `.ts`, compiled into `.qm`."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from build_scripts.places import ROOT, TRANSLATIONS
from build_scripts.problem import SetupError

SPANISH = "wolkdnc_es.ts"
"""Every text, in Spanish."""

ENGLISH = "wolkdnc_en.ts"
"""English is the language of the sources; only the plural forms have to be said."""

_EXTENSIONS = ("--extensions", "py")


def sources() -> list[Path]:
    """Return the modules that may contain words for people: those of the window and of the application."""
    package = ROOT / "wolkdnc_gui"
    return sorted([*package.glob("ui/**/*.py"), *package.glob("app/**/*.py")])


def update(python: str, folder: Path = TRANSLATIONS) -> None:
    """Bring the `.ts` files in `folder` in step with the sources; raises SetupError on any complaint.

    Nothing that can be lost is: a text that is no longer in the sources leaves its file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    listed = [str(path.relative_to(ROOT)) for path in sources()]
    always = [*listed, "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    _qt_tool(python, "lupdate", [*always, "-target-language", "es", "-ts", str(folder / SPANISH)])
    _qt_tool(
        python, "lupdate", [*always, "-target-language", "en", "-pluralonly", "-ts", str(folder / ENGLISH)]
    )


def compile_all(python: str, folder: Path = TRANSLATIONS) -> None:
    """Compile each `.ts` that is newer than its `.qm`; raises SetupError on any complaint."""
    for source in sorted(folder.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            _qt_tool(python, "lrelease", ["-silent", str(source), "-qm", str(compiled)])


def _qt_tool(python: str, name: str, arguments: Iterable[str]) -> None:
    start = f"from PySide6.scripts.pyside_tool import {name} as tool; tool()"
    done = subprocess.run(
        [python, "-c", start, *arguments],
        cwd=ROOT,
        # Qt's tools complain of a locale that is not installed, or is not UTF-8: ours is of no account here.
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=False,
        capture_output=True,
        text=True,
        errors="replace",
    )
    said = (done.stdout + done.stderr).strip()
    if done.returncode or said:
        raise SetupError(f"{name} complains:\n{said or done.returncode}")


if __name__ == "__main__":
    compile_all(sys.executable)
