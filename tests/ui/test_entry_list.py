"""The columns behind the table, before, during and after a job."""

import random
from array import array
from collections import Counter

import pytest

from wolkdnc_gui.numbers.entries import Entry, EntryColumns, Origin, Source
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.submission.events import RequestAnswer, RequestChanged, StoredJob
from wolkdnc_gui.submission.job import AccountRef, JobSpec, JobState, JobStatus, Pass, Request
from wolkdnc_gui.submission.outcome import FAILED, Outcome
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.row_state import RowState, StateGroup
from wolkdnc_gui.wolkvox.direction import Direction

R, U, L = Verdict.READY, Verdict.UNUSUAL, Verdict.LEFT_OUT
REASONS = {R: Reason.NONE, U: Reason.NOT_VALID, L: Reason.NOT_A_NUMBER}


def columns(*verdicts: Verdict) -> EntryColumns:
    made = EntryColumns()
    for row, verdict in enumerate(verdicts):
        origin = Origin(Source("list.csv"), row + 1, 1)
        made.append(
            Entry(f"300 {row}", "" if verdict is L else f"9300{row}", verdict, REASONS[verdict], 0, origin)
        )
    return made


def rows(*places: int) -> "array[int]":
    return array("I", places)


def spec(entries: EntryList, *passes: Pass) -> JobSpec:
    return JobSpec(
        "job", AccountRef("a", "Cobranzas", "0042", False), passes, entries.entries, "", "ana", 0.0
    )


def one_pass(entries: EntryList, direction: Direction = Direction.OUTBOUND) -> JobSpec:
    return spec(entries, *entries.passes_to_send((direction,)))


def changed(request: Request, outcome: Outcome, words: str = "") -> RequestChanged:
    return RequestChanged("job", request, RequestAnswer(outcome, words=words))


def states(entries: EntryList, column: int = 0) -> list[RowState]:
    return [entries.state(row, column) for row in range(len(entries))]


def assert_counts_are_true(entries: EntryList) -> None:
    by_row = list(zip(*(entries.codes(k) for k in range(entries.state_columns)), strict=True))
    for group in StateGroup:
        expected = [any(code in group.value for code in codes) for codes in by_row]
        assert entries.count(group) == sum(expected), group
        assert list(entries.marks(group)) == expected
    if entries.has_job:
        told = Counter(RowState(code).outcome for codes in by_row for code in codes)
        assert {o: n for o, n in entries.outcome_counts().items() if n} == dict(told)


def test_ready_and_unusual_rows_are_sent_and_left_out_rows_are_not():
    entries = EntryList()
    entries.append_batch(columns(R, U, L))
    entries.append_batch(columns(R))
    assert entries.rows_to_send() == rows(0, 1, 3)
    assert entries.verdict_counts() == (4, 3, 1, 1)
    assert states(entries) == [RowState.READY, RowState.UNUSUAL, RowState.LEFT_OUT, RowState.READY]


def test_a_removed_row_is_not_sent_until_it_is_put_back():
    entries = EntryList(columns(R, U, L, R))
    entries.set_removed(range(4), removed=True)
    assert entries.count_to_send() == 0
    assert states(entries) == [
        RowState.REMOVED,
        RowState.REMOVED_UNUSUAL,
        RowState.LEFT_OUT,
        RowState.REMOVED,
    ]
    entries.set_removed(rows(0, 1, 2), removed=False)
    assert states(entries) == [RowState.READY, RowState.UNUSUAL, RowState.LEFT_OUT, RowState.REMOVED]
    assert_counts_are_true(entries)


def test_only_unusual_rows_can_be_unticked():
    entries = EntryList(columns(R, U, L, U))
    entries.set_ticked(range(4), ticked=False)
    assert entries.rows_to_send() == rows(0)
    assert entries.count(StateGroup.UNUSUAL) == 2
    entries.set_ticked(rows(3), ticked=True)
    assert entries.rows_to_send() == rows(0, 3)
    assert_counts_are_true(entries)


def test_a_job_is_told_that_a_row_was_removed_by_hand():
    entries = EntryList(columns(R, U, R))
    assert entries.entries is entries.columns
    entries.set_removed(rows(0), removed=True)
    told = entries.entries
    assert (told.entry(0).verdict, told.entry(0).reason) == (L, Reason.REMOVED_BY_HAND)
    assert told.entry(1) == entries.entry(1)
    assert entries.entry(0).verdict is R


def test_known_digits_name_only_what_will_be_sent():
    entries = EntryList(columns(R, U, L, R, U))
    entries.set_removed(rows(3), removed=True)
    entries.set_ticked(rows(4), ticked=False)
    assert list(entries.to_judge().known()) == ["93000", "93001", "", "", ""]


def test_rows_taken_off_the_end_leave_the_old_columns_to_their_readers():
    entries = EntryList(columns(R, U, L))
    before, generation = entries.columns, entries.generation
    entries.truncate(1)
    assert len(entries) == 1
    assert len(before) == 3
    assert entries.generation > generation
    assert entries.verdict_counts() == (1, 1, 0, 0)
    entries.append_batch(columns(R))
    assert entries.rows_to_send() == rows(0, 1)


def test_the_rows_of_a_request_change_together_and_nothing_else_does():
    entries = EntryList(columns(R, L, R, U, R, R))
    entries.set_removed(rows(4), removed=True)
    requests = (Request(0, 0, 0, 2), Request(1, 0, 2, 2))
    entries.begin_job(one_pass(entries))
    entries.set_requests(requests)
    assert states(entries).count(RowState.WAITING) == 4
    assert entries.apply(changed(requests[0], Outcome.SENDING)) == (range(0, 3),)
    assert entries.apply(changed(requests[0], Outcome.ADDED, "2 telephones were added")) == (range(0, 3),)
    assert entries.apply(changed(requests[1], Outcome.REFUSED)) == (range(3, 6),)
    assert states(entries) == [
        RowState.ADDED,
        RowState.LEFT_OUT,
        RowState.ADDED,
        RowState.REFUSED,
        RowState.REMOVED,
        RowState.REFUSED,
    ]
    answer = entries.answer(2)
    assert answer is not None
    assert answer.words == "2 telephones were added"
    assert entries.answer(1) is None
    assert_counts_are_true(entries)


def test_an_answer_that_comes_before_the_plan_is_not_lost():
    entries = EntryList(columns(R, R))
    entries.begin_job(one_pass(entries))
    entries.apply(changed(Request(1, 0, 1, 1), Outcome.ADDED))
    entries.set_requests((Request(0, 0, 0, 1), Request(1, 0, 1, 1)))
    assert states(entries) == [RowState.WAITING, RowState.ADDED]
    assert entries.answer(0) is None
    answer = entries.answer(1)
    assert answer is not None
    assert answer.outcome is Outcome.ADDED


def test_nothing_in_a_list_with_a_job_can_be_removed_or_unticked():
    entries = EntryList(columns(R, U))
    entries.begin_job(one_pass(entries))
    entries.set_removed(range(2), removed=True)
    entries.set_ticked(range(2), ticked=False)
    assert states(entries) == [RowState.WAITING, RowState.WAITING]


def test_a_job_that_could_not_start_leaves_the_list_as_it_was():
    entries = EntryList(columns(R, U, L))
    entries.set_ticked(rows(1), ticked=False)
    before = states(entries)
    entries.begin_job(one_pass(entries))
    entries.end_job()
    assert states(entries) == before
    assert not entries.has_job
    assert_counts_are_true(entries)


def test_both_directions_have_a_state_each_and_a_row_counts_once_in_a_group():
    entries = EntryList(columns(R, L, R, U))
    entries.begin_job(spec(entries, *entries.passes_to_send((Direction.INBOUND, Direction.OUTBOUND))))
    first, second = Request(0, 0, 0, 3), Request(1, 1, 0, 3)
    entries.set_requests((first, second))
    entries.apply(changed(first, Outcome.ADDED))
    entries.apply(changed(second, Outcome.NOT_KNOWN))
    assert entries.directions == (Direction.INBOUND, Direction.OUTBOUND)
    assert entries.count(StateGroup.ADDED) == entries.count(StateGroup.NOT_KNOWN) == 3
    assert entries.outcome_counts()[Outcome.ADDED] == 3
    assert [entries.state(0, 0), entries.state(0, 1)] == [RowState.ADDED, RowState.NOT_KNOWN]
    assert entries.state(1, 1) is RowState.LEFT_OUT
    assert_counts_are_true(entries)


def test_what_failed_is_sent_again_in_the_direction_in_which_it_failed():
    entries = EntryList(columns(R, R, L, R, U))
    entries.begin_job(spec(entries, *entries.passes_to_send((Direction.INBOUND, Direction.OUTBOUND))))
    requests = [Request(k, k // 4, k % 4, 1) for k in range(8)]
    entries.set_requests(requests)
    outcomes = (Outcome.ADDED, Outcome.REFUSED, Outcome.ADDED, Outcome.ADDED)
    outcomes += (Outcome.ADDED, Outcome.NOT_KNOWN, Outcome.ADDED, Outcome.NOT_SENT)
    for request, outcome in zip(requests, outcomes, strict=True):
        entries.apply(changed(request, outcome))
    again, passes = entries.failed_as_new_list()
    assert [again.entry(k).given for k in range(len(again))] == ["300 1", "300 4"]
    assert passes == (Pass(Direction.INBOUND, rows(0)), Pass(Direction.OUTBOUND, rows(0, 1)))
    assert again.passes_to_send((Direction.INBOUND,)) == passes
    again.set_removed(rows(0), removed=True)
    assert again.passes_to_send(()) == (Pass(Direction.OUTBOUND, rows(1)),)


def test_a_list_with_nothing_to_send_has_no_passes():
    assert EntryList(columns(L, L)).passes_to_send((Direction.INBOUND,)) == ()


def test_a_list_without_a_job_has_nothing_to_send_again():
    again, passes = EntryList(columns(R)).failed_as_new_list()
    assert (len(again), passes) == (0, ())


def test_a_stored_job_shows_what_it_showed_when_it_was_alive():
    entries = EntryList(columns(R, U, L, R, U, R))
    entries.set_removed(rows(3), removed=True)
    entries.set_ticked(rows(4), ticked=False)
    job = one_pass(entries)
    requests = (Request(0, 0, 0, 2), Request(1, 0, 2, 1))
    answers = (RequestAnswer(Outcome.ACCEPTED, count=1, words="1 telephones were added"), None)
    entries.begin_job(job, requests)
    entries.apply(RequestChanged("job", requests[0], answers[0]))
    stored = StoredJob(job, requests, answers, JobStatus(JobState.INTERRUPTED))
    rebuilt = EntryList.from_stored(stored)
    assert states(rebuilt) == states(entries)
    assert rebuilt.answer(1) == answers[0]
    assert rebuilt.outcome_counts() == entries.outcome_counts()
    assert_counts_are_true(rebuilt)


@pytest.mark.parametrize("seed", range(5))
def test_counts_stay_true_through_any_sequence_of_decisions_and_answers(seed):
    dice = random.Random(seed)  # noqa: S311  # no secret
    entries = EntryList()
    for _ in range(dice.randint(1, 4)):
        entries.append_batch(columns(*dice.choices((R, U, L), k=dice.randint(1, 30))))
        some = array("I", sorted(dice.sample(range(len(entries)), k=dice.randint(0, len(entries)))))
        entries.set_removed(some, removed=dice.random() < 0.7)
        entries.set_ticked(some, ticked=dice.random() < 0.3)
        assert_counts_are_true(entries)
    entries.append_batch(columns(R))
    job = spec(entries, *entries.passes_to_send((Direction.INBOUND, Direction.OUTBOUND)))
    entries.begin_job(job)
    size = len(job.passes[0].rows)
    requests = [Request(k, k // size, k % size, 1) for k in range(2 * size)]
    entries.set_requests(requests)
    for request in dice.sample(requests, k=len(requests) // 2):
        entries.apply(changed(request, dice.choice([o for o in Outcome if o is not Outcome.NOT_PLANNED])))
        assert_counts_are_true(entries)
    failed = entries.failed_rows()
    assert [
        [row for row in range(len(entries)) if entries.state(row, k).outcome in FAILED] for k in (0, 1)
    ] == [list(one) for one in failed]
