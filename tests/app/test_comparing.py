"""Before a job: the server's own list says what is on it already, and how it writes its numbers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.app.asking import answer_next, many
from tests.app.test_proof import server
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.replies import MAINTENANCE, PARAMETERS_REQUIRED
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.ui.dialogs.confirm_dialog import ConfirmDialog

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def outbound(practice):
    """A program in practice, in which outbound is chosen, and a way to put numbers on the server's list."""
    practice.wait(lambda: practice.program.links.practice is not None)
    practice.press(practice.panel.direction_box.outbound)
    return practice


def on_the_list(driver, *numbers, direction="outbound"):
    server(driver).blocked.add(direction, numbers, 0.0)


def reads(driver):
    return [call for call in server(driver).log if call.call == "get_dnc"]


def compare(driver):
    driver.wait(lambda: driver.bar.compare_button.isVisible() and driver.bar.compare_button.isEnabled())
    driver.press(driver.bar.compare_button)
    driver.wait(lambda: driver.program.workspace.current.compared.is_over)


def set_account(driver, **changes):
    account = replace(driver.program.book.current, **changes)
    driver.program.book.put(account)
    driver.wait(lambda: not driver.program.workspace.current.is_reading)


def test_what_is_blocked_already_is_told_before_anything_is_sent(outbound):
    on_the_list(outbound, "93001234567", "573001234569")
    outbound.paste("300 123 4567\n300 123 4568\n300 123 4569", rows=3)
    compare(outbound)
    assert "1 blocked already, 1 on it in another shape, 1 new." in outbound.status
    assert server(outbound).listed("outbound") == ["93001234567", "573001234569"]


def test_both_directions_are_told_apart_and_cost_one_reading(outbound):
    on_the_list(outbound, "93001234567", direction="inbound")
    outbound.press(outbound.panel.direction_box.both)
    outbound.paste("300 123 4567\n300 123 4568", rows=2)
    compare(outbound)
    assert "inbound: 1 blocked already, 1 new." in outbound.status
    assert "outbound: 0 blocked already, 2 new." in outbound.status
    assert len(reads(outbound)) == 1


@pytest.mark.parametrize("change", ["paste", "direction", "removed", "corrected"])
def test_what_was_said_of_other_numbers_is_said_no_more(outbound, change):
    outbound.paste("300 123 4567\n300 123 4568", rows=2)
    compare(outbound)
    assert "blocked already" in outbound.status
    if change == "paste":
        outbound.paste("300 123 4570", rows=3)
    elif change == "direction":
        outbound.press(outbound.panel.direction_box.inbound)
    elif change == "removed":
        outbound.list.set_removed(range(1), removed=True)
        outbound.window.table.selection_edited.emit()
    else:
        with outbound.qtbot.waitSignal(outbound.program.workspace.read):
            outbound.program.desk._correct(0, "300 999 9999")
    outbound.wait(lambda: "blocked already" not in outbound.status)


def test_a_list_that_cannot_be_read_says_why_and_can_be_asked_again(outbound):
    outbound.paste("300 123 4567", rows=1)
    server(outbound).script([Fault(FaultKind.HTML)])
    compare(outbound)
    assert "could not be read" in outbound.status
    assert outbound.bar.compare_button.isEnabled()


def test_without_a_direction_nothing_can_be_compared(practice):
    practice.paste("300 123 4567", rows=1)
    assert not practice.bar.compare_button.isVisible()


def test_a_list_in_another_shape_is_warned_of_and_one_press_puts_it_right(outbound):
    on_the_list(outbound, *(f"300123{n:04}" for n in range(30)))
    outbound.paste("300 123 4567\n300 123 0001", rows=2)
    compare(outbound)
    offer = outbound.bar.shape_offer
    outbound.wait(offer.isVisible)
    for part in ("100 %", "10 digits", "blocks nobody"):
        assert part in offer.note.text()
    assert "1 on it in another shape" in outbound.status
    outbound.press(offer.button)
    outbound.wait(lambda: list(outbound.list.columns.digits) == ["3001234567", "3001230001"])
    outbound.wait(lambda: not offer.isVisible())
    account = outbound.program.book.current
    assert (account.shape.kind, account.shape_confirmed) == (ShapeKind.NATIONAL, True)
    assert outbound.panel.direction_box.outbound.isChecked()
    compare(outbound)
    assert "1 blocked already, 1 new." in outbound.status
    assert "100 % of the list is written as you write" in outbound.status


def test_until_the_shape_is_confirmed_every_list_and_every_job_says_so(outbound):
    set_account(outbound, shape_confirmed=False)
    assert "Not confirmed" not in outbound.status
    outbound.paste("300 123 4567", rows=1)
    assert "Not confirmed" in outbound.status
    outbound.press(outbound.panel.submit_button)
    outbound.wait_for_state(JobState.FINISHED)
    assert "Not confirmed" in outbound.status


def test_a_list_that_is_written_as_the_account_writes_confirms_its_shape(outbound):
    set_account(outbound, shape_confirmed=False)
    on_the_list(outbound, *(f"9300123{n:04}" for n in range(30)))
    outbound.paste("300 123 4567", rows=1)
    compare(outbound)
    assert outbound.program.book.current.shape_confirmed
    assert "Not confirmed" not in outbound.status


def test_a_list_that_fits_confirms_no_shape_that_was_chosen_meanwhile(outbound):
    set_account(outbound, shape_confirmed=False)
    on_the_list(outbound, *(f"9300123{n:04}" for n in range(30)))
    outbound.paste("300 123 4567", rows=1)
    with outbound.qtbot.waitSignals([outbound.program.comparing.changed] * 2):
        outbound.press(outbound.bar.compare_button)
        set_account(outbound, shape=Shape(ShapeKind.NATIONAL))
    assert outbound.program.workspace.current.compared.fits
    assert not outbound.program.book.current.shape_confirmed


def test_who_changes_the_list_while_it_is_compared_can_compare_it_anew(outbound):
    outbound.program.links.set_mood("hanging")
    outbound.paste("300 123 4567", rows=1)
    outbound.press(outbound.bar.compare_button)
    assert "Reading" in outbound.status
    assert not outbound.bar.compare_button.isEnabled()
    outbound.paste("300 123 4568", rows=2)
    assert "Reading" not in outbound.status
    outbound.press(outbound.bar.compare_button)
    assert "Reading" in outbound.status


def test_of_what_failed_each_direction_is_compared_with_its_own_numbers(outbound):
    outbound.press(outbound.panel.direction_box.both)
    outbound.paste("300 123 4567\n300 123 4568\n300 123 4569", rows=3)
    outbound.press(outbound.panel.submit_button)
    outbound.wait_for_state(JobState.FINISHED)
    server(outbound).blocked.remove(("93001234567", "93001234568", "93001234569"))
    on_the_list(outbound, "93001234567", "93001234568", direction="inbound")
    outbound.press(outbound.bar.verify_button)
    outbound.wait(lambda: outbound.states(0) == ["CONFIRMED", "CONFIRMED", "NOT_ON_LIST"])
    outbound.program.jobs.send_again(outbound.program.workspace.current)
    compare(outbound)
    assert "inbound: 0 blocked already, 1 new. outbound: 0 blocked already, 3 new." in outbound.status


def test_a_list_of_what_failed_is_written_in_the_shape_of_the_list_too(outbound):
    on_the_list(outbound, *(f"300123{n:04}" for n in range(30)))
    outbound.paste("300 123 4567", rows=1)
    server(outbound).script([Fault.refuse(400, PARAMETERS_REQUIRED)])
    outbound.press(outbound.panel.submit_button)
    outbound.wait_for_state(JobState.STUCK)
    outbound.press(outbound.bar.stop_button)
    outbound.wait_for_state(JobState.STOPPED)
    outbound.program.jobs.send_again(outbound.program.workspace.current)
    compare(outbound)
    outbound.wait(outbound.bar.shape_offer.isVisible)
    outbound.press(outbound.bar.shape_offer.button)
    outbound.wait(lambda: not outbound.bar.shape_offer.isVisible())
    outbound.wait(lambda: list(outbound.list.columns.digits) == ["3001234567"])
    outbound.press(outbound.panel.submit_button)
    outbound.wait_for_state(JobState.FINISHED)
    assert "3001234567" in server(outbound).listed("outbound")


@pytest.mark.parametrize("ours", [Shape(ShapeKind.NATIONAL), Shape(ShapeKind.PREFIX_NATIONAL, "9")])
def test_where_each_side_is_written_in_its_own_way_no_shape_fits_and_none_is_offered(outbound, ours):
    set_account(outbound, shape=ours, shape_confirmed=False)
    on_the_list(outbound, *(f"300123{n:04}" for n in range(30)), direction="inbound")
    on_the_list(outbound, *(f"9300123{n:04}" for n in range(40)))
    outbound.press(outbound.panel.direction_box.both)
    outbound.paste("300 123 4567", rows=1)
    compare(outbound)
    assert not outbound.bar.shape_offer.isVisible()
    assert "as you write" not in outbound.status
    assert not outbound.program.book.current.shape_confirmed


def test_a_short_list_says_nothing_of_the_shape(outbound):
    set_account(outbound, shape_confirmed=False)
    on_the_list(outbound, "3001230001")
    outbound.paste("300 123 4567", rows=1)
    compare(outbound)
    assert not outbound.bar.shape_offer.isVisible()
    assert not outbound.program.book.current.shape_confirmed


def test_a_long_job_in_a_shape_nobody_has_confirmed_is_compared_by_itself(outbound):
    set_account(outbound, shape_confirmed=False)
    on_the_list(outbound, *(f"300123{n:04}" for n in range(30)))
    outbound.paste(many(30), rows=30)

    def use_it(dialog):
        outbound.wait(dialog.server_panel.shape_offer.isVisible)
        assert not dialog.shape_check.isVisible()
        outbound.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    answer_next(outbound, ConfirmDialog, use_it)
    outbound.press(outbound.panel.submit_button)
    outbound.wait(lambda: outbound.list.columns.digits[0] == "3001234000")
    assert outbound.job_state is None
    assert outbound.program.book.current.shape == Shape(ShapeKind.NATIONAL)
    assert QApplication.activeModalWidget() is None
    assert not any(call.call == "add_dnc" for call in server(outbound).log)


def test_a_long_job_in_a_confirmed_shape_is_compared_when_that_is_asked_for(outbound):
    on_the_list(outbound, "93001234000")
    outbound.paste(many(30), rows=30)
    said = []

    def look(dialog):
        said.append(dialog.server_panel.list_note.text())
        outbound.press(dialog.server_panel.compare_button)
        outbound.wait(lambda: "1 blocked already, 29 new." in dialog.server_panel.list_note.text())
        outbound.press(dialog.confirm_button)

    answer_next(outbound, ConfirmDialog, look)
    outbound.press(outbound.panel.submit_button)
    outbound.wait_for_state(JobState.FINISHED)
    assert said == [""]
    assert len(server(outbound).listed("outbound")) == 30


def test_who_compares_by_keyboard_and_presses_enter_twice_sends_nothing(outbound):
    outbound.paste(many(30), rows=30)
    results = []

    def press_twice(dialog):
        dialog.server_panel.compare_button.setFocus()
        outbound.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        outbound.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        results.append(dialog.isVisible())
        outbound.wait(lambda: "30 new." in dialog.server_panel.list_note.text())
        outbound.press(dialog.cancel_button)

    answer_next(outbound, ConfirmDialog, press_twice)
    outbound.press(outbound.panel.submit_button)
    outbound.wait(lambda: results == [True])
    assert not any(call.call == "add_dnc" for call in server(outbound).log)


def test_a_list_that_could_not_be_read_before_a_job_can_be_read_again(outbound):
    outbound.paste(many(30), rows=30)
    server(outbound).script([Fault.refuse(403, MAINTENANCE)])
    said = []

    def ask_twice(dialog):
        outbound.press(dialog.server_panel.compare_button)
        outbound.wait(lambda: "could not be read" in dialog.server_panel.list_note.text())
        outbound.press(dialog.server_panel.compare_button)
        outbound.wait(lambda: "30 new." in dialog.server_panel.list_note.text())
        said.append(True)
        outbound.press(dialog.cancel_button)

    answer_next(outbound, ConfirmDialog, ask_twice)
    outbound.press(outbound.panel.submit_button)
    outbound.wait(lambda: said == [True])


def test_before_a_job_whose_shape_nobody_has_confirmed_a_reading_that_failed_is_tried_again(outbound):
    set_account(outbound, shape_confirmed=False)
    outbound.paste(many(30), rows=30)
    server(outbound).script([Fault.refuse(403, MAINTENANCE)])
    compare(outbound)
    assert "could not be read" in outbound.status
    said = []

    def look(dialog):
        outbound.wait(lambda: "30 new." in dialog.server_panel.list_note.text())
        said.append(True)
        outbound.press(dialog.cancel_button)

    answer_next(outbound, ConfirmDialog, look)
    outbound.press(outbound.panel.submit_button)
    outbound.wait(lambda: said == [True])
