import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.telephones import MOST_PER_CALL, Telephones, add_body, remove_body

ALL = st.sampled_from(["All", "all", "ALL", " All", "all\n"])
ANYTHING = st.recursive(
    st.one_of(ALL, st.text(), st.text("0123456789"), st.integers(), st.none(), st.binary(), st.booleans()),
    lambda inner: st.one_of(st.lists(inner), st.tuples(inner), st.tuples(inner, inner), st.frozensets(ALL)),
)


@given(ANYTHING, st.sampled_from(Direction))
def test_no_body_can_hold_anything_but_a_list_of_digits(given_numbers, direction):
    bodies = []
    for make in (Telephones, Telephones.of, lambda it: it):
        for body in (lambda numbers: add_body(direction, numbers), remove_body):
            try:
                bodies.append(body(make(given_numbers)))
            except (TypeError, ValueError):
                continue
    for body in bodies:
        numbers = json.loads(body)["telephones"]
        assert type(numbers) is list
        assert numbers
        assert all(type(number) is str and number.isascii() and number.isdigit() for number in numbers)
        assert b'"all' not in body.lower()


@given(st.lists(st.text("0123456789", min_size=1, max_size=20), min_size=1, max_size=50))
def test_every_list_of_digits_keeps_its_order_in_the_body(numbers):
    telephones = Telephones.of(numbers)
    assert json.loads(add_body(Direction.OUTBOUND, telephones)) == {
        "type_call": "outbound",
        "telephones": numbers,
    }
    assert json.loads(remove_body(telephones)) == {"telephones": numbers}
    assert len(telephones) == len(numbers)


@pytest.mark.parametrize("word", ["All", "all", "3001234567"])
def test_a_bare_text_is_never_a_list(word):
    with pytest.raises(TypeError):
        Telephones.of(word)
    with pytest.raises(TypeError):
        Telephones(word)
    with pytest.raises(TypeError):
        remove_body(word)


class Duck:
    numbers = "All"


def test_what_only_looks_like_telephones_is_refused():
    with pytest.raises(TypeError):
        remove_body(Duck())
    with pytest.raises(TypeError):
        add_body(Direction.INBOUND, Duck())


class Text(str):
    __slots__ = ()


@pytest.mark.parametrize("numbers", [["1"], (1,), (Text("1"),), (("1",),)])
def test_only_a_tuple_of_plain_texts_will_do(numbers):
    with pytest.raises(TypeError):
        Telephones(numbers)


@pytest.mark.parametrize("numbers", [(), ("",), ("1" * 21,), ("٣",), ("²",), ("+57",), ("1 2",), ("All",)])
def test_only_one_to_twenty_ascii_digits_will_do(numbers):
    with pytest.raises(ValueError, match="number"):
        Telephones(numbers)


def test_one_call_takes_ten_thousand_numbers_and_no_more():
    assert len(Telephones.of("1" for _ in range(MOST_PER_CALL))) == 10_000
    with pytest.raises(ValueError, match="10001"):
        Telephones.of("1" for _ in range(MOST_PER_CALL + 1))


def test_numbers_are_not_shown_in_a_log():
    assert "3001234567" not in repr(Telephones(("3001234567",)))
    with pytest.raises(ValueError, match="ASCII") as refused:
        Telephones(("3001234567x",))
    assert "3001234567" not in str(refused.value)
