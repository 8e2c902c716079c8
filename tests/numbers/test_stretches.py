"""Stretches of packed text and of columns."""

from array import array

from wolkdnc_gui.numbers.entries import Entry, EntryColumns, Origin, Source
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.verdict import Reason, Verdict

TEXTS = ["300 123", "", "ñandú", "93001234567", "x"]


def test_pieces_are_the_utf8_of_a_stretch():
    packed = PackedText(TEXTS)
    assert packed.pieces(0, 5) == [text.encode() for text in TEXTS]
    assert packed.pieces(2, 4) == ["ñandú".encode(), b"93001234567"]
    assert packed.pieces(4, 99) == [b"x"]
    assert packed.pieces(5, 5) == []


def test_stretches_are_taken_one_after_the_other():
    packed = PackedText(TEXTS)
    assert list(packed.take([range(3, 5), range(0, 0), range(0, 2)])) == ["93001234567", "x", "300 123", ""]
    taken = packed.take([range(1, 4)])
    taken.append("more")
    assert list(taken) == ["", "ñandú", "93001234567", "more"]


def test_only_marked_texts_are_kept_and_the_others_become_empty():
    packed = PackedText(TEXTS)
    assert list(packed.only(b"\0\0\1\0\1")) == ["", "", "ñandú", "", "x"]
    assert list(packed.only(bytes(5))) == [""] * 5
    assert packed.only(b"\1" * 5) == packed


def test_rows_of_columns_are_taken_with_everything_they_carry():
    source = Source("list.csv")
    columns = EntryColumns()
    for row in range(6):
        columns.append(
            Entry(
                f"given {row}",
                f"9{row}",
                Verdict.LEFT_OUT,
                Reason.REPEAT_OF_ROW,
                row,
                Origin(source, row + 1, 2),
            )
        )
    taken = columns.take([range(1, 2), range(4, 6)])
    assert [taken.entry(i) for i in range(3)] == [columns.entry(i) for i in (1, 4, 5)]
    assert taken.row == array("I", [2, 5, 6])
