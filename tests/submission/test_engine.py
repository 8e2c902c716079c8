"""Jobs through the whole engine: a real journal, a real server, real sockets."""

import asyncio
from dataclasses import replace

import pytest

from tests.submission.staging import make_entries, make_spec, number
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.limits import Limits
from wolkdnc_gui.practice.replies import LIMIT_EXCEEDED
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.submission.engine import JobUnderWay
from wolkdnc_gui.submission.events import CallsLeft, JobPlanned
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.submission.journal_reading import NoSuchJob
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.runner import WAIT_SAID_S
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import CallFailed, FailureKind

BOTH = (Direction.INBOUND, Direction.OUTBOUND)


async def test_a_few_numbers_go_one_by_one_and_are_added(stage):
    async with stage.open() as engine:
        engine.start_job(make_spec(3), stage.link)
        await stage.heard.until_over()
    assert isinstance(stage.heard[0], JobPlanned)
    assert stage.heard.states() == [JobState.RUNNING, JobState.FINISHED]
    assert stage.heard.outcomes() == [Outcome.ADDED] * 3
    assert stage.sent() == [(number(0),), (number(1),), (number(2),)]
    assert [one.outcome for one in stage.heard.answers(0)] == [Outcome.SENDING, Outcome.ADDED]


async def test_many_numbers_go_in_full_requests_inbound_before_outbound(stage):
    async with stage.open() as engine:
        engine.start_job(make_spec(70, per_request=30, directions=BOTH), stage.link)
        await stage.heard.until_over()
    assert [(one.direction, len(one.telephones)) for one in stage.server.log] == [
        *(("inbound", count) for count in (30, 30, 10)),
        *(("outbound", count) for count in (30, 30, 10)),
    ]
    everything = [number(index) for index in range(70)]
    assert stage.server.listed("inbound") == stage.server.listed("outbound") == everything


async def test_what_the_events_said_is_what_the_journal_has(stage):
    spec = make_spec(70, per_request=30)
    stage.server.blocked.add("inbound", (number(1),), 0.0)
    async with stage.open() as engine:
        engine.start_job(spec, stage.link)
        await stage.heard.until_over()
        stored = await asyncio.wrap_future(engine.load("job-1"))
        (summary,) = await asyncio.wrap_future(engine.history())
        found = await asyncio.wrap_future(engine.find(number(69)[1:]))
    assert stored.spec == spec
    assert stored.answers == tuple(stage.heard.answers(seq)[-1] for seq in range(3))
    assert stored.status == stage.heard.status()
    assert summary.counts == ((Outcome.ADDED, 40), (Outcome.ACCEPTED, 30))
    assert [(one.job_id, one.row) for one in found] == [("job-1", 69)]


async def test_a_job_without_numbers_is_finished_at_once(stage):
    async with stage.open() as engine:
        engine.start_job(make_spec(0, entries=make_entries(2, left_out=(0, 1))), stage.link)
        await stage.heard.until_over()
    assert stage.heard.states() == [JobState.FINISHED]
    assert stage.sent() == []


async def test_a_small_job_goes_between_two_requests_of_a_large_one(stage):
    stage.server.script([Fault(FaultKind.HANG, acts=True)])
    async with stage.open() as engine:
        engine.start_job(make_spec(90, per_request=30), stage.link)
        await stage.until_server(len)
        engine.start_job(make_spec(1, job_id="small"), stage.link)
        await stage.heard.until(lambda heard: any(one.job_id == "small" for one in heard))
        stage.server.release()
        await stage.heard.until_over()
        await stage.heard.until_over("small")
    assert [len(one) for one in stage.sent()] == [30, 1, 30, 30]


async def test_two_large_jobs_take_turns(stage):
    stage.server.script([Fault(FaultKind.HANG, acts=True)])
    async with stage.open() as engine:
        engine.start_job(make_spec(90, per_request=30), stage.link)
        await stage.until_server(len)
        engine.start_job(make_spec(80, per_request=40, job_id="other"), stage.link)
        await stage.heard.until(lambda heard: any(one.job_id == "other" for one in heard))
        stage.server.release()
        await stage.heard.until_over()
        await stage.heard.until_over("other")
    assert [len(one) for one in stage.sent()] == [30, 40, 30, 40, 30]


async def test_a_job_under_way_that_has_to_wait_long_for_its_turn_says_so(stage, master):
    stage.server.script([Fault(FaultKind.HANG, acts=True), Fault(FaultKind.HANG, acts=True)])
    async with stage.open() as engine:
        engine.start_job(make_spec(60, per_request=30), stage.link)
        await stage.until_server(len)
        engine.start_job(make_spec(1, job_id="small"), replace(stage.link, account_id="another"))
        await stage.heard.until(lambda heard: any(one.job_id == "small" for one in heard))
        stage.server.release()
        await stage.until_server(lambda log: len(log) == 2)
        await master.advance(WAIT_SAID_S)
        await stage.heard.until_state(JobState.WAITING)
        stage.server.release()
        await stage.heard.until_over()
    assert stage.heard.states() == [JobState.RUNNING, JobState.WAITING, JobState.RUNNING, JobState.FINISHED]


async def test_a_token_is_never_used_by_two_calls_at_once(stage):
    async with stage.open() as engine:
        for job in range(4):
            engine.start_job(make_spec(60, per_request=20, job_id=str(job)), stage.link)
        tests = [engine.test_connection(stage.link) for _ in range(3)]
        for job in range(4):
            await stage.heard.until_over(str(job))
        for test in tests:
            await asyncio.wrap_future(test)
    # The server refuses a second call at the same time.
    assert {one.status for one in stage.server.log} == {200, 201}


async def test_the_connection_can_be_tested_and_calls_are_counted_down(stage):
    async with stage.open() as engine:
        info = await asyncio.wrap_future(engine.test_connection(stage.link))
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_over()
    assert info.left == 1_999
    left = [one for one in stage.heard if isinstance(one, CallsLeft)]
    assert left == [CallsLeft("account-1", calls, 2_000) for calls in (1_999, 1_998, 1_997)]


async def test_a_failed_test_of_the_connection_says_why(stage):
    async with stage.open() as engine:
        stage.token = None
        with pytest.raises(CallFailed) as caught:
            await asyncio.wrap_future(engine.test_connection(stage.link))
        assert caught.value.failure.kind is FailureKind.NO_TOKEN
        assert len(stage.server.log) == 0
        stage.token = "another"
        with pytest.raises(CallFailed) as caught:
            await asyncio.wrap_future(engine.test_connection(stage.link))
        assert caught.value.failure.kind is FailureKind.BAD_TOKEN


async def test_a_job_under_way_cannot_be_erased_and_a_finished_one_can(stage):
    stage.server.script([Fault(FaultKind.HANG, acts=True)])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.until_server(len)
        with pytest.raises(JobUnderWay):
            await asyncio.wrap_future(engine.erase(("job-1",)))
        await asyncio.wrap_future(engine.erase_before(4e9))
        stage.server.release()
        await stage.heard.until_over()
        engine.start_job(make_spec(1, job_id="later", created_at=3e9), stage.link)
        await stage.heard.until_over("later")
        await asyncio.wrap_future(engine.erase_before(2e9))
        with pytest.raises(NoSuchJob):
            await asyncio.wrap_future(engine.load("job-1"))
        await asyncio.wrap_future(engine.erase(("later",)))
        assert await asyncio.wrap_future(engine.history()) == ()


async def test_the_quota_is_waited_for_and_the_job_goes_on_by_itself(stage, master):
    limits = Limits(calls_per_day=2)
    with PracticeServer(limits=limits, clock=lambda: master.now) as stage.server:
        async with stage.open() as engine:
            engine.start_job(make_spec(3), stage.link)
            await stage.heard.until_state(JobState.WAITING_FOR_QUOTA)
            status = stage.heard.status()
            assert status.failure.kind is FailureKind.QUOTA_SPENT
            assert 0 < status.retry_at - master.now < 86_400 + 200
            await master.advance(status.retry_at - master.now)
            await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED] * 3
    assert stage.heard.states()[-4:] == [
        JobState.WAITING_FOR_QUOTA,
        JobState.WAITING,
        JobState.RUNNING,
        JobState.FINISHED,
    ]


async def test_a_server_whose_quota_is_spent_is_not_asked_before_it_said(stage, master):
    refusal = replace(Fault.refuse(403, LIMIT_EXCEEDED), headers=(("Retry-After", "80000"),))
    stage.server.script([refusal])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.WAITING_FOR_QUOTA)
        assert stage.heard.status().retry_at == master.now + 80_000


async def test_of_many_jobs_that_wait_for_the_next_day_one_tries_for_all(stage, master):
    """The server's day turns an hour after the country's midnight: nobody said so."""
    jobs = [f"job-{n}" for n in range(4)]
    late = 3_600.0
    limits = Limits(calls_per_day=1)
    with PracticeServer(limits=limits, clock=lambda: master.now - late) as stage.server:
        async with stage.open() as engine:
            for place, job_id in enumerate(jobs):
                master.chance = place / 10
                engine.start_job(make_spec(1 + (place == 0), job_id=job_id), stage.link)
                await stage.heard.until_state(JobState.WAITING_FOR_QUOTA, job_id=job_id)
            spent = len(stage.sent())
            status = stage.heard.status("job-0")
            await master.advance(status.retry_at - master.now + 300)
            await stage.heard.until(
                lambda heard: all((heard.status(one).retry_at or 0) > status.retry_at + 1_000 for one in jobs)
            )
            assert len(stage.sent()) == spent + 1
            assert {stage.heard.states(one)[-1] for one in jobs} == {JobState.WAITING_FOR_QUOTA}
            engine.stop("job-0")
            await stage.heard.until_over("job-0")


async def test_the_quota_is_asked_once_and_counted_down(stage, master):
    async with stage.open() as engine:
        first, second = await asyncio.gather(
            *(asyncio.wrap_future(engine.quota(stage.link)) for _ in range(2))
        )
        assert first == second
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_over()
        seen = await asyncio.wrap_future(engine.quota(stage.link))
        assert (first.left, seen.left, seen.limit) == (1_999, 1_997, 2_000)
        assert [one.call for one in stage.server.log].count("token_info") == 1
        master.now += 300
        seen = await asyncio.wrap_future(engine.quota(stage.link))
        assert seen.left == 1_996
    assert [one.call for one in stage.server.log].count("token_info") == 2


async def test_a_server_that_did_not_tell_the_quota_is_not_asked_again_at_once(stage, master):
    stage.token = "another"
    async with stage.open() as engine:
        for _ in range(2):
            with pytest.raises(CallFailed) as caught:
                await asyncio.wrap_future(engine.quota(stage.link))
            assert caught.value.failure.kind is FailureKind.BAD_TOKEN
        assert len(stage.server.log) == 1
        master.now += 300
        with pytest.raises(CallFailed):
            await asyncio.wrap_future(engine.quota(stage.link))
        assert len(stage.server.log) == 2
        stage.token = PRACTICE_TOKEN
        assert (await asyncio.wrap_future(engine.quota(stage.link))).left is not None


async def test_a_server_that_could_not_be_reached_is_asked_again(stage):
    stage.server.stop()
    async with stage.open() as engine:
        with pytest.raises(CallFailed):
            await asyncio.wrap_future(engine.quota(stage.link))
        stage.server.start()
        assert (await asyncio.wrap_future(engine.quota(stage.link))).left == 1_999
