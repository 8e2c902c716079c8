"""One client connection: reads its calls one after the other and answers them."""

import socket
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, Protocol

from wolkdnc_gui.practice.control import PREFIX, Stage, control
from wolkdnc_gui.practice.delivery import BREAKS_OFF, deliver, mistreated
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.line import Patience, WaitEnd, client_gone
from wolkdnc_gui.practice.operation import Operation
from wolkdnc_gui.practice.received import Call, read_call
from wolkdnc_gui.practice.replies import Reply, success
from wolkdnc_gui.practice.script import Script

_BODY_LIMIT = 64 * 1024 * 1024
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})


class Desk(Stage, Protocol):
    """What a handler needs of the server."""

    operation: Operation
    faults: Script
    patience: Patience


class Handler(BaseHTTPRequestHandler):
    """Serves one connection on a thread of its own."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, request: socket.socket, client: Any, server: HTTPServer, desk: Desk) -> None:  # noqa: ANN401  # as the base class has it
        self._desk = desk
        super().__init__(request, client, server)

    def do_GET(self) -> None:  # the base class finds it by this name
        """Answer a GET."""
        self._serve()

    def do_POST(self) -> None:
        """Answer a POST."""
        self._serve()

    def do_DELETE(self) -> None:
        """Answer a DELETE."""
        self._serve()

    def log_message(self, format: str, *args: object) -> None:  # as the base class has it
        """Say nothing: the ledger is the log."""

    def _serve(self) -> None:
        # The client may leave at any moment; that is its right and no error of the server.
        with suppress(ConnectionError, TimeoutError):
            # A page in a browser can be made to call a loopback port under a name of its own: its Host tells.
            host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
            if host not in _LOOPBACK:
                self._say(Reply(403, b"{}"))
            elif self.path.startswith(PREFIX):
                self._say(control(self._desk, self.command, self.path, self._body()))
            else:
                self._call()

    def _say(self, reply: Reply) -> None:
        self.close_connection = not deliver(
            self.connection, reply, FaultKind.NONE, self._desk.patience.turn()
        )

    def _body_length(self) -> int:
        given = self.headers.get("Content-Length", "0")
        return int(given) if given.isascii() and given.isdigit() else 0

    def _body(self) -> bytes:
        length = self._body_length()
        if length > _BODY_LIMIT:
            raise ConnectionAbortedError
        body = self.rfile.read(length)
        if len(body) < length:
            raise ConnectionResetError
        return body

    def _call(self) -> None:
        desk = self._desk
        self._turn = desk.patience.turn()
        token = self.headers.get("wolkvox-token")
        name = read_call(self.command, self.path, token, b"").name
        fault = desk.faults.next_fault(name)
        body = self._body_as_far_as(fault.kind)
        call = read_call(self.command, self.path, token, body)
        seq = desk.ledger.arrived(call)
        slot, crowded = desk.operation.enter(token, self._gone)
        try:
            reply = self._act(call, fault, seq, crowded=crowded)
        finally:
            # Before the answer leaves: whoever has it may call again at once.
            desk.operation.leave(slot)
        self._deliver(reply, fault, seq)

    def _body_as_far_as(self, kind: FaultKind) -> bytes:
        if kind is FaultKind.RESET_BEFORE_READING:
            return b""
        if kind is FaultKind.RESET_WHILE_READING:
            # Half a body is none: it names no number to anybody.
            self.rfile.read(self._body_length() // 2)
            return b""
        return self._body()

    def _act(self, call: Call, fault: Fault, seq: int, *, crowded: bool) -> Reply | None:
        desk = self._desk
        if fault.delay_s and self._turn.wait(self._gone, fault.delay_s) is WaitEnd.STOPPED:
            return None
        hangs = fault.kind is FaultKind.HANG
        if hangs and not fault.acts and not self._hang():
            return None
        if not fault.acts and fault.kind not in _ACT_ALWAYS:
            return mistreated(success(200, f"0 telephones were {_DONE.get(call.name, 'added')}"), fault)
        reply, new = desk.operation.answer(call, crowded=crowded)
        if reply.acted:
            desk.ledger.acted(seq, new)
        if hangs and fault.acts and not self._hang():
            return None
        return mistreated(reply, fault)

    def _hang(self) -> bool:
        return self._turn.wait(self._gone) is WaitEnd.RELEASED

    def _deliver(self, reply: Reply | None, fault: Fault, seq: int) -> None:
        ledger = self._desk.ledger
        self.close_connection = True
        if reply is None:
            ledger.over(seq, answered=False, status=None)
            return
        whole = fault.kind not in BREAKS_OFF
        ledger.over(seq, answered=whole, status=reply.status if whole else None)
        try:
            self.close_connection = not deliver(self.connection, reply, fault.kind, self._turn)
        except OSError:
            ledger.not_answered(seq)

    def _gone(self) -> bool:
        return client_gone(self.connection)


_DONE = {"remove_dnc": "deleted"}
_ACT_ALWAYS = frozenset(
    {
        FaultKind.NONE,
        FaultKind.HANG,
        FaultKind.CLOSE_AFTER,
        FaultKind.STRING_CODES,
        FaultKind.COUNT_UNREADABLE,
    }
)
"""Faults that are only a manner of answering well."""
