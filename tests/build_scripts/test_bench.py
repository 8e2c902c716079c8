"""The benchmark, as anyone calls it: with the Python there is, which has nothing of ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.places import ROOT

BENCH = ROOT / "build_scripts" / "bench.py"


@pytest.mark.skipif(sys.prefix == sys.base_prefix, reason="there is no other Python than this")
def test_a_python_without_our_packages_measures_with_the_one_that_has_them(tmp_path):
    major, minor = sys.version_info[:2]
    bare = Path(sys.base_prefix) / ("python.exe" if os.name == "nt" else f"bin/python{major}.{minor}")
    asked = ["intake", "--rows", "50", "--no-workbook", "--folder", str(tmp_path)]
    told = subprocess.run(
        [str(bare), "-I", str(BENCH), *asked], capture_output=True, text=True, timeout=120, check=False
    )
    assert told.returncode == 0, told.stderr
    assert "50 rows .csv" in told.stdout
