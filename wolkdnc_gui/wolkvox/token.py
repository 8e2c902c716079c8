"""The token as it may be sent: one visible word."""

import re
import unicodedata
from enum import Enum, auto

MAX_LENGTH = 1_280
"""Characters. Tokens seen in public have 52; this is what one credential of Windows can hold."""

_LIKE_A_TOKEN = re.compile(rf"[A-Za-z0-9_-]{{32,{MAX_LENGTH}}}")

_AROUND = "\u200b\u200c\u200d\u2060\ufeff"


class TokenProblem(Enum):
    """Why a text cannot be a token."""

    EMPTY = auto()
    INNER_SPACE = auto()
    """Space or a line break in the middle: two things were pasted, or more than the token."""
    ODD_CHARACTER = auto()
    """A character that cannot travel in a header."""
    TOO_LONG = auto()


class TokenRefused(ValueError):  # noqa: N818  # reads as a sentence where it is caught
    """A text cannot be a token; `reason` says why. The text itself is not kept."""

    def __init__(self, reason: TokenProblem) -> None:
        super().__init__(reason.name)
        self.reason = reason


def clean_token(text: str) -> str:
    """Return the token without what clings to it when copied: spaces, line breaks, zero-width characters.

    Raises TokenRefused for what no header can carry.
    """
    token = _without_margin(text)
    problem = _problem_of(token)
    if problem is not None:
        raise TokenRefused(problem)
    return token


def looks_like_token(text: str) -> bool:
    """Tell whether a text that should be phone numbers is, as far as anybody can tell, a token instead.

    One long word of letters and digits, of which a good part are letters: no list of numbers is written so.
    """
    word = _without_margin(text)
    if _LIKE_A_TOKEN.fullmatch(word) is None:
        return False
    return any(map(str.isdigit, word)) and sum(map(str.isalpha, word)) >= len(word) / 4


def _without_margin(text: str) -> str:
    first, last = 0, len(text)
    while first < last and _is_margin(text[first]):
        first += 1
    while last > first and _is_margin(text[last - 1]):
        last -= 1
    return text[first:last]


def _is_margin(character: str) -> bool:
    return character.isspace() or character in _AROUND


def _problem_of(token: str) -> TokenProblem | None:
    if not token:
        return TokenProblem.EMPTY
    if any(character.isspace() for character in token):
        return TokenProblem.INNER_SPACE
    if any(ord(character) > 0xFF or unicodedata.category(character)[0] == "C" for character in token):
        return TokenProblem.ODD_CHARACTER
    return TokenProblem.TOO_LONG if len(token) > MAX_LENGTH else None
