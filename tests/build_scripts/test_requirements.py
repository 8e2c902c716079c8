"""What is installed is locked: one version, known hashes, and nothing of the machine that locked it."""

import re
import tomllib

import pytest

from build_scripts.environment import Extent
from build_scripts.places import REQUIREMENTS, ROOT

FILES = sorted(REQUIREMENTS.glob("*.txt"))
PINNED = re.compile(r"([a-z0-9-]+)==([\w.]+)( ; [^\\]+)? \\")
HASHED = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def pins(path):
    return dict(re.findall(r"^([a-z0-9-]+)==([\w.]+)", path.read_text(), re.MULTILINE))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_locked_file_holds_versions_and_hashes_and_nothing_else(path):
    lines = path.read_text().splitlines()
    assert [line for line in lines if not PINNED.fullmatch(line) and not HASHED.fullmatch(line)] == []
    assert pins(path)


def test_every_dependency_of_the_project_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = {re.match(r"[\w-]+", line).group().lower() for line in project["dependencies"]}
    assert wanted <= pins(REQUIREMENTS / "runtime.txt").keys()


def test_the_checks_run_on_the_versions_the_program_is_shipped_with():
    checked = pins(REQUIREMENTS / "dev.txt")
    for name in Extent.PROGRAM.value:
        for package, version in pins(REQUIREMENTS / name).items():
            assert checked.get(package) == version, package
