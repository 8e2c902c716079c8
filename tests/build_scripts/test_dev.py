"""The one script: what it says to those it cannot serve, and what its verbs are."""

import ast
import os
import runpy
import subprocess
import sys
import tomllib

import pytest

from build_scripts.places import ROOT

DEV = ROOT / "build_scripts" / "dev.py"


def run(*words, python=sys.executable, **environment):
    return subprocess.run(
        [python, str(DEV), *words],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
        check=False,
    )


def test_its_help_names_the_two_commands_of_the_readme():
    told = run("--help")
    assert told.returncode == 0
    assert "practice" in told.stdout
    assert "check" in told.stdout


def test_an_unknown_verb_ends_it():
    assert run("dance").returncode == 2
    assert run("check", "--quickly").returncode == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_practice_without_a_display_is_one_sentence():
    told = run("practice", DISPLAY="", WAYLAND_DISPLAY="")
    assert told.returncode == 2
    assert told.stderr.startswith("There is no display")
    assert len(told.stderr.splitlines()) == 1


@pytest.mark.parametrize("other", [(3, 8, 18), (3, 10, 13), (3, 15, 0)])
def test_a_python_too_old_or_too_new_is_told_so_in_one_sentence(monkeypatch, capsys, other):
    front = runpy.run_path(str(DEV))
    monkeypatch.setattr(sys, "version_info", other)
    assert front["main"]() == 2
    here = f"{other[0]}.{other[1]}"
    assert capsys.readouterr().err == f"WolkDNC needs Python 3.11 to 3.14, and this is Python {here}.\n"


def test_what_a_python_is_asked_is_what_the_project_says_of_itself():
    front = runpy.run_path(str(DEV))
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    (major, oldest), (_, newest) = front["OLDEST"], front["NEWEST"]
    assert told == f">={major}.{oldest},<{major}.{newest + 1}"
    workflow = (ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8")
    assert str([f"{major}.{minor}" for minor in range(oldest, newest + 1)]).replace("'", '"') in workflow


def test_an_old_python_can_read_the_sentence():
    ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 5))


def test_continuous_integration_runs_the_command_of_the_readme():
    command = "build_scripts/dev.py check"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
