"""What is said of the server's list: in the words of the sources, which no translator has touched."""

import pytest

from tests.submission.staging import make_spec
from wolkdnc_gui.submission.job import JobKind, JobState, JobStatus, Obstacle
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Proof, Verification
from wolkdnc_gui.submission.server_list import ListTooSoon
from wolkdnc_gui.submission.undo import Doubt, Removable, UndoPlan
from wolkdnc_gui.submission.verify import JobNotOver, VerifyReport
from wolkdnc_gui.ui import proof_sentences, sentences, texts
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure, FailureKind

NOON = 1_700_000_000.0


def report(*proofs):
    return VerifyReport("job", Verification(NOON, True, (bytes(proofs),)), 5)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("kind", "said", "unsaid"),
    [
        (JobKind.ADD, ["on it.", "not on it.", "another shape", "proves nothing"], []),
        (JobKind.REMOVE, ["on it.", "not on it.", "proves nothing"], ["another shape"]),
    ],
)
def test_each_kind_of_proof_is_said(kind, said, unsaid):
    words = proof_sentences.verified(report(*Proof), kind)
    assert all(part in words for part in said)
    assert not any(part in words for part in unsaid)


@pytest.mark.usefixtures("qapp")
def test_what_did_not_occur_is_not_said():
    words = proof_sentences.verified(report(Proof.SEEN), JobKind.ADD)
    assert "not" not in words
    assert "shape" not in words


@pytest.mark.usefixtures("qapp")
def test_why_a_list_was_not_read_is_said_with_what_to_do():
    failure = Failure(FailureKind.TOKEN_IN_USE, may_have_arrived=False)
    assert "every five minutes" in proof_sentences.not_read(ListTooSoon(NOON))
    assert texts.failure(failure, with_numbers=False) in proof_sentences.not_read(CallFailed(failure))
    assert proof_sentences.not_read(JournalTrouble(Obstacle.DISK_FULL)) == texts.obstacle(Obstacle.DISK_FULL)
    assert "Try again" in proof_sentences.not_read(RuntimeError())
    assert "can be taken back" in proof_sentences.not_taken_back(JobNotOver("job"))
    assert "five minutes" in proof_sentences.not_taken_back(ListTooSoon(NOON))
    assert proof_sentences.nothing_taken_back()
    assert proof_sentences.without_account()
    assert proof_sentences.consequence()


@pytest.mark.usefixtures("qapp")
def test_what_taking_back_means_is_said_for_each_kind_of_number():
    doubts = (Doubt.NONE, Doubt.OTHER_SIDE, Doubt.NOT_KNOWN_TO_BE_NEW)
    removable = tuple(Removable(row, Direction.INBOUND, 1, doubt) for row, doubt in enumerate(doubts))
    words = proof_sentences.taking_back(UndoPlan(make_spec(3), removable, 4, 5, True))
    assert len(words.splitlines()) == 5
    assert "newly blocked" in words
    assert "other side" in words
    assert "nobody can know" in words
    assert (
        len(proof_sentences.taking_back(UndoPlan(make_spec(3), removable[:1], 0, 0, True)).splitlines()) == 1
    )


@pytest.mark.usefixtures("qapp")
def test_a_removal_is_never_said_to_have_added_anything():
    failure = Failure(FailureKind.SERVER_ERROR, may_have_arrived=False, status=500)
    for state in JobState:
        for outcome in (Outcome.TAKEN_OFF, Outcome.ACCEPTED, Outcome.NOT_KNOWN):
            status = JobStatus(state, failure)
            words = sentences.job_sentence(status, {outcome: 2}, NOON, JobKind.REMOVE)
            assert "added" not in words
            assert "adding" not in words
