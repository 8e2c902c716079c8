"""Holds the library in use to `phonenumbers`: 200,000 numbers of the countries served.

Both must have the same numbering plans: rphonenumbers 0.1.0 has those of libphonenumber 9.0.41.
"""

import random
import re

import phonenumbers
import pytest

from wolkdnc_gui.numbers.countries import COUNTRIES
from wolkdnc_gui.numbers.library import NumberParseException, library

_EACH = 10_000
_EACH_ODD = 1_000
_LEADS = ["", "", "", "", "9", "0", "00", "+", "1", "52", "521", "044", "03"]


def test_the_two_are_compared_on_the_same_numbering_plans():
    assert phonenumbers.__version__ == "9.0.41"


def generated(country):
    chance = random.Random(f"conformity {country}")  # noqa: S311  # the same numbers every time
    code = str(phonenumbers.country_code_for_region(country))
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(country)
    examples = [
        kind.example_number
        for kind in (metadata.mobile, metadata.fixed_line, metadata.toll_free, metadata.premium_rate)
        if kind and kind.example_number
    ]
    for _ in range(_EACH):
        example = chance.choice(examples)
        kept = chance.randrange(1, len(example))
        length = len(example) - kept + chance.choice([0, 0, 0, 0, 0, 0, -1, 1])
        digits = example[:kept] + "".join(chance.choices("0123456789", k=max(0, length)))
        yield chance.choice([*_LEADS, code, "+" + code, "+" + code, "00" + code]) + digits


def odd(country):
    """What nobody would call a number of the country: any length, zeros in front, a code of anywhere."""
    chance = random.Random(f"odd {country}")  # noqa: S311  # the same numbers every time
    code = str(phonenumbers.country_code_for_region(country))
    abroad = [str(one) for one in phonenumbers.COUNTRY_CODE_TO_REGION_CODE]
    leads = ["", "+", "000", "0011", "00015", code * 2, "+" + code + "0", "+" + code + code]
    for _ in range(_EACH_ODD):
        lead = chance.choice([*leads, "+" + chance.choice(abroad), "00" + chance.choice(abroad)])
        digits = "".join(chance.choices(chance.choice(["0123456789", "01", "9"]), k=chance.randrange(19)))
        # Of nothing but zeros the one says that it is possible, the other that it is too long.
        yield lead + digits + "1"


def seen_by(phones, error, text, country):
    try:
        number = phones.parse(text, country)
    except error:
        return None
    return (
        number.country_code,
        phones.national_significant_number(number),
        phones.is_valid_number(number),
        phones.is_possible_number_with_reason(number),
        phones.is_valid_number_for_region(number, country),
    )


@pytest.mark.parametrize("country", COUNTRIES)
def test_it_sees_numbers_and_other_digits_as_phonenumbers_does(country):
    different = [
        text
        for text in (*generated(country), *odd(country))
        if seen_by(library, NumberParseException, text, country)
        != seen_by(phonenumbers, phonenumbers.NumberParseException, text, country)
    ]
    assert not different


def test_the_generated_numbers_are_enough():
    assert _EACH * len(COUNTRIES) >= 200_000
    assert all(re.fullmatch(r"\+?\d+", text) for text in generated("CO"))
