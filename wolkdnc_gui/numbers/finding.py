"""Find the numbers in what people paste and in what cells hold.

Two ways in. `split_cell` is for a place where a number belongs: nothing in it that has digits is passed
over but dates and places in a numbered list; what cannot be read becomes a candidate all the same, to be
left out with a reason.
`find_in_text` is for sentences: dates, times, amounts and papers' numbers are passed over.
"""

import re
from collections.abc import Iterator

from wolkdnc_gui.numbers.judge import Judge, Judgement
from wolkdnc_gui.numbers.other_figures import (
    DATE_OR_TIME,
    GROUPED_AMOUNT,
    is_card,
    is_in_fours,
    masked,
)
from wolkdnc_gui.numbers.parting import (
    digits_in,
    has_no_better,
    is_phone,
    numbers_among,
    numbers_filling,
    numbers_filling_place,
)
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.numbers.writing import EXTENSION, JOINER, MOST_WRITTEN, is_blank, plain

_APART = re.compile(
    r"\s*(?:[,;/|\\\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]|\s(?:y|e|o|ó|u|ou|and|or|&)\s|\s-\s|\s*:::\s*|(?<=\d{7})-(?=[+(]?\d{7})|\s{2,})"
    rf"(?!\s*\(?(?:ext|anexo|interno|ramal|x\s*\d|#))[\s{JOINER}]*",
    re.IGNORECASE,
)
_RUN = re.compile(
    r"(?<![^\W_])[(\[]{0,2}\+?[(\[]?\d[\d\u2060]*(?:[ .\-()\[\]/\u2060]{1,3}\d[\d\u2060]*)*"
    r"(?:(?![^\W_])|(?=(?i:tel|cel|m[oó]vil|fijo|fax|ext|int|anexo|x\d)))"
)
_GROUP = re.compile(r"[+(\[]*\d[^\s/]*")
_TIGHT_GROUP = re.compile(r"[+(\[]*\d[^\s/+-]*")
_HAS_TIGHT = re.compile(r"\d[+-]")
_WORD_OF_NUMBER = re.compile(
    r"(?:\b(?:tel|telf|tlf|tfno|tel[eé]fonos?|phone|fone|fonos?|cel|celular|m[oó]vil|mobile|whats?app|wa|ws[ap]|wpp|fax|pbx"
    r"|conmutador|fij[oa]|fixo|landline|n[uú]meros?|number|ll[aá]m\w+|call\w*|lig\w+|m[aá]rca\w+|marqu\w+|disque|dial)\b"
    r"(?:\W+(?:al?|no|n[uú]mero|to|at|para|o|el|es|is|[eé])\b)*|\+)\W*$",
    re.IGNORECASE,
)
_MARKER = re.compile(
    rf"[\s{JOINER}]*(?:\d{{1,4}}(?:[.)]|[°ºª]\.?)|#\s?\d{{1,4}}[.:)-]?|[1-9]\d{{0,3}}(?P<weak>\.?\s?[-:]))[\s{JOINER}]+(?=\S)"
)
"""The place in a numbered list: `12. `, `3) `, `#4 `, or `5- `, which may be a number's beginning, too."""
_BREAKS = "\n\r\t\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LEAST_FILLED = 0.6
"""How much of a text must be numbers for it to be there for its numbers."""


def find_in_text(text: str, judge: Judge) -> list[str]:
    """Return the phone numbers in a free text, as they are written there, in order."""
    rest = masked(plain(text))
    found: list[str] = []
    for run in _RUN.finditer(rest):
        for start, end in _numbers_in_run(text, rest, run, judge):
            extension = _extension_after(rest, end)
            found.append(text[start : end + extension])
    return found


def split_cell(text: str, judge: Judge) -> list[str]:
    """Return the candidates in one cell, or in one line that is there for its number.

    The result is empty only for a text with nothing visible in it.
    """
    if text.isdigit():
        return [text]
    whole = text.strip().strip(JOINER)
    if is_blank(whole):
        return []
    judged = judge.judge(whole)
    if judged.verdict is Verdict.READY:
        return [whole]
    marker = _MARKER.match(plain(whole))
    if marker and not (marker["weak"] and judged.reason in (Reason.OLD_FORMAT, Reason.TWO_READINGS)):
        rest = whole[marker.end() :]
        found = _split(rest, judge.judge(rest), judge)
        # What follows must be whole by itself: 300. 123 4567 begins with no place.
        if judge.judge(found[0]).verdict is Verdict.READY:
            return found
    return _split(whole, judged, judge)


def is_number_cell(text: str, judge: Judge) -> bool:
    """Return whether a text is there for its number: one beyond reasonable doubt, and little beside it."""
    candidates = split_cell(text, judge)
    judged = [(candidate, judge.judge(candidate)) for candidate in candidates]
    filled = sum(len(candidate) for candidate, found in judged if found.reason is not Reason.HAS_LETTERS)
    if filled < _LEAST_FILLED * len(text.strip()):
        return False
    return any(is_phone(found, candidate, named=False) for candidate, found in judged)


def _split(whole: str, judged: Judgement, judge: Judge) -> list[str]:
    if judged.reason is Reason.LOST_DIGITS or not _has_digits(whole):
        return [whole]
    if _is_sent(judged):
        return _several_in_one(whole, judged, judge) or [whole]
    parts = _beside_dates(whole)
    if not any(map(_has_digits, parts)):
        return [whole]
    if len(parts) == 1:
        pieces = _pieces(whole)
    else:
        pieces = [
            piece for part in parts for piece in ([part] if _is_sent(judge.judge(part)) else _pieces(part))
        ]
    pieces = list(filter(_has_digits, pieces))
    if len(parts) == len(pieces) == 1 and len(whole) <= MOST_WRITTEN:
        return _split_piece(whole, judge)
    return [candidate for piece in pieces for candidate in _split_piece(piece, judge)]


def _several_in_one(whole: str, judged: Judgement, judge: Judge) -> list[str]:
    """Return the pieces of what could be one number of nowhere in particular, but begins with one of ours.

    612 345 678/79 is not 61 2345 67879, which would be an Australian's.
    """
    if judged.reason not in (Reason.NOT_VALID, Reason.OTHER_COUNTRY):
        return []
    pieces = _pieces(whole)
    return pieces if len(pieces) > 1 and judge.judge(pieces[0]).verdict is Verdict.READY else []


def _has_digits(text: str) -> bool:
    return any(map(str.isdigit, plain(text)))


def _beside_dates(text: str) -> list[str]:
    """Return what stands beside dates and times: all of the text where there are none."""
    pieces, at = [], 0
    for date in DATE_OR_TIME.finditer(plain(text)):
        pieces.append(text[at : date.start()])
        at = date.end()
    return [*pieces, text[at:]]


def _pieces(text: str) -> list[str]:
    pieces, at = [], 0
    # The line breaks must be seen, and `plain` makes spaces of them; all else keeps its place.
    simple = "".join(raw if raw in _BREAKS else char for raw, char in zip(text, plain(text), strict=True))
    amounts = [found.span() for found in GROUPED_AMOUNT.finditer(simple)]
    for apart in _APART.finditer(simple):
        if any(start < apart.start() < end for start, end in amounts):
            continue
        pieces.append(text[at : apart.start()])
        at = apart.end()
    return [*pieces, text[at:]]


def _split_piece(piece: str, judge: Judge) -> list[str]:
    piece = piece.strip()
    judged = judge.judge(piece)
    if _is_sent(judged):
        return [piece]
    if judged.reason is Reason.HAS_LETTERS:
        return find_in_text(piece, judge) or [piece]
    if judged.reason in (Reason.TOO_LONG, Reason.NOT_A_NUMBER):
        return _numbers_side_by_side(piece, judge) or [piece]
    return [piece]


def _numbers_side_by_side(piece: str, judge: Judge) -> list[str]:
    """Return the numbers that a piece is made of, with hardly anything between them; none if it is not."""
    simple = plain(piece)
    if is_in_fours(simple) and (is_card(simple) or "-" in simple):
        return []
    tight = [_TIGHT_GROUP] if _HAS_TIGHT.search(simple) and len(piece) <= MOST_WRITTEN else []
    for group in (*tight, _GROUP):
        groups = [found.span() for found in group.finditer(simple)]
        spans = numbers_filling_place(piece, groups, judge)
        if _covers(spans, piece, piece):
            return [piece[start:end] for start, end in spans]
    return []


def _numbers_in_run(text: str, rest: str, run: "re.Match[str]", judge: Judge) -> Iterator[tuple[int, int]]:
    if digits_in(run[0]) < judge.least_digits:
        return
    before = rest[max(0, run.start() - 24) : run.start()]
    named = _WORD_OF_NUMBER.search(before) is not None
    judged = judge.judge(run[0])
    if is_phone(judged, run[0], named=named) and has_no_better(judged):
        yield run.span()
        return
    spans = _tight(text, rest, run, judge, named=named)
    if not spans:
        groups = [found.span() for found in _GROUP.finditer(rest, *run.span())]
        spans = numbers_among(text, groups, judge, named=named)
    if not is_in_fours(run[0]) or (
        _covers(spans, text, run[0]) and (not is_card(run[0]) or (named and _all_ready(spans, text, judge)))
    ):
        yield from spans


def _all_ready(spans: list[tuple[int, int]], text: str, judge: Judge) -> bool:
    return all(judge.judge(text[start:end]).verdict is Verdict.READY for start, end in spans)


def _tight(text: str, rest: str, run: "re.Match[str]", judge: Judge, *, named: bool) -> list[tuple[int, int]]:
    """Return the numbers that only hyphens part, where they are all that a run has."""
    if not _HAS_TIGHT.search(run[0]) or len(run[0]) > MOST_WRITTEN:
        return []
    groups = [found.span() for found in _TIGHT_GROUP.finditer(rest, *run.span())]
    spans = numbers_filling(text, groups, judge, named=named)
    return spans if _covers(spans, text, run[0]) else []


def _covers(spans: list[tuple[int, int]], text: str, whole: str) -> bool:
    """Return whether these parts of a text have every digit of the whole that they are taken from."""
    return sum(digits_in(text[start:end]) for start, end in spans) == digits_in(whole)


def _is_sent(judged: Judgement) -> bool:
    return judged.verdict is not Verdict.LEFT_OUT or judged.reason is Reason.NEVER_BLOCK


def _extension_after(rest: str, end: int) -> int:
    """Return how many characters of an extension follow a number that ends at `end`."""
    for length in range(min(len(rest) - end, 24), 2, -1):
        tail = rest[end : end + length]
        if (
            tail[-1].isdigit()
            and EXTENSION.fullmatch(tail)
            and not rest[end + length : end + length + 1].isdigit()
        ):
            return length
    return 0
