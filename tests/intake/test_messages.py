import json
import struct
from array import array
from dataclasses import replace
from multiprocessing import Pipe

import pytest

from wolkdnc_gui.intake import messages
from wolkdnc_gui.intake.events import (
    Batch,
    Done,
    Failed,
    IntakeProblem,
    Kind,
    Progress,
    Proposed,
    Summary,
    Undecided,
)
from wolkdnc_gui.intake.layout import (
    Choice,
    Proposal,
    ProposedColumn,
    ProposedSheet,
    RememberedColumns,
    SheetChoice,
    Wish,
)
from wolkdnc_gui.intake.layout_messages import proposal_out
from wolkdnc_gui.intake.messages import BadMessage, Ready, Request
from wolkdnc_gui.numbers.entries import EntryColumns, Source
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.reading import Reading
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


SUMMARY = Summary(
    Source("a", "b", "c"),
    10,
    9,
    "Tel",
    Kind.TABLE,
    blank_rows=1,
    hidden_sheets=("oculta",),
    other_sheets=("otra",),
    hidden_sheet_rows=5,
    hidden_rows=None,
    filtered_rows=3,
    filtered_rows_included=True,
    zeros=7,
)
SHEET = ProposedSheet(
    "Hoja",
    (ProposedColumn("Tel", chosen=True, share=0.5), ProposedColumn("", chosen=False, share=0.0)),
    (("Tel", ""), ("300", "ñ")),
    1,
    2,
    "abc",
    sure=True,
    hidden_rows=3,
)
PROPOSAL = Proposal(Source("a", "", "c"), (SHEET, replace(SHEET, hidden=True, hidden_rows=None)), sure=False)


@pytest.mark.parametrize(
    "event",
    [
        Ready(),
        Batch(7, columns()),
        Progress(7, 10, 0.5),
        Progress(7, 10, None),
        Proposed(7, PROPOSAL),
        Undecided(7, PROPOSAL),
        Done(7, SUMMARY),
        Failed(7, IntakeProblem.CORRUPT, "línea 3"),
    ],
)
def test_events_cross_the_pipe_unchanged(pipe, event):
    receiver, sender = pipe
    messages.send_event(sender, event)
    assert messages.receive_event(receiver) == event


WISH = Wish(
    Choice((SheetChoice((0, 2), "Hoja"),), include_hidden_rows=True),
    (RememberedColumns("abc", (1,)), RememberedColumns("def", ())),
    ask=True,
)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"wish": WISH},
        {"wish": Wish(Choice(), ask=True)},
        {"text": "", "path": "", "again": PackedText(["3001234567", "", "ñ"]), "places": (1, 70_000, 9)},
        {"text": "", "path": "", "again": PackedText()},
    ],
)
def test_a_request_crosses_the_pipe_unchanged(pipe, changes):
    receiver, sender = pipe
    shape = Shape(ShapeKind.PREFIX_NATIONAL, "9")
    rules = Rules("CO", shape, frozenset({"300", "301"}), Reading.AS_NATIONAL)
    request = Request(3, rules, PackedText(["", "9300"]), "texto \ud800", "/tmp/x", 5, 6)  # noqa: S108
    request = replace(request, **changes)
    messages.send_request(sender, request)
    assert messages.receive_request(receiver) == request


@pytest.mark.parametrize(
    "change",
    [
        {"sure": 1},
        {"sheets": None},
        {"sheets": [{}]},
        {"source": ["a", "b", 3]},
    ],
)
def test_a_proposal_that_makes_no_sense_is_refused(pipe, change):
    receiver, sender = pipe
    stored = {**proposal_out(PROPOSAL), **change}
    sender.send_bytes(frame({"kind": "proposed", "ticket": 1, "proposal": stored, "buffers": []}))
    with pytest.raises(BadMessage):
        messages.receive_event(receiver)


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
