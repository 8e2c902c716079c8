"""A disk that does not take what must be on it: nothing is sent, and nothing that was answered is lost."""

import asyncio
import sqlite3

import pytest

from tests.submission.staging import make_spec, number
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.submission.events import JobNotStarted
from wolkdnc_gui.submission.job import JobState, JobStatus, Obstacle
from wolkdnc_gui.submission.journal import Moment, Step
from wolkdnc_gui.submission.outcome import Outcome


class FullDisk:
    """Fails like a full disk, at one step, until there is room."""

    def __init__(self, *steps: Step) -> None:
        self.steps = set(steps)

    def hook(self, step: Step, moment: Moment) -> None:
        if step in self.steps and moment is Moment.WRITTEN:
            problem = sqlite3.OperationalError("database or disk is full")
            problem.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise problem

    def make_room(self) -> None:
        self.steps.clear()


FULL = JobStatus(JobState.PAUSED, obstacle=Obstacle.DISK_FULL)


async def test_a_job_that_does_not_fit_does_not_start_and_can_when_there_is_room(stage):
    disk = FullDisk(Step.PLAN)
    async with stage.open(hook=disk.hook) as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until(len)
        assert stage.heard == [JobNotStarted("job-1", Obstacle.DISK_FULL)]
        assert await asyncio.wrap_future(engine.history()) == ()
        disk.make_room()
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_over()
    assert stage.sent() == [(number(0),)]


async def test_a_job_that_cannot_be_planned_does_not_start(stage, expect_log):
    expect_log("a job ended by a fault of the program")
    async with stage.open() as engine:
        engine.start_job(make_spec(30, per_request=0), stage.link)
        await stage.heard.until(len)
    assert stage.heard == [JobNotStarted("job-1", Obstacle.PROGRAM_ERROR)]


async def test_nothing_is_sent_whose_intent_is_not_on_disk(stage):
    disk = FullDisk(Step.INTENT)
    async with stage.open(hook=disk.hook) as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.PAUSED)
        assert stage.heard.status() == FULL
        assert stage.server.log == []
        engine.resume("job-1")
        await stage.heard.until(lambda heard: heard.states().count(JobState.PAUSED) == 2)
        assert stage.server.log == []
        disk.make_room()
        engine.resume("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED] * 2
    assert stage.sent() == [(number(0),), (number(1),)]


@pytest.mark.parametrize("step", [Step.OUTCOME_AND_INTENT, Step.END])
async def test_an_answer_that_does_not_fit_is_said_and_written_when_there_is_room(stage, step):
    disk = FullDisk(step)
    async with stage.open(hook=disk.hook) as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.PAUSED)
        assert stage.heard.status() == FULL
        assert set(stage.heard.outcomes()) == {Outcome.ADDED}
        disk.make_room()
        engine.resume("job-1")
        await stage.heard.until_over()
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert [one.outcome for one in stored.answers] == [Outcome.ADDED] * 2
    assert stage.sent() == [(number(0),), (number(1),)]


async def test_an_end_that_still_does_not_fit_pauses_again(stage):
    disk = FullDisk(Step.END)
    async with stage.open(hook=disk.hook) as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.PAUSED)
        engine.resume("job-1")
        await stage.heard.until(lambda heard: heard.states().count(JobState.PAUSED) == 2)
        disk.make_room()
        engine.resume("job-1")
        await stage.heard.until_over()
    assert len(stage.sent()) == 1


async def test_a_failure_that_does_not_fit_pauses_instead_of_trying_again(stage):
    disk = FullDisk(Step.OUTCOME)
    stage.server.script([Fault(FaultKind.RESET, acts=True)])
    async with stage.open(hook=disk.hook) as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.PAUSED)
        await stage.heard.until(lambda heard: heard.outcomes() == [Outcome.NOT_KNOWN])
        disk.make_room()
        engine.resume("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ACCEPTED]


async def test_a_pause_that_does_not_fit_says_so(stage):
    disk = FullDisk(Step.STATE)
    stage.server.script([Fault(FaultKind.RESET)])
    async with stage.open(hook=disk.hook) as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        engine.pause("job-1")
        await stage.heard.until(lambda heard: heard.states() and heard.status() == FULL)
        engine.resume("job-1")
        await stage.heard.until_over()


async def test_a_stop_that_does_not_fit_ends_the_job_all_the_same_and_says_so(stage):
    disk = FullDisk(Step.END)
    async with stage.open(hook=disk.hook) as engine:
        stage.server.script([Fault.refuse(412, "NO")])
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        engine.stop("job-1")
        await stage.heard.until_over()
        assert stage.heard.status() == JobStatus(JobState.STOPPED, obstacle=Obstacle.DISK_FULL)
    async with stage.open() as engine:
        (stored,) = await asyncio.wrap_future(engine.unfinished())
        assert stored.status.state is JobState.INTERRUPTED


async def test_a_skip_that_does_not_fit_is_not_forgotten(stage):
    disk = FullDisk(Step.SKIP)
    stage.server.script([Fault.refuse(412, "NO")])
    async with stage.open(hook=disk.hook) as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        engine.skip_request("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        engine.resume("job-1")
        await stage.heard.until_over()
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert [one.outcome for one in stored.answers] == [Outcome.REFUSED, Outcome.ADDED]


async def test_a_start_that_cannot_be_put_right_still_shows_the_truth(stage, expect_log):
    await start_and_leave(stage)
    expect_log("could not be put right")
    disk = FullDisk(Step.RECOVERY)
    async with stage.open(hook=disk.hook) as engine:
        (stored,) = await asyncio.wrap_future(engine.unfinished())
        loaded = await asyncio.wrap_future(engine.load("job-1"))
        assert stored == loaded
    assert stored.status.state is JobState.INTERRUPTED
    assert [one and one.outcome for one in stored.answers] == [Outcome.NOT_KNOWN, None]


async def start_and_leave(stage):
    stage.server.script([Fault(FaultKind.HANG)])
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.until_server(len)
        closing = engine.close()
        await stage.master.advance(1.0)
        await asyncio.wrap_future(closing)
