"""One sentence that says what was read of a file or of pasted cells, and what of it was not."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from wolkdnc_gui.intake.events import Summary
from wolkdnc_gui.intake.layout import Choice, Proposal, ProposedSheet

_MOST_NAMES = 4


class ReadWords:
    """The context of these words."""

    @staticmethod
    def tr(words: str, comment: str = "", count: int = -1) -> str:
        """Return the translation, in the form that suits the count."""
        return QCoreApplication.translate("ReadWords", words, comment, count)


def read_sentence(summary: Summary, proposal: Proposal, choice: Choice | None) -> str:
    """Return "clientes.xlsx, sheet Hoja1, column Celular: 1,213 numbers; 37 hidden rows were not read."."""
    parts = [_place(summary, proposal, choice) + ReadWords.tr("%Ln number(s)", "", summary.found)]
    if summary.hidden_rows and not summary.hidden_rows_included:
        parts.append(ReadWords.tr("%Ln hidden row(s) were not read", "", summary.hidden_rows))
    if summary.filtered_rows and not summary.filtered_rows_included:
        parts.append(ReadWords.tr("%Ln filtered row(s) were not read", "", summary.filtered_rows))
    if summary.hidden_sheets:
        words = ReadWords.tr("%Ln hidden sheet(s) were not read: {names}", "", len(summary.hidden_sheets))
        parts.append(words.format(names=_joined(summary.hidden_sheets)))
    if summary.other_sheets:
        words = ReadWords.tr("%Ln sheet(s) without chosen columns: {names}", "", len(summary.other_sheets))
        parts.append(words.format(names=_joined(summary.other_sheets)))
    return "; ".join(parts) + "."


def _place(summary: Summary, proposal: Proposal, choice: Choice | None) -> str:
    name = summary.source.name or ReadWords.tr("Pasted cells")
    read = sheets_read(proposal, choice)
    parts = [name]
    named = [sheet.name for sheet, _columns in read if sheet.name]
    if named:
        words = ReadWords.tr("sheet {names}") if len(named) == 1 else ReadWords.tr("sheets {names}")
        parts.append(words.format(names=_joined(named)))
    labels = list(dict.fromkeys(column_name(sheet, place) for sheet, columns in read for place in columns))
    if labels:
        words = ReadWords.tr("column {names}") if len(labels) == 1 else ReadWords.tr("columns {names}")
        parts.append(words.format(names=_joined(labels)))
    return ReadWords.tr("{place}: ").format(place=", ".join(parts))


def sheets_read(
    proposal: Proposal, choice: Choice | None
) -> tuple[tuple[ProposedSheet, tuple[int, ...]], ...]:
    """Return the sheets that are read, with their columns, as chosen or as proposed."""
    if choice is not None and choice.sheets:
        chosen = {one.name: one.columns for one in choice.sheets}
        pairs = ((sheet, chosen.get(sheet.name, ())) for sheet in proposal.sheets)
    else:
        hidden_too = choice is not None and choice.include_hidden_sheets
        pairs = ((sheet, sheet.chosen) for sheet in proposal.sheets if hidden_too or not sheet.hidden)
    return tuple((sheet, columns) for sheet, columns in pairs if columns)


def column_name(sheet: ProposedSheet, place: int) -> str:
    """Return the header of a column; its letter, as in a workbook, where it has none."""
    label = sheet.columns[place].label if place < len(sheet.columns) else ""
    return label or column_letter(place)


def column_letter(place: int) -> str:
    """Return A, B, … Z, AA, … for a 0-based column."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _joined(names: Sequence[str]) -> str:
    if len(names) > _MOST_NAMES:
        return ", ".join(names[:_MOST_NAMES]) + "…"
    return QLocale().createSeparatedList(list(names))
