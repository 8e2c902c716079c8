"""Measures WolkDNC against what people use instead: `python build_scripts/bench.py --help`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_scripts.benchmarks.command import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
