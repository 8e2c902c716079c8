"""How jobs are cut into requests."""

from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.submission.staging import make_entries, make_spec, number
from wolkdnc_gui.submission.job import Pass, Request
from wolkdnc_gui.submission.planner import numbers_of, plan, request_count, size_for
from wolkdnc_gui.wolkvox.direction import Direction


def test_up_to_twenty_five_numbers_go_one_by_one():
    assert [one.count for one in plan(make_spec(25))] == [1] * 25
    assert [one.count for one in plan(make_spec(26))] == [26]


def test_more_go_in_full_requests_and_a_rest():
    assert plan(make_spec(1_213)) == (
        Request(0, 0, 0, 500),
        Request(1, 0, 500, 500),
        Request(2, 0, 1_000, 213),
    )


def test_both_directions_are_two_passes_one_after_the_other():
    requests = plan(make_spec(600, directions=(Direction.INBOUND, Direction.OUTBOUND)))
    assert [(one.seq, one.pass_index, one.count) for one in requests] == [
        (0, 0, 500),
        (1, 0, 100),
        (2, 1, 500),
        (3, 1, 100),
    ]


def test_a_pass_without_rows_has_no_request():
    assert plan(make_spec(0)) == ()
    spec = make_spec(2)
    assert plan(replace(spec, passes=(Pass(Direction.INBOUND, array("I")), *spec.passes)))[0].pass_index == 1


@pytest.mark.parametrize("size", [0, -1, 10_001])
def test_a_size_the_server_does_not_take_is_refused(size):
    with pytest.raises(ValueError, match="numbers per request"):
        plan(make_spec(30, per_request=size))


@given(st.integers(0, 300), st.integers(1, 50), st.integers(0, 60))
def test_every_number_is_in_exactly_one_request_in_order(total, per_request, one_by_one):
    spec = make_spec(total, per_request=per_request, one_by_one=one_by_one)
    requests = plan(spec)
    assert len(requests) == request_count(total, per_request, one_by_one)
    sent = [digits for one in requests for digits in numbers_of(spec, one)]
    assert sent == [number(index) for index in range(total)]
    assert [one.seq for one in requests] == list(range(len(requests)))


@given(st.lists(st.integers(1, 200_000), min_size=1, max_size=2), st.integers(0, 300))
def test_the_size_that_makes_do_with_the_calls_is_found_where_there_is_one(passes, calls):
    size = size_for(passes, calls)
    if size is None:
        assert sum(request_count(count, 10_000, 0) for count in passes) > calls
    else:
        assert sum(request_count(count, size, 0) for count in passes) <= calls
        smaller = size - 100
        assert not smaller or sum(request_count(count, smaller, 0) for count in passes) > calls


def test_rows_may_be_any_part_of_the_list_in_any_order():
    spec = make_spec(5, entries=make_entries(5, left_out=(1,)), rows=array("I", [4, 0, 3]), one_by_one=0)
    assert numbers_of(spec, plan(spec)[0]) == (number(4), number(0), number(3))
