"""What is gathered, left out, named and listed when the program is frozen."""

import ast
import hashlib
import json
import struct
import sys
import tomllib

import pytest
from PySide6.QtGui import QImage

from build_scripts.handout import bill_of_materials, checksums, freezing, gathering, icons, picture, trimming
from build_scripts.handout.layout import HERE, Layout, here
from build_scripts.handout.windows_version import four_numbers, version_info
from build_scripts.places import ROOT
from build_scripts.problem import SetupError
from wolkdnc_gui import __version__
from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.settings.preset import load_preset


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/translations/qtbase_es.qm",
        "resources/translations/wolkdnc_es.qm",
        "psutil-7.2.2.dist-info/METADATA",
        "libcrypto.so.3",
    ],
)
def test_what_the_program_uses_stays(name):
    assert trimming.is_used(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6\\opengl32sw.dll",
        "PySide6\\Qt6Network.dll",
        "PySide6/Qt/plugins/imageformats/libqwebp.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "psutil-7.2.2.dist-info/RECORD",
    ],
)
def test_what_it_never_uses_goes(name):
    assert not trimming.is_used(name)


def test_a_library_goes_with_the_last_one_that_needed_it_and_stays_while_another_does():
    links = {
        "/q/libqgtk3.so": ["libgtk-3.so.0"],
        "/l/libgtk-3.so.0": ["libcairo.so.2", "libfreetype.so.6"],
        "/l/libcairo.so.2": [],
        "/l/libfreetype.so.6": [],
        "/q/libQt6Gui.so.6": ["libfreetype.so.6"],
        "/p/added_by_a_hook.so": [],
    }
    gathered = [
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/q/libqgtk3.so", "BINARY"),
        ("libgtk-3.so.0", "/l/libgtk-3.so.0", "BINARY"),
        ("libcairo.so.2", "/l/libcairo.so.2", "BINARY"),
        ("libfreetype.so.6", "/l/libfreetype.so.6", "BINARY"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/q/libQt6Gui.so.6", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("added_by_a_hook.so", "/p/added_by_a_hook.so", "BINARY"),
    ]
    left = [name for name, _, _ in trimming.without_unused(gathered, links.__getitem__)]
    assert left == [
        "libfreetype.so.6",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "libQt6Gui.so.6",
        "added_by_a_hook.so",
    ]


def test_everything_the_project_requires_brings_its_licence_along():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    named = gathering.required(ROOT / "pyproject.toml")
    here = [one for one in wanted if "sys_platform" not in one or f"'{sys.platform}'" in one]
    assert len(named) == len(here)
    for requirement, name in zip(here, named, strict=True):
        assert requirement.startswith(name)
        assert name.replace("-", "").isalnum()


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2.3rc4", (1, 2, 3, 0)), ("2.0", (2, 0, 0, 0))]
)
def test_windows_gets_four_numbers_of_any_version(version, numbers):
    assert four_numbers(version) == numbers


def test_what_windows_shows_is_the_one_version():
    told = version_info(Layout("windows", "x64"))
    ast.parse(told)
    assert f"StringStruct('ProductVersion', '{__version__}')" in told


def test_names_of_what_is_handed_out_say_version_and_machine():
    assert (
        here("win32", "AMD64").artifact("-setup.exe").name == f"WolkDNC-{__version__}-windows-x64-setup.exe"
    )
    assert here("darwin", "arm64").artifact(".dmg").name == f"WolkDNC-{__version__}-macos-arm64.dmg"
    assert here("darwin", "arm64").executable.parts[-4:] == ("WolkDNC.app", "Contents", "MacOS", "WolkDNC")


def test_the_commit_is_taken_from_the_environment_or_git_and_nothing_else(monkeypatch):
    monkeypatch.setenv(freezing.COMMIT_VARIABLE, "0123456789ab-dirty")
    assert freezing.commit() == "0123456789ab-dirty"
    monkeypatch.setenv(freezing.COMMIT_VARIABLE, "<script>")
    with pytest.raises(SetupError, match="no commit"):
        freezing.commit()


def test_the_bill_of_materials_names_what_lies_in_the_folder(tmp_path, monkeypatch):
    plan = Layout("linux", "x64")
    monkeypatch.setattr("build_scripts.handout.layout.ROOT", tmp_path)
    described = plan.frozen / "_internal" / "some_library-1.0.dist-info"
    described.mkdir(parents=True)
    plan.resources.mkdir(parents=True)
    (plan.resources / "commit.txt").write_text("0123456789ab\n")
    (described / "METADATA").write_text("Name: Some_Library\nVersion: 1.0\nLicense-Expression: MIT\n\nText\n")
    (plan.frozen / "libz.so.1").write_bytes(b"code")
    bill_of_materials.note_runtime(plan, bill_of_materials.runtime())
    bill = json.loads(bill_of_materials.describe(plan))
    by_reference = {component["bom-ref"]: component for component in bill["components"]}
    assert by_reference["pkg:pypi/some-library@1.0"]["licenses"] == [{"expression": "MIT"}]
    assert by_reference["file:libz.so.1"]["hashes"][0]["content"] == hashlib.sha256(b"code").hexdigest()
    assert any(reference.startswith("pkg:generic/cpython@3.") for reference in by_reference)
    assert len(by_reference) == len(bill["components"])
    assert bill["metadata"]["component"]["version"] == __version__


def test_checksums_are_of_every_file_but_their_own(tmp_path):
    (tmp_path / "b.zip").write_bytes(b"b")
    (tmp_path / "a.exe").write_bytes(b"a")
    checksums.write_list(tmp_path)
    lines = checksums.write_list(tmp_path).read_bytes().decode().splitlines()
    assert [line.split("  ")[1] for line in lines] == ["a.exe", "b.zip"]
    assert lines[0].startswith(hashlib.sha256(b"a").hexdigest())


def test_an_empty_folder_has_no_checksums_to_hand_out(tmp_path):
    with pytest.raises(FileNotFoundError):
        checksums.write_list(tmp_path)


def test_the_icon_of_windows_holds_every_size_and_the_right_colours(qapp, tmp_path):
    source = (ROOT / "resources/icons/wolkdnc.svg").read_bytes()
    icons.main(ROOT / "resources/icons/wolkdnc.svg", tmp_path)
    content = (tmp_path / "wolkdnc.ico").read_bytes()
    count = struct.unpack("<3H", content[:6])[2]
    sides = [content[6 + 16 * place] or 256 for place in range(count)]
    assert sides == [16, 20, 24, 32, 40, 48, 64, 128, 256]
    read = QImage.fromData(content, "ICO")
    assert not read.isNull()
    middle = read.width() // 2
    drawn = icons.draw(source, read.width())
    assert read.pixelColor(middle, read.height() - 3) == drawn.pixelColor(middle, read.height() - 3)


def test_the_icon_of_macos_is_as_long_as_it_says(qapp, tmp_path):
    icons.main(ROOT / "resources/icons/wolkdnc.svg", tmp_path)
    content = (tmp_path / "wolkdnc.icns").read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack(">I", content[4:8])[0] == len(content)


def test_an_empty_screen_is_no_picture_of_a_window(qapp):
    blank = QImage(200, 100, QImage.Format.Format_RGB32)
    blank.fill(0)
    assert picture.colours(blank) == 1
    drawn = icons.draw((ROOT / "resources/icons/wolkdnc.svg").read_bytes(), 256)
    assert picture.colours(drawn) > 10


def test_the_example_of_a_preset_has_no_mistake_and_names_every_action():
    path = ROOT / "docs" / "wolkdnc.toml"
    preset = load_preset(path)
    assert preset.problem is None
    assert preset.mistakes == ()
    assert len(preset.accounts) == 2
    text = path.read_text(encoding="utf-8")
    assert all(f'"{action}"' in text for action in HideableAction)


def test_the_manifest_asks_for_no_administrator_and_knows_long_paths_and_sharp_screens():
    manifest = (HERE / "windows" / "wolkdnc.manifest").read_text(encoding="utf-8")
    assert 'level="asInvoker"' in manifest
    assert ">true</longPathAware>" in manifest
    assert "PerMonitorV2" in manifest
