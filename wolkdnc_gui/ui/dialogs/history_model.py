"""The jobs of the history as a table, words ready to show; thousands of jobs come in a few at a time."""

from collections.abc import Iterator
from enum import IntEnum
from itertools import islice

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel

from wolkdnc_gui.submission.events import JobSummary
from wolkdnc_gui.submission.job import JobKind
from wolkdnc_gui.ui import sentences, texts

SORT_ROLE = Qt.ItemDataRole.UserRole
"""On every cell: what its column is sorted by."""
JOB_ID_ROLE = Qt.ItemDataRole.UserRole + 1
"""On the first cell of a row."""
ERASABLE_ROLE = Qt.ItemDataRole.UserRole + 2
"""On the first cell of a row: True when the job is over."""

UNDOABLE_ROLE = Qt.ItemDataRole.UserRole + 3
"""On the first cell of a row: True when the job can be taken back."""
FIND_ROLE = Qt.ItemDataRole.UserRole + 4
"""On every cell: the words by which it is found."""


_AT_ONCE = 50
"""Jobs whose words are made in one turn of the event loop: some milliseconds."""


class Column(IntEnum):
    """What the table shows of a job, from left to right."""

    WHEN = 0
    NOTE = 1
    STATE = 2
    RESULT = 3
    WHO = 4
    ACCOUNT = 5
    DIRECTION = 6
    FILE = 7


class HistoryModel(QStandardItemModel):
    """Words are made once, when the jobs come in; painting and sorting never come back to Python."""

    more_shown = Signal()
    """Some more of the jobs have come in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, len(Column), parent)
        self._erasable: tuple[str, ...] = ()
        self._coming: Iterator[JobSummary] = iter(())
        self._rows: dict[str, QStandardItem] = {}
        """The first cell of each job."""
        self._found: tuple[str, frozenset[str]] = ("", frozenset())
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._show_more)
        self.total = 0
        """How many jobs there are, shown or still coming."""
        headers = {
            Column.WHEN: self.tr("When"),
            Column.NOTE: self.tr("Note"),
            Column.WHO: self.tr("Who"),
            Column.ACCOUNT: self.tr("Account"),
            Column.DIRECTION: self.tr("Direction"),
            Column.STATE: self.tr("State"),
            Column.RESULT: self.tr("What happened to the numbers"),
            Column.FILE: self.tr("File"),
        }
        self.setHorizontalHeaderLabels([headers[column] for column in Column])

    @property
    def erasable(self) -> tuple[str, ...]:
        """The ids of the jobs that are over: only those may be erased."""
        return self._erasable

    def show_jobs(self, jobs: tuple[JobSummary, ...]) -> None:
        """Show these jobs instead of those before: the first of them at once, the others soon."""
        self._rows.clear()
        self.setRowCount(0)
        self._erasable = tuple(job.job_id for job in jobs if job.state.is_over)
        self.total = len(jobs)
        self._coming = iter(jobs)
        self._next.start()
        self._show_more()

    def show_found(self, words: str, job_ids: frozenset[str]) -> None:
        """Let these jobs, which have a number that was looked for, be found by the words for it."""
        _, before = self._found
        self._found = words, job_ids
        for job_id in before | job_ids:
            if job_id in self._rows:
                self._let_be_found(job_id)

    @Slot()
    def _show_more(self) -> None:
        for job in islice(self._coming, _AT_ONCE):
            cells = self._cells(job)
            self._rows[job.job_id] = cells[Column.WHEN]
            self._let_be_found(job.job_id)
            self.appendRow(cells)
        if len(self._rows) == self.total:
            self._next.stop()
        self.more_shown.emit()

    def _let_be_found(self, job_id: str) -> None:
        first, (words, job_ids) = self._rows[job_id], self._found
        first.setData(f"{first.text()}\n{words}" if job_id in job_ids else first.text(), FIND_ROLE)

    def _cells(self, job: JobSummary) -> list[QStandardItem]:
        cells = [_cell(words) for words in self._words(job)]
        first = cells[Column.WHEN]
        first.setData(job.created_at, SORT_ROLE)
        first.setData(job.job_id, JOB_ID_ROLE)
        first.setData(job.state.is_over, ERASABLE_ROLE)
        first.setData(job.state.is_over and job.kind is JobKind.ADD, UNDOABLE_ROLE)
        file = cells[Column.FILE]
        file.setToolTip(_files_in_full(job))
        file.setData(_files_in_full(job), FIND_ROLE)
        return cells

    def _state(self, job: JobSummary) -> str:
        state = texts.job_state(job.state)
        return self.tr("Take back: {state}").format(state=state) if job.kind is JobKind.REMOVE else state

    def _words(self, job: JobSummary) -> tuple[str, ...]:
        return (
            sentences.moment(job.created_at),
            job.note,
            self._state(job),
            sentences.outcome_counts(dict(job.counts)) or QLocale().toString(0),
            job.who,
            texts.account_name(job.account_name, practice=job.practice),
            texts.directions(job.directions),
            ", ".join(name for name, _ in _files(job)),
        )


def _files(job: JobSummary) -> tuple[tuple[str, str], ...]:
    """Return the files a job was read from, each once: its name and its SHA-256."""
    return tuple(dict.fromkeys((one.name, one.sha256) for one in job.sources if one.name))


def _files_in_full(job: JobSummary) -> str:
    """Return what proves which file it was: not its name alone, but the checksum of what was in it."""
    return "\n".join(f"{name}\nSHA-256 {sha256}" for name, sha256 in _files(job))


def _cell(words: str) -> QStandardItem:
    cell = QStandardItem(words)
    cell.setEditable(False)
    cell.setToolTip(words)
    cell.setData(words.casefold(), SORT_ROLE)
    cell.setData(words, FIND_ROLE)
    return cell
