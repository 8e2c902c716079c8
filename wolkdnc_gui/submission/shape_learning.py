"""How a server's list writes its numbers, learned from the list itself."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.submission.same_number import NationalDigits

_SAMPLE = 20_000
"""Numbers that are looked at: as many as tell the share to a percent, in half a second."""
_ENOUGH = 20
"""Numbers below which a list says nothing about how it is written."""
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class ShapeShare:
    """One way of writing numbers, and how much of a list is written so."""

    shape: Shape
    digits: int
    """Of the whole number, the most frequent length."""
    share: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class ListShape:
    """What a list's numbers look like."""

    looked_at: int
    shares: tuple[ShapeShare, ...] = ()
    """The most frequent first; numbers that are of no shape have none."""

    @property
    def likely(self) -> ShapeShare | None:
        """The shape that nearly all have; None where there are too few, or too many kinds."""
        sure = self.looked_at >= _ENOUGH and self.shares and self.shares[0].share >= _MOSTLY
        return self.shares[0] if sure else None


def learn_shape(numbers: Iterator[str], total: int, country: str) -> ListShape:
    """Learn the shapes of a list of `total` numbers; from evenly spread ones where it is long."""
    national = NationalDigits(country)
    step = max(1, total // _SAMPLE)
    found: Counter[tuple[ShapeKind, str, int]] = Counter()
    looked_at = 0
    for number in islice(numbers, 0, None, step):
        looked_at += 1
        split = national.split(number)
        if split is not None:
            found[(*_kind(split[0], national), len(number))] += 1
    shares: dict[tuple[ShapeKind, str], Counter[int]] = {}
    for (kind, prefix, digits), count in found.items():
        shares.setdefault((kind, prefix), Counter())[digits] += count
    learned = (
        ShapeShare(Shape(kind, prefix), lengths.most_common(1)[0][0], lengths.total() / looked_at)
        for (kind, prefix), lengths in shares.items()
    )
    return ListShape(looked_at, tuple(sorted(learned, key=lambda one: -one.share)))


def _kind(lead: str, national: NationalDigits) -> tuple[ShapeKind, str]:
    if not lead:
        return ShapeKind.NATIONAL, "9"
    if national.plan is not None and lead == national.plan.code_digits:
        return ShapeKind.COUNTRY_NATIONAL, "9"
    return ShapeKind.PREFIX_NATIONAL, lead
