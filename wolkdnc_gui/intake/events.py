"""What reading a text or a file tells the window. Frozen, in the order in which things happened."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from wolkdnc_gui.intake.layout import Proposal
from wolkdnc_gui.numbers.entries import EntryColumns, Source

ERROR_MARK = "\x00"
"""Stands before what is shown of a cell that holds an error, a boolean or a formula without a value."""


class IntakeProblem(IntEnum):
    """Why nothing could be read. The values travel from the reading process: never renumber."""

    NOT_FOUND = 1
    LOCKED = 2
    """Open in another program, which keeps it to itself."""
    NO_PERMISSION = 3
    NOT_A_FILE = 4
    """A folder, a device, a pipe."""
    EMPTY = 5
    NOT_A_LIST = 6
    """A picture, a program, a document…"""
    PASSWORD_PROTECTED = 7
    CORRUPT = 8
    TOO_LARGE = 9
    NO_NUMBERS = 10
    CRASHED = 11
    """The reading process died; the next request gets a new one."""
    TIMED_OUT = 12
    CANCELLED = 13


class Kind(StrEnum):
    """What a text or a file turned out to be, whatever its name said."""

    TEXT = "text"
    """Sentences in which numbers were found."""
    LIST = "list"
    """Lines that are there for their numbers."""
    TABLE = "table"
    """Rows and columns in a text file, or copied from a sheet."""
    WORKBOOK = "workbook"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Summary:
    """What was read, when it is over."""

    source: Source
    rows_read: int
    found: int
    """How many entries came of it, left-out ones too."""
    column_label: str
    """The headers of the columns that were read, joined with a comma; empty where there are none."""
    kind: Kind
    blank_rows: int = 0
    """Rows without anything in the columns that were read; they made no entry."""
    hidden_sheets: tuple[str, ...] = ()
    """Sheets that are hidden in the workbook, and were not read."""
    other_sheets: tuple[str, ...] = ()
    """Sheets in sight that were not read: no column of phone numbers was seen, or chosen."""
    hidden_sheet_rows: int = 0
    """Rows of the `hidden_sheets` with something in what looks like their columns of phone numbers."""
    hidden_rows: int | None = None
    """Rows hidden by hand, with something in the columns read; None where the file does not tell."""
    filtered_rows: int | None = None
    """Rows hidden by a filter, with something in the columns read; None where the file does not tell."""
    hidden_rows_included: bool = False
    """Whether rows hidden by hand were read, as a person chose."""
    filtered_rows_included: bool = False
    zeros: int = 0
    """Bytes of zero in a text file, which were passed over: it was damaged, or badly exported."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The next entries, in order. Should the reading fail later, they are void: see `Failed`."""

    ticket: int
    columns: EntryColumns


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is; `fraction` is None while that cannot be told."""

    ticket: int
    rows: int
    fraction: float | None


@dataclass(frozen=True, slots=True)
class Done:
    """Everything was read; nothing more comes for this ticket."""

    ticket: int
    summary: Summary


@dataclass(frozen=True, slots=True)
class Failed:
    """Reading ended early; batches that came before are void, and nothing more comes for this ticket."""

    ticket: int
    problem: IntakeProblem
    detail: str
    """For the log and the curious: a row number, the library's words."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What will be read, before any batch. Only where the request asked for it, and there are columns."""

    ticket: int
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Undecided:
    """Nothing was read: a person must choose first; nothing more comes for this ticket.

    The choice is made by reading the same again with a `Choice`. Only where the request asked for it.
    """

    ticket: int
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Judged:
    """Rows were judged again: these are all rows now. Nothing more comes for this ticket."""

    ticket: int
    columns: EntryColumns


IntakeEvent = Batch | Progress | Proposed | Done | Undecided | Judged | Failed


class UndecidedError(Exception):
    """A person must choose what to read."""

    def __init__(self, proposal: Proposal) -> None:
        super().__init__()
        self.proposal = proposal


class IntakeError(Exception):
    """Nothing can be read, for a reason that has a name."""

    def __init__(self, problem: IntakeProblem, detail: str = "") -> None:
        super().__init__(problem, detail)
        self.problem = problem
        self.detail = detail
