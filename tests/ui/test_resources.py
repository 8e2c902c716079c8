"""Resources are found from the source tree, from an installed wheel and in a frozen program."""

import sys

import pytest

from wolkdnc_gui.ui import resources
from wolkdnc_gui.ui.resources import ResourceMissingError, find


def test_found_in_the_source_tree():
    assert find("icons/check.svg").is_file()


def test_found_in_an_installed_package(tmp_path, monkeypatch):
    package = tmp_path / "wolkdnc_gui"
    wanted = package / "_resources" / "icons" / "check.svg"
    wanted.parent.mkdir(parents=True)
    wanted.touch()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert find("icons/check.svg") == wanted


def test_a_frozen_program_looks_only_in_what_it_unpacked(tmp_path, monkeypatch):
    wanted = tmp_path / "resources" / "only-frozen.svg"
    wanted.parent.mkdir()
    wanted.touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert find("only-frozen.svg") == wanted
    with pytest.raises(ResourceMissingError):
        find("icons/check.svg")


def test_a_missing_resource_is_named():
    with pytest.raises(ResourceMissingError, match=r"icons/nothing\.svg"):
        find("icons/nothing.svg")
