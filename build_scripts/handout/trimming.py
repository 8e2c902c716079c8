"""What PyInstaller gathers and the program never uses. It saves size, not time."""

import re
import sys
from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

Gathered = tuple[str, str, str]
"""As PyInstaller has it: path in the program, path on this machine, kind."""

# The names are paths inside the frozen program, with `/`, as PyInstaller calls them on each system.
_NEVER_USED = (
    # Platforms that are no desktop of today's agents; X11 serves Wayland sessions through XWayland.
    "*/plugins/platforms/libqeglfs*",
    "*/plugins/platforms/libqlinuxfb*",
    "*/plugins/platforms/libqminimal*",
    "*/plugins/platforms/libqvkkhrdisplay*",
    "*/plugins/platforms/libqvnc*",
    "*/plugins/platforms/libqwayland*",
    "*/plugins/platforms/qdirect2d*",
    "*/plugins/platforms/qminimal*",
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/wayland-*",
    "*/plugins/wayland*/*",
    "*libQt6Wayland*",
    "*libQt6Egl*",
    "*libQt6WlShell*",
    # OpenGL: plain widgets are painted by the processor.
    "*opengl32sw.dll",
    "*/plugins/xcbglintegrations/*",
    "*libQt6OpenGL*",
    "*Qt6OpenGL*",
    # The theme plugin brings the whole of GTK with it, and Qt looks at home without it.
    "*/plugins/platformthemes/libqgtk3*",
    "*libgtk-3*",
    "*libgdk-3*",
    # The network is httpx's business.
    "*/plugins/networkinformation/*",
    "*/plugins/tls/*",
    "*QtNetwork*",
    "*Qt6Network*",
    # Nothing is typed in with the fingers on a screen keyboard of Qt's own.
    "*/plugins/platforminputcontexts/*qtvirtualkeyboard*",
    "*/plugins/generic/*",
    "*VirtualKeyboard*",
    # QML and 3D come along with plugins that are gone.
    "*Qt6Qml*",
    "*Qt6Quick*",
    "*Qt6Pdf*",
    "*Qt6Sql*",
    "*Qt6Test*",
    "*Qt6Designer*",
)
_IMAGE_FORMATS = re.compile(r"/plugins/imageformats/(lib)?q(?!svg|ico)\w+\.")
_QT_TRANSLATION = re.compile(r"/translations/[^/]+\.qm$")
_QT_LANGUAGES = re.compile(r"/translations/qtbase_(es|en|pt_BR)\.qm$")
_FOR_BUILDING = re.compile(
    r"\.(pyi|lib|prl|a)$|/typesystems/|/glue/|/include/|\.dist-info/(RECORD|sboms/.*)$"
)


_SLOW_HOOKS = frozenset({"pyi_rth_pyside6", "pyi_rth_pkgutil", "pyi_rth_inspect"})
_HELPERS_HOOK = "pyi_rth_multiprocessing"


def quick_start(scripts: Iterable[Gathered]) -> list[Gathered]:
    """Return what runs at the start, without what PyInstaller would do in every process of the program.

    Its hooks import Qt, `inspect`, `zipfile` and `multiprocessing` also where none of them is needed. On
    macOS, where nothing was tried yet, they stay.
    """
    left_out = frozenset() if sys.platform == "darwin" else _SLOW_HOOKS | {_HELPERS_HOOK}
    return [entry for entry in scripts if entry[0] not in left_out]


def for_helpers(scripts: Iterable[Gathered]) -> list[Gathered]:
    """Return, as modules, what only processes that `multiprocessing` starts need; see `helper_processes`."""
    return [(name, path, "PYMODULE") for name, path, _kind in scripts if name == _HELPERS_HOOK]


def without_unused(
    gathered: Iterable[Gathered], imports_of: Callable[[str], Iterable[str]]
) -> list[Gathered]:
    """Return what is used, without the libraries that only what is left out has need of.

    `imports_of` tells which libraries, by name, a library on this machine is linked to.
    """
    entries = list(gathered)
    unused = [entry for entry in entries if not is_used(entry[0])]
    used = [entry for entry in entries if is_used(entry[0])]
    sources = {_name(entry): entry[1] for entry in entries if entry[2] != "SYMLINK"}
    in_doubt = _reached({_name(entry) for entry in unused}, sources, imports_of)
    sure = {_name(entry) for entry in used} - in_doubt
    needed = _reached(sure, sources, imports_of) if in_doubt else set()
    return [entry for entry in used if _name(entry) not in in_doubt - needed]


def is_used(name: str) -> bool:
    """Tell whether a gathered file belongs into the frozen program; `name` is its path in there."""
    path = "/" + name.replace("\\", "/")
    if any(fnmatchcase(path, pattern) for pattern in _NEVER_USED):
        return False
    if _IMAGE_FORMATS.search(path) or _FOR_BUILDING.search(path):
        return False
    return not (_QT_TRANSLATION.search(path) and "PySide6" in path and not _QT_LANGUAGES.search(path))


def _reached(
    start: set[str], sources: dict[str, str], imports_of: Callable[[str], Iterable[str]]
) -> set[str]:
    """Return the names of the gathered libraries that these are linked to, over any number of steps."""
    reached: set[str] = set()
    waiting = [name for name in start if name in sources]
    while waiting:
        for name in imports_of(sources[waiting.pop()]):
            if name in sources and name not in reached:
                reached.add(name)
                waiting.append(name)
    return reached


def _name(entry: Gathered) -> str:
    return PurePosixPath(entry[0].replace("\\", "/")).name
