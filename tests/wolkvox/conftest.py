"""A server that does exactly what a test says, byte by byte, on a real socket; and clients."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.client import Wolkvox


@dataclass
class Peer:
    """The server's end of one connection."""

    connection: socket.socket
    released: threading.Event

    def request(self) -> bytes:
        """Read one whole request; empty where the client has left."""
        given = b""
        while b"\r\n\r\n" not in given:
            given += (chunk := self.connection.recv(65_536))
            if not chunk:
                return b""
        head, _, body = given.partition(b"\r\n\r\n")
        length = next(
            (int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0
        )
        while len(body) < length:
            body += self.connection.recv(65_536)
        return head + b"\r\n\r\n" + body

    def send(self, raw: bytes) -> None:
        self.connection.sendall(raw)

    def answer(self, status: int, body: bytes, *headers: str) -> None:
        lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body)}", *headers]
        self.send("\r\n".join(lines).encode() + b"\r\n\r\n" + body)

    def reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def hang(self) -> None:
        self.released.wait(30)


Behaviour = Callable[[Peer], None]


@dataclass
class RawServer:
    """Plays one behaviour per connection, the last one for all that follow."""

    behaviours: list[Behaviour]
    wrap: Callable[[socket.socket], socket.socket] = lambda plain: plain
    scheme: str = "http"
    connections: int = 0
    problems: list[OSError] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def address(self) -> Address:
        return Address.loopback(f"{self.scheme}://127.0.0.1:{self._listener.getsockname()[1]}")

    def stop(self) -> None:
        self.released.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.settimeout(30)
            behaviour = self.behaviours[min(self.connections, len(self.behaviours) - 1)]
            self.connections += 1
            played = threading.Thread(target=self._play, args=(connection, behaviour), daemon=True)
            self._threads.append(played)
            played.start()

    def _play(self, plain: socket.socket, behaviour: Behaviour) -> None:
        with plain:
            try:
                with self.wrap(plain) as connection:
                    behaviour(Peer(connection, self.released))
            except OSError as problem:
                self.problems.append(problem)


@pytest.fixture
def serve() -> Iterator[Callable[..., RawServer]]:
    servers: list[RawServer] = []

    def start(*behaviours: Behaviour, **more: object) -> RawServer:
        servers.append(RawServer(list(behaviours), **more))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
async def connect():
    clients = []

    def to(address, token=lambda: PRACTICE_TOKEN, **more):
        clients.append(Wolkvox(address, token, **more))
        return clients[-1]

    yield to
    for client in clients:
        await client.aclose()


@pytest.fixture
def practice():
    with PracticeServer() as server:
        yield server
