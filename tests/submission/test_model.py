"""A state machine drives runner, journal and a faulty server through random interleavings.

No rule has a precondition: a job's state hangs on threads and sockets, and the choice of rules must not.
"""

import asyncio
import tempfile
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.submission.staging import Heard, Hurry, Master, make_spec, number
from wolkdnc_gui.practice import PRACTICE_TOKEN, replies
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import Event, JobPlanned
from wolkdnc_gui.submission.job import JobState, Obstacle
from wolkdnc_gui.submission.journal import Moment, Step
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.address import Address

NUMBERS = 12
EVERYTHING = [number(index) for index in range(NUMBERS)]
FAULTS = [
    Fault(FaultKind.RESET),
    Fault(FaultKind.RESET, acts=True),
    Fault(FaultKind.RESET_BEFORE_READING),
    Fault(FaultKind.CLOSE_AFTER),
    Fault(FaultKind.TRUNCATED, acts=True),
    Fault(FaultKind.HTML),
    Fault(FaultKind.COUNT_TOO_HIGH, acts=True),
    Fault(FaultKind.COUNT_UNREADABLE),
    Fault(FaultKind.REDIRECT),
    Fault(FaultKind.INNER_FAILURE),
    Fault.refuse(403, replies.SIMULTANEOUS),
    Fault.refuse(403, replies.LIMIT_EXCEEDED),
    Fault.refuse(403, replies.MAINTENANCE),
    Fault.refuse(412, "NO"),
    Fault.refuse(500, "NO", acts=True),
]
AT_REST = {
    JobState.PAUSED,
    JobState.RETRYING,
    JobState.NEEDS_TOKEN,
    JobState.WAITING_FOR_QUOTA,
    JobState.STUCK,
    JobState.INTERRUPTED,
    JobState.STOPPED,
    JobState.FINISHED,
}
"""Nothing happens by itself while time stands still."""


class Life:
    """One run of the program, which may end from one moment to the next."""

    def __init__(self, path: Path, timing: Timing) -> None:
        self.heard = Heard()
        self.is_dead = False
        self.engine = Engine(path, self._hear, timing=timing, hook=self._hook)
        self._serving: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        self._serving = asyncio.create_task(self.engine.serve())
        await asyncio.wrap_future(self.engine.ready)

    async def end(self) -> None:
        await asyncio.wrap_future(self.engine.close())
        await self._serving

    async def die(self) -> None:
        """End where it stands: nothing more reaches the disk or the server, and nobody hears of it."""
        self.is_dead = True
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _hear(self, event: Event) -> None:
        if not self.is_dead:
            self.heard.hear(event)

    def _hook(self, _step: Step, moment: Moment) -> None:
        if self.is_dead and moment is not Moment.DURABLE:
            raise JournalTrouble(Obstacle.DISK_FULL)


class ProgramAndServer(RuleBasedStateMachine):
    """The agent's hand, the network's moods, and sudden death, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._loop = asyncio.new_event_loop()
        self._server = PracticeServer()
        self._server.start()
        self._master = Master()
        self._skips = 0
        self._life = self._new_life()

    @initialize(per_request=st.sampled_from([1, 2, 3, 4]))
    def start(self, per_request: int) -> None:
        cuts = range(0, NUMBERS, per_request)
        self._planned = [tuple(EVERYTHING[first : first + per_request]) for first in cuts]
        self._is_taken_up = True
        self._life.engine.start_job(make_spec(NUMBERS, per_request=per_request, one_by_one=0), self._link)
        self._run(self._life.heard.until(lambda heard: heard and isinstance(heard[0], JobPlanned)))

    # The world

    @rule(fault=st.sampled_from(FAULTS))
    def something_goes_wrong(self, fault: Fault) -> None:
        self._server.script([fault])

    @rule()
    def something_happens(self) -> None:
        if not self._is_at_rest:
            count = len(self._life.heard)
            self._run(self._life.heard.until(lambda heard: len(heard) > count))

    @rule(moments=st.integers(1, 40))
    def a_moment_passes(self, moments: int) -> None:
        async def pass_by() -> None:
            for _ in range(moments):
                await asyncio.sleep(0)

        self._run(pass_by())

    @rule()
    def it_comes_to_rest(self) -> None:
        self._run(self._life.heard.until(lambda _heard: self._is_at_rest))

    @rule()
    def a_long_time_passes(self) -> None:
        if self._state in (JobState.RETRYING, JobState.WAITING_FOR_QUOTA):
            self._run(self._master.advance(90_000.0))

    @rule()
    def the_program_dies_and_is_started_again(self) -> None:
        self._run(self._life.die())
        self._life = self._new_life()

    @rule()
    def the_program_is_closed_and_started_again(self) -> None:
        self._run(self._life.end())
        self._life = self._new_life()

    # The agent

    @rule()
    def pause(self) -> None:
        self._order(self._life.engine.pause)

    @rule()
    def go_on(self) -> None:
        self._is_taken_up = self._is_taken_up or not self._load().status.state.is_over
        self._order(lambda job_id: self._life.engine.resume(job_id, self._link))

    @rule()
    def skip(self) -> None:
        self._skips += self._state is JobState.STUCK
        self._order(self._life.engine.skip_request)

    @rule(presses=st.integers(0, 8))
    def stop(self, presses: int) -> None:
        # Seldom: after it there is little left to happen.
        if presses in (1, 2) and self._is_taken_up:
            for _ in range(presses):
                self._order(self._life.engine.stop)

    # What holds at any moment

    @invariant()
    def requests_come_in_order_and_none_is_left_out(self) -> None:
        heard = [one.telephones for one in self._server.log if one.telephones]
        in_order = [one for at, one in enumerate(heard) if at == 0 or heard[at - 1] != one]
        assert in_order == self._planned[: len(in_order)]

    @invariant()
    def nothing_is_claimed_without_proof(self) -> None:
        outcomes = {
            seq: self._life.heard.answers(seq)[-1].outcome
            for seq in range(len(self._planned))
            if self._life.heard.answers(seq)
        }
        self._assert_true(outcomes)

    def teardown(self) -> None:
        try:
            if hasattr(self, "_planned"):
                self._see_it_through()
        finally:
            with suppress(RuntimeError):
                self._run(self._life.die())
            self._server.stop()
            self._loop.close()
            self._folder.cleanup()

    def _see_it_through(self) -> None:
        """Let the agent go on until the job is over: then every number has its place."""
        self._run(self._life.end())
        self._life = self._new_life(Hurry().timing)
        stored = self._load()
        tries = 0
        while not stored.status.state.is_over:
            assert (tries := tries + 1) < 100
            self._life.heard.clear()
            self.go_on()
            over = {JobState.FINISHED, JobState.STOPPED, JobState.STUCK, JobState.NEEDS_TOKEN}
            self._run(self._life.heard.until_state(*over))
            stored = self._load()
        outcomes = {seq: answer.outcome for seq, answer in enumerate(stored.answers)}
        self._assert_true(outcomes)
        is_there = {Outcome.ADDED, Outcome.ACCEPTED}
        elsewhere = [seq for seq, outcome in outcomes.items() if outcome not in is_there]
        if stored.status.state is JobState.FINISHED:
            assert len(elsewhere) <= self._skips
        assert not {Outcome.WAITING, Outcome.SENDING} & set(outcomes.values())

    # The parts

    def _assert_true(self, outcomes: dict[int, Outcome]) -> None:
        listed = set(self._server.listed("inbound"))
        for seq, outcome in outcomes.items():
            numbers = self._planned[seq]
            calls = [one for one in self._server.log if one.telephones == numbers]
            if outcome is Outcome.ADDED:
                assert (calls[-1].answered, calls[-1].new) == (True, len(numbers))
            if outcome in (Outcome.ADDED, Outcome.ACCEPTED):
                assert set(numbers) <= listed
            if outcome is Outcome.NOT_SENT:
                assert not any(one.acted for one in calls)

    def _new_life(self, timing: Timing | None = None) -> Life:
        life = Life(Path(self._folder.name) / "journal.sqlite", timing or self._master.timing)
        self._run(life.begin())
        self._is_taken_up = False
        """Whether somebody works on the job, in this life."""
        return life

    def _order(self, order: Any) -> None:
        order("job-1")
        self._run(asyncio.sleep(0))

    def _load(self) -> Any:
        return self._run(_result_of(self._life.engine.load("job-1")))

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self._loop.run_until_complete(work)

    @property
    def _link(self) -> Link:
        return Link("account-1", Address.loopback(self._server.url), lambda: PRACTICE_TOKEN)

    @property
    def _state(self) -> JobState | None:
        states = self._life.heard.states()
        return states[-1] if states else None

    @property
    def _is_at_rest(self) -> bool:
        return not self._is_taken_up or self._state in AT_REST


async def _result_of(future: Any) -> Any:
    return await asyncio.wrap_future(future)


TestProgramAndServer = ProgramAndServer.TestCase
TestProgramAndServer.settings = settings(
    max_examples=60,
    stateful_step_count=25,
    database=None,
    suppress_health_check=list(HealthCheck),
)
