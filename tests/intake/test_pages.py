"""Pages with several tables: lists that go on, lists of their own, and what only frames them."""

from wolkdnc_gui.intake.events import Kind
from wolkdnc_gui.intake.layout import Choice, SheetChoice
from wolkdnc_gui.numbers.verdict import Reason

HEADER = ["Nombre", "Celular"]
ANA, EVA = ["Ana", "3001234567"], ["Eva", "3017654321"]
LUIS, SOL = ["Luis", "3021234567"], ["Sol", "3031234567"]


def table(*rows):
    return (
        "<table>"
        + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        + "</table>"
    )


def page(*parts):
    return f"<html><body>{''.join(parts)}</body></html>".encode()


def sheet(name, *rows, after=""):
    lines = "".join(
        f"<Row>{''.join(f'<Cell><Data>{cell}</Data></Cell>' for cell in row)}</Row>" for row in rows
    )
    return f'<Worksheet ss:Name="{name}"><Table>{lines}</Table>{after}</Worksheet>'


def xml_workbook(*sheets):
    return (
        '<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f"{''.join(sheets)}</Workbook>"
    ).encode()


def names_in(outcome):
    return [source.sheet for source in outcome.entries.sources]


def test_a_report_that_begins_a_table_on_every_page_is_one_list(read_bytes):
    outcome = read_bytes(page(table(HEADER, ANA, EVA), "<p>2</p>", table(HEADER, LUIS), table(SOL)), ask=True)
    assert outcome.digits == ["93001234567", "93017654321", "93021234567", "93031234567"]
    assert outcome.summary.kind is Kind.HTML
    assert names_in(outcome) == [""]


def test_a_header_in_a_table_of_its_own_is_that_of_the_table_below(read_bytes):
    outcome = read_bytes(page(table(HEADER), table(ANA, EVA)), ask=True)
    assert outcome.digits == ["93001234567", "93017654321"]
    assert outcome.summary.column_label == "Celular"


def test_titles_and_buttons_in_tables_frame_the_list(read_bytes):
    frame = table(["Reporte:", "Bajas de noviembre"], ["Fecha:", "2026-11-20"])
    outcome = read_bytes(
        page(table(["Inicio", "Salir"]), frame, table(HEADER, ANA), table(["Total", "1"])), ask=True
    )
    assert outcome.digits == ["93001234567"]
    assert outcome.summary.other_sheets == ()
    assert outcome.places == [(2, 2)]


def test_a_number_in_a_table_above_the_list_is_told_of_and_not_read(read_bytes):
    above = table(["Reporte:", "Bajas"], ["Usuario:", "ana"], ["Conmutador:", "601 765 4321"])
    outcome = read_bytes(
        page(above, table(["Nombre", "Cédula", "Celular"], ["Ana", "1023456789", "3001234567"])), ask=True
    )
    assert outcome.digits == ["93001234567"]
    assert names_in(outcome) == ["2"]
    assert outcome.summary.other_sheets == ("1",)


def test_lists_with_other_columns_are_sheets_of_their_own_and_asked_about(read_bytes):
    content = page(table(HEADER, ANA, EVA), table(["Celular", "Nombre", "Nota"], ["3021234567", "Luis", "x"]))
    asked = read_bytes(content, ask=True)
    assert asked.undecided
    assert [(one.name, one.chosen) for one in asked.proposal.sheets] == [("1", (1,)), ("2", (0,))]
    second = read_bytes(content, ask=True, choice=Choice((SheetChoice((0,), "2"),)))
    assert second.digits == ["93021234567"]
    both = read_bytes(content)
    assert both.digits == ["93001234567", "93017654321", "93021234567"]
    assert both.places == [(2, 2), (3, 2), (2, 1)]


def test_an_inner_table_is_a_table_of_its_own(read_bytes):
    outcome = read_bytes(
        page(f"<table><tr><td>Logo</td><td>{table(HEADER, ANA)}</td></tr></table>"), ask=True
    )
    assert outcome.digits == ["93001234567"]
    assert outcome.summary.column_label == "Celular"


def test_the_sheets_of_an_xml_workbook_keep_their_names(read_bytes):
    outcome = read_bytes(xml_workbook(sheet("Enero", HEADER, ANA), sheet("Febrero", HEADER, EVA)), ask=True)
    assert outcome.digits == ["93001234567", "93017654321"]
    assert names_in(outcome) == ["Enero", "Febrero"]


def test_a_hidden_sheet_of_an_xml_workbook_is_read_only_where_a_person_says_so(read_bytes):
    hides = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    content = xml_workbook(sheet("Nueva", HEADER, ANA), sheet("Vieja", HEADER, EVA, LUIS, after=hides))
    outcome = read_bytes(content, ask=True)
    assert outcome.digits == ["93001234567"]
    assert outcome.summary.hidden_sheets == ("Vieja",)
    assert outcome.summary.hidden_sheet_rows == 2
    all_of_it = read_bytes(content, choice=Choice(include_hidden_sheets=True))
    assert all_of_it.digits == ["93001234567", "93017654321", "93021234567"]


def test_sheets_of_one_name_are_both_read(read_bytes):
    outcome = read_bytes(xml_workbook(sheet("Hoja1", HEADER, ANA), sheet("Hoja1", HEADER, EVA)))
    assert outcome.digits == ["93001234567", "93017654321"]


def test_an_xml_workbook_tells_what_is_no_value(read_bytes):
    rows = (
        '<Row><Cell><Data ss:Type="String">Tel</Data></Cell></Row>'
        '<Row><Cell><Data ss:Type="Number">3001234567</Data></Cell></Row>'
        '<Row><Cell ss:Formula="=NA()"><Data ss:Type="Error">#N/A</Data></Cell></Row>'
        '<Row><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>'
        '<Row><Cell ss:Formula="=R[-3]C+1"/></Row>'
        '<Row><Cell ss:Formula="=R[-4]C"><Data ss:Type="Number">3017654321</Data></Cell></Row>'
    )
    content = (
        f'<?xml version="1.0"?><Workbook><Worksheet ss:Name="A"><Table>{rows}</Table></Worksheet></Workbook>'
    )
    outcome = read_bytes(content.encode(), "reporte.xls", ask=True)
    assert outcome.digits == ["93001234567", "", "", "", "93017654321"]
    assert outcome.given[1:4] == ["#N/A", "1", "=R[-3]C+1"]
    assert outcome.reasons[1:4] == [Reason.ERROR_CELL] * 3
