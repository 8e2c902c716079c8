"""The day's calls."""

from datetime import UTC, datetime

import pytest

from wolkdnc_gui.submission.events import CallsLeft
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.quota import Quota, next_midnight
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


@pytest.fixture
def quota(said) -> Quota:
    return Quota(said.append, Timing(now=lambda: NOW, chance=lambda: 0.0))


@pytest.mark.parametrize(
    ("country", "hour"), [("CO", 5), ("MX", 6), ("AR", 3), ("ES", 23), ("XX", 5), ("US", 8)]
)
def test_the_next_day_begins_at_midnight_of_the_country(country, hour):
    midnight = datetime.fromtimestamp(next_midnight(NOW, country), UTC)
    assert midnight.hour == hour
    assert 0 < midnight.timestamp() - NOW <= 86_400


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
    quota.called(LINK, ADDED)
    assert said[-1].calls_left == 0


def test_the_wait_ends_when_the_server_said(quota):
    quota.told(LINK, info(0, hours=2.5))
    assert quota.seconds_to_wait(LINK, "CO", 1) == 9_000


def test_the_wait_ends_at_midnight_where_the_server_did_not_say_or_what_it_said_is_past(quota):
    assert quota.seconds_to_wait(LINK, "CO", 1) == 9 * 3_600
    quota.told(LINK, info(0, hours=0))
    assert quota.seconds_to_wait(LINK, "CO", 1) == 9 * 3_600


def test_after_a_wait_that_was_too_short_there_is_one_try_an_hour(quota):
    assert quota.seconds_to_wait(LINK, "CO", 2) == 3_600


def test_many_desktops_do_not_come_back_in_the_same_second(said):
    quota = Quota(said.append, Timing(now=lambda: NOW, chance=lambda: 0.5))
    assert quota.seconds_to_wait(LINK, "CO", 1) == 9 * 3_600 + 90
