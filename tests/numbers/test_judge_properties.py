import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from wolkdnc_gui.numbers.countries import COUNTRIES
from wolkdnc_gui.numbers.finding import find_in_text, split_cell
from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.library import library
from wolkdnc_gui.numbers.other_figures import DATE_OR_TIME
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.numbers.writing import plain

MARKER = re.compile(r"\d[.)][\s\u2060]")

SHAPES = [
    *(Shape(kind) for kind in ShapeKind),
    Shape(ShapeKind.PREFIX_NATIONAL, "0"),
    Shape(ShapeKind.PREFIX_NATIONAL, "51"),
]
JUDGES = [Judge(Rules(country, shape)) for country in COUNTRIES for shape in SHAPES]
CODES = sorted(library.COUNTRY_CODE_TO_REGION_CODE)

judges = st.sampled_from(JUDGES)
digits = st.text("0123456789", min_size=1, max_size=16)
likely = st.builds(
    "{}{}{}".format,
    st.sampled_from(
        ["", "", "+", "00", "011", "0", "9", "+57", "57", "521", "+52 1", "044", "1", "55", "54", "+54 9"]
    ),
    st.sampled_from(["", "", "9", "3", "1", "8", *map(str, CODES)]),
    digits,
)
numbers = likely | digits


@st.composite
def parted(draw):
    """Draw a number of the judge's country with the signs in it that people part digits with."""
    judge = draw(judges)
    country = judge.rules.country
    kind = draw(st.sampled_from((library.PhoneNumberType.MOBILE, library.PhoneNumberType.FIXED_LINE)))
    example = library.national_significant_number(library.example_number_for_type(country, kind))
    last = draw(st.integers(0, 9999))
    rest = draw(st.sampled_from(["", "0", "00", "9", "+" + judge.calling_code])) + example[:-4] + f"{last:04}"
    signs = draw(st.lists(st.sampled_from(["", "", "", "", ".", "-", " "]), min_size=len(rest)))
    end = draw(st.sampled_from(["", "", ".0", ".00", ".000", " .0", "-1", "."]))
    return judge, "".join(digit + sign for digit, sign in zip(rest, signs, strict=False)) + end


texts = st.text() | st.text("0123456789+-(). /,;extE'٣３\u200b\u202a\n\t", max_size=40) | likely


@given(judges, texts)
def test_no_text_crashes_the_judge_and_left_out_says_why(judge, text):
    found = judge.judge(text)
    assert (found.verdict is Verdict.READY) == (found.reason is Reason.NONE)
    if found.verdict is not Verdict.LEFT_OUT:
        assert found.digits.isascii()
        assert found.digits.isdigit()
        assert len(found.digits) <= 20


@given(judges, texts)
def test_no_text_crashes_the_search(judge, text):
    for candidate in (*find_in_text(text, judge), *split_cell(text, judge)):
        assert candidate.strip()
        assert candidate in text


@given(judges, texts)
def test_no_digit_of_a_cell_is_passed_over_in_silence(judge, text):
    candidates = split_cell(text, judge)
    if not any(char.isalpha() for char in text) and any(map(str.isdigit, text)):
        # (With words in it, a cell is searched like a sentence; dates and places in a list are passed over.)
        if DATE_OR_TIME.search(plain(text)) or MARKER.search(plain(text)):
            return
        assert sum(map(_digit_count, candidates)) == _digit_count(text)


@settings(max_examples=1500)
@given(judges, numbers | texts)
def test_every_digit_sent_was_given_or_belongs_to_the_shape(judge, text):
    found = judge.judge(text)
    if found.verdict is Verdict.LEFT_OUT:
        return
    for sent in filter(None, (found.digits, found.alternative)):
        assert _is_within(sent, _given_digits(text)) or _without_shape(sent, text, judge)


def _without_shape(sent, text, judge):
    lead = judge.rules.shape.lead(judge._plan.calling_code)
    given = _given_digits(text)
    rest = sent.removeprefix(lead)
    # Of two readings the other may have the lead twice: what would be sent is read as a number of ours.
    return sent.startswith(lead) and (_is_within(rest, given) or _is_within(rest.removeprefix(lead), given))


@settings(max_examples=1500)
@given(judges, numbers)
def test_what_would_be_sent_is_sent_the_same_when_judged_again(judge, text):
    found = judge.judge(text)
    if found.verdict is Verdict.LEFT_OUT or found.reason is Reason.TWO_READINGS:
        return
    again = judge.judge(found.digits)
    assert again.digits == found.digits
    assert again.verdict is not Verdict.LEFT_OUT


@settings(max_examples=1500)
@given(judges, numbers | texts)
def test_the_quick_way_says_what_the_judge_says(judge, text):
    _check_quick_way(judge, text)


@settings(max_examples=3000)
@given(parted())
def test_the_quick_way_says_what_the_judge_says_of_parted_numbers(pair):
    judge, text = pair
    _check_quick_way(judge, text)


def _check_quick_way(judge, text):
    quick = judge.quick.one(text)
    assert judge.quick.many([text]) == [quick]
    if quick is not None:
        found = judge.judge(text)
        assert (found.digits, found.verdict) == (quick, Verdict.READY)
        assert split_cell(text, judge) == [text.strip()]


def _given_digits(text):
    plain = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
    return re.sub(r"\D", "", plain)


def _digit_count(text):
    return sum(map(str.isdecimal, text))


def _is_within(sent, given_digits):
    rest = iter(given_digits)
    return all(digit in rest for digit in sent)
