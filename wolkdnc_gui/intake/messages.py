"""What crosses the pipes between the window's process and the reading process.

One message is one frame: the length of a JSON header, the header, and raw buffers whose lengths the
header tells. Nothing is unpickled: a file that takes over the reading process must find nothing here
but numbers and texts, and these are checked.
"""

import json
import struct
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from wolkdnc_gui.intake.events import (
    Batch,
    Done,
    Failed,
    IntakeEvent,
    IntakeProblem,
    Kind,
    Progress,
    Proposed,
    Summary,
    Undecided,
)
from wolkdnc_gui.intake.layout import NO_WISH, Wish
from wolkdnc_gui.intake.layout_messages import (
    count,
    count_or_none,
    flag,
    proposal_in,
    proposal_out,
    wish_in,
    wish_out,
    words,
)
from wolkdnc_gui.numbers.entries import EntryColumns, Source
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.reading import Reading
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.numbers.verdict import Reason, Verdict

_LENGTH = struct.Struct("<I")
_MOST_BYTES = 256 * 1024 * 1024
_MOST_DIGITS = 20
_VERDICTS = bytes(Verdict)
_REASONS = bytes(Reason)
_FIXED = (("param", "i"), ("source", "H"), ("row", "I"), ("column", "H"))


class BadMessage(Exception):  # noqa: N818  # what it is, not that it is an error
    """The other side sent something that is no message of ours."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The reading process has started and takes requests."""


@dataclass(frozen=True, slots=True)
class Again:
    """Candidates to judge anew, one by one, nothing split off.

    A candidate that was left out as ERROR_CELL has ERROR_MARK before it, and stays left out.
    """

    texts: PackedText
    known: PackedText
    """Digits of the rows that stay as they are; empty at the candidates' places."""
    places: Sequence[int] = ()
    """Their 1-based rows in the list; without them they follow the known rows."""

    def __post_init__(self) -> None:
        """Raise ValueError when there are places, but not one for each text."""
        if self.places and len(self.places) != len(self.texts):
            raise ValueError("not one place for each text")


@dataclass(frozen=True, slots=True)
class Request:
    """Something to read: a text, or the file at `path` where that is not empty."""

    ticket: int
    rules: Rules
    known: PackedText
    """Digits of the rows that are in the list already."""
    text: str = ""
    path: str = ""
    file_bytes: int = 0
    rows: int = 0
    wish: Wish = NO_WISH
    again: PackedText | None = None
    """Candidates to judge anew, where that is what is asked for; then there is neither text nor path."""
    places: Sequence[int] = ()
    """Their 1-based rows in the list; none where they follow the rows that are known."""


def send_request(connection: Connection, request: Request) -> None:
    """Hand a request to the reading process. Raises OSError when it is gone."""
    rules = request.rules
    header = {
        "ticket": request.ticket,
        "path": request.path,
        "country": rules.country,
        "shape": [rules.shape.kind.value, rules.shape.prefix],
        "never_block": sorted(rules.never_block),
        "prefer": rules.prefer.value,
        "limits": [request.file_bytes, request.rows],
        "wish": wish_out(request.wish),
        "is_again": request.again is not None,
    }
    text = request.text.encode("utf-8", "surrogatepass")
    again = request.again if request.again is not None else PackedText()
    places = array("I", request.places).tobytes()
    _send(connection, header, (text, *request.known.to_buffers(), *again.to_buffers(), places))


def receive_request(connection: Connection) -> Request:
    """Take a request. Raises EOFError when the window's process is gone."""
    header, (text, known, ends, again, again_ends, places) = _receive(connection, most=1 << 31)
    kind, prefix = header["shape"]
    file_bytes, rows = header["limits"]
    shape = Shape(ShapeKind(kind), prefix)
    return Request(
        header["ticket"],
        Rules(header["country"], shape, frozenset(header["never_block"]), Reading(header["prefer"])),
        PackedText.from_buffers(known, ends),
        text.decode("utf-8", "surrogatepass"),
        header["path"],
        file_bytes,
        rows,
        wish_in(header["wish"]),
        PackedText.from_buffers(again, again_ends) if header["is_again"] else None,
        tuple(array("I", places)),
    )


def send_event(connection: Connection, event: "IntakeEvent | Ready") -> None:
    """Tell the window's process something."""
    match event:
        case Ready():
            _send(connection, {"kind": "ready"}, ())
        case Batch(ticket, columns):
            header = {
                "kind": "batch",
                "ticket": ticket,
                "sources": [[source.name, source.sheet, source.sha256] for source in columns.sources],
            }
            fixed = (getattr(columns, name).tobytes() for name, _code in _FIXED)
            texts = (*columns.given.to_buffers(), *columns.digits.to_buffers())
            _send(connection, header, (*texts, bytes(columns.verdict), bytes(columns.reason), *fixed))
        case Progress(ticket, rows, fraction):
            _send(connection, {"kind": "progress", "ticket": ticket, "rows": rows, "fraction": fraction}, ())
        case Proposed(ticket, proposal):
            header = {"kind": "proposed", "ticket": ticket, "proposal": proposal_out(proposal)}
            _send(connection, header, ())
        case Undecided(ticket, proposal):
            header = {"kind": "undecided", "ticket": ticket, "proposal": proposal_out(proposal)}
            _send(connection, header, ())
        case Done(ticket, summary):
            _send(connection, {"kind": "done", "ticket": ticket, "summary": _summary_out(summary)}, ())
        case Failed(ticket, problem, detail):
            header = {"kind": "failed", "ticket": ticket, "problem": int(problem), "detail": detail}
            _send(connection, header, ())


def receive_event(connection: Connection) -> "IntakeEvent | Ready":
    """Take what the reading process tells.

    Raises EOFError or OSError when that process is gone, BadMessage when it talks nonsense.
    """
    header, buffers = _receive(connection, most=_MOST_BYTES)
    try:
        return _event(header, buffers)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise BadMessage(str(error)) from error


def _event(header: dict[str, Any], buffers: list[bytes]) -> "IntakeEvent | Ready":
    kind = header["kind"]
    if kind == "ready":
        return Ready()
    ticket = count(header["ticket"])
    if kind == "batch":
        return Batch(ticket, _columns(header, buffers))
    if kind == "progress":
        fraction = header["fraction"]
        return Progress(ticket, count(header["rows"]), None if fraction is None else float(fraction))
    if kind in ("proposed", "undecided"):
        proposal = proposal_in(header["proposal"])
        return Proposed(ticket, proposal) if kind == "proposed" else Undecided(ticket, proposal)
    if kind == "done":
        return Done(ticket, _summary_in(header["summary"]))
    if kind == "failed":
        return Failed(ticket, IntakeProblem(header["problem"]), words(header["detail"]))
    raise ValueError(f"unknown kind of message: {kind!r}")


def _columns(header: dict[str, Any], buffers: list[bytes]) -> EntryColumns:
    given, given_ends, digits, digits_ends, verdict, reason, *fixed = buffers
    columns = EntryColumns(
        given=PackedText.from_buffers(given, given_ends),
        digits=PackedText.from_buffers(digits, digits_ends),
        verdict=bytearray(verdict),
        reason=bytearray(reason),
        sources=[Source(*map(words, source)) for source in header["sources"]],
    )
    for (name, code), buffer in zip(_FIXED, fixed, strict=True):
        numbers = array(code)
        numbers.frombytes(buffer)
        setattr(columns, name, numbers)
    _check(columns, digits)
    return columns


def _check(columns: EntryColumns, digits: bytes) -> None:
    rows = len(columns.verdict)
    lengths = {
        len(getattr(columns, name))
        for name in ("given", "digits", "reason", "param", "source", "row", "column")
    }
    if lengths != {rows}:
        raise ValueError("columns of unequal length")
    if columns.verdict.translate(None, _VERDICTS) or columns.reason.translate(None, _REASONS):
        raise ValueError("unknown verdict or reason")
    if rows and max(columns.source) >= len(columns.sources):
        raise ValueError("a row without source")
    if digits and not (digits.isdigit() and digits.isascii()):
        raise ValueError("digits that are none")
    if max(map(len, columns.digits.pieces(0, rows)), default=0) > _MOST_DIGITS:
        raise ValueError("too many digits")


def _summary_out(summary: Summary) -> dict[str, Any]:
    source = summary.source
    return {
        "source": [source.name, source.sheet, source.sha256],
        "counts": [
            summary.rows_read,
            summary.found,
            summary.blank_rows,
            summary.hidden_sheet_rows,
            summary.zeros,
        ],
        "label": summary.column_label,
        "kind": summary.kind.value,
        "sheets": [list(summary.hidden_sheets), list(summary.other_sheets)],
        "unseen": [summary.hidden_rows, summary.filtered_rows],
        "included": [summary.hidden_rows_included, summary.filtered_rows_included],
    }


def _summary_in(stored: dict[str, Any]) -> Summary:
    rows, found, blank, hidden_sheet_rows, zeros = map(count, stored["counts"])
    hidden, other = (tuple(map(words, names)) for names in stored["sheets"])
    hidden_rows, filtered_rows = map(count_or_none, stored["unseen"])
    hidden_included, filtered_included = map(flag, stored["included"])
    return Summary(
        Source(*map(words, stored["source"])),
        rows,
        found,
        words(stored["label"]),
        Kind(stored["kind"]),
        blank,
        hidden,
        other,
        hidden_sheet_rows,
        hidden_rows,
        filtered_rows,
        hidden_included,
        filtered_included,
        zeros,
    )


def _send(connection: Connection, header: dict[str, Any], buffers: tuple[bytes, ...]) -> None:
    head = json.dumps({**header, "buffers": [len(buffer) for buffer in buffers]}).encode()
    connection.send_bytes(b"".join((_LENGTH.pack(len(head)), head, *buffers)))


def _receive(connection: Connection, most: int) -> tuple[dict[str, Any], list[bytes]]:
    frame = memoryview(connection.recv_bytes(most))
    try:
        (head,) = _LENGTH.unpack_from(frame)
        at = _LENGTH.size + head
        header = json.loads(bytes(frame[_LENGTH.size : at]))
        buffers = []
        for length in header["buffers"]:
            buffers.append(bytes(frame[at : at + count(length)]))
            at += length
    except (struct.error, ValueError, KeyError, TypeError) as error:
        raise BadMessage(str(error)) from error
    if at != len(frame):
        raise BadMessage("a frame of another length than it says")
    return header, buffers
