"""The system libraries and programs that pip cannot install, on Linux.

On Debian and Ubuntu they are installed where that is allowed; elsewhere what is missing is named.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import Enum

from build_scripts.problem import SetupError


class Purpose(Enum):
    """What is about to be done, which decides what must be there."""

    SET_UP = "to be set up"
    WINDOW = "to show its window"
    CHECK = "to be checked"


@dataclass(frozen=True, slots=True)
class Need:
    """One thing the system must have: its Debian package, and how to see elsewhere that it is there."""

    package: str
    library: str = ""
    command: str = ""


# The names are Debian's; a library that changed its name with the 64-bit time type is found as `…t64` too.
_QT = (
    Need("libgl1", library="libGL.so.1"),
    Need("libegl1", library="libEGL.so.1"),
    Need("libxkbcommon0", library="libxkbcommon.so.0"),
    Need("libfontconfig1", library="libfontconfig.so.1"),
    Need("libfreetype6", library="libfreetype.so.6"),
    Need("libglib2.0-0", library="libglib-2.0.so.0"),
    Need("libdbus-1-3", library="libdbus-1.so.3"),
)
_QT_ON_X11 = (
    Need("libxcb-cursor0", library="libxcb-cursor.so.0"),
    Need("libxcb-icccm4", library="libxcb-icccm.so.4"),
    Need("libxcb-image0", library="libxcb-image.so.0"),
    Need("libxcb-keysyms1", library="libxcb-keysyms.so.1"),
    Need("libxcb-randr0", library="libxcb-randr.so.0"),
    Need("libxcb-render-util0", library="libxcb-render-util.so.0"),
    Need("libxcb-shape0", library="libxcb-shape.so.0"),
    Need("libxcb-sync1", library="libxcb-sync.so.1"),
    Need("libxcb-util1", library="libxcb-util.so.1"),
    Need("libxcb-xfixes0", library="libxcb-xfixes.so.0"),
    Need("libxcb-xkb1", library="libxcb-xkb.so.1"),
    Need("libxkbcommon-x11-0", library="libxkbcommon-x11.so.0"),
    Need("libx11-xcb1", library="libX11-xcb.so.1"),
)
_TESTS = (
    Need("xvfb", command="Xvfb"),
    Need("xdotool", command="xdotool"),
    Need("xclip", command="xclip"),
    Need("dbus", command="dbus-run-session"),
    Need("gnome-keyring", command="gnome-keyring-daemon"),
    Need("fonts-dejavu-core"),
)


def needed(purpose: Purpose) -> tuple[Need, ...]:
    """Return what the system must have for `purpose`."""
    if purpose is Purpose.SET_UP:
        return ()
    if purpose is Purpose.WINDOW:
        return _QT + _QT_ON_X11
    return _QT + _QT_ON_X11 + _TESTS


def require_display() -> None:
    """Raise SetupError where a window could not be shown."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        raise SetupError(
            "There is no display to show the window on: start this from a desktop session, "
            "or under Xvfb with `xvfb-run`."
        )


def provide(purpose: Purpose) -> None:
    """See to it that the system has what `purpose` needs; raises SetupError naming what is missing."""
    if not sys.platform.startswith("linux"):
        return
    if shutil.which("dpkg-query") and shutil.which("apt-get"):
        install(absent_packages(purpose), purpose.value)
        return
    absent = [need.library or need.command for need in needed(purpose) if not _usable(need)]
    if absent:
        raise SetupError(
            f"WolkDNC needs these {purpose.value}; install them with this system's package manager: "
            f"{', '.join(absent)}."
        )


def install(packages: list[str], why: str) -> None:
    """Install Debian packages as root or by a sudo that asks nothing; else raise SetupError with the line."""
    if not packages:
        return
    names = " ".join(packages)
    line = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
    prefix = _right_to_install()
    if prefix is None:
        raise SetupError(
            f"WolkDNC needs some packages of the system {why}. Type this line, then try again:\n{line}"
        )
    print(f"Installing packages of the system: {names}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A single broken source makes the update fail though all that is needed may be there.
    subprocess.run(
        [*prefix, "apt-get", "update", "-q"], env=environment, check=False, stdout=subprocess.DEVNULL
    )
    command = [*prefix, "apt-get", "install", "-q", "-y", "--no-install-recommends", *packages]
    done = subprocess.run(command, env=environment, check=False)
    if done.returncode:
        raise SetupError(
            f"Some packages of the system could not be installed. Type this line, then try again:\n{line}"
        )


def absent_packages(purpose: Purpose) -> list[str]:
    """Return the Debian packages `purpose` needs that are not installed."""
    wanted = [need.package for need in needed(purpose)]
    if not wanted:
        return []
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f=${db:Status-Status} ${Package}\n"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    there = {
        line.removeprefix("installed ") for line in listing.splitlines() if line.startswith("installed ")
    }
    return [name for name in wanted if name not in there and f"{name}t64" not in there]


def _right_to_install() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def _usable(need: Need) -> bool:
    if need.command:
        return shutil.which(need.command) is not None
    if not need.library:
        return True
    try:
        ctypes.CDLL(need.library)
    except OSError:
        return False
    return True
