import pytest

from wolkdnc_gui.wolkvox.failures import Action, CallFailed, Failure, FailureKind


def test_every_failure_has_a_number_of_its_own_that_leads_back_to_it():
    assert len({kind.number for kind in FailureKind}) == len(FailureKind)
    assert [FailureKind.from_number(kind.number) for kind in FailureKind] == list(FailureKind)


def test_every_failure_says_what_to_do():
    assert all(isinstance(kind.action, Action) for kind in FailureKind)
    assert FailureKind.QUOTA_SPENT.action is Action.WAIT_FOR_QUOTA


def test_an_unknown_number_is_refused():
    with pytest.raises(ValueError, match="99"):
        FailureKind.from_number(99)


def test_the_exception_says_the_kind_and_not_the_servers_words():
    failed = CallFailed(Failure(FailureKind.REFUSED, may_have_arrived=False, status=404, words="secret 300"))
    assert str(failed) == "REFUSED status=404 code=None"
