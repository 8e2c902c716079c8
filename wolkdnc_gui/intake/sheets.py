"""Read the sheets of a file: propose, ask where it is not sure, then read what is settled."""

from dataclasses import dataclass, replace
from typing import Protocol

from wolkdnc_gui.intake.collecting import Collector, Outlet
from wolkdnc_gui.intake.events import IntakeError, IntakeProblem, Kind, Summary, UndecidedError
from wolkdnc_gui.intake.layout import Choice, Wish
from wolkdnc_gui.intake.settling import Seen, look_at_sheet, may_be_chosen, may_be_elsewhere, proposal_of
from wolkdnc_gui.intake.tables import Hidden, Table, Tally, count_filled, read_table
from wolkdnc_gui.intake.workbook import BookSheet
from wolkdnc_gui.numbers.entries import Source

_MOST_CELLS_KEPT = 12_000_000
"""Sheets at which was looked are kept up to this size, some 400 MB; others are read from the file again."""


class Book(Protocol):
    """Something with sheets."""

    @property
    def sheets(self) -> tuple[BookSheet, ...]:
        """Every sheet, in order."""

    def load(self, name: str) -> Table:
        """Read a sheet."""


@dataclass(frozen=True, slots=True)
class OneSheet:
    """A table that is alone in its file; its rows can be had once."""

    table: Table
    sheets: tuple[BookSheet, ...] = (BookSheet("", hidden=False),)

    def load(self, name: str) -> Table:  # noqa: ARG002  # there is but one
        """Return the table."""
        return self.table


class SheetReading:
    """Reads one file's sheets into a collector."""

    def __init__(self, collector: Collector, wish: Wish, outlet: Outlet) -> None:
        self._collector = collector
        self._wish = wish
        self._outlet = outlet
        self._choice = wish.choice or Choice()
        self._kept: dict[str, Table] = {}
        self._cells = 0

    @property
    def is_chosen(self) -> bool:
        """Whether a person chose columns: then it is a table, whatever it looks like."""
        return bool(self._choice.sheets)

    def read(self, book: Book, kind: Kind) -> Summary:
        """Read what is chosen, remembered or proposed. Raises UndecidedError and IntakeError."""
        seen = [self._look(book, sheet) for sheet in book.sheets]
        source = self._collector.source
        self._settle(source, seen)
        total, labels = Tally(), dict[str, None]()
        for sheet in seen:
            if sheet.is_read:
                total.add(self._read(book, source, sheet))
                names = map(sheet.layout.name_of, sheet.layout.columns)
                labels.update(dict.fromkeys(filter(None, names)))
        self._collector.begin(source)
        if not self._collector.found and self._wish.ask and may_be_elsewhere(seen):
            raise UndecidedError(replace(proposal_of(source, seen), sure=False))
        hidden = [sheet for sheet in seen if sheet.hidden and not sheet.is_read]
        return Summary(
            source,
            total.rows,
            self._collector.found,
            ", ".join(labels),
            kind,
            total.blank,
            tuple(sheet.name for sheet in hidden),
            tuple(sheet.name for sheet in seen if not sheet.hidden and not sheet.is_read),
            sum(
                count_filled(self._table(book, sheet.name), sheet.layout)
                for sheet in hidden
                if sheet.layout.columns
            ),
            total.hidden,
            total.filtered,
            self._choice.include_hidden_rows,
            self._choice.include_filtered_rows,
        )

    def _settle(self, source: Source, seen: list[Seen]) -> None:
        """Tell the proposal, if asked to; stop where a person must choose, or nothing is there."""
        is_read = any(sheet.is_read for sheet in seen)
        if self._wish.ask and may_be_chosen(seen):
            proposal = proposal_of(source, seen)
            if not is_read or not (proposal.sure or self.is_chosen):
                raise UndecidedError(proposal)
            self._outlet.proposed(proposal)
        if not is_read:
            raise IntakeError(IntakeProblem.NO_NUMBERS)

    def _look(self, book: Book, sheet: BookSheet) -> Seen:
        table = book.load(sheet.name)
        self._cells += table.cells
        if self._cells <= _MOST_CELLS_KEPT or not self._kept:
            self._kept[sheet.name] = table
        else:
            self._cells -= table.cells
        return look_at_sheet(sheet.name, table, self._collector.judge, self._wish, hidden=sheet.hidden)

    def _table(self, book: Book, name: str) -> Table:
        return self._kept.pop(name, None) or book.load(name)

    def _read(self, book: Book, source: Source, sheet: Seen) -> Tally:
        table = self._table(book, sheet.name)
        self._collector.begin(Source(source.name, sheet.name, source.sha256), table.fraction)
        include = Hidden(self._choice.include_hidden_rows, self._choice.include_filtered_rows)
        tally = read_table(table, sheet.layout, self._collector, include)
        self._collector.flush()
        return tally
