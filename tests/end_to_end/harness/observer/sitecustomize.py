"""Lets a test look into the real program without touching it.

Python imports this by itself in a process that has this folder in PYTHONPATH. It listens on a socket of the
test's, and answers questions about what the window shows: it reads, it never presses. All pressing is done on
the display.
"""

import json
import os
import socket
import sys
import threading
import time

_SOCKET = os.environ.pop("WOLKDNC_TEST_OBSERVER", "")
"""Taken out of the environment, so that no process of the program's own listens too."""


def _serve(path: str) -> None:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()
    ask = None
    while True:
        connection, _ = listener.accept()
        with connection, connection.makefile("rw", encoding="utf-8") as stream:
            for line in stream:
                ask = ask or _asker()
                stream.write(json.dumps(ask(json.loads(line))) + "\n")
                stream.flush()


def _asker():
    """Wait until the program has its application object, then return what asks on its thread."""
    while True:
        widgets = sys.modules.get("PySide6.QtWidgets")
        application = getattr(widgets, "QApplication", None)
        if application is not None and application.instance() is not None:
            break
        time.sleep(0.01)
    from eyes import Eyes

    return Eyes(application.instance()).ask


if _SOCKET:
    threading.Thread(target=_serve, args=(_SOCKET,), name="observer", daemon=True).start()
