"""Text files with rows and columns, however a spreadsheet program wrote them."""

import pytest

from wolkdnc_gui.intake.events import IntakeProblem, Kind
from wolkdnc_gui.numbers.verdict import Reason, Verdict

ROWS = [
    ("Nombre", "Cédula", "Teléfono", "Fecha", "Observación"),
    ("Luis Rodríguez", "1023456789", "3001234567", "2026-11-20", "no desea"),
    ("Ángela Núñez", "52123456", "", "2026-11-21", "señora"),
    ("José Muñoz", "79123456", "+57 301 765 4321", "2026-11-22", "mañana"),
    ("Sofía Güiza", "41234567", "5,73E+11".replace(",", "."), "2026-11-23", "pidió"),
]
SENT = ["93001234567", "93017654321", ""]
PLACES = [(2, 3), (4, 3), (5, 3)]


def written(delimiter=",", end="\r\n", rows=ROWS):
    return "".join(delimiter.join(row) + end for row in rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end_is_understood(read_bytes, delimiter, end):
    outcome = read_bytes(written(delimiter, end).encode())
    assert (outcome.digits, outcome.places) == (SENT, PLACES)
    assert outcome.summary.kind is Kind.TABLE
    assert outcome.summary.column_label == "Teléfono"
    assert outcome.summary.blank_rows == 1


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "mac-roman"]
)
def test_every_encoding_is_understood(read_bytes, encoding):
    outcome = read_bytes(written(";").encode(encoding))
    assert (outcome.digits, outcome.summary.column_label) == (SENT, "Teléfono")


@pytest.mark.parametrize("name", ["lista.xls", "lista.txt", "lista", "lista.jpg"])
def test_the_name_of_a_file_does_not_decide(read_bytes, name):
    assert read_bytes(written().encode(), name).digits == SENT


def test_the_source_tells_name_and_content(read_bytes):
    outcome = read_bytes(written().encode(), "lista ñ.csv")
    source = outcome.entries.entry(0).origin.source
    assert source.name == "lista ñ.csv"
    assert len(source.sha256) == 64
    assert outcome.summary.source == source


def test_a_first_line_may_name_the_delimiter(read_bytes):
    outcome = read_bytes(("sep=;\r\n" + written(";")).encode())
    assert outcome.digits == SENT
    assert outcome.places == [(row + 1, column) for row, column in PLACES]


def test_quotes_and_line_breaks_within_cells_are_understood(read_bytes):
    content = 'Nombre;Tel\n"Luis; el ""alto""";"300 123 4567\n301 765 4321"\nAna;3021234567\n'
    outcome = read_bytes(content.encode())
    assert outcome.digits == ["93001234567", "93017654321", "93021234567"]


def test_one_lost_quotation_mark_swallows_nothing(read_bytes):
    content = 'Nota;Tel\n"de 5;3001234567\nAna;3017654321\nEva;3021234567\n'
    assert read_bytes(content.encode()).digits == ["93001234567", "93017654321", "93021234567"]


def test_ragged_rows_lose_nothing(read_bytes):
    content = "Nombre,Tel\nAna,3001234567\nEva\nLuis,3017654321,extra,más\n,3021234567\n"
    outcome = read_bytes(content.encode())
    assert outcome.digits == ["93001234567", "93017654321", "93021234567"]
    assert outcome.summary.blank_rows == 1


def test_title_rows_above_the_header_make_no_entries(read_bytes):
    content = (
        "Solicitudes de no llamar;;\n;;\nNombre;Celular;Fecha\n"
        "Ana;3001234567;2026-11-01\nEva;no tiene;2026-11-02\n"
    )
    outcome = read_bytes(content.encode())
    assert outcome.given == ["3001234567", "no tiene"]
    assert outcome.reasons == [Reason.NONE, Reason.NOT_A_NUMBER]


def test_a_header_repeated_on_every_page_makes_no_entry(read_bytes):
    content = "Nombre,Tel\nAna,3001234567\nNombre,Tel\nEva,3017654321\n"
    assert read_bytes(content.encode()).digits == ["93001234567", "93017654321"]


def test_several_phone_columns_are_read_from_left_to_right(read_bytes):
    content = "Celular,Nombre,Teléfono 2\n3001234567,Ana,601 765 4321\n3017654321,Eva,\n"
    outcome = read_bytes(content.encode())
    assert outcome.digits == ["93001234567", "96017654321", "93017654321"]
    assert outcome.places == [(2, 1), (2, 3), (3, 1)]
    assert outcome.summary.column_label == "Celular, Teléfono 2"


@pytest.mark.parametrize(
    "header",
    ["Phone", "mobile_number", "Telefone", "FONE", "Móvil", "numeroCelular", "WhatsApp", "Contacto 2"],
)
def test_headers_of_three_languages_are_known(read_bytes, header):
    content = f"Nombre,{header},Documento\nAna,3001234567,3017654321\nEva,3021234567,3031234567\n"
    outcome = read_bytes(content.encode())
    assert outcome.digits == ["93001234567", "93021234567"]
    assert outcome.summary.column_label == header


@pytest.mark.parametrize("header", ["Cédula", "NIT", "Cuenta", "account_id", "Código de área", "Factura"])
def test_a_column_of_something_else_is_not_read_though_it_looks_like_phones(read_bytes, header):
    content = f"{header},Dato\n3017654321,3001234567\n3031234567,3021234567\n"
    assert read_bytes(content.encode()).digits == ["93001234567", "93021234567"]


def test_without_a_header_the_cells_decide(read_bytes):
    content = "Ana,1023456789,3001234567\nEva,52123456,3021234567\n"
    outcome = read_bytes(content.encode())
    assert outcome.digits == ["93001234567", "93021234567"]
    assert outcome.summary.column_label == ""


def test_a_column_named_phone_is_read_though_its_numbers_are_of_another_country(read_bytes):
    content = "Company_Phone_Number,Area_Code\n7135552812,512\n4155551448,713\n"
    outcome = read_bytes(content.encode())
    assert outcome.given == ["7135552812", "4155551448"]
    assert set(outcome.verdicts) == {Verdict.UNUSUAL}


def test_a_plain_list_in_a_file_is_a_list(read_bytes):
    outcome = read_bytes(b"Telefono\n3001234567\n\n12345\n3017654321\n", "lista.txt")
    assert outcome.given == ["3001234567", "12345", "3017654321"]
    assert outcome.summary.kind is Kind.LIST


def test_a_comma_list_in_a_file_loses_no_column(read_bytes):
    outcome = read_bytes(b"3001234567,3017654321\n3021234567,3031234567\n", "lista.txt")
    assert len(outcome.given) == 4


def test_a_chat_in_a_file_is_no_table_though_it_has_commas(read_bytes):
    content = "".join(
        f"[{day}/11/26, 12:40:55] Sofía: cliente 310153{day:04d} molesto\n[{day}/11/26, 12:41:00] Eva: ok\n"
        for day in range(10, 20)
    )
    outcome = read_bytes(content.encode(), "chat.txt")
    assert outcome.given == [f"310153{day:04d}" for day in range(10, 20)]


def test_excels_guard_against_lost_digits_is_undone(read_bytes):
    assert read_bytes(b'Tel,Nota\n="3001234567",a\n="3017654321",b\n').digits == [
        "93001234567",
        "93017654321",
    ]


def test_progress_tells_how_much_was_read(read_bytes):
    content = "Tel,Nota\n" + "".join(f"310{number:07d},x\n" for number in range(40_000))
    fractions = read_bytes(content.encode()).fractions
    assert len(fractions) == 2
    assert 0 < fractions[0] <= fractions[1] <= 1


def test_a_cell_of_absurd_length_is_a_damaged_file(read_bytes):
    content = b'Tel,Nota\n3001234567,"' + b"x" * 2_000_000 + b'"\n3017654321,y\n'
    assert read_bytes(content).problem is IntakeProblem.CORRUPT


@pytest.mark.parametrize(
    "content",
    [
        b"<html><head><title>3009999999</title><style>td{}</style></head><table><tr><th>Fecha</th><th>M&oacute;vil</th>"
        b"</tr>"
        b"<tr><td>2026-11-20</td><td>300 123&nbsp;4567<br>301 765 4321</td></tr></table></html>",
        b'\xef\xbb\xbf<?xml version="1.0"?><ss:Workbook xmlns:ss="x"><ss:Table><ss:Row>'
        b"<ss:Cell><ss:Data>Movil</ss:Data>"
        b"</ss:Cell>"
        b"</ss:Row><ss:Row><ss:Cell><ss:Data>3001234567</ss:Data></ss:Cell></ss:Row><ss:Row><ss:Cell><ss:Data>3017654321"
        b"</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Workbook>",
        b"<table><td>Tel<td>x<tr><td>3001234567<td>y<tr><td>3017654321</table>",
    ],
)
def test_a_table_of_a_web_page_may_call_itself_a_workbook(read_bytes, content):
    outcome = read_bytes(content, "reporte.xls")
    assert outcome.digits == ["93001234567", "93017654321"]
    assert outcome.summary.kind is Kind.HTML


def test_a_web_page_without_phones_has_no_numbers(read_bytes):
    content = b"<table><tr><td>hola</td></tr></table>"
    assert read_bytes(content, "x.xls").problem is IntakeProblem.NO_NUMBERS


def test_rows_of_absurd_width_are_read_all_the_same(read_bytes):
    # (With a look at every cell for every column this takes minutes.)
    outcome = read_bytes((b"," * 20_000 + b"3001234567\n") * 15)
    assert outcome.digits[0] == "93001234567"


def test_a_line_that_is_no_number_in_a_file_of_one_column_is_left_out_with_the_reason(read_bytes):
    content = "Solicitudes de noviembre\nCelular\n300 123 4567\nno llamar más\n\n601 745 2200\npendiente\n"
    read = read_bytes(content.encode())
    assert read.given == ["300 123 4567", "no llamar más", "601 745 2200", "pendiente"]
    assert read.reasons == [Reason.NONE, Reason.NOT_A_NUMBER, Reason.NONE, Reason.NOT_A_NUMBER]
    assert [row for row, _ in read.places] == [3, 4, 6, 7]
    assert read.summary.blank_rows == 3
