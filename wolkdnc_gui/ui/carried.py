"""What a person corrected and decided in rows, carried over when the same file is read by other columns."""

from array import array
from dataclasses import dataclass, field
from itertools import compress

from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.ui import row_state
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.list_session import Correction, ListSession
from wolkdnc_gui.ui.row_state import RowState

_Key = tuple[str, int, int, str]
"""Sheet, row and column, and what stands there in the file: a cell may hold several numbers."""
_REMOVED = row_state.table_of(frozenset({RowState.REMOVED, RowState.REMOVED_UNUSUAL}))


@dataclass(slots=True)
class Carried:
    """What was decided about rows of a file, and what of it was found again."""

    corrected: dict[_Key, str] = field(default_factory=dict)
    removed: set[_Key] = field(default_factory=set)
    unticked: set[_Key] = field(default_factory=set)
    corrections: list[Correction] = field(default_factory=list)
    """Those whose rows were read again, for the rows as they are numbered now."""
    rows: frozenset[int] = frozenset()
    """The rows of the file about which anything was decided."""

    @classmethod
    def of(cls, session: ListSession) -> "Carried":
        """Gather it from the rows of what was read last into a list."""
        entries, first = session.entries, session.length_before
        columns = entries.columns
        originals = {
            row: original
            for row, (original, written) in session.originals.items()
            if first <= row < len(entries) and columns.given[row] == written
        }
        found = cls({_key(columns, row, original): columns.given[row] for row, original in originals.items()})
        for keys, table in ((found.removed, _REMOVED), (found.unticked, row_state.UNTICKED_TABLE)):
            marks = entries.codes()[first:].translate(table)
            decided = compress(range(first, len(entries)), marks)
            keys.update(_key(columns, row, originals.get(row, columns.given[row])) for row in decided)
        found.rows = frozenset(key[1] for key in (*found.corrected, *found.removed, *found.unticked))
        return found

    def settle(self, entries: EntryList, first: int) -> None:
        """Decide about the rows that were read again, from `first` on, as it was decided before."""
        # Nearly no row was decided about, which its number in the file tells at once.
        marks = map(self.rows.__contains__, entries.columns.row[first:]) if self.rows else ()
        unticked, removed = array("I"), array("I")
        for row in compress(range(first, len(entries)), marks):
            key = _key(entries.columns, row, entries.columns.given[row])
            if key in self.corrected:
                self.corrections.append(Correction(row, self.corrected[key]))
            if key in self.unticked:
                unticked.append(row)
            if key in self.removed:
                removed.append(row)
        entries.set_ticked(unticked, ticked=False)
        entries.set_removed(removed, removed=True)


def _key(columns: EntryColumns, row: int, given: str) -> _Key:
    sheet = columns.sources[columns.source[row]].sheet
    return sheet, columns.row[row], columns.column[row], given
