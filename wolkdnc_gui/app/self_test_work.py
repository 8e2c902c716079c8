"""The self-test's checks of the program's work: lists of every kind are read, and a job is done."""

import os
import time
import uuid
from array import array
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue

from wolkdnc_gui.app.network_thread import NetworkThread
from wolkdnc_gui.app.probe_lists import PROBE_LISTS
from wolkdnc_gui.app.self_test_parts import Found, SelfTestFailed
from wolkdnc_gui.app.stand_in import BASE_URL_VARIABLE
from wolkdnc_gui.intake.events import Batch, Done, Failed, IntakeEvent
from wolkdnc_gui.intake.reader import Reader
from wolkdnc_gui.numbers.entries import Entry, EntryColumns, Origin, Source
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.shape import proposed_shape
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import Event, JobChanged, JobNotStarted
from wolkdnc_gui.submission.job import AccountRef, JobSpec, JobState, Pass
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.direction import Direction

_PATIENCE_S = 60.0


def intake(folder: Path) -> Found:
    """The reading process starts, and reads pasted text and a list of every kind."""
    events: Queue[IntakeEvent] = Queue()
    reader = Reader(events.put)
    rules = Rules(country="CO", shape=proposed_shape("CO"))
    try:
        kinds = {"pasted": _read(events, "pasted", reader.read_text("300 123 4567", rules, PackedText()))}
        for suffix, make in PROBE_LISTS.items():
            path = folder / f"list.{suffix}"
            path.write_bytes(make())
            kinds[suffix] = _read(events, suffix, reader.read_file(path, rules, PackedText()))
    finally:
        reader.close()
    return {"kinds": kinds}


def _read(events: "Queue[IntakeEvent]", what: str, ticket: int) -> str:
    digits: list[str] = []
    while True:
        event = _next(events)
        if event.ticket != ticket:
            continue
        if isinstance(event, Batch):
            digits.extend(event.columns.digits)
        elif isinstance(event, Failed):
            raise SelfTestFailed(f"reading {what}: {event.problem.name} {event.detail}".rstrip())
        elif isinstance(event, Done):
            break
    if digits != ["93001234567"]:
        raise SelfTestFailed(f"reading {what} found {digits}")
    return event.summary.kind.value


def _next(events: "Queue[IntakeEvent]") -> IntakeEvent:
    try:
        return events.get(timeout=_PATIENCE_S)
    except Empty:
        raise SelfTestFailed("the reading process did not answer") from None


def practice_job(folder: Path) -> Found:
    """A job of ten numbers runs from the journal over the network thread to a server, and back.

    The server is one of its own, or the one that WOLKDNC_BASE_URL names, if it plays wolkvox on loopback.
    """
    done: Future[JobState] = Future()

    def hear(event: Event) -> None:
        if done.done():
            return
        if isinstance(event, JobNotStarted):
            done.set_exception(SelfTestFailed(f"not started: {event.obstacle.name}"))
        elif isinstance(event, JobChanged) and event.status.failure is not None:
            done.set_exception(SelfTestFailed(f"failed: {event.status.failure.kind.name}"))
        elif isinstance(event, JobChanged) and event.status.state.is_over:
            done.set_result(event.status.state)

    job = _ten_numbers()
    with _server() as (address, listed):
        engine = Engine(folder / "journal.sqlite3", hear)
        thread = NetworkThread(engine.serve)
        thread.start()
        try:
            engine.ready.result(_PATIENCE_S)
            engine.start_job(job, Link("practice", address, lambda: PRACTICE_TOKEN))
            state = done.result(_PATIENCE_S)
        finally:
            engine.close().result(_PATIENCE_S)
            thread.join(_PATIENCE_S)
        arrived = list(job.entries.digits) if listed is None else listed.listed("outbound")
    if state is not JobState.FINISHED or arrived != list(job.entries.digits):
        raise SelfTestFailed(f"{state.name}, {len(arrived)} numbers arrived")
    return {"numbers": len(arrived), "server": "own" if listed else "other"}


@contextmanager
def _server() -> Iterator[tuple[Address, PracticeServer | None]]:
    other = os.environ.get(BASE_URL_VARIABLE, "")
    if other:
        yield Address.loopback(other), None
        return
    with PracticeServer() as server:
        yield Address.loopback(server.url), server


def _ten_numbers() -> JobSpec:
    entries = EntryColumns()
    for digit in range(10):
        number = f"300123450{digit}"
        origin = Origin(Source(), digit + 1, 0)
        entries.append(Entry(number, f"9{number}", Verdict.READY, Reason.NONE, 0, origin))
    return JobSpec(
        job_id=uuid.uuid4().hex,
        account=AccountRef("practice", "practice", "practice", practice=True),
        passes=(Pass(Direction.OUTBOUND, array("I", range(10))),),
        entries=entries,
        note="",
        who="self-test",
        created_at=time.time(),
    )
