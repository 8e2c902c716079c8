"""Accounts and preferences on disk: one TOML file, read strictly, written whole, a person's comments kept."""

import shutil
import time
import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.header_columns import HeaderColumns
from wolkdnc_gui.settings.owner_file import write_owner_only
from wolkdnc_gui.settings.places import StorageProblem, settings_path
from wolkdnc_gui.settings.preferences import DEFAULTS, Preferences
from wolkdnc_gui.settings.reading import read_accounts, read_header_columns, read_preferences
from wolkdnc_gui.settings.toml_table import Mistake, Table


class DamageKind(Enum):
    """What happened to the settings file."""

    NOT_READABLE = auto()
    """The system would not give it out."""
    NOT_TOML = auto()
    WRONG_VALUES = auto()
    """The rest was used."""


@dataclass(frozen=True, slots=True)
class Damage:
    """The settings file was not as it should be."""

    kind: DamageKind
    kept_as: Path | None = None
    """Where the file as it was is kept; None where even that failed."""
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a person has set."""

    accounts: tuple[Account, ...] = ()
    preferences: Preferences = DEFAULTS
    columns: tuple[HeaderColumns, ...] = ()
    """What was chosen for files of which header, oldest first."""
    damage: Damage | None = field(default=None, compare=False)
    """What was wrong with the file these were loaded from."""


class SettingsStore:
    """The settings file of one data folder. Not for two threads at once.

    `defaults` are the preferences in force until a person chooses others: those of an
    administrator's preset. Only what differs from them is written, so that a later preset still counts.
    """

    def __init__(self, folder: Path, defaults: Preferences = DEFAULTS) -> None:
        self._path = settings_path(folder)
        self._defaults = defaults

    def load(self) -> Settings:
        """Return what is on disk; never raises. A damaged file is kept beside, and `damage` says so."""
        try:
            text = self._path.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            return Settings(preferences=self._defaults)
        except UnicodeDecodeError:
            return self._set_aside(DamageKind.NOT_TOML)
        except OSError:
            return self._set_aside(DamageKind.NOT_READABLE)
        try:
            values = tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            return self._set_aside(DamageKind.NOT_TOML)
        mistakes: list[Mistake] = []
        table = Table(values, mistakes)
        preferences = read_preferences(table, self._defaults)
        accounts = read_accounts(table)
        columns = read_header_columns(table)
        damage = Damage(DamageKind.WRONG_VALUES, self._copy(), tuple(mistakes)) if mistakes else None
        return Settings(accounts, preferences, columns, damage)

    def save(self, settings: Settings) -> StorageProblem | None:
        """Write everything, for the owner alone; with a problem the file is as it was."""
        from wolkdnc_gui.settings.writing import settings_document  # noqa: PLC0415  # of the thread that writes

        try:
            content = settings_document(
                self._present_text(),
                settings.accounts,
                settings.preferences,
                self._defaults,
                settings.columns,
            )
            write_owner_only(self._path, content.encode())
        except OSError as error:
            return StorageProblem.of(error)
        return None

    def _present_text(self) -> str:
        try:
            return self._path.read_text(encoding="utf-8-sig")
        except (FileNotFoundError, UnicodeDecodeError):
            return ""

    def _aside(self) -> Path:
        # The time of the file, not of now: the same damage met at each start makes one copy, not many.
        try:
            changed = self._path.stat().st_mtime
        except OSError:
            changed = time.time()
        stamp = datetime.fromtimestamp(changed, UTC).strftime("%Y%m%dT%H%M%S%fZ")
        return self._path.with_name(f"{self._path.name}.damaged-{stamp}")

    def _set_aside(self, kind: DamageKind) -> Settings:
        aside = self._aside()
        try:
            self._path.rename(aside)
        except OSError:
            return Settings(preferences=self._defaults, damage=Damage(kind))
        return Settings(preferences=self._defaults, damage=Damage(kind, aside))

    def _copy(self) -> Path | None:
        aside = self._aside()
        try:
            shutil.copy2(self._path, aside)
        except OSError:
            return None
        return aside
