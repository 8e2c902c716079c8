"""What reading the server's list back proves of each number, and what the number's outcome is then."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from wolkdnc_gui.submission.job import JobKind
from wolkdnc_gui.submission.outcome import Outcome


class Proof(IntEnum):
    """What one reading says of one number. The values are stored in the journal: never renumber."""

    NOTHING = 0
    """Absent from a list that may be cut, or that was read before the number was sent."""
    SEEN = 1
    """On the list exactly as it was sent."""
    SEEN_OTHERWISE = 2
    """On the list in another shape: the same national digits."""
    ABSENT = 3


@dataclass(frozen=True, slots=True)
class Verification:
    """The server's list, read back and held against a job's numbers."""

    read_at: float
    """Seconds since the epoch, UTC."""
    complete: bool
    """False where the list may have been cut: then nothing is said to be absent from it."""
    proofs: tuple[bytes, ...]
    """For each pass, one `Proof` a number, in the order of the pass's rows."""

    def count(self, proof: Proof) -> int:
        """Return of how many numbers the list says this, over all passes."""
        return sum(column.count(proof) for column in self.proofs)

    def after(self, before: "Verification | None") -> "Verification":
        """Return this one, with what `before` knew where this one says nothing."""
        if before is None:
            return self
        pairs = zip(self.proofs, before.proofs, strict=True)
        joined = tuple(bytes(new or old for new, old in zip(*pair, strict=True)) for pair in pairs)
        return Verification(self.read_at, self.complete, joined)


_SENT = frozenset(
    {
        Outcome.ADDED,
        Outcome.ACCEPTED,
        Outcome.NOT_KNOWN,
        Outcome.CONFIRMED,
        Outcome.NOT_ON_LIST,
        Outcome.TAKEN_OFF,
        Outcome.STILL_LISTED,
    }
)


def outcome_table(outcome: Outcome, kind: JobKind) -> bytes:
    """Return, for `bytes.translate`, what each proof makes of this outcome."""
    made = dict.fromkeys(Proof, outcome)
    if kind is JobKind.ADD:
        made[Proof.SEEN] = made[Proof.SEEN_OTHERWISE] = Outcome.CONFIRMED
        if outcome in _SENT:
            made[Proof.ABSENT] = Outcome.NOT_ON_LIST
    elif outcome in _SENT:
        made[Proof.SEEN] = Outcome.STILL_LISTED
        # In another shape it is a row that this job has not touched.
        made[Proof.ABSENT] = made[Proof.SEEN_OTHERWISE] = Outcome.TAKEN_OFF
    return bytes(made[Proof(code)] if code in made else 0 for code in range(256))


def count_outcomes(columns: Iterable[bytes]) -> Mapping[Outcome, int]:
    """Return how many numbers have which outcome."""
    codes = sum((Counter(column) for column in columns), Counter[int]())
    return {Outcome(code): count for code, count in sorted(codes.items())}
