"""Every fault, at the first, a middle and the last request, with and without a restart of the program.

What the program claims is compared with what the server knows: nothing is lost, nothing is called added that
was not.
"""

import asyncio
from dataclasses import replace
from http import HTTPStatus

import pytest

from tests.submission.staging import Heard, Hurry, Stage, make_spec, number
from wolkdnc_gui.practice import replies
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.submission.events import Event, RequestChanged, StoredJob
from wolkdnc_gui.submission.job import JobKind, JobSpec, JobState
from wolkdnc_gui.submission.lines import Dial
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.wolkvox.client import Wolkvox

PER_REQUEST = 4
REQUESTS = 3
EVERYTHING = [number(index) for index in range(PER_REQUEST * REQUESTS)]
PLANNED = [tuple(EVERYTHING[first : first + PER_REQUEST]) for first in range(0, len(EVERYTHING), PER_REQUEST)]

HELD = {
    JobState.RETRYING,
    JobState.WAITING_FOR_QUOTA,
    JobState.NEEDS_TOKEN,
    JobState.STUCK,
    JobState.FINISHED,
}
ASKS = {JobState.NEEDS_TOKEN, JobState.STUCK}

VENDOR_SAYS = [
    (400, replies.NO_SUCH_API),
    (400, replies.PARAMETERS_REQUIRED),
    (401, replies.ENTER_TOKEN),
    (403, replies.VALIDATE_TOKEN),
    (403, replies.LIMIT_EXCEEDED),
    (403, replies.SIMULTANEOUS),
    (403, replies.MAINTENANCE),
    (403, "WORDS NOBODY KNOWS"),
]
CODES = [status.value for status in HTTPStatus if status >= 400]
WRONG_CONTENT = [b"[]", b"201", b'{"ok": true}', b'{"code": 201', b'{"msg": "4 telephones were added"}']
ENDLESS = {FaultKind.HANG, FaultKind.DRIP}
ACTING_CHANGES_NOTHING = {
    FaultKind.RESET_BEFORE_READING,
    FaultKind.RESET_WHILE_READING,
    FaultKind.CLOSE_AFTER,
    FaultKind.STRING_CODES,
    FaultKind.COUNT_UNREADABLE,
}


class Unreachable(Fault):
    """Nobody listens, for one attempt."""


def faults() -> dict[str, Fault]:
    found: dict[str, Fault] = {"unreachable": Unreachable(FaultKind.NONE)}
    for kind in FaultKind:
        if kind in (FaultKind.NONE, FaultKind.ANSWER):
            continue
        found[kind.value] = Fault(kind)
        if kind not in ACTING_CHANGES_NOTHING:
            found[f"{kind.value}, acted"] = Fault(kind, acts=True)
    for code, words in VENDOR_SAYS:
        found[f"{code} {words}"] = Fault.refuse(code, words)
        found[f"{code} {words}, as 200"] = Fault.refuse(code, words, status=200)
    for code in CODES:
        found[f"{code}"] = Fault.refuse(code, "NO")
    for body in WRONG_CONTENT:
        found[f"wrong content {body.decode()}"] = Fault.answer(201, body)
        found[f"wrong content {body.decode()}, acted"] = Fault.answer(201, body, acts=True)
    for code in (403, 502):
        found[f"{code}, a page"] = replace(Fault.answer(code, b"<h1>No</h1>"), content_type="text/html")
        found[f"{code}, acted"] = Fault.refuse(code, "NO", acts=True)
    found["503, later"] = replace(Fault.refuse(503, "NO"), headers=(("Retry-After", "90"),))
    found["201 and 500"] = Fault.refuse(500, "NO", acts=True, status=201)
    return found


FAULTS = faults()


def dial_for(fault: Fault) -> Dial:
    """Return callers that lose patience soon where the server never answers."""
    limit_s = 0.25 if fault.kind in ENDLESS else 60.0
    return lambda address, token: Wolkvox(address, lambda: token, call_limit_s=limit_s)


class Leaving(Heard):
    """Lets the server go when a request is about to be sent."""

    def __init__(self, server: PracticeServer, seq: int) -> None:
        super().__init__()
        self._server = server
        self._seq = seq
        self.has_left = False

    def hear(self, event: Event) -> None:
        is_sending = isinstance(event, RequestChanged) and event.answer.outcome is Outcome.SENDING
        if is_sending and event.request.seq == self._seq and not self.has_left:
            self.has_left = True
            self._server.stop()
        super().hear(event)


async def until_held(stage: Stage, states: set[JobState]) -> None:
    await stage.heard.until(lambda heard: heard.states() and heard.states()[-1] in states)


async def to_the_end(stage: Stage, engine: object) -> StoredJob:
    """See the job to its end, as an agent would who tries again whenever asked."""
    for _ in range(5):
        await until_held(stage, {*ASKS, JobState.FINISHED})
        if stage.heard.states()[-1] is JobState.FINISHED:
            break
        stage.heard.clear()
        engine.resume("job-1", stage.link)
    return await asyncio.wrap_future(engine.load("job-1"))


def set_up(stage: Stage, fault: Fault, at: int) -> Heard:
    if isinstance(fault, Unreachable):
        return Leaving(stage.server, at)
    stage.server.script([*[Fault(FaultKind.NONE)] * at, fault])
    return Heard()


async def without_restart(stage: Stage, fault: Fault, at: int, spec: JobSpec) -> StoredJob:
    heard = set_up(stage, fault, at)
    async with stage.open(timing=Hurry().timing, dial=dial_for(fault), heard=heard) as engine:
        engine.start_job(spec, stage.link)
        await come_back(stage)
        return await to_the_end(stage, engine)


async def with_restart(stage: Stage, fault: Fault, at: int, spec: JobSpec) -> StoredJob:
    """Close the program as soon as the fault shows, and go on in another one."""
    heard = set_up(stage, fault, at)
    async with stage.open(dial=dial_for(fault), heard=heard) as engine:
        engine.start_job(spec, stage.link)
        await until_held(stage, HELD)
        await come_back(stage)
    async with stage.open(timing=Hurry().timing, dial=dial_for(fault)) as engine:
        stored = await asyncio.wrap_future(engine.load("job-1"))
        if stored.status.state.is_over:
            return stored
        engine.resume("job-1", stage.link)
        return await to_the_end(stage, engine)


async def come_back(stage: Stage) -> None:
    heard = stage.heard
    if isinstance(heard, Leaving):
        await heard.until(lambda _heard: heard.has_left)
        stage.server.start()


def spec(kind: JobKind = JobKind.ADD) -> JobSpec:
    return make_spec(len(EVERYTHING), per_request=PER_REQUEST, one_by_one=0, kind=kind)


def assert_true_to_the_server(server: PracticeServer, stored: StoredJob, harmed: set[int]) -> None:
    adds = stored.spec.kind is JobKind.ADD
    proved = Outcome.ADDED if adds else Outcome.TAKEN_OFF
    assert stored.status.state is JobState.FINISHED
    assert server.listed("inbound") == (EVERYTHING if adds else [])
    assert not any(one.whole_list for one in server.log)
    heard = [one.telephones for one in server.log if one.telephones]
    in_order = [one for place, one in enumerate(heard) if place == 0 or heard[place - 1] != one]
    assert in_order == PLANNED
    for place, answer in enumerate(stored.answers):
        calls = [one for one in server.log if one.telephones == PLANNED[place]]
        assert sum(one.acted for one in calls) <= 2
        is_proved = (calls[-1].answered, calls[-1].new) == (True, PER_REQUEST)
        assert answer.outcome in (proved, Outcome.ACCEPTED)
        assert answer.outcome is Outcome.ACCEPTED or is_proved
        if place not in harmed:
            assert answer.outcome is proved


@pytest.fixture
def server(request, tmp_path):
    # One that is let go and comes back has to find its list again.
    store = tmp_path / "list" if "unreachable" in request.node.name else None
    with PracticeServer(store) as started:
        yield started


@pytest.mark.parametrize("way", [without_restart, with_restart])
@pytest.mark.parametrize("at", [0, 1, REQUESTS - 1], ids=["first", "middle", "last"])
@pytest.mark.parametrize("name", FAULTS)
async def test_no_fault_loses_a_number_or_lets_one_be_called_added_that_is_not(stage, name, at, way):
    fault = FAULTS[name]
    stored = await way(stage, fault, at, spec())
    # Where patience is short, a busy machine may wear it out at other requests too.
    harmed = {0, 1, 2} if fault.kind in ENDLESS else {at}
    assert_true_to_the_server(stage.server, stored, harmed)


@pytest.mark.parametrize("way", [without_restart, with_restart])
@pytest.mark.parametrize("name", FAULTS)
async def test_no_fault_leaves_a_number_on_the_list_or_lets_one_be_called_taken_off_that_is_not(
    stage, name, way
):
    fault = FAULTS[name]
    stage.server.blocked.add("inbound", EVERYTHING, 0.0)
    stored = await way(stage, fault, 1, spec(JobKind.REMOVE))
    assert_true_to_the_server(stage.server, stored, {0, 1, 2} if fault.kind in ENDLESS else {1})
