import errno
import os
import stat
import sys
from pathlib import Path, PurePosixPath

import pytest
from platformdirs import user_data_path
from platformdirs.windows import Windows

from wolkdnc_gui.settings import places
from wolkdnc_gui.settings.places import StorageProblem


def test_a_named_folder_is_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert places.data_dir(tmp_path) == tmp_path
    assert places.data_dir(Path("mine")) == tmp_path / "mine"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert places.data_dir(Path("~/mine")) == tmp_path / "mine"


@pytest.mark.skipif(sys.platform != "linux", reason="where Linux keeps data")
def test_data_lives_in_the_users_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert places.data_dir() == tmp_path / "wolkdnc"
    assert not (tmp_path / "wolkdnc").exists()


@pytest.mark.parametrize("named", ["", "  ", "/srv/data"])
@pytest.mark.skipif(sys.platform == "win32", reason="where POSIX systems keep data")
def test_data_lives_where_other_programs_keep_theirs(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", named)
    name = "wolkdnc" if sys.platform == "linux" else "WolkDNC"
    assert places.data_dir() == user_data_path(name, appauthor=False)


def test_on_windows_data_does_not_roam(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def folder(csidl: str) -> str:
        asked.append(csidl)
        return "C:\\Users\\ana\\AppData\\Local"

    monkeypatch.setattr("platformdirs.windows.get_win_folder", folder)
    monkeypatch.setattr("platformdirs.PlatformDirs", Windows)
    monkeypatch.setattr(sys, "platform", "win32")
    assert places.data_dir().name == "WolkDNC"
    assert asked == ["CSIDL_LOCAL_APPDATA"]


def test_everything_is_inside_the_data_folder(tmp_path: Path) -> None:
    kept = {
        places.settings_path(tmp_path),
        places.journal_path(tmp_path),
        places.practice_store_path(tmp_path),
    }
    assert len(kept) == 3
    assert {path.parent for path in kept} == {tmp_path}


@pytest.mark.skipif(sys.platform != "linux", reason="where Linux keeps what a program is about")
def test_the_locks_are_in_one_place_whatever_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert places.locks_path() == tmp_path / "wolkdnc" / "locks"


def test_the_preset_is_where_only_an_administrator_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert places.preset_path("linux") == PurePosixPath("/etc/wolkdnc/wolkdnc.toml")
    mac = PurePosixPath("/Library/Application Support/WolkDNC/wolkdnc.toml")
    assert places.preset_path("darwin") == mac
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _csidl: "/ProgramData")
    monkeypatch.setattr("platformdirs.PlatformDirs", Windows)
    assert places.preset_path("win32") == Path("/ProgramData/WolkDNC/wolkdnc.toml")


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX systems")
def test_a_new_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "down"
    before = os.umask(0)
    try:
        places.prepare(folder)
        places.prepare(folder)
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == []


def test_a_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for in_the_way in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(OSError, match="file"):
            places.prepare(in_the_way)


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder nobody may write to")
def test_a_folder_nobody_may_write_to_is_an_error() -> None:
    with pytest.raises(PermissionError):
        places.prepare(Path("/sys/kernel/wolkdnc"))


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, StorageProblem.DISK_FULL),
        (errno.EROFS, StorageProblem.NO_PERMISSION),
        (errno.EIO, StorageProblem.FAILED),
        (None, StorageProblem.FAILED),
    ],
)
def test_errors_of_the_disk_have_names(number: int | None, problem: StorageProblem) -> None:
    assert StorageProblem.of(OSError() if number is None else OSError(number, "x")) is problem
