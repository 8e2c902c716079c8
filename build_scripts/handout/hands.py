"""What a person does with the window of another program: see it, press the keys that submit, close it."""

import os
import signal
import subprocess
import sys
from typing import Protocol

from build_scripts.handout.hands_windows import WindowsHands
from build_scripts.handout.hands_x11 import X11Hands


class Hands(Protocol):
    """The hands of one system. A window is a number that is not 0."""

    def find_window(self, process: int) -> int:
        """Return the visible main window of a process, 0 while there is none."""

    def press_submit(self, window: int) -> None:
        """Press Ctrl+Enter in it (on macOS Command+Return)."""

    def close(self, window: int) -> None:
        """Ask it to close, as the cross in its frame does."""


class MacHands:
    """Without a permission that a person must give, macOS lets nobody look at the windows of others.

    A program that runs is taken to have its window, and the picture decides; it is closed as at a log-off.
    """

    def find_window(self, process: int) -> int:
        """Return the process itself."""
        return process

    def press_submit(self, window: int) -> None:  # noqa: ARG002  # the front window gets it
        """Press Command+Return in the front window."""
        script = 'tell application "System Events" to keystroke return using command down'
        subprocess.run(["osascript", "-e", script], check=False, capture_output=True)

    def close(self, window: int) -> None:
        """Ask the program to end."""
        os.kill(window, signal.SIGTERM)


def hands_here(screen: dict[str, str]) -> Hands:
    """Return the hands of this system, on the screen that the environment `screen` names."""
    if sys.platform == "win32":
        return WindowsHands()
    if sys.platform == "darwin":
        return MacHands()
    return X11Hands(screen["DISPLAY"])
