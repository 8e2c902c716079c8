"""One call at a time per token: who may send next."""

import asyncio
from collections import deque
from types import TracebackType

SMALL_JOB = 25
"""Numbers. A job of up to so many goes between two requests of a larger one."""


class Gate:
    """Lets one in at a time: small jobs first, each kind in the order it came. For one event loop."""

    def __init__(self) -> None:
        self._taken = False
        self._in_a_hurry = 0
        self._news = asyncio.Event()
        self._small: deque[asyncio.Future[None]] = deque()
        self._large: deque[asyncio.Future[None]] = deque()

    @property
    def is_wanted(self) -> bool:
        """Whether somebody waits."""
        return any(not granted.cancelled() for queue in (self._small, self._large) for granted in queue)

    @property
    def is_idle(self) -> bool:
        """Whether nobody is in. Then nobody waits either."""
        return not self._taken

    async def enter(self, *, small: bool, patient: bool = False) -> "Turn":
        """Wait for a turn. Who is cancelled meanwhile leaves no trace; who is `patient` hurries nobody."""
        if self._taken:
            self._in_a_hurry += not patient
            self._news.set()
            try:
                await self._wait(self._small if small else self._large)
            finally:
                self._in_a_hurry -= not patient
        self._taken = True
        return Turn(self)

    async def until_hurried(self) -> None:
        """Wait until somebody waits who is not patient. For `Turn` alone."""
        while not self._in_a_hurry:
            self._news.clear()
            await self._news.wait()

    def leave(self) -> None:
        """Hand the turn to the next in line. For `Turn` alone."""
        for queue in (self._small, self._large):
            while queue:
                granted = queue.popleft()
                # Who was cancelled a moment ago is still in line until its task runs again.
                if not granted.cancelled():
                    granted.set_result(None)
                    return
        self._taken = False

    async def _wait(self, queue: "deque[asyncio.Future[None]]") -> None:
        granted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        queue.append(granted)
        try:
            await granted
        except asyncio.CancelledError:
            if granted in queue:
                queue.remove(granted)
            elif not granted.cancelled():
                # The turn came in the same moment.
                self.leave()
            raise


class Turn:
    """The right to call, from `Gate.enter` until the `with` block is left."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    @property
    def is_wanted(self) -> bool:
        """Whether somebody waits for it."""
        return self._gate.is_wanted

    async def until_hurried(self) -> None:
        """Wait until somebody waits for it who is not patient."""
        await self._gate.until_hurried()

    def __enter__(self) -> "Turn":
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._gate.leave()
