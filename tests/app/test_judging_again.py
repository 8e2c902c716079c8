"""Rows judged again: for another account, and after a person has corrected them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from wolkdnc_gui.intake.events import Failed, IntakeProblem
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.ui.table.columns import ColumnKind


def use(driver, **changes):
    """Change the account in use, and wait until the list was judged by it."""
    account = replace(driver.program.book.current, **changes)
    driver.program.book.put(account)
    driver.wait(lambda: driver.program.workspace.reading is None)


def judged(driver):
    return [(driver.list.entry(row).digits, state) for row, state in enumerate(driver.states())]


def press_in_table(driver, key, row):
    view = driver.window.table.view
    view.selectRow(row)
    driver.qtbot.keyClick(view, key)


def editor(driver):
    return driver.window.table.view.findChild(QLineEdit, "numberEdit")


def correct(driver, row, text):
    """Press F2 on a row, write, press Enter, and wait until it was judged."""
    driver.wait(lambda: editor(driver) is None)  # that of the row before
    press_in_table(driver, Qt.Key.Key_F2, row)
    driver.wait(lambda: editor(driver) is not None)
    field = editor(driver)
    field.selectAll()
    driver.qtbot.keyClicks(field, text)
    with driver.qtbot.waitSignal(driver.program.workspace.read, timeout=20_000):
        driver.qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def listed(practice):
    practice.paste("300 123 4567\n300 123 4568\n765 4321\n+57 300 123 4567", rows=4)
    return practice


def test_another_shape_judges_the_rows_again_where_they_stand(listed, tmp_path):
    origins = [listed.list.entry(row).origin for row in range(4)]
    use(listed, shape=Shape(ShapeKind.NATIONAL))
    assert judged(listed) == [
        ("3001234567", "READY"),
        ("3001234568", "READY"),
        ("7654321", "UNUSUAL"),
        ("3001234567", "LEFT_OUT"),
    ]
    assert [listed.list.entry(row).origin for row in range(4)] == origins


def test_a_file_that_is_gone_loses_no_row_when_the_account_changes(practice, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("Nombre;Celular\nAna;300 123 4567\nLuis;12\n")
    practice.program.desk.take_files((file,))
    practice.wait(lambda: len(practice.list) == 2 and practice.program.workspace.reading is None)
    file.unlink()
    use(practice, shape=Shape(ShapeKind.NATIONAL))
    assert judged(practice) == [("3001234567", "READY"), ("", "LEFT_OUT")]
    assert practice.list.entry(0).origin.source.name == "list.csv"


def test_what_was_removed_or_not_ticked_stays_so_through_rules_that_leave_it_out(listed):
    press_in_table(listed, Qt.Key.Key_Delete, 1)
    press_in_table(listed, Qt.Key.Key_Space, 2)
    before = listed.states()
    assert before == ["READY", "REMOVED", "UNTICKED", "LEFT_OUT"]
    use(listed, country="US", shape=Shape(ShapeKind.NATIONAL))
    assert not {"READY", "UNUSUAL"} & set(listed.states()[1:3])
    use(listed, country="CO", shape=Shape(ShapeKind.PREFIX_NATIONAL))
    states = listed.states()
    assert states[:2] == ["READY", "REMOVED"]
    assert states[2] in ("UNTICKED", "REMOVED_UNUSUAL")


def test_a_number_that_was_removed_and_given_again_is_still_sent_for_another_account(practice):
    practice.paste("300 123 4567\n300 123 4567", rows=2)
    press_in_table(practice, Qt.Key.Key_Delete, 0)
    practice.paste("300 123 4567", rows=3)
    assert practice.states() == ["REMOVED", "LEFT_OUT", "READY"]
    use(practice, shape=Shape(ShapeKind.NATIONAL))
    assert practice.states()[2] == "READY"
    assert practice.states().count("READY") == 1


def test_a_repeat_of_a_removed_row_does_not_take_its_place(practice):
    practice.paste("300 123 4567\n300 123 4567", rows=2)
    press_in_table(practice, Qt.Key.Key_Delete, 0)
    use(practice, shape=Shape(ShapeKind.NATIONAL))
    assert practice.states() == ["REMOVED", "LEFT_OUT"]


def test_a_list_that_could_not_be_judged_again_is_not_sent_until_it_was(listed):
    workspace = listed.program.workspace
    listed.program.book.put(replace(listed.program.book.current, shape=Shape(ShapeKind.NATIONAL)))
    workspace.apply(Failed(workspace.current.ticket, IntakeProblem.CRASHED, ""))
    assert workspace.current.problem
    listed.press(listed.panel.direction_box.outbound)
    listed.press(listed.panel.submit_button)
    listed.wait_for_state(JobState.FINISHED)
    assert listed.program.links.practice.listed("outbound") == ["3001234567", "3001234568", "7654321"]


def test_a_row_that_was_left_out_is_repaired_in_its_place_and_sent(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567\n300 123 45", rows=2)
    assert practice.states()[1] != "READY"
    correct(practice, 1, "300 123 4599")
    assert judged(practice)[1] == ("93001234599", "READY")
    assert practice.list.entry(1).origin.row == 2
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    assert practice.program.links.practice.listed("outbound") == ["93001234567", "93001234599"]


def test_correcting_a_row_sets_its_repeats_free_and_keeps_a_new_repeat_back(listed):
    assert listed.states()[3] == "LEFT_OUT"
    correct(listed, 0, "310 555 1234")
    assert judged(listed)[0] == ("93105551234", "READY")
    assert judged(listed)[3] == ("93001234567", "READY")
    correct(listed, 0, "3001234568")
    assert listed.states()[:2] == ["LEFT_OUT", "READY"]
    assert listed.list.entry(0).param == 2


def test_escape_leaves_the_number_as_it_was(listed):
    press_in_table(listed, Qt.Key.Key_F2, 0)
    listed.wait(lambda: editor(listed) is not None)
    field = editor(listed)
    listed.qtbot.keyClicks(field, "12")
    listed.qtbot.keyClick(field, Qt.Key.Key_Escape)
    listed.wait(lambda: editor(listed) is None)
    assert listed.list.entry(0).given == "300 123 4567"
    assert listed.program.workspace.reading is None


def test_a_double_click_on_the_number_opens_it_and_on_its_state_does_not(listed):
    view = listed.window.table.view
    kinds = [column.kind for column in listed.window.table.model.columns]
    for kind, opens in ((ColumnKind.STATE, False), (ColumnKind.GIVEN, True)):
        place = view.visualRect(view.model().index(1, kinds.index(kind))).center()
        listed.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        listed.qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert (editor(listed) is not None) is opens


def test_a_correction_made_while_a_file_is_read_waits_for_its_turn(listed, tmp_path):
    file = tmp_path / "more.txt"
    file.write_text("".join(f"31{n:08}\n" for n in range(2_000)))
    workspace = listed.program.workspace
    listed.program.desk.take_files((file,))
    workspace.correct(workspace.current, 0, "320 555 1234")
    listed.wait(lambda: workspace.reading is None and len(listed.list) > 2_000)
    assert judged(listed)[0] == ("93205551234", "READY")


def test_numbers_of_a_job_cannot_be_corrected(listed):
    listed.press(listed.panel.direction_box.outbound)
    listed.press(listed.panel.submit_button)
    listed.wait_for_state(JobState.FINISHED)
    press_in_table(listed, Qt.Key.Key_F2, 0)
    assert editor(listed) is None
