"""When was this number blocked: the history by number, whichever way it is written."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.submission.staging import NOON, make_spec, number
from wolkdnc_gui.numbers.entries import Entry, EntryColumns, Origin, Source
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.submission.journal import Journal
from wolkdnc_gui.submission.journal_reading import NumberFound


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "journal.sqlite")
    yield journal
    journal.close()


def test_the_history_has_every_job_however_many_they_are(journal):
    for index in range(600):
        journal.plan(make_spec(1, job_id=f"job-{index}", created_at=NOON + index))
    assert [one.job_id for one in journal.history()] == [f"job-{index}" for index in reversed(range(600))]
    assert [one.job_id for one in journal.find(number(0))] == [
        f"job-{index}" for index in reversed(range(600))
    ]


def test_a_number_is_found_in_every_job_by_a_part_of_it(journal):
    journal.plan(make_spec(300))
    journal.plan(make_spec(200, job_id="later", created_at=NOON + 1))
    part = number(123)[1:]
    found = (NumberFound("later", 123, number(123)), NumberFound("job-1", 123, number(123)))
    assert journal.find(part) == found
    assert journal.find("555") == ()


def test_a_part_that_many_numbers_of_a_job_have_hides_no_other_job(journal):
    journal.plan(make_spec(1))
    journal.plan(make_spec(70_000, job_id="large", created_at=NOON + 1))
    large, first = journal.find("9300000")
    assert (large, first) == (NumberFound("large", 0, number(0)), NumberFound("job-1", 0, number(0)))
    assert [one.row for one in journal.find(number(69_999))] == [69_999]


@pytest.mark.parametrize(
    ("country", "listed", "asked"),
    [
        ("CO", "93001234567", ["3001234567", "573001234567", "0057300123 4567", "93001234567", "300123"]),
        ("CO", "3001234567", ["93001234567", "573001234567", "03001234567"]),
        ("GT", "51234567", ["50251234567", "951234567", "0050251234567", "51234567"]),
        ("GT", "951234567", ["50251234567", "51234567"]),
        ("PA", "50761234567", ["61234567", "961234567", "50761234567"]),
        ("PA", "2123456", ["5072123456", "92123456"]),
        ("CR", "988881234", ["50688881234"]),
        ("MX", "5512345678", ["525512345678", "5215512345678", "95512345678"]),
    ],
)
def test_a_number_is_found_however_the_list_and_whoever_asks_write_it(journal, country, listed, asked):
    entries = EntryColumns()
    entries.append(Entry(listed, listed, Verdict.READY, Reason.NONE, 0, Origin(Source("", "", ""), 1, 1)))
    spec = make_spec(1, entries=entries)
    journal.plan(replace(spec, account=replace(spec.account, country=country)))
    for digits in asked:
        assert [one.digits for one in journal.find(digits.replace(" ", ""))] == [listed], digits
