"""The laptop sleeps, the network comes back another way, the clock jumps: the job goes on."""

import asyncio
from dataclasses import replace

import pytest

from tests.submission.staging import NOON, make_spec, number
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.replies import LIMIT_EXCEEDED
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Proof
from wolkdnc_gui.submission.timing import LOOK_AGAIN_S, Timing

NIGHT_S = 8 * 3_600.0


class Clocks:
    """The master's time, as two clocks tell it; either may be off."""

    def __init__(self, master) -> None:
        self.off = 0.0
        """By how much the clock on the wall is ahead."""
        self.timing: Timing = replace(master.timing, now=lambda: master.now + self.off)


@pytest.fixture
def clocks(master) -> Clocks:
    return Clocks(master)


async def test_a_job_that_waits_goes_on_soon_after_the_machine_wakes(stage, master, clocks):
    stage.server.script([replace(Fault.refuse(503, "NO"), headers=(("Retry-After", "7200"),))])
    async with stage.open(timing=clocks.timing) as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        assert stage.heard.status().retry_at == NOON + 7_200
        await master.until_someone_sleeps()
        # The steady clock stands still meanwhile.
        clocks.off += NIGHT_S
        await master.advance(LOOK_AGAIN_S)
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED] * 2


async def test_a_job_that_waits_for_the_next_day_goes_on_in_the_morning(stage, master, clocks):
    stage.server.script([Fault.refuse(403, LIMIT_EXCEEDED)])
    async with stage.open(timing=clocks.timing) as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.WAITING_FOR_QUOTA)
        await master.until_someone_sleeps()
        clocks.off += 2 * NIGHT_S
        await master.advance(LOOK_AGAIN_S)
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED]


async def test_a_clock_that_is_set_back_does_not_make_a_job_wait_longer(stage, master, clocks):
    stage.server.script([replace(Fault.refuse(503, "NO"), headers=(("Retry-After", "60"),))])
    async with stage.open(timing=clocks.timing) as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        await master.until_someone_sleeps()
        clocks.off -= 365 * 86_400
        await master.advance(61)
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED]


@pytest.mark.parametrize("jump", [-86_400.0, 86_400.0])
async def test_a_clock_that_jumps_under_way_harms_neither_the_job_nor_its_check(stage, clocks, jump):
    stage.server.script([Fault(FaultKind.NONE), Fault(FaultKind.HANG, acts=True)])
    async with stage.open(timing=clocks.timing) as engine:
        engine.start_job(make_spec(3), stage.link)
        await stage.until_server(lambda log: len(log) == 2)
        clocks.off += jump
        stage.server.release()
        await stage.heard.until_over()
        clocks.off -= jump
        report = await asyncio.wrap_future(engine.verify("job-1", stage.link))
    assert stage.heard.outcomes() == [Outcome.ADDED] * 3
    assert report.verification.count(Proof.SEEN) == 3


async def test_a_connection_that_died_in_the_sleep_costs_one_attempt_at_most(stage, master):
    """The server is gone and back, on the same address, while a connection to it is kept."""
    stage.server.script([Fault.refuse(412, "NO")])
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        stage.server.stop()
        stage.server.start()
        engine.resume("job-1")
        await stage.heard.until_state(JobState.RETRYING, JobState.FINISHED)
        if stage.heard.states()[-1] is JobState.RETRYING:
            engine.resume("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED] * 2
    assert stage.server.listed("inbound") == [number(0), number(1)]
