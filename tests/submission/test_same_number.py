"""Numbers that are the same in two shapes, and numbers that are not."""

import pytest

from wolkdnc_gui.submission.proof import Proof
from wolkdnc_gui.submission.same_number import NationalDigits, find

COLOMBIA = NationalDigits("CO")


def proofs(wanted, listed, *, complete=True, national=COLOMBIA):
    return [Proof(code) for code in find(wanted, lambda: iter(listed), national, complete=complete)]


@pytest.mark.parametrize(
    ("country", "digits", "split"),
    [
        ("CO", "3001234567", ("", "3001234567")),
        ("CO", "93001234567", ("9", "3001234567")),
        ("CO", "573001234567", ("57", "3001234567")),
        ("CO", "12343001234567", ("1234", "3001234567")),
        ("CO", "123453001234567", None),
        ("CO", "123", None),
        ("CO", "", None),
        ("CO", "+573001234567", None),
        ("CO", "٣٠٠١٢٣٤٥٦٧", None),
        ("PE", "987654321", ("", "987654321")),
        ("PE", "51987654321", ("51", "987654321")),
        ("XX", "3001234567", None),
    ],
)
def test_what_leads_is_told_from_the_national_number(country, digits, split):
    assert NationalDigits(country).split(digits) == split


def test_a_number_is_seen_as_it_was_sent_before_it_is_seen_otherwise():
    listed = ["3001234567", "93001234567", "573017654321"]
    assert proofs(["93001234567", "93017654321", "93020000000"], listed) == [
        Proof.SEEN,
        Proof.SEEN_OTHERWISE,
        Proof.ABSENT,
    ]


def test_a_number_with_marks_in_the_list_is_the_same_number_written_otherwise():
    assert proofs(["93001234567"], ["+57 300 123 4567"]) == [Proof.SEEN_OTHERWISE]


@pytest.mark.parametrize(
    ("sent", "listed"), [("12345", "12-345"), ("123456789012", "+1234 5678 9012"), ("1", "(1)")]
)
@pytest.mark.parametrize("country", ["CO", "XX"])
def test_the_same_digits_with_marks_are_never_absent_whatever_number_they_are(country, sent, listed):
    assert proofs([sent], [listed], national=NationalDigits(country)) == [Proof.SEEN_OTHERWISE]


def test_the_same_last_digits_do_not_make_it_the_same_number():
    assert proofs(["93001234567"], ["3101234567", "1234567"]) == [Proof.ABSENT]


def test_absence_from_a_list_that_may_be_cut_says_nothing():
    assert proofs(["1", "2"], ["1"], complete=False) == [Proof.SEEN, Proof.NOTHING]


def test_a_country_without_a_plan_matches_only_what_was_sent():
    national = NationalDigits("XX")
    assert proofs(["93001234567", "1"], ["3001234567", "1"], national=national) == [Proof.ABSENT, Proof.SEEN]
