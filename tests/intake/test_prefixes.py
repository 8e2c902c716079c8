"""Numbers whose area or country stands in a column of its own."""

import openpyxl
import pytest

from wolkdnc_gui.intake.layout import Choice, SheetChoice
from wolkdnc_gui.numbers.verdict import Reason


@pytest.fixture
def read_rows(read_bytes):
    """Read rows as a semicolon-separated file."""

    def read_it(rows, **options):
        text = "".join(";".join(row) + "\r\n" for row in rows)
        return read_bytes(text.encode(), **{"ask": True, **options})

    return read_it


LACKING = {
    ("BR", "DDD", "Telefone"): ({"11": "987654321", "021": "3234-5678"}, ["11987654321", "2132345678"]),
    ("MX", "LADA", "NUMERO"): ({"55": "12345678", "998": "123 4567"}, ["5512345678", "9981234567"]),
    ("AR", "Cód. Área", "Tel."): ({"011": "43211234", "351": "4212345"}, ["1143211234", "3514212345"]),
    ("CO", "Indicativo", "Fijo"): ({"(601)": "7654321", "604": "456 78 90"}, ["96017654321", "96044567890"]),
    ("AR", "Área", "Celular"): ({"11": "43211234", "351": "4212345"}, ["1143211234", "3514212345"]),
    ("US", "Area code", "Phone"): ({"212": "867-5309", "305": "8675309"}, ["2128675309", "3058675309"]),
}


@pytest.mark.parametrize(("country", "area", "number"), LACKING)
def test_the_area_is_put_before_numbers_that_lack_it(read_rows, country, area, number):
    rows, digits = LACKING[country, area, number]
    outcome = read_rows([("Nombre", area, number), *(("Ana", *row) for row in rows.items())], country=country)
    assert outcome.digits == digits
    assert outcome.reasons == [Reason.NONE] * 2
    assert outcome.places == [(2, 3), (3, 3)]
    assert outcome.proposal.sure
    assert outcome.summary.column_label == f"{area} + {number}"
    assert outcome.proposal.sheets[0].columns[2].label == f"{area} + {number}"


def test_a_number_that_is_whole_stays_as_it_is_beside_one_that_is_not(read_rows):
    rows = [("LADA", "Teléfono"), ("55", "5512345678"), ("55", "12345678"), ("33", "+52 81 1234 5678")]
    outcome = read_rows(rows, country="MX")
    assert outcome.given == ["5512345678", "55 12345678", "+52 81 1234 5678"]
    assert outcome.digits == ["5512345678", "5512345678", "8112345678"]


def test_each_of_two_columns_of_numbers_has_its_own_area(read_rows):
    rows = [("DDD1", "Fone1", "DDD2", "Fone2"), ("11", "987654321", "21", "32345678")]
    assert read_rows(rows, country="BR").digits == ["11987654321", "2132345678"]


def test_the_area_stands_before_numbers_of_an_old_form_too(read_rows):
    outcome = read_rows([("DDD", "Fone"), ("11", "87654321"), ("21", "98765-4321")], country="BR")
    assert outcome.digits == ["1187654321", "21987654321"]
    assert outcome.reasons == [Reason.OLD_FORMAT, Reason.NONE]


def test_one_area_may_stand_before_several_columns_of_numbers(read_rows):
    rows = [("DDD", "Fone", "Celular", "RG"), ("11", "32345678", "991234567", "12345678")]
    rows.append(("21", "25551234", "998887766", "987654321"))
    outcome = read_rows(rows, country="BR")
    assert outcome.digits == ["1132345678", "11991234567", "2125551234", "21998887766"]
    assert outcome.summary.column_label == "DDD + Fone, DDD + Celular"


def test_an_area_that_few_numbers_lack_is_theirs_where_the_others_begin_with_it(read_rows):
    whole = [("11", f"1145{at:06}") for at in range(300_000, 300_025)]
    outcome = read_rows([("Área", "Teléfono"), *whole, ("351", "4123456")], country="AR")
    assert outcome.digits == [number for _, number in whole] + ["3514123456"]


def test_several_numbers_in_a_cell_share_their_area(read_rows):
    rows = [("Indicativo", "Teléfonos"), ("601", "7654321 / 7654322"), ("", "3001234567"), ("604", "n/a")]
    outcome = read_rows(rows)
    assert outcome.digits == ["96017654321", "96017654322", "93001234567", ""]


@pytest.mark.parametrize(
    "header", ["Código país", "country_code", "DDI", "phone_code", "Indicativo del país"]
)
def test_the_country_is_told_by_its_column(read_rows, header):
    # 3058675309 alone would be a Colombian mobile.
    rows = [
        (header, "Celular"),
        ("57", "3001234567"),
        ("1", "3058675309"),
        ("+51", "912345678"),
        ("", "3017654321"),
    ]
    outcome = read_rows(rows)
    assert outcome.digits == ["93001234567", "13058675309", "51912345678", "93017654321"]
    assert outcome.reasons == [Reason.NONE, Reason.OTHER_COUNTRY, Reason.OTHER_COUNTRY, Reason.NONE]


def test_country_and_area_may_both_stand_apart(read_rows):
    rows = [("Cod. país", "Cod. área", "Número"), ("54", "11", "43211234"), ("55", "11", "987654321")]
    assert read_rows(rows, country="AR").digits == ["1143211234", "5511987654321"]


def test_the_area_of_somebody_else_is_not_put_before_a_number(read_rows):
    # Of who complained, beside the number of who called; one of them is not whole.
    rows = [("Company_Phone_Number", "Consumer_Area_Code"), *[("2128675309", "512")] * 9, ("5674321", "512")]
    outcome = read_rows(rows, country="US")
    assert outcome.given == ["2128675309"] * 9 + ["5674321"]
    assert outcome.summary.column_label == "Company_Phone_Number"


def test_a_column_that_is_chosen_for_its_numbers_is_no_area(read_rows):
    rows = [("DDD", "Telefone"), ("11", "987654321")]
    outcome = read_rows(rows, country="BR", choice=Choice((SheetChoice((0, 1)),)))
    assert outcome.given == ["11", "987654321"]


def test_a_header_that_comes_again_is_no_entry_there_either(read_rows):
    rows = [("DDD", "Telefone"), ("11", "987654321"), ("DDD", "Telefone"), ("21", "32345678")]
    assert read_rows(rows, country="BR").given == ["11 987654321", "21 32345678"]


def test_areas_in_a_workbook_are_put_before_numbers_too(tmp_path, read_here):
    book = openpyxl.Workbook()
    for row in (["Nombre", "Indicativo", "Teléfono"], ["Ana", 601, 7654321], ["Eva"], ["Luis", 604, 4567890]):
        book.active.append(row)
    book.save(tmp_path / "lista.xlsx")
    outcome = read_here(path=tmp_path / "lista.xlsx", ask=True)
    assert outcome.digits == ["96017654321", "96044567890"]
