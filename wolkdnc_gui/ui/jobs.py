"""Jobs of the desk: started, steered, and kept true to what the engine says."""

import getpass
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import (
    CallsLeft,
    Event,
    JobChanged,
    JobNotStarted,
    JobPlanned,
    RequestChanged,
    RowsVerified,
    StoredJob,
)
from wolkdnc_gui.submission.job import (
    ONE_BY_ONE_UP_TO,
    AccountRef,
    JobKind,
    JobSpec,
    JobState,
    JobStatus,
    Pass,
)
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.planner import request_count
from wolkdnc_gui.ui import proof_sentences, texts
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.workspace import Workspace
from wolkdnc_gui.wolkvox.direction import Direction

_COUNTDOWN_MS = 1_000
_WORKING = frozenset({JobState.WAITING, JobState.RUNNING})


@dataclass(frozen=True, slots=True)
class JobPlan:
    """What a press of the button would start."""

    session: ListSession
    account: Account
    passes: tuple[Pass, ...]
    note: str
    numbers_per_request: int
    one_by_one_up_to: int = ONE_BY_ONE_UP_TO
    """Numbers in a pass up to which they go one by one."""

    @property
    def numbers(self) -> int:
        """Numbers to be sent; in both directions each counts once."""
        return max((len(one.rows) for one in self.passes), default=0)

    @property
    def requests(self) -> int:
        """Requests that makes, over all directions."""
        sizes = self.numbers_per_request, self.one_by_one_up_to
        return sum(request_count(len(one.rows), *sizes) for one in self.passes)

    def in_larger_requests(self, numbers_per_request: int) -> "JobPlan":
        """Return the same job in as few calls as that size makes of it."""
        return replace(self, numbers_per_request=numbers_per_request, one_by_one_up_to=0)


class Jobs(QObject):
    """Starts jobs, passes on what the agent wants, and applies the engine's events to the lists."""

    changed = Signal(object)
    """A list's job changed its state or its progress."""
    rows_changed = Signal(object, object)
    """Rows of a list changed: the list, and the ranges that `EntryList.apply` returned."""
    ended = Signal(object)
    """A list's job came to its end while it was on the desk."""
    calls_left = Signal(object)

    def __init__(
        self,
        engine: Engine,
        workspace: Workspace,
        book: AccountBook,
        link_for: Callable[[Account], Link],
        *,
        may_take_back: bool = True,
        parent: QObject | None = None,
    ) -> None:
        """`may_take_back` is False where an administrator does not want jobs to be taken back."""
        super().__init__(parent)
        self.may_take_back = may_take_back
        self._engine = engine
        self._workspace = workspace
        self._book = book
        self._link_for = link_for
        self._countdown = QTimer(self)
        self._countdown.setInterval(_COUNTDOWN_MS)
        self._countdown.timeout.connect(self._tick)

    def plan(
        self, session: ListSession, directions: tuple[Direction, ...], note: str, numbers_per_request: int
    ) -> JobPlan | None:
        """Return what the button would start now; None where nothing can be started."""
        if session.account is None or session.has_job or session.is_reading or session.is_stale:
            return None
        passes = session.entries.passes_to_send(session.fixed_directions or directions)
        plan = JobPlan(session, session.account, passes, note, numbers_per_request)
        return plan if plan.numbers else None

    def start(self, plan: JobPlan) -> None:
        """Start a job; its list can no longer be changed."""
        session = plan.session
        link = self._link(session, plan.account)
        if link is None:
            return
        spec = JobSpec(
            job_id=uuid.uuid4().hex,
            account=account_ref(plan.account),
            passes=plan.passes,
            entries=session.entries.entries,
            note=plan.note,
            who=os_user(),
            created_at=time.time(),
            numbers_per_request=plan.numbers_per_request,
            one_by_one_up_to=plan.one_by_one_up_to,
        )
        session.become(spec, JobStatus(JobState.WAITING))
        session.problem = ""
        session.entries.begin_job(spec, ())
        self._engine.start_job(spec, link)
        self._book.fetch_token(plan.account)
        self._workspace.rows_added.emit(session)
        self._workspace.lists_changed.emit()
        self.changed.emit(session)

    def show(self, session: ListSession) -> None:
        """Bring the list of a job into the table, also one whose place another list has taken."""
        known = self._workspace.find_job(session.job_id)
        if known is not None:
            self._workspace.choose(known)
        else:
            self._workspace.add(session)

    def reopen(self, stored: StoredJob) -> ListSession:
        """Put a job of the journal on the desk."""
        known = self._workspace.find_job(stored.spec.job_id)
        if known is not None:
            self._workspace.choose(known)
            return known
        session = self._workspace.new_session(self._book.account_of(stored.spec.account))
        session.entries = EntryList.from_stored(stored)
        session.become(stored.spec, stored.status)
        self._workspace.add(session)
        return session

    def forget(self, job_ids: tuple[str, ...]) -> None:
        """Take jobs that were erased off the desk; one that can still send something stays."""
        for session in self._workspace.lists:
            if session.job_id in job_ids and not session.is_under_way:
                self._workspace.remove(session)

    def start_removal(self, spec: JobSpec, account: Account, taken_back: ListSession) -> None:
        """Start a job that takes another one back, as a list of its own."""
        link = self._link(taken_back, account)
        if link is None:
            return
        session = self._workspace.new_session(account)
        session.takes_back = taken_back
        session.entries = EntryList(spec.entries)
        session.entries.begin_job(spec, ())
        session.become(spec, JobStatus(JobState.WAITING))
        self._engine.start_job(spec, link)
        self._workspace.add(session)

    def send_again(self, session: ListSession) -> ListSession:
        """Make a new list of exactly the numbers that failed, in the directions in which they failed."""
        entries, passes = session.entries.failed_as_new_list()
        again = self._workspace.new_session(self._book.account_of_list(session) or self._book.current)
        again.entries = entries
        again.fixed_directions = tuple(one.direction for one in passes)
        again.note = session.note
        self._workspace.add(again)
        return again

    def pause(self, session: ListSession) -> None:
        """Send no further request; the one in flight finishes."""
        self._engine.pause(session.job_id)

    def go_on(self, session: ListSession) -> None:
        """Continue, or try again now, with the account's present token.

        A job goes on at the operation it was begun at, or not at all: where no account of it is left, only
        what has not been sent can go elsewhere, as a list of its own. Where jobs may not be taken back, a
        take-back that was cut off stays as it is.
        """
        if session.entries.kind is JobKind.REMOVE and not self.may_take_back:
            return
        account = self._book.account_of_list(session)
        if account is None:
            session.problem = self.tr(
                "This job was begun at {server}, and no account of it is left. Add one for {server} to go "
                "on, or end the job here and send again what failed with another account."
            ).format(server=texts.server_name(session.ref) if session.ref is not None else "")
            self.changed.emit(session)
            return
        session.account = account
        session.problem = ""
        link = self._link(session, account)
        if link is None:
            return
        self._engine.resume(session.job_id, link)
        self._book.fetch_token(account)
        self.changed.emit(session)

    def stop(self, session: ListSession) -> None:
        """End the job; a second call cancels the request in flight at once."""
        self._engine.stop(session.job_id)

    def skip(self, session: ListSession) -> None:
        """Leave the numbers of the refused request refused, and go on with the next."""
        self._engine.skip_request(session.job_id)

    def token_replaced(self, account_id: str) -> None:
        """Let jobs that wait for this account's token go on."""
        for session in self._workspace.lists:
            waits = session.status is not None and session.status.state is JobState.NEEDS_TOKEN
            account = self._book.account_of_list(session) if waits else None
            if account is not None and account.account_id == account_id:
                self.go_on(session)

    def _link(self, session: ListSession, account: Account) -> Link | None:
        """Return where the account's calls go; None, and the reason in the window, where they cannot go."""
        try:
            return self._link_for(account)
        except OSError:
            session.problem = texts.no_practice_server()
            self.changed.emit(session)
            return None

    def apply(self, events: tuple[Event, ...]) -> None:
        """Apply what the engine said, in order, and tell the window once per list."""
        touched: dict[int, tuple[ListSession, list[range]]] = {}
        under_way = [session for session in self._workspace.lists if session.is_under_way]
        for event in events:
            if isinstance(event, CallsLeft):
                self.calls_left.emit(event)
                continue
            session = self._workspace.find_job(event.job_id)
            if session is None:
                continue
            ranges = touched.setdefault(session.number, (session, []))[1]
            self._apply_one(session, event, ranges)
        for session, ranges in touched.values():
            if ranges:
                self.rows_changed.emit(session, ranges)
            self.changed.emit(session)
        for session in under_way:
            if session.has_job and not session.is_under_way:
                self.ended.emit(session)
        self._run_countdown()

    def _apply_one(
        self,
        session: ListSession,
        event: JobPlanned | JobNotStarted | RequestChanged | JobChanged | RowsVerified,
        ranges: list[range],
    ) -> None:
        if isinstance(event, JobPlanned):
            session.entries.set_requests(event.requests)
        elif isinstance(event, JobNotStarted) and session.takes_back is not None:
            # Without its job it would be a list of numbers to be blocked.
            earlier = session.takes_back
            earlier.proof_words = proof_sentences.not_taken_back(JournalTrouble(event.obstacle))
            self._workspace.put_back(session, earlier)
        elif isinstance(event, JobNotStarted):
            session.job_id = ""
            session.ref = None
            session.status = None
            session.entries.end_job()
            session.problem = texts.obstacle(event.obstacle)
            self._workspace.rows_added.emit(session)
            self._workspace.lists_changed.emit()
        elif isinstance(event, RequestChanged):
            ranges.extend(session.entries.apply(event))
            if event.answer.outcome not in (Outcome.SENDING, Outcome.WAITING):
                session.time_left.answered(event.request.count, time.monotonic())
        elif isinstance(event, RowsVerified):
            session.entries.apply_verification(event.verification)
            self._workspace.rows_added.emit(session)
        else:
            self._job_changed(session, event.status)

    def _job_changed(self, session: ListSession, status: JobStatus) -> None:
        was_over = session.status is not None and session.status.state.is_over
        if session.status is None or session.status.state is not status.state:
            session.problem = ""
        session.status = status
        if status.state in _WORKING:
            session.time_left.begin(time.monotonic())
        else:
            session.time_left.hold()
        if status.state.is_over and not was_over:
            self._workspace.lists_changed.emit()

    @Slot()
    def _tick(self) -> None:
        for session in self._workspace.lists:
            if session.status is not None and session.status.retry_at is not None:
                self.changed.emit(session)
        self._run_countdown()

    def _run_countdown(self) -> None:
        waiting = any(
            session.status is not None and session.status.retry_at is not None
            for session in self._workspace.lists
        )
        if waiting and not self._countdown.isActive():
            self._countdown.start()
        elif not waiting:
            self._countdown.stop()


def account_ref(account: Account) -> AccountRef:
    """Return the account as a job remembers it."""
    return AccountRef(account.account_id, account.name, account.server, account.is_practice, account.country)


def os_user() -> str:
    """Return who works on this computer, as far as it says."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no user database entry, e.g. in a bare container
        return ""
