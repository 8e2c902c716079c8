"""What an export of the table is made of: the titles and, column by column, the words of its rows."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.reports.export import ExportTable
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.table.columns import Column, columns_for
from wolkdnc_gui.ui.table.words import RowWords

translate = QCoreApplication.translate


def export_table(entries: EntryList, rows: Iterable[int], banner: tuple[str, ...] = ()) -> ExportTable:
    """Return the words of these rows. `entries` is a snapshot: another thread may write them to a file."""
    words, chosen = RowWords(entries), tuple(rows)
    columns = columns_for(entries.directions)
    return ExportTable(
        titles=(*(column.title for column in columns), translate("Table", "From")),
        columns=(*(_cells(words, chosen, column) for column in columns), map(words.origin, chosen)),
        banner=banner,
    )


def _cells(words: RowWords, rows: tuple[int, ...], column: Column) -> Iterator[str]:
    return (words.cell(row, column) for row in rows)
