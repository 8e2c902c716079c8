import pytest
from phonenumbers import PhoneMetadata

from wolkdnc_gui.numbers import short_codes
from wolkdnc_gui.numbers.countries import COUNTRIES


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_patterns_are_those_of_libphonenumber(country):
    theirs = PhoneMetadata.short_metadata_for_region(country).short_code.national_number_pattern
    ours = short_codes._PATTERNS[country]
    assert ours == theirs


def test_the_emergency_number_is_a_short_code():
    assert short_codes.is_short_code("CO", "123")
    assert not short_codes.is_short_code("CO", "1234567")


def test_a_country_that_is_not_served_first_has_none():
    assert not short_codes.is_short_code("FR", "112")
