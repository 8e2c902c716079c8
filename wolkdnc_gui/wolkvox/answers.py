"""What the server says when a call succeeds. Everything here raises CallFailed for an answer that is none."""

import re
from dataclasses import dataclass

from wolkdnc_gui.wolkvox.envelope import Envelope, RawAnswer, clean_words, open_envelope
from wolkdnc_gui.wolkvox.rules import ADDED, REMOVED, TOLD, check, unreadable

_COUNT = re.compile(
    r"\s*([0-9]+)\s+(?:telephones?|numbers?)\s+(?:was|were)\s+(added|deleted)\.?\s*", re.IGNORECASE
)


_NUMBER = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,6})?|[0-9]{1,3}(?:,[0-9]{3}){1,3}")
_ABSURD = 10**12


@dataclass(frozen=True, slots=True)
class AddAnswer:
    """add_dnc succeeded."""

    count: int | None
    """How many numbers the server says it added; None where its words could not be read."""
    status: int
    code: int
    words: str


@dataclass(frozen=True, slots=True)
class RemoveAnswer:
    """remove_dnc succeeded."""

    count: int | None
    """How many the server says it deleted, both sides together; None where its words could not be read."""
    status: int
    code: int
    words: str


@dataclass(frozen=True, slots=True)
class TokenInfo:
    """token_info succeeded, so the token is good. None stands for what was not said or not readable."""

    description: str
    limit: int | None
    """Calls a day."""
    used_today: int | None
    """By this token."""
    all_used_today: int | None
    """By all tokens of the operation."""
    left: int | None
    """Calls left today."""
    hours_to_restart: float | None
    """Hours until the server's next day."""


def read_add(raw: RawAnswer, sent: int, secret: str = "") -> AddAnswer:
    """Read the answer to add_dnc; a count above the number sent makes it unreadable."""
    envelope = open_envelope(raw, secret)
    code = check(envelope, ADDED)
    return AddAnswer(_count(envelope, "added", sent), envelope.status, code, envelope.words)


def read_remove(raw: RawAnswer, sent: int, secret: str = "") -> RemoveAnswer:
    """Read the answer to remove_dnc; a number may have been on both sides, so it may count twice."""
    envelope = open_envelope(raw, secret)
    code = check(envelope, REMOVED)
    return RemoveAnswer(_count(envelope, "deleted", 2 * sent), envelope.status, code, envelope.words)


def read_token_info(raw: RawAnswer, secret: str = "") -> TokenInfo:
    """Read the answer to token_info: an object or a list of one, texts or numbers, either spelling."""
    envelope = open_envelope(raw, secret)
    check(envelope, TOLD)
    data = envelope.data
    if isinstance(data, list) and len(data) == 1:
        data = data[0]
    if not isinstance(data, dict):
        raise unreadable(envelope)
    description = data.get("description")
    left = data.get("available_consumption_options", data.get("available_consumition_options"))
    return TokenInfo(
        description=clean_words(description, secret) if isinstance(description, str) else "",
        limit=_whole(data.get("token_limit")),
        used_today=_whole(data.get("token_use_today")),
        all_used_today=_whole(data.get("all_token_today")),
        left=_whole(left),
        hours_to_restart=_number(data.get("hours_to_restart_count")),
    )


def _count(envelope: Envelope, done: str, most: int) -> int | None:
    found = _COUNT.fullmatch(envelope.msg)
    if found is None or found[2].lower() != done:
        return None
    digits = found[1].lstrip("0") or "0"
    # Compared by length first: Python does not read a number of thousands of digits.
    if len(digits) > len(str(most)) or int(digits) > most:
        raise unreadable(envelope)
    count = int(digits)
    # Two things were said of the same numbers: the count is no proof of any of them.
    return None if envelope.names_error else count


def _number(given: object) -> float | None:
    if isinstance(given, str) and _NUMBER.fullmatch(given.strip()):
        return float(given.strip().replace(",", ""))
    # JSON's own numbers: bool is an int to Python, and an int may be too long for a float.
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 <= given < _ABSURD:
        return None
    return float(given)


def _whole(given: object) -> int | None:
    number = _number(given)
    return int(number) if number is not None and number.is_integer() else None
