"""What the server's own list said of a list that was not sent yet."""

from dataclasses import dataclass
from zlib import crc32

from wolkdnc_gui.numbers.shape import Shape
from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.shape_learning import ShapeShare
from wolkdnc_gui.submission.verify import Comparison
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.wolkvox.direction import Direction


@dataclass(frozen=True, slots=True)
class Basis:
    """What was compared. Where any of it has changed, what was said of it says nothing any more."""

    server: str
    country: str
    shape: Shape
    directions: tuple[Direction, ...]
    generation: int
    states: int
    """A checksum: which rows would be sent."""


@dataclass(frozen=True, slots=True)
class ShapeOffer:
    """The shape that nearly all of the server's list has, where it is not the account's."""

    shape: Shape
    share: float
    """Of the list, 0 to 1."""
    digits: int
    """Of a whole number on the list, as most have it."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison: under way while nothing came of it, then with what it found, or why it found nothing."""

    basis: Basis
    sides: tuple[Comparison, ...] = ()
    """One for each direction."""
    trouble: BaseException | None = None

    @property
    def is_over(self) -> bool:
        """False while the list is still being read."""
        return self.trouble is not None or len(self.sides) == len(self.basis.directions)

    @property
    def fits(self) -> bool:
        """True where nearly all of the server's list is written as these numbers would be, on each side."""
        likely = self._likely
        return bool(likely) and all(_same(one.shape, self.basis.shape) for one in likely)

    @property
    def share(self) -> float:
        """How much of the list is written in its likely way; of two sides, the lower share."""
        return min((one.share for one in self._likely), default=0.0)

    @property
    def offer(self) -> ShapeOffer | None:
        """The shape to use instead of the account's; None where that fits, or where nobody can tell."""
        likely = self._likely
        # Where one side is written so and the other otherwise, no shape is right for both.
        if not likely or any(_same(one.shape, self.basis.shape) for one in likely):
            return None
        return ShapeOffer(likely[0].shape, likely[0].share, likely[0].digits)

    @property
    def _likely(self) -> list[ShapeShare]:
        """How the sides write their numbers, as far as they tell; the longest first."""
        if self.trouble is not None:
            return []
        learned = sorted((side.shape for side in self.sides), key=lambda shape: -shape.looked_at)
        return [shape.likely for shape in learned if shape.likely is not None]


def basis_of(entries: EntryList, account: Account, directions: tuple[Direction, ...]) -> Basis:
    """Return what a comparison would be made of now."""
    return Basis(
        account.server,
        account.country,
        account.shape,
        directions,
        entries.generation,
        crc32(entries.codes()),
    )


def _same(one: Shape, other: Shape) -> bool:
    # Of the other kinds the prefix means nothing.
    return one.kind is other.kind and one.lead(0) == other.lead(0)
