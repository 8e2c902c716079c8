"""What goes to the disk for one job, transaction by transaction."""

from tests.submission.staging import make_spec
from wolkdnc_gui.submission.events import RequestAnswer, StoredJob
from wolkdnc_gui.submission.job import JobState, JobStatus
from wolkdnc_gui.submission.journal import Step
from wolkdnc_gui.submission.journal_reading import KeptJob
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.planner import plan
from wolkdnc_gui.submission.record import JobRecord


class Moves(list):
    async def move(self, step, move):
        self.append([(seq, answer.outcome) for seq, answer in move.answers])


async def test_each_transaction_has_the_outcome_before_and_the_intent_to_come_and_no_more():
    spec, moves = make_spec(3), Moves()
    requests = plan(spec)
    stored = StoredJob(spec, requests, (None,) * len(requests), JobStatus(JobState.WAITING))
    record = JobRecord(KeptJob(stored, 0), moves, lambda event: None)
    await record.save(Step.INTENT, sending=record.intent(1.0))
    record.settle(RequestAnswer(Outcome.ADDED))
    await record.save(Step.OUTCOME_AND_INTENT, sending=record.intent(2.0))
    record.settle(RequestAnswer(Outcome.ACCEPTED))
    await record.save(Step.OUTCOME)
    assert moves == [
        [(0, Outcome.SENDING)],
        [(0, Outcome.ADDED), (1, Outcome.SENDING)],
        [(1, Outcome.ACCEPTED)],
    ]
