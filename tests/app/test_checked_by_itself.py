"""A job that proves too little is checked against the server's list by itself, where the agent wants that."""

from dataclasses import replace

import pytest

from tests.app.test_proof import block, server
from wolkdnc_gui.ui import proof_sentences

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def checking(practice):
    preferences = replace(practice.program.book.preferences, check_after_job=True)
    practice.program.book.set_preferences(preferences)
    return practice


def reads(driver):
    return sum(call.call == "get_dnc" for call in server(driver).log)


def test_numbers_that_are_only_accepted_are_confirmed_by_itself(checking):
    block(checking, "300 123 4567")
    assert reads(checking) == 0
    block(checking, "300 123 4567")
    checking.wait(lambda: checking.states() == ["CONFIRMED"])
    assert reads(checking) == 1


def test_unless_it_is_wanted_nothing_is_read(practice):
    block(practice, "300 123 4567")
    block(practice, "300 123 4567")
    assert practice.states() == ["ACCEPTED"]
    assert not practice.program.workspace.current.is_checking
    assert reads(practice) == 0


def test_a_list_that_was_read_a_moment_ago_is_read_again_when_it_may_be(checking, monkeypatch):
    block(checking, "300 123 4567")
    block(checking, "300 123 4567")
    checking.wait(lambda: checking.states() == ["CONFIRMED"])
    block(checking, "300 123 4567")
    session = checking.program.workspace.current
    checking.wait(lambda: not session.is_checking)
    assert "checked by itself at" in checking.status
    assert checking.states() == ["ACCEPTED"]
    known = next(iter(checking.program.engine._verifier._lists._tokens.values()))
    known.asked_at -= 301.0
    checking.program.proving._check_now(session)
    checking.wait(lambda: checking.states() == ["CONFIRMED"])
    assert proof_sentences.reading() not in checking.status
    assert reads(checking) == 2
