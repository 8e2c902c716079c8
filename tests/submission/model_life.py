"""One run of the program in the state machine, which may end from one moment to the next."""

import asyncio
from inspect import CORO_CREATED, getcoroutinestate
from pathlib import Path

from tests.submission.staging import Heard
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import Event
from wolkdnc_gui.submission.job import Obstacle
from wolkdnc_gui.submission.journal import Moment, Step
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.timing import Timing


class Life:
    """An engine with a journal, and what it said."""

    def __init__(self, path: Path, timing: Timing, locks: Path) -> None:
        self.heard = Heard()
        self.taken_up: set[str] = set()
        """The jobs that somebody works on, in this life."""
        self._is_dead = False
        self.engine = Engine(path, self._hear, timing=timing, hook=self._hook, lock_folder=locks)
        self._serving: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        self._serving = asyncio.create_task(self.engine.serve())
        await asyncio.wrap_future(self.engine.ready)

    async def end(self) -> None:
        await asyncio.wrap_future(self.engine.close())
        await self._serving

    async def die(self) -> None:
        """End where it stands: nothing more reaches the disk or the server, and nobody hears of it."""
        self._is_dead = True
        # What is cancelled may begin something else before it ends.
        while tasks := asyncio.all_tasks() - {asyncio.current_task()}:
            # anyio forgets the coroutine of a task that is cancelled before its first step, and Python tells.
            begun = [task for task in tasks if getcoroutinestate(task.get_coro()) != CORO_CREATED]
            for task in begun:
                task.cancel()
            await asyncio.gather(*begun, return_exceptions=True)
            await asyncio.sleep(0)

    def _hear(self, event: Event) -> None:
        if not self._is_dead:
            self.heard.hear(event)

    def _hook(self, _step: Step, moment: Moment) -> None:
        if self._is_dead and moment is not Moment.DURABLE:
            raise JournalTrouble(Obstacle.DISK_FULL)
