"""What is proposed of a file's sheets and columns, when a person is asked, and what a choice does."""

import openpyxl
import pytest

from wolkdnc_gui.intake.events import IntakeProblem
from wolkdnc_gui.intake.layout import Choice, RememberedColumns, SheetChoice
from wolkdnc_gui.numbers.verdict import Reason


@pytest.fixture
def read_csv(read_bytes):
    """Read a table that asks where it is not sure."""

    def read_it(text, **options):
        return read_bytes(text.encode(), **{"ask": True, **options})

    return read_it


@pytest.fixture
def workbook(tmp_path):
    """Make a workbook of sheets of rows; a name that begins with a dot is a hidden sheet."""

    def make(sheets):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title.removeprefix("."))
            sheet.sheet_state = "hidden" if title.startswith(".") else "visible"
            for row in rows:
                sheet.append(row)
        path = tmp_path / "lista.xlsx"
        book.save(path)
        return path

    return make


def chosen(outcome):
    return [(sheet.name, sheet.chosen) for sheet in outcome.proposal.sheets]


PLAIN = "Reporte,,\nNombre,Cédula,Celular\nAna,1023456789,3001234567\nEva,52123456,3021234567\n"
UNSURE = "Nombre,Dato,Otro\nAna,3001234567,3017654321\nEva,3021234567,3031234567\n"


def test_what_is_plain_is_proposed_and_read(read_csv):
    outcome = read_csv(PLAIN)
    assert outcome.proposal.sure
    assert chosen(outcome) == [("", (2,))]
    assert outcome.digits == ["93001234567", "93021234567"]


def test_the_proposal_shows_the_first_rows_as_they_stand_there(read_csv):
    (sheet,) = read_csv(PLAIN).proposal.sheets
    assert sheet.preview[:2] == (("Reporte", "", ""), ("Nombre", "Cédula", "Celular"))
    assert (sheet.header_row, sheet.first_row) == (2, 3)
    assert [column.label for column in sheet.columns] == ["Nombre", "Cédula", "Celular"]
    assert [column.share for column in sheet.columns] == [0, 0, 1]
    assert (sheet.hidden_rows, sheet.filtered_rows) == (None, None)


def test_the_preview_is_bounded(read_csv):
    wide = ",".join(["x" * 200] * 300)
    (sheet,) = read_csv(f"{wide}\n" * 30 + ",".join(["Tel"] * 300) + "\n3001234567,\n").proposal.sheets
    assert len(sheet.preview) == 12
    assert {len(row) for row in sheet.preview} == {100}
    assert max(len(cell) for row in sheet.preview for cell in row) == 80
    assert sheet.chosen


def test_without_being_asked_to_ask_nothing_is_proposed_and_the_best_is_read(read_csv):
    outcome = read_csv(UNSURE, ask=False)
    assert outcome.proposal is None
    assert len(outcome.digits) == 4


@pytest.mark.parametrize(
    "text",
    [
        UNSURE,
        # Half of the cells only.
        "Nombre,Dato\nAna,3001234567\nEva,abc\nLuis,x9\nSol,3021234567\n",
        # A header for phones, and beside it something that looks more like phones than like anything else.
        "Celular,Dato\n3001234567,3017654321\n3021234567,3031234567\n",
        # Nothing but national ids that look like phones.
        "Cédula,Nombre\n3001234567,Ana\n3021234567,Eva\n",
        "Cédula celular,Nombre\n3001234567,Ana\n3021234567,Eva\n",
        # No header, two columns.
        "Ana,3001234567,3017654321\nEva,3021234567,3031234567\n",
    ],
)
def test_what_is_not_sure_is_asked_and_nothing_is_read(read_csv, text):
    outcome = read_csv(text)
    assert outcome.undecided
    assert not outcome.proposal.sure
    assert outcome.batches == []


@pytest.mark.parametrize(
    "text",
    [
        "Nombre,Celular,Contacto 2\nAna,3001234567,601 765 4321\nEva,3021234567,\n",
        "Company_Phone_Number,Area_Code\n7135552812,512\n4155551448,713\n",
        "Cédula,Celular\n3001234567,3017654321\n3021234567,3031234567\n",
        "Ana,1023456789,3001234567\nEva,52123456,3021234567\n",
    ],
)
def test_what_is_sure_is_not_asked(read_csv, text):
    assert read_csv(text).proposal.sure


def test_a_file_of_national_ids_alone_is_never_sent_by_itself(read_csv):
    outcome = read_csv("Cédula,Nombre\n3001234567,Ana\n3021234567,Eva\n", ask=False)
    assert outcome.problem is IntakeProblem.NO_NUMBERS


def test_a_list_or_a_text_needs_no_choice(read_csv):
    for text in ("Telefono\n3001234567\n3017654321\n", "3001234567,3017654321\n3021234567,3031234567\n"):
        outcome = read_csv(text)
        assert outcome.proposal is None
        assert len(outcome.digits) == 2 or len(outcome.digits) == 4


def test_a_table_without_anything_like_a_number_has_nothing_to_choose(read_csv):
    assert read_csv("Nombre,Ciudad\nAna,Cali\nEva,Bogotá\n").problem is IntakeProblem.NO_NUMBERS


def test_pasted_cells_are_asked_about_like_a_file(read_here):
    outcome = read_here(UNSURE.replace(",", "\t"), ask=True)
    assert outcome.undecided
    chosen = Choice((SheetChoice((1,)),))
    assert read_here(UNSURE.replace(",", "\t"), ask=True, choice=chosen).digits == [
        "93001234567",
        "93021234567",
    ]


def test_a_choice_is_read_as_it_is(read_csv):
    outcome = read_csv(UNSURE, choice=Choice((SheetChoice((2,)),)))
    assert outcome.digits == ["93017654321", "93031234567"]
    assert outcome.summary.column_label == "Otro"
    assert not outcome.proposal.sure


def test_even_a_column_that_is_named_otherwise_may_be_chosen(read_csv):
    outcome = read_csv(PLAIN, choice=Choice((SheetChoice((1, 2)),)))
    assert outcome.given == ["1023456789", "3001234567", "52123456", "3021234567"]


def test_a_choice_of_columns_that_are_not_there_reads_nothing(read_csv):
    assert read_csv(PLAIN, choice=Choice((SheetChoice((7,)),))).undecided
    assert read_csv(PLAIN, choice=Choice((SheetChoice((7,)),)), ask=False).problem is (
        IntakeProblem.NO_NUMBERS
    )


def test_a_choice_is_remembered_for_the_same_header(read_csv):
    (sheet,) = read_csv(UNSURE).proposal.sheets
    remembered = [RememberedColumns(sheet.header_key, (1,))]
    again = UNSURE.replace("3001234567", "3101234567")
    outcome = read_csv(again, remembered=remembered)
    assert outcome.digits == ["93101234567", "93021234567"]
    assert outcome.proposal.sure
    assert outcome.proposal.sheets[0].remembered
    assert read_csv(UNSURE.replace("Otro", "Más"), remembered=remembered).undecided


def test_the_header_counts_by_its_words(read_csv):
    key = read_csv(UNSURE).proposal.sheets[0].header_key
    assert read_csv(UNSURE.replace("Nombre,Dato", "NOMBRE, dato ")).proposal.sheets[0].header_key == key
    assert read_csv("Título\n" + UNSURE).proposal.sheets[0].header_key == key


def test_without_a_header_nothing_can_be_remembered(read_csv):
    text = "Ana,3001234567,3017654321\nEva,3021234567,3031234567\n"
    assert read_csv(text).proposal.sheets[0].header_key == ""
    assert read_csv(text, remembered=[RememberedColumns("", (1,))]).undecided


ENERO = [["Nombre", "Tel"], ["Ana", 3001234567]]
FEBRERO = [["Nombre", "Tel"], ["Eva", 3017654321]]
AGENTES = [["Agente", "Extensión", "Celular"], ["Luis", 12, 3021234567]]


def test_sheets_of_one_header_are_one_list(workbook, read_here):
    outcome = read_here(path=workbook({"Enero": ENERO, "Febrero": FEBRERO}), ask=True)
    assert outcome.proposal.sure
    assert outcome.digits == ["93001234567", "93017654321"]


def test_sheets_of_other_headers_may_be_another_list(workbook, read_here):
    path = workbook({"Enero": ENERO, "Agentes": AGENTES})
    outcome = read_here(path=path, ask=True)
    assert outcome.undecided
    assert chosen(outcome) == [("Enero", (1,)), ("Agentes", (2,))]
    outcome = read_here(path=path, ask=True, choice=Choice((SheetChoice((1,), "Enero"),)))
    assert outcome.digits == ["93001234567"]
    assert outcome.summary.other_sheets == ("Agentes",)


def test_a_sheet_may_be_remembered_as_not_to_be_read(workbook, read_here):
    path = workbook({"Enero": ENERO, "Agentes": AGENTES})
    agentes = read_here(path=path, ask=True).proposal.sheets[1].header_key
    outcome = read_here(path=path, ask=True, remembered=[RememberedColumns(agentes, ())])
    assert outcome.digits == ["93001234567"]


def test_a_hidden_sheet_is_proposed_counted_and_read_only_if_chosen(workbook, read_here):
    path = workbook({"Enero": ENERO, ".Vieja": FEBRERO})
    outcome = read_here(path=path, ask=True)
    assert outcome.digits == ["93001234567"]
    assert [(sheet.name, sheet.hidden) for sheet in outcome.proposal.sheets] == [
        ("Enero", False),
        ("Vieja", True),
    ]
    assert (outcome.summary.hidden_sheets, outcome.summary.hidden_sheet_rows) == (("Vieja",), 1)
    for choice in (
        Choice(include_hidden_sheets=True),
        Choice((SheetChoice((1,), "Enero"), SheetChoice((1,), "Vieja"))),
    ):
        outcome = read_here(path=path, ask=True, choice=choice)
        assert outcome.digits == ["93001234567", "93017654321"]
        assert (outcome.summary.hidden_sheets, outcome.summary.hidden_sheet_rows) == ((), 0)


def test_a_workbook_whose_numbers_are_all_hidden_is_asked_about(workbook, read_here):
    path = workbook({"Notas": [["hola"]], ".Vieja": FEBRERO})
    assert read_here(path=path, ask=True).undecided
    assert read_here(path=path).problem is IntakeProblem.NO_NUMBERS


def test_a_header_over_merged_cells_counts_for_each_of_its_columns(tmp_path, read_here):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Nombre", "Teléfonos", None], ["Ana", 3001234567, 6017654321], ["Eva", 3021234567, None]):
        sheet.append(row)
    sheet.merge_cells("B1:C1")
    sheet.append(["Luis", 3031234567])
    sheet.merge_cells("B4:C5")
    path = tmp_path / "lista.xlsx"
    book.save(path)
    outcome = read_here(path=path, ask=True)
    assert outcome.proposal.sure
    assert [column.label for column in outcome.proposal.sheets[0].columns] == [
        "Nombre",
        "Teléfonos",
        "Teléfonos",
    ]
    assert outcome.digits == ["93001234567", "96017654321", "93021234567", "93031234567"]


def test_many_large_sheets_are_read_though_not_all_are_kept(workbook, read_here, monkeypatch):
    from wolkdnc_gui.intake import sheets

    monkeypatch.setattr(sheets, "_MOST_CELLS_KEPT", 5)
    path = workbook({"Enero": ENERO, "Febrero": FEBRERO, "Marzo": ENERO})
    outcome = read_here(path=path, ask=True)
    assert outcome.digits == ["93001234567", "93017654321", "93001234567"]
    assert outcome.reasons[2] is Reason.REPEAT_OF_ROW


def test_no_number_of_a_line_of_twenty_thousand_is_lost(read_csv):
    numbers = [f"300{at:07}" if at % 5 else "12" for at in range(20_000)]
    for delimiter in ",;\t":
        outcome = read_csv(delimiter.join(numbers))
        assert outcome.given == numbers


def test_a_table_of_more_columns_than_can_be_told_apart_is_read_as_a_list(read_csv):
    cells = ["Ana", "3001234567", "x"] * 30_000
    outcome = read_csv(f"{','.join(cells)}\n{','.join(cells)}\n")
    assert set(outcome.digits) >= {"93001234567"}
    assert len([given for given in outcome.given if given == "3001234567"]) == 60_000


@pytest.mark.parametrize(
    "rows", [["3001234567,12,34,3017654321,3127654321,3137654321,3147654321,99,3157654321"]]
)
def test_a_line_of_numbers_is_a_list_though_some_are_none(read_csv, rows):
    assert read_csv(rows[0]).given == rows[0].split(",")


def test_lines_of_different_lengths_are_a_list_though_many_cells_are_no_numbers(read_csv):
    lines = [["3001234567", "12"] * 6, ["3017654321", "34"] * 6, ["3127654321", "55"] * 4]
    assert read_csv("\n".join(map(",".join, lines))).given == [cell for line in lines for cell in line]


@pytest.mark.parametrize(
    "text", ["Fecha;Cuenta;Valor\n2026-11-12;30012345678;3.001.234\n", "Factura,Total\n10012345678,7654321\n"]
)
def test_accounts_and_amounts_are_never_a_list_of_numbers(read_csv, text):
    outcome = read_csv(text)
    assert not outcome.given
    assert outcome.undecided or outcome.problem is IntakeProblem.NO_NUMBERS


def test_the_landlines_of_ecuador_are_called_conventional(read_csv):
    text = "Cedula;Celular;Convencional\n1712345678;0991234567;022345678\n0912345678;0987654321;042345678\n"
    outcome = read_csv(text, country="EC")
    assert outcome.digits == ["991234567", "22345678", "987654321", "42345678"]
