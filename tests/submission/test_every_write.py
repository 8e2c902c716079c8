"""The disk refuses each write of a job in turn: what is sent is on disk before, and nothing is lost."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.submission.staging import Hurry, make_spec, number
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.submission.events import JobNotStarted
from wolkdnc_gui.submission.job import JobKind, JobState, Obstacle
from wolkdnc_gui.submission.journal import Moment, Step
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.journal_reading import NoSuchJob
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.wolkvox.answers import AddAnswer, RemoveAnswer
from wolkdnc_gui.wolkvox.client import Wolkvox
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.telephones import Telephones

NUMBERS = [number(index) for index in range(3)]
WRITES = [
    Step.PLAN,
    Step.INTENT,
    Step.OUTCOME,
    Step.INTENT,
    Step.OUTCOME_AND_INTENT,
    Step.OUTCOME_AND_INTENT,
    Step.END,
    Step.PROOF,
]
"""Of a job of three numbers whose first answer gets lost, and which is checked afterwards."""
REFUSALS = {sqlite3.SQLITE_FULL: Obstacle.DISK_FULL, sqlite3.SQLITE_READONLY: Obstacle.READ_ONLY}


class Disk:
    """Takes so many writes, and no more until there is room."""

    def __init__(self, good: int, code: int) -> None:
        self.written: list[Step] = []
        self.refused: list[Step] = []
        self._left = good
        self._code = code

    def hook(self, step: Step, moment: Moment) -> None:
        if moment is not Moment.WRITTEN or step is Step.RECOVERY:
            return
        self._left -= 1
        if self._left < 0:
            self.refused.append(step)
            problem = sqlite3.OperationalError("no")
            problem.sqlite_errorcode = self._code
            raise problem
        self.written.append(step)

    def make_room(self) -> None:
        self._left = 1_000


class Witness(Wolkvox):
    """Looks, whenever something is sent, whether the disk knows."""

    journal: Path

    async def add_dnc(self, direction: Direction, telephones: Telephones) -> AddAnswer:
        self._look(telephones)
        return await super().add_dnc(direction, telephones)

    async def remove_dnc(self, telephones: Telephones) -> RemoveAnswer:
        self._look(telephones)
        return await super().remove_dnc(telephones)

    def _look(self, telephones: Telephones) -> None:
        with closing(sqlite3.connect(self.journal)) as db:
            sending = db.execute("SELECT first FROM request WHERE outcome = ?", (Outcome.SENDING,)).fetchall()
        assert [NUMBERS[first] for (first,) in sending] == list(telephones.numbers)


async def see_it_through(stage, engine, disk, spec) -> None:
    """Start a job, and make room whenever there is none."""
    engine.start_job(spec, stage.link)
    while True:
        await stage.heard.until(lambda heard: heard and is_held(heard))
        if not isinstance(stage.heard[-1], JobNotStarted) and stage.heard.states()[-1].is_over:
            return
        # Nothing changes by itself.
        await asyncio.wrap_future(engine.history())
        stage.obstacles.append(
            stage.heard[-1].obstacle if is_refused(stage) else stage.heard.status().obstacle
        )
        disk.make_room()
        was_refused = is_refused(stage)
        stage.heard.clear()
        if was_refused:
            with pytest.raises(NoSuchJob):
                await asyncio.wrap_future(engine.load("job-1"))
            engine.start_job(spec, stage.link)
        else:
            engine.resume("job-1")


def is_refused(stage) -> bool:
    return isinstance(stage.heard[-1], JobNotStarted)


def is_held(heard) -> bool:
    held = {JobState.PAUSED, JobState.FINISHED}
    return isinstance(heard[-1], JobNotStarted) or (bool(heard.states()) and heard.states()[-1] in held)


async def verified(engine, stage, disk) -> None:
    try:
        await asyncio.wrap_future(engine.verify("job-1", stage.link))
    except JournalTrouble as trouble:
        stage.obstacles.append(trouble.obstacle)
        disk.make_room()
        await asyncio.wrap_future(engine.verify("job-1", stage.link))


@pytest.mark.parametrize("kind", JobKind)
@pytest.mark.parametrize("code", REFUSALS, ids=["full", "read-only"])
@pytest.mark.parametrize("good", range(len(WRITES) + 1))
async def test_whichever_write_fails_nothing_is_sent_that_is_not_on_disk_and_nothing_is_lost(
    stage, kind, code, good
):
    disk, hurry = Disk(good, code), Hurry()
    stage.obstacles = []
    Witness.journal = stage.path
    if kind is JobKind.REMOVE:
        stage.server.blocked.add("inbound", NUMBERS, 0.0)
    stage.server.script([Fault(FaultKind.RESET, acts=True)])
    async with stage.open(
        timing=hurry.timing,
        hook=disk.hook,
        dial=lambda address, token: Witness(address, lambda: token),
    ) as engine:
        await see_it_through(stage, engine, disk, make_spec(3, kind=kind))
        stored = await asyncio.wrap_future(engine.load("job-1"))
        hurry.now += 1
        await verified(engine, stage, disk)
        proven = await asyncio.wrap_future(engine.history())
    # The pause itself may not fit either.
    assert disk.refused[:1] == WRITES[good : good + 1]
    assert stage.obstacles == [REFUSALS[code]] * len(disk.refused[:1])
    proved = Outcome.ADDED if kind is JobKind.ADD else Outcome.TAKEN_OFF
    assert [one.outcome for one in stored.answers] == [Outcome.ACCEPTED, proved, proved]
    heard = [one.telephones for one in stage.server.log if one.telephones]
    assert heard == [(NUMBERS[0],), (NUMBERS[0],), (NUMBERS[1],), (NUMBERS[2],)]
    assert stage.server.listed("inbound") == (NUMBERS if kind is JobKind.ADD else [])
    confirmed = Outcome.CONFIRMED if kind is JobKind.ADD else Outcome.TAKEN_OFF
    assert proven[0].counts == ((confirmed, 3),)
