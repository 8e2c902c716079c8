"""The window comes first: what it shows then, and what must not be loaded before it is on the screen."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QWidget

from wolkdnc_gui import command_line
from wolkdnc_gui.app import starting

_PRACTICE = """
language = "en"
last_account_id = "practice"

[[account]]
id = "practice"
name = "practice"
server = "practice"
country = "CO"
last_directions = ["inbound", "outbound"]
"""
_OPERATION = """
language = "en"
last_account_id = "one"

[[account]]
id = "one"
name = "Cobranzas"
server = "0042"
country = "CO"
shape = "prefix+national"
prefix = "9"
last_directions = ["inbound"]

[[account]]
id = "two"
name = "Ventas"
server = "0043"
"""
_PRESET = """
language = "en"
hidden_actions = ["export", "history"]

[[account]]
server = "0044"
name = "Soporte"
"""

_UNTIL_PAINTED = """
import sys
from wolkdnc_gui.app import starting

def stop(first, *_):
    from PySide6 import QtGui, QtWidgets
    made = [name for room in (QtGui, QtWidgets) for name in vars(room)]
    print(*sys.modules, *(f"class:{name}" for name in made), first.window.isVisible())
    sys.stdout.flush()
    raise SystemExit(0)

starting._complete = stop
from wolkdnc_gui.command_line import run
run(["--practice", "--data-dir", sys.argv[1]])
"""
_HEAVY = (
    "asyncio",
    "concurrent",
    "csv",
    "dataclasses",
    "filelock",
    "html",
    "httpx",
    "importlib.metadata",
    "json",
    "keyring",
    "multiprocessing",
    "platformdirs",
    "psutil",
    "python_calamine",
    "rphonenumbers",
    "secrets",
    "socket",
    "sqlite3",
    "ssl",
    "tomlkit",
    "tomllib",
    "truststore",
    "uuid",
    "xml",
    "wolkdnc_gui.app.application",
    "wolkdnc_gui.intake.",
    "wolkdnc_gui.numbers.judge",
    "wolkdnc_gui.practice.server",
    "wolkdnc_gui.reports.",
    "wolkdnc_gui.settings.store",
    "wolkdnc_gui.submission.engine",
    "wolkdnc_gui.submission.job",
    "wolkdnc_gui.ui.dialogs.account_dialog",
    "wolkdnc_gui.ui.dialogs.confirm_dialog",
    "wolkdnc_gui.ui.dialogs.history_dialog",
    "wolkdnc_gui.ui.entry_list",
    "wolkdnc_gui.ui.table.model",
    "wolkdnc_gui.wolkvox.client",
)


def _without_coverage():
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


def is_heavy(module):
    return any(module == heavy or module.startswith(heavy.rstrip(".") + ".") for heavy in _HEAVY)


def test_nothing_is_loaded_before_the_window_is_painted_that_it_does_not_need(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", _UNTIL_PAINTED, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        # What measures coverage loads modules of its own into every process.
        env={**_without_coverage(), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    *modules, is_visible = done.stdout.split()
    assert is_visible == "True"
    assert "wolkdnc_gui.ui.main_window" in modules
    assert [module for module in modules if is_heavy(module)] == []
    assert sum(module.startswith("wolkdnc_gui.") for module in modules) < 60
    # The binding makes a class when it is first needed. To name an object that Qt has made it needs all of
    # the object's family, of which these are members that nobody uses here.
    assert "class:QMainWindow" in modules
    assert {"class:QPdfWriter", "class:QCalendarWidget", "class:QMdiArea"}.isdisjoint(modules)


def shown(window):
    """Return what a person sees in the window, but for how the connection is and what is said of the list."""
    seen = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or widget.objectName() in ("connectionLabel", "statusLabel"):
            continue
        if isinstance(widget, QLabel):
            seen.extend(filter(None, [widget.text()]))
        elif isinstance(widget, QAbstractButton):
            seen.append((widget.objectName(), widget.text(), widget.isEnabled(), widget.isChecked()))
        elif isinstance(widget, QComboBox):
            choices = [widget.itemText(row) for row in range(widget.count())]
            seen.append((widget.objectName(), widget.currentText(), choices))
    view = window.table.view
    titles = [view.model().headerData(place, Qt.Orientation.Horizontal) for place in range(5)]
    return seen, titles, view.hint()


@pytest.mark.parametrize(
    ("settings", "shipped"),
    [
        ("", ""),
        (_PRACTICE, ""),
        (_OPERATION, ""),
        (_OPERATION, _PRESET),
        ('last_account_id = 3\nlanguage = "en"\n[[account]]\nserver = "0042"\n', ""),
        ("this is = no TOML = at all", ""),
        ("", _PRESET),
        ("", _PRESET + '[[account]]\nserver = "0045"\n'),
        (_PRACTICE, _PRESET.replace('"history"', '"practice", "add-account"')),
    ],
    ids=[
        "a first start",
        "practice",
        "an operation",
        "a preset",
        "wrong values",
        "damaged",
        "a preset's first start",
        "a preset of several accounts",
        "a preset without practice",
    ],
)
def test_the_window_looks_the_same_when_all_that_is_behind_it_is_there(
    qapp, tmp_path, preset, settings, shipped
):
    data = tmp_path / "data"
    data.mkdir()
    if settings:
        (data / "settings.toml").write_text(settings, encoding="utf-8")
    preset(shipped)
    options = command_line.read(["--data-dir", str(data)])
    first = starting._first_window(data, options)
    before, said = shown(first.window), first.window.job_bar.status_label.text()
    program = starting._complete(first, options, data, None)
    try:
        assert shown(program.window) == before
        if program.book.current is not None:
            assert program.window.job_bar.status_label.text() == said
    finally:
        program.shut_down()
        program.window.deleteLater()
        program.deleteLater()


def test_a_program_that_is_closed_at_once_asks_for_no_account(qapp, tmp_path):
    program = starting.build(["--data-dir", str(tmp_path)])
    turns = []
    try:
        program.shut_down()
        QTimer.singleShot(0, lambda: turns.append("after what was waiting"))
        while not turns:
            qapp.processEvents()
        assert program.window.findChildren(QDialog) == []
    finally:
        program.window.deleteLater()
        program.deleteLater()
