"""What runs before everything else in the frozen program."""

import os
import subprocess
import sys

import pytest

from build_scripts.handout import signature_files, trimming
from build_scripts.handout.layout import HERE

_HOOK = HERE / "late_signatures.py"


def run(code, *arguments):
    done = subprocess.run(
        [sys.executable, "-S", "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={name: value for name, value in os.environ.items() if not name.startswith("COV")},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


_LATE = f"""
import sys
exec(open({str(_HOOK)!r}, encoding="utf-8").read())
"""


def test_a_late_module_runs_when_something_of_it_is_asked_for():
    seen = run(
        _LATE
        + """
import textwrap
print("dedent" in vars(textwrap), textwrap.dedent("  x"), "dedent" in vars(textwrap), type(textwrap).__name__)
"""
    )
    assert seen == ["False", "x", "True", "module"]


def test_what_is_taken_out_of_a_late_module_is_there():
    assert run(_LATE + "from base64 import b64encode\nprint(b64encode(b'ab').decode())") == ["YWI="]


def test_a_late_module_has_no_more_than_it_has():
    seen = run(_LATE + "import base64\nprint(hasattr(base64, 'nothing'), hasattr(base64, 'nothing_else'))")
    assert seen == ["False", "False"]


def test_threads_that_ask_at_once_all_get_an_answer():
    seen = run(
        _LATE
        + """
import threading, inspect
start, answers = threading.Barrier(8), []
def ask():
    start.wait()
    answers.append(inspect.isfunction(ask))
threads = [threading.Thread(target=ask) for _ in range(8)]
for one in threads: one.start()
for one in threads: one.join()
print(*answers)
"""
    )
    assert seen == ["True"] * 8


def test_pyside_says_what_is_wrong_with_its_late_modules_too(tmp_path):
    """The compiled files stand where PySide looks for them, and make a sentence of a signature when asked."""
    signature_files.write_signature_files(tmp_path)
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert "shibokensupport/signature/parser.pyc" in names
    assert {path.rpartition(".")[2] for path in names} == {"pyc"}
    seen = run(
        _LATE
        + """
sys.path[:0] = [sys.argv[1], *sys.argv[2:]]
from shibokensupport.signature.lib import tool
print(vars(tool).get("build_brace_pattern") is None, callable(tool.build_brace_pattern))
""",
        str(tmp_path),
    )
    assert seen == ["True", "True"]


@pytest.mark.skipif(sys.platform == "darwin", reason="there PyInstaller's hooks stay")
def test_the_preparation_of_helpers_is_kept_for_helpers():
    scripts = [
        ("qt_place", "/q.py", "PYSOURCE"),
        ("pyi_rth_multiprocessing", "/m.py", "PYSOURCE"),
        ("__main__", "/p.py", "PYSOURCE"),
    ]
    assert [name for name, _path, _kind in trimming.quick_start(scripts)] == ["qt_place", "__main__"]
    assert trimming.for_helpers(scripts) == [("pyi_rth_multiprocessing", "/m.py", "PYMODULE")]
