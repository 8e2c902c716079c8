"""Every member of every enum of the core has words."""

import re
from pathlib import Path

import pytest

import wolkdnc_gui.ui.texts as package
from wolkdnc_gui.intake.events import IntakeProblem
from wolkdnc_gui.numbers.shape import ShapeKind
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.reports.export import ExportProblem
from wolkdnc_gui.settings.keyring_choice import KeyringProblem, KeyringProblemKind
from wolkdnc_gui.settings.places import StorageProblem
from wolkdnc_gui.settings.store import DamageKind
from wolkdnc_gui.settings.toml_table import ValueProblem
from wolkdnc_gui.submission.job import JobState, Obstacle, Wait
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.row_state import RowState, StateGroup
from wolkdnc_gui.wolkvox.address import AddressProblem
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import Failure, FailureKind
from wolkdnc_gui.wolkvox.token import TokenProblem

WORDS = [
    (texts.verdict, Verdict),
    (texts.outcome, Outcome),
    (texts.outcome_meaning, Outcome),
    (texts.direction, Direction),
    (texts.job_state, JobState),
    (texts.obstacle, Obstacle),
    (texts.wait, Wait),
    (texts.row_state, RowState),
    (texts.row_state_meaning, RowState),
    (texts.state_group, StateGroup),
    (texts.failure_in_short, FailureKind),
    (texts.intake_problem, IntakeProblem),
    (lambda problem: texts.intake_problem(problem, "list.xlsx"), IntakeProblem),
    (texts.address_problem, AddressProblem),
    (texts.token_problem, TokenProblem),
    (lambda kind: texts.keyring_problem(KeyringProblem(kind, "keyrings.Some")), KeyringProblemKind),
    (texts.shape_kind, ShapeKind),
    (texts.storage_problem, StorageProblem),
    (texts.settings_damage, DamageKind),
    (texts.value_problem, ValueProblem),
    (texts.mood, Mood),
    (lambda problem: texts.export_problem(problem, "results.csv"), ExportProblem),
    (lambda kind: texts.failure(Failure(kind, may_have_arrived=True)), FailureKind),
]


@pytest.mark.parametrize(("words", "member"), [(words, one) for words, enum in WORDS for one in enum])
def test_every_member_has_words_of_its_own(words, member):
    said = words(member)
    assert said
    assert said not in (member.name, member.value)
    assert not re.search(
        r"[A-Z]{3,}_|[{}]|\b(API|HTTP|JSON|null|None|Failure|Enum)\b", said.replace("CSV", "")
    )


@pytest.mark.parametrize("enum", [Verdict, Outcome, JobState, StateGroup, FailureKind, ShapeKind])
def test_no_two_members_share_their_words(enum):
    words = next(words for words, of in WORDS if of is enum)
    said = [words(member) for member in enum]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason is not Reason.NONE])
def test_every_reason_has_words(reason):
    assert len(texts.reason(reason, 57)) > 5


def test_no_reason_needs_no_words():
    assert texts.reason(Reason.NONE) == ""


def test_a_repeat_names_the_row_that_is_kept_and_another_country_its_code():
    assert texts.reason(Reason.REPEAT_OF_ROW, 12) == "Repeat of row 12"
    assert "+593" in texts.reason(Reason.OTHER_COUNTRY, 593)
    assert "+" not in texts.reason(Reason.OTHER_COUNTRY)


def test_a_failure_says_what_happened_what_it_means_and_what_to_do():
    lost = Failure(FailureKind.TIMED_OUT, may_have_arrived=True)
    assert texts.failure(lost) == (
        "The server did not answer in time. "
        "Whether the numbers of this request are on the list now is not known. "
        "Try again in a little while."
    )
    refused = Failure(FailureKind.BAD_TOKEN, may_have_arrived=False, words="PLEASE VALIDATE TOKEN")
    assert "“PLEASE VALIDATE TOKEN”" in texts.failure(refused)
    assert "None of the numbers of this request was added." in texts.failure(refused)


def test_a_failure_of_a_call_without_numbers_does_not_speak_of_numbers():
    said = texts.failure(Failure(FailureKind.NO_CONNECTION, may_have_arrived=False), with_numbers=False)
    assert said == "The server could not be reached. Check the network, then try again."


def test_a_file_that_could_not_be_read_is_named_and_a_paste_is_not():
    for problem in IntakeProblem:
        assert "old list.xls" in texts.intake_problem(problem, "old list.xls")
        assert "Nothing was added" in texts.intake_problem(problem)


def test_a_file_may_be_called_anything():
    assert "{0}{x}.csv" in texts.intake_problem(IntakeProblem.EMPTY, "{0}{x}.csv")


def test_directions_are_said_together():
    assert texts.directions(("inbound",)) == "Inbound"
    assert texts.directions((Direction.INBOUND, Direction.OUTBOUND)) == "Inbound and outbound"
    assert texts.directions(()) == ""


def test_the_practice_account_is_called_so_and_others_by_their_name():
    assert texts.account_name("x", practice=True) == "Practice"
    assert texts.account_name("Cobranzas", practice=False) == "Cobranzas"


def test_a_mood_nobody_knows_is_said_as_it_is():
    assert texts.mood("stormy") == "stormy"


def test_every_text_is_translated_from_a_literal_that_the_extractor_finds():
    for path in Path(package.__file__).parent.glob("*.py"):
        source = path.read_text(encoding="utf-8")
        for start in re.findall(r"translate\(\s*(\S+)\s*(\S)", source):
            assert start == ('"Texts",', '"'), f"{path.name}: {start}"
        without_calls = re.sub(r'translate\(\s*"Texts",(?:\s*"(?:[^"\\]|\\.)*",?)+', "", source)
        without_docs = re.sub(r'"""(?s:.*?)"""', "", without_calls)
        loose = [text for text in re.findall(r'"([^"\n]*)"', without_docs) if " " in text.strip()]
        assert loose == [], path.name
