"""The order of a start: the data folder, the window, and when it is on the screen, all that is behind it.

Nothing is imported here that the window does not need: people wait for each module.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wolkdnc_gui import __version__, command_line
from wolkdnc_gui.app.stand_in import test_server_of, why_refused
from wolkdnc_gui.command_line import Options
from wolkdnc_gui.settings import places
from wolkdnc_gui.settings.folder_lock import FolderLock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from wolkdnc_gui.app.application import Application
    from wolkdnc_gui.app.first_window import FirstWindow


def start(options: Options) -> int:
    """Start the program, or bring forward the one that has this data folder already."""
    if refusal := why_refused(test_server_of(os.environ)):
        sys.stderr.write(f"wolkdnc: {refusal}\n")
        return 2
    folder = places.data_dir(options.data_dir)
    held, lock = _take(folder)
    if held:
        return _leave_to_the_other(folder, options.files)
    # Everything that is made from here on stays: looking through it for what can go is in vain.
    gc.disable()
    first = _first_window(folder, options)
    first.show()
    program = _complete(first, options, folder, lock)
    gc.freeze()
    gc.enable()
    return program.run()


def build(argv: Sequence[str]) -> "Application":
    """Build the program without entering its event loop; `.window` is the main window."""
    options = command_line.read(argv)
    folder = places.data_dir(options.data_dir)
    _held, lock = _take(folder)
    return _complete(_first_window(folder, options), options, folder, lock)


def _take(folder: Path) -> tuple[bool, FolderLock | None]:
    """Return whether another process has the folder, and the right to it if this one has got it.

    A folder that cannot be written to is nobody's: the program starts all the same, and says that no job can.
    """
    try:
        places.prepare(folder)
        lock = FolderLock.acquire(folder)
    except OSError:
        return False, None
    return lock is None, lock


def _first_window(folder: Path, options: Options) -> "FirstWindow":
    from wolkdnc_gui.app.first_window import FirstWindow  # noqa: PLC0415  # not where another program runs

    return FirstWindow(_application(), folder, practice=options.practice)


def _complete(first: "FirstWindow", options: Options, folder: Path, lock: FolderLock | None) -> "Application":
    from wolkdnc_gui.app.application import Application  # noqa: PLC0415  # heavy: after the window
    from wolkdnc_gui.settings.instance import Instance  # noqa: PLC0415  # as heavy

    return Application(_application(), options, folder, Instance(lock) if lock is not None else None, first)


def _leave_to_the_other(folder: Path, files: tuple[Path, ...]) -> int:
    from wolkdnc_gui.settings.instance import hand_over  # noqa: PLC0415  # only here

    if hand_over(folder, tuple(str(path) for path in files)):
        return 0
    from wolkdnc_gui.ui.already_running import say_already_running  # noqa: PLC0415  # only here
    from wolkdnc_gui.ui.appearance import Appearance  # noqa: PLC0415  # only here

    Appearance(_application()).apply("", "system")
    say_already_running(folder)
    return 1


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # not where another program runs

    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        qt = QApplication([sys.argv[0]])
    qt.setApplicationName("WolkDNC")
    qt.setApplicationVersion(__version__)
    return qt
