"""The hands that work a window on an X server: xdotool, and one message that it cannot send."""

import ctypes
import os
import subprocess

from build_scripts.handout.layout import NAME

_CLIENT_MESSAGE = 33


class X11Hands:
    """Works the windows of one display, on which there is no window manager."""

    def __init__(self, display: str) -> None:
        self._display = display

    def find_window(self, process: int) -> int:
        """Return the visible window with the program's name in its title, 0 for none.

        The display is the program's alone, so it is not asked whose window it is.
        """
        del process
        found = self._xdotool("search", "--onlyvisible", "--name", NAME).split()
        return int(found[0]) if found else 0

    def press_submit(self, window: int) -> None:
        """Press Ctrl+Enter in the window."""
        self._xdotool("windowfocus", "--sync", str(window))
        self._xdotool("key", "ctrl+Return")

    def close(self, window: int) -> None:
        """Send what a window manager sends when the cross is pressed."""
        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XInternAtom.restype = ctypes.c_ulong
        x.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
        x.XSendEvent.argtypes = (
            *(ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p),
        )
        x.XCloseDisplay.argtypes = (ctypes.c_void_p,)
        display = x.XOpenDisplay(self._display.encode())
        if not display:
            raise OSError(f"no display {self._display}")
        message = _ClientMessage(_CLIENT_MESSAGE, 0, 1, display, window)
        message.message_type = x.XInternAtom(display, b"WM_PROTOCOLS", 0)
        message.format = 32
        message.data[0] = x.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
        x.XSendEvent(display, window, 0, 0, ctypes.byref(message))
        x.XCloseDisplay(display)

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env={**os.environ, "DISPLAY": self._display},
            check=False,
            capture_output=True,
            text=True,
            timeout=20,
        )
        return done.stdout


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent, padded to the size of XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("padding", ctypes.c_long * 24),
    )
