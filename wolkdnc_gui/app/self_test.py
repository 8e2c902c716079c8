"""What `--self-test` does: try every part of an installed program here, and write what was found."""

import json
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wolkdnc_gui import __version__
from wolkdnc_gui.app import self_test_parts, self_test_work
from wolkdnc_gui.app.self_test_parts import Found
from wolkdnc_gui.ui.resources import built_from


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must work; it is handed a folder of its own to use, and raises where it does not."""

    name: str
    run: Callable[[Path], Found]


CHECKS = (
    Check("qt", self_test_parts.qt),
    Check("resources", self_test_parts.resources),
    Check("tls", self_test_parts.tls),
    Check("preset", self_test_parts.preset),
    Check("sqlite", self_test_parts.sqlite),
    Check("intake", self_test_work.intake),
    Check("practice_job", self_test_work.practice_job),
)
KEYRING = Check("keyring", self_test_parts.keyring)
"""Apart, because it can wait for a person, and not every machine has one."""


def run_self_test(file: Path | None, *, with_keyring: bool) -> int:
    """Run every check, write what was found as JSON to `file` or standard output; 0 when all is well."""
    report = examine((*CHECKS, KEYRING) if with_keyring else CHECKS)
    text = json.dumps(report, indent=2, ensure_ascii=file is None) + "\n"
    if file is None:
        sys.stdout.write(text)
    else:
        file.write_text(text, encoding="utf-8")
    return 0 if report["ok"] is True else 1


def examine(checks: tuple[Check, ...]) -> Found:
    """Run the checks; the report has an `ok` for each, and one for all of them."""
    report: Found = {
        "version": __version__,
        "commit": built_from(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "python": platform.python_version(),
        "system": platform.platform(),
    }
    good = True
    with tempfile.TemporaryDirectory(prefix="wolkdnc-self-test-", ignore_cleanup_errors=True) as folder:
        for check in checks:
            outcome = _outcome(check, Path(folder))
            good = good and outcome["ok"] is True
            report[check.name] = outcome
    report["ok"] = good
    return report


def _outcome(check: Check, folder: Path) -> Found:
    started = time.monotonic()
    try:
        found = check.run(folder)
    except Exception as error:  # noqa: BLE001  # the outermost edge: whatever it is, it is reported
        found = {"ok": False, "error": f"{type(error).__name__}: {error}"}
    else:
        found = {"ok": True, **found}
    return {**found, "seconds": round(time.monotonic() - started, 3)}
