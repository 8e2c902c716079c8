"""A keyring for the frozen program's self-test: the system's own, on Linux one that is nobody's."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def keyring() -> Iterator[dict[str, str] | None]:
    """Yield what a program needs in its environment to use a keyring; None where there is none to use."""
    if not sys.platform.startswith("linux"):
        yield {}
        return
    if shutil.which("dbus-daemon") is None or shutil.which("gnome-keyring-daemon") is None:
        yield None
        return
    # A socket's path has a length limit, so the folder is not somewhere deep.
    with tempfile.TemporaryDirectory(prefix="wd-") as name:
        yield from _secret_service(Path(name))


def _secret_service(folder: Path) -> Iterator[dict[str, str]]:
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:dir={folder}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    service: subprocess.Popen[bytes] | None = None
    try:
        assert bus.stdout is not None  # noqa: S101  # it was asked for above
        address = {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_RUNTIME_DIR": str(folder)}
        service = subprocess.Popen(
            ["gnome-keyring-daemon", "--unlock", "--foreground", "--components=secrets"],
            env={**os.environ, **address, **home},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert service.stdin is not None  # noqa: S101  # it was asked for above
        service.stdin.write(b"a password of the smoke test's")
        service.stdin.close()
        yield address
    finally:
        for process in (service, bus):
            if process is not None:
                process.terminate()
                process.wait(10)
