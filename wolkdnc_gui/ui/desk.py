"""What happens in the window: parts of the window on one side, lists, jobs and accounts on the other."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent

from wolkdnc_gui.numbers.reading import Reading
from wolkdnc_gui.numbers.shape import Shape
from wolkdnc_gui.submission.job import ONE_BY_ONE_UP_TO
from wolkdnc_gui.ui import comparison_sentences, list_sentences
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.account_dialogs import AccountDialogs
from wolkdnc_gui.ui.comparing import Comparing
from wolkdnc_gui.ui.dialogs.confirm_dialog import JobAnswer
from wolkdnc_gui.ui.exporting import Exporting
from wolkdnc_gui.ui.job_bar_view import JobView
from wolkdnc_gui.ui.job_view import job_view
from wolkdnc_gui.ui.jobs import JobPlan, Jobs
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.list_tabs import ListTabs
from wolkdnc_gui.ui.list_view import list_view
from wolkdnc_gui.ui.main_window import MainWindow
from wolkdnc_gui.ui.proving import Proving
from wolkdnc_gui.ui.questions import Questions
from wolkdnc_gui.ui.taking_back import TakingBack
from wolkdnc_gui.ui.workspace import Workspace
from wolkdnc_gui.wolkvox.direction import Direction


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
        comparing: Comparing,
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
        self._comparing = comparing
        self._proving = proving
        self._taking_back = taking_back
        self._tabs = ListTabs(window.list_tabs, workspace, questions, self._job_view)
        self._directions_of = ""
        """The account whose directions were shown last: one that only changed keeps what is chosen now."""
        self._connect_window()
        self._connect_lists()
        window.table.set_list(workspace.current.entries)
        self._account_changed()
        self._tabs.show_tabs()
        self._show_list()

    # -- wiring

    def _connect_window(self) -> None:
        window = self._window
        panel, bar = window.input_panel, window.job_bar
        window.setAcceptDrops(True)
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
        bar.take_back_pressed.connect(self._take_back)
        bar.compare_pressed.connect(self._compare)
        bar.shape_offer.accepted.connect(self._use_shape)
        bar.cancel_reading_pressed.connect(self._workspace.cancel_reading)
        bar.export_pressed.connect(self._export)
        window.table.selection_edited.connect(self._show_list)
        window.table.corrected.connect(self._correct)
        bar.reading_choice.chosen.connect(self._reading_chosen)
        window.closing.connect(self._closing)

    def _connect_lists(self) -> None:
        self._workspace.current_changed.connect(self._current_changed)
        self._workspace.rows_added.connect(self._rows_added)
        self._workspace.list_changed.connect(self._list_changed)
        self._workspace.read.connect(self._read)
        self._jobs.changed.connect(self._list_changed)
        self._jobs.rows_changed.connect(self._rows_changed)
        self._comparing.changed.connect(self._list_changed)
        self._proving.changed.connect(self._list_changed)
        self._taking_back.changed.connect(self._list_changed)
        self._book.current_changed.connect(self._account_changed)
        self._book.token_replaced.connect(self._jobs.token_replaced)

    # -- numbers in

    @Slot(str)
    def take_text(self, text: str) -> None:
        """Take pasted, typed or dropped text; the keyboard goes where Enter finishes the job."""
        if self._read_text(text):
            self._lead_on()

    def _read_text(self, text: str) -> bool:
        if self._book.is_token(text):
            # As a row of the list it would be in the history, and in what is exported.
            self.say(list_sentences.token_sentence())
            return False
        self._workspace.take_text(text)
        return True

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
        if typed.strip() and not self._read_text(typed):
            return
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
            self._dialogs.lead_to_account()
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
        if self._must_ask(plan):
            answer = self._asked(plan)
            if answer.shape is not None:
                self._comparing.use_shape(plan.session, answer.shape)
            if not answer.accepted:
                return
            if answer.numbers_per_request is not None:
                plan = plan.in_larger_requests(answer.numbers_per_request)
        self._workspace.set_account(self._book.current)
        self._jobs.start(plan)
        if not plan.session.fixed_directions:
            self._book.remember_directions(plan.account, self._directions())
        self._window.input_panel.note_edit.clear()

    def _must_ask(self, plan: JobPlan) -> bool:
        """Tell whether there is a question: a few numbers go without, for one is paste, Enter, green."""
        calls_left = self._book.connection_of(plan.account).calls_left
        too_few = calls_left is not None and calls_left < plan.requests
        return too_few or plan.numbers > ONE_BY_ONE_UP_TO

    def _asked(self, plan: JobPlan) -> JobAnswer:
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
    def _take_back(self) -> None:
        self._taking_back.begin(self._workspace.current)

    @Slot()
    def _compare(self) -> None:
        session = self._workspace.current
        self._comparing.compare(session, session.fixed_directions or self._directions())

    @Slot(object)
    def _use_shape(self, shape: Shape) -> None:
        self._comparing.use_shape(self._workspace.current, shape)

    @Slot()
    def _enter_token(self) -> None:
        session = self._workspace.current
        account = self._book.account_of_list(session)
        if account is not None:
            self._dialogs.edit_account(account, token=True)
        else:
            self._dialogs.add_account()

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
        account_id = account.account_id if account is not None else ""
        if account is None or account_id != self._directions_of:
            directions = account.last_directions if account is not None else ()
            self._window.input_panel.direction_box.set_directions(directions)
        self._directions_of = account_id
        self._show_list()

    @Slot()
    def _current_changed(self) -> None:
        self._window.table.set_list(self._workspace.current.entries)
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
        self._tabs.name_tabs()

    @Slot(object)
    def _read(self, session: ListSession) -> None:
        self._show_list()
        wanted, session.submit_when_read = session.submit_when_read, False
        # Who has gone to another list meanwhile presses again: nothing starts out of sight, or later.
        if wanted and session is self._workspace.current:
            # Not here: this is told in the middle of a delivery, and others wait behind a question.
            QTimer.singleShot(0, self, partial(self._submit_read, session))

    def _submit_read(self, session: ListSession) -> None:
        if session is self._workspace.current and not session.is_being_confirmed:
            self.submit()

    def _show_list(self) -> None:
        session = self._workspace.current
        directions = session.fixed_directions or self._directions()
        count = 0 if session.has_job else session.entries.count_to_send()
        # While something is read the button can be pressed already: the job starts when it has been judged.
        self._window.input_panel.show_submit(
            list_sentences.submit_words(count, directions),
            self._missing(session, count),
            enabled=count > 0 or self._workspace.reading is not None,
        )
        self._window.job_bar.show_view(self._view(session))

    def _missing(self, session: ListSession, count: int) -> str:
        if count and not (session.fixed_directions or self._directions()):
            return self.tr("Choose inbound, outbound or both.")
        if count and session.account is None:
            return self.tr("Choose an account at the top.")
        return ""

    def _view(self, session: ListSession) -> JobView:
        reading = self._workspace.reading
        words = session.problem
        if reading is not None:
            words = list_sentences.reading_sentence(reading.reading_name, reading.rows_read)
        if session.status is not None:
            # Whatever else is said, a job keeps its progress and its buttons.
            view = self._job_view(session)
            said = f"{words} {view.sentence}" if words else view.sentence
            return replace(view, sentence=said, reading=reading is not None)
        if words:
            picture = "circle-alert" if reading is None else "loader"
            return JobView(words, picture, reading=reading is not None, rows=len(session.entries))
        directions = session.fixed_directions or self._directions()
        return list_view(session, directions, self._caution(session))

    def _job_view(self, session: ListSession) -> JobView:
        assert session.status is not None  # noqa: S101  # the caller asked
        used = self._book.current
        return job_view(
            session,
            session.status,
            used.account_id if used is not None else "",
            may_take_back=self._jobs.may_take_back,
            caution=self._caution(session),
        )

    def _caution(self, session: ListSession) -> str:
        """Return that nobody has confirmed the shape yet: every list and every job says so until then."""
        account = self._book.account_of_list(session)
        known = self._book.find(account.account_id) if account is not None else None
        if known is None or known.shape_confirmed:
            return ""
        return comparison_sentences.unconfirmed_words(known)

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
