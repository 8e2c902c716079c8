"""One line to the server per token: its gate and its connection."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Protocol

from wolkdnc_gui.submission.gate import Gate, Turn
from wolkdnc_gui.submission.link import Link, gate_key
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.submission.token_locks import TokenHold, TokenLocks
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import AddAnswer, RemoveAnswer, TokenInfo
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.listed import DncList
from wolkdnc_gui.wolkvox.telephones import Telephones

LOOK_AGAIN_S = 0.25
"""Mean time between two looks at a token that another program uses."""

_log = logging.getLogger(__name__)


class Caller(Protocol):
    """The calls the engine makes; `wolkvox.client.Wolkvox` makes them for real."""

    async def add_dnc(self, direction: Direction, telephones: Telephones) -> AddAnswer:
        """Add numbers to one side of the list. Raises CallFailed."""

    async def remove_dnc(self, telephones: Telephones) -> RemoveAnswer:
        """Take numbers off the list. Raises CallFailed."""

    async def get_dnc(self, direction: Direction | None) -> DncList:
        """Read one side of the list, or both with None. Raises CallFailed."""

    async def token_info(self) -> TokenInfo:
        """Ask how many calls are left. Raises CallFailed."""

    async def aclose(self) -> None:
        """Close the connections."""


Dial = Callable[[Address, str], Caller]
"""Makes the caller for an address and a token."""


class Line:
    """The way to one server with one token."""

    def __init__(self, caller: Caller, hold: TokenHold | None, timing: Timing) -> None:
        """`hold` keeps other programs from the token; None where nobody needs to be kept."""
        self.caller = caller
        self._gate = Gate()
        self._hold = hold
        self._timing = timing

    @property
    def is_idle(self) -> bool:
        """Whether nobody is on it, and nobody waits."""
        return self._gate.is_idle

    async def enter(
        self, *, small: bool, patient: bool = False, held_up: Callable[[], None] = lambda: None
    ) -> "LineTurn":
        """Wait for a turn; `held_up` is called where that takes long because another program has the token.

        Who is cancelled meanwhile leaves no trace; who is `patient`, and sends no number, hurries nobody.
        """
        turn = await self._gate.enter(small=small, patient=patient)
        with ExitStack() as undoing:
            undoing.enter_context(turn)
            if self._hold is not None:
                undoing.callback(self._hold.give_back)
                while not await self._hold.take():
                    held_up()
                    await self._timing.sleep(LOOK_AGAIN_S * (0.5 + self._timing.chance()))
            return LineTurn(turn, self._hold, undoing.pop_all())


class LineTurn:
    """The right to call, from `Line.enter` until the `with` block is left."""

    def __init__(self, turn: Turn, hold: TokenHold | None, leaving: ExitStack) -> None:
        self._turn = turn
        self._hold = hold
        self._leaving = leaving

    async def is_wanted(self) -> bool:
        """Return whether somebody waits for it, here or in another program."""
        return self._turn.is_wanted or (self._hold is not None and await self._hold.is_wanted())

    async def until_hurried(self) -> None:
        """Wait until somebody here waits for it who is not patient."""
        await self._turn.until_hurried()

    def __enter__(self) -> "LineTurn":
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._leaving.close()


class Lines:
    """Every line in use. For one event loop."""

    def __init__(self, dial: Dial, locks: TokenLocks | None, timing: Timing) -> None:
        """`locks` keep other programs from the tokens in use; None where there is no other program."""
        self._dial = dial
        self._locks = locks
        self._timing = timing
        self._lines: dict[str, Line] = {}
        self._keys: dict[str, str] = {}
        self._closing: set[asyncio.Task[None]] = set()

    def line(self, link: Link, token: str) -> Line:
        """Return the line of this token at this server, the same one for all accounts that share both."""
        key = self._keys[link.account_id] = gate_key(link.address, token)
        for replaced in self._lines.keys() - self._keys.values():
            self._drop(replaced)
        if key not in self._lines:
            hold = None if self._locks is None else self._locks.hold(key)
            self._lines[key] = Line(self._dial(link.address, token), hold, self._timing)
        return self._lines[key]

    async def close(self) -> None:
        """Close every connection. What cannot be closed is reported, and left."""
        closing = [*self._closing, *(self._close(line) for line in self._lines.values())]
        self._lines.clear()
        for trouble in await asyncio.gather(*closing, return_exceptions=True):
            if isinstance(trouble, Exception):
                _log.warning("a connection could not be closed", exc_info=trouble)
        if self._locks is not None:
            self._locks.close()

    def _drop(self, key: str) -> None:
        # A token that was replaced has no business in memory; but a call under way with it ends first.
        if self._lines[key].is_idle:
            self._close(self._lines.pop(key))

    def _close(self, line: Line) -> "asyncio.Task[None]":
        task = asyncio.create_task(line.caller.aclose())
        self._closing.add(task)
        return task
