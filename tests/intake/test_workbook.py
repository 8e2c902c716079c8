import datetime

import openpyxl
import pytest
from python_calamine import CalamineError, PasswordError

from wolkdnc_gui.intake.events import IntakeError, IntakeProblem, Kind
from wolkdnc_gui.intake.workbook import _guarded, cell_text
from wolkdnc_gui.numbers.verdict import Reason


@pytest.fixture
def workbook(tmp_path):
    """Make a workbook of sheets of rows; a name that begins with a dot is a hidden sheet."""

    def make(sheets, name="lista.xlsx"):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title.removeprefix("."))
            sheet.sheet_state = "hidden" if title.startswith(".") else "visible"
            for row in rows:
                sheet.append(row)
        path = tmp_path / name
        book.save(path)
        return path

    return make


def test_numbers_are_taken_from_the_stored_value(workbook, read_here):
    path = workbook(
        {
            "Hoja1": [
                ["Nombre", "Celular"],
                ["Ana", 3001234567],
                ["Eva", "301 765 4321"],
                ["Luis", 573021234567.0],
            ]
        }
    )
    outcome = read_here(path=path)
    assert outcome.given == ["3001234567", "301 765 4321", "573021234567"]
    assert outcome.digits == ["93001234567", "93017654321", "93021234567"]
    assert outcome.places == [(2, 2), (3, 2), (4, 2)]
    assert outcome.summary.kind is Kind.WORKBOOK


def test_titles_blank_tails_and_totals_make_no_numbers(workbook, read_here):
    rows = [
        ["Solicitudes de no llamar"],
        [],
        ["Cédula", "Nombre", "Celular"],
        [1023456789, "Ana", 3001234567],
        [79123456, "Eva", None],
    ]
    outcome = read_here(path=workbook({"Hoja1": [*rows, [], ["Total", 2, None]]}))
    assert outcome.digits == ["93001234567"]
    assert outcome.places == [(4, 3)]
    assert outcome.summary.blank_rows == 3


def test_a_sheet_that_begins_further_down_keeps_its_row_numbers(tmp_path, read_here):
    book = openpyxl.Workbook()
    book.active["C5"], book.active["C6"] = "Teléfono", 3001234567
    path = tmp_path / "lista.xlsx"
    book.save(path)
    assert read_here(path=path).places == [(6, 3)]


def test_hidden_sheets_are_told_and_not_read(workbook, read_here):
    path = workbook(
        {"Hoja1": [["Tel"], [3001234567]], ".Vieja": [["Tel"], [3017654321]], "Notas": [["hola"]]}
    )
    outcome = read_here(path=path)
    assert outcome.digits == ["93001234567"]
    assert (outcome.summary.hidden_sheets, outcome.summary.other_sheets) == (("Vieja",), ("Notas",))


def test_every_visible_sheet_with_phones_is_read_in_order(workbook, read_here):
    path = workbook({"Enero": [["Tel"], [3001234567]], "Febrero": [["Celular"], [3017654321], [3001234567]]})
    outcome = read_here(path=path)
    assert outcome.reasons == [Reason.NONE, Reason.NONE, Reason.REPEAT_OF_ROW]
    assert [outcome.entries.entry(index).origin.source.sheet for index in range(3)] == [
        "Enero",
        "Febrero",
        "Febrero",
    ]
    assert outcome.summary.column_label == "Tel, Celular"


def test_booleans_and_dates_are_left_out_with_the_reason(workbook, read_here):
    rows = [["Tel"], [3001234567], [True], [datetime.date(2026, 11, 23)], [3001234567.5]]
    outcome = read_here(path=workbook({"Hoja1": rows}))
    assert outcome.given == ["3001234567", "TRUE", "2026-11-23", "3001234567.5"]
    assert outcome.reasons == [Reason.NONE, Reason.ERROR_CELL, Reason.NOT_A_NUMBER, Reason.NOT_A_NUMBER]


def test_a_workbook_without_phones_has_no_numbers(workbook, read_here):
    assert read_here(path=workbook({"Hoja1": [["hola"]], "Hoja2": []})).problem is IntakeProblem.NO_NUMBERS


def test_the_ending_is_not_needed(workbook, read_here):
    path = workbook({"Hoja1": [["Tel"], [3001234567]]})
    assert read_here(path=path.rename(path.with_suffix(""))).digits == ["93001234567"]


def test_a_cut_off_workbook_is_damaged(workbook, read_here):
    path = workbook({"Hoja1": [["Tel"], [3001234567]]})
    path.write_bytes(path.read_bytes()[:-400])
    assert read_here(path=path).problem is IntakeProblem.CORRUPT


def test_a_workbook_with_a_broken_sheet_is_damaged(workbook, read_here, tmp_path):
    import zipfile

    path = workbook({"Hoja1": [["Tel"], [3001234567]]})
    broken = tmp_path / "roto.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<worksheet><sheetData><row" if "sheet1" in name else old.read(name))
    assert read_here(path=broken).problem in (IntakeProblem.CORRUPT, IntakeProblem.NO_NUMBERS)


@pytest.mark.parametrize(
    ("stream", "problem"),
    [("EncryptedPackage", IntakeProblem.PASSWORD_PROTECTED), ("Other", IntakeProblem.CORRUPT)],
)
def test_an_encrypted_workbook_is_told_from_a_damaged_one(read_bytes, stream, problem):
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(600)
    assert read_bytes(content, "lista.xlsx").problem is problem


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (type("PanicException", (BaseException,), {})("capacity overflow"), IntakeProblem.TOO_LARGE),
        (type("PanicException", (BaseException,), {})("index out of bounds"), IntakeProblem.CORRUPT),
        (CalamineError("Cell limit exceeded (17179869184 cells requested)"), IntakeProblem.TOO_LARGE),
        (CalamineError("bad"), IntakeProblem.CORRUPT),
        (PasswordError("secret"), IntakeProblem.PASSWORD_PROTECTED),
    ],
)
def test_whatever_ends_the_library_has_a_name(error, problem):
    def fail():
        raise error

    with pytest.raises(IntakeError) as caught:
        _guarded(fail)
    assert caught.value.problem is problem


def test_a_request_to_end_is_not_taken_for_a_broken_workbook():
    def end():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _guarded(end)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3001234567.0, "3001234567"),
        (573001234567, "573001234567"),
        (1.5, "1.5"),
        (1e20, "1e+20"),
        ("300", "300"),
        (None, ""),
        (False, "\x00FALSE"),
        (datetime.time(3, 4), "03:04:00"),
    ],
)
def test_values_become_texts_without_loss(value, text):
    assert cell_text(value) == text
