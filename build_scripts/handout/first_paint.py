"""How long a program takes from its start until something is painted in a window, seen from outside."""

import ctypes
import subprocess
import time
from collections.abc import Callable, Sequence
from typing import Any

from build_scripts.problem import SetupError

_VIEWABLE, _Z_PIXMAP, _ALL_PLANES = 2, 2, 0xFFFFFFFF
_LEAST_SIDE = 300
_LIMIT_S = 30.0
_PAUSE_S = 0.002
_POINTS = ((0.1, 0.5), (0.5, 0.5), (0.9, 0.5), (0.5, 0.9))


class _Attributes(ctypes.Structure):
    """The beginning of XWindowAttributes, padded beyond its size."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        *((name, ctypes.c_ulong) for name in ("backing_planes", "backing_pixel")),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("map_installed", "map_state")),
        ("padding", ctypes.c_long * 16),
    )


class Watcher:
    """Looks at a display on which nothing else is."""

    def __init__(self, display: str) -> None:
        self._x: Any = ctypes.CDLL("libX11.so.6")
        for name in ("XOpenDisplay", "XGetImage"):
            getattr(self._x, name).restype = ctypes.c_void_p
        for name in ("XDefaultRootWindow", "XGetPixel"):
            getattr(self._x, name).restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise SetupError(f"There is no display {display}.")
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        # A window can go between two questions about it; Xlib's own answer would be to end this process.
        self._handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _d, _e: 0)
        self._x.XSetErrorHandler(self._handler)

    def seconds(
        self, command: Sequence[str], environment: dict[str, str], then: Callable[[], bool] = lambda: True
    ) -> tuple[float, float]:
        """Start a program, wait for its first picture and for what comes `then`, and end it.

        Returns the seconds until each; raises SetupError where one does not come.
        """
        began, painted = time.perf_counter(), 0.0
        program = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            while time.perf_counter() - began < _LIMIT_S:
                if not painted and self._painted():
                    painted = time.perf_counter() - began
                if painted and then():
                    return painted, time.perf_counter() - began
                time.sleep(_PAUSE_S)
        finally:
            program.terminate()
            program.wait(15)
            while self._windows():
                time.sleep(_PAUSE_S)
        raise SetupError(f"{command[0]} did not come in {_LIMIT_S:g} s.")

    def _painted(self) -> bool:
        """Tell whether all points of the window differ from the black of an empty screen."""
        return any(
            all(
                self._pixel(int(seen.x + seen.width * across), int(seen.y + seen.height * down))
                for across, down in _POINTS
            )
            for seen in self._windows()
        )

    def _windows(self) -> list[_Attributes]:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self._x.XQueryTree(
            self._display,
            self._root,
            *(ctypes.byref(place) for place in (root, parent, children, count)),
        )
        seen = []
        for place in range(count.value):
            found = _Attributes()
            window = ctypes.c_ulong(children[place])
            if self._x.XGetWindowAttributes(self._display, window, ctypes.byref(found)):
                seen.append(found)
        if children:
            self._x.XFree(children)
        return [one for one in seen if one.map_state == _VIEWABLE and one.width >= _LEAST_SIDE]

    def _pixel(self, x: int, y: int) -> int:
        image = self._x.XGetImage(
            self._display, self._root, x, y, 1, 1, ctypes.c_ulong(_ALL_PLANES), _Z_PIXMAP
        )
        if not image:
            return 0
        pixel = int(self._x.XGetPixel(ctypes.c_void_p(image), 0, 0)) & 0xFFFFFF
        self._x.XDestroyImage(ctypes.c_void_p(image))
        return pixel
