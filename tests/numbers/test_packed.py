from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wolkdnc_gui.numbers.packed import PackedText

texts = st.lists(st.text(st.characters(codec=None), max_size=8), max_size=30)


@given(texts)
def test_texts_come_out_as_they_went_in(given_texts):
    packed = PackedText(given_texts)
    assert list(packed) == given_texts
    assert [packed[index] for index in range(len(packed))] == given_texts
    assert packed == PackedText.packed(given_texts)


@given(texts)
def test_texts_survive_the_way_through_buffers(given_texts):
    packed = PackedText(given_texts)
    assert PackedText.from_buffers(*packed.to_buffers()) == packed


@given(texts, texts)
def test_extending_is_adding_at_the_end(first, second):
    packed = PackedText(first)
    packed.extend(PackedText(second))
    assert list(packed) == first + second


@given(texts, st.integers(-40, 40), st.integers(-40, 40))
def test_slices_are_those_of_a_list(given_texts, start, stop):
    assert list(PackedText(given_texts)[start:stop]) == given_texts[start:stop]


@given(texts, st.text(max_size=2))
def test_searching_finds_every_row_that_contains_the_text(given_texts, needle):
    rows = [index for index, text in enumerate(given_texts) if needle in text]
    assert list(PackedText(given_texts).rows_containing(needle)) == rows


def test_a_match_across_two_texts_does_not_count():
    assert list(PackedText(["30", "01", "3001"]).rows_containing("3001")) == [2]


def test_negative_indexes_count_from_the_end():
    assert PackedText(["a", "b"])[-1] == "b"


@pytest.mark.parametrize("index", [2, -3])
def test_an_index_outside_is_an_error(index):
    with pytest.raises(IndexError):
        PackedText(["a", "b"])[index]


def test_it_equals_only_its_like():
    assert PackedText(["a"]) != ["a"]
    assert PackedText(["ab"]) != PackedText(["a", "b"])


@pytest.mark.parametrize(
    ("text", "ends", "words"),
    [
        (b"abc", [2], "end where"),
        (b"abc", [], "end where"),
        (b"", [1], "end where"),
        (b"abc", [2, 1, 3], "backwards"),
        ("ñ".encode(), [1, 2], "in two"),
        (b"\xff", [1], "decode"),
    ],
)
def test_buffers_that_do_not_fit_are_refused(text, ends, words):
    with pytest.raises(ValueError, match=words):
        PackedText.from_buffers(text, array("Q", ends).tobytes())
