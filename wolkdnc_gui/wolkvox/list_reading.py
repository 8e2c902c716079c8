"""The answer to get_dnc, read as it comes in: of 256 MB no more than a row is held beside the numbers."""

import codecs
import json
import re
from collections.abc import Callable

from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.envelope import (
    READ_FOR_WORDS,
    RawAnswer,
    envelope_of,
    once_each,
    page_envelope,
    refuse,
)
from wolkdnc_gui.wolkvox.listed import DncList
from wolkdnc_gui.wolkvox.rules import TOLD, check, unreadable

_AT_ONCE = 64 * 1024
"""Bytes that are gathered before they are read: what drips in would else be read over and over."""
_LONGEST_PART = 1024 * 1024
"""Characters of one row, or of one field beside the rows; nothing that is ours is longer."""

_GAP = re.compile(r"[ \t\n\r]*")


class ListReader:
    """Takes the body in pieces, in order; `finish` gives the list. Numbers are kept, dates are not."""

    def __init__(self, asked: Direction | None) -> None:
        """Prepare; `asked` is the side of rows that name none."""
        self._asked = asked
        self._raw = bytearray()
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._head = ""
        self._text = ""
        self._at = 0
        self._step: Callable[[], None] | None = self._begin
        """What is to be read next; None after the end."""
        self._is_broken = False
        self._fields: list[tuple[str, object]] = []
        self._has_odd_row = False
        self._has_rows = False
        self._list = DncList()
        # An odd byte in the words (the server has written Latin-1 before now) must not hide the code.
        self._json = json.JSONDecoder(parse_constant=refuse, object_pairs_hook=once_each)

    def feed(self, piece: bytes) -> bool:
        """Take the next bytes; False once they can be no list any more, and more of them are not wanted."""
        self._raw += piece
        if len(self._raw) >= _AT_ONCE:
            self._read(final=False)
        # Of a page that is none, as much is read as its words are looked for in.
        return not (self._is_broken and len(self._head) >= READ_FOR_WORDS)

    def finish(self, raw: RawAnswer, secret: str = "") -> DncList:
        """Return the list, all of it fed. `raw` has everything but the body, None where it was cut off.

        Raises CallFailed. One odd row makes the list unreadable: a list with a hole proves no absence.
        """
        self._read(final=True)
        fields = self._whole_object() if raw.body is not None else None
        if fields is None:
            envelope = page_envelope("" if raw.body is None else self._head, raw, secret)
        else:
            envelope = envelope_of(fields, raw, secret)
        check(envelope, TOLD)
        if not self._has_rows or self._has_odd_row:
            raise unreadable(envelope)
        return self._list

    def _whole_object(self) -> dict[str, object] | None:
        if self._is_broken or self._step is not None or _GAP.sub("", self._text):
            return None
        try:
            return once_each(self._fields)
        except ValueError:
            return None

    def _read(self, *, final: bool) -> None:
        text = self._decoder.decode(bytes(self._raw), final)
        self._raw.clear()
        self._head += text[: READ_FOR_WORDS - len(self._head)]
        self._text += text
        while self._step is not None and not self._is_broken:
            self._at = self._skip(self._at)
            before = self._at
            try:
                self._step()
            except (ValueError, IndexError):
                # Broken, or not all here yet, which looks the same; what is too long or remains was broken.
                self._at = before
                break
            except RecursionError:
                self._is_broken = True
        if self._step is None:
            self._at = self._skip(self._at)
        self._text, self._at = self._text[self._at :], 0
        self._is_broken = self._is_broken or len(self._text) > _LONGEST_PART
        if self._is_broken:
            self._text = ""

    # Each of these reads one part at `_at`, goes behind it, and says what comes next; or raises, to be
    # called again at the same place when there is more.

    def _begin(self) -> None:
        if self._text[self._at] != "{":
            self._is_broken = True
            return
        self._at += 1
        self._step = self._first_field

    def _first_field(self) -> None:
        if not self._closes("}", None):
            self._field()

    def _field(self) -> None:
        key, at = self._json.raw_decode(self._text, self._at)
        at = self._skip(at)
        if not isinstance(key, str) or self._text[at] != ":":
            raise ValueError("no field")
        at = self._skip(at + 1)
        if key == "data" and self._text[at] == "[":
            self._has_rows = True
            self._fields.append((key, None))
            self._at, self._step = at + 1, self._first_row
            return
        value, at = self._json.raw_decode(self._text, at)
        self._behind(at, "}", self._field, None)
        self._fields.append((key, value))

    def _first_row(self) -> None:
        if not self._closes("]", self._after_rows):
            self._row()

    def _row(self) -> None:
        row, at = self._json.raw_decode(self._text, self._at)
        self._behind(at, "]", self._row, self._after_rows)
        self._take(row)

    def _after_rows(self) -> None:
        self._behind(self._at, "}", self._field, None)

    def _closes(self, bracket: str, then: Callable[[], None] | None) -> bool:
        closes = self._text[self._at] == bracket
        if closes:
            self._at, self._step = self._at + 1, then
        return closes

    def _behind(
        self, at: int, bracket: str, again: Callable[[], None], then: Callable[[], None] | None
    ) -> None:
        # A number is whole only where something follows it that is no part of it.
        at = self._skip(at)
        mark = self._text[at]
        if mark not in (",", bracket):
            raise ValueError("neither the next nor the end")
        self._at, self._step = at + 1, again if mark == "," else then

    def _skip(self, at: int) -> int:
        gap = _GAP.match(self._text, at)
        return gap.end() if gap else at

    def _take(self, row: object) -> None:
        fields = row if isinstance(row, dict) else {}
        number, side = fields.get("phone_number"), fields.get("type")
        if type(number) is int:
            number = str(number)
        if side is None and self._asked is not None:
            side = self._asked.value
        try:
            self._list.add(Direction(side.strip().lower()), number.strip())  # type: ignore[union-attr]
        except (ValueError, AttributeError, TypeError):
            self._has_odd_row = True
