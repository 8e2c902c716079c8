"""Kills the engine again and again, at random moments: `python build_scripts/crash_run.py --kills 1000`.

For POSIX systems.
"""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_scripts import environment
from build_scripts.environment import Extent
from build_scripts.places import ROOT, program
from build_scripts.problem import SetupError


def main() -> int:
    """Do so; returns the exit status, which is 0 only where nothing was lost and nothing invented."""
    try:
        environment.ensure(Extent.CHECKS)
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 2
    command = [program("python"), "-m", "tests.submission.random_kills", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
