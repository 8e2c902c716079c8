"""What happens in the window: parts of the window on one side, lists, jobs and accounts on the other."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QCloseEvent

from wolkdnc_gui.numbers.judge import Reading
from wolkdnc_gui.submission.job import ONE_BY_ONE_UP_TO, JobState
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
from wolkdnc_gui.ui.questions import Questions
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
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._jobs = jobs
        self._book = book
        self._questions = questions
        self._dialogs = dialogs
        self._exporting = exporting
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
            self._window.input_panel.note_edit.text().strip(),
            self._book.preferences.numbers_per_request,
        )

    def _start(self, plan: JobPlan) -> None:
        # A few numbers go without a question: one number is paste, Enter, green.
        if max(len(one.rows) for one in plan.passes) > ONE_BY_ONE_UP_TO and not self._questions.confirm(plan):
            return
        self._jobs.start(plan)
        if not plan.session.fixed_directions:
            self._book.remember_directions(plan.account, self._directions())
        self._window.input_panel.note_edit.clear()

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
    def _enter_token(self) -> None:
        account = self._workspace.current.account
        if account is not None:
            self._dialogs.edit_account(account, token=True)

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
        if session.submit_when_read and session is self._workspace.current:
            session.submit_when_read = False
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
        if reading is not None:
            return JobView(
                sentence=sentences.reading_sentence(reading.reading_name, reading.rows_read),
                picture="loader",
                reading=True,
                rows=len(session.entries),
            )
        if session.problem:
            return JobView(sentence=session.problem, picture="circle-alert", rows=len(session.entries))
        if session.status is None:
            return list_view(session)
        return self._job_view(session)

    def _job_view(self, session: ListSession) -> JobView:
        status = session.status
        assert status is not None  # noqa: S101  # the caller asked
        counts = session.counts()
        total = sum(counts.values()) - counts.get(Outcome.NOT_PLANNED, 0)
        done = sum(count for outcome, count in counts.items() if outcome in _SETTLED)
        left = session.time_left.seconds(total - done) if status.state is JobState.RUNNING else None
        return JobView(
            sentence=sentences.job_sentence(status, counts, time.time()),
            picture=_STATE_PICTURES[status.state],
            state=status.state,
            done=done,
            total=total,
            progress_words=sentences.progress_words(done, total, left),
            failed=sum(count for outcome, count in counts.items() if outcome in FAILED),
            rows=len(session.entries),
        )

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
        if (working or unsent) and not self._questions.may_close(working=working, unsent=unsent):
            event.ignore()
