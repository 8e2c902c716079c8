"""From the sources to a folder that runs without Python: clean, prepare, freeze, weigh."""

import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

from build_scripts import translations
from build_scripts.handout import bill_of_materials
from build_scripts.handout.layout import HERE, Layout
from build_scripts.handout.windows_version import version_info
from build_scripts.handout.workshop import Workshop
from build_scripts.places import ROOT
from build_scripts.problem import SetupError

COMMIT_VARIABLE = "WOLKDNC_COMMIT"
"""Says which commit is built where git cannot be asked."""

LARGEST_FOLDER = {"windows": 85, "linux": 150, "macos": 200}
"""In MB, that is 10⁶ bytes. Nobody has weighed the one of macOS yet."""

_COMMIT = re.compile(r"[0-9a-f]{7,40}(-dirty)?")


def freeze(plan: Layout, workshop: Workshop) -> None:
    """Make the frozen folder anew; raises SetupError also where it has become too large."""
    shutil.rmtree(plan.work, ignore_errors=True)
    shutil.rmtree(plan.frozen.parent, ignore_errors=True)
    prepare(plan, workshop)
    run_pyinstaller(plan, workshop, HERE / "wolkdnc.spec")
    size = weight(plan.frozen)
    print(f"{plan.frozen.relative_to(ROOT)}: {size / 1e6:.1f} MB", flush=True)
    if size > LARGEST_FOLDER[plan.system] * 1_000_000:
        raise SetupError(f"The frozen folder may have {LARGEST_FOLDER[plan.system]} MB.")


def run_pyinstaller(plan: Layout, workshop: Workshop, spec: Path) -> None:
    """Freeze what a spec file says."""
    workshop.run(
        *("-m", "PyInstaller", "--noconfirm", "--log-level=WARN"),
        *("--workpath", str(plan.work / "pyinstaller"), "--distpath", str(plan.frozen.parent), str(spec)),
        # The same sources give the same bytes, as far as PyInstaller can see to it.
        environment={
            "PYTHONHASHSEED": "1",
            "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "315619200"),
        },
    )


def prepare(plan: Layout, workshop: Workshop) -> None:
    """Make the files that only a frozen program has."""
    translations.compile_all(workshop.python)
    made = plan.resources
    (made / "licences").mkdir(parents=True, exist_ok=True)
    workshop.run("-m", "build_scripts.handout.icons", str(ROOT / "resources/icons/wolkdnc.svg"), str(made))
    workshop.run("-m", "build_scripts.handout.signature_files", str(made / "signatures"))
    (made / "commit.txt").write_text(commit() + "\n", encoding="utf-8")
    (made / "version_info.txt").write_text(version_info(plan), encoding="utf-8")
    bill_of_materials.note_runtime(plan, workshop.ask("-m", "build_scripts.handout.bill_of_materials"))
    for licence in sorted((HERE / "licences").glob("*.txt")):
        shutil.copyfile(licence, made / "licences" / licence.name)
    of_python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if of_python.exists():
        shutil.copyfile(of_python, made / "licences" / "Python.txt")


def commit() -> str:
    """Return which commit is being built, with `-dirty` for one with changes; raises SetupError.

    WOLKDNC_COMMIT says it where git is not there to be asked; without both it is `unknown`.
    """
    told = os.environ.get(COMMIT_VARIABLE, "")
    if not told and shutil.which("git") and (ROOT / ".git").exists():
        told = subprocess.run(
            ["git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"],
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        ).stdout.strip()
    if told and not _COMMIT.fullmatch(told):
        raise SetupError(f"{told!r} is no commit.")
    return told or "unknown"


def weight(folder: Path) -> int:
    """Return the bytes of all files in a folder; a link weighs nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
