import pytest

from wolkdnc_gui.numbers.countries import COUNTRIES, all_regions, calling_code, supported


def test_twenty_countries_are_served_first():
    served = "CO MX PE CL EC PA CR GT SV HN NI DO BO PY UY AR BR VE US ES"
    assert list(COUNTRIES) == served.split()


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_served_can_be_judged(country):
    assert supported(country)


@pytest.mark.parametrize("code", ["XX", "", "co", "001"])
def test_other_codes_are_not_supported(code):
    assert not supported(code)


def test_all_regions_begin_with_those_served_and_hold_each_once():
    regions = all_regions()
    assert regions[: len(COUNTRIES)] == COUNTRIES
    assert len(regions) == len(set(regions)) > 200
    assert "FR" in regions


def test_a_region_has_its_calling_code():
    assert (calling_code("CO"), calling_code("DO"), calling_code("XX")) == (57, 1, 0)
