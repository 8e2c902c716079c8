from hypothesis import given
from hypothesis import strategies as st

from wolkdnc_gui.numbers.repeats import Repeats


def test_the_first_row_wins_and_later_ones_name_it():
    repeats = Repeats()
    assert [repeats.add(digits) for digits in ("1", "2", "1", "1", "2")] == [0, 0, 1, 1, 2]


def test_rows_already_in_the_list_count():
    repeats = Repeats(["", "93001234567"])
    assert repeats.rows == 2
    assert repeats.add("93001234567") == 2
    assert repeats.add("93017654321") == 0
    assert repeats.add("93017654321") == 4


def test_rows_that_are_not_sent_repeat_nothing():
    repeats = Repeats()
    assert [repeats.add("") for _ in range(3)] == [0, 0, 0]
    assert repeats.rows == 3


@given(st.lists(st.sampled_from(["", "1", "2", "3"])))
def test_each_digits_are_sent_for_exactly_one_row(rows):
    repeats = Repeats()
    kept = [digits for digits in rows if not repeats.add(digits) and digits]
    assert sorted(kept) == sorted(set(rows) - {""})
