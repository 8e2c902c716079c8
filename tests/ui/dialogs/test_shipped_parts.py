import re
import tomllib
from pathlib import Path

import wolkdnc_gui
from wolkdnc_gui.ui.dialogs.shipped_parts import DIRECT_PARTS, shipped_parts

PROJECT = Path(wolkdnc_gui.__file__).parents[1] / "pyproject.toml"


def test_what_the_project_requires_is_what_is_listed():
    required = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    assert {re.match(r"[\w.-]+", line).group() for line in required} == set(DIRECT_PARTS)


def test_names_the_licence_of_each_part():
    parts = {part.name: part for part in shipped_parts()}
    assert "LGPL" in parts["shiboken6"].licence
    assert parts["Lucide"].licence == "ISC"
    assert "MIT" in parts["keyring"].licence
    assert [part.name for part in parts.values() if not part.licence] == []


def test_parts_of_parts_are_listed_and_tools_of_the_developers_are_not():
    names = {part.name for part in shipped_parts()}
    assert "httpcore" in names
    assert not names & {"pytest", "mypy", "ruff"}


def test_parts_are_in_alphabetical_order():
    names = [part.name.casefold() for part in shipped_parts()]
    assert names == sorted(names)
