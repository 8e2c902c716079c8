"""The outside of every answer: `code`, `error`, `msg`, `data`. Strict, and never surprised by any bytes."""

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Never

LONGEST_WORDS = 300
"""Characters of the server's own words that are kept."""

_CODE = re.compile(r"[0-9]{3}")
_NO_ERROR = frozenset({"", "null"})
_TAG = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^>]*(?:>|\Z)", re.DOTALL | re.IGNORECASE)
READ_FOR_WORDS = 20_000
"""Characters of a page that is no JSON in which words are looked for."""


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """An answer as it came over the wire."""

    status: int
    body: bytes | None
    """None where it was longer than an answer of this call can be."""
    retry_after_s: float | None = None


@dataclass(frozen=True, slots=True)
class Envelope:
    """An answer, read."""

    status: int
    is_object: bool
    """True when the body is one JSON object."""
    code: int | None
    """The body's code; None where none could be read."""
    msg: str
    """As it came."""
    words: str
    """What to show of it: `msg`, else `error`, else the text of the page. Cut, cleaned, without the token."""
    data: object
    """None where there is none."""
    names_error: bool
    """Whether `error` says anything; next to a success it contradicts it."""
    retry_after_s: float | None


def open_envelope(raw: RawAnswer, secret: str = "") -> Envelope:
    """Read an answer, whatever is in it. `secret` is taken out of the words, should the server say it."""
    # An odd byte in the words (the server has written Latin-1 before now) must not hide the code.
    text = (raw.body or b"").decode("utf-8-sig", errors="replace")
    fields = _object(text)
    return page_envelope(text, raw, secret) if fields is None else envelope_of(fields, raw, secret)


def page_envelope(text: str, raw: RawAnswer, secret: str) -> Envelope:
    """Return what an answer that is not one JSON object comes to: a page, at best; its words are shown."""
    words = clean_words(_TAG.sub(" ", _beginning(text, secret)), secret)
    return Envelope(raw.status, False, None, "", words, None, False, raw.retry_after_s)  # noqa: FBT003  # fields


def _beginning(text: str, secret: str) -> str:
    beginning = _without(secret, text[:READ_FOR_WORDS])
    if len(text) < READ_FOR_WORDS:
        return beginning
    # What was cut off in the middle of the secret is not found as the secret any more.
    lengths = range(len(secret) - 1, 0, -1)
    begun = (length for length in lengths if beginning[-length:].lower() == secret[:length].lower())
    return beginning[: len(beginning) - next(begun, 0)]


def _without(secret: str, text: str) -> str:
    # The vendor's messages are in capitals.
    return re.sub(re.escape(secret), "***", text, flags=re.IGNORECASE) if secret else text


def envelope_of(fields: dict[str, object], raw: RawAnswer, secret: str) -> Envelope:
    """Return what the fields of one JSON object say; the body of `raw` is not looked at."""
    msg, error = fields.get("msg"), fields.get("error")
    shown = msg if isinstance(msg, str) else error if isinstance(error, str) else ""
    return Envelope(
        status=raw.status,
        is_object=True,
        code=_code(fields.get("code")),
        msg=msg if isinstance(msg, str) else "",
        words=clean_words(shown, secret),
        data=fields.get("data"),
        names_error=bool(error) and not (isinstance(error, str) and error.strip().casefold() in _NO_ERROR),
        retry_after_s=raw.retry_after_s,
    )


def clean_words(text: str, secret: str = "") -> str:
    """Return a text on one line, without control characters and without the secret, cut to a length."""
    # Before the cut, which could leave a part of it standing.
    text = _without(secret, text)
    visible = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in text)
    return " ".join(visible.split())[:LONGEST_WORDS]


def _object(text: str) -> dict[str, object] | None:
    try:
        answer: object = json.loads(text, parse_constant=refuse, object_pairs_hook=once_each)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def refuse(constant: str) -> Never:
    """Refuse what Python's JSON takes and JSON has not: NaN, Infinity."""
    raise ValueError(constant)


def once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object's fields; raises ValueError for a key that is there twice."""
    # Two codes in one object: whichever is believed, the other one may be the true one.
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a key twice")
    return fields


def _code(given: object) -> int | None:
    if isinstance(given, str) and _CODE.fullmatch(given):
        return int(given)
    return given if type(given) is int and 100 <= given <= 999 else None
