"""What a list that was read back makes of outcomes."""

import pytest

from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.job import JobKind, Request
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Proof, Verification, count_outcomes, outcome_table
from wolkdnc_gui.submission.truth import proven_outcomes

ADD, REMOVE = JobKind.ADD, JobKind.REMOVE


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("kind", JobKind)
def test_a_reading_that_says_nothing_changes_nothing(outcome, kind):
    assert outcome_table(outcome, kind)[Proof.NOTHING] == outcome


@pytest.mark.parametrize("sent", [Outcome.ADDED, Outcome.ACCEPTED, Outcome.NOT_KNOWN])
def test_what_was_sent_is_confirmed_or_not_on_the_list(sent):
    table = outcome_table(sent, ADD)
    assert table[Proof.SEEN] == table[Proof.SEEN_OTHERWISE] == Outcome.CONFIRMED
    assert table[Proof.ABSENT] == Outcome.NOT_ON_LIST


@pytest.mark.parametrize("unsent", [Outcome.REFUSED, Outcome.NOT_SENT, Outcome.WAITING])
def test_what_never_arrived_stays_what_it_is_unless_it_is_seen(unsent):
    assert outcome_table(unsent, ADD)[Proof.SEEN] == Outcome.CONFIRMED
    assert outcome_table(unsent, ADD)[Proof.ABSENT] == unsent
    assert set(outcome_table(unsent, REMOVE)[: len(Proof)]) == {unsent}


@pytest.mark.parametrize("sent", [Outcome.TAKEN_OFF, Outcome.ACCEPTED, Outcome.NOT_KNOWN])
def test_what_was_to_be_removed_is_gone_or_still_there(sent):
    table = outcome_table(sent, REMOVE)
    assert table[Proof.SEEN] == Outcome.STILL_LISTED
    assert table[Proof.ABSENT] == table[Proof.SEEN_OTHERWISE] == Outcome.TAKEN_OFF


def test_every_number_has_an_outcome_of_its_own_and_they_are_counted():
    requests = (Request(0, 0, 0, 2), Request(1, 0, 2, 1), Request(2, 1, 0, 1))
    answers = (RequestAnswer(Outcome.ACCEPTED), None, RequestAnswer(Outcome.REFUSED))
    proofs = (bytes((Proof.SEEN, Proof.ABSENT, Proof.ABSENT)), bytes((Proof.ABSENT,)))
    outcomes = proven_outcomes(ADD, requests, answers, Verification(1.0, True, proofs))
    assert outcomes == (
        bytes((Outcome.CONFIRMED, Outcome.NOT_ON_LIST, Outcome.WAITING)),
        bytes((Outcome.REFUSED,)),
    )
    assert count_outcomes(outcomes) == {
        Outcome.WAITING: 1,
        Outcome.CONFIRMED: 1,
        Outcome.NOT_ON_LIST: 1,
        Outcome.REFUSED: 1,
    }


def test_a_later_reading_keeps_what_it_cannot_say_itself():
    first = Verification(1.0, True, (bytes((Proof.SEEN, Proof.ABSENT)),))
    later = Verification(2.0, False, (bytes((Proof.NOTHING, Proof.SEEN)),))
    assert later.after(first) == Verification(2.0, False, (bytes((Proof.SEEN, Proof.SEEN)),))
    assert later.after(None) is later
    assert later.count(Proof.SEEN) == 1
