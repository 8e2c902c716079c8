"""Every check of the project, one after the other; the first that fails decides, and all of them run."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts import coverage_floor, translations
from build_scripts.places import ROOT, program
from build_scripts.problem import SetupError

_FORMATTED = ("wolkdnc_gui", "build_scripts", "tests")


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its heading, and what runs it and returns an exit status."""

    heading: str
    run: Callable[[], int]


def run_all() -> int:
    """Run every check; returns the exit status of the first that failed, else 0."""
    tests = _Tests()
    checks = (
        Check("Format", lambda: _tool("ruff", "format", "--check", *_FORMATTED)),
        Check("Lint", lambda: _tool("ruff", "check", *_FORMATTED)),
        Check("Types", lambda: _tool("mypy")),
        Check("Imports", lambda: _tool("lint-imports", "--no-cache")),
        Check("Translations", _compile_translations),
        Check("Tests", tests.run),
        Check("Coverage", _coverage),
        *([Check("Package", _package)] if sys.platform.startswith("linux") else []),
    )
    outcomes = [(check, *_timed(check)) for check in checks]
    _heading("Summary")
    for check, status, seconds in outcomes:
        print(f"{'FAILED' if status else 'passed'}  {check.heading} ({seconds:.0f} s)")
    print(tests.closing_line, flush=True)
    return next((status for _, status, _ in outcomes if status), 0)


def run_tests(arguments: Sequence[str]) -> int:
    """Run pytest with `arguments`; returns its exit status."""
    return subprocess.run([program("python"), "-m", "pytest", *arguments], cwd=ROOT, check=False).returncode


class _Tests:
    """Runs the tests, and keeps the line with the counts, so that it can stand at the very end too."""

    def __init__(self) -> None:
        self.closing_line = "no tests ran"

    def run(self) -> int:
        _tool("coverage", "erase")
        # Not pytest-cov: it reads the files of killed processes inside of pytest, where what is broken fails.
        command = [program("python"), "-u", "-m", "coverage", "run", "-m", "pytest", "-n", "2"]
        with subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=_plain(),
        ) as running:
            assert running.stdout is not None  # noqa: S101  # it was asked for above
            for line in running.stdout:
                print(line, end="", flush=True)
                if line.startswith("=") and " in " in line:
                    self.closing_line = line.rstrip()
        return running.returncode


def _timed(check: Check) -> tuple[int, float]:
    _heading(check.heading)
    start = time.monotonic()
    status = check.run()
    return status, time.monotonic() - start


def _heading(words: str) -> None:
    print(f"\n── {words} {'─' * (70 - len(words))}", flush=True)


def _tool(name: str, *arguments: str) -> int:
    return subprocess.run([program(name), *arguments], cwd=ROOT, check=False, env=_plain()).returncode


def _plain() -> dict[str, str]:
    """Return an environment in which the tools write UTF-8, whatever the console's code page is."""
    return {**os.environ, "PYTHONUTF8": "1"}


def _compile_translations() -> int:
    try:
        translations.compile_all(program("python"))
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def _package() -> int:
    """Freeze the program and start what comes out; on the other systems this is a job of its own."""
    command = [program("python"), str(ROOT / "build_scripts" / "package.py"), "freeze", "smoke"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _coverage() -> int:
    """Say what is not covered, then hold the figures against the floors."""
    _tool("coverage", "report")
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        if status := _tool("coverage", "json", "-q", "-o", str(report)):
            return status
        measured = coverage_floor.read_report(report)
    found = coverage_floor.shortfalls(coverage_floor.read_floor(ROOT / "pyproject.toml"), measured)
    for sentence in found:
        print(sentence)
    return 1 if found else 0
