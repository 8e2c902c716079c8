"""Places, hyphens and other marks that people put before, after and between the numbers of a list."""

import pytest

from wolkdnc_gui.numbers.finding import find_in_text, is_number_cell, split_cell
from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.shape import Shape, ShapeKind, proposed_shape
from wolkdnc_gui.numbers.verdict import Reason, Verdict


def judge_of(country):
    return Judge(Rules(country, proposed_shape(country)))


@pytest.mark.parametrize(
    "place", ["1- ", "1.- ", "1 - ", "3- ", "12 - ", "#1 ", "# 2. ", "1: ", "1º ", "2°. "]
)
def test_a_place_in_a_list_is_no_part_of_the_number(place):
    assert split_cell(f"{place}3001234567", judge_of("CO")) == ["3001234567"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("57 - 300 123 4567", "CO"),
        ("03 - 3001234567", "CO"),
        ("521 - 55 1234 5678", "MX"),
        ("1 - 809 555 1234", "DO"),
        ("9 - 8765 4321", "CL"),
        ("1 - 765 4321", "PE"),
        ("11 - 3123-4567", "BR"),
    ],
)
def test_digits_that_belong_to_a_number_are_no_place(text, country):
    assert split_cell(text, judge_of(country)) == [text]


def test_a_nine_that_may_belong_to_a_number_is_no_place():
    peru = Judge(Rules("PE", Shape(ShapeKind.PREFIX_NATIONAL)))
    assert split_cell("9 - 12345678", peru) == ["9 - 12345678"]
    assert peru.judge("9 - 12345678").reason is Reason.TWO_READINGS


@pytest.mark.parametrize(
    ("text", "country", "numbers"),
    [
        ("3001234567-3017654321-3209876543", "CO", ["3001234567", "3017654321", "3209876543"]),
        ("300-123-4567-301-765-4321", "CO", ["300-123-4567", "301-765-4321"]),
        ("300 123 4567-601 765 4321", "CO", ["300 123 4567", "601 765 4321"]),
        ("+573001234567+573017654321", "CO", ["+573001234567", "+573017654321"]),
        ("3001234567 * 3017654321", "CO", ["3001234567", "3017654321"]),
        ("55123456-56123456", "GT", ["55123456", "56123456"]),
        ("3001234567-12345", "CO", ["3001234567-12345"]),
        ("+57+3001234567", "CO", ["+57+3001234567"]),
        ("4111-1111-1111-1111", "GT", ["4111-1111-1111-1111"]),
        ("4111 1111 1111 1111", "GT", ["4111 1111 1111 1111"]),
        ("5512 3456 5612 3456", "GT", ["5512 3456", "5612 3456"]),
    ],
)
def test_numbers_with_hardly_anything_between_them_are_told_apart(text, country, numbers):
    assert split_cell(text, judge_of(country)) == numbers


def test_so_they_are_in_sentences():
    assert find_in_text("no llamen al 3001234567-6017654321", judge_of("CO")) == ["3001234567", "6017654321"]
    assert find_in_text("Cel:3001234567Tel:6017654321", judge_of("CO")) == ["3001234567", "6017654321"]


@pytest.mark.parametrize(
    ("text", "country", "pieces"),
    [
        ("612 345 678/79", "ES", ["612 345 678", "79"]),
        ("300 123 4567 / 8", "CO", ["300 123 4567", "8"]),
        ("91/1234567", "ES", ["91/1234567"]),
        ("0981/123456", "PY", ["0981/123456"]),
    ],
)
def test_what_comes_behind_a_whole_number_makes_no_other_number_of_it(text, country, pieces):
    assert split_cell(text, judge_of(country)) == pieces


def test_the_commas_of_an_amount_part_nothing():
    assert split_cell("3001234567 debe $1,123,000", judge_of("CO")) == ["3001234567"]
    assert split_cell("$ 1.123.000, 3001234567", judge_of("CO")) == ["$ 1.123.000", "3001234567"]
    assert split_cell("$3001234567,3017654321", judge_of("CO"))[-1] == "3017654321"


def test_a_sentence_with_commas_and_figures_is_not_there_for_its_number():
    text = "Nota del cliente: US$ 1,234,567.89, gracias. Llamó del 305-456-7890 ayer."
    assert not is_number_cell(text, judge_of("US"))


@pytest.mark.parametrize(
    "text", ["(0xx11) 3123-4567", "0XX 11 3123-4567", "0 xx 11 3123 4567", "0xx(11)3123-4567"]
)
def test_the_carrier_that_brazilians_leave_open_is_no_letters(text):
    found = judge_of("BR").judge(text)
    assert (found.digits, found.verdict) == ("1131234567", Verdict.READY)


@pytest.mark.parametrize("label", ["PBX:", "Fijo", "Fixo:", "WSP", "Num.", "Número:", "Tlf."])
def test_a_word_before_an_old_number_does_not_hide_it(label):
    found = judge_of("CO").judge(f"{label} 765 4321")
    assert (found.digits, found.reason) == ("97654321", Reason.OLD_FORMAT)
