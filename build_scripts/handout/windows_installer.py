"""The installer for Windows, and the archive for those who may not install.

Both are made from a folder frozen on Windows. NSIS, which compiles the installer, runs on every system.
"""

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

from build_scripts.handout.freezing import weight
from build_scripts.handout.layout import HERE, NAME, Layout
from build_scripts.handout.windows_version import four_numbers
from build_scripts.places import ROOT
from build_scripts.problem import SetupError

LARGEST_INSTALLER = 32
"""In MB, that is 10⁶ bytes."""

_SCRIPT = HERE / "windows" / "wolkdnc.nsi"
_SIGN_VARIABLE = "WOLKDNC_SIGN_COMMAND"
"""A command that signs the file whose path comes after it; without it nothing is signed, and that is said."""


def make_installer(plan: Layout) -> Path:
    """Compile the installer; raises SetupError without NSIS, and where it has become too large."""
    compiler = _compiler()
    target = plan.artifact("-setup.exe")
    values = {
        "VERSION": plan.version,
        "VERSION4": ".".join(map(str, four_numbers(plan.version))),
        "SOURCE": str(plan.frozen),
        "OUTPUT": str(target),
        "ICON": str(plan.resources / "wolkdnc.ico"),
        "LICENCE": str(ROOT / "LICENSE"),
        "SIZE_KB": str(weight(plan.frozen) // 1024),
    }
    if os.name != "nt":
        # Only builds of NSIS outside Windows have this target; the classic one, of 32 bits, runs as well.
        values["TARGET"] = "amd64-unicode"
    defines = [f"-D{name}={value}" for name, value in values.items()]
    done = subprocess.run(
        [compiler, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, str(_SCRIPT)], check=False
    )
    if done.returncode:
        raise SetupError("NSIS could not make the installer.")
    sign(target)
    size = target.stat().st_size
    if size > LARGEST_INSTALLER * 1_000_000:
        raise SetupError(f"The installer has {size / 1e6:.1f} MB, and may have {LARGEST_INSTALLER}.")
    return target


def make_portable(plan: Layout) -> Path:
    """Make the archive that needs no installing; everything in it lies in one folder."""
    target = plan.artifact("-portable.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(plan.frozen.rglob("*")):
            if path.is_file():
                archive.write(path, Path(NAME) / path.relative_to(plan.frozen))
        archive.write(ROOT / "LICENSE", Path(NAME) / "LICENSE.txt")
    return target


def sign(path: Path) -> None:
    """Sign a program where a command for it is given, else say that it is not signed."""
    command = os.environ.get(_SIGN_VARIABLE, "")
    if not command:
        print(f"{path.name} is NOT signed: {_SIGN_VARIABLE} is not set", flush=True)
        return
    # The command is the builder's own words, spaces and quotes included.
    done = subprocess.run(f'{command} "{path}"', shell=True, check=False)  # noqa: S602
    if done.returncode:
        raise SetupError(f"{path.name} could not be signed.")


def _compiler() -> str:
    places = [os.environ.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles")]
    candidates = [
        shutil.which("makensis"),
        *(str(Path(place) / "NSIS" / "makensis.exe") for place in places if place),
    ]
    for candidate in candidates:
        if candidate and Path(candidate).exists():
            return candidate
    raise SetupError("Making the installer needs NSIS 3 (makensis); on Debian it is the package nsis.")
