"""From TOML tables to accounts and preferences, key by key: one bad value never costs the good ones."""

import re
from collections.abc import Callable

from wolkdnc_gui.numbers.countries import supported
from wolkdnc_gui.numbers.shape import Shape, ShapeKind, proposed_shape
from wolkdnc_gui.settings.accounts import PRACTICE_SERVER, Account
from wolkdnc_gui.settings.choices import COLOUR_SCHEMES, LANGUAGES
from wolkdnc_gui.settings.header_columns import MOST_HEADERS, HeaderColumns
from wolkdnc_gui.settings.preferences import (
    LONGEST_HISTORY_DAYS,
    MOST_NUMBERS_PER_REQUEST,
    Preferences,
)
from wolkdnc_gui.settings.toml_table import Table, ValueProblem
from wolkdnc_gui.wolkvox.address import Address, AddressRefused
from wolkdnc_gui.wolkvox.direction import Direction

_MOST_COLUMNS = 1 << 16
_MOST_LINES = 10_000
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


def read_preferences(table: Table, defaults: Preferences) -> Preferences:
    """Read the preferences; what is missing or wrong is as in `defaults`."""
    return Preferences(
        language=table.text("language", defaults.language, LANGUAGES.__contains__),
        numbers_per_request=table.whole(
            "numbers_per_request", defaults.numbers_per_request, MOST_NUMBERS_PER_REQUEST
        ),
        history_days=table.whole("history_days", defaults.history_days, LONGEST_HISTORY_DAYS),
        check_after_job=table.flag("check_after_job", default=defaults.check_after_job),
        colour_scheme=table.text("colour_scheme", defaults.colour_scheme, COLOUR_SCHEMES.__contains__),
        last_account_id=table.text("last_account_id", defaults.last_account_id, lambda _value: True),
    )


def read_accounts(
    table: Table, *, default_id: Callable[[str], str] | None = None, known: frozenset[str] | None = None
) -> tuple[Account, ...]:
    """Read `[[account]]`; one whose server or id is unusable is left out, with the mistake noted.

    `default_id` makes an id of the server where none is given; `known` are the keys an account may have,
    where others are mistakes.
    """
    accounts: dict[str, Account] = {}
    for one in table.tables("account"):
        if known is not None:
            one.only(known)
        account = _read_account(one, default_id)
        if account is None:
            continue
        if account.account_id in accounts:
            one.wrong(ValueProblem.REPEATED, "id")
            continue
        accounts[account.account_id] = account
    return tuple(accounts.values())


def read_header_columns(table: Table) -> tuple[HeaderColumns, ...]:
    """Read `[remembered_columns]`: a key made of a header, and a list of 0-based columns."""
    found: list[HeaderColumns] = []
    for one in table.table("remembered_columns"):
        for key, value in one.values.items():
            columns = [place for place in value if _is_column(place)] if isinstance(value, list) else None
            if columns is None or len(columns) != len(value):  # type: ignore[arg-type]  # a list, then
                one.wrong(ValueProblem.NOT_ALLOWED, key)
            else:
                found.append(HeaderColumns(key, tuple(columns)))
    return tuple(found[-MOST_HEADERS:])


def _is_column(place: object) -> bool:
    return isinstance(place, int) and not isinstance(place, bool) and 0 <= place < _MOST_COLUMNS


def _read_account(table: Table, default_id: Callable[[str], str] | None) -> Account | None:
    server = _required(table, "server", _is_server)
    fallback = default_id(server) if default_id is not None and server else ""
    account_id = (
        fallback
        if fallback and not table.has("id")
        else _required(table, "id", lambda value: _ID.fullmatch(value) is not None)
    )
    if not server or not account_id:
        return None
    label = server if server == PRACTICE_SERVER else Address.parse(server).label
    country = table.text("country", "CO", supported)
    return Account(
        account_id=account_id,
        name=table.text("name", label, lambda value: bool(value.strip())),
        server=label,
        country=country,
        shape=_read_shape(table, country),
        shape_confirmed=table.flag("shape_confirmed", default=False),
        last_directions=tuple(Direction(value) for value in table.texts("last_directions", list(Direction))),
        never_block=table.lines("never_block", _MOST_LINES),
    )


def _required(table: Table, key: str, allowed: Callable[[str], bool]) -> str:
    if not table.has(key):
        table.wrong(ValueProblem.MISSING, key)
        return ""
    return table.text(key, "", allowed)


def _read_shape(table: Table, country: str) -> Shape:
    proposed = proposed_shape(country)
    kind = ShapeKind(table.text("shape", proposed.kind, frozenset(ShapeKind).__contains__))
    prefix = table.text("prefix", "", lambda value: _is_prefix(kind, value)) or proposed.prefix
    return Shape(kind, prefix)


def _is_prefix(kind: ShapeKind, value: str) -> bool:
    try:
        Shape(kind, value)
    except ValueError:
        return False
    return True


def _is_server(value: str) -> bool:
    if value == PRACTICE_SERVER:
        return True
    try:
        Address.parse(value)
    except AddressRefused:
        return False
    return True
