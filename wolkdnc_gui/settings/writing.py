"""From accounts and preferences to TOML, leaving in place what a person wrote there."""

import tomllib
from dataclasses import fields

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT
from tomlkit.items import Table as TomlTable

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.header_columns import HeaderColumns
from wolkdnc_gui.settings.preferences import Preferences
from wolkdnc_gui.settings.reading import read_accounts, read_header_columns, read_preferences
from wolkdnc_gui.settings.toml_table import Table


def settings_document(
    present: str,
    accounts: tuple[Account, ...],
    preferences: Preferences,
    defaults: Preferences,
    columns: tuple[HeaderColumns, ...] = (),
) -> str:
    """Return the text of a settings file; comments and unknown keys of `present` are kept.

    What cannot be kept without endangering the settings themselves is given up.
    """
    try:
        document = tomlkit.parse(present)
        _fill(document, accounts, preferences, defaults, columns)
        text = tomlkit.dumps(document)
        if _reads_as(text, accounts, preferences, defaults, columns):
            return text
    except (TOMLKitError, ValueError, TypeError, KeyError):
        pass
    document = tomlkit.document()
    _fill(document, accounts, preferences, defaults, columns)
    return tomlkit.dumps(document)


def _reads_as(
    text: str,
    accounts: tuple[Account, ...],
    preferences: Preferences,
    defaults: Preferences,
    columns: tuple[HeaderColumns, ...],
) -> bool:
    table = Table(tomllib.loads(text), [])
    return (
        read_accounts(table) == accounts
        and read_preferences(table, defaults) == preferences
        and read_header_columns(table) == columns
    )


def _fill(
    document: tomlkit.TOMLDocument,
    accounts: tuple[Account, ...],
    preferences: Preferences,
    defaults: Preferences,
    columns: tuple[HeaderColumns, ...],
) -> None:
    for one in fields(Preferences):
        value = getattr(preferences, one.name)
        if one.name in document or value != getattr(defaults, one.name):
            document[one.name] = value
    present = document.get("account")
    known = {str(table.get("id")): table for table in present} if isinstance(present, AoT) else {}
    tables = tomlkit.aot()
    for account in accounts:
        tables.append(_account_table(account, known.get(account.account_id)))
    document.pop("account", None)
    if accounts:
        document["account"] = tables
    document.pop("remembered_columns", None)
    if columns:
        remembered = tomlkit.table()
        for chosen in columns:
            remembered[chosen.header_key] = list(chosen.columns)
        document["remembered_columns"] = remembered


def _account_table(account: Account, present: TomlTable | None) -> TomlTable:
    table = tomlkit.table() if present is None else present
    values: dict[str, str | bool | list[str]] = {
        "id": account.account_id,
        "name": account.name,
        "server": account.server,
        "country": account.country,
        "shape": str(account.shape.kind),
        "prefix": account.shape.prefix,
        "shape_confirmed": account.shape_confirmed,
        "last_directions": [str(direction) for direction in account.last_directions],
    }
    if account.never_block or "never_block" in table:
        values["never_block"] = list(account.never_block)
    for key, value in values.items():
        if table.get(key) != value:
            table[key] = value
    return table
