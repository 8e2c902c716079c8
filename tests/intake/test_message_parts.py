"""Pages saved as one file, as spreadsheets and browsers do, and mails."""

import base64

from wolkdnc_gui.intake.events import IntakeProblem, Kind

PAGES = b"""MIME-Version: 1.0
X-Document-Type: Workbook
Content-Type: multipart/related; boundary="----=_NextPart_01"

This document is a Single File Web Page.

------=_NextPart_01
Content-Location: file:///C:/lista.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="us-ascii"

<html><frameset rows=3D"*,39"><frame src=3D"sheet001.htm"></frameset></html>

------=_NextPart_01
Content-Location: file:///C:/sheet001.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="windows-1252"

<html><table x:str border=3D0><tr><td>C=E9dula</td><td>Tel=E9fono</td></tr>
<tr><td x:num>1023456789</td><td x:num=3D"3001234567">3,00E+09</td></tr>
<tr><td x:num>52123456</td><td class=3Dxl24>30176=
54321</td></tr></table></html>
------=_NextPart_01--
"""
TEXT = "Por favor no llamar más al 300 123 4567 ni al 301-765-4321.\nCC 1023456789. Gracias, Íñigo"


def mail(body, kind="text/plain; charset=utf-8"):
    head = f"From: Ana <ana@example.com>\r\nSubject: Baja\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n"
    encoded = base64.encodebytes(body.encode()).decode()
    return f"{head}Content-Transfer-Encoding: base64\r\n\r\n{encoded}".encode()


def test_a_page_in_one_file_is_read_as_it_shows(read_bytes):
    for name in ("lista.mht", "lista.xls"):
        outcome = read_bytes(PAGES, name, ask=True)
        assert outcome.digits == ["93001234567", "93017654321"]
        assert outcome.summary.column_label == "Teléfono"
        assert outcome.summary.kind is Kind.HTML


def test_a_mail_is_read_as_its_text(read_bytes):
    outcome = read_bytes(mail(TEXT), "baja.eml")
    assert outcome.digits == ["93001234567", "93017654321"]
    assert outcome.summary.kind is Kind.TEXT


def test_a_part_that_says_a_wrong_encoding_is_read_all_the_same(read_bytes):
    latin = PAGES.replace(b"windows-1252", b"utf-8")
    assert read_bytes(latin, "lista.mht").summary.column_label == "Teléfono"
    unheard_of = PAGES.replace(b"windows-1252", b"x-klingon")
    assert read_bytes(unheard_of, "lista.mht").summary.column_label == "Teléfono"


def test_a_mail_without_a_number_says_so(read_bytes):
    assert read_bytes(mail("Gracias"), "baja.eml").problem is IntakeProblem.NO_NUMBERS
    assert read_bytes(mail("", "image/png"), "baja.eml").problem is IntakeProblem.NO_NUMBERS


def test_a_list_whose_first_line_looks_like_a_mails_is_a_list(read_bytes):
    outcome = read_bytes(b"Nota: bajas;Celular\r\nAna;3001234567\r\n")
    assert outcome.digits == ["93001234567"]
