"""One client's connection, and the ways to mistreat it."""

import selectors
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from threading import Condition
from time import monotonic

_POLL_S = 0.02


class WaitEnd(Enum):
    """Why a wait ended."""

    PASSED = auto()
    RELEASED = auto()
    GONE = auto()
    """The client left."""
    STOPPED = auto()
    """The server stops."""


class Patience:
    """Where calls hang. Safe to use from any thread."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._releases = 0
        self._stopped = False

    def turn(self) -> "Turn":
        """Return the turn of one call, to be taken before anybody can know that the call has come."""
        with self._changed:
            return Turn(self, self._releases)

    def release(self) -> None:
        """Free every call that has come; calls to come hang again."""
        with self._changed:
            self._releases += 1
            self._changed.notify_all()

    def stop(self) -> None:
        """Free every call, now and for ever."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def wait(self, releases: int, gone: Callable[[], bool], limit_s: float) -> WaitEnd:
        """Wait as `Turn.wait` says; `releases` is how many there had been when the call came."""
        until = monotonic() + limit_s
        with self._changed:
            while not self._stopped:
                left_s = until - monotonic()
                if self._releases != releases:
                    return WaitEnd.RELEASED
                if left_s <= 0:
                    return WaitEnd.PASSED
                if gone():
                    return WaitEnd.GONE
                self._changed.wait(min(_POLL_S, left_s))
        return WaitEnd.STOPPED


@dataclass(frozen=True, slots=True)
class Turn:
    """One call's right to be released."""

    patience: Patience
    releases: int

    def wait(self, gone: Callable[[], bool], limit_s: float = float("inf")) -> WaitEnd:
        """Wait until released, stopped, left alone by the client, or `limit_s` seconds have passed."""
        return self.patience.wait(self.releases, gone, limit_s)


def client_gone(connection: socket.socket) -> bool:
    """Tell whether the other end has closed, without taking anything from what it sent."""
    try:
        with selectors.DefaultSelector() as ready:
            ready.register(connection, selectors.EVENT_READ)
            return bool(ready.select(0)) and not connection.recv(1, socket.MSG_PEEK)
    except (OSError, ValueError):
        return True


def reset(connection: socket.socket) -> None:
    """Close with RST: what was not delivered yet is lost, and the client's next read fails."""
    with suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        # The handler's own file objects would keep the socket open: the descriptor itself is closed.
        socket.close(connection.detach())


def cut_off(connection: socket.socket) -> None:
    """End both directions, so that a thread which reads or writes here wakes up."""
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
