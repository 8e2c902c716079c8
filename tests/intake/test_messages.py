import json
import struct
from array import array
from dataclasses import replace
from multiprocessing import Pipe

import pytest

from wolkdnc_gui.intake import messages
from wolkdnc_gui.intake.events import Batch, Done, Failed, IntakeProblem, Kind, Progress, Summary
from wolkdnc_gui.intake.messages import BadMessage, Ready, Request
from wolkdnc_gui.numbers.entries import EntryColumns, Source
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.shape import Shape, ShapeKind


@pytest.fixture
def pipe():
    receiver, sender = Pipe(duplex=False)
    with receiver, sender:
        yield receiver, sender


def columns(**changes):
    return replace(
        EntryColumns(
            given=PackedText(["300 ñ", "x"]),
            digits=PackedText(["93001234567", ""]),
            verdict=bytearray([0, 2]),
            reason=bytearray([0, 20]),
            param=array("i", [0, -1]),
            source=array("H", [0, 0]),
            row=array("I", [1, 70_000]),
            column=array("H", [0, 3]),
            sources=[Source("lista.csv", "Hoja", "abc")],
        ),
        **changes,
    )


SUMMARY = Summary(Source("a", "b", "c"), 10, 9, "Tel", Kind.TABLE, 1, ("oculta",), ("otra",))


@pytest.mark.parametrize(
    "event",
    [
        Ready(),
        Batch(7, columns()),
        Progress(7, 10, 0.5),
        Progress(7, 10, None),
        Done(7, SUMMARY),
        Failed(7, IntakeProblem.CORRUPT, "línea 3"),
    ],
)
def test_events_cross_the_pipe_unchanged(pipe, event):
    receiver, sender = pipe
    messages.send_event(sender, event)
    assert messages.receive_event(receiver) == event


def test_a_request_crosses_the_pipe_unchanged(pipe):
    receiver, sender = pipe
    rules = Rules("CO", Shape(ShapeKind.PREFIX_NATIONAL, "9"), frozenset({"300", "301"}))
    request = Request(3, rules, PackedText(["", "9300"]), "texto \ud800", "/tmp/x", 5, 6)  # noqa: S108
    messages.send_request(sender, request)
    assert messages.receive_request(receiver) == request


@pytest.mark.parametrize(
    "changes",
    [
        {"verdict": bytearray([0])},
        {"verdict": bytearray([0, 9])},
        {"reason": bytearray([0, 99])},
        {"source": array("H", [0, 1])},
        {"digits": PackedText(["9300x", ""])},
        {"digits": PackedText(["９３００", ""])},
        {"digits": PackedText(["3" * 21, ""])},
        {"row": array("I", [1])},
    ],
)
def test_a_batch_that_makes_no_sense_is_refused(pipe, changes):
    receiver, sender = pipe
    messages.send_event(sender, Batch(7, columns(**changes)))
    with pytest.raises(BadMessage):
        messages.receive_event(receiver)


def frame(header, *buffers):
    head = json.dumps(header).encode()
    return struct.pack("<I", len(head)) + head + b"".join(buffers)


@pytest.mark.parametrize(
    "content",
    [
        b"x",
        struct.pack("<I", 1000) + b"{}",
        frame({"kind": "ready"}),
        frame({"kind": "ready", "buffers": [1]}),
        frame({"kind": "ready", "buffers": [-1]}, b"x"),
        frame({"kind": "ready", "buffers": []}, b"more"),
        frame({"kind": "nonsense", "ticket": 1, "buffers": []}),
        frame({"kind": "progress", "ticket": "1", "buffers": []}),
        frame({"kind": "progress", "ticket": 1, "rows": -1, "fraction": 0, "buffers": []}),
        frame({"kind": "failed", "ticket": 1, "problem": 99, "detail": "", "buffers": []}),
        frame({"kind": "failed", "ticket": 1, "problem": 1, "detail": 7, "buffers": []}),
        frame({"kind": "batch", "ticket": 1, "sources": [], "buffers": []}),
        frame([]),
        b"\x80\x05.",
    ],
)
def test_nonsense_is_refused(pipe, content):
    receiver, sender = pipe
    sender.send_bytes(content)
    with pytest.raises(BadMessage):
        messages.receive_event(receiver)
