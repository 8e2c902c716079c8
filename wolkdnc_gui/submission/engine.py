"""The submission engine: jobs in, events out. Everything it does happens on one event loop."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from wolkdnc_gui.submission.events import Event, JobChanged, JobNotStarted, JobPlanned, JobSummary, StoredJob
from wolkdnc_gui.submission.job import JobSpec, JobState, JobStatus, Obstacle
from wolkdnc_gui.submission.journal import Hook
from wolkdnc_gui.submission.journal_desk import JournalDesk, no_hook
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.journal_reading import KeptJob, NoSuchJob, NumberFound
from wolkdnc_gui.submission.lines import Caller, Dial, Lines
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.promises import Promises
from wolkdnc_gui.submission.quota import Quota, QuotaSeen
from wolkdnc_gui.submission.retry import RetryPolicy
from wolkdnc_gui.submission.runner import Equipment, Runner
from wolkdnc_gui.submission.server_list import ServerLists
from wolkdnc_gui.submission.shape_learning import ListShape
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.submission.token_locks import TokenLocks
from wolkdnc_gui.submission.token_question import TokenQuestion
from wolkdnc_gui.submission.undo import Undoing, UndoPlan
from wolkdnc_gui.submission.verify import Comparison, Verifier, VerifyReport
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.client import Wolkvox
from wolkdnc_gui.wolkvox.direction import Direction

T = TypeVar("T")
Order = Callable[[Runner], None]

_log = logging.getLogger(__name__)

_LEAVE_LIMIT_S = 1.4
"""More than `runner.LEAVE_GRACE_S`: a job still writes after its last call."""
_CANCEL_LIMIT_S = 0.2
_CLOSE_LIMIT_S = 1.9
"""From the start: what the first two leave is for the journal's last write."""
_RESTING = frozenset({JobState.PAUSED, JobState.STOPPED, JobState.FINISHED})


class JobUnderWay(RuntimeError):  # noqa: N818  # reads as a sentence where it is caught
    """A job that is being worked on cannot be erased."""


class Engine:
    """Runs jobs. Every method may be called from any thread, returns at once; `sink` is called on its loop.

    Futures raise EngineClosed where the engine closed first, and JournalTrouble where the journal could not
    be read or written. They cannot be cancelled.
    """

    def __init__(
        self,
        journal_path: Path,
        sink: Callable[[Event], None],
        *,
        policy: RetryPolicy = RetryPolicy(),  # noqa: B008  # frozen
        timing: Timing = Timing(),  # noqa: B008  # frozen
        dial: "Dial | None" = None,
        hook: Hook = no_hook,
        lock_folder: Path | None = None,
    ) -> None:
        """Prepare; nothing is opened or begun before `serve` runs. `dial` makes the caller of a server.

        `lock_folder` is where the programs of this user keep each other from a token in use; see TokenLocks.
        """
        self.ready: Future[None] = Future()
        """Done when the journal was opened, or was found not to open."""
        self._sink = sink
        self._closed: Future[None] = Future()
        for future in (self.ready, self._closed):
            # So that nobody who waits for them can cancel them.
            future.set_running_or_notify_cancel()
        self._lock = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._backlog: list[Callable[[], None]] = []
        self._is_served = False
        self._is_closing = False
        self._close_asked = asyncio.Event()
        self._journal = JournalDesk(journal_path, hook)
        locks = None if lock_folder is None else TokenLocks(lock_folder)
        self._lines = Lines(dial or _dial, locks, timing)
        self._quota = Quota(self._emit, timing)
        self._token_question = TokenQuestion(self._lines, self._quota, timing)
        lists = ServerLists(self._lines, self._quota, timing)
        self._verifier = Verifier(self._journal, lists, self._emit)
        self._undoing = Undoing(self._journal, lists)
        self._equipment = Equipment(self._journal, self._lines, self._quota, policy, timing, self._emit)
        self._runners: dict[str, Runner] = {}
        self._early: dict[str, list[Order]] = {}
        """Orders for jobs on their way to or from the disk."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._promises = Promises(lambda work: self._post(lambda: self._spawn(work())))

    # Jobs

    def start_job(self, spec: JobSpec, link: Link) -> None:
        """Put a job on disk and run it: JobPlanned and what follows, or JobNotStarted."""
        self._post(lambda: self._begin(spec.job_id, lambda: self._plan(spec, link), link))

    def pause(self, job_id: str) -> None:
        """Send no further request of a job; the one under way finishes."""
        self._post(lambda: self._order(job_id, Runner.pause))

    def resume(self, job_id: str, link: Link | None = None) -> None:
        """Go on with a job that waits for whatever it may be, or that an earlier run of the program left.

        `link` replaces the one it had; a job out of the journal needs one, or it asks for the token.
        """
        self._post(lambda: self._order_or_take_up(job_id, lambda runner: runner.resume(link), link))

    def stop(self, job_id: str) -> None:
        """End a job; also one that an earlier run of the program left. A second call cancels at once."""
        self._post(lambda: self._order_or_take_up(job_id, Runner.stop, None))

    def skip_request(self, job_id: str) -> None:
        """Where a job is stuck, leave the numbers of this request as they are and go on with the next."""
        self._post(lambda: self._order(job_id, Runner.skip_request))

    # What the journal has

    def unfinished(self) -> "Future[tuple[StoredJob, ...]]":
        """Return the jobs that earlier runs of the program left, the oldest first."""

        async def unfinished() -> tuple[StoredJob, ...]:
            kept = await self._journal.do(lambda journal: journal.unfinished())
            return tuple(_at_rest(one.stored) for one in kept if not self._is_live(one.stored.spec.job_id))

        return self._promises.make(unfinished)

    def load(self, job_id: str) -> "Future[StoredJob]":
        """Return one job as the journal has it. Raises NoSuchJob."""

        async def load() -> StoredJob:
            stored = (await self._journal.do(lambda journal: journal.load(job_id))).stored
            return stored if self._is_live(job_id) else _at_rest(stored)

        return self._promises.make(load)

    def history(self) -> "Future[tuple[JobSummary, ...]]":
        """Return one line for each job, the latest first."""
        return self._promises.make(lambda: self._journal.do(lambda journal: journal.history()))

    def find(self, digits: str) -> "Future[tuple[NumberFound, ...]]":
        """Return for each job that has it where a number is, or a part of one; the latest job's first."""
        return self._promises.make(lambda: self._journal.do(lambda journal: journal.find(digits)))

    def erase(self, job_ids: tuple[str, ...]) -> "Future[None]":
        """Take jobs out of the journal. Raises JobUnderWay where one of them stays, when the rest is gone."""

        async def erase() -> None:
            resting = tuple(job_id for job_id in job_ids if not self._is_live(job_id))
            await self._journal.do(lambda journal: journal.erase(resting))
            if resting != job_ids:
                raise JobUnderWay

        return self._promises.make(erase)

    def erase_before(self, epoch: float) -> "Future[None]":
        """Take the jobs that are over and were started before `epoch` (seconds, UTC) out of the journal."""

        async def erase() -> None:
            await self._journal.do(lambda journal: journal.erase(journal.over_before(epoch)))

        return self._promises.make(erase)

    # The server's list

    def verify(self, job_id: str, link: Link) -> "Future[VerifyReport]":
        """Read the server's list back and hold it against a job that is over; says RowsVerified.

        Raises JobNotOver, NoSuchJob, CallFailed, and ListTooSoon where the list was read lately, yet before
        the job's end.
        """
        return self._promises.make(lambda: self._verifier.verify(job_id, link))

    def compare(
        self, digits: Iterable[str], link: Link, direction: Direction, country: str
    ) -> "Future[Comparison]":
        """Hold numbers that were not sent yet against the server's list. Raises CallFailed, ListTooSoon."""
        return self._promises.make(lambda: self._verifier.compare(digits, link, direction, country))

    def learn_shape(self, link: Link, country: str) -> "Future[ListShape]":
        """Read both sides of the server's list, and learn how it writes numbers. Raises as `compare`."""
        return self._promises.make(lambda: self._verifier.learn(link, country))

    def plan_undo(self, job_id: str, link: Link) -> "Future[UndoPlan]":
        """Read both sides of the server's list, and find out what taking a job back would do.

        Raises as `verify`. Its `removal` is a job like any other.
        """
        return self._promises.make(lambda: self._undoing.plan(job_id, link))

    def test_connection(self, link: Link) -> "Future[TokenInfo]":
        """Ask the server whether the token is good; says CallsLeft. Raises CallFailed."""
        return self._promises.make(lambda: self._token_question.ask(link))

    def quota(self, link: Link) -> "Future[QuotaSeen]":
        """Return how many calls are left today; asks the server every five minutes at most, and counts down.

        Raises CallFailed; as it was, where the server gave no usable answer in the last five minutes.
        """
        return self._promises.make(lambda: self._token_question.quota(link))

    # Its life

    async def serve(self) -> None:
        """Run until `close`."""
        with self._lock:
            if self._is_closing:
                return
            self._is_served = True
        try:
            try:
                await self._journal.do(lambda _journal: None)
            except JournalTrouble:
                _log.exception("the journal cannot be used")
            with self._lock:
                self._loop = asyncio.get_running_loop()
                backlog, self._backlog = self._backlog, []
            for work in backlog:
                work()
            self.ready.set_result(None)
            await self._close_asked.wait()
        finally:
            await self._shut_down()

    def close(self) -> "Future[None]":
        """Send no further request; done, within two seconds, when all is at rest, the journal closed."""
        with self._lock:
            is_unserved = not self._is_served and not self._is_closing
            self._is_closing = self._is_closing or is_unserved
        if is_unserved:
            self.ready.set_result(None)
            self._closed.set_result(None)
            self._promises.break_all()
        self._post(self._close_asked.set)
        return self._closed

    # On the loop

    def _begin(
        self,
        job_id: str,
        get: Callable[[], Coroutine[Any, Any, KeptJob | None]],
        link: Link | None,
    ) -> None:
        if self._is_live(job_id):
            _log.error("job %s is under way already", job_id)
            return
        self._early[job_id] = []
        self._spawn(self._run(job_id, get, link))

    async def _run(
        self, job_id: str, get: Callable[[], Coroutine[Any, Any, KeptJob | None]], link: Link | None
    ) -> None:
        try:
            kept = await get()
            if kept is None:
                return
            runner = self._runners[job_id] = Runner(kept, link, self._equipment)
            for order in self._early[job_id]:
                order(runner)
            await runner.run()
        finally:
            self._early.pop(job_id, None)
            self._runners.pop(job_id, None)

    async def _plan(self, spec: JobSpec, link: Link) -> KeptJob | None:
        try:
            requests = await self._journal.do(lambda journal: journal.plan(spec))
        except JournalTrouble as trouble:
            self._emit(JobNotStarted(spec.job_id, trouble.obstacle))
            return None
        except Exception:
            self._emit(JobNotStarted(spec.job_id, Obstacle.PROGRAM_ERROR))
            raise
        await self._verifier.note_before(spec, link)
        self._emit(JobPlanned(spec.job_id, requests))
        return KeptJob(StoredJob(spec, requests, (None,) * len(requests), JobStatus(JobState.WAITING)), 0)

    async def _take_up(self, job_id: str) -> KeptJob | None:
        try:
            kept = await self._journal.do(lambda journal: journal.load(job_id))
        except JournalTrouble as trouble:
            self._emit(JobChanged(job_id, JobStatus(JobState.INTERRUPTED, obstacle=trouble.obstacle)))
            return None
        except NoSuchJob:
            _log.warning("job %s is not in the journal", job_id)
            return None
        return None if kept.stored.status.state.is_over else kept

    def _order(self, job_id: str, order: Order) -> bool:
        """Pass an order on; False where nobody works on the job."""
        runner = self._runners.get(job_id)
        if runner is not None:
            order(runner)
        elif job_id in self._early:
            self._early[job_id].append(order)
        else:
            return False
        return True

    def _order_or_take_up(self, job_id: str, order: Order, link: Link | None) -> None:
        if not self._order(job_id, order):
            self._begin(job_id, lambda: self._take_up(job_id), link)
            self._order(job_id, order)

    def _is_live(self, job_id: str) -> bool:
        return job_id in self._early

    def _emit(self, event: Event) -> None:
        try:
            self._sink(event)
        except Exception:  # noqa: BLE001  # an outermost edge: whoever listens must not break a job
            _log.exception("an event could not be delivered")

    # From other threads to the loop, and back

    def _post(self, work: Callable[[], object]) -> bool:
        with self._lock:
            if self._is_closing:
                return False
            if self._loop is None:
                self._backlog.append(lambda: self._work(work))
            else:
                self._loop.call_soon_threadsafe(self._work, work)
            return True

    def _work(self, work: Callable[[], object]) -> None:
        if self._is_closing:
            return
        try:
            work()
        except Exception:  # noqa: BLE001  # an outermost edge
            _log.exception("an order failed")

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._over)

    def _over(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            _log.error("a job ended by a fault of the program", exc_info=task.exception())

    async def _shut_down(self) -> None:
        until = asyncio.get_running_loop().time() + _CLOSE_LIMIT_S
        with self._lock:
            self._is_closing = True
        for job_id in tuple(self._early):
            self._order(job_id, Runner.leave)
        if self._tasks:
            await asyncio.wait(tuple(self._tasks), timeout=_LEAVE_LIMIT_S)
        if self._tasks:
            self._journal.interrupt()
            for task in self._tasks:
                task.cancel()
            await asyncio.wait(tuple(self._tasks), timeout=_CANCEL_LIMIT_S)
        self._promises.break_all()
        try:
            async with asyncio.timeout_at(until):
                await asyncio.gather(self._journal.close(), self._lines.close())
        except TimeoutError:
            _log.warning("the journal or a connection did not close in time")
        self._closed.set_result(None)


def _dial(address: Address, token: str) -> Caller:
    return Wolkvox(address, lambda: token)


def _at_rest(stored: StoredJob) -> StoredJob:
    # Also where the disk did not allow the journal to be put right at the start.
    if stored.status.state in _RESTING:
        return stored
    return replace(stored, status=replace(stored.status, state=JobState.INTERRUPTED))
