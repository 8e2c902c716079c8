import os
import sys
import zipfile

import pytest

from wolkdnc_gui.intake.events import IntakeError, IntakeProblem
from wolkdnc_gui.intake.limits import Limits
from wolkdnc_gui.intake.opening import Content, TextFile, _refused, look_at


def _raise(error):
    def raise_it(*_args, **_options):
        raise error

    return raise_it


def test_a_missing_file_is_not_found(read_here, tmp_path):
    assert read_here(path=tmp_path / "nada.csv").problem is IntakeProblem.NOT_FOUND


def test_an_impossible_name_is_not_found(read_here):
    assert read_here(path="a\x00b").problem is IntakeProblem.NOT_FOUND


def test_a_folder_is_no_file(read_here, tmp_path):
    assert read_here(path=tmp_path).problem is IntakeProblem.NOT_A_FILE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_refused_without_being_opened(read_here, tmp_path):
    os.mkfifo(tmp_path / "tubo")
    assert read_here(path=tmp_path / "tubo").problem is IntakeProblem.NOT_A_FILE


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no /dev")
def test_a_device_is_refused(read_here):
    assert read_here(path="/dev/zero").problem is IntakeProblem.NOT_A_FILE


@pytest.mark.parametrize("content", [b"", b"\n\n \t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_says_so(read_bytes, content):
    assert read_bytes(content).problem is IntakeProblem.EMPTY


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"\xff\xd8\xff\xe0" + bytes(100),
        b"%PDF-1.7\n3001234567",
        b"MZ\x90\x00\x03\x00\x00\x00" + bytes(100),
        b"BM6\x00\x0c" + bytes(100),
        b"SQLite format 3\x00" + bytes(100),
        b"\x1f\x8b\x08\x00" + bytes(100),
        bytes(range(256)) * 40,
        b"a\x00b\x00\x00c\x00" * 40,
    ],
)
def test_a_picture_or_program_named_csv_is_no_list(read_bytes, content):
    assert read_bytes(content, "lista.csv").problem is IntakeProblem.NOT_A_LIST


def test_a_list_may_begin_with_the_letters_of_a_picture(read_bytes):
    assert read_bytes(b"BM,Tel\na,3001234567\nb,3017654321\n").digits == ["93001234567", "93017654321"]


def test_a_document_in_a_zip_is_no_list(read_here, tmp_path):
    path = tmp_path / "carta.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert read_here(path=path).problem is IntakeProblem.NOT_A_LIST


@pytest.mark.parametrize("kind", ["text", "spreadsheet"])
def test_a_flat_document_is_no_list(read_bytes, kind):
    document = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis" '
        f'office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:meta>3001234567</office:meta>'
        "<table:table><table:table-row><table:table-cell>3001234567</table:table-cell></table:table-row></table:table>"
        "</office:document>"
    )
    assert read_bytes(document.encode(), "lista.fods").problem is IntakeProblem.NOT_A_LIST


def test_a_broken_zip_is_damaged(read_bytes):
    assert read_bytes(b"PK\x03\x04 and no more", "lista.xlsx").problem is IntakeProblem.CORRUPT


def test_a_file_beyond_the_limit_is_too_large(read_bytes):
    assert read_bytes(b"3001234567\n", limits=Limits(file_bytes=5)).problem is IntakeProblem.TOO_LARGE


def test_a_file_that_may_not_be_read_says_so(tmp_path, monkeypatch):
    path = tmp_path / "lista.csv"
    path.write_bytes(b"3001234567\n")
    # (Tests may run as a user whom no permission stops.)
    monkeypatch.setattr(type(path), "open", _raise(PermissionError(13, "denied")))
    with pytest.raises(IntakeError) as caught:
        look_at(path, 100)
    assert caught.value.problem is IntakeProblem.NO_PERMISSION


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (FileNotFoundError(2, "gone"), IntakeProblem.NOT_FOUND),
        (OSError(5, "input/output error"), IntakeProblem.CORRUPT),
    ],
)
def test_a_file_that_fails_between_the_looks_says_why(tmp_path, monkeypatch, error, problem):
    path = tmp_path / "lista.csv"
    path.write_bytes(b"3001234567\n")
    monkeypatch.setattr(type(path), "open", _raise(error))
    with pytest.raises(IntakeError) as caught:
        look_at(path, 100)
    assert caught.value.problem is problem


def test_a_folder_that_may_not_be_entered_says_so(tmp_path, monkeypatch):
    path = tmp_path / "lista.csv"
    monkeypatch.setattr(type(path), "stat", _raise(PermissionError(13, "denied")))
    with pytest.raises(IntakeError) as caught:
        look_at(path, 100)
    assert caught.value.problem is IntakeProblem.NO_PERMISSION


def test_a_file_that_another_program_keeps_to_itself_is_locked(tmp_path):
    error = PermissionError(13, "in use")
    error.winerror = 32
    assert _refused(tmp_path / "lista.xlsx", error) is IntakeProblem.LOCKED


def test_a_file_that_grows_is_read_as_it_was(tmp_path):
    path = tmp_path / "lista.txt"
    path.write_bytes(b"3001234567\n")
    found = look_at(path, 1000)
    with path.open("ab") as stream:
        stream.write(b"3017654321\n")
    with TextFile(found) as file:
        assert file.lines.readlines() == ["3001234567\n"]
        assert file.fraction() == 1.0
    assert found.content is Content.TEXT


def test_a_file_that_becomes_shorter_is_not_taken_for_whole(tmp_path):
    path = tmp_path / "lista.txt"
    path.write_bytes(b"3001234567\n3017654321\n")
    found = look_at(path, 1000)
    path.write_bytes(b"3001234567\n")
    with TextFile(found) as file, pytest.raises(IntakeError) as raised:
        file.lines.readlines()
    assert raised.value.problem is IntakeProblem.CORRUPT


def test_a_wrong_byte_costs_one_character_and_not_the_file(read_bytes):
    content = b"Tel,Nota\n3001234567,se\xf1or\n" * 2 + b"3017654321,\x81\x8d\n"
    assert read_bytes(content).digits[-1] == "93017654321"


@pytest.mark.parametrize(
    "content",
    [
        b"Nombre,Tel\r\nAna\x00\x00,3001234567\r\nEva,\x0030176\x0054321\r\n",
        b"Nombre,Tel\r\nAna,3001234567\r\nEva,3017654321\r\n" + bytes(5000),
        bytes(3) + b"Nombre,Tel\r\nAna,3001234567\r\nEva,3017654321\r\n",
        b"Nombre,Tel\r\nAna,3001234567\r\n" + bytes(3_000_000) + b"Eva,3017654321\r\n",
    ],
)
def test_zeros_among_text_are_passed_over_and_counted(read_bytes, content):
    outcome = read_bytes(content)
    assert outcome.digits == ["93001234567", "93017654321"]
    assert outcome.summary.zeros == content.count(0)


def test_the_zeros_of_an_encoding_are_no_damage(read_bytes):
    assert read_bytes("Tel\n3001234567\n".encode("utf-16")).summary.zeros == 0


DOS = "Cédula;Teléfono;Dirección\r\n1023456789;3001234567;Peñón\r\n52123456;3017654321;Núñez\r\n"


def test_the_encoding_of_dos_is_understood(read_bytes):
    assert read_bytes(DOS.encode("cp850")).summary.column_label == "Teléfono"


def test_spaces_that_do_not_break_make_no_other_encoding(read_bytes):
    # In DOS they would be letters: 300á123á4567.
    text = "Nombre;Tel\r\n" + "".join(f"Ana;300\xa0123\xa0456{row}\r\n" for row in range(5))
    assert read_bytes(text.encode("cp1252")).digits == [f"9300123456{row}" for row in range(5)]
