"""The day's calls."""

from datetime import UTC, datetime

import pytest

from wolkdnc_gui.submission.events import CallsLeft
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.quota import REMEMBERED_S, Quota, QuotaSeen
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import AddAnswer, TokenInfo
from wolkdnc_gui.wolkvox.failures import Failure, FailureKind

NOW = datetime(2026, 3, 10, 20, 0, tzinfo=UTC).timestamp()
LINK = Link("one", Address.parse("0042"), lambda: "token")
SAME_OPERATION = Link("two", Address.parse("0042"), lambda: "other token")
OTHER_OPERATION = Link("three", Address.parse("0043"), lambda: "token")
ADDED = AddAnswer(1, 201, 201, "1 telephones were added")


def info(left: int | None, hours: float | None = None) -> TokenInfo:
    return TokenInfo("", 2_000, 0, 0, left, hours)


@pytest.fixture
def said() -> list[CallsLeft]:
    return []


class Clock:
    passed = 0.0


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def quota(said, clock) -> Quota:
    timing = Timing(now=lambda: NOW + clock.passed, steady=lambda: clock.passed, chance=lambda: 0.0)
    return Quota(said.append, timing)


def test_calls_are_counted_down_from_what_the_server_said(quota, said):
    quota.called(LINK, ADDED)
    assert said == []
    quota.told(LINK, info(10))
    quota.called(LINK, ADDED)
    assert said == [CallsLeft("one", 10, 2_000), CallsLeft("one", 9, 2_000)]


def test_accounts_of_one_operation_share_its_calls(quota, said):
    quota.called(SAME_OPERATION, ADDED)
    quota.told(LINK, info(10))
    quota.called(OTHER_OPERATION, ADDED)
    assert said == [CallsLeft("one", 10, 2_000), CallsLeft("two", 10, 2_000)]


@pytest.mark.parametrize(
    ("failure", "left"),
    [
        (Failure(FailureKind.NO_CONNECTION, may_have_arrived=False), 10),
        (Failure(FailureKind.TIMED_OUT, may_have_arrived=True), 9),
        (Failure(FailureKind.BAD_TOKEN, may_have_arrived=False, status=403), 9),
        (Failure(FailureKind.QUOTA_SPENT, may_have_arrived=False, status=403), 0),
    ],
)
def test_a_failed_call_costs_one_where_it_reached_the_server(quota, said, failure, left):
    quota.told(LINK, info(10))
    quota.called(LINK, failure)
    assert said[-1].calls_left == left


def test_there_are_never_fewer_than_none(quota, said):
    quota.told(LINK, info(0))
    quota.called(LINK, Failure(FailureKind.TIMED_OUT, may_have_arrived=True))
    assert said[-1].calls_left == 0


def test_a_call_that_is_served_although_none_was_left_says_that_the_day_has_turned(quota, said):
    quota.told(LINK, info(0))
    quota.called(LINK, ADDED)
    quota.called(LINK, ADDED)
    assert [one.calls_left for one in said] == [0, None]


# Remembering


def test_what_the_server_said_is_remembered_for_five_minutes_and_counted_down(quota, clock):
    assert quota.remembered(LINK) is None
    quota.told(LINK, info(10))
    quota.called(LINK, ADDED)
    clock.passed = REMEMBERED_S - 1
    assert quota.remembered(SAME_OPERATION) == QuotaSeen(9, 2_000, NOW, None)
    assert quota.remembered(OTHER_OPERATION) is None
    clock.passed = REMEMBERED_S
    assert quota.remembered(LINK) is None


def test_what_was_said_on_another_of_the_servers_days_is_not_remembered(quota, clock):
    quota.told(LINK, info(0, hours=0.01))
    clock.passed = 35
    assert quota.remembered(LINK) is not None
    clock.passed = 37
    assert quota.remembered(LINK) is None


@pytest.mark.parametrize(
    ("left", "calls", "covers"), [(3, 3, True), (3, 4, False), (None, 1, None), (0, 0, True)]
)
def test_the_quota_tells_whether_it_will_do(left, calls, covers):
    assert QuotaSeen(left, 2_000, NOW, None).covers(calls) is covers


# Waiting


def test_the_wait_ends_when_the_server_said(quota):
    quota.told(LINK, info(0, hours=2.5))
    assert quota.seconds_to_wait(LINK, "CO", 1) == 9_000


def test_the_wait_ends_at_midnight_where_the_server_did_not_say_or_what_it_said_is_past(quota):
    assert quota.seconds_to_wait(LINK, "CO", 1) == 9 * 3_600
    quota.told(LINK, info(0, hours=0))
    assert quota.seconds_to_wait(LINK, "CO", 1) == 9 * 3_600


@pytest.mark.parametrize("hours", [25.1, 720, 86_400, 1e11])
def test_no_job_waits_longer_than_a_day_whatever_the_server_says(quota, hours):
    assert quota.told(LINK, info(0, hours)).restarts_at is None
    assert quota.seconds_to_wait(LINK, "CO", 1) == 9 * 3_600


def test_after_a_wait_that_was_too_short_there_is_one_try_an_hour(quota):
    assert quota.seconds_to_wait(LINK, "CO", 2) == 3_600


def test_many_desktops_do_not_come_back_in_the_same_second(said):
    quota = Quota(said.append, Timing(now=lambda: NOW, chance=lambda: 0.5))
    assert quota.seconds_to_wait(LINK, "CO", 1) == 9 * 3_600 + 90


# One try for all


def test_a_job_whose_wait_is_over_waits_on_while_another_one_was_refused_meanwhile(quota, clock):
    assert quota.seconds_until_try(LINK) == 0
    quota.seconds_to_wait(LINK, "CO", 2)
    clock.passed = 600
    assert quota.seconds_until_try(SAME_OPERATION) == 3_000
    assert quota.seconds_until_try(OTHER_OPERATION) == 0
    clock.passed = 3_600
    assert quota.seconds_until_try(SAME_OPERATION) == 0


@pytest.mark.parametrize(
    ("answer", "waits"),
    [
        (ADDED, False),
        (Failure(FailureKind.TIMED_OUT, may_have_arrived=True), True),
        (Failure(FailureKind.NO_CONNECTION, may_have_arrived=False), True),
    ],
)
def test_one_call_that_is_served_lets_all_go_on(quota, answer, waits):
    quota.seconds_to_wait(LINK, "CO", 1)
    quota.called(SAME_OPERATION, answer)
    assert (quota.seconds_until_try(LINK) > 0) is waits
