"""The engine needs no window: a whole job in a process in which Qt cannot be imported."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

_BLOCKED = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is not to be had here")
        return None

sys.meta_path.insert(0, NoQt())
from tests.submission import crash_harness
crash_harness.main()
assert not any(name.startswith(("PySide6", "shiboken6", "wolkdnc_gui.ui")) for name in sys.modules)
"""


def test_a_whole_job_runs_where_qt_cannot_be_imported(tmp_path, server):
    done = subprocess.run(
        [sys.executable, "-c", _BLOCKED, str(tmp_path), server.url],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "state FINISHED" in done.stdout
