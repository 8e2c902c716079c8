"""The net under all tests has no holes."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

TESTS = """
import logging, threading
from pathlib import Path
import keyring, pytest

def test_fails_on_a_warning():
    logging.getLogger("a").warning("oh")

def test_passes_on_news():
    logging.getLogger("a").info("fine")

def test_passes_on_what_was_announced(expect_log):
    expect_log("^a: oh")
    logging.getLogger("a").error("oh")

def test_fails_on_another_than_announced(expect_log):
    expect_log("^a: oh")
    logging.getLogger("a").error("oh")
    logging.getLogger("b").error("dear")

def test_fails_when_the_announced_never_comes(expect_log):
    expect_log("never said")

def test_fails_on_a_warning_of_another_thread():
    thread = threading.Thread(target=logging.error, args=("oh",))
    thread.start()
    thread.join()

def test_passes_without_anybodys_keyring():
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("a", "b")

def test_passes_in_a_home_of_its_own():
    assert "wolkdnc-" in str(Path.home())
"""


def test_a_warning_nobody_expected_fails_and_nothing_real_is_touched(tmp_path):
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_one.py").write_text(TESTS)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rA",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:pytestqt",
        ".",
    ]
    told = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=100, check=False
    ).stdout
    # What goes wrong after the body is an error of the teardown; the body itself has passed by then.
    ended_badly = set(re.findall(r"^ERROR test_one.py::(\w+)", told, re.MULTILINE))
    assert ended_badly == {name for name in re.findall(r"def (test_\w+)", TESTS) if "_fails_" in name}, told
    assert "8 passed" in told
