"""The command line of `bench.py`."""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from build_scripts import environment
from build_scripts.benchmarks import intake
from build_scripts.environment import Extent
from build_scripts.places import ROOT, VENV, program
from build_scripts.problem import SetupError


def run(argv: Sequence[str]) -> int:
    """Do what the command line asks for; returns the exit status."""
    asked = _parser().parse_args(list(argv))
    try:
        if Path(sys.prefix) != VENV:
            return _in_the_environment(argv)
        folder = Path(asked.folder).resolve()
        pandas = _pandas(folder, install=asked.with_pandas)
        intake.run(folder, pandas, tuple(asked.rows), workbook=not asked.no_workbook)
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


def _in_the_environment(argv: Sequence[str]) -> int:
    """Do the same with the Python that has what measuring needs; returns its exit status."""
    environment.ensure(Extent.CHECKS)
    again = [program("python"), str(ROOT / "build_scripts" / "bench.py"), *argv]
    return subprocess.run(again, check=False).returncode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench.py", description=__doc__)
    topics = parser.add_subparsers(dest="topic", required=True, metavar="TOPIC")
    topic = topics.add_parser("intake", help="reading lists into the window, against pandas + phonenumbers")
    topic.add_argument(
        "--with-pandas",
        action="store_true",
        help="install pandas into a folder of its own first; once it is there, it is used without asking",
    )
    topic.add_argument(
        "--folder", default=str(ROOT / "build" / "bench"), help="where inputs and pandas are kept"
    )
    topic.add_argument(
        "--rows", type=int, nargs="+", default=list(intake.ROWS), help="how many rows the CSV files have"
    )
    topic.add_argument("--no-workbook", action="store_true", help="leave out the workbook")
    return parser


def _pandas(folder: Path, *, install: bool) -> Path | None:
    """Return the folder that holds pandas; None where it is not there, and was not asked for."""
    place = folder / "pandas"
    if install and not (place / "pandas").exists():
        command = [program("python"), "-m", "pip", "install", "--quiet", "--target", str(place), "pandas"]
        if subprocess.run(command, check=False).returncode:
            raise SetupError("pandas could not be installed.")
    return place if (place / "pandas").exists() else None
