"""The hands that work a window of Windows."""

import ctypes
from typing import Any

from build_scripts.handout.layout import NAME

_CONTROL, _RETURN, _KEY_UP, _WM_CLOSE = 0x11, 0x0D, 0x0002, 0x0010


class WindowsHands:
    """Only for Windows; importable everywhere."""

    def find_window(self, process: int) -> int:
        """Return the visible window of a process that has the program's name in its title, 0 for none."""
        found: list[int] = []
        user32 = _user32()
        kind: Any = ctypes.WINFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)  # type: ignore[attr-defined,unused-ignore]

        def see(handle: int, _extra: int) -> bool:
            window, owner = ctypes.c_void_p(handle), ctypes.c_ulong()
            title = ctypes.create_unicode_buffer(256)
            user32.GetWindowThreadProcessId(window, ctypes.byref(owner))
            user32.GetWindowTextW(window, title, len(title))
            if owner.value == process and user32.IsWindowVisible(window) and NAME in title.value:
                found.append(handle)
            return True

        user32.EnumWindows(kind(see), None)
        return found[0] if found else 0

    def press_submit(self, window: int) -> None:
        """Press Ctrl+Enter in the window."""
        user32 = _user32()
        user32.SetForegroundWindow(ctypes.c_void_p(window))
        for key, flags in ((_CONTROL, 0), (_RETURN, 0), (_RETURN, _KEY_UP), (_CONTROL, _KEY_UP)):
            user32.keybd_event(key, 0, flags, 0)

    def close(self, window: int) -> None:
        """Ask the window to close."""
        _user32().PostMessageW(ctypes.c_void_p(window), _WM_CLOSE, None, None)


def _user32() -> Any:  # noqa: ANN401  # a library of Windows, which has no types
    return ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]
