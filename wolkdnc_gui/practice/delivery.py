"""An answer on its way out, whole or mistreated as the fault says."""

import json
import re
import socket
from http import HTTPStatus

from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.line import Turn, WaitEnd, client_gone, reset
from wolkdnc_gui.practice.replies import HTML_TYPE, VALIDATE_TOKEN, Reply, refusal

_DRIP_S = 0.1
_PORTAL = b"<!DOCTYPE html><html><body><h1>Welcome to Airport WiFi</h1><p>Please sign in.</p></body></html>"

BREAKS_OFF = frozenset(
    {
        FaultKind.RESET_BEFORE_READING,
        FaultKind.RESET_WHILE_READING,
        FaultKind.RESET,
        FaultKind.CLOSE,
        FaultKind.RESET_MID_BODY,
        FaultKind.HALF_HEADER,
        FaultKind.WRONG_LENGTH,
        FaultKind.DRIP,
    }
)
"""Faults after which no whole answer has been written."""


def mistreated(reply: Reply, fault: Fault) -> Reply:  # noqa: PLR0911  # one line per fault
    """Return the answer as the fault wants it said; faults of the connection leave it as it is."""
    match fault.kind:
        case FaultKind.ANSWER:
            return fault.reply
        case FaultKind.HTML:
            return Reply(200, _PORTAL, HTML_TYPE)
        case FaultKind.EMPTY:
            return Reply(200, b"")
        case FaultKind.TRUNCATED:
            return Reply(200, reply.body[: len(reply.body) // 2])
        case FaultKind.TWO_OBJECTS:
            return Reply(200, reply.body + reply.body)
        case FaultKind.SPACES:
            return Reply(200, b" " * 10_000_000)
        case FaultKind.GZIP_GARBAGE:
            return Reply(200, b"\x1f\x8b\x08 this is no gzip", headers=(("Content-Encoding", "gzip"),))
        case FaultKind.INNER_FAILURE:
            return Reply(200, refusal(403, VALIDATE_TOKEN).body)
        case FaultKind.REDIRECT:
            return Reply(302, b"", headers=(("Location", "https://login.example/"), *fault.headers))
        case FaultKind.COUNT_TOO_HIGH | FaultKind.STRING_CODES | FaultKind.COUNT_UNREADABLE:
            return _reworded(reply, fault.kind)
        case _:
            return reply


def _reworded(reply: Reply, kind: FaultKind) -> Reply:
    answer = json.loads(reply.body)
    if kind is FaultKind.STRING_CODES:
        answer |= {"code": str(answer["code"]), "error": str(answer["error"] or "null")}
    elif kind is FaultKind.COUNT_TOO_HIGH:
        answer["msg"] = re.sub("[0-9]+", "999999", answer["msg"])
    else:
        answer["msg"] = "se agregaron los teléfonos"
    return Reply(reply.status, json.dumps(answer).encode(), reply.content_type)


def deliver(connection: socket.socket, reply: Reply, kind: FaultKind, turn: Turn) -> bool:
    """Write the answer, or as much of it as the fault allows; return whether the connection stays open.

    Raises OSError where the client has left.
    """
    head, body = _head(reply), reply.body
    half = len(body) // 2
    match kind:
        case FaultKind.RESET | FaultKind.RESET_BEFORE_READING | FaultKind.RESET_WHILE_READING:
            reset(connection)
        case FaultKind.CLOSE:
            pass
        case FaultKind.RESET_MID_BODY:
            connection.sendall(head + body[:half])
            reset(connection)
        case FaultKind.HALF_HEADER:
            connection.sendall(head[: len(head) // 2])
        case FaultKind.WRONG_LENGTH:
            connection.sendall(_head(reply, len(body) + 1_000) + body)
        case FaultKind.DRIP:
            _drip(connection, turn)
        case _:
            connection.sendall(head + body)
    return kind not in BREAKS_OFF and kind is not FaultKind.CLOSE_AFTER


def _drip(connection: socket.socket, turn: Turn) -> None:
    connection.sendall(_head(Reply(200, b""), 10_000_000))
    while turn.wait(lambda: client_gone(connection), _DRIP_S) is WaitEnd.PASSED:
        connection.sendall(b" ")


def _head(reply: Reply, length: int | None = None) -> bytes:
    lines = [
        f"HTTP/1.1 {reply.status} {_phrase(reply.status)}",
        "Server: practice",
        f"Content-Type: {reply.content_type}",
        f"Content-Length: {len(reply.body) if length is None else length}",
        *(f"{name}: {value}" for name, value in reply.headers),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
