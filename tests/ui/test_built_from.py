"""Which commit a frozen program was built from, and where people see it."""

import sys

import pytest
from PySide6.QtWidgets import QLabel

from wolkdnc_gui import __version__
from wolkdnc_gui.ui.dialogs import about_dialog
from wolkdnc_gui.ui.dialogs.about_dialog import AboutDialog
from wolkdnc_gui.ui.resources import built_from


def test_a_frozen_program_knows_its_commit_and_a_source_tree_has_none(tmp_path, monkeypatch):
    assert built_from() == ""
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "commit.txt").write_text("0123456789ab\n")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert built_from() == "0123456789ab"


@pytest.mark.parametrize(
    ("commit", "shown"),
    [("0123456789ab", f"WolkDNC {__version__} (0123456789ab)"), ("", f"WolkDNC {__version__}")],
)
def test_about_says_version_and_commit(qtbot, tmp_path, monkeypatch, commit, shown):
    monkeypatch.setattr(about_dialog, "built_from", lambda: commit)
    dialog = AboutDialog(tmp_path)
    qtbot.addWidget(dialog)
    assert shown in [label.text() for label in dialog.findChildren(QLabel)]
