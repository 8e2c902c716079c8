"""A screen of its own: Xvfb, with keys, mouse, clipboard and screenshots. No window manager."""

import os
import shutil
import struct
import subprocess
from pathlib import Path

from harness.waiting import wait_until

NEEDED = ("Xvfb", "xdotool", "xclip")


def missing() -> list[str]:
    """Return the programs that are needed and not there."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Screen:
    """One Xvfb server."""

    def __init__(self, folder: Path, size: str = "1440x900") -> None:
        self._frame = folder / "Xvfb_screen0"
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(
            [*command, "-dpi", "96", "-fbdir", str(folder)],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start (status {self._server.wait()})")
        self.name = f":{number}"

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs in its environment to be seen here."""
        return {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def stop(self) -> None:
        self._server.terminate()
        self._server.wait(10)

    def do(self, *words: str) -> str:
        """Let xdotool do something; returns what it says."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self._with_display(),
            check=True,
            capture_output=True,
            text=True,
            timeout=20,
        )
        return done.stdout

    def set_clipboard(self, text: str) -> None:
        """Put text on the clipboard, as another program would."""
        # The one that serves the clipboard stays behind and would keep a pipe open for ever.
        subprocess.run(
            ["xclip", "-selection", "clipboard"],
            input=text.encode(),
            env=self._with_display(),
            check=True,
            timeout=20,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # It takes the clipboard over only after it has gone to the background; who pastes at once would get
        # what was there before.
        wait_until(lambda: self.clipboard() == text, 20, "the text is on the clipboard")

    def clipboard(self) -> str:
        """Return the text on the clipboard; empty where nobody offers one."""
        done = subprocess.run(
            ["xclip", "-selection", "clipboard", "-out"],
            env=self._with_display(),
            check=False,
            capture_output=True,
            timeout=20,
        )
        return done.stdout.decode()

    def shoot(self, target: Path) -> Path:
        """Save what the screen shows as a PNG. Reads the frame buffer, which is a file in XWD format."""
        from PySide6.QtGui import QImage

        raw = self._frame.read_bytes()
        header = struct.unpack(">25I", raw[:100])
        start, width, height, stride, colours = header[0], header[4], header[5], header[12], header[19]
        pixels = raw[start + colours * 12 :]
        target.parent.mkdir(parents=True, exist_ok=True)
        assert QImage(pixels, width, height, stride, QImage.Format.Format_RGB32).save(str(target))
        return target

    def _with_display(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.name}
