from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from wolkdnc_gui.intake.events import IntakeError, Summary, UndecidedError
from wolkdnc_gui.intake.layout import Proposal, Wish
from wolkdnc_gui.intake.limits import Limits
from wolkdnc_gui.intake.messages import Request
from wolkdnc_gui.intake.reading import read
from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.shape import proposed_shape


@dataclass
class Outcome:
    """What reading came to, gathered."""

    entries: EntryColumns = field(default_factory=EntryColumns)
    batches: list[int] = field(default_factory=list)
    fractions: list[float | None] = field(default_factory=list)
    summary: Summary | None = None
    problem: object = None
    proposal: Proposal | None = None
    undecided: bool = False

    def proposed(self, proposal):
        assert not self.batches
        self.proposal = proposal

    def batch(self, columns):
        self.batches.append(len(columns))
        self.entries.extend(columns)

    def progress(self, rows, fraction):
        self.fractions.append(fraction)

    @property
    def given(self):
        return list(self.entries.given)

    @property
    def digits(self):
        return list(self.entries.digits)

    @property
    def places(self):
        return list(zip(self.entries.row, self.entries.column, strict=True))

    @property
    def verdicts(self):
        return [self.entries.entry(index).verdict for index in range(len(self.entries))]

    @property
    def reasons(self):
        return [self.entries.entry(index).reason for index in range(len(self.entries))]


def rules(country="CO", never=()):
    return Rules(country, proposed_shape(country), frozenset(never))


@pytest.fixture
def read_here() -> Callable[..., Outcome]:
    """Read in this process: the same code as in the reading process, without its walls."""

    def read_it(
        text="",
        path="",
        *,
        country="CO",
        known=(),
        limits=Limits(),  # noqa: B008
        choice=None,
        remembered=(),
        ask=False,
    ) -> Outcome:
        outcome = Outcome()
        wish = Wish(choice, tuple(remembered), ask)
        request = Request(
            1, rules(country), PackedText(known), text, str(path), limits.file_bytes, limits.rows, wish
        )
        try:
            outcome.summary = read(request, outcome)
        except IntakeError as error:
            outcome.problem = error.problem
        except UndecidedError as undecided:
            outcome.undecided = True
            outcome.proposal = undecided.proposal
        return outcome

    return read_it


@pytest.fixture
def read_bytes(read_here, tmp_path):
    """Write a file and read it."""

    def read_it(content: bytes, name="lista.csv", **options) -> Outcome:
        path = tmp_path / name
        path.write_bytes(content)
        return read_here(path=path, **options)

    return read_it


@pytest.fixture
def judge_again() -> Callable[..., Outcome]:
    """Judge texts anew, in this process."""

    def judge(texts, rules=rules(), known=(), places=()) -> Outcome:  # noqa: B008
        outcome = Outcome()
        request = Request(
            1, rules, PackedText(known), rows=10_000, again=PackedText(texts), places=tuple(places)
        )
        outcome.summary = read(request, outcome)
        return outcome

    return judge
