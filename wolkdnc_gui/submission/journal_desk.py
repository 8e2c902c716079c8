"""The journal as the event loop sees it: on one worker thread, so that a million rows hold up nobody."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from wolkdnc_gui.submission.journal import Hook, Journal, Move, Step
from wolkdnc_gui.submission.journal_file import JournalTrouble

T = TypeVar("T")

_log = logging.getLogger(__name__)


def no_hook(_step: object, _moment: object) -> None:
    """Let every moment pass."""


@dataclass(frozen=True, slots=True)
class _Raised:
    problem: Exception


class JournalDesk:
    """Runs everything on the journal in order, on its own thread. For one event loop."""

    def __init__(self, path: Path, hook: Hook = no_hook) -> None:
        """Prepare; nothing is opened before the first use."""
        self._path = path
        self._hook = hook
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._journal: Journal | None = None

    async def do(self, work: Callable[[Journal], T]) -> T:
        """Do some work on the journal. Raises JournalTrouble, and what the work raises.

        A journal that could not be opened is tried again: the disk may have room by now. Cancelling waits for
        nothing, and stops nothing: what was begun is done.
        """
        result = await asyncio.get_running_loop().run_in_executor(self._worker, self._work, work)
        # Not raised by the future itself: Python 3.11 does not trace the coroutines that an exception is
        # thrown into, so what they do about a full disk could not be shown to be tested.
        if isinstance(result, _Raised):
            raise result.problem
        return result

    async def move(self, step: Step, move: Move) -> None:
        """Change a job, durably. Raises JournalTrouble."""
        await self.do(lambda journal: journal.move(step, move))

    def interrupt(self) -> None:
        """Break off what runs now; it fails whole."""
        if self._journal is not None:
            self._journal.interrupt()

    async def close(self) -> None:
        """Close the file after everything that was begun; nothing can be done afterwards.

        Whoever loses patience may cancel this; the file is closed all the same, as soon as it can be.
        """
        closing = asyncio.wrap_future(self._worker.submit(self._close))
        self._worker.shutdown(wait=False)
        await asyncio.shield(closing)

    def _work(self, work: Callable[[Journal], T]) -> "T | _Raised":
        try:
            if self._journal is None:
                self._journal = self._open()
            return work(self._journal)
        except Exception as problem:  # noqa: BLE001  # raised again on the loop
            return _Raised(problem)

    def _open(self) -> Journal:
        journal = Journal(self._path, hook=self._hook)
        try:
            journal.recover()
        except JournalTrouble:
            # What is read is put right in reading as well; writing will say why it cannot be done.
            _log.warning("the journal could not be put right", exc_info=True)
        return journal

    def _close(self) -> None:
        if self._journal is not None:
            self._journal.close()
