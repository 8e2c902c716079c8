"""The practice server in a process of its own: `python -m wolkdnc_gui.practice --port N`."""

import argparse
import signal
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.practice.server import PracticeServer


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; return the exit status: 1 where the port or the list cannot be opened."""
    parser = argparse.ArgumentParser(prog="python -m wolkdnc_gui.practice", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--store", type=Path, help="keep the list in this file; in memory without it")
    parser.add_argument("--mood", type=Mood, choices=list(Mood), default=Mood.NORMAL)
    parser.add_argument("--log", type=Path, help="append one line of JSON for each call")
    given = parser.parse_args(arguments)
    server = PracticeServer(given.store, port=given.port, log_file=given.log)
    server.set_mood(given.mood)
    over = Event()
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: over.set())
    try:
        server.start()
    except (OSError, sqlite3.Error) as problem:
        sys.stderr.write(f"cannot serve: {problem}\n")
        return 1
    sys.stdout.write(f"listening on {server.url}\n")
    sys.stdout.flush()
    # Without a limit the wait could not be interrupted on Windows.
    while not over.wait(0.5):
        pass
    server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
