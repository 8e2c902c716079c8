"""Search: numbers by their digits however they are written, everything else as text."""

import re
from dataclasses import dataclass

from wolkdnc_gui.numbers.verdict import Reason
from wolkdnc_gui.ui import row_bytes, texts
from wolkdnc_gui.ui.entry_list import EntryList

_NUMBER = re.compile(r"[\d\s()+\-./]*\d[\d\s()+\-./]*")
_BETWEEN = b"\xff"
"""Never part of UTF-8."""
_NOT_A_DIGIT = bytes(code for code in range(255) if not 48 <= code <= 57)


@dataclass(frozen=True, slots=True)
class Needle:
    """What to look for."""

    digits: bytes = b""
    """Set when the query looks like a number."""
    text: str = ""
    """The query without case, otherwise."""

    @classmethod
    def of(cls, query: str) -> "Needle | None":
        """Return what a query asks for; None for an empty one."""
        query = query.strip()
        if not query:
            return None
        if _NUMBER.fullmatch(query):
            return cls(digits="".join(str(int(sign)) for sign in query if sign.isdecimal()).encode())
        return cls(text=query.casefold())


class SearchIndex:
    """Finds rows block by block; the digits of a block are kept once they were picked out."""

    def __init__(self, entries: EntryList) -> None:
        self._entries = entries
        self._columns = entries.columns
        self._kept: dict[range, tuple[bytes, bytes]] = {}

    def marks(self, block: range, needle: Needle) -> bytes:
        """Return a 1 for every row of the block that was found, a 0 for every other."""
        if self._columns is not self._entries.columns:
            self._columns = self._entries.columns
            self._kept.clear()
        return self._by_digits(block, needle.digits) if needle.digits else self._by_text(block, needle.text)

    def _by_digits(self, block: range, digits: bytes) -> bytes:
        kept = self._kept.get(block)
        if kept is None:
            given = _BETWEEN.join(self._columns.given.pieces(block.start, block.stop)).translate(
                None, _NOT_A_DIGIT
            )
            sent = _BETWEEN.join(self._columns.digits.pieces(block.start, block.stop))
            kept = self._kept[block] = (given, sent)
        marks = bytes(len(block))
        for hay in kept:
            if digits in hay:
                found = bytes([digits in text for text in hay.split(_BETWEEN)])
                marks = row_bytes.either(marks, found)
        return marks

    def _by_text(self, block: range, text: str) -> bytes:
        pieces = self._columns.given.pieces(block.start, block.stop)
        found = bytes([text in piece.decode("utf-8", "surrogatepass").casefold() for piece in pieces])
        wanted = frozenset(reason for reason in Reason if text in texts.reason(reason).casefold())
        if not wanted:
            return found
        table = bytes(code in wanted for code in range(256))
        return row_bytes.either(found, bytes(self._columns.reason[block.start : block.stop].translate(table)))
