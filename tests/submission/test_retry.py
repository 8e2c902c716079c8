"""When a request is tried again."""

import pytest

from wolkdnc_gui.submission.retry import RetryPolicy
from wolkdnc_gui.wolkvox.failures import Action, Failure, FailureKind

POLICY = RetryPolicy()
IN_USE = Failure(FailureKind.TOKEN_IN_USE, may_have_arrived=False, status=403)
MAINTENANCE = Failure(FailureKind.MAINTENANCE, may_have_arrived=False, status=403)
NO_CONNECTION = Failure(FailureKind.NO_CONNECTION, may_have_arrived=False)
SERVER_ERROR = Failure(FailureKind.SERVER_ERROR, may_have_arrived=True, status=500)


def span(failure: Failure, failures: int, *, small: bool = False) -> tuple[float, float]:
    least, most = (POLICY.seconds(failure, failures, lambda at=at: at, small=small) for at in (0.0, 1.0))
    return least, most


def test_a_token_in_use_is_tried_again_in_seconds_that_spread_more_and_more():
    spans = [span(IN_USE, n) for n in (1, 2, 3, 5, 50, 1_000_000)]
    assert spans == [(1, 4), (3, 12), (9, 36), (81, 324), (150, 600), (150, 600)]


def test_a_small_job_is_more_insistent_for_its_agent_waits():
    assert [span(IN_USE, n, small=True) for n in (1, 2, 3, 4, 50)] == [
        *((1, 4), (3, 12), (9, 36)),
        *((15, 60), (15, 60)),
    ]


def test_maintenance_is_waited_out_in_minutes():
    assert span(MAINTENANCE, 1) == span(MAINTENANCE, 9) == (120, 240)


def test_everything_else_backs_off_with_full_jitter_up_to_five_minutes():
    spans = [span(NO_CONNECTION, n) for n in (1, 2, 3, 9, 1_000_000)]
    assert spans == [(0, 2), (0, 4), (0, 8), (0, 300), (0, 300)]


@pytest.mark.parametrize(("told", "least"), [(30.0, 30.0), (0.5, 2.0), (1e9, 86_400.0)])
def test_the_server_is_not_asked_before_it_said_up_to_a_day(told, least):
    failure = Failure(FailureKind.SERVER_ERROR, may_have_arrived=True, status=503, retry_after_s=told)
    assert POLICY.seconds(failure, 1, lambda: 1.0) == least


def test_a_server_that_keeps_answering_badly_is_given_up():
    assert not POLICY.gives_up(SERVER_ERROR, 11)
    assert POLICY.gives_up(SERVER_ERROR, 12)


@pytest.mark.parametrize("failure", [NO_CONNECTION, IN_USE, MAINTENANCE])
def test_a_network_that_is_gone_and_a_server_that_asks_to_wait_are_never_given_up(failure):
    assert not POLICY.gives_up(failure, 1_000_000)


def test_every_action_that_waits_has_a_time():
    for kind in FailureKind:
        if kind.action in (Action.RETRY_SOON, Action.RETRY_LATER, Action.RETRY_BACKOFF):
            assert POLICY.seconds(Failure(kind, may_have_arrived=False), 1, lambda: 0.5) > 0
