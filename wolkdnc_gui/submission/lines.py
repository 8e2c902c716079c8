"""One line to the server per token: its gate and its connection."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from wolkdnc_gui.submission.gate import Gate
from wolkdnc_gui.submission.link import Link, gate_key
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import AddAnswer, TokenInfo
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.telephones import Telephones

_log = logging.getLogger(__name__)


class Caller(Protocol):
    """The calls the engine makes; `wolkvox.client.Wolkvox` makes them for real."""

    async def add_dnc(self, direction: Direction, telephones: Telephones) -> AddAnswer:
        """Add numbers to one side of the list. Raises CallFailed."""

    async def token_info(self) -> TokenInfo:
        """Ask how many calls are left. Raises CallFailed."""

    async def aclose(self) -> None:
        """Close the connections."""


Dial = Callable[[Address, str], Caller]
"""Makes the caller for an address and a token."""


@dataclass(slots=True)
class Line:
    """The way to one server with one token."""

    caller: Caller
    gate: Gate = field(default_factory=Gate)


class Lines:
    """Every line in use. For one event loop."""

    def __init__(self, dial: Dial) -> None:
        self._dial = dial
        self._lines: dict[str, Line] = {}
        self._keys: dict[str, str] = {}
        self._closing: set[asyncio.Task[None]] = set()

    def line(self, link: Link, token: str) -> Line:
        """Return the line of this token at this server, the same one for all accounts that share both."""
        key = gate_key(link.address, token)
        old_key = self._keys.get(link.account_id, key)
        self._keys[link.account_id] = key
        if old_key not in self._keys.values():
            self._drop(old_key)
        if key not in self._lines:
            self._lines[key] = Line(self._dial(link.address, token))
        return self._lines[key]

    async def close(self) -> None:
        """Close every connection. What cannot be closed is reported, and left."""
        closing = [*self._closing, *(self._close(line) for line in self._lines.values())]
        self._lines.clear()
        for trouble in await asyncio.gather(*closing, return_exceptions=True):
            if isinstance(trouble, Exception):
                _log.warning("a connection could not be closed", exc_info=trouble)

    def _drop(self, key: str) -> None:
        # A token that was replaced has no business in memory; a call under way with it ends first, at close.
        if key in self._lines and self._lines[key].gate.is_idle:
            self._close(self._lines.pop(key))

    def _close(self, line: Line) -> "asyncio.Task[None]":
        task = asyncio.create_task(line.caller.aclose())
        self._closing.add(task)
        return task
