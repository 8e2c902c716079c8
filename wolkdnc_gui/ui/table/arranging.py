"""Which rows the table shows, and in which order: worked out in slices from what people asked for."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress

from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.verdict import Reason
from wolkdnc_gui.ui import row_bytes, texts
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.row_state import DURING_JOB, RowState, StateGroup
from wolkdnc_gui.ui.table import sorting
from wolkdnc_gui.ui.table.columns import Column, ColumnKind
from wolkdnc_gui.ui.table.search import Needle, SearchIndex
from wolkdnc_gui.ui.table.words import answer_words

BLOCK = 8_192
"""Rows looked at between two yields; a few milliseconds."""

_STATE_RANKS = {state: rank for rank, group in enumerate((*DURING_JOB[1:],)) for state in group.value}
_ANSWERS_FROM = 64
"""Codes of the Why column from here on are answers of the server; below are reasons."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What people asked the table to show."""

    group: StateGroup = StateGroup.ALL
    query: str = ""
    column: Column | None = None
    """What to sort by; None for the order of the list."""
    descending: bool = False

    @property
    def is_plain(self) -> bool:
        """True when the table simply shows the list."""
        return self.group is StateGroup.ALL and Needle.of(self.query) is None and self._in_list_order

    @property
    def follows_states(self) -> bool:
        """True when a changed state can move or hide a row."""
        by_state = self.column is not None and self.column.kind in (ColumnKind.STATE, ColumnKind.WHY)
        return self.group is not StateGroup.ALL or by_state

    @property
    def _in_list_order(self) -> bool:
        return self.column is None or (self.column.kind is ColumnKind.PLACE and not self.descending)


def arrange(entries: EntryList, wish: Wish, index: SearchIndex) -> sorting.Sliced:
    """Return the wished rows in the wished order. What the list is when the first slice runs decides."""
    blocks = _Found(entries, wish, index)
    kind = wish.column.kind if wish.column is not None else ColumnKind.PLACE
    match kind:
        case ColumnKind.GIVEN | ColumnKind.SENT:
            keys = entries.columns.given if kind is ColumnKind.GIVEN else entries.columns.digits
            return sorting.by_text(blocks.with_text(keys), descending=wish.descending)
        case ColumnKind.STATE if wish.column is not None:
            codes = bytes(entries.codes(min(wish.column.state_column, entries.state_columns - 1)))
            return sorting.by_group(blocks.with_codes(codes), _state_rank, descending=wish.descending)
        case ColumnKind.WHY:
            return _by_why(entries, blocks, descending=wish.descending)
    return _in_list_order(blocks, descending=wish.descending)


class _Found:
    """The rows that are to be shown, block by block in list order."""

    def __init__(self, entries: EntryList, wish: Wish, index: SearchIndex) -> None:
        self._length = len(entries)
        self._needle = Needle.of(wish.query)
        self._index = index
        self._in_group = None if wish.group is StateGroup.ALL else entries.marks(wish.group)

    def marks(self) -> Iterator[tuple[range, bytes | None]]:
        """Give every block with its marks; None where every row is wanted."""
        for start in range(0, self._length, BLOCK):
            block = range(start, min(start + BLOCK, self._length))
            marks = None if self._in_group is None else self._in_group[block.start : block.stop]
            if self._needle is not None:
                found = self._index.marks(block, self._needle)
                marks = found if marks is None else row_bytes.both(marks, found)
            yield block, marks

    def with_text(self, keys: PackedText) -> Iterator[tuple[list[int], list[bytes]]]:
        for block, marks in self.marks():
            pieces = keys.pieces(block.start, block.stop)
            yield (
                (list(block), pieces)
                if marks is None
                else (_picked(block, marks), list(compress(pieces, marks)))
            )

    def with_codes(self, codes: bytes) -> Iterator[tuple[list[int], bytes]]:
        for block, marks in self.marks():
            here = codes[block.start : block.stop]
            yield (
                (list(block), here)
                if marks is None
                else (_picked(block, marks), bytes(compress(here, marks)))
            )


def _picked(block: range, marks: bytes) -> list[int]:
    return list(compress(block, marks))


def _in_list_order(blocks: _Found, *, descending: bool) -> sorting.Sliced:
    result = array("I")
    for block, marks in blocks.marks():
        result.extend(block if marks is None else compress(block, marks))
        yield
    if descending:
        result.reverse()
    return result


def _state_rank(code: int) -> int:
    return _STATE_RANKS.get(RowState(code), -1)


def _by_why(entries: EntryList, blocks: _Found, *, descending: bool) -> sorting.Sliced:
    codes = bytearray(entries.columns.reason)
    words = {int(reason): texts.reason(reason) for reason in Reason}
    answers: dict[str, int] = {}
    job = entries.job
    if job is not None:
        for request in job.requests(0):
            answer = job.answers[request.seq]
            said = answer_words(answer, request.count) if answer is not None else ""
            if not said:
                continue
            # More different answers than codes: the last code takes the rest, and they stay together.
            code = answers.setdefault(said, min(_ANSWERS_FROM + len(answers), 255))
            words.setdefault(code, said)
            rows = job.passes[0].rows[request.first : request.first + request.count]
            row_bytes.write(codes, rows, bytes((code,)) * len(rows))
            yield
    ranks = {code: text.casefold() for code, text in words.items()}
    return (
        yield from sorting.by_group(blocks.with_codes(bytes(codes)), ranks.__getitem__, descending=descending)
    )
