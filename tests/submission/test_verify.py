"""The server's list, read back and held against jobs: a real engine, a real server."""

import asyncio
from dataclasses import replace

import pytest

from tests.submission.staging import NOON, make_entries, make_spec, number
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.practice import operation
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.limits import Limits
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.submission.events import CallsLeft, RowsVerified
from wolkdnc_gui.submission.job import JobState, Obstacle
from wolkdnc_gui.submission.journal import Moment, Step
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.journal_reading import NoSuchJob
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Proof, Verification
from wolkdnc_gui.submission.server_list import ListTooSoon
from wolkdnc_gui.submission.verify import JobNotOver
from wolkdnc_gui.wolkvox import listed
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import CallFailed, FailureKind

INBOUND, OUTBOUND = Direction.INBOUND, Direction.OUTBOUND
BOTH = (INBOUND, OUTBOUND)


@pytest.fixture
def at_most(monkeypatch):
    """Make the documented length of one answer small."""

    def limit(rows):
        monkeypatch.setattr(listed, "MOST_ROWS", rows)

    return limit


async def run(stage, engine, spec):
    engine.start_job(spec, stage.link)
    await stage.heard.until_over(spec.job_id)


async def verified(stage, engine, job_id="job-1"):
    return await asyncio.wrap_future(engine.verify(job_id, stage.link))


def reads(stage):
    return [one.direction for one in stage.server.log if one.call == "get_dnc"]


async def test_every_number_is_confirmed_or_not_on_the_list(stage):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(40, per_request=30, directions=BOTH))
        stage.server.blocked.remove((number(39),), "outbound")
        report = await verified(stage, engine)
        stored = await asyncio.wrap_future(engine.load("job-1"))
        (summary,) = await asyncio.wrap_future(engine.history())
    seen = bytes((Proof.SEEN,))
    expected = Verification(NOON, True, (seen * 40, seen * 39 + bytes((Proof.ABSENT,))))
    assert report.verification == stored.verification == expected
    assert report.listed == 79
    assert [one for one in stage.heard if isinstance(one, RowsVerified)] == [RowsVerified("job-1", expected)]
    assert summary.counts == ((Outcome.CONFIRMED, 79), (Outcome.NOT_ON_LIST, 1))
    assert reads(stage) == ["all"]


async def test_a_number_in_another_shape_is_seen_and_that_is_said(stage):
    async with stage.open() as engine:
        entries = make_entries(0)
        spec = make_spec(2, entries=make_entries(2))
        entries.extend(spec.entries)
        entries.digits = PackedText(["93001234567", "93017654321"])
        await run(stage, engine, make_spec(2, entries=entries))
        stage.server.blocked.remove(("93001234567",))
        stage.server.blocked.add("inbound", ("573001234567",), 0.0)
        report = await verified(stage, engine)
    assert report.verification.proofs == (bytes((Proof.SEEN_OTHERWISE, Proof.SEEN)),)


async def test_absence_from_a_list_that_may_be_cut_proves_nothing(stage, at_most):
    at_most(3)
    async with stage.open() as engine:
        await run(stage, engine, make_spec(3))
        stage.server.blocked.remove((number(0),))
        stage.server.blocked.add("inbound", ("1", "2", "3"), 0.0)
        report = await verified(stage, engine)
        (summary,) = await asyncio.wrap_future(engine.history())
    assert not report.verification.complete
    assert report.verification.count(Proof.ABSENT) == 0
    assert summary.counts == ((Outcome.ADDED, 1), (Outcome.CONFIRMED, 2))


async def test_sides_that_are_too_long_together_are_read_one_by_one(stage, at_most, master):
    at_most(4)
    async with stage.open() as engine:
        await run(stage, engine, make_spec(2, directions=BOTH))
        master.now += 1
        assert not (await verified(stage, engine)).verification.complete
        await asyncio.wrap_future(engine.verify("job-1", stage.link))
        master.now += 301
        assert not (await verified(stage, engine)).verification.complete
        master.now += 301
        assert (await verified(stage, engine)).verification.complete
    assert reads(stage) == ["all", "inbound", "outbound"]


async def test_the_list_is_read_once_in_five_minutes_and_remembered(stage, master):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(1))
        await run(stage, engine, make_spec(1, job_id="other", directions=(OUTBOUND,)))
        master.now += 1
        await verified(stage, engine)
        await verified(stage, engine)
        await verified(stage, engine, "other")
        assert reads(stage) == ["all"]
        master.now += 301
        await verified(stage, engine)
    assert reads(stage) == ["all", "all"]


async def test_a_list_that_is_older_than_the_job_proves_nothing_and_says_when_a_newer_one_may_be_read(
    stage, master
):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(1))
        await verified(stage, engine)
        master.now += 10
        await run(stage, engine, make_spec(1, job_id="later"))
        with pytest.raises(ListTooSoon) as too_soon:
            await verified(stage, engine, "later")
        assert too_soon.value.at == NOON + 300
        master.now = NOON + 301
        assert (await verified(stage, engine, "later")).verification.count(Proof.SEEN) == 1
    assert reads(stage) == ["all", "all"]


async def test_a_list_that_was_just_read_is_newer_whatever_the_clock_says(stage, master):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(1))
        master.now -= 86_400
        assert (await verified(stage, engine)).verification.count(Proof.SEEN) == 1


async def test_a_list_that_only_seems_newer_because_the_clock_was_set_back_proves_nothing(stage, master):
    back = 0.0
    async with stage.open(timing=replace(master.timing, now=lambda: master.now - back)) as engine:
        await run(stage, engine, make_spec(1))
        await verified(stage, engine)
        back = 3_600.0
        await run(stage, engine, make_spec(1, job_id="later"))
        with pytest.raises(ListTooSoon):
            await verified(stage, engine, "later")
    assert reads(stage) == ["all"]


async def test_a_job_that_can_go_on_cannot_be_verified(stage):
    stage.server.script([Fault.refuse(404, "NO")])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        with pytest.raises(JobNotOver):
            await verified(stage, engine)
        with pytest.raises(NoSuchJob):
            await verified(stage, engine, "none")
    assert reads(stage) == []


async def test_a_read_that_fails_says_why_and_may_be_tried_again_unless_it_arrived(stage, master):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(1))
        stage.token, token = None, stage.token
        with pytest.raises(CallFailed) as failed:
            await verified(stage, engine)
        assert failed.value.failure.kind is FailureKind.NO_TOKEN
        stage.token = token
        stage.server.script([Fault.refuse(403, operation.SIMULTANEOUS), Fault(FaultKind.EMPTY)])
        for kind in (FailureKind.TOKEN_IN_USE, FailureKind.UNREADABLE_ANSWER):
            with pytest.raises(CallFailed) as failed:
                await verified(stage, engine)
            assert failed.value.failure.kind is kind
        with pytest.raises(ListTooSoon):
            await verified(stage, engine)
        master.now += 300
        await verified(stage, engine)


async def test_a_read_waits_its_turn_and_is_counted(stage, master):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(1))
        master.now += 1
        await asyncio.wrap_future(engine.test_connection(stage.link))
        first, second = engine.verify("job-1", stage.link), engine.verify("job-1", stage.link)
        await asyncio.wrap_future(first)
        await asyncio.wrap_future(second)
    assert [one.calls_left for one in stage.heard if isinstance(one, CallsLeft)] == [1_998, 1_997]


async def test_a_list_is_compared_before_it_is_sent_and_its_shape_is_learned(stage):
    stage.server.blocked.add("inbound", tuple(f"93001{index:06d}" for index in range(30)), 0.0)
    async with stage.open() as engine:
        digits = PackedText(["93001000001", "3001000002", "", "3019999999"])
        compared = await asyncio.wrap_future(engine.compare(digits, stage.link, INBOUND, "CO"))
        other = await asyncio.wrap_future(engine.compare(digits, stage.link, OUTBOUND, "CO"))
    assert (compared.blocked, compared.blocked_otherwise, compared.others) == (1, 1, 1)
    assert (compared.complete, compared.direction, compared.read_at) == (True, INBOUND, NOON)
    assert (compared.shape.likely.shape.prefix, compared.shape.likely.digits) == ("9", 11)
    assert (other.others, other.shape.likely) == (3, None)
    assert reads(stage) == ["all"]


async def test_the_shape_is_learned_from_both_sides_of_the_list_without_a_number_to_compare(stage):
    stage.server.blocked.add("inbound", tuple(f"300100{index:04d}" for index in range(12)), 0.0)
    stage.server.blocked.add("outbound", tuple(f"300200{index:04d}" for index in range(12)), 0.0)
    async with stage.open() as engine:
        learned = await asyncio.wrap_future(engine.learn_shape(stage.link, "CO"))
    assert (learned.looked_at, learned.likely.shape.kind, learned.likely.digits) == (24, "national", 10)
    assert reads(stage) == ["all"]


async def test_what_was_known_before_a_job_is_kept_with_it(stage, master):
    stage.server.blocked.add("inbound", (number(0),), 0.0)
    async with stage.open() as engine:
        await asyncio.wrap_future(engine.compare(PackedText([]), stage.link, INBOUND, "CO"))
        await run(stage, engine, make_spec(2))
        master.now += 901
        await run(stage, engine, make_spec(2, job_id="later"))
        early = await asyncio.wrap_future(engine.load("job-1"))
        late = await asyncio.wrap_future(engine.load("later"))
    assert early.before == Verification(NOON, True, (bytes((Proof.SEEN, Proof.ABSENT)),))
    assert late.before is None
    assert reads(stage) == ["all"]


async def test_many_rows_come_through_the_real_limit(tmp_path, master, stage):
    with PracticeServer(limits=Limits(rows_down=listed.MOST_ROWS)) as server:
        server.blocked.add("inbound", (f"93{index:09d}" for index in range(60_001)), 0.0)
        stage.server = server
        async with stage.open() as engine:
            digits = PackedText([number(1), number(60_000)])
            compared = await asyncio.wrap_future(engine.compare(digits, stage.link, INBOUND, "CO"))
    assert (compared.blocked, compared.others, compared.complete) == (1, 1, False)


async def test_a_job_begins_although_what_was_known_before_cannot_be_kept(stage, expect_log):
    expect_log("before a job is not on disk: DISK_FULL")

    def full(step, moment):
        if step is Step.BEFORE and moment is Moment.WRITTEN:
            raise JournalTrouble(Obstacle.DISK_FULL)

    async with stage.open(hook=full) as engine:
        await asyncio.wrap_future(engine.compare(PackedText([]), stage.link, INBOUND, "CO"))
        await run(stage, engine, make_spec(1))
        stored = await asyncio.wrap_future(engine.load("job-1"))
    assert stored.before is None
    assert stage.server.listed("inbound") == [number(0)]
