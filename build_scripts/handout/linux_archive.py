"""The archive for Linux: the frozen folder, with what a desktop's menu wants to know."""

import io
import tarfile
from pathlib import Path

from build_scripts.handout.layout import HERE, NAME, Layout
from build_scripts.places import ROOT

_DESKTOP_FILE = HERE / "linux" / "wolkdnc.desktop"
_INSTALLER = HERE / "linux" / "install.sh"


def make(plan: Layout) -> Path:
    """Make the `.tar.xz`; returns its path. Everything in it lies in one folder with the program's name."""
    target = plan.artifact(".tar.xz")
    with tarfile.open(target, "w:xz", preset=6) as archive:
        archive.add(plan.frozen, NAME, filter=_anonymous)
        for path, mode in (
            (_DESKTOP_FILE, 0o644),
            (_INSTALLER, 0o755),
            (plan.resources / "wolkdnc.png", 0o644),
            (ROOT / "LICENSE", 0o644),
        ):
            _add(archive, f"{NAME}/{path.name}", path.read_bytes(), mode)
    return target


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Let nobody see who built it, and nobody but its owner write to it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def _add(archive: tarfile.TarFile, name: str, content: bytes, mode: int) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(content), mode
    archive.addfile(entry, io.BytesIO(content))
