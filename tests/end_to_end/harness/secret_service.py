"""A real Secret Service: a session bus and an unlocked gnome-keyring, away from anybody's own."""

import ast
import os
import shutil
import subprocess
import sys
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

    def keep(self, service: str, name: str, secret: str) -> None:
        """Keep a secret, as another program would."""
        self._ask("import keyring, sys; keyring.set_password(*sys.argv[1:3], input())", service, name, secret)

    def kept(self, service: str, name: str) -> str | None:
        """Return what is kept under a name."""
        told = self._ask(
            "import keyring, sys; print(repr(keyring.get_password(*sys.argv[1:])))", service, name
        )
        return ast.literal_eval(told)

    def _ask(self, program: str, service: str, name: str, given: str = "") -> str:
        told = subprocess.run(
            [sys.executable, "-c", program, service, name],
            env={**os.environ, **self.environment},
            input=given,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            timeout=60,
        )
        return told.stdout

    def stop(self) -> None:
        for process in (self._keyring, self._bus):
            process.terminate()
            process.wait(10)
            process.stdout.close()
