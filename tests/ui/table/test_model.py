"""What the table shows: rows, words, filters, searches and orders, while the list changes under it."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.row_state import RowState, StateGroup
from wolkdnc_gui.ui.table.model import EntriesModel
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import Failure, FailureKind

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
PLACE, GIVEN, SENT, STATE, WHY = range(5)


@pytest.fixture
def model(qapp):
    made = EntriesModel()
    # Its complaints are warnings of Qt, and those fail a test.
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield made
    tester.deleteLater()
    made.deleteLater()


def cell(model, row, column, role=Qt.ItemDataRole.DisplayRole):
    return model.data(model.index(row, column), role)


def shown(model, column=GIVEN):
    return [cell(model, row, column) for row in range(model.rowCount())]


def places(model):
    return list(map(model.row_of, range(model.rowCount())))


def test_a_row_says_what_was_given_what_will_be_sent_and_why_not(model, lists):
    model.set_entries(lists.list())
    assert [cell(model, 0, column) for column in range(5)] == [
        "1",
        "300 123 4567",
        "93001234567",
        "Ready",
        "",
    ]
    assert [cell(model, 2, column) for column in range(1, 5)] == [
        "573001234567",
        "—",
        "Left out",
        "Repeat of row 1",
    ]
    assert cell(model, 3, STATE) == "Unusual"
    assert "+593" in cell(model, 3, WHY)


def test_the_tip_says_where_a_row_came_from(model, lists):
    model.set_entries(lists.list())
    assert cell(model, 1, GIVEN, Qt.ItemDataRole.ToolTipRole) == "(301) 765-4321\nclientes.csv, row 3"
    pasted = EntryList(lists.columns(name=""))
    model.set_entries(pasted)
    assert cell(model, 0, SENT, Qt.ItemDataRole.ToolTipRole) == "Pasted text, line 2"


def test_what_was_given_on_several_lines_is_shown_on_one(model, lists):
    model.set_entries(lists.list([("300\n123\t4567", "93001234567", Verdict.READY, Reason.NONE, 0)]))
    assert cell(model, 0, GIVEN) == "300 123 4567"


def test_rows_that_come_are_inserted_and_the_others_stay(model, lists, qtbot):
    entries = EntryList()
    model.set_entries(entries)
    entries.append_batch(lists.columns())
    with qtbot.waitSignal(model.rowsInserted) as inserted, qtbot.assertNotEmitted(model.modelReset):
        model.follow()
    assert inserted.args[1:] == [0, 5]
    entries.append_batch(lists.columns())
    with qtbot.waitSignal(model.rowsInserted) as inserted:
        model.follow()
    assert inserted.args[1:] == [6, 11]
    assert model.rowCount() == 12


def test_rows_that_come_while_a_filter_is_on_are_filtered_too(model, lists, wait_until_arranged):
    entries = lists.list()
    model.set_entries(entries)
    model.show_group(StateGroup.LEFT_OUT)
    assert places(model) == [2, 4]
    entries.append_batch(lists.columns())
    model.follow()
    wait_until_arranged(model)
    assert places(model) == [2, 4, 8, 10]


def test_rows_that_go_are_gone(model, lists):
    entries = lists.list()
    model.set_entries(entries)
    entries.truncate(2)
    assert cell(model, 5, GIVEN) is None
    model.follow()
    assert shown(model) == ["300 123 4567", "(301) 765-4321"]


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (StateGroup.ALL, [0, 1, 2, 3, 4, 5]),
        (StateGroup.READY, [0, 1, 5]),
        (StateGroup.UNUSUAL, [3]),
        (StateGroup.LEFT_OUT, [2, 4]),
        (StateGroup.REFUSED, []),
    ],
)
def test_a_filter_shows_only_its_rows(model, lists, group, expected):
    model.set_entries(lists.list())
    model.show_group(group)
    assert places(model) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("300 123", [0, 2]),
        ("(300)123-45", [0, 2]),
        ("9300", [0, 2, 5]),
        ("+593 99", [3]),
        ("7654321", [1]),
        ("josé ñ", [4]),
        ("JOSÉ", [4]),
        ("repeat of", [2]),
        ("zzz", []),
        ("  ", [0, 1, 2, 3, 4, 5]),
        ("888888", []),
    ],
)
def test_a_search_finds_numbers_however_they_are_written_and_text_without_case(model, lists, query, expected):
    model.set_entries(lists.list())
    model.search(query)
    assert places(model) == expected


def test_digits_of_two_rows_are_no_number(model, lists):
    rows = [(given, given, Verdict.READY, Reason.NONE, 0) for given in ("300", "123")]
    model.set_entries(lists.list(rows))
    model.search("300123")
    assert places(model) == []


def test_filter_and_search_hold_together(model, lists):
    model.set_entries(lists.list())
    model.show_group(StateGroup.READY)
    model.search("300")
    assert places(model) == [0, 5]


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [
        (PLACE, DOWN, [5, 4, 3, 2, 1, 0]),
        (GIVEN, UP, [1, 3, 0, 5, 2, 4]),
        (GIVEN, DOWN, [4, 2, 5, 0, 3, 1]),
        (SENT, UP, [3, 0, 2, 5, 1, 4]),
        (SENT, DOWN, [1, 5, 0, 2, 3, 4]),
        (STATE, UP, [0, 1, 5, 3, 2, 4]),
        (WHY, UP, [0, 1, 5, 4, 3, 2]),
        (-1, UP, [0, 1, 2, 3, 4, 5]),
    ],
)
def test_rows_are_sorted_by_any_column_and_equal_ones_stay_in_list_order(
    model, lists, column, order, expected
):
    model.set_entries(lists.list())
    model.sort(column, order)
    assert places(model) == expected


def test_a_third_click_goes_back_to_the_order_of_the_list(model, lists):
    model.set_entries(lists.list())
    model.sort(GIVEN, DOWN)
    model.sort(-1, UP)
    assert places(model) == [0, 1, 2, 3, 4, 5]


def test_a_long_list_is_sorted_like_a_short_one(qapp, lists, wait_until_arranged):
    model = EntriesModel()
    dice = random.Random(7)  # noqa: S311  # no secret
    rows = [
        (f"{dice.randint(0, 9999)}", "" if dice.random() < 0.1 else f"9{n}", Verdict.READY, Reason.NONE, 0)
        for n in range(40_000)
    ]
    model.set_entries(lists.list(rows))
    model.sort(GIVEN, UP)
    wait_until_arranged(model)
    assert places(model) == sorted(range(len(rows)), key=lambda place: rows[place][0])
    model.sort(GIVEN, DOWN)
    wait_until_arranged(model)
    assert places(model) == sorted(range(len(rows)), key=lambda place: rows[place][0], reverse=True)
    model.sort(SENT, UP)
    wait_until_arranged(model)
    assert places(model) == sorted(range(len(rows)), key=lambda place: (not rows[place][1], rows[place][1]))


def test_a_job_in_both_directions_has_two_columns_of_states(model, lists):
    entries = lists.list()
    model.set_entries(entries)
    lists.begin(entries, Direction.INBOUND, Direction.OUTBOUND)
    model.follow()
    titles = [model.headerData(k, Qt.Orientation.Horizontal).strip() for k in range(model.columnCount())]
    assert titles == ["#", "Number", "Will be sent", "Inbound", "Outbound", "Why"]
    assert [cell(model, 0, 3), cell(model, 0, 4), cell(model, 2, 3)] == ["Waiting", "Waiting", "Left out"]


def test_answers_change_the_rows_of_their_request_and_only_those_on_the_screen_are_told_of(
    model, lists, qtbot
):
    entries = lists.many(1_000)
    model.set_entries(entries)
    requests = lists.begin(entries, Direction.OUTBOUND, each=500)
    model.follow()
    words = "499 telephones were added"
    changed = lists.answer(entries, requests[1], RequestAnswer(Outcome.ACCEPTED, count=499, words=words))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.rows_changed(changed, range(490, 520))
    assert (told.args[0].row(), told.args[1].row()) == (500, 519)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.rows_changed(changed, range(100))
    assert cell(model, 500, STATE) == "Accepted"
    assert cell(model, 500, WHY) == "Server: “499 telephones were added”, of 500 sent"
    assert cell(model, 499, STATE) == "Waiting"


def test_changes_under_a_filter_are_told_of_where_the_rows_are_shown(model, lists, qtbot):
    entries = lists.list()
    model.set_entries(entries)
    model.sort(PLACE, DOWN)
    entries.set_removed(range(1), removed=True)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.rows_changed((range(1),), range(6))
    assert (told.args[0].row(), told.args[1].row()) == (5, 5)


def test_a_row_moves_out_of_a_filter_when_its_state_changes(model, lists, wait_until_arranged):
    entries = lists.list()
    requests = lists.begin(entries, Direction.OUTBOUND)
    model.set_entries(entries)
    model.show_group(StateGroup.WAITING)
    assert places(model) == [0, 1, 3, 5]
    model.rows_changed(lists.answer(entries, requests[1], RequestAnswer(Outcome.ADDED)))
    wait_until_arranged(model)
    assert places(model) == [0, 3, 5]


def test_a_failure_is_said_with_the_servers_words(model, lists):
    entries = lists.list()
    model.set_entries(entries)
    requests = lists.begin(entries, Direction.OUTBOUND)
    refused = Failure(FailureKind.REFUSED, may_have_arrived=False, words="NO WAY")
    model.rows_changed(lists.answer(entries, requests[0], RequestAnswer(Outcome.REFUSED, failure=refused)))
    lost = Failure(FailureKind.TIMED_OUT, may_have_arrived=True)
    model.rows_changed(lists.answer(entries, requests[1], RequestAnswer(Outcome.NOT_KNOWN, failure=lost)))
    assert cell(model, 0, WHY) == "Refused by the server: “NO WAY”"
    assert cell(model, 1, WHY) == "No answer in time"
    assert "may or may not" in cell(model, 1, STATE, Qt.ItemDataRole.ToolTipRole)


def test_two_directions_are_named_where_they_differ(model, lists):
    entries = lists.list()
    first, *_ = requests = lists.begin(entries, Direction.INBOUND, Direction.OUTBOUND)
    model.set_entries(entries)
    lists.answer(entries, first, RequestAnswer(Outcome.ADDED, words="1 telephones were added"))
    lost = Failure(FailureKind.TIMED_OUT, may_have_arrived=True)
    lists.answer(entries, requests[4], RequestAnswer(Outcome.NOT_KNOWN, failure=lost))
    expected = "Inbound: Server: “1 telephones were added” · Outbound: No answer in time"
    assert cell(model, 0, 5) == expected
    assert cell(model, 2, 5) == "Repeat of row 1"


def test_rows_with_the_same_answer_stand_together_when_sorted_by_why(model, lists):
    entries = lists.list()
    requests = lists.begin(entries, Direction.OUTBOUND)
    for request, words in zip(requests, ("b", "a", "b", "a"), strict=True):
        lists.answer(entries, request, RequestAnswer(Outcome.ADDED, words=words))
    model.set_entries(entries)
    model.sort(WHY, UP)
    assert places(model) == [4, 2, 1, 5, 0, 3]


def test_an_unusual_row_can_be_unticked_and_is_then_not_sent(model, lists, qtbot):
    entries = lists.list()
    model.set_entries(entries)
    index = model.index(3, STATE)
    assert model.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    with qtbot.waitSignal(model.decided):
        assert model.setData(index, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert entries.state(3) is RowState.UNTICKED
    assert cell(model, 3, SENT) == "—"
    assert "not ticked" in cell(model, 3, WHY)


def test_nothing_else_can_be_ticked(model, lists):
    entries = lists.list()
    model.set_entries(entries)
    for row, column in ((0, STATE), (3, WHY), (2, STATE)):
        index = model.index(row, column)
        assert model.data(index, Qt.ItemDataRole.CheckStateRole) is None
        assert not model.setData(index, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    lists.begin(entries, Direction.OUTBOUND)
    model.follow()
    assert model.data(model.index(3, STATE), Qt.ItemDataRole.CheckStateRole) is None


def test_another_list_is_shown_whole_but_keeps_search_and_order(model, lists):
    model.set_entries(lists.list())
    model.show_group(StateGroup.LEFT_OUT)
    model.search("300")
    model.sort(GIVEN, DOWN)
    model.set_entries(lists.list())
    assert places(model) == [2, 5, 0]


def test_headers_and_cells_say_what_they_are_to_those_who_cannot_see_them(model, lists):
    model.set_entries(lists.list())
    for column in range(model.columnCount()):
        assert len(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)) > 10
    assert cell(model, 0, STATE, Qt.ItemDataRole.AccessibleTextRole) == "State: Ready"


@pytest.mark.parametrize("seed", range(4))
def test_what_is_shown_is_true_through_any_sequence_of_changes(model, lists, wait_until_arranged, seed):
    dice = random.Random(seed)  # noqa: S311  # no secret
    entries = EntryList()
    model.set_entries(entries)
    for _ in range(25):
        step = dice.randrange(6)
        if step == 0:
            entries.append_batch(lists.columns())
        elif step == 1 and len(entries):
            entries.truncate(dice.randrange(len(entries)))
        elif step == 2 and len(entries):
            entries.set_removed(range(dice.randrange(len(entries))), removed=dice.random() < 0.6)
            model.rows_changed((range(len(entries)),), range(20))
        elif step == 3:
            model.show_group(dice.choice(list(StateGroup)))
        elif step == 4:
            model.search(dice.choice(("", "300", "repeat", "1")))
        else:
            model.sort(dice.randrange(-1, 5), dice.choice((UP, DOWN)))
        model.follow()
        model.rearrange()
        wait_until_arranged(model)
        marks = entries.marks(model.wish.group)
        if not model.wish.query:
            assert sorted(places(model)) == [row for row, mark in enumerate(marks) if mark]
        assert all(marks[row] for row in places(model))
        assert len(shown(model)) == model.rowCount()
