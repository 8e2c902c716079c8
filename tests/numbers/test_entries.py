from wolkdnc_gui.numbers.entries import Entry, EntryColumns, Origin, Source
from wolkdnc_gui.numbers.verdict import Reason, Verdict

PASTED = Source()
FILE = Source("lista.csv", "", "abc")


def entry(given, source=PASTED, verdict=Verdict.READY, row=1):
    return Entry(given, given, verdict, Reason.NONE, 0, Origin(source, row, 0))


def test_an_entry_comes_out_as_it_went_in():
    columns = EntryColumns()
    stored = Entry("300 x", "", Verdict.LEFT_OUT, Reason.REPEAT_OF_ROW, 12, Origin(FILE, 70_000, 3))
    columns.append(entry("1"))
    columns.append(stored)
    assert len(columns) == 2
    assert columns.entry(1) == stored


def test_adding_a_list_keeps_order_and_origins():
    first, second = EntryColumns(), EntryColumns()
    first.append(entry("1", PASTED))
    second.append(entry("2", FILE))
    second.append(entry("3", PASTED))
    first.extend(second)
    assert [first.entry(index).given for index in range(3)] == ["1", "2", "3"]
    assert [first.entry(index).origin.source for index in range(3)] == [PASTED, FILE, PASTED]
    assert first.sources == [PASTED, FILE]


def test_verdicts_are_counted():
    columns = EntryColumns()
    for verdict in (Verdict.READY, Verdict.LEFT_OUT, Verdict.READY):
        columns.append(entry("1", verdict=verdict))
    assert columns.count(Verdict.READY) == 2
    assert columns.count(Verdict.UNUSUAL) == 0
