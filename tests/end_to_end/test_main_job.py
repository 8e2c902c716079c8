"""Numbers in, direction, Enter, and what comes of it: the table, the server's list, the journal, the file."""

import csv
import sqlite3
from contextlib import closing

import pytest
from harness import journal
from harness.waiting import wait_until


def _practice_list(data):
    with closing(sqlite3.connect(f"file:{data / 'practice.sqlite3'}?mode=ro", uri=True)) as db:
        return db.execute("SELECT direction, digits FROM blocked ORDER BY seq").fetchall()


def _green_pixels(running, folder):
    from PySide6.QtGui import QImage, qBlue, qGreen, qRed

    picture = QImage(str(running.shoot(folder / "screen.png")))
    colours = (picture.pixel(x, y) for y in range(picture.height()) for x in range(picture.width()))
    return sum(qGreen(one) > qRed(one) + 60 and qGreen(one) > qBlue(one) + 40 for one in colours)


def _export(running, target):
    """Save the table by keyboard alone, in Qt's own file dialog."""
    running.keys("ctrl+e")
    running.wait_for_window("QFileDialog")
    running.keys("ctrl+a")
    running.write(str(target))
    running.keys("Return")
    wait_until(target.is_file, why=f"{target} is written")
    return target.read_bytes()


def test_one_number_is_paste_enter_green_and_the_file_says_it_was_practice(program, tmp_path, no_mouse):
    data = tmp_path / "data"
    running = program(data, "--practice")
    running.wait_for_text("connectionLabel", "^Connected")
    running.keys("alt+o")
    wait_until(lambda: running.see("outboundRadio").checked)
    running.paste("300 123 4567")
    running.wait_for_text("submitButton", r"^Block 1 number(\(s\))? for outbound$")
    wait_until(lambda: running.focus_name() == "submitButton", why="Enter would submit")
    before = _green_pixels(running, tmp_path)
    running.keys("Return")
    assert running.wait_for_text("statusLabel", r"^Done: 1 number(\(s\))? added")
    assert running.states() == ["Added"]
    wait_until(lambda: _green_pixels(running, tmp_path) > before + 20, why="the row is green")
    assert _practice_list(data) == [("outbound", "93001234567")]
    (job,) = journal.jobs(data)
    assert (job.state, job.outcomes) == ("finished", ["added"])

    written = _export(running, tmp_path / "result.csv")
    assert written.startswith(b"\xef\xbb\xbf")
    banner, titles, row = csv.reader(written.decode("utf-8-sig").splitlines())
    assert banner == ["PRACTICE: none of these numbers reached a real operation."]
    told = dict(zip(titles, row, strict=True))
    assert (told["Number"], told["Will be sent"], told["State"]) == ("300 123 4567", "93001234567", "Added")
    assert running.close() == 0


def test_a_file_goes_all_the_way_by_keyboard_alone_both_directions(program, tmp_path, no_mouse):
    data = tmp_path / "data"
    numbers = tmp_path / "clientes.csv"
    lines = [f"Cliente {n};30012345{n:02}" for n in range(40)]
    numbers.write_text("\r\n".join(["Nombre;Celular", *lines, "Otra vez;3001234500"]), encoding="utf-8")
    running = program(data, "--practice")
    running.wait_for_text("connectionLabel", "^Connected")

    running.keys("ctrl+o")
    running.wait_for_window("QFileDialog")
    running.write(str(numbers))
    running.keys("Return")
    running.wait_for_text("statusLabel", r"^clientes\.csv.*40 number(s|\(s\)).*1 row(\(s\))? left out")
    assert running.table().count == 41
    wait_until(lambda: running.focus_name() == "inboundRadio", why="the direction is what is missing")
    running.keys("space", "Down", "Down")
    assert running.see("bothRadio").checked
    running.tab_to("noteEdit")
    running.write("PQR 1234")
    running.tab_to("submitButton")
    running.keys("Return")
    running.wait_for_window("ConfirmDialog")
    assert "40" in running.see("confirmSentence").text
    assert journal.jobs(data) == []
    running.keys("Return")
    running.wait_for_text("statusLabel", "^Done")
    expected = [f"930012345{n:02}" for n in range(40)]
    assert _practice_list(data) == [(way, digits) for way in ("inbound", "outbound") for digits in expected]
    (job,) = journal.jobs(data)
    assert (job.note, job.outcomes) == ("PQR 1234", ["added"] * 80)

    running.keys("ctrl+f")
    running.write("300 123 4517")
    wait_until(lambda: running.table().column("Number") == ["3001234517"], why="the search finds it")
    running.keys("Escape")
    wait_until(lambda: running.table().count == 41, why="everything is shown again")

    rows = list(csv.reader(_export(running, tmp_path / "result.csv").decode("utf-8-sig").splitlines()))
    assert [row[2] for row in rows[2:42]] == expected
    assert {(row[3], row[4]) for row in rows[2:42]} == {("Added", "Added")}
    assert rows[42][3:5] == ["Left out", "Left out"]

    running.keys("ctrl+h")
    running.wait_for_window("HistoryDialog")
    running.keys("Escape")
    running.wait_until_gone("HistoryDialog")
    running.keys("ctrl+q")
    assert running.wait_for_end(20) == 0


@pytest.mark.parametrize("way", ["box", "anywhere"])
def test_a_paste_without_any_number_adds_nothing_and_says_so(program, tmp_path, way):
    running = program(tmp_path / "data", "--practice")
    running.paste("300 123 4567")
    wait_until(lambda: running.table().count == 1)
    running.tab_to("pasteEdit" if way == "box" else "entriesTable")
    running.paste("hola, ¿cómo está?")
    running.wait_for_text("statusLabel", "no phone number")
    assert running.table().column("Number") == ["300 123 4567"]


def test_where_the_decimal_sign_is_a_comma_the_file_is_split_at_semicolons(program, tmp_path, no_mouse):
    data = tmp_path / "data"
    running = program(data, "--practice", language="es")
    running.paste("300 123 4567")
    wait_until(lambda: running.focus_name() == "inboundRadio")
    running.keys("space", "ctrl+Return")
    wait_until(lambda: [one.outcomes for one in journal.jobs(data)] == [["added"]])
    (_banner, titles, row) = _export(running, tmp_path / "resultado.csv").decode("utf-8-sig").splitlines()
    assert (titles.count(";"), row.count(";")) == (5, 5)
    assert '"93001234567"' in row.split(";")
    assert running.close() == 0
