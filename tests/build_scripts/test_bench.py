"""The benchmark, as anyone calls it: with a Python that has nothing of ours."""

import os
import subprocess
import venv

from build_scripts.places import ROOT

BENCH = ROOT / "build_scripts" / "bench.py"


def test_a_python_without_our_packages_measures_with_the_one_that_has_them(tmp_path):
    venv.create(tmp_path / "bare", symlinks=os.name != "nt")
    bare = tmp_path / "bare" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    asked = ["intake", "--rows", "50", "--no-workbook", "--folder", str(tmp_path / "bench")]
    told = subprocess.run(
        [str(bare), "-I", str(BENCH), *asked], capture_output=True, text=True, timeout=120, check=False
    )
    assert told.returncode == 0, told.stderr
    assert "50 rows .csv" in told.stdout
