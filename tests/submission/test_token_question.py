"""token_info, which costs no number anything, must not hold up one that does."""

import asyncio

import pytest

from tests.submission.staging import make_spec, number
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.token_question import ASKING_LIMIT_S, HURRIED_LIMIT_S
from wolkdnc_gui.wolkvox.failures import CallFailed, FailureKind

HANG = Fault(FaultKind.HANG, call="token_info")


async def behind_a_hanging_question(stage, engine, *, numbers: int = 1):
    """Ask about the token, get no answer, and let a job wait behind it."""
    stage.server.script([HANG])
    asked = engine.test_connection(stage.link)
    await stage.until_server(len)
    engine.start_job(make_spec(numbers), stage.link)
    await stage.heard.until(lambda heard: len(heard) > 0)
    await asyncio.wrap_future(engine.history())  # by then it is in line
    return asked


async def test_an_urgent_number_gives_a_question_that_hangs_a_few_seconds_more(stage, master):
    async with stage.open() as engine:
        asked = await behind_a_hanging_question(stage, engine)
        await master.advance(HURRIED_LIMIT_S - 1)
        assert stage.sent() == []
        await master.advance(1)
        with pytest.raises(CallFailed) as caught:
            await asyncio.wrap_future(asked)
        assert caught.value.failure.kind is FailureKind.TIMED_OUT
        await stage.heard.until_over()
    assert stage.sent() == [(number(0),)]
    assert stage.heard.outcomes() == [Outcome.ADDED]


async def test_a_question_behind_which_nobody_waits_has_more_time(stage, master):
    stage.server.script([HANG])
    async with stage.open() as engine:
        asked = asyncio.wrap_future(engine.test_connection(stage.link))
        await stage.until_server(len)
        # Another question waits behind it, in no hurry.
        second = asyncio.wrap_future(engine.quota(stage.link))
        await asyncio.wrap_future(engine.history())
        await master.advance(ASKING_LIMIT_S - 1)
        await asyncio.wrap_future(engine.history())
        assert not asked.done()
        # A number that comes late does not make it longer.
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until(len)
        await asyncio.wrap_future(engine.history())
        await master.advance(1)
        with pytest.raises(CallFailed) as caught:
            await asked
        assert caught.value.failure.kind is FailureKind.TIMED_OUT
        await stage.heard.until_over()
        with pytest.raises(CallFailed):
            await second


async def test_a_job_behind_a_question_that_hangs_pauses_at_once_and_keeps_its_numbers(stage, master):
    async with stage.open() as engine:
        await behind_a_hanging_question(stage, engine)
        engine.pause("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        await master.advance(HURRIED_LIMIT_S)
        assert stage.sent() == []
        engine.resume("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED]


async def test_a_job_behind_a_question_that_hangs_stops_at_once(stage):
    async with stage.open() as engine:
        await behind_a_hanging_question(stage, engine, numbers=2)
        engine.stop("job-1")
        await stage.heard.until_over()
        stage.server.release()
    assert stage.heard.outcomes() == [Outcome.NOT_SENT] * 2
    assert stage.sent() == []
