"""What is said of a whole list, and the one choice that settles it."""

from dataclasses import replace

import pytest

from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.numbers.verdict import Reason
from wolkdnc_gui.submission.job import JobState


@pytest.fixture
def peru(practice):
    """Practice in Peru, where nine digits after a 9 are a mobile, or 9 and a fixed line in Lima."""
    account = practice.program.book.current
    shape = Shape(ShapeKind.PREFIX_NATIONAL, "9")
    practice.program.book.put(replace(account, country="PE", shape=shape, shape_confirmed=True))
    return practice


def digits(driver):
    return [driver.list.entry(row).digits for row in range(len(driver.list))]


def press_radio(driver, radio):
    with driver.qtbot.waitSignal(driver.program.workspace.read, timeout=20_000):
        driver.press(radio)


def test_one_choice_settles_all_numbers_that_can_be_read_two_ways(peru):
    peru.paste("912345678\n913345678\n+51 987 654 321", rows=3)
    choice = peru.bar.reading_choice
    assert choice.isVisible()
    assert choice.as_shape_radio.isChecked()
    assert (choice.as_shape_radio.text(), choice.as_national_radio.text()) == ("912345678", "9912345678")
    press_radio(peru, choice.as_national_radio)
    assert digits(peru) == ["9912345678", "9913345678", "9987654321"]
    assert choice.as_national_radio.isChecked()
    peru.press(peru.panel.direction_box.outbound)
    peru.press(peru.panel.submit_button)
    peru.wait_for_state(JobState.FINISHED)
    assert peru.program.links.practice.listed("outbound") == ["9912345678", "9913345678", "9987654321"]
    assert not choice.isVisible()


def test_the_choice_goes_both_ways_and_counts_for_what_is_given_later(peru):
    peru.paste("912345678", rows=1)
    choice = peru.bar.reading_choice
    press_radio(peru, choice.as_national_radio)
    peru.paste("913345678", rows=2)
    assert digits(peru) == ["9912345678", "9913345678"]
    press_radio(peru, choice.as_shape_radio)
    assert digits(peru) == ["912345678", "913345678"]


def test_a_list_without_such_numbers_offers_no_choice(practice):
    practice.paste("300 123 4567", rows=1)
    assert not practice.bar.reading_choice.isVisible()


def test_lost_digits_are_said_with_the_way_out(practice, tmp_path):
    path = tmp_path / "lost.csv"
    path.write_text("Nombre;Celular\nAna;5,73E+11\nEva;3001234567\nLuz;5,73E+11\n")
    practice.program.desk.take_files((path,))
    practice.wait(lambda: practice.program.workspace.reading is None and len(practice.list) == 3)
    assert "5,73E+11" in practice.status
    practice.paste("300 123 4568", rows=4)
    assert "5,73E+11" in practice.status
    assert practice.program.desk._workspace.current.entries.rows_to_send().tolist() == [1, 3]


@pytest.mark.parametrize("content", [b"Nombre;Celular\nAna;300\x00123\x004567\n", b"3001234567\x00\x00\n"])
def test_zeros_in_a_text_file_are_said(practice, tmp_path, content):
    path = tmp_path / "damaged.csv"
    path.write_bytes(content)
    practice.program.desk.take_files((path,))
    practice.wait(lambda: practice.program.workspace.reading is None and len(practice.list) == 1)
    assert "2 bytes nulos" in practice.status
    assert practice.states() == ["READY"]


def test_own_lines_are_left_out_however_they_are_written_and_free_again_when_taken_off(practice):
    practice.paste("300 123 4567\n+57 300 123 4568", rows=2)
    account = practice.program.book.current
    practice.program.book.put(replace(account, never_block=("93001234568",)))
    practice.wait(lambda: practice.states() == ["READY", "LEFT_OUT"])
    practice.paste("(300) 123-4568", rows=3)
    assert practice.states()[2] == "LEFT_OUT"
    assert practice.list.entry(2).reason is Reason.NEVER_BLOCK
    practice.program.book.put(account)
    practice.wait(lambda: practice.states() == ["READY", "READY", "LEFT_OUT"])
    assert practice.list.entry(2).reason is Reason.REPEAT_OF_ROW
