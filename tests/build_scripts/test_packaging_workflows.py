"""The workflows: actions pinned to what they were, no more rights than needed, one gate, steps of our own."""

import re

import pytest

from build_scripts.places import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TEXTS = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def test_there_are_workflows():
    assert {path.name for path in WORKFLOWS} == {"check.yml", "release.yml"}


@TEXTS
def test_every_action_is_pinned_to_a_commit_and_says_its_version(path):
    used = re.findall(r"uses: (\S+)(.*)", path.read_text(encoding="utf-8"))
    assert used
    for action, rest in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", rest), action


@TEXTS
def test_rights_are_named_and_small(path):
    text = path.read_text(encoding="utf-8")
    assert re.search(r"^permissions:( \{\}|\n  contents: read\n)", text, re.MULTILINE)
    assert "write-all" not in text
    assert "pull_request_target" not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@TEXTS
def test_nothing_that_a_stranger_can_write_is_put_into_a_script(path):
    for line in re.findall(r"run: (.*)", path.read_text(encoding="utf-8")):
        assert "${{" not in line


@TEXTS
def test_the_scripts_that_a_workflow_calls_are_there(path):
    text = path.read_text(encoding="utf-8")
    for script in re.findall(r"python3? (build_scripts/\S+\.py)", text):
        assert (ROOT / script).is_file()
    for module in re.findall(r"python3? -m (build_scripts\.\S+)", text):
        assert (ROOT / f"{module.replace('.', '/')}.py").is_file()


def test_the_gate_waits_for_every_other_job():
    text = (ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8")
    jobs = re.findall(r"^  (\w+):$", text.split("\njobs:\n")[1], re.MULTILINE)
    needed = re.search(r"needs: \[(.*)\]", text).group(1).split(", ")
    assert sorted(needed) == sorted(set(jobs) - {"gate"})
    assert f'test "$RESULTS" = "{" ".join(["success"] * len(needed))}"' in text
