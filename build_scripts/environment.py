"""The virtual environment of the source tree: made once, then only when the locked requirements change."""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from enum import Enum
from pathlib import Path

from build_scripts import system_packages
from build_scripts.places import REQUIREMENTS, ROOT, VENV, program
from build_scripts.problem import SetupError

_MARKER = VENV / "wolkdnc-requirements"
_NETWORK_WORDS = (
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "Network is unreachable",
    "NewConnectionError",
    "NameResolutionError",
    "getaddrinfo failed",
    "Connection refused",
    "ConnectTimeoutError",
    "ProxyError",
)


class Extent(Enum):
    """How much is installed: what the program needs, or what its checks need as well."""

    PROGRAM = ("runtime.txt", "build.txt")
    CHECKS = ("dev.txt",)


def ensure(extent: Extent) -> None:
    """Make the environment, or bring it up to date; raises SetupError.

    The checks' requirements contain the program's, so that having more than is asked for is enough.
    """
    known = _MARKER.read_text(encoding="utf-8").split() if _MARKER.exists() else []
    if _runs() and (_fingerprint(extent) in known or _fingerprint(Extent.CHECKS) in known):
        return
    _make()
    _MARKER.unlink(missing_ok=True)
    print(f"Installing what WolkDNC needs into {VENV.name} (a few minutes, the first time only)", flush=True)
    locked = [f"--requirement={REQUIREMENTS / name}" for name in extent.value]
    # The lock is complete. Left to look for dependencies of its own, an old pip takes `coverage[toml]` for
    # another package than the locked `coverage`, and refuses as soon as there is a newer one.
    _pip("install", "--require-hashes", "--no-deps", *locked)
    _pip("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    _pip("check")
    _MARKER.write_text(_fingerprint(extent) + "\n", encoding="utf-8")


def _make() -> None:
    if _runs():
        return
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        _provide_ensurepip()
    import venv  # noqa: PLC0415  # Debian has it in a package that may have come only now

    print(f"Making a virtual environment in {VENV.name} with Python {platform.python_version()}", flush=True)
    try:
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(VENV)
    except (OSError, subprocess.CalledProcessError) as problem:
        raise SetupError(f"The virtual environment could not be made in {VENV}: {problem}") from problem


def _runs() -> bool:
    """Tell whether there is an environment, with pip, whose Python starts and is new enough."""
    python = program("python")
    if not Path(python).exists():
        return False
    question = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([python, "-c", question], check=False, capture_output=True).returncode == 0


def _provide_ensurepip() -> None:
    """Debian keeps the part of Python that makes environments in a package of its own."""
    name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if shutil.which("apt-get") is None:
        raise SetupError("This Python cannot make virtual environments (no ensurepip): use a complete one.")
    system_packages.install([name], "to be set up")
    importlib.invalidate_caches()


def _pip(*arguments: str) -> None:
    command = [program("python"), "-m", "pip", *arguments]
    command[4:4] = ["--quiet", "--disable-pip-version-check", "--no-input", "--retries", "2"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, errors="replace")
    if done.returncode == 0:
        return
    if any(word in done.stderr for word in _NETWORK_WORDS):
        raise SetupError(
            "The Python packages could not be downloaded: there is no connection to the package index."
        )
    raise SetupError(f"The Python packages could not be installed:\n{(done.stderr or done.stdout).strip()}")


def _fingerprint(extent: Extent) -> str:
    """Return a word that changes whenever the environment has to be brought up to date."""
    seen = hashlib.sha256(platform.python_version().encode())
    for path in (*(REQUIREMENTS / name for name in extent.value), ROOT / "pyproject.toml"):
        seen.update(path.read_bytes())
    return f"{extent.name}:{seen.hexdigest()}"
