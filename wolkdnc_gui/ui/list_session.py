"""One list on the desk: what was pasted or loaded, and the job it became."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from wolkdnc_gui.intake.events import Summary
from wolkdnc_gui.intake.layout import Choice, Proposal
from wolkdnc_gui.numbers.reading import Reading
from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.job import AccountRef, JobSpec, JobState, JobStatus
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.ui.compared import Compared, basis_of
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.time_left import TimeLeft
from wolkdnc_gui.ui.two_readings import TwoReadings
from wolkdnc_gui.wolkvox.direction import Direction

if TYPE_CHECKING:
    from wolkdnc_gui.ui.carried import Carried

Given = str | Path
"""What an agent gave: text, or a file."""


@dataclass(slots=True, eq=False)
class FileReading:
    """The last thing that was read into a list, or is being read."""

    given: Given
    choice: Choice | None = None
    """What a person chose to read of it; None where nobody was asked."""
    earlier: EntryList | None = None
    """The list as it was before this was read again; it comes back should that fail."""
    carried: "Carried | None" = None
    """What a person decided about its rows, where it is read again by other columns."""
    proposal: Proposal | None = None
    """Its sheets and columns; None where it has none, as a plain list."""
    summary: Summary | None = None
    """What was read; None until everything was."""

    def take_corrections(self) -> "list[Correction]":
        """Return, once, the corrections whose rows were read again."""
        carried, self.carried = self.carried, None
        return carried.corrections if carried is not None else []


@dataclass(frozen=True, slots=True)
class Correction:
    """A number that a person wrote anew in its row."""

    row: int
    text: str


@dataclass(slots=True, eq=False)
class Judging:
    """Rows that are being judged again."""

    correction: Correction | None = None
    """Why; None where the rules changed and the whole list is judged."""


@dataclass(slots=True, eq=False)
class ListSession:
    """A list and everything the window knows about it. Lives on the GUI thread."""

    number: int
    """Tells the lists of one run of the program apart."""
    account: Account | None
    """The account its numbers were judged for, or the job runs under."""
    entries: EntryList = field(default_factory=EntryList)
    given: list[Given] = field(default_factory=list)
    """What was read into the list."""
    waiting: list[Given] = field(default_factory=list)
    """What is still to be read."""
    ticket: int | None = None
    """The reading or judging under way."""
    judging: Judging | None = None
    """What the ticket is about, where nothing is read but rows are judged again."""
    is_stale: bool = False
    """Its numbers were judged by other rules than those of its account: they must not be sent."""
    corrections: list[Correction] = field(default_factory=list)
    """What people wrote anew and was not judged yet."""
    originals: dict[int, tuple[str, str]] = field(default_factory=dict)
    """For rows that people wrote anew, what stood there first, and what they wrote last."""
    rows_read: int = 0
    length_before: int = 0
    """Rows before the reading under way: where the list returns to when it fails."""
    is_checking: bool = False
    """The server's list is being read, to hold it against the job's numbers."""
    is_checked_by_itself: bool = False
    """Its check against the server's list was begun by the program, which goes on trying."""
    compared: Compared | None = None
    """What the server's list said of it before it was sent, and of which numbers."""
    proof_words: str = ""
    """What came of reading the server's list; said beside where the job stands."""
    reading: FileReading | None = None
    """What was read last; None where nothing was, or reading it failed."""
    is_asking: bool = False
    """A person is being asked which columns of it to read."""
    prefer: Reading = Reading.AS_SHAPE
    """How its numbers with two readings are read."""
    two_readings: TwoReadings | None = None
    """The choice that it offers; None where there is none."""
    problem: str = ""
    """What went wrong with the last thing given; said until the next."""
    is_being_confirmed: bool = False
    """The question before a long job is open: what is given meanwhile gets a list of its own."""
    job_id: str = ""
    ref: AccountRef | None = None
    """The account as the job remembers it; None before there is a job."""
    directions: tuple[Direction, ...] = ()
    note: str = ""
    status: JobStatus | None = None
    submit_when_read: bool = False
    """Enter was pressed before the paste had been judged."""
    takes_back: "ListSession | None" = None
    """The list whose job this one takes back; it comes to the desk again where that cannot be begun."""
    fixed_directions: tuple[Direction, ...] = ()
    """The directions of a list of what failed, which has its own; empty where the agent chooses."""
    time_left: TimeLeft = field(default_factory=TimeLeft)

    @property
    def is_reading(self) -> bool:
        """True while something given is not in the table yet."""
        return self.ticket is not None or bool(self.waiting) or bool(self.corrections) or self.is_asking

    @property
    def can_change_columns(self) -> bool:
        """True while what was read last can be read again by other columns."""
        reading = self.reading
        is_read = reading is not None and reading.summary is not None and reading.proposal is not None
        return is_read and self.takes_numbers and not self.is_reading

    @property
    def has_job(self) -> bool:
        """True once the button was pressed."""
        return bool(self.job_id)

    @property
    def takes_numbers(self) -> bool:
        """True while what is given can still go into it: no job has it, and it is no list of what failed."""
        return not self.has_job and not self.fixed_directions and not self.is_being_confirmed

    def become(self, spec: JobSpec, status: JobStatus) -> None:
        """Be the list of this job from now on."""
        self.job_id = spec.job_id
        self.ref = spec.account
        self.note = spec.note
        self.directions = tuple(one.direction for one in spec.passes)
        self.status = status

    def remember_original(self, correction: Correction) -> None:
        """Note what stands in a row before a correction of it is taken into the list."""
        now = self.entries.columns.given[correction.row]
        original, written = self.originals.get(correction.row, (now, now))
        first = original if written == now else now
        self.originals[correction.row] = (first, correction.text)

    def is_comparing(self, directions: tuple[Direction, ...]) -> bool:
        """Tell whether the server's list is being read, to hold it against just what would be sent now."""
        compared = self.compared_now(directions)
        return compared is not None and not compared.is_over

    def compared_now(self, directions: tuple[Direction, ...]) -> Compared | None:
        """Return what the server's list said of just these numbers; None where nothing yet."""
        if self.compared is None or self.account is None or self.has_job:
            return None
        is_same = self.compared.basis == basis_of(self.entries, self.account, directions)
        return self.compared if is_same else None

    @property
    def is_practice(self) -> bool:
        """True where its numbers go, or went, to the practice server."""
        if self.ref is not None:
            return self.ref.practice
        return self.account is not None and self.account.is_practice

    @property
    def is_under_way(self) -> bool:
        """True while its job can still send something."""
        return self.has_job and not (self.status is not None and self.status.state.is_over)

    @property
    def is_at_work(self) -> bool:
        """True while its job goes on by itself: one that waits for a person can be left as it is."""
        state = self.status.state if self.status is not None else None
        return self.is_under_way and state not in (JobState.INTERRUPTED, JobState.PAUSED)

    @property
    def is_unsent(self) -> bool:
        """True while it holds rows that no job has."""
        return not self.has_job and len(self.entries) > 0

    @property
    def source_name(self) -> str:
        """The name of the file it came from; empty for pasted text or several sources."""
        files = [item for item in self.given if isinstance(item, Path)]
        return files[0].name if len(files) == 1 and len(self.given) == 1 else ""

    @property
    def reading_name(self) -> str:
        """The name of the file that is being read; empty for pasted text."""
        last = self.given[-1] if self.given else ""
        return last.name if isinstance(last, Path) else ""

    def counts(self) -> Mapping[Outcome, int]:
        """Return how many numbers have which outcome, over all directions."""
        return self.entries.outcome_counts()
