"""The tables of one page, as the sheets of a book: what belongs together is one sheet."""

from collections.abc import Iterable
from dataclasses import dataclass

from wolkdnc_gui.intake.columns import SAMPLE_ROWS, Layout, propose
from wolkdnc_gui.intake.markup import MarkupTable
from wolkdnc_gui.intake.tables import Table
from wolkdnc_gui.intake.workbook import BookSheet
from wolkdnc_gui.numbers.finding import find_in_text
from wolkdnc_gui.numbers.judge import Judge

_FRAME_ROWS = 40
"""Tables up to this size may be there only to put titles and pictures in their places."""


@dataclass(slots=True)
class _Group:
    """Tables one below the other with the same columns, as a report prints them page by page."""

    name: str
    hidden: bool
    layout: Layout
    rows: list[list[str]]

    def takes(self, found: "_Group") -> bool:
        """Return whether a table goes on with the columns of this one."""
        if self.name or found.name:
            return False
        if found.layout.header is not None:
            return found.layout.header_key == self.layout.header_key
        return len(found.layout.looks) == len(self.layout.looks)


class Page:
    """The tables of a page; where they have no names they are numbered."""

    def __init__(self, tables: Iterable[MarkupTable], judge: Judge) -> None:
        """Put together what belongs together, and leave out what only frames the page."""
        self._judge = judge
        groups: list[_Group] = []
        for table in tables:
            self._add(table, groups)
        self._drop_frame(groups)
        names = [group.name for group in groups]
        if not all(names) or len(set(names)) < len(names):
            names = [str(place) for place in range(1, len(groups) + 1)]
        self.sheets = tuple(BookSheet(name, group.hidden) for name, group in zip(names, groups, strict=True))
        self._rows = {name: group.rows for name, group in zip(names, groups, strict=True)}

    def load(self, name: str) -> Table:
        """Return a table, as often as it is wanted."""
        return Table.of(self._rows[name])

    def _add(self, table: MarkupTable, groups: list[_Group]) -> None:
        found = _Group(table.name, table.hidden, propose(table.rows[:SAMPLE_ROWS], self._judge), table.rows)
        if groups and not groups[-1].takes(found):
            self._drop_frame(groups)
        if groups and groups[-1].takes(found):
            groups[-1].rows += found.rows
        else:
            groups.append(found)

    def _drop_frame(self, groups: list[_Group]) -> None:
        if groups and self._is_frame(groups[-1]):
            groups.pop()

    def _is_frame(self, group: _Group) -> bool:
        """Return whether a table has nothing in it for anybody: titles, pictures, buttons."""
        if group.name or group.layout.columns or group.layout.is_doubtful or len(group.rows) > _FRAME_ROWS:
            return False
        return not any(find_in_text(cell, self._judge) for row in group.rows for cell in row)
