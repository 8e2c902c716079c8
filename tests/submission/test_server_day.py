"""When the server's next day begins."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfoNotFoundError

import pytest

from wolkdnc_gui.numbers.countries import COUNTRIES
from wolkdnc_gui.submission.server_day import next_midnight


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("country", "now", "midnight"),
    [
        ("CO", "2026-03-10T20:00", "2026-03-11T05:00"),
        ("CO", "2026-03-11T04:59", "2026-03-11T05:00"),
        ("CO", "2026-03-11T05:00", "2026-03-12T05:00"),
        ("MX", "2026-07-10T20:00", "2026-07-11T06:00"),
        ("AR", "2026-03-10T20:00", "2026-03-11T03:00"),
        ("ES", "2026-03-10T20:00", "2026-03-10T23:00"),
        ("ES", "2026-07-10T20:00", "2026-07-10T22:00"),
        ("US", "2026-01-10T20:00", "2026-01-11T08:00"),
        ("XX", "2026-03-10T20:00", "2026-03-11T05:00"),
    ],
)
def test_the_next_day_begins_at_midnight_of_the_country_in_summer_and_in_winter(country, now, midnight):
    assert next_midnight(at(now), country) == at(midnight)


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_next_day_is_always_ahead_and_never_more_than_25_hours(country):
    # Chile goes over to summer time at midnight, which that day there is none.
    start = at("2026-01-01T00:30")
    for hour in range(0, 24 * 366, 7):
        now = start + hour * 3_600
        assert 0 < next_midnight(now, country) - now <= 25 * 3_600


@pytest.mark.parametrize("country", ["CO", "US", "XX"])
def test_a_machine_without_zone_data_is_rather_late_than_early(country):
    def none(name: str):
        raise ZoneInfoNotFoundError(name)

    now = at("2026-01-10T20:00")
    assert next_midnight(now, country) <= next_midnight(now, country, none) == at("2026-01-11T08:00")
