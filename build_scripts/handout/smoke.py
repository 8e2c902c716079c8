"""Starts the frozen program as people do, and fails on anything that is not as it must be."""

import json
import os
import re
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from build_scripts.handout.display import display
from build_scripts.handout.hands import Hands, hands_here
from build_scripts.handout.keyring_session import keyring
from build_scripts.handout.layout import Layout
from build_scripts.handout.workshop import Workshop
from build_scripts.problem import SetupError

_SELF_TEST_S = 180
_WINDOW_S = 90
_NUMBERS = tuple(f"300123450{digit}" for digit in range(10))
_SENT = [f"9{number}" for number in _NUMBERS]
SETTINGS = """\
language = "en"

[[account]]
id = "practice"
name = "practice"
server = "practice"
country = "CO"
shape = "prefix+national"
prefix = "9"
shape_confirmed = true
last_directions = ["outbound"]
"""
"""So that submitting is one press of two keys, in any language of this machine."""

_KNOWN_WORDS = (
    r"Detected locale |Qt depends on a UTF-8 locale",
    r"If this causes problems, reconfigure|for more information",
    r"propagateSizeHints",
    r"^\s*$",
)
"""What Qt says on a bare machine; any other output of a program with a window is a fault."""

_NOT_OURS = re.compile("PYTHON|QT_|WOLKDNC_|VIRTUAL_ENV|_PYI")
"""A program that was handed out runs where none of these are set, and must not lean on them here."""


def smoke(executable: Path, plan: Layout, workshop: Workshop) -> None:
    """Run the self-test, then the real window with one practice job; raises SetupError on any fault."""
    with display() as screen, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        report = self_test(executable, plan, screen, Path(folder))
        print(
            f"self-test passed: {', '.join(name for name, part in report.items() if _ok(part))}", flush=True
        )
        picture = plan.output / f"{plan.system}-window.png"
        use_window(executable, workshop, screen, Path(folder), picture)
    print(f"window passed: a job of {len(_NUMBERS)} numbers, {picture.name}", flush=True)


def self_test(executable: Path, plan: Layout, screen: dict[str, str], folder: Path) -> dict[str, Any]:
    """Let the program test itself; returns its report. Raises SetupError where a part of it fails."""
    told = folder / "self-test.json"
    with keyring() as secrets:
        command = [
            str(executable),
            "--self-test",
            str(told),
            *([] if secrets is not None else ["--skip-keyring"]),
        ]
        done = subprocess.run(
            command,
            env={**environment(), **screen, **(secrets or {})},
            capture_output=True,
            timeout=_SELF_TEST_S,
            check=False,
        )
    _expect_no_words(done.stdout + done.stderr)
    report: dict[str, Any] = json.loads(told.read_text("utf-8")) if told.exists() else {"ok": False}
    wrong = [f"{name}: {part['error']}" for name, part in report.items() if _ok(part) is False]
    if done.returncode or wrong or not report["ok"]:
        raise SetupError(f"The self-test ended with {done.returncode}: {'; '.join(wrong) or 'no report'}")
    if not report["frozen"] or report["version"] != plan.version:
        raise SetupError(f"Another program answered: {report['version']}, frozen {report['frozen']}.")
    return report


def use_window(
    executable: Path, workshop: Workshop, screen: dict[str, str], folder: Path, picture: Path
) -> None:
    """Open the window with a list, submit it, look at it, close it; raises SetupError on any fault."""
    data, output = folder / "data", folder / "output.txt"
    data.mkdir()
    (data / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    numbers = folder / "list.csv"
    numbers.write_text("Celular\n" + "".join(f"{number}\n" for number in _NUMBERS), encoding="utf-8")
    # Also on a machine with a keyring nothing is asked of it: the practice account has no token.
    command = [str(executable), "--practice", "--data-dir", str(data), str(numbers)]
    hands = hands_here(screen)
    with output.open("wb") as words:
        program = subprocess.Popen(command, env={**environment(), **screen}, stdout=words, stderr=words)
    try:
        window = _until(lambda: hands.find_window(program.pid), program, "the window")
        _until(lambda: _submitted(hands, window, data), program, "the numbers on the practice list")
        _until(lambda: _pictured(workshop, screen, picture), program, "a picture that is not blank")
        hands.close(window)
        status = program.wait(30)
    except subprocess.TimeoutExpired:
        raise SetupError("The program did not end when its window was closed.") from None
    finally:
        if program.poll() is None:
            program.kill()
            program.wait(10)
    _expect_no_words(output.read_bytes())
    if status:
        raise SetupError(f"The program ended with {status} after its window was closed.")


def environment() -> dict[str, str]:
    """Return this environment without what a person's machine would not have."""
    return {name: value for name, value in os.environ.items() if not _NOT_OURS.match(name)}


def _submitted(hands: Hands, window: int, data: Path) -> bool:
    """Press Ctrl+Enter until the numbers are there; pressed before the list was read it does nothing."""
    listed = _listed(data / "practice.sqlite3")
    if not listed:
        hands.press_submit(window)
        time.sleep(1)
    return listed == _SENT


def _listed(store: Path) -> list[str]:
    """Return what the practice server's own file holds, which is all that proves that a job was done."""
    if not store.exists():
        return []
    database = sqlite3.connect(store, timeout=10)
    try:
        return [digits for (digits,) in database.execute("SELECT digits FROM blocked ORDER BY seq")]
    except sqlite3.OperationalError:  # the file is there, and its table not yet
        return []
    finally:
        database.close()


def _pictured(workshop: Workshop, screen: dict[str, str], picture: Path) -> bool:
    picture.parent.mkdir(parents=True, exist_ok=True)
    return workshop.status("-m", "build_scripts.handout.picture", str(picture), environment=screen) == 0


def _until(ask: Callable[[], Any], program: "subprocess.Popen[bytes]", what: str) -> Any:  # noqa: ANN401  # what `ask` returns
    deadline = time.monotonic() + _WINDOW_S
    while time.monotonic() < deadline:
        if program.poll() is not None:
            raise SetupError(f"The program ended with {program.returncode} before there was {what}.")
        if found := ask():
            return found
        time.sleep(0.3)
    raise SetupError(f"After {_WINDOW_S} s there was not yet {what}.")


def _expect_no_words(output: bytes) -> None:
    lines = output.decode(errors="replace").splitlines()
    unexpected = [line for line in lines if not any(re.search(known, line) for known in _KNOWN_WORDS)]
    if unexpected:
        raise SetupError("The program wrote what nobody expected:\n" + "\n".join(unexpected))


def _ok(part: object) -> object:
    return part.get("ok") if isinstance(part, dict) else None
