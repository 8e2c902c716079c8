"""Where the building happens, and what the things that are handed out are called."""

import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from build_scripts.places import ROOT
from wolkdnc_gui import __version__

NAME = "WolkDNC"
"""The program's name, as people see it, and that of its folder."""

HERE = Path(__file__).resolve().parent
"""The folder of these scripts, with the spec and what belongs to the installers."""

_SYSTEMS = {"win32": "windows", "darwin": "macos", "linux": "linux"}
_MACHINES = {"amd64": "x64", "x86_64": "x64", "arm64": "arm64", "aarch64": "arm64"}


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of one build, for one system."""

    system: str
    """`windows`, `macos` or `linux`."""
    machine: str
    """`x64` or `arm64`."""
    version: str = __version__

    @property
    def work(self) -> Path:
        """What is made on the way; can be deleted at any time."""
        return ROOT / "build" / self.system

    @property
    def resources(self) -> Path:
        """Files that are made for the frozen program: icons of the system's kind, commit, licences."""
        return self.work / "resources"

    @property
    def frozen(self) -> Path:
        """The folder PyInstaller makes."""
        return ROOT / "dist" / self.system / (f"{NAME}.app" if self.system == "macos" else NAME)

    @property
    def output(self) -> Path:
        """Where the files lie that are handed out."""
        return ROOT / "dist" / "handout"

    @property
    def executable(self) -> Path:
        """The program inside the frozen folder."""
        return self.executable_in(self.frozen)

    def executable_in(self, folder: Path) -> Path:
        """Return the program inside a copy of the frozen folder."""
        if self.system == "windows":
            return folder / f"{NAME}.exe"
        if self.system == "macos":
            return folder / "Contents" / "MacOS" / NAME
        return folder / "wolkdnc"

    def artifact(self, ending: str) -> Path:
        """Return the path of a file that is handed out, such as `WolkDNC-1.0.0-linux-x64.tar.xz`."""
        return self.output / f"{NAME}-{self.version}-{self.system}-{self.machine}{ending}"


def here(system: str = sys.platform, machine: str = "") -> Layout:
    """Return the layout for the system this runs on, or for another one's name in `sys.platform`."""
    known = (machine or platform.machine()).lower()
    return Layout(_SYSTEMS[system], _MACHINES.get(known, known))
