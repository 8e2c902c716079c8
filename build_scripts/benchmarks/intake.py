"""Reading lists: ours in the real window, against pandas + phonenumbers and against calamine alone."""

import os
from pathlib import Path

from build_scripts.benchmarks import inputs
from build_scripts.benchmarks.measuring import Figures, measure

ROWS = (10_000, 100_000, 1_000_000)
WORKBOOK_ROWS = 1_048_576

_HEADINGS = ("input", "ours", "other", "ratio", "window MB", "reader MB", "other MB", "longest hold")
_WIDTHS = (24, 9, 9, 8, 10, 10, 9, 13)


def run(folder: Path, pandas: Path | None, rows: tuple[int, ...], *, workbook: bool) -> None:
    """Make the inputs, run the candidates in turn, and print the table."""
    folder.mkdir(parents=True, exist_ok=True)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"{os.cpu_count()} processors, load before {load:.1f}", flush=True)
    _line(_HEADINGS)
    for count in rows:
        path = inputs.csv_of(folder, count)
        ours = measure("window", str(path))
        other = measure("rival", str(path), path=pandas) if pandas is not None else None
        _show(f"{count:,} rows .csv", ours, other)
    if workbook:
        path = inputs.workbook_of(folder, WORKBOOK_ROWS)
        _show(f"{WORKBOOK_ROWS:,} rows .xlsx", measure("window", str(path)), measure("bare", str(path)))
    against = "pandas + phonenumbers" if pandas is not None else "nothing (--with-pandas installs it)"
    print(f"other: for .csv {against}; for .xlsx calamine's rows and the judge alone")


def _show(name: str, ours: Figures, other: Figures | None) -> None:
    _line(
        (
            name,
            f"{ours.seconds:.2f} s",
            f"{other.seconds:.2f} s" if other else "–",
            f"{other.seconds / ours.seconds:.2f} ×" if other else "–",
            f"{ours.memory:.0f}",
            f"{ours.child_memory:.0f}",
            f"{other.memory:.0f}" if other else "–",
            f"{ours.hold_ms:.0f} ms",
        )
    )


def _line(cells: tuple[str, ...]) -> None:
    print("".join(cell.rjust(width) for cell, width in zip(cells, _WIDTHS, strict=True)), flush=True)
