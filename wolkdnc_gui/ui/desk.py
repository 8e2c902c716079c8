"""What happens in the window: parts of the window on one side, lists, jobs and accounts on the other."""

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QCloseEvent

from wolkdnc_gui.numbers.judge import Reading
from wolkdnc_gui.submission.job import ONE_BY_ONE_UP_TO, JobKind, JobState, JobStatus
from wolkdnc_gui.submission.outcome import FAILED, Outcome
from wolkdnc_gui.ui import sentences
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.account_dialogs import AccountDialogs
from wolkdnc_gui.ui.exporting import Exporting
from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.ui.job_bar import JobView
from wolkdnc_gui.ui.jobs import JobPlan, Jobs
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.list_view import list_view
from wolkdnc_gui.ui.main_window import MainWindow
from wolkdnc_gui.ui.proving import UNPROVEN, Proving, with_proof
from wolkdnc_gui.ui.questions import Questions
from wolkdnc_gui.ui.taking_back import TakingBack
from wolkdnc_gui.ui.workspace import Workspace
from wolkdnc_gui.wolkvox.direction import Direction

_SETTLED = frozenset(Outcome) - {Outcome.NOT_PLANNED, Outcome.WAITING, Outcome.SENDING}

_STATE_PICTURES = {
    JobState.WAITING: "clock",
    JobState.RUNNING: "send",
    JobState.PAUSED: "pause",
    JobState.RETRYING: "clock",
    JobState.NEEDS_TOKEN: "key-round",
    JobState.WAITING_FOR_QUOTA: "clock",
    JobState.STUCK: "circle-alert",
    JobState.INTERRUPTED: "circle-alert",
    JobState.STOPPED: "circle-minus",
    JobState.FINISHED: "circle-check",
}


class Desk(QObject):
    """Keeps the window true to the lists, jobs and accounts, and the other way round."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        jobs: Jobs,
        *,
        book: AccountBook,
        questions: Questions,
        dialogs: AccountDialogs,
        exporting: Exporting,
        proving: Proving,
        taking_back: TakingBack,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._jobs = jobs
        self._book = book
        self._questions = questions
        self._dialogs = dialogs
        self._exporting = exporting
        self._proving = proving
        self._taking_back = taking_back
        self._connect_window()
        self._connect_lists()
        window.table.set_list(workspace.current.entries)
        self._account_changed()
        self._show_tabs()
        self._show_list()

    # -- wiring

    def _connect_window(self) -> None:
        window = self._window
        panel, bar = window.input_panel, window.job_bar
        window.text_given.connect(self.take_text)
        window.files_given.connect(self.take_files)
        panel.text_given.connect(self.take_text)
        panel.files_given.connect(self.take_files)
        panel.direction_chosen.connect(self._direction_chosen)
        panel.submit_pressed.connect(self.submit)
        bar.pause_pressed.connect(self._pause)
        bar.continue_pressed.connect(self._continue)
        bar.stop_pressed.connect(self._stop)
        bar.skip_pressed.connect(self._skip)
        bar.token_pressed.connect(self._enter_token)
        bar.resend_pressed.connect(self._send_again)
        bar.verify_pressed.connect(self._verify)
        bar.cancel_reading_pressed.connect(self._workspace.cancel_reading)
        bar.export_pressed.connect(self._export)
        window.list_chosen.connect(self._tab_chosen)
        window.list_closed.connect(self._tab_closed)
        window.table.selection_edited.connect(self._show_list)
        window.table.corrected.connect(self._correct)
        bar.reading_choice.chosen.connect(self._reading_chosen)
        window.closing.connect(self._closing)

    def _connect_lists(self) -> None:
        self._workspace.current_changed.connect(self._current_changed)
        self._workspace.lists_changed.connect(self._show_tabs)
        self._workspace.rows_added.connect(self._rows_added)
        self._workspace.list_changed.connect(self._list_changed)
        self._workspace.read.connect(self._read)
        self._jobs.changed.connect(self._list_changed)
        self._jobs.rows_changed.connect(self._rows_changed)
        self._proving.changed.connect(self._list_changed)
        self._taking_back.changed.connect(self._list_changed)
        self._book.current_changed.connect(self._account_changed)
        self._book.token_replaced.connect(self._jobs.token_replaced)

    # -- numbers in

    @Slot(str)
    def take_text(self, text: str) -> None:
        """Take pasted, typed or dropped text; the keyboard goes where Enter finishes the job."""
        self._workspace.take_text(text)
        self._lead_on()

    @Slot(object)
    def take_files(self, files: tuple[Path, ...]) -> None:
        """Take files."""
        self._workspace.take_files(files)
        self._lead_on()

    @Slot(int, str)
    def _correct(self, row: int, text: str) -> None:
        self._workspace.correct(self._workspace.current, row, text)

    @Slot(object)
    def _reading_chosen(self, prefer: Reading) -> None:
        self._workspace.prefer(self._workspace.current, prefer)

    def _lead_on(self) -> None:
        box = self._window.input_panel.direction_box
        self._show_list()
        if self._directions():
            self._window.input_panel.submit_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            box.focus_first()

    def say(self, words: str) -> None:
        """Say a sentence about the list in the table, until something else happens to it."""
        self._workspace.current.problem = words
        self._show_list()

    # -- submit

    @Slot()
    def submit(self) -> None:
        """Start the job the button names, or say what is missing."""
        typed = self._window.input_panel.paste_edit.take_typed()
        if typed.strip():
            self._workspace.take_text(typed)
        self._workspace.refresh(self._workspace.current)
        reading = self._workspace.reading
        if reading is not None:
            reading.submit_when_read = True
            return
        session = self._workspace.current
        if not (session.fixed_directions or self._directions()) and not session.has_job:
            self._window.input_panel.direction_box.focus_first()
            return
        if session.account is None and session.is_unsent:
            self._dialogs.ask_for_account()
            return
        plan = self._plan(session)
        if plan is not None:
            self._start(plan)

    def _plan(self, session: ListSession) -> JobPlan | None:
        return self._jobs.plan(
            session,
            self._directions(),
            self._window.input_panel.note_edit.text().strip() or session.note,
            self._book.preferences.numbers_per_request,
        )

    def _start(self, plan: JobPlan) -> None:
        # A few numbers go without a question: one number is paste, Enter, green.
        if max(len(one.rows) for one in plan.passes) > ONE_BY_ONE_UP_TO and not self._confirmed(plan):
            return
        self._workspace.set_account(self._book.current)
        self._jobs.start(plan)
        if not plan.session.fixed_directions:
            self._book.remember_directions(plan.account, self._directions())
        self._window.input_panel.note_edit.clear()

    def _confirmed(self, plan: JobPlan) -> bool:
        plan.session.is_being_confirmed = True
        try:
            return self._questions.confirm(plan)
        finally:
            plan.session.is_being_confirmed = False

    def _directions(self) -> tuple[Direction, ...]:
        return self._window.input_panel.direction_box.directions()

    @Slot()
    def _direction_chosen(self) -> None:
        self._show_list()

    # -- steering

    @Slot()
    def _pause(self) -> None:
        self._jobs.pause(self._workspace.current)

    @Slot()
    def _continue(self) -> None:
        self._jobs.go_on(self._workspace.current)

    @Slot()
    def _stop(self) -> None:
        self._jobs.stop(self._workspace.current)

    @Slot()
    def _skip(self) -> None:
        self._jobs.skip(self._workspace.current)

    @Slot()
    def _send_again(self) -> None:
        again = self._jobs.send_again(self._workspace.current)
        plan = self._plan(again)
        if plan is not None:
            self._start(plan)

    @Slot()
    def _verify(self) -> None:
        self._proving.verify(self._workspace.current)

    @Slot()
    def _enter_token(self) -> None:
        session = self._workspace.current
        account = self._book.account_of(session.ref) if session.ref is not None else session.account
        if account is not None:
            self._dialogs.edit_account(account, token=True)
        else:
            self._dialogs.ask_for_account()

    @Slot()
    def _export(self) -> None:
        session = self._workspace.current
        if len(session.entries):
            self._exporting.export(session)

    # -- showing

    @Slot()
    def _account_changed(self) -> None:
        account = self._book.current
        self._workspace.set_account(account)
        directions = account.last_directions if account is not None else ()
        self._window.input_panel.direction_box.set_directions(directions)
        self._show_list()

    @Slot()
    def _current_changed(self) -> None:
        self._window.table.set_list(self._workspace.current.entries)
        self._show_tabs()
        self._show_list()

    @Slot(object)
    def _rows_added(self, session: ListSession) -> None:
        if session is self._workspace.current:
            self._window.table.rows_appended()
            self._show_list()

    @Slot(object, object)
    def _rows_changed(self, session: ListSession, ranges: list[range]) -> None:
        if session is self._workspace.current:
            self._window.table.rows_changed(ranges)

    @Slot(object)
    def _list_changed(self, session: ListSession) -> None:
        if session is self._workspace.current or session is self._workspace.reading:
            self._show_list()
        self._name_tabs()

    @Slot(object)
    def _read(self, session: ListSession) -> None:
        self._show_list()
        wanted, session.submit_when_read = session.submit_when_read, False
        # Who has gone to another list meanwhile presses again: nothing starts out of sight, or later.
        if wanted and session is self._workspace.current:
            self.submit()

    def _show_list(self) -> None:
        session = self._workspace.current
        directions = session.fixed_directions or self._directions()
        count = 0 if session.has_job else session.entries.count_to_send()
        # While something is read the button can be pressed already: the job starts when it has been judged.
        self._window.input_panel.show_submit(
            sentences.submit_words(count, directions),
            self._missing(session, count),
            enabled=count > 0 or self._workspace.reading is not None,
        )
        self._window.job_bar.show_view(self._view(session))

    def _missing(self, session: ListSession, count: int) -> str:
        if count and not (session.fixed_directions or self._directions()):
            return self.tr("Choose inbound, outbound or both.")
        if count and session.account is None:
            return self.tr("Choose an account, or practice, at the top.")
        return ""

    def _view(self, session: ListSession) -> JobView:
        reading = self._workspace.reading
        words = session.problem
        if reading is not None:
            words = sentences.reading_sentence(reading.reading_name, reading.rows_read)
        if session.status is not None:
            # Whatever else is said, a job keeps its progress and its buttons.
            view = self._job_view(session)
            said = f"{words} {view.sentence}" if words else view.sentence
            return replace(view, sentence=said, reading=reading is not None)
        if words:
            picture = "circle-alert" if reading is None else "loader"
            return JobView(words, picture, reading=reading is not None, rows=len(session.entries))
        return list_view(session)

    def _job_view(self, session: ListSession) -> JobView:
        status = session.status
        assert status is not None  # noqa: S101  # the caller asked
        counts = session.counts()
        kind = session.entries.kind
        total = sum(counts.values()) - counts.get(Outcome.NOT_PLANNED, 0)
        done = sum(count for outcome, count in counts.items() if outcome in _SETTLED)
        left = session.time_left.seconds(total - done) if status.state is JobState.RUNNING else None
        return JobView(
            sentence=with_proof(self._sentence(session, status, counts), session),
            picture=_STATE_PICTURES[status.state],
            state=status.state,
            done=done,
            total=total,
            progress_words=sentences.progress_words(done, total, left),
            # What was not taken off is sent by taking the job back again, not by blocking it anew.
            failed=0 if kind is JobKind.REMOVE else sum(counts.get(outcome, 0) for outcome in FAILED),
            unproven=sum(counts.get(outcome, 0) for outcome in UNPROVEN),
            checking=session.is_checking,
            rows=len(session.entries),
        )

    def _sentence(self, session: ListSession, status: JobStatus, counts: Mapping[Outcome, int]) -> str:
        sentence = sentences.job_sentence(
            status,
            counts,
            time.time(),
            session.entries.kind,
            on_both_sides=len(session.directions) == 2 and not session.fixed_directions,
        )
        used = self._book.current
        if session.ref is None or (used is not None and used.account_id == session.ref.account_id):
            return sentence
        # Not the account named at the top.
        return self.tr("{account}: {sentence}").format(account=session.ref.name, sentence=sentence)

    # -- tabs

    @Slot()
    def _show_tabs(self) -> None:
        tabs, lists = self._window.list_tabs, self._workspace.lists
        with QSignalBlocker(tabs):
            while tabs.count() > len(lists):
                tabs.removeTab(tabs.count() - 1)
            while tabs.count() < len(lists):
                tabs.addTab("")
            tabs.setCurrentIndex(lists.index(self._workspace.current))
        tabs.setVisible(len(lists) > 1)
        self._name_tabs()

    def _name_tabs(self) -> None:
        tabs = self._window.list_tabs
        for index, session in enumerate(self._workspace.lists):
            tabs.setTabText(index, self._tab_words(session))
            picture = "pencil" if session.status is None else _STATE_PICTURES[session.status.state]
            tabs.setTabIcon(index, icon(picture))

    def _tab_words(self, session: ListSession) -> str:
        name = session.note or session.source_name or self.tr("List {number}").format(number=session.number)
        if session.is_under_way:
            view = self._job_view(session)
            return self.tr("{name} · {progress}").format(name=name, progress=view.progress_words)
        return name

    @Slot(int)
    def _tab_chosen(self, index: int) -> None:
        lists = self._workspace.lists
        if 0 <= index < len(lists):
            self._workspace.choose(lists[index])

    @Slot(int)
    def _tab_closed(self, index: int) -> None:
        session = self._workspace.lists[index]
        if session.is_under_way:
            self._questions.say_job_is_under_way()
        elif not session.is_unsent or self._questions.may_discard(len(session.entries)):
            self._workspace.remove(session)

    # -- the end

    @Slot(object)
    def _closing(self, event: QCloseEvent) -> None:
        working = any(session.is_at_work for session in self._workspace.lists)
        unsent = sum(len(session.entries) for session in self._workspace.unsent)
        typed = self._window.input_panel.paste_edit.toPlainText().strip()
        if typed or self._workspace.reading is not None:
            unsent = max(unsent, 1)
        if (working or unsent) and not self._questions.may_close(working=working, unsent=unsent):
            event.ignore()
