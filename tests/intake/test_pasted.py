"""What agents paste."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wolkdnc_gui.intake.columns import MOST_COLUMNS
from wolkdnc_gui.intake.events import IntakeProblem, Kind
from wolkdnc_gui.numbers.verdict import Reason, Verdict


def test_one_number_is_one_entry(read_here):
    outcome = read_here("3001234567")
    assert (outcome.given, outcome.digits) == (["3001234567"], ["93001234567"])
    assert outcome.places == [(1, 0)]
    assert outcome.summary.found == 1


def test_one_number_a_line_with_blank_lines_between(read_here):
    outcome = read_here("3001234567\r\n\r\n 301 765 4321 \n\n")
    assert outcome.digits == ["93001234567", "93017654321"]
    assert outcome.places == [(1, 0), (3, 0)]
    assert (outcome.summary.rows_read, outcome.summary.blank_rows) == (4, 2)


def test_a_list_with_commas_and_semicolons_keeps_every_piece(read_here):
    outcome = read_here("3001234567, 12345; 3017654321,\n+57 302 123 4567")
    assert outcome.given == ["3001234567", "12345", "3017654321", "+57 302 123 4567"]
    assert outcome.reasons == [Reason.NONE, Reason.TOO_SHORT, Reason.NONE, Reason.NONE]


@pytest.mark.parametrize(
    "text",
    [
        '["3001234567","3017654321"]',
        '[\n  "3001234567",\n  "3017654321"\n]',
        "['+573001234567', \"3017654321\"]",
        '("3001234567", "3017654321")',
    ],
)
def test_a_list_as_programs_write_it_gives_its_numbers(read_here, text):
    outcome = read_here(text)
    assert outcome.digits == ["93001234567", "93017654321"]
    assert outcome.reasons == [Reason.NONE, Reason.NONE]


@pytest.mark.parametrize("last", ["3001234599", "12345", "301 765 4321"])
def test_a_line_of_many_numbers_gives_each_of_them(read_here, last):
    many = [str(3001234500 + number) for number in range(9)]
    outcome = read_here(f"{', '.join(many)},, {last}\n3021234567")
    assert outcome.given == [*many, last, "3021234567"]
    assert outcome.places == [(1, 0)] * 10 + [(2, 0)]


@pytest.mark.parametrize("between", [",", ", ", ";", "\t"])
def test_a_line_of_more_numbers_than_a_table_has_columns_gives_each_of_them(read_here, between):
    many = [str(3000000000 + number) for number in range(MOST_COLUMNS + 1)]
    assert read_here(between.join(many)).given == many


def test_cells_copied_from_a_sheet_are_a_table(read_here):
    outcome = read_here(
        "Nombre\tCédula\tCelular\nLuis\t1023456789\t3001234567\nAna\t52123456\t3017654321 / 601 555 4444\n"
    )
    assert outcome.digits == ["93001234567", "93017654321", "96015554444"]
    assert outcome.places == [(2, 3), (3, 3), (3, 3)]
    assert (outcome.summary.column_label, outcome.summary.kind) == ("Celular", Kind.TABLE)


@pytest.mark.parametrize("mark", [",", ";", "|"])
def test_pasted_text_with_a_header_for_each_column_is_a_table(read_here, mark):
    rows = ["Nombre,Cédula,Celular", "Luis,3123456789,3001234567", "Ana,52123456,3017654321", "Eva,1,"]
    outcome = read_here("\n".join(rows).replace(",", mark))
    assert outcome.digits == ["93001234567", "93017654321"]
    assert (outcome.summary.column_label, outcome.summary.kind) == ("Celular", Kind.TABLE)


@pytest.mark.parametrize(
    "text",
    [
        "Hola, mi teléfono\n3001234567, 3017654321\n",
        "Nombre, Teléfono\nJuan, 3001234567\nAna, 3017654321, 3021112233\n",
        "Teléfonos:\n3001234567, Ana\n3017654321, Luis\n",
    ],
)
def test_other_commas_lose_no_number(read_here, text):
    outcome = read_here(text)
    assert outcome.digits[:2] == ["93001234567", "93017654321"]
    assert ("93021112233" in outcome.digits) == ("3021112233" in text)
    assert outcome.summary.kind is not Kind.TABLE


def test_a_chat_gives_its_numbers_and_no_dates(read_here):
    outcome = read_here(
        "[21/11/26, 12:40:55] Sofía: cliente 3101532425 molesto, factura 20261123 por $1.250.000\n"
        "[16/11/26, 16:15:49] María: ok gracias\n"
        "[2/11/26, 8:17:48] Luis: +57 310 5729971 y también el 601 3685262\n"
    )
    assert outcome.given == ["3101532425", "+57 310 5729971", "601 3685262"]
    assert set(outcome.verdicts) == {Verdict.READY}
    assert outcome.summary.kind is Kind.TEXT


def test_an_e_mail_gives_its_numbers(read_here):
    outcome = read_here(
        "Buenos días,\n\nPor favor no llamar más a la señora Pérez (tel. 601 765 4321 ext. 12)\n"
        "ni al celular 300-123-4567.\n\nPQR 20261123, cédula 1.023.456.789\nGracias,\nana@correo.com\n"
    )
    assert outcome.digits == ["96017654321", "93001234567"]
    assert outcome.places == [(3, 0), (4, 0)]


def test_a_vcard_gives_its_number(read_here):
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL;TYPE=CELL:+57 300 123 4567\nREV:20261123T101010Z\nEND:VCARD\n"
    )
    assert read_here(card).digits == ["93001234567"]


def test_a_word_beside_the_number_does_not_hide_it(read_here):
    assert read_here("llamar a 300 123 4567 hoy").given == ["300 123 4567"]


def test_digits_among_letters_are_shown_and_left_out(read_here):
    outcome = read_here("3001234S67")
    assert (outcome.given, outcome.reasons) == (["3001234S67"], [Reason.HAS_LETTERS])


def test_lost_digits_are_said_so(read_here):
    outcome = read_here("5,73E+11\n3001234567")
    assert outcome.reasons == [Reason.LOST_DIGITS, Reason.NONE]


def test_repeats_name_the_row_that_is_kept(read_here):
    outcome = read_here("3001234567\n+57 300 123 4567\n93001234567\n3017654321")
    assert outcome.reasons == [Reason.NONE, Reason.REPEAT_OF_ROW, Reason.REPEAT_OF_ROW, Reason.NONE]
    assert list(outcome.entries.param) == [0, 1, 1, 0]
    assert outcome.digits[1] == "93001234567"


def test_rows_in_the_list_already_count_for_repeats(read_here):
    outcome = read_here("3017654321\n3001234567", known=["", "93001234567"])
    assert outcome.reasons == [Reason.NONE, Reason.REPEAT_OF_ROW]
    assert outcome.entries.param[1] == 2


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\ufeff \u200b"])
def test_nothing_visible_is_empty_or_without_numbers(read_here, text):
    assert read_here(text).problem in (IntakeProblem.EMPTY, IntakeProblem.NO_NUMBERS)


@pytest.mark.parametrize("text", ["hola", "no hay\nnúmeros aquí", "son las 12:30"])
def test_a_text_without_a_number_says_so(read_here, text):
    assert read_here(text).problem is IntakeProblem.NO_NUMBERS


def test_a_very_long_line_is_read_in_pieces(read_here):
    outcome = read_here(", ".join(f"300{number:07d}" for number in range(20_000)))
    assert len(outcome.entries) == 20_000
    assert outcome.entries.count(Verdict.READY) > 18_000


def test_the_first_batch_is_small_and_the_others_large(read_here):
    outcome = read_here("\n".join(f"310{number:07d}" for number in range(45_000)))
    assert outcome.batches == [200, 20_000, 20_000, 4_800]
    assert outcome.fractions == [None, None]


def test_too_many_rows_are_refused(read_here):
    from wolkdnc_gui.intake.limits import Limits

    text = "\n".join(f"310{number:07d}" for number in range(300))
    assert read_here(text, limits=Limits(rows=250)).problem is IntakeProblem.TOO_LARGE


def test_what_was_given_is_kept_up_to_a_sensible_length(read_here):
    outcome = read_here("3" * 2000)
    assert [len(given) for given in outcome.given] == [500]
    assert outcome.reasons == [Reason.TOO_LONG]


likely_lines = st.lists(
    st.text("0123456789+-() ,;\t/", max_size=30)
    | st.sampled_from(
        ["3001234567", "+57 300 123 4567", "Teléfono", "hola", "300 123 4567 / 3017654321", "5,73E+11"]
    )
    | st.text(max_size=20)
).map("\n".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(likely_lines)
def test_every_candidate_is_ready_unusual_or_left_out_in_the_order_given(read_here, text):
    outcome = read_here(text)
    entries = outcome.entries
    assert len(entries) == sum(map(entries.count, Verdict))
    if outcome.summary is not None:
        assert outcome.summary.found == len(entries)
    assert list(entries.row) == sorted(entries.row)
    sent = [digits for digits, verdict in zip(outcome.digits, outcome.verdicts, strict=True) if verdict < 2]
    assert len(sent) == len(set(sent))
    assert all(digits.isdigit() and digits.isascii() for digits in sent)


@pytest.mark.parametrize(
    "start",
    [
        "[25/11/24, 14:30:15] ",
        "\u200e[25/11/24, 2:30:15\u202fp. m.] ",
        "25/11/2024, 14:30 - ",
        "11/25/24, 2:30\u202fPM - ",
        "25.11.24 14:30 - ",
        "[2024-11-25 14:30:15] ",
    ],
)
def test_the_commas_of_a_chat_make_no_columns(read_here, read_bytes, start):
    lines = ["A: 3001234567, 3017654321", "B: no, gracias", "C: mi tel, 3021234567", "D: 3031234567, ok"]
    text = "".join(f"{start}{line}\n" for line in lines)
    for outcome in (read_here(text, ask=True), read_bytes(text.encode(), "chat.txt", ask=True)):
        assert outcome.digits == ["93001234567", "93017654321", "93021234567", "93031234567"]
        assert outcome.summary.kind is Kind.TEXT
