"""Locks the requirements: one version of each package for all systems, with the hash of every file of it."""

import os
import subprocess

from build_scripts.places import REQUIREMENTS, ROOT, program
from build_scripts.problem import SetupError

_OPTIONS = (
    "--universal",
    "--generate-hashes",
    "--python-version",
    "3.11",
    "--no-header",
    "--no-annotate",
    "--quiet",
)


def lock(*, upgrade: bool) -> None:
    """Write the requirement files anew from `pyproject.toml`; known versions stay unless `upgrade`."""
    agreed = REQUIREMENTS / "runtime.txt"
    _compile("runtime.txt", ["pyproject.toml"], upgrade=upgrade)
    _compile("build.txt", ["--group", "build", "--constraints", str(agreed)], upgrade=upgrade)
    _compile(
        "package.txt", ["pyproject.toml", "--group", "package", "--constraints", str(agreed)], upgrade=upgrade
    )
    _compile("dev.txt", ["pyproject.toml", "--group", "dev", "--constraints", str(agreed)], upgrade=upgrade)


def _compile(name: str, wanted: list[str], *, upgrade: bool) -> None:
    target = REQUIREMENTS / name
    command = [program("uv"), "pip", "compile", *wanted, *_OPTIONS, "--output-file", str(target)]
    if upgrade:
        command.append("--upgrade")
    # What is locked must be what everybody can get, so no settings of this machine take part.
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("UV_", "PIP_"))}
    if subprocess.run(command, cwd=ROOT, env=environment, check=False, stdout=subprocess.DEVNULL).returncode:
        raise SetupError(f"The requirements could not be locked in {target}.")
