"""Which columns of a file are read: said, asked where it is not sure, changed, and remembered."""

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from wolkdnc_gui.ui.dialogs.layout_dialog import LayoutDialog

UNSURE = "Nombre;Dato;Otro\nAna;3001234567;3017654321\nEva;3021234567;3031234567\n"


def layout_dialog(driver):
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), LayoutDialog))
    return QApplication.activeModalWidget()


def is_still(driver):
    return driver.program.workspace.reading is None


def load(driver, path):
    driver.program.desk.take_files((path,))


def click_header(driver, dialog, column):
    header = dialog.preview.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 8, header.height() // 2)
    driver.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def mark(driver, dialog, columns):
    """Click on headers until exactly these are marked."""
    marked = {column for sheet in dialog.choice.sheets for column in sheet.columns}
    for column in marked ^ columns:
        click_header(driver, dialog, column)


def digits(driver):
    return [driver.list.entry(row).digits for row in range(len(driver.list))]


@pytest.fixture
def unsure(tmp_path):
    path = tmp_path / "unsure.csv"
    path.write_text(UNSURE)
    return path


@pytest.fixture
def hidden(tmp_path):
    """A workbook with a hidden row and a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Hoja1"
    for row in (("Nombre", "Celular"), ("Ana", "3001234567"), ("Eva", "3021234567"), ("Luz", "3031234567")):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    other = book.create_sheet("Viejos")
    other.sheet_state = "hidden"
    for row in (("Nombre", "Celular"), ("Leo", "3101234567")):
        other.append(row)
    path = tmp_path / "clientes.xlsx"
    book.save(path)
    return path


def test_an_unsure_file_is_read_by_the_columns_a_person_marks(practice, unsure):
    load(practice, unsure)
    dialog = layout_dialog(practice)
    assert len(practice.list) == 0
    mark(practice, dialog, set())
    assert not dialog.read_button.isEnabled()
    click_header(practice, dialog, 2)
    practice.press(dialog.read_button)
    practice.wait(lambda: is_still(practice) and len(practice.list) > 0)
    assert digits(practice) == ["93017654321", "93031234567"]
    assert "Otro" in practice.status


def test_a_person_who_marks_nothing_leaves_the_list_as_it_was(practice, unsure):
    practice.paste("300 123 4567", rows=1)
    load(practice, unsure)
    layout_dialog(practice).reject()
    practice.wait(lambda: is_still(practice))
    assert digits(practice) == ["93001234567"]
    assert practice.program.workspace.current.source_name == ""
    practice.paste("300 123 4568", rows=2)


def test_what_was_chosen_is_remembered_for_the_next_file_with_this_header(practice, unsure, start):
    load(practice, unsure)
    dialog = layout_dialog(practice)
    mark(practice, dialog, {2})
    practice.press(dialog.read_button)
    practice.wait(lambda: is_still(practice) and len(practice.list) > 0)
    practice.program.shut_down()
    again = start("--practice")
    load(again, unsure)
    again.wait(lambda: is_still(again) and len(again.list) > 0)
    assert digits(again) == ["93017654321", "93031234567"]


def test_space_marks_a_column_for_the_keyboard(practice, unsure):
    load(practice, unsure)
    dialog = layout_dialog(practice)
    before = dialog.choice
    practice.qtbot.keyClick(dialog.preview, Qt.Key.Key_Space)
    assert dialog.choice != before
    dialog.reject()


def test_a_sure_file_is_read_at_once_and_the_window_says_what_was_read_and_what_was_not(practice, hidden):
    load(practice, hidden)
    practice.wait(lambda: is_still(practice) and len(practice.list) > 0)
    assert digits(practice) == ["93001234567", "93031234567"]
    for word in ("clientes.xlsx", "Hoja1", "Celular", "Viejos"):
        assert word in practice.status
    assert practice.bar.change_columns_button.isVisible()


def test_hidden_rows_and_sheets_are_read_where_a_person_says_so(practice, hidden):
    load(practice, hidden)
    practice.wait(lambda: is_still(practice) and len(practice.list) > 0)
    practice.press(practice.bar.change_columns_button)
    dialog = layout_dialog(practice)
    dialog.hidden_rows_check.click()
    dialog.hidden_sheets_check.click()
    assert [dialog.sheet_tabs.tabRect(tab).isEmpty() for tab in range(2)] == [False, False]
    practice.press(dialog.read_button)
    practice.wait(lambda: is_still(practice) and len(practice.list) == 4)
    assert digits(practice) == ["93001234567", "93021234567", "93031234567", "93101234567"]
    assert practice.list.entry(3).origin.source.sheet == "Viejos"
    practice.press(practice.bar.change_columns_button)
    dialog = layout_dialog(practice)
    assert dialog.hidden_rows_check.isChecked()
    assert dialog.hidden_sheets_check.isChecked()
    dialog.reject()
    assert len(practice.list) == 4


def test_a_file_that_is_gone_when_its_columns_are_changed_leaves_its_rows(practice, hidden):
    practice.paste("310 555 1234", rows=1)
    load(practice, hidden)
    practice.wait(lambda: is_still(practice) and len(practice.list) == 3)
    hidden.unlink()
    practice.press(practice.bar.change_columns_button)
    dialog = layout_dialog(practice)
    dialog.hidden_rows_check.click()
    practice.press(dialog.read_button)
    practice.wait(lambda: is_still(practice) and bool(practice.program.workspace.current.problem))
    assert digits(practice) == ["93105551234", "93001234567", "93031234567"]


def test_the_button_goes_with_the_next_thing_that_is_given(practice, hidden):
    load(practice, hidden)
    practice.wait(lambda: is_still(practice) and len(practice.list) > 0)
    practice.paste("310 555 1234", rows=3)
    assert not practice.bar.change_columns_button.isVisible()


def change_columns(driver, columns, rows):
    driver.press(driver.bar.change_columns_button)
    dialog = layout_dialog(driver)
    mark(driver, dialog, columns)
    driver.press(dialog.read_button)
    driver.wait(lambda: is_still(driver) and len(driver.list) == rows)


@pytest.fixture
def two_phones(tmp_path):
    path = tmp_path / "clientes.csv"
    path.write_text(
        "Nombre;Celular;Dato\nAna;300123456;x\nEva;3021234567 / 3031234567;3101234567\n"
        "Luz;3049999999;3111234567\nLeo;7654321;x\n"
    )
    return path


def test_corrections_and_decisions_stay_when_other_columns_are_read(practice, two_phones):
    practice.paste("310 555 1234", rows=1)
    load(practice, two_phones)
    practice.wait(lambda: is_still(practice) and len(practice.list) == 6)
    workspace = practice.program.workspace
    for row, text in ((1, "3009999999"), (1, "3001234567"), (3, "3031234568")):
        workspace.correct(workspace.current, row, text)
        practice.wait(lambda text=text: is_still(practice) and text in practice.list.columns.given)
    practice.list.set_removed(range(4, 5), removed=True)
    practice.list.set_ticked(range(5, 6), ticked=False)
    change_columns(practice, {1, 2}, rows=10)
    given = list(practice.list.columns.given)
    assert given[:6] == ["310 555 1234", "3001234567", "x", "3021234567", "3031234568", "3101234567"]
    assert given[6:] == ["3049999999", "3111234567", "7654321", "x"]
    states = dict(zip(given, practice.states(), strict=True))
    assert [states[text] for text in ("3001234567", "3031234568", "3049999999", "7654321")] == [
        "READY",
        "READY",
        "REMOVED",
        "UNTICKED",
    ]
    change_columns(practice, {2}, rows=5)
    change_columns(practice, {1}, rows=6)
    assert practice.list.columns.given[1] == "300123456"


def test_decisions_about_very_many_rows_stay_when_other_columns_are_read(practice, tmp_path):
    rows = 7_000
    path = tmp_path / "clientes.csv"
    path.write_text(
        "Nombre;Celular;Cédula\n" + "".join(f"Ana;03300{row:07};310{row:07}\n" for row in range(rows))
    )
    load(practice, path)
    practice.wait(lambda: is_still(practice) and len(practice.list) == rows)
    practice.list.set_ticked(range(0, rows, 2), ticked=False)
    practice.list.set_ticked(range(1, rows, 2), ticked=False)
    assert set(practice.states()) == {"UNTICKED"}
    change_columns(practice, {1, 2}, rows=2 * rows)
    assert practice.states()[::2] == ["UNTICKED"] * rows
    assert "UNTICKED" not in practice.states()[1::2]


def test_a_reading_that_fails_leaves_corrections_where_they_were(practice, two_phones):
    load(practice, two_phones)
    practice.wait(lambda: is_still(practice) and len(practice.list) == 5)
    workspace = practice.program.workspace
    workspace.correct(workspace.current, 0, "3001234567")
    practice.wait(lambda: is_still(practice) and practice.list.columns.given[0] == "3001234567")
    two_phones.unlink()
    practice.press(practice.bar.change_columns_button)
    dialog = layout_dialog(practice)
    mark(practice, dialog, {1, 2})
    practice.press(dialog.read_button)
    practice.wait(lambda: is_still(practice) and bool(workspace.current.problem))
    assert practice.list.columns.given[0] == "3001234567"
    assert practice.states()[0] == "READY"
