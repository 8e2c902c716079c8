"""A state machine drives runner, journal and a faulty server through random interleavings.

Two jobs that add share a token, and one of them may be taken back. No rule has a precondition: a job's state
hangs on threads and sockets, and the choice of rules must not.
"""

import asyncio
import tempfile
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.submission.model_claims import assert_in_order, assert_proven, assert_true, planned_of
from tests.submission.model_life import Life
from tests.submission.staging import NOON, Hurry, Master, make_entries, make_spec
from wolkdnc_gui.practice import PRACTICE_TOKEN, replies
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.submission.job import JobSpec, JobState, Wait
from wolkdnc_gui.submission.link import Link, gate_key
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.server_list import ListTooSoon
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.submission.token_locks import TokenLocks
from wolkdnc_gui.submission.undo import Doubt
from wolkdnc_gui.submission.verify import JobNotOver
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import CallFailed

JOBS = ("job-1", "job-2", "undo")
NUMBERS = 12
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
A_JOB = st.sampled_from(JOBS)


class ProgramAndServer(RuleBasedStateMachine):
    """The agent's hand, the network's moods, another program, and sudden death, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._loop = asyncio.new_event_loop()
        self._server = PracticeServer()
        self._server.start()
        self._master = Master()
        self._token: str | None = PRACTICE_TOKEN
        self._planned: dict[str, list[tuple[str, ...]]] = {}
        self._specs: dict[str, JobSpec] = {}
        self._skips = dict.fromkeys(JOBS, 0)
        self._other_program = TokenLocks(self._locks)
        self._hold = self._other_program.hold(gate_key(self._link.address, PRACTICE_TOKEN))
        self._is_held = False
        self._life = self._new_life()

    @initialize(per_request=st.sampled_from([1, 2, 3, 4]), then=st.sampled_from(["", "job-2", "undo"]))
    def start(self, per_request: int, then: str) -> None:
        self._start(make_spec(NUMBERS, per_request=per_request, one_by_one=0))
        if then == "job-2":
            self.start_another(per_request)
        if then == "undo":
            self.it_comes_to_rest()
            self.take_back(Doubt.NONE)

    # The world

    @rule(faults=st.lists(st.sampled_from(FAULTS), min_size=1, max_size=3))
    def something_goes_wrong(self, faults: list[Fault]) -> None:
        self._server.script(faults)

    @rule()
    def something_happens(self) -> None:
        if not self._is_at_rest:
            count = len(self._life.heard)
            self._wait(lambda: len(self._life.heard) > count)

    @rule(moments=st.integers(1, 40))
    def a_moment_passes(self, moments: int) -> None:
        async def pass_by() -> None:
            for _ in range(moments):
                await asyncio.sleep(0)

        self._run(pass_by())

    @rule()
    def it_comes_to_rest(self) -> None:
        self._wait(lambda: self._is_at_rest)

    @rule()
    def a_long_time_passes(self) -> None:
        if any(self._state(job) in (JobState.RETRYING, JobState.WAITING_FOR_QUOTA) for job in JOBS):
            self._run(self._master.advance(90_000.0))

    @rule()
    def another_program_takes_the_token(self) -> None:
        if not self._is_held:
            self._is_held = self._run(self._hold.take())
            if not self._is_held:
                self._hold.give_back()

    @rule()
    def another_program_gives_the_token_back(self) -> None:
        self._is_held = False
        self._hold.give_back()

    @rule()
    def the_program_dies_and_is_started_again(self) -> None:
        self._run(self._life.die())
        self._life = self._new_life()

    @rule()
    def the_program_is_closed_and_started_again(self) -> None:
        self._run(self._life.end())
        self._life = self._new_life()

    # The agent

    @rule(per_request=st.sampled_from([1, 3]))
    def start_another(self, per_request: int) -> None:
        if "job-2" not in self._planned:
            spec = make_spec(
                NUMBERS // 2,
                entries=make_entries(NUMBERS // 2, first=100),
                per_request=per_request,
                one_by_one=0,
                job_id="job-2",
                directions=(Direction.OUTBOUND,),
                created_at=NOON + 1,
            )
            self._start(spec)

    @rule(accepted=st.sampled_from([Doubt.NONE, Doubt.NOT_KNOWN_TO_BE_NEW]))
    def take_back(self, accepted: Doubt) -> None:
        if "undo" in self._planned or self._is_held:
            return
        self._master.now += 301
        with suppress(CallFailed, ListTooSoon, JobNotOver):
            plan = self._result(self._life.engine.plan_undo("job-1", self._link))
            if plan.chosen(accepted):
                self._start(
                    plan.removal(accepted, job_id="undo", who="bea", created_at=NOON + 2, note="back")
                )

    @rule(job=A_JOB)
    def check_against_the_server(self, job: str) -> None:
        if job in self._planned and not self._is_held:
            self._master.now += 301
            nobody_takes_off = self._is_over("undo")
            with suppress(CallFailed, ListTooSoon, JobNotOver):
                report = self._result(self._life.engine.verify(job, self._link))
                if nobody_takes_off:
                    assert_proven(self._server, self._specs[job], report.verification)

    @rule(token=st.sampled_from([None, "wrong", PRACTICE_TOKEN]))
    def the_token_is_another_one_now(self, token: str | None) -> None:
        self._token = token

    @rule(job=A_JOB)
    def pause(self, job: str) -> None:
        self._order(job, self._life.engine.pause)

    @rule(job=A_JOB)
    def go_on(self, job: str) -> None:
        if job not in self._planned:
            return
        state = self._load(job).status.state
        is_quiet = job not in self._life.taken_up and state is JobState.PAUSED
        if not state.is_over:
            self._life.taken_up.add(job)
        self._order(job, lambda job_id: self._life.engine.resume(job_id, self._link))
        if is_quiet:
            # Paused again before it is taken up, it would have nothing to say: it is what it was.
            self._run(self._life.heard.until(lambda heard: heard.states(job)))

    @rule(job=A_JOB)
    def skip(self, job: str) -> None:
        self._skips[job] += self._state(job) is JobState.STUCK
        self._order(job, self._life.engine.skip_request)

    @rule(job=A_JOB, presses=st.integers(0, 8))
    def stop(self, job: str, presses: int) -> None:
        # Seldom: after it there is little left to happen.
        if presses in (1, 2) and job in self._life.taken_up:
            for _ in range(presses):
                self._order(job, self._life.engine.stop)

    # What holds at any moment

    @invariant()
    def requests_come_in_order_and_none_is_left_out(self) -> None:
        for job, planned in self._planned.items():
            assert_in_order(self._server, self._specs[job], planned)

    @invariant()
    def nothing_is_claimed_without_proof(self) -> None:
        for job, planned in self._planned.items():
            said = {seq: self._life.heard.answers(seq, job) for seq in range(len(planned))}
            self._assert_true(job, {seq: answers[-1].outcome for seq, answers in said.items() if answers})

    def teardown(self) -> None:
        try:
            if self._planned:
                self._see_it_through()
        finally:
            with suppress(RuntimeError):
                self._run(self._life.die())
            self._other_program.close()
            self._server.stop()
            self._loop.close()
            self._folder.cleanup()

    def _see_it_through(self) -> None:
        """Let the agent go on until every job is over: then every number has its place."""
        self.another_program_gives_the_token_back()
        self._token = PRACTICE_TOKEN
        self._run(self._life.end())
        self._life = self._new_life(Hurry().timing)
        for job in self._planned:
            self._to_its_end(job)
            stored = self._load(job)
            outcomes = {seq: answer.outcome for seq, answer in enumerate(stored.answers)}
            self._assert_true(job, outcomes)
            is_there = {Outcome.ADDED, Outcome.ACCEPTED, Outcome.TAKEN_OFF}
            elsewhere = [seq for seq, outcome in outcomes.items() if outcome not in is_there]
            if stored.status.state is JobState.FINISHED:
                assert len(elsewhere) <= self._skips[job]
            assert not {Outcome.WAITING, Outcome.SENDING} & set(outcomes.values())
        assert not any(one.whole_list for one in self._server.log)

    def _to_its_end(self, job: str) -> None:
        tries = 0
        over = {JobState.FINISHED, JobState.STOPPED, JobState.STUCK, JobState.NEEDS_TOKEN}
        while not self._load(job).status.state.is_over:
            assert (tries := tries + 1) < 100
            self._life.heard.clear()
            self.go_on(job)
            self._run(self._life.heard.until_state(*over, job_id=job))

    # The parts

    def _start(self, spec: JobSpec) -> None:
        job = spec.job_id
        self._planned[job], self._specs[job] = planned_of(spec), spec
        self._life.taken_up.add(job)
        self._life.engine.start_job(spec, self._link)
        self._run(self._life.heard.until(lambda heard: any(one.job_id == job for one in heard)))

    def _assert_true(self, job: str, outcomes: dict[int, Outcome]) -> None:
        is_undone = job == "job-1" and "undo" in self._planned
        assert_true(
            self._server, self._specs[job], self._planned[job], outcomes, is_still_listed=not is_undone
        )

    def _new_life(self, timing: Timing | None = None) -> Life:
        path = Path(self._folder.name) / "journal.sqlite"
        life = Life(path, timing or self._master.timing, self._locks)
        self._run(life.begin())
        return life

    def _order(self, job: str, order: Any) -> None:
        if job in self._planned:
            order(job)
            self._run(asyncio.sleep(0))

    def _wait(self, condition: Any) -> None:
        """Wait for what happens by itself, for another program's token too, at which is looked in turns."""

        async def wait() -> None:
            await heard.until(lambda _heard: condition() or self._is_held_up)
            if not condition():
                done = asyncio.ensure_future(heard.until(lambda _heard: condition()))
                await self._master.let_pass_until(done)

        heard = self._life.heard
        self._run(wait())

    def _result(self, future: Any) -> Any:
        async def wait() -> Any:
            done = asyncio.ensure_future(asyncio.wrap_future(future))
            # Another program may just be giving the token back, at which is looked in turns.
            await self._master.let_pass_until(done)
            return done.result()

        return self._run(wait())

    def _load(self, job: str) -> Any:
        return self._run(_result_of(self._life.engine.load(job)))

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self._loop.run_until_complete(work)

    @property
    def _locks(self) -> Path:
        return Path(self._folder.name) / "locks"

    @property
    def _link(self) -> Link:
        return Link("account-1", Address.loopback(self._server.url), lambda: self._token)

    def _state(self, job: str) -> JobState | None:
        states = self._life.heard.states(job)
        return states[-1] if states else None

    def _is_over(self, job: str) -> bool:
        return job not in self._planned or self._load(job).status.state.is_over

    @property
    def _is_at_rest(self) -> bool:
        return self._is_held or all(self._state(job) in AT_REST for job in self._life.taken_up)

    @property
    def _is_held_up(self) -> bool:
        said = [self._life.heard.status(job) for job in self._life.taken_up if self._life.heard.states(job)]
        return any(status.waiting_for is Wait.OTHER_PROGRAM for status in said)


async def _result_of(future: Any) -> Any:
    return await asyncio.wrap_future(future)


TestProgramAndServer = ProgramAndServer.TestCase
TestProgramAndServer.pytestmark = pytest.mark.timeout(300)
TestProgramAndServer.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    database=None,
    suppress_health_check=list(HealthCheck),
)
