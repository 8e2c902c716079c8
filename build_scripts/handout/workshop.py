"""The Python that freezes: an environment of its own, with what is shipped and PyInstaller, and nothing else.

What lies beside the program in an environment finds its way into a frozen program, so it is not the
environment of the source tree.
"""

import hashlib
import json
import os
import platform
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from build_scripts.places import REQUIREMENTS, ROOT
from build_scripts.problem import SetupError

_LOCKED = REQUIREMENTS / "package.txt"
_HERE = ROOT / "build" / "workshop"


@dataclass(frozen=True, slots=True)
class Workshop:
    """A Python in which everything is installed that freezing needs."""

    python: str

    def run(self, *arguments: str, environment: dict[str, str] | None = None) -> None:
        """Run that Python in the source tree; raises SetupError when it fails."""
        status = self.status(*arguments, environment=environment)
        if status:
            raise SetupError(f"{' '.join(arguments[:3])} ended with status {status}.")

    def status(self, *arguments: str, environment: dict[str, str] | None = None) -> int:
        """Run that Python in the source tree, and return its exit status."""
        everything = {**os.environ, "PYTHONUTF8": "1", **(environment or {})}
        return subprocess.run([self.python, *arguments], cwd=ROOT, env=everything, check=False).returncode

    def ask(self, *arguments: str) -> dict[str, str]:
        """Run that Python in the source tree, and return the JSON it writes."""
        everything = {**os.environ, "PYTHONUTF8": "1"}
        command = [self.python, *arguments]
        done = subprocess.run(command, cwd=ROOT, env=everything, check=False, capture_output=True)
        if done.returncode:
            raise SetupError(f"{' '.join(arguments[:3])} ended with status {done.returncode}.")
        told: dict[str, str] = json.loads(done.stdout)
        return told


def this_python() -> Workshop:
    """Return the Python that runs this script, in which somebody has installed what is needed."""
    return Workshop(sys.executable)


def ready() -> Workshop:
    """Make the environment, unless it is there already; raises SetupError."""
    workshop = Workshop(str(_HERE / ("Scripts/python.exe" if os.name == "nt" else "bin/python")))
    marker = _HERE / "requirements.sha256"
    wanted = _fingerprint()
    if Path(workshop.python).exists() and marker.exists() and marker.read_text("utf-8") == wanted:
        return workshop
    print(f"Making the environment that freezes, in {_HERE.relative_to(ROOT)}", flush=True)
    try:
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(_HERE)
    except (OSError, subprocess.CalledProcessError) as problem:
        raise SetupError(f"The environment could not be made in {_HERE}: {problem}") from problem
    pip = ("-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input")
    command = [workshop.python, *pip, "install", "--require-hashes", "--no-deps", "--only-binary=:all:"]
    done = subprocess.run(
        [*command, f"--requirement={_LOCKED}"], check=False, capture_output=True, text=True, errors="replace"
    )
    if done.returncode:
        raise SetupError(f"The Python packages could not be installed:\n{done.stderr.strip()}")
    marker.write_text(wanted, encoding="utf-8")
    return workshop


def _fingerprint() -> str:
    return hashlib.sha256(platform.python_version().encode() + _LOCKED.read_bytes()).hexdigest()
