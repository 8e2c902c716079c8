"""Taking a job back: exactly what it newly added, through a real engine and a real server."""

import asyncio
import json
from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.submission.staging import NOON, make_entries, make_spec, number
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.submission.job import JobKind, JobState, Pass
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.planner import numbers_of, plan
from wolkdnc_gui.submission.proof import Proof
from wolkdnc_gui.submission.undo import Doubt, Removable, UndoPlan
from wolkdnc_gui.submission.verify import JobNotOver
from wolkdnc_gui.wolkvox import listed
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.telephones import Telephones, remove_body

INBOUND, OUTBOUND = Direction.INBOUND, Direction.OUTBOUND
BOTH = (INBOUND, OUTBOUND)
NOT_NEW, OTHER = Doubt.NOT_KNOWN_TO_BE_NEW, Doubt.OTHER_SIDE


async def run(stage, engine, spec):
    engine.start_job(spec, stage.link)
    await stage.heard.until_over(spec.job_id)
    stage.master.now += 1


async def planned(stage, engine, job_id="job-1"):
    return await asyncio.wrap_future(engine.plan_undo(job_id, stage.link))


def removal(plan, accepted=Doubt.NONE, job_id="undo"):
    return plan.removal(accepted, job_id=job_id, who="bea", created_at=NOON + 9, note="back")


def removed(stage):
    return [one.telephones for one in stage.server.log if one.call == "remove_dnc"]


async def test_what_a_full_count_proves_to_be_new_is_taken_off_in_order(stage):
    stage.server.blocked.add("inbound", ("777",), 0.0)
    async with stage.open() as engine:
        await run(stage, engine, make_spec(40, per_request=15))
        plan = await planned(stage, engine)
        assert (plan.count(Doubt.NONE), plan.not_new, plan.gone, plan.complete) == (40, 0, 0, True)
        spec = removal(plan)
        await run(stage, engine, spec)
        stored = await asyncio.wrap_future(engine.load("undo"))
        (summary, _) = await asyncio.wrap_future(engine.history())
    assert stage.server.listed("inbound") == ["777"]
    assert removed(stage) == [
        tuple(number(i) for i in part) for part in (range(15), range(15, 30), range(30, 40))
    ]
    assert stage.heard.outcomes("undo") == [Outcome.TAKEN_OFF] * 3
    assert stored.spec == spec
    assert (spec.kind, spec.undoes, spec.who, spec.note) == (JobKind.REMOVE, "job-1", "bea", "back")
    assert (summary.kind, summary.counts) == (JobKind.REMOVE, ((Outcome.TAKEN_OFF, 40),))


async def test_what_was_there_before_stays_and_is_told_by_a_count_of_one(stage):
    stage.server.blocked.add("inbound", (number(1),), 0.0)
    async with stage.open() as engine:
        await run(stage, engine, make_spec(3))
        plan = await planned(stage, engine)
        assert (plan.count(Doubt.NONE), plan.not_new) == (2, 1)
        await run(stage, engine, removal(plan))
    assert stage.server.listed("inbound") == [number(1)]


async def test_a_read_before_the_job_and_its_count_together_tell_what_was_new(stage):
    stage.server.blocked.add("inbound", (number(3), number(7)), 0.0)
    async with stage.open() as engine:
        await asyncio.wrap_future(engine.compare(PackedText([]), stage.link, INBOUND, "CO"))
        await run(stage, engine, make_spec(30, per_request=30))
        stage.master.now += 300
        plan = await planned(stage, engine)
        assert (plan.count(Doubt.NONE), plan.not_new) == (28, 2)
        await run(stage, engine, removal(plan))
    assert stage.server.listed("inbound") == [number(3), number(7)]


async def test_where_the_count_contradicts_the_read_before_nothing_is_known(stage):
    stage.server.blocked.add("inbound", (number(3),), 0.0)
    async with stage.open() as engine:
        await asyncio.wrap_future(engine.compare(PackedText([]), stage.link, INBOUND, "CO"))
        stage.server.blocked.add("inbound", (number(4),), 0.0)  # a colleague
        await run(stage, engine, make_spec(30, per_request=30))
        stage.master.now += 300
        plan = await planned(stage, engine)
    assert (plan.count(Doubt.NONE), plan.count(NOT_NEW), plan.not_new) == (0, 29, 1)


async def test_without_proof_a_number_is_taken_off_only_when_the_agent_says_so(stage):
    stage.server.blocked.add("inbound", (number(3),), 0.0)
    async with stage.open() as engine:
        await run(stage, engine, make_spec(30, per_request=30))
        plan = await planned(stage, engine)
        assert plan.chosen(Doubt.NONE) == ()
        with pytest.raises(ValueError, match="nothing"):
            removal(plan)
        await run(stage, engine, removal(plan, NOT_NEW))
    assert stage.server.listed("inbound") == []


async def test_a_number_that_never_got_an_answer_is_not_known_to_be_new(stage):
    stage.server.script([Fault(FaultKind.CLOSE, acts=True)])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_attempt(1)
        engine.stop("job-1")
        await stage.heard.until_over()
        stage.master.now += 1
        plan = await planned(stage, engine)
    assert plan.count(NOT_NEW) == 1


async def test_a_number_on_the_other_side_is_left_alone_unless_told_otherwise(stage):
    stage.server.blocked.add("outbound", (number(0),), 0.0)
    async with stage.open() as engine:
        await run(stage, engine, make_spec(2))
        plan = await planned(stage, engine)
        assert (plan.count(Doubt.NONE), plan.count(OTHER)) == (1, 1)
        await run(stage, engine, removal(plan))
        assert stage.server.listed("inbound") == [number(0)]
        await run(stage, engine, removal(plan, OTHER, job_id="again"))
    assert stage.server.listed("inbound") == stage.server.listed("outbound") == []


async def test_a_job_of_both_directions_is_taken_off_both_with_one_call_a_number(stage):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(30, per_request=30, directions=BOTH))
        plan = await planned(stage, engine)
        spec = removal(plan)
        assert [(one.direction, one.sides, len(one.rows)) for one in spec.passes] == [(INBOUND, 2, 30)]
        await run(stage, engine, spec)
    assert stage.heard.outcomes("undo") == [Outcome.TAKEN_OFF]
    assert stage.server.listed("inbound") == stage.server.listed("outbound") == []


async def test_what_is_gone_already_is_not_sent(stage):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(2))
        stage.server.blocked.remove((number(0),))
        plan = await planned(stage, engine)
        spec = removal(plan)
        assert (plan.gone, list(spec.entries.digits)) == (1, [number(1)])


async def test_behind_the_end_of_a_list_that_is_cut_everything_is_in_doubt(stage, monkeypatch):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(2))
        monkeypatch.setattr(listed, "MOST_ROWS", 2)
        plan = await planned(stage, engine)
    assert not plan.complete
    assert plan.count(OTHER) == 2
    assert {one.sides for one in plan.removable} == {0}


async def test_a_count_that_does_not_prove_it_claims_nothing_and_reading_back_does(stage):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(30, per_request=30))
        spec = removal(await planned(stage, engine))
        stage.server.blocked.remove((number(0),))
        await run(stage, engine, spec)
        assert stage.heard.outcomes("undo") == [Outcome.ACCEPTED]
        stage.server.blocked.add("inbound", (number(5),), 0.0)
        stage.master.now += 301
        report = await asyncio.wrap_future(engine.verify("undo", stage.link))
        (summary, _) = await asyncio.wrap_future(engine.history())
    assert report.verification.count(Proof.ABSENT) == 29
    assert summary.counts == ((Outcome.TAKEN_OFF, 29), (Outcome.STILL_LISTED, 1))


async def test_an_undo_that_was_cut_off_goes_on_where_it_stood(stage):
    async with stage.open() as engine:
        await run(stage, engine, make_spec(40, per_request=15))
        spec = removal(await planned(stage, engine))
        stage.server.script([Fault(FaultKind.NONE), Fault(FaultKind.HANG)])
        engine.start_job(spec, stage.link)
        await stage.until_server(lambda log: sum(one.call == "remove_dnc" for one in log) == 2)
        closing = engine.close()
        await stage.master.until_someone_sleeps()
        await stage.master.advance(2)
        await asyncio.wrap_future(closing)
    stage.server.release()
    async with stage.open() as engine:
        (unfinished,) = await asyncio.wrap_future(engine.unfinished())
        assert unfinished.spec == spec
        engine.resume("undo", stage.link)
        await stage.heard.until_over("undo")
    assert stage.server.listed("inbound") == []


async def test_only_a_job_that_is_over_and_added_can_be_taken_back(stage):
    stage.server.script([Fault.refuse(404, "NO")])
    async with stage.open() as engine:
        engine.start_job(make_spec(1), stage.link)
        await stage.heard.until_state(JobState.STUCK)
        with pytest.raises(JobNotOver):
            await planned(stage, engine)
        await run(stage, engine, make_spec(1, job_id="good"))
        await run(stage, engine, removal(await planned(stage, engine, "good")))
        with pytest.raises(JobNotOver):
            await planned(stage, engine, "undo")


ROWS = st.lists(st.tuples(st.sampled_from(Direction), st.sampled_from(range(8))), min_size=1, max_size=30)


@given(
    st.lists(st.sampled_from(["All", "all", "", "1", "93001234567", "٣", "1 2"]), min_size=8, max_size=8),
    ROWS,
)
def test_no_undo_can_send_anything_but_lists_of_digits(digits, chosen):
    entries = make_entries(8)
    entries.digits = PackedText(digits)
    original = make_spec(8, entries=entries)
    sides = {row: side for side, row in chosen}
    removable = tuple(Removable(row, sides[row], 1, Doubt.NONE) for row in sorted(sides))
    spec = removal(UndoPlan(original, removable, 0, 0, True))
    assert sorted(spec.entries.digits) == sorted(digits[one.row] for one in removable)
    for request in plan(spec):
        try:
            body = remove_body(Telephones.of(numbers_of(spec, request)))
        except ValueError:
            continue
        numbers = json.loads(body)["telephones"]
        assert type(numbers) is list
        assert all(one.isascii() and one.isdigit() for one in numbers)


def test_numbers_that_are_on_different_counts_of_sides_claim_nothing():
    removable = (Removable(0, INBOUND, 1, Doubt.NONE), Removable(2, INBOUND, 2, Doubt.NONE))
    spec = removal(UndoPlan(make_spec(3), removable, 0, 0, True))
    assert spec.passes == (Pass(INBOUND, array("I", [0, 1]), 0),)
    assert list(spec.entries.digits) == [number(0), number(2)]
    assert replace(spec, kind=JobKind.ADD).undoes == "job-1"
