"""Find the numbers in what people paste and in what cells hold.

Two ways in. `split_cell` is for a place where a number belongs: nothing in it that has digits is passed
over but dates and places in a numbered list; what cannot be read becomes a candidate all the same, to be
left out with a reason.
`find_in_text` is for sentences: dates, times, amounts and papers' numbers are passed over.
"""

import re
from collections.abc import Iterator

from wolkdnc_gui.numbers.judge import Judge, Judgement
from wolkdnc_gui.numbers.other_figures import DATE_OR_TIME, NO_PHONE
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.numbers.writing import EXTENSION, JOINER, MOST_WRITTEN, is_blank, plain

_APART = re.compile(
    r"\s*(?:[,;/|\\\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]|\s(?:y|e|o|ó|u|ou|and|or|&)\s|\s-\s|\s*:::\s*|(?<=\d{7})-(?=[+(]?\d{7})|\s{2,})"
    rf"(?!\s*\(?(?:ext|anexo|interno|ramal|x\s*\d|#))[\s{JOINER}]*",
    re.IGNORECASE,
)
_RUN = re.compile(
    r"(?<![^\W_])[(\[]{0,2}\+?[(\[]?\d[\d\u2060]*(?:[ .\-()\[\]/\u2060]{1,3}\d[\d\u2060]*)*(?![^\W_])"
)
_GROUP = re.compile(r"[+(\[]*\d[^\s/]*")
_WORD_OF_NUMBER = re.compile(
    r"(?:\b(?:tel|tel[eé]fonos?|phone|fone|cel|celular|m[oó]vil|mobile|whats?app|wa|fax|llam\w+|call\w*|lig\w+)\b(?:\W+(?:al?|no|n[uú]mero|to|at|para|o)\b)*|\+)\W*$",
    re.IGNORECASE,
)
_MARKER = re.compile(rf"[\s{JOINER}]*\d{{1,4}}[.)][\s{JOINER}]+(?=\S)")
"""The place in a numbered list: `12. ` or `3) `."""
_BREAKS = "\n\r\t\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LEAST_OLD = 10
_LEAST_NAMED = 7
_MOST_GROUPS = 8
_LEAST_FILLED = 0.6
"""How much of a text must be numbers for it to be there for its numbers."""


def find_in_text(text: str, judge: Judge) -> list[str]:
    """Return the phone numbers in a free text, as they are written there, in order."""
    simple = plain(text)
    masked = NO_PHONE.sub(lambda found: "\x00" * len(found[0]), simple)
    found: list[str] = []
    for run in _RUN.finditer(masked):
        for start, end in _numbers_in_run(text, masked, run, judge):
            extension = _extension_after(masked, end)
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
    if marker:
        rest = whole[marker.end() :]
        found = _split(rest, judge.judge(rest), judge)
        # What follows must be whole by itself: 300. 123 4567 begins with no place.
        if judge.judge(found[0]).verdict is Verdict.READY:
            return found
    return _split(whole, judged, judge)


def is_number_cell(text: str, judge: Judge) -> bool:
    """Return whether a text is there for its number: one beyond reasonable doubt, and little beside it."""
    candidates = split_cell(text, judge)
    if sum(map(len, candidates)) < _LEAST_FILLED * len(text.strip()):
        return False
    return any(_is_phone(judge.judge(candidate), candidate, named=False) for candidate in candidates)


def _split(whole: str, judged: Judgement, judge: Judge) -> list[str]:
    if _is_sent(judged) or judged.reason is Reason.LOST_DIGITS or not _has_digits(whole):
        return [whole]
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
    for apart in _APART.finditer(simple):
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
        groups = [(group.start(), group.end()) for group in _GROUP.finditer(plain(piece))]
        spans = list(_greedy(piece, groups, judge))
        whole = sum(end - start for start, end in spans) >= len(piece) - piece.count(" ")
        if len(spans) > 1 and whole:
            return [piece[start:end] for start, end in spans]
    return [piece]


def _numbers_in_run(text: str, masked: str, run: "re.Match[str]", judge: Judge) -> Iterator[tuple[int, int]]:
    before = masked[max(0, run.start() - 24) : run.start()]
    named = _WORD_OF_NUMBER.search(before) is not None
    if _is_phone(judge.judge(run[0]), run[0], named=named):
        yield run.span()
        return
    groups = [(run.start() + group.start(), run.start() + group.end()) for group in _GROUP.finditer(run[0])]
    yield from _greedy(text, groups, judge, named=named)


def _greedy(
    text: str, groups: list[tuple[int, int]], judge: Judge, *, named: bool = False
) -> Iterator[tuple[int, int]]:
    """Yield the longest stretches of groups that are numbers, from the left; pass over the others."""
    first = 0
    while first < len(groups):
        for last in range(min(len(groups), first + _MOST_GROUPS) - 1, first - 1, -1):
            start, end = groups[first][0], groups[last][1]
            if _is_phone(judge.judge(text[start:end]), text[start:end], named=named):
                yield start, end
                first = last
                break
        first += 1


def _is_sent(judged: Judgement) -> bool:
    return judged.verdict is not Verdict.LEFT_OUT or judged.reason is Reason.NEVER_BLOCK


def _is_phone(judged: Judgement, written: str, *, named: bool) -> bool:
    """Return whether digits among other text are a phone number beyond reasonable doubt."""
    if judged.verdict is Verdict.READY or judged.reason in (Reason.NEVER_BLOCK, Reason.TWO_READINGS):
        return True
    if judged.verdict is not Verdict.UNUSUAL:
        return False
    if "+" in written:
        return judged.reason in (Reason.OTHER_COUNTRY, Reason.NOT_VALID, Reason.OLD_FORMAT)
    if judged.reason is Reason.OLD_FORMAT and len(judged.digits) >= _LEAST_OLD:
        return True
    return named and judged.reason is not Reason.SHORT_CODE and len(judged.digits) >= _LEAST_NAMED


def _extension_after(masked: str, end: int) -> int:
    """Return how many characters of an extension follow a number that ends at `end`."""
    for length in range(min(len(masked) - end, 24), 2, -1):
        tail = masked[end : end + length]
        if (
            tail[-1].isdigit()
            and EXTENSION.fullmatch(tail)
            and not masked[end + length : end + length + 1].isdigit()
        ):
            return length
    return 0
