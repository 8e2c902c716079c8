"""How what is pasted or loaded gets into the lists on the desk."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wolkdnc_gui.intake.events import (
    Batch,
    Done,
    Failed,
    IntakeEvent,
    IntakeProblem,
    Judged,
    Progress,
    Proposed,
    Undecided,
)
from wolkdnc_gui.intake.layout import Choice, RememberedColumns
from wolkdnc_gui.intake.reader import Reader
from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.reading import Reading
from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.carried import Carried
from wolkdnc_gui.ui.list_session import Correction, FileReading, Given, Judging, ListSession
from wolkdnc_gui.ui.lists import Lists
from wolkdnc_gui.ui.two_readings import TwoReadings, two_readings


class Workspace(Lists):
    """Decides which of the lists takes new numbers, and asks the reader to judge them.

    What is given while a job runs, or after one has finished, goes into a new list; that list comes
    to the desk only when it holds something, so that a paste without numbers leaves the table alone.
    """

    rows_added = Signal(object)
    list_changed = Signal(object)
    read = Signal(object)
    undecided = Signal(object)
    """A person must choose which columns to read of the list's `reading`."""

    def __init__(
        self,
        reader: Reader,
        rules_without_account: Rules,
        remembered: Callable[[], tuple[RememberedColumns, ...]] = tuple,
        parent: QObject | None = None,
    ) -> None:
        """`remembered` says which columns a person chose for files of which header."""
        super().__init__(parent)
        self._remembered = remembered
        self._reader = reader
        self._rules_without_account = rules_without_account
        self._pending: ListSession | None = None

    @property
    def reading(self) -> ListSession | None:
        """The list that is being read into and concerns the table: the current one or a coming one."""
        if self._pending is not None:
            return self._pending
        return self._current if self._current.is_reading else None

    def set_account(self, account: Account | None) -> None:
        """Use another account; numbers that were not sent yet are judged again for it."""
        self._account = account
        for session in (*self._lists, *((self._pending,) if self._pending is not None else ())):
            if session.takes_numbers:
                self.use_account(session, account)

    def use_account(self, session: ListSession, account: Account | None) -> None:
        """Use an account for one list; unless it was sent, it is judged again where that changes anything."""
        if session.has_job or session.is_being_confirmed:
            return
        before, session.account = session.account, account
        if self._rules(before) != self._rules(account):
            session.prefer = Reading.AS_SHAPE
            self._judge_again(session)

    def correct(self, session: ListSession, row: int, text: str) -> None:
        """Take what a person wrote in the place of a row's text; it is judged once the reader is free."""
        if not session.entries.can_be_corrected or not row < len(session.entries):
            return
        session.problem = ""
        session.corrections.append(Correction(row, text))
        if session.ticket is None and not session.is_asking:
            self._read_next(session)

    def read_columns(self, session: ListSession, choice: Choice) -> None:
        """Read what was asked about, or what was read last, by the columns that a person chose."""
        reading = session.reading
        if reading is None or not (session.is_asking or session.can_change_columns):
            return
        session.problem = ""
        again = FileReading(reading.given, choice, proposal=reading.proposal)
        if not session.is_asking:
            again.earlier, again.carried = session.entries.snapshot(), Carried.of(session)
            session.entries.truncate(session.length_before)
            self.rows_added.emit(session)
        session.is_asking, session.reading = False, again
        self._begin_reading(session, again)

    def leave_unread(self, session: ListSession) -> None:
        """Read nothing of what was asked about."""
        if session.is_asking:
            session.is_asking = False
            self._reading_ended(session, IntakeProblem.CANCELLED)

    def prefer(self, session: ListSession, reading: Reading) -> None:
        """Read the numbers of a list that have two readings in this way."""
        if session.takes_numbers and session.prefer is not reading:
            session.prefer = reading
            self._judge_again(session)

    def refresh(self, session: ListSession) -> bool:
        """Judge a list again that could not be judged when its rules changed; False where it was."""
        if session.is_stale and session.ticket is None:
            session.problem = ""
            self._judge_again(session)
        return session.is_stale

    def take_text(self, text: str) -> None:
        """Read pasted or typed text."""
        self._take([text])

    def take_files(self, files: tuple[Path, ...]) -> None:
        """Read files, one after the other."""
        self._take(list(files))

    def cancel_reading(self) -> None:
        """Stop reading; what the last file had brought leaves the table again."""
        session = self.reading
        if session is None:
            return
        session.waiting.clear()
        # What is judged again is not given up half-way: its rows are there, and must have one set of rules.
        if session.ticket is not None and session.judging is None:
            self._reader.cancel(session.ticket)

    def remove(self, session: ListSession) -> None:
        """Take a list off the desk, and give up what is being read into it."""
        if session.ticket is not None:
            self._reader.cancel(session.ticket)
        super().remove(session)

    def apply(self, event: IntakeEvent) -> None:
        """Take one event of the reader."""
        session = self._reading_for(event.ticket)
        if session is None:
            return
        if isinstance(event, Batch):
            self._batch(session, event)
        elif isinstance(event, Progress):
            session.rows_read = event.rows
            self.list_changed.emit(session)
        elif isinstance(event, Done):
            session.ticket = None
            if session.reading is not None:
                session.reading.summary, session.reading.earlier = event.summary, None
                session.corrections += session.reading.take_corrections()
            self._read_next(session)
        elif isinstance(event, Judged):
            if session.judging is not None:
                self._take_judged(session, session.judging, event.columns)
        elif isinstance(event, Proposed):
            if session.reading is not None:
                session.reading.proposal = event.proposal
        elif isinstance(event, Undecided):
            self._ask(session, event)
        else:
            self._failed(session, event)

    def _reading_for(self, ticket: int) -> ListSession | None:
        candidates = [*self._lists, *([self._pending] if self._pending is not None else [])]
        return next((session for session in candidates if session.ticket == ticket), None)

    def _take(self, given: list[Given]) -> None:
        session = self._current
        session.problem = ""
        if not session.takes_numbers:
            if self._pending is None:
                self._pending = self._new_list()
            session = self._pending
        session.waiting.extend(given)
        if session.ticket is None and not session.is_asking:
            self._read_next(session)

    def _read_next(self, session: ListSession) -> None:
        if session.is_stale and len(session.entries):
            self._judge(session)
        elif session.corrections:
            self._judge_correction(session, session.corrections.pop(0))
        elif session.waiting:
            self._read_given(session)
        else:
            if session is self._pending:
                self._pending = None
            session.two_readings = self._two_readings(session)
            self.list_changed.emit(session)
            self.read.emit(session)

    def _read_given(self, session: ListSession) -> None:
        given = session.waiting.pop(0)
        session.given.append(given)
        session.length_before = len(session.entries)
        session.reading = FileReading(given)
        self._begin_reading(session, session.reading)

    def _begin_reading(self, session: ListSession, reading: FileReading) -> None:
        session.rows_read = 0
        given, choice = reading.given, reading.choice
        rules, remembered = self._rules_of(session), self._remembered()
        known = session.entries.to_judge().known
        ask = choice is None
        if isinstance(given, Path):
            session.ticket = self._reader.read_file(
                given, rules, known, choice, remembered=remembered, ask=ask
            )
        else:
            session.ticket = self._reader.read_text(
                given, rules, known, choice, remembered=remembered, ask=ask
            )
        self.list_changed.emit(session)

    def _ask(self, session: ListSession, event: Undecided) -> None:
        session.ticket = None
        if session.reading is not None:
            session.reading.proposal = event.proposal
            session.is_asking = True
            self.list_changed.emit(session)
            self.undecided.emit(session)

    def _judge_correction(self, session: ListSession, correction: Correction) -> None:
        if correction.row >= len(session.entries):  # its reading was cancelled meanwhile
            self._read_next(session)
            return
        self._judge(session, correction)

    def _judge(self, session: ListSession, correction: Correction | None = None) -> None:
        source = session.entries.to_judge()
        prepare = (
            source.all_rows
            if correction is None
            else partial(source.corrected, correction.row, correction.text)
        )
        session.judging = Judging(correction)
        session.ticket = self._reader.judge_again(prepare, self._rules_of(session), source.merged)
        self.list_changed.emit(session)

    def _take_judged(self, session: ListSession, judging: Judging, columns: EntryColumns) -> None:
        session.ticket = session.judging = None
        session.is_stale = session.is_stale and judging.correction is not None
        if judging.correction is not None:
            session.remember_original(judging.correction)
        session.entries.judge_anew(columns)
        self.rows_added.emit(session)
        self._read_next(session)

    def _batch(self, session: ListSession, event: Batch) -> None:
        session.entries.append_batch(event.columns)
        if session.reading is not None and session.reading.carried is not None:
            session.reading.carried.settle(session.entries, len(session.entries) - len(event.columns))
        session.rows_read += len(event.columns)
        if session is self._pending:
            self._pending = None
            self.add(session)
        else:
            self.rows_added.emit(session)

    def _failed(self, session: ListSession, event: Failed) -> None:
        if session.judging is not None:
            self._not_judged(session)
            return
        self._reading_ended(session, event.problem)

    def _reading_ended(self, session: ListSession, problem: IntakeProblem) -> None:
        """Be as before what was read; where that was read again, as before that."""
        session.ticket = None
        session.submit_when_read = False
        session.entries.truncate(session.length_before)
        earlier = session.reading.earlier if session.reading is not None else None
        session.reading = None
        if earlier is not None:
            session.entries.go_back_to(earlier)
            given = session.given[-1]
        else:
            given = session.given.pop()
        where = self._current if session is self._pending else session
        if problem is not IntakeProblem.CANCELLED:
            name = given.name if isinstance(given, Path) else ""
            where.problem = texts.intake_problem(problem, name)
        self._read_next(session)
        self.rows_added.emit(session)
        self.list_changed.emit(where)

    def _not_judged(self, session: ListSession) -> None:
        session.judging, session.ticket = None, None
        session.submit_when_read = False
        session.problem = texts.not_judged()
        self.list_changed.emit(session)
        if not session.is_stale:
            self._read_next(session)

    def _judge_again(self, session: ListSession) -> None:
        """Judge the rows by other rules; what is being read or corrected waits until that is done."""
        if session.ticket is not None:
            self._reader.cancel(session.ticket)
            session.ticket = None
            judging, session.judging = session.judging, None
            if judging is None:
                self._put_back(session)
            elif judging.correction is not None:
                session.corrections.insert(0, judging.correction)
        session.is_stale = len(session.entries) > 0
        if session.is_asking:
            return  # what is asked about is read by the new rules once it was answered
        if session.is_stale or session.is_reading:
            self._read_next(session)

    def _put_back(self, session: ListSession) -> None:
        earlier = session.reading.earlier if session.reading is not None else None
        session.reading = None
        if earlier is not None:  # its rows are here: that is worth more than other columns
            session.entries.go_back_to(earlier)
            self.rows_added.emit(session)
            return
        session.waiting.insert(0, session.given.pop())
        session.entries.truncate(session.length_before)
        self.rows_added.emit(session)

    def _two_readings(self, session: ListSession) -> TwoReadings | None:
        return two_readings(session.entries, self._rules_of(session)) if session.takes_numbers else None

    def _rules_of(self, session: ListSession) -> Rules:
        return replace(self._rules(session.account), prefer=session.prefer)

    def _rules(self, account: Account | None) -> Rules:
        if account is None:
            return self._rules_without_account
        return Rules(account.country, account.shape, frozenset(account.never_block))
