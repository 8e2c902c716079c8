"""What is known of one job: in memory, in the journal, and said aloud."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from wolkdnc_gui.submission.events import Event, JobChanged, RequestAnswer, RequestChanged
from wolkdnc_gui.submission.job import JobState, JobStatus, Request
from wolkdnc_gui.submission.journal import Move, Step
from wolkdnc_gui.submission.journal_desk import JournalDesk
from wolkdnc_gui.submission.journal_reading import KeptJob
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.truth import attempts_after

_SAID_AT_ONCE = 500


class JobRecord:
    """Keeps one job's answers, its position and its status. For one event loop."""

    def __init__(self, kept: KeptJob, journal: JournalDesk, emit: Callable[[Event], None]) -> None:
        """Take over a job that is in the journal."""
        stored = kept.stored
        self.spec = stored.spec
        self.position = kept.position
        """The first request that is not settled."""
        self.status = stored.status
        self._requests = stored.requests
        self._answers = list(stored.answers)
        self._journal = journal
        self._emit = emit
        self._unsaved: dict[int, RequestAnswer] = {}
        self._saved_state = stored.status.state

    @property
    def is_done(self) -> bool:
        """Whether every request is settled."""
        return self.position == len(self._requests)

    @property
    def is_state_saved(self) -> bool:
        """Whether the journal has the present state."""
        return self._saved_state is self.status.state

    @property
    def present(self) -> Request:
        """The request at the present position; not to be asked for when all are settled."""
        return self._requests[self.position]

    @property
    def before(self) -> RequestAnswer | None:
        """What the attempts of the present request so far came to; None before the first."""
        return self._answers[self.position]

    def intent(self, now: float) -> RequestAnswer:
        """Return what is to be on disk before the present request is sent."""
        return RequestAnswer(Outcome.SENDING, sent_at=now, attempts=attempts_after(self.before))

    def withdrawn(self) -> RequestAnswer:
        """Return what the present request is when its intent came to nothing."""
        return self.before or RequestAnswer(Outcome.WAITING, attempts=0)

    def note(self, answer: RequestAnswer) -> None:
        """Remember what the present request came to; the next `save` has it too."""
        self._answers[self.position] = self._unsaved[self.position] = answer

    def settle(self, answer: RequestAnswer) -> None:
        """Remember the present request's last word, and go on to the next."""
        self.note(answer)
        self.position += 1

    async def save(
        self, step: Step, state: JobState | None = None, sending: RequestAnswer | None = None
    ) -> None:
        """Put all that was noted on disk, with the state and the intent of the present request, in one.

        Raises JournalTrouble: then nothing of it is on disk, and what was noted goes with the next one.
        """
        state = self.status.state if state is None else state
        answers = dict(self._unsaved)
        if sending is not None:
            answers[self.position] = sending
        move = Move(self.spec.job_id, state, self.position, tuple(answers.items()))
        await self._journal.move(step, move)
        self._unsaved.clear()
        self._saved_state = state

    def say(self, request: Request, answer: RequestAnswer) -> None:
        """Say what became of a request."""
        self._emit(RequestChanged(self.spec.job_id, request, answer))

    async def say_not_sent(self) -> None:
        """Say of every request that still waits that it is not sent, in portions: there may be many."""
        for request in self._requests[self.position :]:
            answer = self._answers[request.seq] or RequestAnswer(Outcome.WAITING, attempts=0)
            if answer.outcome is Outcome.WAITING:
                self.say(request, replace(answer, outcome=Outcome.NOT_SENT))
            if request.seq % _SAID_AT_ONCE == 0:
                await asyncio.sleep(0)

    def become(self, status: JobStatus) -> None:
        """Take a status, and say so where it is another."""
        if status != self.status:
            self.status = status
            self._emit(JobChanged(self.spec.job_id, status))
