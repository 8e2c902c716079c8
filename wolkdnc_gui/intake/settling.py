"""Settle what is read of the sheets of a file: what is proposed, remembered or chosen."""

from dataclasses import dataclass

from wolkdnc_gui.intake.columns import Layout, propose
from wolkdnc_gui.intake.events import ERROR_MARK
from wolkdnc_gui.intake.layout import Choice, Proposal, ProposedColumn, ProposedSheet, Wish
from wolkdnc_gui.intake.sheet_xml import FILTERED, HIDDEN
from wolkdnc_gui.intake.tables import Table
from wolkdnc_gui.numbers.entries import Source
from wolkdnc_gui.numbers.judge import Judge

_LOOK_FURTHER = (2_000, 20_000)
"""Rows looked at where no column of phone numbers is seen in the first ones."""
_PREVIEW_ROWS = 12
_PREVIEW_COLUMNS = 100
_PREVIEW_CELL = 80


@dataclass(frozen=True, slots=True)
class Seen:
    """One sheet at which was looked, with the layout by which it is read if it is."""

    name: str
    hidden: bool
    layout: Layout
    proposed: ProposedSheet
    is_read: bool


def look_at_sheet(name: str, table: Table, judge: Judge, wish: Wish, *, hidden: bool) -> Seen:
    """Look at the first rows of a sheet."""
    sample = table.sample()
    layout = propose(sample, judge)
    for rows in _LOOK_FURTHER:
        if layout.columns or layout.is_doubtful or not table.look_further(rows):
            break
        sample = table.sample()
        layout = propose(sample, judge)
    remembered = next((one for one in wish.remembered if one.header_key == layout.header_key != ""), None)
    if remembered is not None:
        layout = propose(sample, judge, remembered.columns)
    proposed = _proposed(name, table, sample, layout, hidden=hidden, remembered=remembered is not None)
    choice = wish.choice or Choice()
    if not choice.sheets:
        is_read = bool(layout.columns) and (choice.include_hidden_sheets or not hidden)
        return Seen(name, hidden, layout, proposed, is_read)
    chosen = next((sheet for sheet in choice.sheets if sheet.name == name), None)
    if chosen is not None:
        layout = propose(sample, judge, tuple(sorted(set(chosen.columns))))
    return Seen(name, hidden, layout, proposed, chosen is not None and bool(layout.columns))


def proposal_of(source: Source, seen: list[Seen]) -> Proposal:
    """Return what is proposed for a whole file."""
    chosen = [sheet for sheet in seen if sheet.proposed.chosen and not sheet.hidden]
    sure = bool(chosen) and all(sheet.proposed.sure for sheet in chosen)
    if len(chosen) > 1:
        # One list over several sheets has one header; sheets of other headers may be other lists.
        keys = {sheet.layout.header_key for sheet in chosen if not sheet.proposed.remembered}
        sure = sure and len(keys) <= 1 and "" not in keys
    return Proposal(source, tuple(sheet.proposed for sheet in seen), sure)


def may_be_chosen(seen: list[Seen]) -> bool:
    """Return whether there is anything for a person to choose."""
    return any(sheet.proposed.chosen or sheet.layout.is_doubtful or _has_digits(sheet) for sheet in seen)


def may_be_elsewhere(seen: list[Seen]) -> bool:
    """Return whether there is something like a number in columns that were not read."""
    return any(
        look.has_digits
        for sheet in seen
        for column, look in enumerate(sheet.layout.looks)
        if not (sheet.is_read and column in sheet.layout.columns)
    )


def _has_digits(sheet: Seen) -> bool:
    return any(look.has_digits for look in sheet.layout.looks)


def _proposed(
    name: str, table: Table, sample: list[list[str]], layout: Layout, *, hidden: bool, remembered: bool
) -> ProposedSheet:
    marks = table.marks
    chosen = frozenset(layout.columns)
    width = max((_PREVIEW_COLUMNS, *(column + 1 for column in layout.columns)))
    return ProposedSheet(
        name,
        tuple(
            ProposedColumn(_cut(layout.name_of(column)), column in chosen, look.share)
            for column, look in enumerate(layout.looks[:width])
        ),
        tuple(tuple(map(_cut, row[:_PREVIEW_COLUMNS])) for row in sample[:_PREVIEW_ROWS]),
        layout.header + 1 if layout.header is not None else 0,
        layout.first_row + 1,
        layout.header_key,
        layout.sure,
        hidden,
        marks.count(HIDDEN) if marks is not None else None,
        marks.count(FILTERED) if marks is not None else None,
        remembered,
    )


def _cut(text: str) -> str:
    text = text.removeprefix(ERROR_MARK).strip()
    return text if len(text) <= _PREVIEW_CELL else text[: _PREVIEW_CELL - 1] + "…"
