"""Pause, go on, stop: at any moment, and at once."""

import asyncio
from threading import Event as ThreadEvent

import pytest

from tests.submission.staging import make_spec, number
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.practice.replies import MAINTENANCE
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.submission.journal import Moment, Step
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.wolkvox.failures import FailureKind

HANG = Fault(FaultKind.HANG, acts=True)
REFUSED = Fault.refuse(412, "NO")


class Block:
    """Holds the journal's thread at one moment until it is let go."""

    def __init__(self, step: Step, moment: Moment = Moment.WRITTEN) -> None:
        self._at = (step, moment)
        self._reached = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._go = ThreadEvent()

    def hook(self, step: Step, moment: Moment) -> None:
        if (step, moment) == self._at and not self._go.is_set():
            self._loop.call_soon_threadsafe(self._reached.set)
            assert self._go.wait(20)

    async def until_reached(self) -> None:
        await asyncio.wait_for(self._reached.wait(), 20)

    def let_go(self) -> None:
        self._go.set()


async def under_way(stage, engine, spec):
    """Start a job whose first request hangs."""
    stage.server.script([HANG])
    engine.start_job(spec, stage.link)
    await stage.until_server(len)


# Pause


async def test_pause_says_so_at_once_and_lets_the_request_under_way_finish(stage):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(3))
        engine.pause("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        assert stage.heard.outcomes() == [Outcome.SENDING]
        stage.server.release()
        await stage.heard.until(lambda heard: heard.outcomes() == [Outcome.ADDED])
        stored = await asyncio.wrap_future(engine.load("job-1"))
        assert stored.status.state is JobState.PAUSED
        engine.resume("job-1")
        await stage.heard.until_over()
    assert stage.heard.states() == [
        JobState.RUNNING,
        JobState.PAUSED,
        JobState.WAITING,
        JobState.RUNNING,
        JobState.FINISHED,
    ]
    assert stage.sent() == [(number(0),), (number(1),), (number(2),)]


async def test_a_job_paused_during_its_last_request_is_finished_when_that_is(stage):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(1))
        engine.pause("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        stage.server.release()
        await stage.heard.until_over()
    assert stage.heard.states()[-2:] == [JobState.PAUSED, JobState.FINISHED]


async def test_a_pause_taken_back_while_the_request_is_under_way_changes_nothing(stage):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(2))
        engine.pause("job-1")
        engine.pause("job-1")
        engine.resume("job-1")
        await stage.heard.until(lambda heard: heard.states()[1:] == [JobState.PAUSED, JobState.RUNNING])
        stage.server.release()
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED] * 2


async def test_a_pause_between_disk_and_wire_takes_the_intent_back(stage):
    block = Block(Step.OUTCOME_AND_INTENT)
    async with stage.open(hook=block.hook) as engine:
        engine.start_job(make_spec(2), stage.link)
        await block.until_reached()
        engine.pause("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        block.let_go()
        await stage.heard.until(lambda heard: heard.outcomes() == [Outcome.ADDED])
    assert len(stage.sent()) == 1
    async with stage.open() as engine:
        (stored,) = await asyncio.wrap_future(engine.unfinished())
        assert stored.status.state is JobState.PAUSED
        assert stored.answers[1] is None
        engine.resume("job-1", stage.link)
        await stage.heard.until_over()
    assert stage.sent() == [(number(0),), (number(1),)]


async def test_a_job_can_be_paused_while_it_waits_for_its_turn(stage):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(30, job_id="first"))
        engine.start_job(make_spec(30), stage.link)
        await stage.heard.until(lambda heard: heard[-1].job_id == "job-1")
        await asyncio.wrap_future(engine.history())  # by then it is in line
        engine.pause("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        stage.server.release()
        await stage.heard.until_over("first")
        assert len(stage.sent()) == 1
        engine.resume("job-1")
        await stage.heard.until_over()


async def test_a_job_can_be_paused_while_it_is_written_to_disk(stage):
    block = Block(Step.PLAN)
    async with stage.open(hook=block.hook) as engine:
        engine.start_job(make_spec(30), stage.link)
        await block.until_reached()
        engine.pause("job-1")
        block.let_go()
        await stage.heard.until_state(JobState.PAUSED)
        assert stage.sent() == []
        engine.resume("job-1")
        await stage.heard.until_over()


async def test_a_paused_job_does_not_try_again_by_itself(stage, master):
    stage.server.script([Fault(FaultKind.RESET)])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        engine.pause("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        assert stage.heard.status().retry_at is None
        engine.resume("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED]


async def test_a_failure_that_time_heals_leaves_a_paused_job_paused(stage):
    stage.server.script([Fault(FaultKind.HANG), Fault(FaultKind.NONE)])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.until_server(len)
        engine.pause("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        stage.server.stop()
        await stage.heard.until(lambda heard: heard.outcomes() == [Outcome.NOT_KNOWN])
        stage.server.start()
        engine.resume("job-1")
        await stage.heard.until_over()
    assert JobState.RETRYING not in stage.heard.states()


async def test_a_failure_that_only_the_agent_heals_is_said_in_a_paused_job_too(stage):
    stage.server.script([Fault(FaultKind.ANSWER, status=412, body=b"{}", delay_s=0.2)])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RUNNING)
        engine.pause("job-1")
        await stage.heard.until_state(JobState.STUCK)
    assert stage.heard.states()[:2] == [JobState.RUNNING, JobState.PAUSED]


# Try now


async def test_try_now_does_not_wait_for_the_time_to_pass(stage):
    stage.server.script([Fault.refuse(403, MAINTENANCE)])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        assert stage.heard.status().failure.kind is FailureKind.MAINTENANCE
        engine.resume("job-1")
        await stage.heard.until_over()


async def test_going_on_with_a_job_that_runs_changes_nothing(stage):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(2))
        engine.resume("job-1", stage.link)
        stage.server.release()
        await stage.heard.until_over()
    assert stage.heard.states() == [JobState.RUNNING, JobState.FINISHED]


# Stop


async def test_stop_leaves_an_answer_two_seconds_to_come(stage, master):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(3))
        engine.stop("job-1")
        await master.advance(1.9)
        stage.server.release()
        await stage.heard.until_over()
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert stage.heard.states()[-1] is JobState.STOPPED
    assert stage.heard.outcomes() == [Outcome.ADDED, Outcome.NOT_SENT, Outcome.NOT_SENT]
    assert [one.outcome for one in stored.answers] == stage.heard.outcomes()


async def test_stop_cancels_after_two_seconds_what_the_server_does_not_answer(stage, master):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(3))
        engine.stop("job-1")
        await master.advance(2.0)
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.NOT_KNOWN, Outcome.NOT_SENT, Outcome.NOT_SENT]
    assert stage.heard.answers(0)[-1].failure.kind is FailureKind.CANCELLED


async def test_a_second_press_cancels_at_once(stage):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(2))
        engine.stop("job-1")
        engine.stop("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.NOT_KNOWN, Outcome.NOT_SENT]


async def test_stopping_during_the_last_request_that_is_answered_is_finishing(stage):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(1))
        engine.stop("job-1")
        stage.server.release()
        await stage.heard.until_over()
    assert stage.heard.states()[-1] is JobState.FINISHED


@pytest.mark.parametrize("faults", [[REFUSED], [Fault(FaultKind.RESET)]])
async def test_a_waiting_job_stops_at_once(stage, faults):
    stage.server.script(faults)
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.STUCK, JobState.RETRYING)
        engine.stop("job-1")
        await stage.heard.until_over()
    assert stage.heard.states()[-1] is JobState.STOPPED
    assert stage.heard.outcomes()[1] is Outcome.NOT_SENT


async def test_a_job_stops_while_it_waits_for_its_turn_and_a_second_press_is_harmless(stage):
    async with stage.open() as engine:
        await under_way(stage, engine, make_spec(30, job_id="first"))
        engine.start_job(make_spec(600), stage.link)
        engine.stop("job-1")
        engine.stop("job-1")
        await stage.heard.until_over()
        stage.server.release()
        await stage.heard.until_over("first")
    assert stage.heard.outcomes() == [Outcome.NOT_SENT] * 2


async def test_stop_between_disk_and_wire_sends_nothing(stage):
    block = Block(Step.INTENT, Moment.DURABLE)
    async with stage.open(hook=block.hook) as engine:
        engine.start_job(make_spec(2), stage.link)
        await block.until_reached()
        engine.stop("job-1")
        block.let_go()
        await stage.heard.until_over()
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert stage.sent() == []
    assert [one.outcome for one in stored.answers] == [Outcome.NOT_SENT] * 2


async def test_a_hanging_server_holds_up_nothing_else(stage, master):
    stage.server.set_mood(Mood.HANGING)
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.until_server(len)
        assert len(await asyncio.wrap_future(engine.history())) == 1
        engine.pause("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        engine.stop("job-1")
        await master.advance(2.0)
        await stage.heard.until_over()


async def test_very_many_requests_that_are_not_sent_are_all_said(stage):
    stage.token = None
    async with stage.open() as engine:
        engine.start_job(make_spec(1_200, per_request=1, one_by_one=0), stage.link)
        await stage.heard.until_state(JobState.NEEDS_TOKEN)
        engine.stop("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.NOT_SENT] * 1_200
