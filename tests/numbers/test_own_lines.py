from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.own_lines import read_own_lines
from wolkdnc_gui.numbers.shape import proposed_shape
from wolkdnc_gui.numbers.verdict import Reason

RULES = Rules("CO", proposed_shape("CO"))


def test_a_list_is_read_with_words_beside_the_numbers_or_without():
    found = read_own_lines("601 765 4321\n\nRecepción: +57 300 123 4567\n3017654321, 93021234567", RULES)
    assert found.numbers == ("601 765 4321", "+57 300 123 4567", "3017654321", "93021234567")
    assert found.not_understood == ()


def test_what_is_no_number_is_told():
    found = read_own_lines("Recepción\n12\n3001234567", RULES)
    assert (found.numbers, found.not_understood) == (("3001234567",), ("Recepción", "12"))


def test_the_same_line_twice_is_kept_once():
    assert read_own_lines("3001234567\n3001234567", RULES).numbers == ("3001234567",)


def test_the_judge_holds_back_what_was_read_however_it_is_written():
    numbers = frozenset(read_own_lines("Recepción 300 123 4567", RULES).numbers)
    judge = Judge(Rules("CO", RULES.shape, numbers))
    for text in ("3001234567", "93001234567", "+57 (300) 123-4567", "0057 3001234567"):
        assert judge.judge(text).reason is Reason.NEVER_BLOCK
