"""What can be said on the command line without ever seeing a window."""

import json
import os
import re
import subprocess
import sys

import pytest

import wolkdnc_gui


def _run(*arguments, environment=None):
    return subprocess.run(
        [sys.executable, "-m", "wolkdnc_gui", *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})},
        capture_output=True,
        check=False,
        text=True,
        timeout=100,
    )


def test_version_says_the_version():
    told = _run("--version")
    assert (told.returncode, told.stdout.strip()) == (0, f"WolkDNC {wolkdnc_gui.__version__}")
    assert told.stderr == ""


def test_help_names_every_option():
    told = _run("--help")
    assert told.returncode == 0
    assert set(re.findall(r"(?<![\w-])--[a-z-]+", told.stdout)) >= {
        "--practice",
        "--data-dir",
        "--self-test",
        "--version",
    }
    assert told.stderr == ""


def test_an_unknown_option_is_a_mistake_and_says_so():
    told = _run("--no-such-thing")
    assert told.returncode == 2
    assert "--no-such-thing" in told.stderr
    assert told.stdout == ""


def test_the_self_test_finds_every_part_and_writes_it_down(tmp_path):
    target = tmp_path / "findings.json"
    told = _run("--self-test", str(target), "--skip-keyring")
    findings = json.loads(target.read_text(encoding="utf-8"))
    assert findings["ok"] is True, findings
    assert findings["version"] == wolkdnc_gui.__version__
    assert findings["practice_job"]["numbers"] == 10
    assert "keyring" not in findings
    assert (told.returncode, told.stdout) == (0, "")


def test_the_self_test_uses_the_real_keyring(secret_service):
    told = _run("--self-test", environment=secret_service.environment)
    findings = json.loads(told.stdout)
    assert findings["keyring"]["ok"] is True, findings
    assert findings["keyring"]["backend"] == "keyring.backends.SecretService.Keyring"
    assert told.returncode == 0


def test_the_self_test_says_which_part_is_missing():
    told = _run("--self-test", environment={"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"})
    findings = json.loads(told.stdout)
    assert (told.returncode, findings["ok"], findings["keyring"]["ok"]) == (1, False, False)
    assert findings["qt"]["ok"] is True


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_asking_leaves_nothing_behind(tmp_path, option):
    home = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    assert _run("--data-dir", str(tmp_path / "data"), option, environment=home).returncode == 0
    assert list(tmp_path.iterdir()) == []
