"""Jobs through the whole engine: a real journal, a real server, real sockets."""

from tests.submission.staging import make_spec, number
from wolkdnc_gui.submission.events import JobPlanned
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.submission.outcome import Outcome


async def test_a_few_numbers_go_one_by_one_and_are_added(stage):
    async with stage.open() as engine:
        engine.start_job(make_spec(3), stage.link)
        await stage.heard.until_over()
    assert isinstance(stage.heard[0], JobPlanned)
    assert stage.heard.states() == [JobState.RUNNING, JobState.FINISHED]
    assert stage.heard.outcomes() == [Outcome.ADDED] * 3
    assert stage.sent() == [(number(0),), (number(1),), (number(2),)]
    assert [one.outcome for one in stage.heard.answers(0)] == [Outcome.SENDING, Outcome.ADDED]
