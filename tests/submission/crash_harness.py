"""The engine in a process without a window, to be killed: `crash_harness.py FOLDER URL [options]`.

Starts the job, or goes on with it where the journal has it, and runs it to its end; with `--take-back` it
then takes the job back, which is a job too. Prints what happens.
With `--nursery` alone it forks such processes as it is told to, which saves each of them its imports.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from threading import Timer
from typing import TypeVar

from tests.submission.staging import NOON, make_spec
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import Event, JobChanged, JobNotStarted, RequestChanged
from wolkdnc_gui.submission.job import JobSpec, JobState
from wolkdnc_gui.submission.journal import Hook, Moment, Step
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.retry import RetryPolicy
from wolkdnc_gui.submission.undo import Doubt
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.direction import Direction

T = TypeVar("T")

ADDING, TAKING_BACK = "job-1", "undo"
NUMBERS = 12
PER_REQUEST = 4
POLICY = RetryPolicy(soon_s=0.01, later_s=0.01, backoff_s=0.01)


def die() -> None:
    """End this process as a power cut would: nothing is flushed, nothing is closed."""
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def hook_of(given: argparse.Namespace) -> Hook:
    """Return a hook that dies at the named moment of the n-th such step, or by chance."""
    seen: dict[str, int] = {}
    chance = random.Random(given.seed)  # noqa: S311  # a dice, not a secret

    def hook(step: Step, moment: Moment) -> None:
        at = f"{step}:{moment}"
        seen[at] = seen.get(at, 0) + 1
        if at == given.die_at and seen[at] == given.nth:
            die()
        if given.seed is not None and chance.random() < 0.1:
            die()
        if step is Step.PLAN and moment is Moment.DURABLE and given.file_limit:
            limit_files(given.file_limit)

    return hook


def limit_files(size: int) -> None:
    """Let no file grow beyond so many bytes, as a full disk would."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


class Session:
    """One life of the engine, and what it says."""

    def __init__(self, given: argparse.Namespace, say: Callable[[str], None]) -> None:
        self._given = given
        self._say = say
        self._over: dict[str, asyncio.Event] = {ADDING: asyncio.Event(), TAKING_BACK: asyncio.Event()}
        self._link = Link("account-1", Address.loopback(given.url), lambda: PRACTICE_TOKEN)
        hook = hook_of(given)
        self._engine = Engine(given.folder / "journal.sqlite", self._hear, policy=POLICY, hook=hook)

    async def run(self) -> None:
        serving = asyncio.create_task(self._engine.serve())
        await asyncio.wrap_future(self._engine.ready)
        known = {one.job_id: one.state for one in await self._get(self._engine.history())}
        is_over = await self._to_its_end(ADDING, known.get(ADDING), self._adding)
        if self._given.take_back and is_over:
            is_over = await self._to_its_end(TAKING_BACK, known.get(TAKING_BACK), self._taking_back)
        job = TAKING_BACK if self._given.take_back and is_over else ADDING
        await self._say_what_is_stored(job)
        await self._get(self._engine.close())
        await serving

    async def _to_its_end(
        self, job_id: str, state: JobState | None, spec: Callable[[], Awaitable[JobSpec]]
    ) -> bool:
        if state is None:
            self._engine.start_job(await spec(), self._link)
        elif state.is_over:
            return True
        else:
            self._engine.resume(job_id, self._link)
        await self._over[job_id].wait()
        history = await self._get(self._engine.history())
        return any(one.job_id == job_id and one.state.is_over for one in history)

    async def _adding(self) -> JobSpec:
        directions = (Direction.INBOUND, Direction.OUTBOUND)
        per_request = self._given.per_request
        return make_spec(NUMBERS, per_request=per_request, one_by_one=0, directions=directions)

    async def _taking_back(self) -> JobSpec:
        """Whatever the kills have left in doubt, the agent says that it is to go."""
        planned = await self._get(self._engine.plan_undo(ADDING, self._link))
        every = Doubt.NOT_KNOWN_TO_BE_NEW | Doubt.OTHER_SIDE
        return planned.removal(every, job_id=TAKING_BACK, who="bea", created_at=NOON + 1, note="")

    async def _say_what_is_stored(self, job_id: str) -> None:
        stored = await self._get(self._engine.load(job_id))
        for request, answer in zip(stored.requests, stored.answers, strict=True):
            self._say(f"stored {request.seq} {answer.outcome.name if answer else 'NONE'}")
        self._say(f"state {stored.status.state.name}")

    def _hear(self, event: Event) -> None:
        if isinstance(event, RequestChanged):
            self._say(f"request {event.request.seq} {event.answer.outcome.name}")
        elif isinstance(event, JobChanged):
            obstacle = event.status.obstacle
            self._say(f"job {event.status.state.name} {obstacle.name if obstacle else ''}")
            if event.status.state.is_over or obstacle is not None:
                self._over[event.job_id].set()
        elif isinstance(event, JobNotStarted):
            self._say(f"not-started {event.obstacle.name}")
            self._over[event.job_id].set()

    async def _get(self, future: "Future[T]") -> T:
        return await asyncio.wrap_future(future)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def nursery() -> None:
    """Read `[out, arguments]` line by line; run each in a process of its own, and print how it ended."""
    import httpx  # noqa: F401  # once, for all of them

    for line in sys.stdin:
        out, arguments = json.loads(line)
        child = os.fork()
        if child == 0:
            os.dup2(os.open(out, os.O_CREAT | os.O_WRONLY | os.O_TRUNC), 1)
            try:
                main(arguments)
            except BaseException:  # noqa: BLE001  # an outermost edge
                import traceback

                say(traceback.format_exc())
                os._exit(1)
            os._exit(0)
        say(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("url")
    parser.add_argument("--die-at", default="")
    parser.add_argument("--nth", type=int, default=1)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--file-limit", type=int, default=0)
    parser.add_argument("--per-request", type=int, default=PER_REQUEST)
    parser.add_argument("--take-back", action="store_true")
    parser.add_argument("--die-after", type=float, help="seconds, wherever that is")
    given = parser.parse_args(arguments)
    if given.die_after is not None:
        reaper = Timer(given.die_after, die)
        reaper.daemon = True
        reaper.start()
    asyncio.run(Session(given, say).run())


if __name__ == "__main__":
    nursery() if sys.argv[1:] == ["--nursery"] else main()
