"""Judging given candidates anew: for a row that was corrected, another account, the other reading."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wolkdnc_gui.intake.events import ERROR_MARK
from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.reading import Reading
from wolkdnc_gui.numbers.shape import Shape, ShapeKind, proposed_shape
from wolkdnc_gui.numbers.verdict import Reason, Verdict

RULES = Rules("CO", proposed_shape("CO"))


def test_each_text_is_one_entry_whatever_it_holds(judge_again):
    texts = ["300 123 4567 / 301 765 4321", "", "hola 3001234567", "3001234567"]
    outcome = judge_again(texts)
    assert outcome.given == texts
    assert outcome.verdicts == [Verdict.LEFT_OUT] * 3 + [Verdict.READY]
    assert outcome.summary.found == 4


def test_a_corrected_row_takes_its_place_in_the_list(judge_again):
    known = ["93001234567", "", "93017654321"]
    outcome = judge_again(["302 123 4567"], known=known, places=[2])
    assert (outcome.digits, outcome.verdicts) == (["93021234567"], [Verdict.READY])
    assert list(outcome.entries.row) == [2]


def test_a_corrected_row_may_become_a_repeat_of_any_other(judge_again):
    known = ["93001234567", "", "93017654321"]
    for text, row in (("3001234567", 1), ("3017654321", 3)):
        outcome = judge_again([text], known=known, places=[2])
        assert outcome.reasons == [Reason.REPEAT_OF_ROW]
        assert list(outcome.entries.param) == [row]


def test_rows_that_repeated_a_corrected_row_repeat_each_other_now(judge_again):
    # Row 1 was 3001234567, rows 3 and 4 its repeats; then row 1 was corrected.
    outcome = judge_again(
        ["3029999999", "3001234567", "93001234567"], known=["", "93017654321", "", ""], places=[1, 3, 4]
    )
    assert outcome.reasons == [Reason.NONE, Reason.NONE, Reason.REPEAT_OF_ROW]
    assert outcome.entries.param[2] == 3


def test_a_whole_list_is_judged_under_another_account(judge_again):
    other = Rules("CO", Shape(ShapeKind.NATIONAL))
    outcome = judge_again(["3001234567", "+57 3001234567", "x"], rules=other)
    assert outcome.digits == ["3001234567", "3001234567", ""]
    assert outcome.reasons == [Reason.NONE, Reason.REPEAT_OF_ROW, Reason.NOT_A_NUMBER]
    assert outcome.entries.param[1] == 1


def test_the_other_preference_flips_what_can_be_read_two_ways(judge_again):
    shape = Shape(ShapeKind.PREFIX_NATIONAL, "9")
    rules = Rules("PE", shape)
    texts = ["912345678", "+51 912 345 679"]
    assert judge_again(texts, rules=rules).digits == ["912345678", "9912345679"]
    assert judge_again(texts, rules=replace(rules, prefer=Reading.AS_NATIONAL)).digits == [
        "9912345678",
        "9912345679",
    ]


def test_an_error_cell_stays_one(judge_again):
    outcome = judge_again([ERROR_MARK + "=A1", "TRUE"])
    assert outcome.given == ["=A1", "TRUE"]
    assert outcome.reasons == [Reason.ERROR_CELL, Reason.NOT_A_NUMBER]


texts = st.lists(
    st.text("0123456789+- /", max_size=14)
    | st.sampled_from(["3001234567", "+57 300 123 4567", "93001234567", "912345678"])
    # A text that begins with the mark of an error cell is one, and is shown without it.
    | st.text(max_size=8).filter(lambda text: not text.startswith(ERROR_MARK))
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts)
def test_batches_have_one_entry_for_each_text_in_order_as_the_judge_says(judge_again, texts):
    outcome = judge_again(texts)
    judge = Judge(RULES)
    assert outcome.given == texts
    first = {}
    for row, text in enumerate(texts, 1):
        entry, judged = outcome.entries.entry(row - 1), judge.judge(text)
        repeats = judged.verdict is not Verdict.LEFT_OUT and first.setdefault(judged.digits, row) != row
        assert entry.digits == judged.digits
        assert entry.reason == (Reason.REPEAT_OF_ROW if repeats else judged.reason)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts)
def test_what_would_be_sent_pasted_again_is_sent_the_same(judge_again, read_here, texts):
    outcome = judge_again(texts)
    sent = [
        entry.digits
        for entry in map(outcome.entries.entry, range(len(texts)))
        if entry.verdict is not Verdict.LEFT_OUT and entry.reason is not Reason.TWO_READINGS
    ]
    pasted = judge_again(sent)
    assert pasted.digits == sent
    assert Verdict.LEFT_OUT not in pasted.verdicts
