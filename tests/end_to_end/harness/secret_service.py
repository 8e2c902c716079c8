"""A real Secret Service: a session bus and an unlocked gnome-keyring, away from anybody's own."""

import os
import shutil
import subprocess
from pathlib import Path

NEEDED = ("dbus-daemon", "gnome-keyring-daemon")


def missing() -> list[str]:
    """Return the programs that are needed and not there."""
    return [name for name in NEEDED if shutil.which(name) is None]


class SecretService:
    """Runs until `stop`; `environment` makes a program use it."""

    def __init__(self, folder: Path) -> None:
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:dir={folder}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        address = self._bus.stdout.readline().strip()
        self.environment = {
            "DBUS_SESSION_BUS_ADDRESS": address,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring",
        }
        home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_RUNTIME_DIR": str(folder)}
        self._keyring = subprocess.Popen(
            ["gnome-keyring-daemon", "--unlock", "--foreground", "--components=secrets"],
            env={**os.environ, **self.environment, **home},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._keyring.stdin.write(b"a password of the test's")
        self._keyring.stdin.close()

    def stop(self) -> None:
        for process in (self._keyring, self._bus):
            process.terminate()
            process.wait(10)
            process.stdout.close()
