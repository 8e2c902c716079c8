"""Run a candidate as a process of its own, and watch from outside what it takes."""

import json
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from build_scripts.places import ROOT, program
from build_scripts.problem import SetupError

_EVERY_S = 0.02
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run came to. Memory is resident and in megabytes, at its peak."""

    seconds: float
    """As the candidate measured it, once it was ready: without the start of Python."""
    sent: int
    """How many numbers would be sent."""
    memory: float
    child_memory: float
    """Of its largest child; 0 where it has none."""
    hold_ms: float
    """The longest time for which the event loop did not come round; 0 without a window."""


def measure(module: str, *arguments: str, path: Path | None = None) -> Figures:
    """Run a module of ours that prints its figures as JSON; `path` goes before the other packages.

    Raises SetupError when it fails.
    """
    import psutil  # type: ignore[import-untyped]  # noqa: PLC0415  # comes with the environment

    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(path or "")}
    command = [program("python"), "-m", f"build_scripts.benchmarks.{module}", *arguments]
    memory = child_memory = 0
    with subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True) as running:
        watched = psutil.Process(running.pid)
        while running.poll() is None:
            memory = max(memory, _resident(watched))
            children = [_resident(child) for child in _children(watched)]
            child_memory = max([child_memory, *children])
            time.sleep(_EVERY_S)
        assert running.stdout is not None  # noqa: S101  # it was asked for above
        said = running.stdout.read()
    if running.returncode:
        raise SetupError(f"{module} ended with status {running.returncode}")
    told = json.loads(said.splitlines()[-1])
    return Figures(
        told["seconds"], told["sent"], memory / _MEGABYTE, child_memory / _MEGABYTE, told.get("hold_ms", 0.0)
    )


def _resident(process: object) -> int:
    import psutil  # noqa: PLC0415  # comes with the environment

    try:
        return int(process.memory_info().rss)  # type: ignore[attr-defined]
    except psutil.Error:
        return 0


def _children(process: object) -> list[object]:
    import psutil  # noqa: PLC0415  # comes with the environment

    try:
        return list(process.children(recursive=True))  # type: ignore[attr-defined]
    except psutil.Error:
        return []
