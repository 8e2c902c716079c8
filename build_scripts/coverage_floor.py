"""Holds the measured coverage against what `pyproject.toml` asks for."""

import json
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Floor:
    """What is asked for: a percentage over everything, and the files that must be covered wholly."""

    total: float
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one file, or everything (`path` empty), reached: percent of lines and branches together."""

    path: str
    percent: float
    missing: str = ""


def read_floor(project_file: Path) -> Floor:
    """Read `[tool.wolkdnc.coverage]`."""
    table = tomllib.loads(project_file.read_text(encoding="utf-8"))["tool"]["wolkdnc"]["coverage"]
    return Floor(float(table["total"]), tuple(table["whole"]))


def read_report(report: Path) -> tuple[Measured, ...]:
    """Read what `coverage json` wrote; the total comes first."""
    told = json.loads(report.read_text(encoding="utf-8"))
    files = (
        Measured(name.replace("\\", "/"), _percent(part["summary"]), _missing(part))
        for name, part in told["files"].items()
    )
    return (Measured("", _percent(told["totals"])), *files)


def shortfalls(floor: Floor, measured: tuple[Measured, ...]) -> list[str]:
    """Return a sentence for whatever is below its floor; a pattern that meets no file is below it too."""
    total, *files = measured
    found = []
    if total.percent < floor.total:
        found.append(f"The whole program has {total.percent:.2f} %, and {floor.total:g} % are asked for.")
    for pattern in floor.whole:
        meant = [one for one in files if fnmatchcase(one.path, pattern)]
        if not meant:
            found.append(f"{pattern}: no such file was measured.")
        found += [
            f"{one.path} has {one.percent:.2f} %, and must have 100 %: {one.missing}"
            for one in meant
            if one.missing
        ]
    return found


def _percent(summary: dict[str, float]) -> float:
    """Compute it unrounded: coverage's own figure may say 100 where a branch is missing."""
    all_parts = summary["num_statements"] + summary.get("num_branches", 0)
    covered = summary["covered_lines"] + summary.get("covered_branches", 0)
    return 100.0 if not all_parts else 100.0 * covered / all_parts


def _missing(part: dict[str, Any]) -> str:
    lines = [str(line) for line in part["missing_lines"]]
    branches = [f"{start}→{end}" for start, end in part.get("missing_branches", [])]
    return ", ".join(lines + branches)
