"""The engine in a process without a window, to be killed: `crash_harness.py FOLDER URL [options]`.

Starts the job, or goes on with it where the journal has it, and runs it to its end. Prints what happens.
With `--nursery` alone it forks such processes as it is told to, which saves each of them its imports.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Timer

from tests.submission.staging import make_spec
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import Event, JobChanged, JobNotStarted, RequestChanged
from wolkdnc_gui.submission.journal import Hook, Moment, Step
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.retry import RetryPolicy
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.direction import Direction

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


async def run(given: argparse.Namespace, say: Callable[[str], None]) -> None:
    over = asyncio.Event()

    def sink(event: Event) -> None:
        if isinstance(event, RequestChanged):
            say(f"request {event.request.seq} {event.answer.outcome.name}")
        elif isinstance(event, JobChanged):
            obstacle = event.status.obstacle
            say(f"job {event.status.state.name} {obstacle.name if obstacle else ''}")
            if event.status.state.is_over or obstacle is not None:
                over.set()
        elif isinstance(event, JobNotStarted):
            say(f"not-started {event.obstacle.name}")
            over.set()

    engine = Engine(given.folder / "journal.sqlite", sink, policy=POLICY, hook=hook_of(given))
    serving = asyncio.create_task(engine.serve())
    await asyncio.wrap_future(engine.ready)
    link = Link("account-1", Address.loopback(given.url), lambda: PRACTICE_TOKEN)
    history = await asyncio.wrap_future(engine.history())
    if not history:
        directions = (Direction.INBOUND, Direction.OUTBOUND)
        spec = make_spec(NUMBERS, per_request=given.per_request, one_by_one=0, directions=directions)
        engine.start_job(spec, link)
        await over.wait()
    elif not history[0].state.is_over:
        engine.resume("job-1", link)
        await over.wait()
    stored = await asyncio.wrap_future(engine.load("job-1"))
    for request, answer in zip(stored.requests, stored.answers, strict=True):
        say(f"stored {request.seq} {answer.outcome.name if answer else 'NONE'}")
    say(f"state {stored.status.state.name}")
    await asyncio.wrap_future(engine.close())
    await serving


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
    parser.add_argument("--die-after", type=float, help="seconds, wherever that is")
    given = parser.parse_args(arguments)
    if given.die_after is not None:
        reaper = Timer(given.die_after, die)
        reaper.daemon = True
        reaper.start()
    asyncio.run(run(given, say))


if __name__ == "__main__":
    nursery() if sys.argv[1:] == ["--nursery"] else main()
