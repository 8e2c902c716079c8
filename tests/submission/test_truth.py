"""What may be claimed after an attempt."""

import pytest

from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.truth import attempt_answer, outcome_of
from wolkdnc_gui.wolkvox.answers import AddAnswer
from wolkdnc_gui.wolkvox.failures import Action, Failure, FailureKind

MAYBE_THERE = RequestAnswer(Outcome.NOT_KNOWN)
NOT_THERE = RequestAnswer(Outcome.WAITING)


def said(count: int | None) -> AddAnswer:
    return AddAnswer(count, 201, 201, "so many")


@pytest.mark.parametrize("before", [None, MAYBE_THERE, NOT_THERE])
def test_added_takes_a_count_of_every_number(before):
    assert outcome_of(said(3), 3, before) is Outcome.ADDED
    for count in (2, 0, None):
        assert outcome_of(said(count), 3, before) is Outcome.ACCEPTED


@pytest.mark.parametrize("count", [4, -1])
def test_a_count_that_cannot_be_is_no_success(count):
    answer = attempt_answer(said(count), 3, None, 1.0, 2.0)
    assert answer.outcome is Outcome.NOT_KNOWN
    assert answer.failure == Failure(FailureKind.UNREADABLE_ANSWER, True, 201, 201, "so many")
    assert answer.count is None


@pytest.mark.parametrize("kind", FailureKind)
def test_what_may_have_arrived_is_not_known(kind):
    assert outcome_of(Failure(kind, may_have_arrived=True), 3, None) is Outcome.NOT_KNOWN


@pytest.mark.parametrize("kind", FailureKind)
def test_a_later_failure_does_not_undo_what_an_earlier_attempt_may_have_done(kind):
    failure = Failure(kind, may_have_arrived=False, status=403)
    assert outcome_of(failure, 3, MAYBE_THERE) is Outcome.NOT_KNOWN


@pytest.mark.parametrize("kind", FailureKind)
def test_refused_takes_a_server_that_said_no_for_good(kind):
    refused = outcome_of(Failure(kind, may_have_arrived=False, status=403), 3, None) is Outcome.REFUSED
    assert refused == (kind.action is Action.STOP)
    assert outcome_of(Failure(kind, may_have_arrived=False), 3, None) is Outcome.WAITING


def test_an_answer_says_when_how_and_at_which_attempt():
    assert attempt_answer(
        said(3), 3, RequestAnswer(Outcome.NOT_KNOWN, attempts=2), 1.0, 2.0
    ) == RequestAnswer(Outcome.ADDED, 1.0, 2.0, 3, 201, 201, "so many", None, 3)


def test_what_was_not_answered_has_no_time_of_an_answer():
    lost = Failure(FailureKind.TIMED_OUT, may_have_arrived=True)
    assert attempt_answer(lost, 3, None, 1.0, 2.0).answered_at is None
