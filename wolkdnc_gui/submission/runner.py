"""One job, request by request, in order: on disk before it is sent, and again before the next."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any, TypeVar

from wolkdnc_gui.submission.events import Event, RequestAnswer
from wolkdnc_gui.submission.gate import SMALL_JOB
from wolkdnc_gui.submission.job import JobKind, JobState, JobStatus, Obstacle, Wait
from wolkdnc_gui.submission.journal import Step
from wolkdnc_gui.submission.journal_desk import JournalDesk
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.journal_reading import KeptJob
from wolkdnc_gui.submission.lines import Line, Lines, LineTurn
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.planner import numbers_of
from wolkdnc_gui.submission.quota import Quota
from wolkdnc_gui.submission.record import JobRecord
from wolkdnc_gui.submission.retry import RetryPolicy, asked_s
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.submission.truth import Answer, attempt_answer
from wolkdnc_gui.wolkvox.answers import AddAnswer, RemoveAnswer
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import Action, CallFailed, Failure, FailureKind
from wolkdnc_gui.wolkvox.telephones import Telephones

T = TypeVar("T")

STOP_GRACE_S = 2.0
"""How long a request under way may still be answered after the agent pressed stop."""
LEAVE_GRACE_S = 1.0
"""The same when the program closes."""
WAIT_SAID_S = 2.0
"""How long a job under way waits for its turn before it says so: two that take turns would else flicker."""


class _Wish(Enum):
    GO_ON = auto()
    HOLD = auto()
    """Send nothing until the agent says so."""
    END = auto()
    LEAVE = auto()
    """The program closes: stop here, and go on another day."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """What every runner works with."""

    journal: JournalDesk
    lines: Lines
    quota: Quota
    policy: RetryPolicy
    timing: Timing
    emit: Callable[[Event], None]


class Runner:
    """Runs one job. `run` is its task; all else is called on the same event loop and returns at once."""

    def __init__(self, kept: KeptJob, link: Link | None, equipment: Equipment) -> None:
        """Prepare a job that is in the journal; nothing happens before `run`."""
        self._record = JobRecord(kept, equipment.journal, equipment.emit)
        self._link = link
        self._with = equipment
        self._is_small = all(len(one.rows) <= SMALL_JOB for one in kept.stored.spec.passes)
        self._wish = _Wish.GO_ON
        self._told = asyncio.Event()
        self._waiting: asyncio.Task[Any] | None = None
        self._call: asyncio.Task[AddAnswer | RemoveAnswer] | None = None
        self._grace: asyncio.Task[None] | None = None
        self._delay_s = 0.0
        self._is_skipping = False
        self._is_after_quota = False
        """Whether a wait for the next day's calls has just passed by itself."""
        self._failures: list[Action] = []
        """Of the present request, in this run."""

    # What the agent wants

    def pause(self) -> None:
        """Send no further request; the one under way finishes."""
        if self._wish is _Wish.GO_ON:
            self._tell(_Wish.HOLD)
            self._record.become(JobStatus(JobState.PAUSED))

    def resume(self, link: Link | None) -> None:
        """Go on, or try now what would be tried later; `link` replaces the one before, None keeps it."""
        self._link = link or self._link
        is_waiting = self._wish is _Wish.GO_ON and self._record.status.retry_at is not None
        if self._wish is _Wish.HOLD or is_waiting:
            self._go_on()

    def stop(self) -> None:
        """End the job. What is under way may finish for two seconds; a second call cancels it at once."""
        if self._wish is _Wish.END:
            self._cancel_call()
        else:
            self._tell(_Wish.END)
            self._cancel_call_after(STOP_GRACE_S)

    def skip_request(self) -> None:
        """Where a job is stuck, leave the numbers of this request as they are and go on with the next."""
        if self._wish is _Wish.HOLD and self._record.status.state is JobState.STUCK:
            self._is_skipping = True
            self._go_on()

    def leave(self) -> None:
        """Stop here because the program closes; the job can be gone on with, unless the agent ended it."""
        if self._wish is not _Wish.END:
            self._tell(_Wish.LEAVE)
        self._cancel_call_after(LEAVE_GRACE_S)

    # The way through the job

    async def run(self) -> None:
        """Run until the job is over or the program closes.

        A fault of the program itself passes through; what was under way is then said to be not known.
        """
        if self._wish is _Wish.GO_ON:
            self._record.become(JobStatus(JobState.WAITING))
        try:
            while self._wish is not _Wish.LEAVE and not self._record.status.state.is_over:
                await self._advance()
        except Exception:
            self._record.become(JobStatus(JobState.INTERRUPTED, obstacle=Obstacle.PROGRAM_ERROR))
            raise
        finally:
            if self._grace is not None:
                self._grace.cancel()

    async def _advance(self) -> None:
        if self._wish is _Wish.END:
            await self._end()
        elif self._wish is _Wish.HOLD:
            await self._hold()
        elif self._is_skipping:
            await self._skip()
        elif self._record.is_done:
            await self._end()
        elif self._delay_s:
            delay_s, self._delay_s = self._delay_s, 0.0
            await self._unless_told(self._with.timing.wait(delay_s))
            if self._wish is _Wish.GO_ON:
                status = self._record.status
                self._is_after_quota = status.state is JobState.WAITING_FOR_QUOTA
                self._record.become(replace(status, state=JobState.WAITING, retry_at=None))
        else:
            await self._take_turn()

    async def _take_turn(self) -> None:
        token = None if self._link is None else self._link.token()
        if self._link is None or token is None:
            self._halt(JobStatus(JobState.NEEDS_TOKEN))
            return
        line = self._with.lines.line(self._link, token)
        turn = await self._unless_told(self._enter(line))
        if turn is None:
            return
        with turn:
            if self._is_held_back(self._link):
                return
            if not await self._save(Step.INTENT, sending=self._record.intent(self._with.timing.now())):
                return
            await self._send(self._link, line, token, turn)

    async def _enter(self, line: Line) -> LineTurn:
        saying = asyncio.create_task(self._say_that_it_waits())
        try:
            return await line.enter(small=self._is_small, held_up=self._held_up)
        finally:
            saying.cancel()

    async def _say_that_it_waits(self) -> None:
        if self._record.status.state is JobState.RUNNING:
            await self._with.timing.sleep(WAIT_SAID_S)
        if self._record.status.state is JobState.RUNNING:
            self._record.become(replace(self._record.status, state=JobState.WAITING))

    def _held_up(self) -> None:
        status = replace(self._record.status, state=JobState.WAITING, waiting_for=Wait.OTHER_PROGRAM)
        self._record.become(status)

    def _is_held_back(self, link: Link) -> bool:
        """Wait on where another job has just tried for the next day's calls in vain."""
        self._delay_s = self._with.quota.seconds_until_try(link) if self._is_after_quota else 0.0
        self._is_after_quota = False
        if self._delay_s:
            retry_at = self._with.timing.now() + self._delay_s
            state = JobState.WAITING_FOR_QUOTA
            status = replace(self._record.status, state=state, retry_at=retry_at, waiting_for=Wait.NONE)
            self._record.become(status)
        return bool(self._delay_s)

    async def _send(self, link: Link, line: Line, token: str, turn: LineTurn) -> None:
        """Send the present request, whose intent is on disk, and those after it while nobody else waits."""
        record = self._record
        while self._wish is _Wish.GO_ON:
            request = record.present
            answer = await self._attempt(link, line)
            if answer.failure is not None:
                await self._note_failure(answer, answer.failure)
                return
            self._failures.clear()
            record.settle(answer)
            keeps_turn = not await turn.is_wanted() and self._may_go_on(link, token)
            if record.is_done:
                saved = await self._save(Step.END, JobState.FINISHED)
            elif keeps_turn:
                intent = record.intent(self._with.timing.now())
                saved = await self._save(Step.OUTCOME_AND_INTENT, sending=intent)
            else:
                saved = await self._save(Step.OUTCOME)
            record.say(request, answer)
            if saved and record.is_done:
                record.become(JobStatus(JobState.FINISHED))
            if not saved or not keeps_turn or record.is_done:
                return
        record.note(record.withdrawn())
        await self._save(Step.WITHDRAWAL)

    def _may_go_on(self, link: Link, token: str) -> bool:
        return self._wish is _Wish.GO_ON and self._link is link and link.token() == token

    async def _attempt(self, link: Link, line: Line) -> RequestAnswer:
        record, timing = self._record, self._with.timing
        request, before = record.present, record.before
        sending = record.intent(timing.now())
        record.become(JobStatus(JobState.RUNNING))
        record.say(request, sending)
        try:
            answer = await self._ask(line)
        except Exception:
            record.say(request, replace(sending, outcome=Outcome.NOT_KNOWN))
            raise
        self._with.quota.called(link, answer)
        return attempt_answer(
            answer,
            request.count,
            before,
            sending.sent_at or 0.0,
            timing.now(),
            sides=record.spec.passes[request.pass_index].sides,
        )

    async def _ask(self, line: Line) -> Answer:
        spec, request = self._record.spec, self._record.present
        try:
            telephones = Telephones.of(numbers_of(spec, request))
        except ValueError:
            return Failure(FailureKind.MISSING_PARAMETERS, may_have_arrived=False)
        call = self._call = asyncio.create_task(
            _changed(line, spec.kind, spec.passes[request.pass_index].direction, telephones)
        )
        try:
            await asyncio.wait((call,))
        finally:
            self._call = None
            # Only where this task itself is being cancelled is there anything left to cancel.
            call.cancel()
        if call.cancelled():
            return Failure(FailureKind.CANCELLED, may_have_arrived=True)
        try:
            return call.result()
        except CallFailed as failed:
            return failed.failure

    async def _note_failure(self, answer: RequestAnswer, failure: Failure) -> None:
        self._failures.append(failure.kind.action)
        self._record.note(answer)
        saved = await self._save(Step.OUTCOME)
        self._record.say(self._record.present, answer)
        if not saved:
            return
        self._react(failure)

    def _react(self, failure: Failure) -> None:
        action, attempt = failure.kind.action, len(self._failures)
        in_a_row = next((n for n, past in enumerate(reversed(self._failures)) if past is not action), attempt)
        if action is Action.STOP or self._with.policy.gives_up(failure, in_a_row):
            self._halt(JobStatus(JobState.STUCK, failure, attempt=attempt))
        elif action is Action.ASK_FOR_TOKEN:
            self._halt(JobStatus(JobState.NEEDS_TOKEN, failure, attempt=attempt))
        elif self._wish is _Wish.GO_ON:
            state = JobState.RETRYING
            self._delay_s = self._with.policy.seconds(
                failure, in_a_row, self._with.timing.chance, small=self._is_small
            )
            if action is Action.WAIT_FOR_QUOTA and self._link is not None:
                state = JobState.WAITING_FOR_QUOTA
                country = self._record.spec.account.country
                until_next_day_s = self._with.quota.seconds_to_wait(self._link, country, in_a_row)
                self._delay_s = max(until_next_day_s, asked_s(failure))
            retry_at = self._with.timing.now() + self._delay_s
            self._record.become(JobStatus(state, failure, retry_at=retry_at, attempt=attempt))

    async def _skip(self) -> None:
        """Settle the refused request by the agent's choice."""
        self._is_skipping = False
        self._failures.clear()
        request, answer = self._record.present, self._record.withdrawn()
        if answer.outcome is Outcome.WAITING:
            answer = replace(answer, outcome=Outcome.NOT_SENT)
        self._record.settle(answer)
        await self._save(Step.SKIP)
        self._record.say(request, answer)

    async def _hold(self) -> None:
        """Wait for the agent, with the state on disk where the disk allows it."""
        if not self._record.is_state_saved:
            try:
                await self._record.save(Step.STATE)
            except JournalTrouble as trouble:
                self._record.become(replace(self._record.status, obstacle=trouble.obstacle))
        self._told.clear()
        if self._wish is _Wish.HOLD:
            await self._told.wait()

    async def _end(self) -> None:
        state = JobState.FINISHED if self._record.is_done else JobState.STOPPED
        obstacle = None
        try:
            await self._record.save(Step.END, state)
        except JournalTrouble as trouble:
            obstacle = trouble.obstacle
        if obstacle is not None and self._wish is _Wish.GO_ON:
            self._halt(JobStatus(JobState.PAUSED, obstacle=obstacle))
            return
        await self._record.say_not_sent()
        self._record.become(JobStatus(state, obstacle=obstacle))

    # The parts

    async def _save(
        self, step: Step, state: JobState | None = None, sending: RequestAnswer | None = None
    ) -> bool:
        try:
            await self._record.save(step, state, sending)
        except JournalTrouble as trouble:
            self._halt(JobStatus(JobState.PAUSED, obstacle=trouble.obstacle))
            return False
        return True

    def _halt(self, status: JobStatus) -> None:
        if self._wish in (_Wish.GO_ON, _Wish.HOLD):
            self._wish = _Wish.HOLD
            self._record.become(status)

    def _go_on(self) -> None:
        self._delay_s = 0.0
        self._is_after_quota = False
        self._tell(_Wish.GO_ON)
        self._record.become(JobStatus(JobState.WAITING if self._call is None else JobState.RUNNING))

    def _tell(self, wish: _Wish) -> None:
        self._wish = wish
        self._told.set()
        if self._waiting is not None:
            self._waiting.cancel()

    async def _unless_told(self, work: Coroutine[Any, Any, T]) -> T | None:
        """Return what the work comes to, or None where a wish came first."""
        self._waiting = asyncio.create_task(work)
        try:
            await asyncio.wait((self._waiting,))
            return None if self._waiting.cancelled() else self._waiting.result()
        finally:
            self._waiting.cancel()
            self._waiting = None

    def _cancel_call(self) -> None:
        if self._call is not None:
            self._call.cancel()

    def _cancel_call_after(self, seconds: float) -> None:
        if self._grace is not None:
            self._grace.cancel()
        self._grace = asyncio.create_task(self._cancel_later(seconds))

    async def _cancel_later(self, seconds: float) -> None:
        await self._with.timing.sleep(seconds)
        self._cancel_call()


async def _changed(
    line: Line, kind: JobKind, direction: Direction, telephones: Telephones
) -> AddAnswer | RemoveAnswer:
    if kind is JobKind.REMOVE:
        return await line.caller.remove_dnc(telephones)
    return await line.caller.add_dnc(direction, telephones)
