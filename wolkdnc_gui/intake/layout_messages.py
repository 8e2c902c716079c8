"""Proposals and choices as they cross the pipes: plain JSON, checked where they are taken."""

from typing import Any

from wolkdnc_gui.intake.layout import (
    Choice,
    Proposal,
    ProposedColumn,
    ProposedSheet,
    RememberedColumns,
    SheetChoice,
    Wish,
)
from wolkdnc_gui.numbers.entries import Source


def wish_out(wish: Wish) -> dict[str, Any]:
    """Write a wish."""
    choice = wish.choice
    return {
        "choice": choice
        and {
            "sheets": [[sheet.name, list(sheet.columns)] for sheet in choice.sheets],
            "include": [
                choice.include_hidden_sheets,
                choice.include_hidden_rows,
                choice.include_filtered_rows,
            ],
        },
        "remembered": [[one.header_key, list(one.columns)] for one in wish.remembered],
        "ask": wish.ask,
    }


def wish_in(stored: dict[str, Any]) -> Wish:
    """Read what `wish_out` wrote."""
    choice = stored["choice"]
    return Wish(
        choice
        and Choice(
            tuple(SheetChoice(tuple(columns), name) for name, columns in choice["sheets"]), *choice["include"]
        ),
        tuple(RememberedColumns(key, tuple(columns)) for key, columns in stored["remembered"]),
        stored["ask"],
    )


def proposal_out(proposal: Proposal) -> dict[str, Any]:
    """Write a proposal."""
    source = proposal.source
    return {
        "source": [source.name, source.sheet, source.sha256],
        "sheets": [
            {
                "name": sheet.name,
                "columns": [[column.label, column.chosen, column.share] for column in sheet.columns],
                "preview": [list(row) for row in sheet.preview],
                "rows": [sheet.header_row, sheet.first_row],
                "key": sheet.header_key,
                "flags": [sheet.sure, sheet.hidden, sheet.remembered],
                "unseen": [sheet.hidden_rows, sheet.filtered_rows],
            }
            for sheet in proposal.sheets
        ],
        "sure": proposal.sure,
    }


def proposal_in(stored: dict[str, Any]) -> Proposal:
    """Read what `proposal_out` wrote. Raises ValueError, TypeError or KeyError where it makes no sense."""
    return Proposal(
        Source(*map(words, stored["source"])),
        tuple(map(_sheet_in, stored["sheets"])),
        flag(stored["sure"]),
    )


def _sheet_in(stored: dict[str, Any]) -> ProposedSheet:
    header, first = map(count, stored["rows"])
    sure, hidden, remembered = map(flag, stored["flags"])
    hidden_rows, filtered_rows = map(count_or_none, stored["unseen"])
    return ProposedSheet(
        words(stored["name"]),
        tuple(
            ProposedColumn(words(label), flag(chosen), float(share))
            for label, chosen, share in stored["columns"]
        ),
        tuple(tuple(map(words, row)) for row in stored["preview"]),
        header,
        first,
        words(stored["key"]),
        sure,
        hidden,
        hidden_rows,
        filtered_rows,
        remembered,
    )


def count(value: object) -> int:
    """Return a count that crossed the pipe. Raises ValueError where it is none."""
    if not isinstance(value, int) or value < 0:
        raise ValueError("a count is missing")
    return value


def count_or_none(value: object) -> int | None:
    """Return a count, or None for what nobody can tell."""
    return None if value is None else count(value)


def words(value: object) -> str:
    """Return a text that crossed the pipe. Raises TypeError where it is none."""
    if not isinstance(value, str):
        raise TypeError("a text is missing")
    return value


def flag(value: object) -> bool:
    """Return a yes or no that crossed the pipe. Raises TypeError where it is none."""
    if not isinstance(value, bool):
        raise TypeError("a yes or no is missing")
    return value
