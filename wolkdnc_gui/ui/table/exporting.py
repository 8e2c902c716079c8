"""What an export of the table is made of: the titles and, column by column, the words of its rows."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.reports.export import ExportTable
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.row_state import RowState
from wolkdnc_gui.ui.table.columns import Column, ColumnKind, columns_for
from wolkdnc_gui.ui.table.words import RowWords

translate = QCoreApplication.translate


def export_table(entries: EntryList, banner: tuple[str, ...] = ()) -> ExportTable:
    """Return the words of all rows. `entries` is a snapshot: another thread may write them to a file."""
    rows, columns = range(len(entries)), columns_for(entries.directions)
    return ExportTable(
        titles=(*(column.title for column in columns), translate("Table", "From")),
        columns=(*cells_of(entries, rows, columns), map(RowWords(entries).origin, rows)),
        banner=banner,
    )


def cells_of(entries: EntryList, rows: Sequence[int], columns: Iterable[Column]) -> tuple[Iterator[str], ...]:
    """Return the words of these rows for each of the columns. `entries` is a snapshot."""
    words = RowWords(entries)
    return tuple(_cells(entries, words, rows, column) for column in columns)


def _cells(entries: EntryList, words: RowWords, rows: Sequence[int], column: Column) -> Iterator[str]:
    match column.kind:
        case ColumnKind.PLACE:
            return (str(row + 1) for row in rows)
        case ColumnKind.STATE:
            said = {int(state): texts.row_state(state) for state in RowState}
            codes = entries.codes(column.state_column)
            return (said[codes[row]] for row in rows)
        case ColumnKind.WHY:
            return _reasons(entries, words, rows)
    return (words.cell(row, column) for row in rows)


def _reasons(entries: EntryList, words: RowWords, rows: Iterable[int]) -> Iterator[str]:
    """Give the words of the Why column; rows of one request, or with one reason, are put into words once."""
    job, columns = entries.job, entries.columns
    states = [entries.codes(index) for index in range(entries.state_columns)]
    known: dict[tuple[object, ...], str] = {}
    for row in rows:
        went_in = tuple(job.request(row, index) for index in range(len(states))) if job is not None else ()
        key = (columns.reason[row], columns.param[row], *(codes[row] for codes in states), *went_in)
        said = known.get(key)
        if said is None:
            said = known[key] = words.why(row)
        yield said
