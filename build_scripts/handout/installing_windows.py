"""The installer for Windows, silently installed, started, upgraded, removed; and the portable archive."""

import os
import subprocess
import tempfile
import time
import zipfile
from pathlib import Path

from build_scripts.handout.layout import NAME, Layout
from build_scripts.handout.smoke import self_test, smoke
from build_scripts.handout.workshop import Workshop
from build_scripts.problem import SetupError

_KEY = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{NAME}"
_PATIENCE_S = 120


def install_and_smoke(plan: Layout, workshop: Workshop) -> None:
    """Install from both, start what was installed, remove it; raises SetupError on any fault.

    Refused where the program is installed already: that is somebody's, and its data too.
    """
    local = Path(os.environ["LOCALAPPDATA"])
    place, data = local / "Programs" / NAME, local / NAME
    if place.exists() or _registered():
        raise SetupError(f"{NAME} is installed for this user already; remove it first.")
    before = _names(data)
    setup = plan.artifact("-setup.exe")
    _run(setup, "/S")
    if _registered() != plan.version:
        raise SetupError(f"Windows' list of programs has {_registered()!r}.")
    smoke(plan.executable_in(place), plan, workshop)
    stale = place / "_internal" / "of-an-older-version.dll"
    stale.write_bytes(b"")
    _run(setup, "/S")
    if stale.exists() or not plan.executable_in(place).exists():
        raise SetupError("An upgrade in place left files of the version before.")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        self_test(plan.executable_in(place), plan, {}, Path(folder))
    _run(place / "Uninstall.exe", "/S")
    _wait_until_gone(place)
    left = [str(path) for path in (place, _shortcut()) if path.exists()]
    if left or _registered() or _names(data) != before:
        raise SetupError(f"Removing it left {left}, {_registered()!r}, or touched the data.")
    _try_portable(plan)
    print("installed, started, upgraded, removed; portable started", flush=True)


def _try_portable(plan: Layout) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        with zipfile.ZipFile(plan.artifact("-portable.zip")) as archive:
            archive.extractall(folder)
        self_test(plan.executable_in(Path(folder) / NAME), plan, {}, Path(folder))


def _run(program: Path, *words: str) -> None:
    status = subprocess.run([str(program), *words], check=False, timeout=_PATIENCE_S).returncode
    if status:
        raise SetupError(f"{program.name} ended with {status}.")


def _wait_until_gone(place: Path) -> None:
    """Wait: an uninstaller goes on as a copy of itself, because nothing can delete itself."""
    deadline = time.monotonic() + _PATIENCE_S
    while place.exists() and time.monotonic() < deadline:
        time.sleep(0.5)


def _shortcut() -> Path:
    return Path(os.environ["APPDATA"]) / "Microsoft/Windows/Start Menu/Programs" / f"{NAME}.lnk"


def _names(folder: Path) -> list[str]:
    """Return what lies in the data folder, without the locks that all programs of this user share there."""
    if not folder.exists():
        return []
    within = (path.relative_to(folder) for path in folder.rglob("*"))
    return sorted(str(path) for path in within if path.parts[0] != "locks")


def _registered() -> str:
    """Return the version in Windows' list of programs; empty where it is not in there."""
    asked = subprocess.run(
        ["reg", "query", rf"HKCU\{_KEY}", "/v", "DisplayVersion"], check=False, capture_output=True, text=True
    )
    return asked.stdout.split()[-1] if asked.returncode == 0 else ""
