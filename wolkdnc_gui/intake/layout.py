"""What the reader proposes to read of a table, and what a person chooses instead."""

from dataclasses import dataclass

from wolkdnc_gui.numbers.entries import Source


@dataclass(frozen=True, slots=True)
class ProposedColumn:
    """One column of a sheet."""

    label: str
    """Its header; empty where there is none."""
    chosen: bool
    share: float
    """How many of the filled cells in the first rows are numbers of the account's country, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class ProposedSheet:
    """What would be read of one sheet; a text file or a web page is one sheet without a name."""

    name: str
    columns: tuple[ProposedColumn, ...]
    """From left to right; at least up to the last one chosen."""
    preview: tuple[tuple[str, ...], ...]
    """The first rows as they stand there, titles and header too; long texts are cut."""
    header_row: int
    """1-based; 0 where there is no header."""
    first_row: int
    """1-based row of the first data."""
    header_key: str
    """The same for all sheets with the same header; empty where there is no header."""
    sure: bool
    hidden: bool = False
    hidden_rows: int | None = None
    """Rows hidden by hand; None where this kind of file does not tell."""
    filtered_rows: int | None = None
    """Rows hidden by a filter; None where this kind of file does not tell."""
    remembered: bool = False
    """The columns are those that were handed in as remembered for this header."""

    @property
    def chosen(self) -> tuple[int, ...]:
        """The 0-based columns that would be read; none where the sheet would not be read."""
        return tuple(place for place, column in enumerate(self.columns) if column.chosen)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be read of a file or of pasted cells."""

    source: Source
    sheets: tuple[ProposedSheet, ...]
    """Every sheet, hidden ones too, in the file's order."""
    sure: bool
    """False where a person should look at it before anything is sent."""


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """The columns to read of one sheet, 0-based; `name` is empty for a file without sheets."""

    columns: tuple[int, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose to read. What is hidden is read only where it says so."""

    sheets: tuple[SheetChoice, ...] = ()
    """Only these are read, hidden ones too; empty: what is proposed."""
    include_hidden_sheets: bool = False
    """Read hidden sheets in which columns are proposed, too; of no account where `sheets` names some."""
    include_hidden_rows: bool = False
    include_filtered_rows: bool = False


@dataclass(frozen=True, slots=True)
class RememberedColumns:
    """The columns, 0-based, that were chosen once for this header; none: a sheet not to be read."""

    header_key: str
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a request says about the layout."""

    choice: Choice | None = None
    remembered: tuple[RememberedColumns, ...] = ()
    ask: bool = False
    """Tell the proposal, and read nothing where it is not sure."""


NO_WISH = Wish()
