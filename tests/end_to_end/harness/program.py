"""The program as its user meets it: a process, a window on a screen, keys and a mouse.

Everything that is done goes through the display, as a person would do it. What the window shows is read by an
observer inside the process (`observer/`), which can look and cannot press.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.handout.hands_x11 import X11Hands
from harness.screen import Screen
from harness.waiting import wait_until

_OBSERVER = Path(__file__).with_name("observer")
_KNOWN_WORDS = (
    r"^Detected locale ",
    r"^Qt depends on a UTF-8 locale",
    r"^If this causes problems, reconfigure your locale",
    r"^for more information",
    r"^\s*$",
)
"""What Qt says on a machine where the language's locale was never generated; no fault of the program's."""


@dataclass(frozen=True)
class Seen:
    """One widget, as it is now: where its middle is on the screen, and what it shows."""

    x: int
    y: int
    enabled: bool
    text: str
    focused: bool = False
    checked: bool = False
    size: tuple[int, int] = (0, 0)
    accessible: str = ""


@dataclass(frozen=True)
class Table:
    """Rows of a table as they are shown, and how many there are."""

    headers: Sequence[str]
    rows: Sequence[Sequence[str]]
    count: int

    def column(self, header: str) -> list[str]:
        """Return one column by the words above it."""
        place = list(self.headers).index(header)
        return [row[place] for row in self.rows]


class Program:
    """One running program. Ended and checked by the fixture that made it."""

    def __init__(
        self,
        screen: Screen,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        under: Sequence[str] = (),
    ) -> None:
        """Start it; `under` is a command line that starts it in its turn, to take rights away, say."""
        self.screen = screen
        self._main_window = 0
        self.expected_words: list[str] = []
        """Patterns of lines that may stand in the output; anything else fails the test at its end."""
        # A socket's path has a length limit that pytest's folders come near to.
        self._meeting = Path(tempfile.mkdtemp(prefix="wd-"))
        self._socket_path = self._meeting / "o"
        self._output = folder / f"program-{os.urandom(4).hex()}.txt"
        path = os.pathsep.join(filter(None, [str(_OBSERVER), os.environ.get("PYTHONPATH", "")]))
        everything = {
            **os.environ,
            **screen.environment,
            "PYTHONPATH": path,
            "PYTHONFAULTHANDLER": "1",
            "WOLKDNC_TEST_OBSERVER": str(self._socket_path),
            **environment,
        }
        with self._output.open("wb") as output:
            self.process = subprocess.Popen(
                [*under, sys.executable, "-m", "wolkdnc_gui", *arguments],
                env=everything,
                stdout=output,
                stderr=output,
            )
        self._stream: Any = None

    # What a person sees

    def see(self, name: str) -> Seen | None:
        """Return a visible widget (or an action's button) by its object name; None where there is none."""
        return _seen(self.ask("widget", name=name))

    def wait_for(self, name: str, limit: float = 30.0, *, enabled: bool = True) -> Seen:
        """Wait until a widget is visible and, unless told otherwise, can be used."""
        return wait_until(
            lambda: (found := self.see(name)) and (found.enabled or not enabled) and found,
            limit,
            f"see {name}",
        )

    def wait_for_text(self, name: str, pattern: str, limit: float = 30.0) -> str:
        """Wait until a widget shows a text in which the pattern is found, and return the text."""

        def shown() -> str | None:
            found = self.see(name)
            return found.text if found is not None and re.search(pattern, found.text) else None

        return wait_until(shown, limit, f"{name} shows {pattern!r}")

    def table(self, first: int = 0, count: int = 1_000, name: str = "entriesTable") -> Table:
        """Return rows of a table by what its model gives to show, filtered and sorted as on the screen."""
        seen = self.ask("rows", name=name, first=first, count=count)
        return Table(seen["headers"], seen["rows"], seen["count"])

    def windows(self) -> list[dict]:
        """Return the visible windows: title, name, kind, texts, whether modal or in front."""
        return self.ask("windows")

    def wait_for_window(self, kind: str, limit: float = 30.0) -> dict:
        """Wait until a window whose class or object name is `kind` is visible."""
        return wait_until(
            lambda: next((one for one in self.windows() if kind in {one["kind"], one["name"]}), None),
            limit,
            f"window {kind}",
        )

    def wait_until_gone(self, kind: str, limit: float = 30.0) -> None:
        """Wait until no window of this class or object name is visible any more."""
        wait_until(
            lambda: not any(kind in {one["kind"], one["name"]} for one in self.windows()),
            limit,
            f"window {kind} is gone",
        )

    def states(self) -> list[str]:
        """Return what the State column shows."""
        return self.table().column("State")

    def wait_for_states(self, *expected: str, limit: float = 30.0) -> None:
        """Wait until the State column shows exactly this."""
        wait_until(lambda: self.states() == list(expected), limit, f"states {expected}")

    def focus_name(self) -> str:
        """Return the object name of the widget that has the keyboard; "" where it has none."""
        self._take_focus()
        return self.ask("focus")

    def shoot(self, target: Path) -> Path:
        """Save a screenshot of the whole screen."""
        return self.screen.shoot(target)

    # What a person does

    def press(self, name: str) -> None:
        """Click the middle of a widget with the mouse, once it is there and enabled."""
        self._click(self.wait_for(name))

    def keys(self, *combinations: str) -> None:
        """Press keys: `keys("ctrl+v", "Return")`, in X's names."""
        self._take_focus()
        self.screen.do("key", "--delay", "20", *combinations)

    def write(self, text: str) -> None:
        """Type a text into whatever has the keyboard."""
        self._take_focus()
        self.screen.do("type", "--delay", "5", "--", text)

    def fill(self, name: str, text: str) -> None:
        """Click into a field and replace its content."""
        self.press(name)
        self.keys("ctrl+a")
        self.write(text)

    def tab_to(self, name: str, limit: int = 60) -> None:
        """Press Tab until a widget has the keyboard; one that cannot be reached so fails the test."""
        self.wait_for(name)
        for _ in range(limit):
            focus = self.focus_name()
            if focus == name:
                return
            self.keys("Tab")
        raise AssertionError(f"{name} is not reached by Tab")

    def paste(self, text: str) -> None:
        """Put a text on the clipboard and press Ctrl+V, wherever the keyboard is."""
        self.screen.set_clipboard(text)
        self.keys("ctrl+v")

    def close(self, limit: float = 20.0) -> int:
        """Close the main window as its frame would, and return the exit status."""
        self._stop_asking()
        X11Hands(self.screen.name).close(self._main_window)
        return self.process.wait(limit)

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        self._stop_asking()
        self.process.kill()
        self.process.wait(10)

    def interrupt(self, limit: float = 20.0, number: signal.Signals = signal.SIGINT) -> int:
        """Send what Ctrl+C in a terminal sends, or another signal, and return the exit status."""
        self._stop_asking()
        self.process.send_signal(number)
        return self.process.wait(limit)

    def wait_for_end(self, limit: float = 30.0) -> int:
        """Wait until the program has ended by itself, and return the exit status."""
        self._stop_asking()
        return self.process.wait(limit)

    # For the fixture

    def wait_for_start(self, limit: float = 60.0) -> "Program":
        """Wait until the main window is there."""
        self._main_window = self.wait_for_window("MainWindow", limit)["id"]
        return self

    @property
    def output(self) -> str:
        """Return all the process has written so far."""
        return self._output.read_text(encoding="utf-8", errors="replace")

    def unexpected_output(self) -> list[str]:
        """Return the lines of the output that nobody announced."""
        patterns = [*_KNOWN_WORDS, *self.expected_words]
        return [
            line for line in self.output.splitlines() if not any(re.search(one, line) for one in patterns)
        ]

    def end(self) -> None:
        """End the process, politely first."""
        self._stop_asking()
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)
        self._socket_path.unlink(missing_ok=True)
        self._meeting.rmdir()

    def ask(self, what: str, **about: object) -> Any:
        """Ask the observer; the answer comes from the GUI thread, so it is late when the window is frozen."""
        if self._stream is None:
            self._stream = wait_until(self._connect, 60, "the observer answers")
        self._stream.write(json.dumps({"what": what, "about": about}) + "\n")
        self._stream.flush()
        line = self._stream.readline()
        if not line:
            raise AssertionError(f"the program has ended with status {self.process.wait(10)}:\n{self.output}")
        answer = json.loads(line)
        assert "problem" not in answer, answer
        return answer["seen"]

    def _connect(self) -> Any:
        assert self.process.poll() is None, f"the program has ended at once:\n{self.output}"
        meeting = socket.socket(socket.AF_UNIX)
        try:
            meeting.connect(str(self._socket_path))
        except OSError:
            meeting.close()
            return None
        meeting.settimeout(60)
        with meeting:
            return meeting.makefile("rw", encoding="utf-8")

    def _stop_asking(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def _click(self, seen: Seen) -> None:
        self.screen.do("mousemove", str(seen.x), str(seen.y), "click", "1")

    def _take_focus(self) -> None:
        """Give the keyboard to the window in front, as a window manager would. An open menu has it."""
        windows = self.windows()
        if any(one["popup"] for one in windows):
            return
        front = next((one for one in windows if one["modal"]), None) or next(
            (one for one in windows if one["front"]), None
        )
        wanted = front["id"] if front is not None else self._main_window
        if not any(one["id"] == wanted and one["active"] for one in windows):
            self.screen.do("windowfocus", str(wanted))
            wait_until(
                lambda: any(one["id"] == wanted and one["active"] for one in self.windows()), 10, "focus"
            )


def _seen(told: dict | None) -> Seen | None:
    if told is None:
        return None
    return Seen(**{**told, "size": tuple(told.get("size", (0, 0)))})
