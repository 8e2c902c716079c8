"""Where data lives: one folder of this user on this machine, and one file of the administrator."""

import errno
import os
import sys
from enum import Enum, auto
from pathlib import Path

_OWNER_ONLY = 0o700


class StorageProblem(Enum):
    """Why something cannot be kept on disk."""

    NO_PERMISSION = auto()
    """The folder may not be written to, or its disk is read-only."""
    DISK_FULL = auto()
    NOT_A_FOLDER = auto()
    """Something that is no folder stands where one should be."""
    FAILED = auto()
    """Any other error of the disk."""

    @classmethod
    def of(cls, error: OSError) -> "StorageProblem":
        """Return what an error of the operating system means."""
        return _BY_ERRNO.get(error.errno or 0, cls.FAILED)


_BY_ERRNO = {
    errno.EACCES: StorageProblem.NO_PERMISSION,
    errno.EPERM: StorageProblem.NO_PERMISSION,
    errno.EROFS: StorageProblem.NO_PERMISSION,
    errno.ENOSPC: StorageProblem.DISK_FULL,
    errno.EDQUOT: StorageProblem.DISK_FULL,
    errno.EFBIG: StorageProblem.DISK_FULL,
    errno.ENOTDIR: StorageProblem.NOT_A_FOLDER,
    errno.EEXIST: StorageProblem.NOT_A_FOLDER,
}


def data_dir(override: Path | None = None) -> Path:
    """Return this user's data folder, or `override` made absolute. Nothing is created.

    It does not roam: a journal of what was sent from this machine has no place on another, and SQLite's
    WAL none on a network share.
    """
    if override is not None:
        return override.expanduser().absolute()
    return _user_folder(sys.platform) / _folder_name(sys.platform)


def prepare(folder: Path) -> None:
    """Create the data folder for its owner alone; raises OSError where that cannot be.

    A folder that is there already keeps its mode: a person may have named it for other things too. What is
    kept in it is readable by its owner alone all the same.
    """
    folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)


def settings_path(folder: Path) -> Path:
    """Return where accounts and preferences are kept."""
    return folder / "settings.toml"


def journal_path(folder: Path) -> Path:
    """Return where the journal of the jobs is kept."""
    return folder / "journal.sqlite3"


def locks_path() -> Path:
    """Return where this user's programs keep each other from a token in use, whatever their data folders.

    Not the runtime folder, which a program started another way (from a scheduler, say) may not be told of.
    """
    from platformdirs import user_state_path  # noqa: PLC0415  # not needed where nothing is sent

    return user_state_path(_folder_name(sys.platform), appauthor=False) / "locks"


def practice_store_path(folder: Path) -> Path:
    """Return where the practice server keeps its list."""
    return folder / "practice.sqlite3"


def preset_path(platform: str = sys.platform) -> Path:
    """Return where an administrator puts `wolkdnc.toml` for everybody on this machine."""
    return _machine_folder(platform) / "wolkdnc.toml"


def _user_folder(platform: str) -> Path:
    # What `platformdirs` answers; loading it keeps the window waiting. Only on Windows is there more to it.
    if platform == "win32":
        from platformdirs import user_data_path  # noqa: PLC0415  # asks Windows, which is slow

        return user_data_path(appauthor=False, roaming=False)
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME", "").strip() or Path.home() / ".local" / "share")


def _machine_folder(platform: str) -> Path:
    if platform == "win32":
        from platformdirs import site_config_path  # noqa: PLC0415  # asks Windows, which is slow

        return site_config_path(_folder_name(platform), appauthor=False)
    if platform == "darwin":
        return Path("/Library/Application Support") / _folder_name(platform)
    return Path("/etc") / _folder_name(platform)


def _folder_name(platform: str) -> str:
    return "WolkDNC" if platform in ("win32", "darwin") else "wolkdnc"
