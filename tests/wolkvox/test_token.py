import traceback

import pytest

from wolkdnc_gui.wolkvox.token import (
    MAX_LENGTH,
    TokenProblem,
    TokenRefused,
    clean_token,
    looks_like_token,
)

TOKEN = "0123456789abcdef" * 3 + "0123"


@pytest.mark.parametrize("around", ["", " ", "\n", "\r\n", "\t", "\u200b", "\ufeff", "\u00a0", " \u200b\n "])
def test_what_clings_to_a_copied_token_is_trimmed(around):
    assert clean_token(around + TOKEN + around) == TOKEN


def test_a_token_may_have_any_length_and_alphabet_a_header_can_carry():
    assert clean_token("ñ-_.~+/=") == "ñ-_.~+/="
    assert clean_token("x" * MAX_LENGTH) == "x" * MAX_LENGTH


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", TokenProblem.EMPTY),
        (" \u200b\n", TokenProblem.EMPTY),
        ("abc def", TokenProblem.INNER_SPACE),
        ("abc\ndef", TokenProblem.INNER_SPACE),
        ("abc\r\nx-evil: 1", TokenProblem.INNER_SPACE),
        ("abc\u00a0def", TokenProblem.INNER_SPACE),
        ("abc\u200bdef", TokenProblem.ODD_CHARACTER),
        ("abc\x00def", TokenProblem.ODD_CHARACTER),
        ("abc\x7f", TokenProblem.ODD_CHARACTER),
        ("abc\u00addef", TokenProblem.ODD_CHARACTER),
        ("контракт", TokenProblem.ODD_CHARACTER),
        ("x" * (MAX_LENGTH + 1), TokenProblem.TOO_LONG),
    ],
)
def test_what_no_header_can_carry_is_refused(text, reason):
    with pytest.raises(TokenRefused) as refused:
        clean_token(text)
    assert refused.value.reason is reason


def test_the_refusal_does_not_repeat_the_text():
    with pytest.raises(TokenRefused) as refused:
        clean_token(f"{TOKEN} {TOKEN}")
    assert TOKEN not in "".join(traceback.format_exception(refused.value)) + repr(refused.value)


@pytest.mark.parametrize(
    "text", [TOKEN, f" {TOKEN}\n", TOKEN.upper(), "1aebb8f0-10b8-e9a5-b5ab-89c3049787a5", "x1Y_" * 13]
)
def test_a_token_in_the_place_of_numbers_is_known_for_one(text):
    assert looks_like_token(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3001234567",
        "300 123 4567",
        "3001234567,3001234568,3001234569,3001234570",
        "3001234567-3001234568-3001234569-3001234570",
        "3001234567\n3001234568\n3001234569\n3001234570",
        "cel3001234567tel6017654321cel3017654321",
        "https://wa.me/573001234567?text=hola-que-tal",
        "no-llamar-al-cliente-de-la-ciudad-de-bogota",
        "PQR-2024-000123",
        f"{TOKEN} {TOKEN}",
    ],
)
def test_what_people_paste_as_numbers_is_not(text):
    assert not looks_like_token(text)
