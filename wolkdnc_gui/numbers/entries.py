"""Judged entries in columns: what travels from the reading process and what the table holds."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.verdict import Reason, Verdict


@dataclass(frozen=True, slots=True)
class Source:
    """Where entries came from. `name` is a file's name, or empty for pasted text."""

    name: str = ""
    sheet: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one candidate stood: 1-based row (or line) and column; column 0 where there is none."""

    source: Source
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """The view of one row: a candidate as given, what will be sent, and the verdict on it."""

    given: str
    digits: str
    """What will be sent, digits only; empty where nothing could be read as a number."""
    verdict: Verdict
    reason: Reason
    param: int
    origin: Origin


@dataclass(slots=True)
class EntryColumns:
    """Entries as columns of equal length; row *i* is the *i*-th candidate in the order given."""

    given: PackedText = field(default_factory=PackedText)
    digits: PackedText = field(default_factory=PackedText)
    verdict: bytearray = field(default_factory=bytearray)
    reason: bytearray = field(default_factory=bytearray)
    param: "array[int]" = field(default_factory=lambda: array("i"))
    source: "array[int]" = field(default_factory=lambda: array("H"))
    """Index into `sources`."""
    row: "array[int]" = field(default_factory=lambda: array("I"))
    column: "array[int]" = field(default_factory=lambda: array("H"))
    sources: list[Source] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.verdict)

    def append(self, entry: Entry) -> None:
        """Add one entry at the end."""
        self.given.append(entry.given)
        self.digits.append(entry.digits)
        self.verdict.append(entry.verdict)
        self.reason.append(entry.reason)
        self.param.append(entry.param)
        self.source.append(self._source_index(entry.origin.source))
        self.row.append(entry.origin.row)
        self.column.append(entry.origin.column)

    def extend(self, other: "EntryColumns") -> None:
        """Add all rows of `other` at the end, in order."""
        places = [self._source_index(source) for source in other.sources]
        self.given.extend(other.given)
        self.digits.extend(other.digits)
        self.verdict += other.verdict
        self.reason += other.reason
        self.param.extend(other.param)
        same = all(place == index for index, place in enumerate(places))
        self.source.extend(other.source if same else array("H", map(places.__getitem__, other.source)))
        self.row.extend(other.row)
        self.column.extend(other.column)

    def take(self, runs: Iterable[range]) -> "EntryColumns":
        """Return the rows of these stretches (step 1), one after the other."""
        stretches = [slice(run.start, run.stop) for run in runs]
        taken = EntryColumns(
            given=self.given.take(range(part.start, part.stop) for part in stretches),
            digits=self.digits.take(range(part.start, part.stop) for part in stretches),
            sources=list(self.sources),
        )
        for part in stretches:
            taken.verdict += self.verdict[part]
            taken.reason += self.reason[part]
            taken.param += self.param[part]
            taken.source += self.source[part]
            taken.row += self.row[part]
            taken.column += self.column[part]
        return taken

    def entry(self, index: int) -> Entry:
        """Return the view of one row."""
        return Entry(
            given=self.given[index],
            digits=self.digits[index],
            verdict=Verdict(self.verdict[index]),
            reason=Reason(self.reason[index]),
            param=self.param[index],
            origin=Origin(self.sources[self.source[index]], self.row[index], self.column[index]),
        )

    def count(self, verdict: Verdict) -> int:
        """Return how many rows have this verdict."""
        return self.verdict.count(verdict)

    def _source_index(self, source: Source) -> int:
        try:
            return self.sources.index(source)
        except ValueError:
            self.sources.append(source)
            return len(self.sources) - 1
