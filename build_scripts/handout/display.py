"""A screen to start the window on: the one that is there, or on Linux one of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from build_scripts.problem import SetupError

_SIZE = "1280x900x24"


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """Yield what a program needs in its environment to be seen; raises SetupError without Xvfb on Linux.

    On Linux it is always a screen of its own, so that nothing else is in the picture.
    """
    if not sys.platform.startswith("linux"):
        yield {}
        return
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        raise SetupError("Starting the window needs Xvfb and xdotool (Debian's packages xvfb and xdotool).")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp", "-dpi", "96"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise SetupError("Xvfb did not start.")
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait(10)
