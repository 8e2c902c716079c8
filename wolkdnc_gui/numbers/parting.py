"""Part a row of groups of digits, with hardly anything between them, into the numbers it is made of.

Which groups belong together cannot be seen from the left alone: 600 123 456 56 600 123 457 holds no number
that ends in 56. Of all ways to part a row, the one with the best numbers is taken.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from wolkdnc_gui.numbers.judge import Judge, Judgement
from wolkdnc_gui.numbers.verdict import Reason, Verdict

Span = tuple[int, int]
"""Where something begins and ends in a text."""

_LEAST_OLD = 10
_LEAST_NAMED = 7
_MOST_GROUPS = 10
_MOST_CHARACTERS = 60
_PASSED_OVER = 8
"""What it costs to make nothing of a group: more than any number does that is surely one."""
_LOST = 16
"""The same where that loses more: a group with digits enough for a number, or the beginning of one."""
_CERTAIN = 2
_COST = {
    Reason.NONE: 0,
    Reason.NEVER_BLOCK: 0,
    Reason.OTHER_COUNTRY: 2,
    Reason.OLD_FORMAT: 7,
    Reason.TWO_READINGS: 7,
    Reason.NOT_VALID: 14,
}

_Cost = Callable[[Judgement, str], int | None]


@dataclass(frozen=True, slots=True)
class _Way:
    """The best way to part a row from one of its groups to the last."""

    cost: int = 0
    is_only: bool = True
    """Whether no other way is as good."""
    span: Span | None = None
    """The number that it begins with; None where a group is passed over."""
    next: int = 0
    """The group that follows."""


def is_phone(judged: Judgement, written: str, *, named: bool) -> bool:
    """Return whether digits among other text are a phone number beyond reasonable doubt.

    `named` says that a word before them announces a phone number.
    """
    if judged.verdict is Verdict.READY or judged.reason is Reason.NEVER_BLOCK or judged.both_valid:
        return True
    if judged.verdict is not Verdict.UNUSUAL:
        return False
    if "+" in written:
        return judged.reason is not Reason.SHORT_CODE
    old_or_doubtful = judged.reason in (Reason.OLD_FORMAT, Reason.TWO_READINGS)
    if old_or_doubtful and digits_in(written) >= _LEAST_OLD:
        return True
    return named and judged.reason is not Reason.SHORT_CODE and len(judged.digits) >= _LEAST_NAMED


def has_no_better(judged: Judgement) -> bool:
    """Return whether what is a phone number needs no search for better ones within it."""
    return _COST[judged.reason] < _PASSED_OVER


def numbers_among(text: str, groups: Sequence[Span], judge: Judge, *, named: bool = False) -> list[Span]:
    """Return the phone numbers among groups of a text, in order; other groups are passed over."""
    return _spans(_Row(text, groups, judge, _cost_of_certain(named=named), passing=True).ways())


def numbers_filling(text: str, groups: Sequence[Span], judge: Judge, *, named: bool = False) -> list[Span]:
    """Return the phone numbers, at least two, that all groups of a text make, in order.

    None where they do not, or where another way to part them is as good.
    """
    return _filling(_Row(text, groups, judge, _cost_of_certain(named=named)).ways())


def numbers_filling_place(text: str, groups: Sequence[Span], judge: Judge) -> list[Span]:
    """Return the same for a place where numbers belong.

    There a number that is in no known range is believed beside a certain one with as many digits.
    """

    def cost(judged: Judgement, written: str) -> int | None:
        enough = judged.verdict is Verdict.UNUSUAL and digits_in(written) >= _LEAST_NAMED
        return _COST.get(judged.reason) if enough or is_phone(judged, written, named=False) else None

    spans = _filling(_Row(text, groups, judge, cost).ways())
    certain, doubtful = set(), set()
    for start, end in spans:
        written = text[start:end]
        judged = judge.judge(written)
        if is_phone(judged, written, named=False):
            certain.add(digits_in(written))
        elif judged.reason is not Reason.OLD_FORMAT:
            doubtful.add(digits_in(written))
    return spans if certain and doubtful <= certain else []


def digits_in(text: str) -> int:
    """Return how many digits a text has."""
    return sum(map(str.isdigit, text))


def _cost_of_certain(*, named: bool) -> _Cost:
    def cost(judged: Judgement, written: str) -> int | None:
        return _COST[judged.reason] if is_phone(judged, written, named=named) else None

    return cost


@dataclass(frozen=True, slots=True)
class _Row:
    """Groups of digits that stand one after the other in a text."""

    text: str
    groups: Sequence[Span]
    judge: Judge
    cost: _Cost
    """What it costs to take digits for a number; None where they are none."""
    passing: bool = False
    """Whether groups may be in no number."""

    def ways(self) -> list[_Way | None]:
        """Return the best way from each group to the end, and one that begins behind the last."""
        ways: list[_Way | None] = [None] * len(self.groups) + [_Way()]
        for first in range(len(self.groups) - 1, -1, -1):
            best: _Way | None = None
            for way in self._ways_from(first, ways):
                if best is None or way.cost < best.cost:
                    best = way
                elif way.cost == best.cost:
                    best = replace(best, is_only=False)
            ways[first] = best
        return ways

    def _ways_from(self, first: int, ways: Sequence[_Way | None]) -> Iterator[_Way]:
        """Yield the ways that begin with a group, that with the longest number first."""
        numbers = list(self._numbers_from(first, ways))
        certain = [way for own, way in numbers if own <= _CERTAIN]
        # What has a plus tells where it begins: nobody means less of it than makes a number.
        if certain and "+" in self.text[slice(*self.groups[first])]:
            yield from certain
            return
        yield from (way for _, way in numbers)
        rest = ways[first + 1]
        if self.passing and rest is not None:
            lost = rest.span or digits_in(self.text[slice(*self.groups[first])]) >= _LEAST_NAMED
            yield _Way((_LOST if lost else _PASSED_OVER) + rest.cost, rest.is_only, None, first + 1)

    def _numbers_from(self, first: int, ways: Sequence[_Way | None]) -> Iterator[tuple[int, _Way]]:
        start = self.groups[first][0]
        for last in range(min(len(self.groups), first + _MOST_GROUPS) - 1, first - 1, -1):
            end, rest = self.groups[last][1], ways[last + 1]
            if rest is None or end - start > _MOST_CHARACTERS:
                continue
            own = self.cost(self.judge.judge(self.text[start:end]), self.text[start:end])
            if own is not None:
                yield own, _Way(own + rest.cost, rest.is_only, (start, end), last + 1)


def _filling(ways: Sequence[_Way | None]) -> list[Span]:
    best = ways[0]
    spans = _spans(ways) if best is not None and best.is_only else []
    return spans if len(spans) > 1 else []


def _spans(ways: Sequence[_Way | None]) -> list[Span]:
    spans, at = [], 0
    while (way := ways[at]) is not None and at < len(ways) - 1:
        if way.span is not None:
            spans.append(way.span)
        at = way.next
    return spans
