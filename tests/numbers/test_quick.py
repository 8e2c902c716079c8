"""Plain numbers, known without the judge."""

import pytest

from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.numbers.verdict import Verdict

NATIONAL = Shape(ShapeKind.NATIONAL)
NINE = Shape(ShapeKind.PREFIX_NATIONAL, "9")
AS_TYPED = Shape(ShapeKind.AS_TYPED)


@pytest.mark.parametrize(
    "text",
    [
        "3001234567",
        "(300) 123 4567",
        "300-123-4567",
        "300.123.4567",
        "3001234567.0",
        "+57 300-123-4567",
        "57 300 1234567",
        "93001234567",
    ],
)
def test_the_quick_way_knows_plain_numbers(text):
    quick = Judge(Rules("CO", NINE)).quick
    assert quick.one(text) == "93001234567"
    assert quick.many([text]) == ["93001234567"]


@pytest.mark.parametrize(
    ("country", "text", "sent"),
    [
        ("PE", "(01) 234 5678", "12345678"),
        ("VE", "0212-9166898", "2129166898"),
        ("AR", "011 2439-4627", "1124394627"),
        ("BR", "(011) 91234-5678", "11912345678"),
        ("PA", "6159-9641", "61599641"),
    ],
)
def test_the_quick_way_knows_numbers_as_they_are_dialled_at_home(country, text, sent):
    quick = Judge(Rules(country, NATIONAL)).quick
    assert quick.one(text) == sent
    assert quick.many([text]) == [sent]
    assert Judge(Rules(country, AS_TYPED)).quick.one(text) == "".join(filter(str.isdigit, text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "03001234567",
        "0300",
        "57",
        "2026-11-23",
        "23.11.2026",
        "3001234567.00",
        "3001234567.000",
        "30012345.67",
        "300 1234567.0",
        ".0",
        "-",
        ".",
        "300123456",
        "+1 305 555 0123",
        "٣٠٠١٢٣٤٥٦٧",
    ],
)
def test_the_quick_way_leaves_all_else_to_the_judge(text):
    assert Judge(Rules("CO", NINE)).quick.one(text) is None


@pytest.mark.parametrize("text", ["22222.000", "22-12-2024", "22.12.2024", "2222222-2", "222222.22"])
def test_the_quick_way_takes_no_date_paper_or_decimals_for_a_short_number(text):
    quick = Judge(Rules("SV", NATIONAL)).quick
    assert quick.one("22222222") == quick.one("2222-2222") == "22222222"
    assert quick.one(text) is None
    assert Judge(Rules("SV", NATIONAL)).judge(text).verdict is Verdict.LEFT_OUT


@pytest.mark.parametrize("never", [frozenset(), frozenset({"3017654321"})])
def test_many_at_once_are_judged_as_one_after_the_other(never):
    quick = Judge(Rules("CO", NINE, never)).quick
    texts = ["3001234567", "", "3017654321", "93001234567", "x", "٣٠٠١٢٣٤٥٦٧", "300 123 4567", "0", "5" * 400]
    assert quick.many(texts) == [quick.one(text) for text in texts]
    assert quick.many(texts).count("93001234567") == 3


def test_the_quick_way_respects_the_never_block_list_and_the_neighbours():
    assert Judge(Rules("CO", NINE, frozenset({"3001234567"}))).quick.one("3001234567") is None
    assert Judge(Rules("DO", NATIONAL)).quick.one("3055550123") is None
    assert Judge(Rules("CO", AS_TYPED)).quick.one("+57 300 123 4567") is None
