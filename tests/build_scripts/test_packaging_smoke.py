"""The smoke test fails on what it must fail on. The programs here are scripts that pretend."""

import contextlib
import json
import os
import sys
from pathlib import Path

import pytest

from build_scripts.handout import smoke
from build_scripts.handout.layout import here
from build_scripts.handout.workshop import Workshop
from build_scripts.problem import SetupError
from wolkdnc_gui import __version__

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a script cannot pretend to be a program there")

GOOD = {"version": __version__, "frozen": True, "qt": {"ok": True}, "ok": True}


@pytest.fixture
def pretend(tmp_path, monkeypatch):
    """Make a program that answers a self-test with a report, says some words and ends with a status."""
    monkeypatch.setattr(smoke, "keyring", lambda: contextlib.nullcontext({}))

    def make(report, *, status=0, says=""):
        program = tmp_path / "program"
        program.write_text(
            f"#!{sys.executable}\n"
            "import pathlib, sys\n"
            "if sys.argv[1] == '--self-test':\n"
            f"    pathlib.Path(sys.argv[2]).write_text({json.dumps(report)!r})\n"
            f"sys.stderr.write({says!r})\n"
            f"sys.exit({status})\n"
        )
        program.chmod(0o700)
        return program

    return make


def test_a_sound_program_passes(pretend, tmp_path):
    words = 'Detected locale "C" with character encoding\n'
    assert smoke.self_test(pretend(GOOD, says=words), here(), {}, tmp_path)["ok"]


@pytest.mark.parametrize(
    ("report", "options", "named"),
    [
        ({**GOOD, "ok": False, "tls": {"ok": False, "error": "no store"}}, {"status": 1}, "tls: no store"),
        ({**GOOD, "tls": {"ok": False, "error": "no store"}}, {}, "tls: no store"),
        (GOOD, {"status": 3}, "ended with 3"),
        ({**GOOD, "frozen": False}, {}, "Another program"),
        ({**GOOD, "version": "0.0.1"}, {}, "Another program"),
        (GOOD, {"says": "QObject: something odd\n"}, "something odd"),
    ],
)
def test_a_faulty_one_does_not(pretend, tmp_path, report, options, named):
    with pytest.raises(SetupError, match=named):
        smoke.self_test(pretend(report, **options), here(), {}, tmp_path)


def test_a_program_that_ends_before_its_window_fails(pretend, tmp_path, monkeypatch):
    class Blind:
        def find_window(self, _process):
            return 0

    monkeypatch.setattr(smoke, "hands_here", lambda _screen: Blind())
    folder = tmp_path / "work"
    folder.mkdir()
    with pytest.raises(SetupError, match="before there was the window"):
        smoke.use_window(pretend(GOOD), Workshop(sys.executable), {}, folder, Path("unused.png"))


def test_the_program_sees_nothing_of_the_python_that_built_it(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/somewhere")
    monkeypatch.setenv("WOLKDNC_BASE_URL", "http://127.0.0.1:1")
    assert not {"PYTHONPATH", "QT_PLUGIN_PATH", "WOLKDNC_BASE_URL"} & smoke.environment().keys()
