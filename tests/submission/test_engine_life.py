"""Starts, ends and restarts of the engine, and what comes from other threads."""

import asyncio
import threading
import time

import pytest

from tests.submission.staging import Heard, Stage, make_spec, number
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import JobNotStarted
from wolkdnc_gui.submission.job import JobState, Obstacle
from wolkdnc_gui.submission.journal import Moment, Step
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.promises import EngineClosed

HANG = Fault(FaultKind.HANG, acts=True)


async def interrupted(stage: Stage) -> None:
    """Leave a job of three numbers behind: one added, one under way, one to come."""
    stage.server.script([Fault(FaultKind.NONE), HANG])
    async with stage.open() as engine:
        engine.start_job(make_spec(3), stage.link)
        await stage.until_server(lambda log: len(log) == 2)
        closing = engine.close()
        await stage.master.advance(1.0)
        await asyncio.wrap_future(closing)


async def test_closing_cancels_what_the_server_does_not_answer_and_the_job_can_go_on(stage):
    await interrupted(stage)
    assert stage.heard.outcomes() == [Outcome.ADDED, Outcome.NOT_KNOWN]
    async with stage.open() as engine:
        (stored,) = await asyncio.wrap_future(engine.unfinished())
        assert stored.status.state is JobState.INTERRUPTED
        assert [one and one.outcome for one in stored.answers] == [Outcome.ADDED, Outcome.NOT_KNOWN, None]
        assert stage.heard == []
        engine.resume("job-1", stage.link)
        await stage.heard.until_over()
        assert await asyncio.wrap_future(engine.unfinished()) == ()
    assert [one[0] for one in stage.sent()] == [number(0), number(1), number(1), number(2)]
    assert stage.heard.outcomes() == [Outcome.ACCEPTED, Outcome.ADDED]


async def test_an_answer_that_comes_while_the_engine_closes_is_kept(stage):
    stage.server.script([HANG])
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.until_server(len)
        closing = engine.close()
        await stage.master.until_someone_sleeps()
        stage.server.release()
        await asyncio.wrap_future(closing)
    async with stage.open() as engine:
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert [one and one.outcome for one in stored.answers] == [Outcome.ADDED, None]


async def test_closing_twice_is_closing_and_nothing_is_done_afterwards(stage):
    async with stage.open() as engine:
        assert engine.close() is engine.close()
        await asyncio.wrap_future(engine.close())
        engine.start_job(make_spec(1), stage.link)
        with pytest.raises(EngineClosed):
            await asyncio.wrap_future(engine.history())
    assert stage.heard == []


async def test_what_is_asked_in_the_moment_of_closing_is_not_done(stage):
    async with stage.open() as engine:
        engine.close()
        await asyncio.sleep(0)  # the loop is about to leave
        promise = engine.history()
        with pytest.raises(EngineClosed):
            await asyncio.wrap_future(promise)


async def test_closing_shortens_the_time_a_stop_gives(stage, master):
    stage.server.script([HANG])
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.until_server(len)
        engine.stop("job-1")
        await master.until_someone_sleeps(2.0)
        closing = engine.close()
        await master.until_someone_sleeps(1.0)
        await master.advance(1.0)
        await asyncio.wrap_future(closing)
    assert stage.heard.outcomes() == [Outcome.NOT_KNOWN, Outcome.NOT_SENT]


async def test_what_the_agent_ended_a_moment_before_the_close_is_not_offered_again(stage):
    stage.server.script([Fault.refuse(412, "NO")])
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        engine.stop("job-1")
        await asyncio.wrap_future(engine.close())
    async with stage.open() as engine:
        assert await asyncio.wrap_future(engine.unfinished()) == ()
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert stored.status.state is JobState.STOPPED
    assert [one.outcome for one in stored.answers] == [Outcome.REFUSED, Outcome.NOT_SENT]


async def test_closing_leaves_jobs_that_wait_as_they_are(stage):
    stage.server.script([Fault.refuse(412, "NO"), Fault(FaultKind.RESET)])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        engine.start_job(make_spec(1, job_id="retrying"), stage.link)
        await stage.heard.until_state(JobState.RETRYING, job_id="retrying")
        stage.token = None
        engine.start_job(make_spec(1, job_id="paused"), stage.link)
        engine.pause("paused")
        await stage.heard.until_state(JobState.PAUSED, JobState.NEEDS_TOKEN, job_id="paused")
    async with stage.open() as engine:
        states = {one.spec.job_id: one.status.state for one in await asyncio.wrap_future(engine.unfinished())}
    assert states["job-1"] is states["retrying"] is JobState.INTERRUPTED


async def test_the_engine_closes_in_time_although_nothing_lets_go(stage, expect_log):
    """The journal's thread and the server both hang: closing is bounded by real time."""
    expect_log("did not close in time")
    reached, go = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def hook(step, moment):
        if (step, moment) == (Step.PLAN, Moment.WRITTEN):
            loop.call_soon_threadsafe(reached.set)
            go.wait(20)

    async with stage.open(hook=hook) as engine:
        engine.start_job(make_spec(1), stage.link)
        await reached.wait()
        promise = engine.history()
        await asyncio.wrap_future(engine.close())
        with pytest.raises(EngineClosed):
            await asyncio.wrap_future(promise)
        go.set()


async def test_a_call_that_is_not_answered_is_cut_off_when_the_program_closes(stage, master):
    stage.server.script([HANG])
    async with stage.open() as engine:
        testing = engine.test_connection(stage.link)
        await stage.until_server(len)
        await asyncio.wrap_future(engine.close())
        with pytest.raises(EngineClosed):
            await asyncio.wrap_future(testing)


async def test_a_job_under_way_is_cut_off_hard_where_time_stands_still(stage):
    stage.server.script([HANG])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.until_server(len)
    async with stage.open() as engine:
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert stored.answers[0].outcome is Outcome.NOT_KNOWN


async def test_an_interrupted_job_can_be_ended(stage):
    await interrupted(stage)
    async with stage.open() as engine:
        engine.stop("job-1")
        await stage.heard.until_over()
        stored = await asyncio.wrap_future(engine.load("job-1"))
    outcomes = [one.outcome for one in stored.answers]
    assert outcomes == [Outcome.ADDED, Outcome.NOT_KNOWN, Outcome.NOT_SENT]
    assert stage.heard.states() == [JobState.STOPPED]


async def test_a_job_taken_up_without_a_link_asks_for_the_token(stage):
    await interrupted(stage)
    async with stage.open() as engine:
        engine.resume("job-1")
        await stage.heard.until_state(JobState.NEEDS_TOKEN)
        engine.resume("job-1", stage.link)
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ACCEPTED, Outcome.ADDED]


async def test_orders_for_jobs_that_are_over_or_unknown_change_nothing(stage, expect_log):
    expect_log("is not in the journal")
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_over()
        before = list(stage.heard)
        for job_id in ("job-1", "nobody"):
            engine.pause(job_id)
            engine.skip_request(job_id)
            engine.resume(job_id, stage.link)
        await asyncio.wrap_future(engine.history())
        assert stage.heard == before
    assert len(stage.sent()) == 1


async def test_a_job_is_not_started_twice(stage, expect_log):
    expect_log("under way already")
    stage.server.script([HANG])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        engine.start_job(make_spec(1), stage.link)
        await stage.until_server(len)
        stage.server.release()
        await stage.heard.until_over()
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until(lambda heard: isinstance(heard[-1], JobNotStarted))
    assert stage.heard[-1].obstacle is Obstacle.PROGRAM_ERROR
    assert len(stage.sent()) == 1


async def test_a_journal_that_cannot_be_used_starts_nothing_and_says_why(stage, expect_log):
    expect_log("the journal cannot be used")
    stage.path.write_bytes(b"no journal at all, but long enough to be read as one" * 100)
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        engine.resume("job-2", stage.link)
        await stage.heard.until(lambda heard: len(heard) == 2)
        assert stage.heard[0] == JobNotStarted("job-1", Obstacle.JOURNAL_DAMAGED)
        assert stage.heard.status("job-2").obstacle is Obstacle.JOURNAL_DAMAGED
        with pytest.raises(JournalTrouble):
            await asyncio.wrap_future(engine.unfinished())
        stage.path.unlink()
        engine.start_job(make_spec(1, job_id="job-3"), stage.link)
        await stage.heard.until_over("job-3")


async def test_a_listener_that_fails_does_not_stop_a_job(stage, expect_log):
    expect_log("an event could not be delivered")

    def fail(event):
        stage.heard.hear(event)
        raise RuntimeError("the listener")

    engine = Engine(stage.path, fail, timing=stage.master.timing)
    serving = asyncio.create_task(engine.serve())
    engine.start_job(make_spec(2), stage.link)
    await stage.heard.until_over()
    await asyncio.wrap_future(engine.close())
    await serving
    assert stage.heard.outcomes() == [Outcome.ADDED] * 2


async def test_an_order_that_fails_is_reported_and_breaks_nothing(stage, expect_log):
    expect_log("an order failed")
    async with stage.open() as engine:
        engine.start_job(None, stage.link)
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_over()


async def test_orders_given_before_the_engine_serves_are_carried_out(stage):
    engine = Engine(stage.path, stage.heard.hear, timing=stage.master.timing)
    engine.start_job(make_spec(1), stage.link)
    history = engine.history()
    serving = asyncio.create_task(engine.serve())
    await stage.heard.until_over()
    await asyncio.wrap_future(history)
    await asyncio.wrap_future(engine.close())
    await serving


async def test_an_engine_that_never_served_closes_too(stage):
    engine = Engine(stage.path, stage.heard.hear)
    history = engine.history()
    engine.close().result(timeout=0)
    engine.ready.result(timeout=0)
    with pytest.raises(EngineClosed):
        history.result(timeout=0)
    await engine.serve()
    assert not stage.path.exists()


async def test_an_engine_whose_loop_is_cancelled_shuts_down(stage):
    engine = Engine(stage.path, stage.heard.hear)
    serving = asyncio.create_task(engine.serve())
    await asyncio.wrap_future(engine.ready)
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    engine.close().result(timeout=0)


def test_every_method_may_be_called_from_any_thread_and_returns_at_once(tmp_path, server):
    """The real thing: a loop on a thread of its own, real clocks, and many threads that give orders."""
    stage = Stage(tmp_path, server, None)
    stage.token = PRACTICE_TOKEN
    over = threading.Semaphore(0)
    heard = Heard()

    def sink(event):
        heard.append(event)
        if getattr(getattr(event, "status", None), "state", None) is JobState.FINISHED:
            over.release()

    engine = Engine(stage.path, sink)
    network = threading.Thread(target=lambda: asyncio.run(engine.serve()))
    network.start()

    def give_orders(name: str) -> None:
        engine.start_job(make_spec(3, job_id=name), stage.link)
        engine.pause(name)
        engine.resume(name)
        engine.history().result(10)

    threads = [threading.Thread(target=give_orders, args=(f"job-{n}",)) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for _ in range(5):
        assert over.acquire(timeout=20)
    began = time.monotonic()
    engine.close().result(10)
    network.join(10)
    assert not network.is_alive()
    assert time.monotonic() - began < 5
    assert len(server.log) == 15
    claims = [outcome for name in range(5) for outcome in heard.outcomes(f"job-{name}")]
    assert (claims.count(Outcome.ADDED), claims.count(Outcome.ACCEPTED)) == (3, 12)
