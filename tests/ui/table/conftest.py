"""Lists for the tests of the table."""

from collections.abc import Callable, Iterable

import pytest

from wolkdnc_gui.numbers.entries import Entry, EntryColumns, Origin, Source
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.submission.events import RequestAnswer, RequestChanged
from wolkdnc_gui.submission.job import AccountRef, JobSpec, Request
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.wolkvox.direction import Direction

Row = tuple[str, str, Verdict, Reason, int]

ROWS: tuple[Row, ...] = (
    ("300 123 4567", "93001234567", Verdict.READY, Reason.NONE, 0),
    ("(301) 765-4321", "93017654321", Verdict.READY, Reason.NONE, 0),
    ("573001234567", "93001234567", Verdict.LEFT_OUT, Reason.REPEAT_OF_ROW, 1),
    ("+593 99 123 4567", "593991234567", Verdict.UNUSUAL, Reason.OTHER_COUNTRY, 593),
    ("José Ñúñez", "", Verdict.LEFT_OUT, Reason.NOT_A_NUMBER, 0),
    ("3009998877", "93009998877", Verdict.READY, Reason.NONE, 0),
)


class Lists:
    """Makes lists, and plays the engine on them."""

    def columns(self, rows: Iterable[Row] = ROWS, name: str = "clientes.csv") -> EntryColumns:
        made = EntryColumns()
        for place, (given, digits, verdict, reason, param) in enumerate(rows):
            made.append(Entry(given, digits, verdict, reason, param, Origin(Source(name), place + 2, 1)))
        return made

    def list(self, rows: Iterable[Row] = ROWS) -> EntryList:
        return EntryList(self.columns(rows))

    def many(self, count: int) -> EntryList:
        rows = [(f"30{n:08d}", f"930{n:08d}", Verdict.READY, Reason.NONE, 0) for n in range(count)]
        return self.list(rows)

    def begin(self, entries: EntryList, *directions: Direction, each: int = 1) -> tuple[Request, ...]:
        passes = entries.passes_to_send(directions)
        requests: list[Request] = []
        for index, one in enumerate(passes):
            for first in range(0, len(one.rows), each):
                requests.append(Request(len(requests), index, first, min(each, len(one.rows) - first)))
        account = AccountRef("a", "Cobranzas", "0042", practice=False)
        entries.begin_job(JobSpec("job", account, passes, entries.entries, "", "ana", 0.0), requests)
        return tuple(requests)

    def answer(self, entries: EntryList, request: Request, answer: RequestAnswer) -> tuple[range, ...]:
        return entries.apply(RequestChanged("job", request, answer))


@pytest.fixture
def lists() -> Lists:
    return Lists()


@pytest.fixture
def wait_until_arranged(qtbot) -> Callable[..., None]:
    def wait(model) -> None:
        qtbot.waitUntil(lambda: not model.is_arranging)

    return wait
