"""What a job does when something goes wrong: the right thing, and never a claim too much."""

import asyncio
from array import array
from dataclasses import replace

import pytest

from tests.submission.staging import make_entries, make_spec, number
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.replies import SIMULTANEOUS
from wolkdnc_gui.submission.job import JobState, JobStatus, Obstacle
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.retry import RetryPolicy
from wolkdnc_gui.wolkvox.answers import AddAnswer
from wolkdnc_gui.wolkvox.failures import FailureKind

LOST = Fault(FaultKind.RESET, acts=True)
LOST_ON_THE_WAY = Fault(FaultKind.RESET)


async def retried(stage, master, spec, faults):
    """Run a job through faults, letting each wait pass."""
    stage.server.script(faults)
    async with stage.open() as engine:
        engine.start_job(spec, stage.link)
        for _ in range(10):
            await stage.heard.until_state(JobState.RETRYING, JobState.FINISHED, JobState.STOPPED)
            if stage.heard.states()[-1] is not JobState.RETRYING:
                break
            await master.advance(600.0)
            await stage.heard.until(lambda heard: heard.states()[-1] is not JobState.RETRYING)
        await stage.heard.until_over()


def outcomes(answers) -> list[Outcome]:
    return [one.outcome for one in answers]


async def test_a_request_that_got_lost_before_the_server_acted_is_added_by_the_second(stage, master):
    await retried(stage, master, make_spec(30, per_request=10), [LOST_ON_THE_WAY])
    said = stage.heard.answers(0)
    assert outcomes(said) == [Outcome.SENDING, Outcome.NOT_KNOWN, Outcome.SENDING, Outcome.ADDED]
    assert [one.attempts for one in said] == [1, 1, 2, 2]
    assert stage.server.listed("inbound") == [number(index) for index in range(30)]


async def test_a_request_whose_answer_got_lost_is_only_accepted(stage, master):
    await retried(stage, master, make_spec(30, per_request=10), [LOST])
    assert stage.heard.outcomes() == [Outcome.ACCEPTED, Outcome.ADDED, Outcome.ADDED]
    assert stage.heard.answers(0)[-1].count == 0


async def test_every_attempt_is_the_same_and_the_order_is_kept(stage, master):
    await retried(stage, master, make_spec(30, per_request=10), [LOST, LOST_ON_THE_WAY, LOST])
    first, second, third = (tuple(number(n) for n in range(at, at + 10)) for at in (0, 10, 20))
    assert stage.sent() == [first, first, first, first, second, third]


async def test_numbers_wait_while_nothing_could_be_sent(stage, master):
    stage.server.stop()
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        assert outcomes(stage.heard.answers(0)) == [Outcome.SENDING, Outcome.WAITING]
        status = stage.heard.status()
        assert (status.failure.kind, status.attempt) == (FailureKind.NO_CONNECTION, 1)
        assert status.retry_at == master.now + 1.0
        stage.server.start()
        await master.advance(1.0)
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED]


async def test_a_failure_in_which_nothing_was_sent_does_not_undo_a_doubt(stage, master):
    stage.server.script([LOST])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        stage.server.stop()
        engine.resume("job-1")
        await stage.heard.until(lambda heard: heard.status().attempt == 2)
        engine.stop("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.NOT_KNOWN]


@pytest.mark.parametrize(
    ("fault", "count", "outcome"),
    [
        (Fault(FaultKind.COUNT_UNREADABLE, acts=True), None, Outcome.ACCEPTED),
        (Fault(FaultKind.STRING_CODES, acts=True), 1, Outcome.ADDED),
        (
            Fault.answer(201, b'{"code": 201, "error": null, "msg": "0 telephones were added"}'),
            0,
            Outcome.ACCEPTED,
        ),
    ],
)
async def test_a_success_is_not_sent_again_whatever_its_count(stage, fault, count, outcome):
    stage.server.script([fault])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_over()
    assert stage.heard.answers(0)[-1].count == count
    assert stage.heard.outcomes() == [outcome]
    assert len(stage.sent()) == 1


async def test_a_count_above_the_number_sent_is_no_success(stage, master):
    await retried(stage, master, make_spec(1), [Fault(FaultKind.COUNT_TOO_HIGH, acts=True)])
    assert outcomes(stage.heard.answers(0))[1] is Outcome.NOT_KNOWN
    assert stage.heard.outcomes() == [Outcome.ACCEPTED]


async def test_a_count_no_client_let_through_is_checked_once_more(stage, master):
    class Boaster:
        calls = 0

        async def add_dnc(self, direction, telephones):
            Boaster.calls += 1
            return AddAnswer(len(telephones) + 2 - Boaster.calls, 201, 201, "so many")

        async def aclose(self):
            pass

    async with stage.open(dial=lambda _address, _token: Boaster()) as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        assert stage.heard.status().failure.kind is FailureKind.UNREADABLE_ANSWER
        engine.resume("job-1")
        await stage.heard.until_over()
    assert outcomes(stage.heard.answers(0))[1:] == [Outcome.NOT_KNOWN, Outcome.SENDING, Outcome.ADDED]


async def test_a_token_in_use_elsewhere_is_tried_again_soon(stage, master):
    stage.server.script([Fault.refuse(403, SIMULTANEOUS)])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        assert stage.heard.status().retry_at == master.now + 2.5
        assert stage.heard.outcomes() == [Outcome.WAITING]
        await master.advance(2.5)
        await stage.heard.until_over()


async def test_failures_of_one_kind_in_a_row_make_the_wait_longer(stage, master):
    master.chance = 0.999
    stage.server.script([LOST_ON_THE_WAY, LOST_ON_THE_WAY, Fault.refuse(403, SIMULTANEOUS), LOST_ON_THE_WAY])
    waits = []
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        for attempt in range(1, 5):
            await stage.heard.until(
                lambda heard, wanted=attempt: heard.states() and heard.status().attempt == wanted
            )
            waits.append(round(stage.heard.status().retry_at - master.now))
            engine.resume("job-1")
        await stage.heard.until_over()
    assert waits == [2, 4, 4, 2]


async def test_a_server_that_never_gives_a_usable_answer_is_the_agents_to_judge(stage, master):
    stage.server.script([Fault(FaultKind.HTML)] * 2)
    async with stage.open(policy=RetryPolicy(answers_until_stuck=2)) as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        engine.resume("job-1")
        await stage.heard.until_state(JobState.STUCK)
        engine.resume("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED]


# Stuck


REFUSED = Fault.refuse(412, "SOMETHING NOBODY KNOWS")


async def test_a_refused_request_stops_the_job_where_it_is_and_can_be_tried_again(stage):
    stage.server.script([REFUSED])
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        assert stage.heard.outcomes() == [Outcome.REFUSED]
        assert stage.heard.status().failure.words == "SOMETHING NOBODY KNOWS"
        assert len(stage.sent()) == 1
        engine.resume("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED] * 2


async def test_a_refused_request_can_be_skipped_and_stays_refused(stage):
    stage.server.script([REFUSED])
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        engine.skip_request("job-1")
        await stage.heard.until_over()
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert stage.heard.outcomes() == outcomes(stored.answers) == [Outcome.REFUSED, Outcome.ADDED]
    assert stage.heard.states()[-1] is JobState.FINISHED


async def test_the_last_request_can_be_skipped_too(stage):
    stage.server.script([REFUSED])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        engine.skip_request("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.REFUSED]


async def test_a_job_can_end_where_it_is_stuck(stage):
    stage.server.script([Fault(FaultKind.NONE), REFUSED])
    async with stage.open() as engine:
        engine.start_job(make_spec(3), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        engine.stop("job-1")
        await stage.heard.until_over()
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert stage.heard.states()[-1] is JobState.STOPPED
    assert stage.heard.outcomes() == outcomes(stored.answers)
    assert stage.heard.outcomes() == [Outcome.ADDED, Outcome.REFUSED, Outcome.NOT_SENT]


async def test_a_doubtful_request_that_is_skipped_stays_in_doubt(stage):
    stage.server.script([Fault(FaultKind.REDIRECT)])
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        engine.skip_request("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.NOT_KNOWN, Outcome.ADDED]


async def test_what_cannot_be_a_number_never_leaves_and_is_not_sent_when_skipped(stage):
    spec = make_spec(2)
    entries = make_entries(0)
    good = spec.entries.entry(0)
    for entry in (replace(good, digits="All"), good):
        entries.append(entry)
    async with stage.open() as engine:
        engine.start_job(replace(spec, entries=entries), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        assert stage.heard.status().failure.kind is FailureKind.MISSING_PARAMETERS
        assert stage.heard.outcomes() == [Outcome.WAITING]
        engine.skip_request("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.NOT_SENT, Outcome.ADDED]
    assert stage.sent() == [(number(0),)]


async def test_only_a_stuck_job_can_skip(stage):
    stage.server.script([LOST_ON_THE_WAY])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.RETRYING)
        engine.skip_request("job-1")
        engine.pause("job-1")
        engine.skip_request("job-1")
        await stage.heard.until_state(JobState.PAUSED)
        engine.resume("job-1")
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED]


async def test_a_job_that_waits_does_not_keep_others_from_the_server(stage):
    stage.server.script([REFUSED, LOST])
    async with stage.open() as engine:
        engine.start_job(make_spec(30), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        engine.start_job(make_spec(30, job_id="retrying"), stage.link)
        await stage.heard.until_state(JobState.RETRYING, job_id="retrying")
        engine.start_job(make_spec(30, job_id="third"), stage.link)
        await stage.heard.until_over("third")


# The token


async def test_without_a_token_the_job_asks_for_it_and_goes_on_where_it_stood(stage):
    stage.token = None
    async with stage.open() as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.NEEDS_TOKEN)
        assert stage.server.log == []
        stage.token = PRACTICE_TOKEN
        engine.resume("job-1", stage.link)
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED] * 2


async def test_a_token_that_is_no_longer_good_is_asked_for_in_the_middle(stage):
    async with stage.open() as engine:
        stage.server.script([Fault(FaultKind.NONE), Fault(FaultKind.INNER_FAILURE)])
        engine.start_job(make_spec(3), stage.link)
        await stage.heard.until_state(JobState.NEEDS_TOKEN)
        assert stage.heard.status().failure.kind is FailureKind.BAD_TOKEN
        assert stage.heard.outcomes() == [Outcome.ADDED, Outcome.WAITING]
        engine.resume("job-1", stage.link)
        await stage.heard.until_over()
    assert stage.server.listed("inbound") == [number(0), number(1), number(2)]


async def test_a_token_replaced_under_way_is_used_from_the_next_request_on(stage):
    link = Link("account-1", stage.link.address, lambda: "new" if stage.server.log else PRACTICE_TOKEN)
    async with stage.open() as engine:
        engine.start_job(make_spec(2), link)
        await stage.heard.until_state(JobState.NEEDS_TOKEN)
    assert [one.token for one in stage.server.log] == [PRACTICE_TOKEN, "new"]


# Faults of the program


async def test_a_fault_of_the_program_interrupts_the_job_and_leaves_the_doubt(stage, expect_log):
    expect_log("a job ended by a fault")

    class Broken:
        async def add_dnc(self, direction, telephones):
            raise LookupError("a fault")

        async def aclose(self):
            pass

    async with stage.open(dial=lambda _address, _token: Broken()) as engine:
        engine.start_job(make_spec(2), stage.link)
        await stage.heard.until_state(JobState.INTERRUPTED)
        assert stage.heard.status() == JobStatus(JobState.INTERRUPTED, obstacle=Obstacle.PROGRAM_ERROR)
        assert stage.heard.outcomes() == [Outcome.NOT_KNOWN]
    async with stage.open() as engine:
        engine.resume("job-1", stage.link)
        await stage.heard.until_over()
    assert stage.heard.outcomes() == [Outcome.ADDED] * 2


async def test_rows_that_are_not_there_interrupt_the_job(stage, expect_log):
    expect_log("a job ended by a fault")
    async with stage.open() as engine:
        engine.start_job(make_spec(1, rows=array("I", [7])), stage.link)
        await stage.heard.until_state(JobState.INTERRUPTED)
    assert stage.server.log == []
