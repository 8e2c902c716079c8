"""Ours: the real window, and a file dropped on it; a heartbeat tells for how long the window stood still."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

from wolkdnc_gui.app import build
from wolkdnc_gui.app.application import Application
from wolkdnc_gui.numbers.verdict import Verdict

_BEAT_MS = 5
_SETTLE_MS = 500
_PATIENCE_MS = 300_000


class _Heart:
    """Beats in the event loop, and remembers the longest pause between two beats."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start(_BEAT_MS)

    def stop(self) -> None:
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last - _BEAT_MS / 1000)
        self._last = now


def _read(program: Application, begin: Callable[[], None]) -> float:
    """Give something to the window; return how many seconds passed until all of it was in the table."""
    loop = QEventLoop()
    program.workspace.read.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop, lambda: loop.exit(1))
    start = time.perf_counter()
    begin()
    late = loop.exec()
    taken = time.perf_counter() - start
    program.workspace.read.disconnect(loop.quit)
    if late:
        raise SystemExit("the window did not come to the end of its reading")
    return taken


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()


def main(path: str) -> None:
    """Read the file into the window's table; print the figures."""
    with tempfile.TemporaryDirectory(prefix="wolkdnc-bench-", ignore_cleanup_errors=True) as folder:
        program = build(["--practice", "--data-dir", folder])
        program.window.show()
        _read(program, lambda: program.workspace.take_text("12"))
        _settle()
        heart = _Heart()
        heart.start()
        seconds = _read(program, lambda: program.desk.take_files((Path(path),)))
        _settle()
        heart.stop()
        columns = program.workspace.current.entries.columns
        sent = len(columns) - columns.count(Verdict.LEFT_OUT)
        program.shut_down()
    print(json.dumps({"seconds": seconds, "sent": sent, "hold_ms": heart.longest * 1000}))


if __name__ == "__main__":
    main(sys.argv[1])
