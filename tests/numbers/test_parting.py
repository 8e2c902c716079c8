"""Several numbers with a space or a hyphen between them: where one ends and the next one begins."""

from itertools import product

import pytest

from wolkdnc_gui.numbers.countries import COUNTRIES
from wolkdnc_gui.numbers.finding import find_in_text, split_cell
from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.library import library
from wolkdnc_gui.numbers.shape import Shape, ShapeKind, proposed_shape
from wolkdnc_gui.numbers.verdict import Reason, Verdict

_KINDS = (library.PhoneNumberType.MOBILE, library.PhoneNumberType.FIXED_LINE)
_FORMATS = (library.PhoneNumberFormat.NATIONAL, library.PhoneNumberFormat.INTERNATIONAL)


def judge_of(country):
    return Judge(Rules(country, proposed_shape(country)))


def written(country):
    """Return the example numbers of a country as people write them, each three digits of its own."""
    forms = []
    for kind, end in zip(_KINDS, ("381", "472"), strict=True):
        number = library.example_number_for_type(country, kind)
        if number is not None:
            number.national_number = number.national_number // 1000 * 1000 + int(end)
            forms.append(library.national_significant_number(number))
            forms += [library.format_number(number, form) for form in _FORMATS]
    # 600 123 456 56 is a number in Chile, too: what stands before +56 there has two readings.
    return [form for form in forms if not form.removeprefix("+56 ").startswith("600")]


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("kind", [ShapeKind.NATIONAL, ShapeKind.PREFIX_NATIONAL])
def test_two_numbers_with_one_space_between_are_two_numbers(country, kind):
    judge = Judge(Rules(country, Shape(kind)))
    for pair in product(written(country), repeat=2):
        assert split_cell(" ".join(pair), judge) == list(pair)
        assert find_in_text(f"retirar {' '.join(pair)} gracias", judge) == list(pair)


@pytest.mark.parametrize(
    ("text", "country", "numbers"),
    [
        ("3051234567 3011234567 3021234567", "CO", ["3051234567", "3011234567", "3021234567"]),
        ("300 123 4567 601 765 4321", "CO", ["300 123 4567", "601 765 4321"]),
        ("6123-4567 6123-4568", "PA", ["6123-4567", "6123-4568"]),
        ("9123-4567 2212-3456", "HN", ["9123-4567", "2212-3456"]),
        ("2123 4567 2123 4567", "SV", ["2123 4567", "2123 4567"]),
        ("2245 6789 2245 6789", "GT", ["2245 6789", "2245 6789"]),
        ("+502 5123 4567 502 5123 4568", "GT", ["+502 5123 4567", "502 5123 4568"]),
        ("+591 71234567 2 2123456", "BO", ["+591 71234567", "2 2123456"]),
        ("+598 94 231 234 094 231 235", "UY", ["+598 94 231 234", "094 231 235"]),
        ("+593 2-212-3456 099 123 4567", "EC", ["+593 2-212-3456", "099 123 4567"]),
        ("3001234567-57 301 765 4321", "CO", ["3001234567", "57 301 765 4321"]),
        ("+56 9 8765 4321 2 2123 4567", "CL", ["+56 9 8765 4321", "2 2123 4567"]),
    ],
)
def test_numbers_of_different_forms_are_told_apart(text, country, numbers):
    assert split_cell(text, judge_of(country)) == numbers
    assert find_in_text(f"retirar {text} gracias", judge_of(country)) == numbers


def test_a_number_of_no_known_range_is_one_of_several_beside_a_ready_one():
    judge = judge_of("CO")
    assert judge.judge("3061234567").reason is Reason.NOT_VALID
    assert split_cell("3051234567 3061234567", judge) == ["3051234567", "3061234567"]
    assert split_cell("306 123 4567 305 123 4567", judge) == ["306 123 4567", "305 123 4567"]
    assert split_cell("3051234567 7654321", judge) == ["3051234567", "7654321"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("22345678 9 8765 4321", "CL"),
        ("3001234567 12", "CO"),
        ("3001234567 123456789", "CO"),
        ("1234 5678 9012 3456", "GT"),
        ("45678912 987654321", "PE"),
        ("4111 1111 1111 1111", "GT"),
        ("600 123 456 56 600 123 457", "CL"),
    ],
)
def test_what_may_be_parted_in_two_ways_or_in_none_stays_whole_and_is_left_out(text, country):
    judge = judge_of(country)
    assert split_cell(text, judge) == [text]
    assert judge.judge(text).verdict is Verdict.LEFT_OUT


def test_what_stands_behind_a_whole_number_with_a_plus_is_no_part_of_it():
    assert find_in_text("llamar +56 9 8765 4321 12 veces", judge_of("CL")) == ["+56 9 8765 4321"]
    assert find_in_text("Miami +1 305 555 0123", judge_of("CO")) == ["+1 305 555 0123"]


@pytest.mark.parametrize(
    ("text", "country", "numbers"),
    [
        ("call 601 057 3177 now", "CO", ["601 057 3177"]),
        ("llamar al (320) 757 1613", "PA", ["(320) 757 1613"]),
        ("number: 6062-2679", "CO", ["6062-2679"]),
        ("ya +57 301 410 3944 601 294 7705", "PA", ["+57 301 410 3944", "294 7705"]),
        ("number 755 2283 0057 3209680860", "CO", ["755 2283", "0057 3209680860"]),
        ("call. +52 55 0320 3827 601 431 7042 COP", "CO", ["+52 55 0320 3827"]),
        ("03 300 123 4567 03 301 765 4321", "CO", ["03 300 123 4567", "03 301 765 4321"]),
        ("044 55 1234 5678 - 045 55 8765 4321", "MX", ["044 55 1234 5678", "045 55 8765 4321"]),
    ],
)
def test_no_smaller_number_is_cut_out_of_what_is_announced_as_one(text, country, numbers):
    assert find_in_text(text, judge_of(country)) == numbers
