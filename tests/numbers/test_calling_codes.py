"""Numbers written with their country's calling code, in the ways in which people and systems write it."""

import pytest

from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.numbers.verdict import Reason, Verdict

NATIONAL = Shape(ShapeKind.NATIONAL)
NINE = Shape(ShapeKind.PREFIX_NATIONAL, "9")


def judge(text, country, shape=NATIONAL):
    return Judge(Rules(country, shape)).judge(text)


@pytest.mark.parametrize(
    ("text", "country", "national"),
    [
        ("0051 987 654 321", "PE", "987654321"),
        ("00 52 55 1234 5678", "MX", "5512345678"),
        ("00593 99 123 4567", "EC", "991234567"),
        ("00507 6123-4567", "PA", "61234567"),
        ("0054 9 11 2345 6789", "AR", "91123456789"),
        ("0034 612 34 56 78", "ES", "612345678"),
        ("011 1 809 555 1234", "DO", "8095551234"),
        ("00595 0981 123456", "PY", "981123456"),
        ("++57 300 123 4567", "CO", "3001234567"),
        ("+ + 57 300 123 4567", "CO", "3001234567"),
    ],
)
def test_the_own_country_dialled_from_abroad_is_plainly_ready(text, country, national):
    found = judge(text, country)
    assert (found.digits, found.verdict, found.reason) == (national, Verdict.READY, Reason.NONE)


def test_an_area_code_that_looks_like_an_international_prefix_is_an_area_code():
    assert judge("011 5432-1234", "AR").digits == "1154321234"
    assert judge("011 2905-1234", "AR").digits == "1129051234"


@pytest.mark.parametrize(
    ("text", "country", "national"),
    [
        ("011 52 1 55 1234 5678", "MX", "5512345678"),
        ("52 044 55 1234 5678", "MX", "5512345678"),
        ("+52 01 55 1234 5678", "MX", "5512345678"),
        ("57 03 300 123 4567", "CO", "3001234567"),
        ("+57 1 765 4321", "CO", "17654321"),
        ("57 1 765 4321", "CO", "17654321"),
        ("0057 1 765 4321", "CO", "17654321"),
        ("+56 2 345 6789", "CL", "23456789"),
        ("56 2 345 6789", "CL", "23456789"),
        ("09 8765 4321", "CL", "987654321"),
        ("02 2345 6789", "CL", "223456789"),
        ("+56 09 8765 4321", "CL", "987654321"),
        ("+55 11 8765-4321", "BR", "1187654321"),
        ("(11) 8765-4321", "BR", "1187654321"),
    ],
)
def test_old_formats_are_seen_behind_a_calling_code_too(text, country, national):
    found = judge(text, country)
    assert (found.digits, found.verdict, found.reason) == (national, Verdict.UNUSUAL, Reason.OLD_FORMAT)


@pytest.mark.parametrize("text", ["+56 9 1234 5678", "56912345678", "0056 9 1234 5678"])
@pytest.mark.parametrize(("shape", "sent"), [(NATIONAL, "912345678"), (NINE, "9912345678")])
def test_a_calling_code_is_never_sent_as_a_part_of_the_national_number(text, shape, sent):
    found = judge(text, "CL", shape)
    assert (found.digits, found.verdict, found.reason) == (sent, Verdict.UNUSUAL, Reason.NOT_VALID)


@pytest.mark.parametrize(
    ("text", "country"),
    [("+51 987 654", "PE"), ("+52 55 1234 56", "MX"), ("+57 300 123 456", "CO"), ("+34 612 345", "ES")],
)
def test_a_number_that_lacks_digits_is_not_filled_up_with_its_calling_code(text, country):
    found = judge(text, country)
    assert found.verdict is not Verdict.READY
    assert not found.digits.startswith(text[1:3])


def test_a_number_in_the_shape_of_the_list_may_have_a_calling_code_before_it():
    found = judge("+57 93001234567", "CO", NINE)
    assert (found.digits, found.verdict, found.reason) == ("93001234567", Verdict.UNUSUAL, Reason.NOT_VALID)
