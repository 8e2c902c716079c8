"""The table as people use it: keyboard, filters, search, clipboard, export."""

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.row_state import RowState, StateGroup
from wolkdnc_gui.ui.table.looks import Tone
from wolkdnc_gui.ui.table.model import EntriesModel
from wolkdnc_gui.ui.table.panel import TablePanel
from wolkdnc_gui.wolkvox.direction import Direction

KEY = Qt.Key


@pytest.fixture
def panel(qtbot):
    made = TablePanel()
    made.show_entries(EntriesModel(made))
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def entries(panel, lists):
    made = lists.list()
    panel.set_list(made)
    return made


def states(entries):
    return [entries.state(row) for row in range(len(entries))]


def visible_chips(panel):
    return {group: chip.count for group in StateGroup if (chip := panel.state_filter.chip(group)).isVisible()}


def choose(panel, *rows):
    panel.view.clearSelection()
    for row in rows:
        panel.view.selectionModel().select(
            panel.model.index(row, 0),
            panel.view.selectionModel().SelectionFlag.Select | panel.view.selectionModel().SelectionFlag.Rows,
        )
    panel.view.setFocus()


def clipboard_text():
    return QGuiApplication.clipboard().text()


def test_everything_has_the_name_tests_and_scripts_look_for(panel):
    for name in ("entriesTable", "stateFilter", "searchEdit"):
        assert panel.findChild(object, name).accessibleName()


def test_chips_count_the_rows_and_hide_what_there_is_none_of(panel, entries, lists):
    before = {StateGroup.ALL: 6, StateGroup.READY: 3, StateGroup.UNUSUAL: 1, StateGroup.LEFT_OUT: 2}
    assert visible_chips(panel) == before
    requests = lists.begin(entries, Direction.OUTBOUND)
    panel.rows_changed(lists.answer(entries, requests[0], RequestAnswer(Outcome.ADDED)))
    during = {StateGroup.ALL: 6, StateGroup.WAITING: 3, StateGroup.ADDED: 1, StateGroup.LEFT_OUT: 2}
    assert visible_chips(panel) == during


@pytest.mark.parametrize(("locale", "words"), [("en_US", "Ready 1,250"), ("es_CO", "Ready 1.250")])
def test_large_counts_are_written_as_the_language_writes_them(panel, lists, locale, words):
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        panel.set_list(lists.many(1_250))
        assert panel.state_filter.chip(StateGroup.READY).text() == words
    finally:
        QLocale.setDefault(before)


def test_a_press_on_a_chip_filters_and_arrow_keys_go_from_chip_to_chip(panel, entries, qtbot):
    all_rows = panel.state_filter.chip(StateGroup.ALL)
    qtbot.mouseClick(panel.state_filter.chip(StateGroup.LEFT_OUT), Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 2
    all_rows.setFocus()
    qtbot.keyClick(all_rows, KEY.Key_Space)
    assert panel.model.rowCount() == 6
    qtbot.keyClick(all_rows, KEY.Key_Right)
    assert panel.state_filter.group is StateGroup.READY
    assert panel.model.rowCount() == 3


def test_a_chosen_chip_stays_when_its_last_row_has_gone(panel, lists, wait_until_arranged):
    entries = lists.list()
    requests = lists.begin(entries, Direction.OUTBOUND, each=10)
    panel.set_list(entries)
    panel.show_group(StateGroup.WAITING)
    panel.rows_changed(lists.answer(entries, requests[0], RequestAnswer(Outcome.ADDED)))
    wait_until_arranged(panel.model)
    assert panel.model.rowCount() == 0
    assert panel.state_filter.chip(StateGroup.WAITING).isVisible()
    assert panel.view.hint()[1] == "No row matches"


def test_a_filter_that_a_job_does_not_have_gives_way_to_all(panel, entries, lists):
    panel.show_group(StateGroup.READY)
    lists.begin(entries, Direction.OUTBOUND)
    panel.rows_appended()
    assert panel.state_filter.group is StateGroup.ALL
    assert panel.model.rowCount() == 6


def test_typing_in_the_search_box_finds_rows_and_esc_shows_all_again(panel, entries, qtbot):
    panel.focus_search()
    qtbot.keyClicks(panel.search_edit, "300 123")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    qtbot.keyClick(panel.search_edit, KEY.Key_Escape)
    assert panel.model.rowCount() == 6


def test_delete_takes_rows_off_the_list_and_puts_them_back(panel, entries, qtbot):
    choose(panel, 0, 1, 4)
    with qtbot.waitSignal(panel.selection_edited):
        qtbot.keyClick(panel.view, KEY.Key_Delete)
    assert states(entries)[:2] == [RowState.REMOVED, RowState.REMOVED]
    assert entries.count_to_send() == 2
    assert visible_chips(panel)[StateGroup.LEFT_OUT] == 4
    qtbot.keyClick(panel.view, KEY.Key_Delete)
    assert states(entries)[:2] == [RowState.READY, RowState.READY]


def test_delete_does_nothing_once_there_is_a_job(panel, entries, lists, qtbot):
    lists.begin(entries, Direction.OUTBOUND)
    panel.rows_appended()
    choose(panel, 0)
    with qtbot.assertNotEmitted(panel.selection_edited):
        qtbot.keyClick(panel.view, KEY.Key_Delete)
        qtbot.keyClick(panel.view, KEY.Key_Space)
    assert entries.state(0) is RowState.WAITING


def test_delete_on_rows_that_are_left_out_anyway_changes_nothing(panel, entries, qtbot):
    choose(panel, 2, 4)
    with qtbot.assertNotEmitted(panel.selection_edited):
        qtbot.keyClick(panel.view, KEY.Key_Delete)


def test_space_unticks_and_ticks_unusual_rows(panel, entries, qtbot):
    choose(panel, 0, 3)
    with qtbot.waitSignal(panel.selection_edited):
        qtbot.keyClick(panel.view, KEY.Key_Space)
    assert entries.state(3) is RowState.UNTICKED
    assert entries.state(0) is RowState.READY
    qtbot.keyClick(panel.view, KEY.Key_Space)
    assert entries.state(3) is RowState.UNUSUAL


def test_a_click_on_the_tick_unticks_an_unusual_row(panel, entries, qtbot):
    index = panel.model.index(3, 3)
    option = QStyleOptionViewItem()
    panel.view.initViewItemOption(option)
    option.rect = panel.view.visualRect(index)
    panel.view.itemDelegate().initStyleOption(option, index)
    style = panel.view.style()
    tick = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, panel.view)
    with qtbot.waitSignal(panel.selection_edited):
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=tick.center())
    assert entries.state(3) is RowState.UNTICKED


def test_selected_rows_are_copied_as_a_table_in_the_order_shown(panel, entries, qtbot):
    panel.model.sort(0, Qt.SortOrder.DescendingOrder)
    choose(panel, 4, 5)
    qtbot.keyClick(panel.view, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard_text().split("\n") == [
        "#\tNumber\tWill be sent\tState\tWhy",
        "2\t(301) 765-4321\t93017654321\tReady\t",
        "1\t300 123 4567\t93001234567\tReady\t",
    ]
    html = QGuiApplication.clipboard().mimeData().html()
    assert html.count("mso-number-format:'\\@'") == 10


def test_what_was_given_cannot_break_out_of_its_cell_on_the_clipboard(panel, lists, qtbot):
    evil = '=cmd()\t"<script>\nrow'
    panel.set_list(lists.list([(evil, "", Verdict.LEFT_OUT, Reason.NOT_A_NUMBER, 0)]))
    panel.view.selectAll()
    panel.view.copy()
    assert len(clipboard_text().split("\n")) == 2
    assert "<script>" not in QGuiApplication.clipboard().mimeData().html()


def test_numbers_alone_are_copied_as_they_are_sent_or_else_as_given(panel, entries):
    choose(panel, 0, 2)
    panel.view.copy_numbers()
    assert clipboard_text() == "93001234567\n573001234567"


def test_everything_can_be_copied_however_long_the_list_is(panel, lists, qtbot):
    panel.set_list(lists.many(3_000))
    panel.view.setFocus()
    qtbot.keyClick(panel.view, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    panel.view.copy_numbers()
    qtbot.waitUntil(lambda: clipboard_text().count("\n") == 2_999)


def test_nothing_is_asked_row_by_row_when_everything_is_selected(panel, lists, qtbot, monkeypatch):
    panel.set_list(lists.many(5_000))
    asked = []
    own = EntriesModel.flags
    monkeypatch.setattr(
        EntriesModel, "flags", lambda self, index: asked.append(index.row()) or own(self, index)
    )
    panel.view.setFocus()
    qtbot.keyClick(panel.view, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    panel.grab()
    assert len(panel.view.selected_rows()) == 5_000
    assert max(asked) < 500


def test_the_menu_offers_what_can_be_done(panel, entries, lists):
    choose(panel, 0)
    chosen = panel.view.selectionModel()
    chosen.setCurrentIndex(panel.model.index(0, 3), chosen.SelectionFlag.NoUpdate)
    menu = panel.view.build_menu()
    words = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert words == [
        "Copy rows",
        "Copy numbers only",
        "Correct the number",
        "Do not send",
        "Show only “Ready”",
    ]
    menu.actions()[-1].trigger()
    assert panel.state_filter.group is StateGroup.READY
    assert panel.model.rowCount() == 3
    lists.begin(entries, Direction.OUTBOUND)
    panel.rows_appended()
    panel.view.selectAll()
    words = [action.text() for action in panel.view.build_menu().actions()]
    assert not any("send" in word for word in words)


def test_a_selection_survives_a_new_order(panel, entries):
    choose(panel, 0, 3)
    panel.model.sort(0, Qt.SortOrder.DescendingOrder)
    assert list(panel.view.selected_rows()) == [0, 3]
    panel.model.search("300")
    assert list(panel.view.selected_rows()) == [0]


def test_hints_say_what_to_do_when_there_is_nothing_to_see(panel, entries):
    panel.model.search("zzz")
    assert panel.view.hint()[1] == "No row matches"
    panel.view.grab()
    panel.set_list(EntryList())
    assert panel.view.hint()[1] == "Paste numbers or drop a file here"
    panel.view.grab()


def test_an_export_has_every_row_and_is_a_picture_of_its_moment(panel, entries, lists):
    requests = lists.begin(entries, Direction.OUTBOUND)
    panel.rows_appended()
    lists.answer(entries, requests[0], RequestAnswer(Outcome.ADDED, words="1 telephones were added"))
    panel.model.search("300")
    whole = panel.export_table(banner=("Practice",))
    lists.answer(entries, requests[0], RequestAnswer(Outcome.CONFIRMED))
    assert whole.titles == ("#", "Number", "Will be sent", "State", "Why", "From")
    assert whole.banner == ("Practice",)
    table = list(zip(*whole.columns, strict=True))
    words = "Server: “1 telephones were added”"
    assert table[0] == ("1", "300 123 4567", "93001234567", "Added", words, "clientes.csv, row 2")
    assert len(table) == 6


def test_a_header_click_sorts_and_the_third_goes_back(panel, entries, qtbot):
    header = panel.view.horizontalHeader()
    middle = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    orders = []
    for _ in range(3):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        orders.append(list(map(panel.model.row_of, range(6))))
    assert orders == [[1, 3, 0, 5, 2, 4], [4, 2, 5, 0, 3, 1], [0, 1, 2, 3, 4, 5]]


def test_a_second_column_of_states_fits_beside_the_others(panel, entries, lists, qtbot):
    panel.resize(860, 500)
    lists.begin(entries, Direction.INBOUND, Direction.OUTBOUND)
    panel.rows_appended()
    qtbot.waitUntil(lambda: panel.view.horizontalHeader().length() == panel.view.viewport().width())
    assert not panel.view.horizontalScrollBar().isVisible()
    assert panel.view.columnWidth(3) == panel.view.columnWidth(4)


def test_chips_go_on_in_the_next_line_when_the_window_is_narrow(panel, entries, lists, qtbot):
    one_line = panel.state_filter.heightForWidth(900)
    assert panel.state_filter.layout().heightForWidth(150) >= 2 * one_line > 0


@pytest.mark.parametrize(("base", "dark"), [("#ffffff", False), ("#f7f7f7", False), ("#1e1e1e", True)])
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_can_be_read_on_light_and_on_dark(tone, base, dark):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, base)
    palette.setColor(QPalette.ColorRole.Text, "#eeeeee" if dark else "#111111")

    def luminance(colour):
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lights = sorted(luminance(one) for one in (tone.colour(palette), palette.color(QPalette.ColorRole.Base)))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


def test_the_titles_ask_no_row_whether_it_can_be_selected(panel, lists, qtbot):
    # (They asked every row of every column at each painting: half a minute with a million rows.)
    panel.set_list(lists.many(5_000))
    asked = []
    flags = panel.model.flags
    panel.model.flags = lambda index: asked.append(index.row()) or flags(index)
    panel.view.selectAll()
    panel.view.horizontalHeader().viewport().grab()
    panel.view.viewport().grab()
    assert len(panel.view.selected_rows()) == 5_000
    assert len(set(asked)) < 200


def test_everything_in_another_order_is_the_whole_list(panel, lists, qtbot):
    panel.set_list(lists.many(3_000))
    with qtbot.waitSignal(panel.model.arranged):
        panel.model.sort(1, Qt.SortOrder.DescendingOrder)
    panel.view.selectAll()
    assert list(panel.view.selected_rows()) == list(range(3_000))
