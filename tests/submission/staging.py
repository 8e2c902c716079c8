"""Jobs, a master of time, a stage with a real engine, a real journal and a real server."""

import asyncio
from array import array
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from wolkdnc_gui.numbers.entries import Entry, EntryColumns, Origin, Source
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import Event, JobChanged, RequestChanged
from wolkdnc_gui.submission.job import AccountRef, JobSpec, JobState, Pass
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.direction import Direction

ACCOUNT = AccountRef("account-1", "Cobranzas", "practice", True)
NOON = 1_700_000_000.0


def number(index: int) -> str:
    return f"93{index:09d}"


def make_entries(total: int, left_out: tuple[int, ...] = (), first: int = 0) -> EntryColumns:
    entries = EntryColumns()
    source = Source("lista.xlsx", "Hoja1", "ab" * 32)
    for index in range(total):
        verdict = Verdict.LEFT_OUT if index in left_out else Verdict.READY
        reason = Reason.REMOVED_BY_HAND if index in left_out else Reason.NONE
        digits, origin = number(first + index), Origin(source, index + 1, 2)
        entries.append(Entry(f"+57 {first + index}", digits, verdict, reason, 0, origin))
    return entries


def make_spec(
    total: int,
    *,
    per_request: int = 500,
    one_by_one: int = 25,
    job_id: str = "job-1",
    directions: tuple[Direction, ...] = (Direction.INBOUND,),
    created_at: float = NOON,
    entries: EntryColumns | None = None,
    rows: "array[int] | None" = None,
    **more: object,
) -> JobSpec:
    entries = make_entries(total) if entries is None else entries
    rows = array("I", range(total)) if rows is None else rows
    return JobSpec(
        job_id=job_id,
        account=ACCOUNT,
        passes=tuple(Pass(direction, rows) for direction in directions),
        entries=entries,
        note="PQR 1234",
        who="ana",
        created_at=created_at,
        numbers_per_request=per_request,
        one_by_one_up_to=one_by_one,
        **more,
    )


class Master:
    """Time stands still until it is told to pass. Chance is what it is set to."""

    def __init__(self) -> None:
        self.now = NOON
        self.chance = 0.5
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []
        self._slept = asyncio.Event()
        self.timing = Timing(lambda: self.now, lambda: self.now, self.sleep, lambda: self.chance)

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        sleeper = (self.now + seconds, woken)
        self._sleepers.append(sleeper)
        self._slept.set()
        try:
            await woken
        finally:
            self._sleepers.remove(sleeper)

    async def until_someone_sleeps(self, seconds: float | None = None) -> None:
        """Wait for a sleeper: any, or one who has so long to sleep from now."""
        while not any(seconds in (None, at - self.now) for at, _ in self._sleepers):
            self._slept.clear()
            await self._slept.wait()

    async def advance(self, seconds: float) -> None:
        """Let time pass, sleeper by sleeper."""
        until = self.now + seconds
        await self.until_someone_sleeps()
        while self._sleepers and min(at for at, _ in self._sleepers) <= until:
            self.now = min(at for at, _ in self._sleepers)
            for at, woken in list(self._sleepers):
                if at <= self.now and not woken.done():
                    woken.set_result(None)
            for _ in range(5):  # whoever woke may lie down again
                await asyncio.sleep(0)
        self.now = until

    async def let_pass_until(self, done: "asyncio.Future[object]") -> None:
        """Let time pass, from one sleeper to the next, until something is done."""
        while not done.done():
            asleep = asyncio.create_task(self.until_someone_sleeps())
            await asyncio.wait((done, asleep), return_when=asyncio.FIRST_COMPLETED)
            # Whoever slept may have been cancelled since.
            if asleep.done() and not done.done() and self._sleepers:
                await self.advance(max(0.0, min(at for at, _ in self._sleepers) - self.now))
            asleep.cancel()


class Hurry:
    """Every wait is over at once, and took as long as it should."""

    def __init__(self) -> None:
        self.now = NOON
        self.timing = Timing(lambda: self.now, lambda: self.now, self.sleep, lambda: 0.5)

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)


class Heard(list[Event]):
    """Every event so far; can wait for one."""

    def __init__(self) -> None:
        super().__init__()
        self._news = asyncio.Event()

    def hear(self, event: Event) -> None:
        self.append(event)
        self._news.set()

    async def until(self, condition: Callable[["Heard"], object]) -> None:
        try:
            async with asyncio.timeout(20):
                while not condition(self):
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"waited in vain; {len(self)} were heard, at last {self[-4:]}") from None

    def states(self, job_id: str = "job-1") -> list[JobState]:
        return [one.status.state for one in self if isinstance(one, JobChanged) and one.job_id == job_id]

    def status(self, job_id: str = "job-1"):
        return [one.status for one in self if isinstance(one, JobChanged) and one.job_id == job_id][-1]

    def outcomes(self, job_id: str = "job-1") -> list[Outcome]:
        """The last outcome of each request that was heard of, by seq."""
        last = {
            one.request.seq: one.answer.outcome
            for one in self
            if isinstance(one, RequestChanged) and one.job_id == job_id
        }
        return [last[seq] for seq in sorted(last)]

    def answers(self, seq: int, job_id: str = "job-1"):
        return [
            one.answer
            for one in self
            if isinstance(one, RequestChanged) and one.request.seq == seq and one.job_id == job_id
        ]

    async def until_state(self, *states: JobState, job_id: str = "job-1") -> None:
        await self.until(lambda heard: heard.states(job_id) and heard.states(job_id)[-1] in states)

    async def until_attempt(self, failed: int, job_id: str = "job-1") -> None:
        await self.until(lambda heard: heard.states(job_id) and heard.status(job_id).attempt == failed)

    async def until_over(self, job_id: str = "job-1") -> None:
        await self.until_state(JobState.FINISHED, JobState.STOPPED, job_id=job_id)


class Stage:
    """A real engine with its journal on a real disk; may be opened again after a close."""

    def __init__(self, folder: Path, server: PracticeServer, master: Master) -> None:
        self.path = folder / "journal.sqlite"
        self.server = server
        self.master = master
        self.token: str | None = PRACTICE_TOKEN
        self.heard = Heard()

    @property
    def link(self) -> Link:
        return Link("account-1", Address.loopback(self.server.url), lambda: self.token)

    @asynccontextmanager
    async def open(self, heard: Heard | None = None, **options: object) -> AsyncIterator[Engine]:
        self.heard = Heard() if heard is None else heard
        options.setdefault("timing", self.master.timing)
        engine = Engine(self.path, self.heard.hear, **options)
        serving = asyncio.create_task(engine.serve())
        await asyncio.wrap_future(engine.ready)
        try:
            yield engine
        finally:
            await asyncio.wrap_future(engine.close())
            await serving

    def sent(self) -> list[tuple[str, ...]]:
        return [one.telephones for one in self.server.log if one.call == "add_dnc"]

    async def until_server(self, condition: Callable[[object], object]) -> None:
        assert await asyncio.to_thread(self.server.wait_until, condition)
