"""Web pages and XML that call themselves workbooks, as report programs write them."""

from wolkdnc_gui.intake.events import Kind


def page(*rows):
    return ("<html><table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table></html>").encode()


def cells(*texts):
    return "".join(f"<td>{text}</td>" for text in texts)


def test_a_cell_over_several_rows_moves_nothing(read_bytes):
    outcome = read_bytes(
        page(
            "<th>Cliente</th><th>Tel</th>",
            "<td rowspan=3>Ana</td><td>3001234567</td>",
            "<td>3017654321</td>",
            "<td rowspan='1'>3021234567</td>",
            cells("Eva", "3031234567"),
        ),
        ask=True,
    )
    assert outcome.digits == ["93001234567", "93017654321", "93021234567", "93031234567"]
    assert {column for _, column in outcome.places} == {2}


def test_a_header_over_several_columns_is_the_header_of_each(read_bytes):
    outcome = read_bytes(
        page(
            "<th>Nombre</th><th colspan=2>Teléfonos</th><th>Valor</th>",
            cells("Ana", "3001234567", "3017654321", "3051112222"),
            "<td colspan='2'>Eva</td><td>3021234567</td><td>1</td>",
        ),
        ask=True,
    )
    assert outcome.digits == ["93001234567", "93017654321", "93021234567"]
    assert outcome.places == [(2, 2), (2, 3), (3, 3)]


def test_a_span_of_absurd_width_is_cut(read_bytes):
    rows = [
        f"<td colspan='999999999' rowspan='99999999'>x</td><td>{3001234567 + row}</td>" for row in range(3)
    ]
    outcome = read_bytes(page("<th>Tel</th>", *rows, cells("Ana", "3021234567")))
    assert outcome.given == ["x"]  # all beside it is beyond the last column that a sheet can have


def test_the_value_stored_beside_what_is_displayed_is_taken(read_bytes):
    outcome = read_bytes(
        page(
            "<th>Nombre</th><th>Tel</th>",
            '<td>Ana</td><td x:num="3001234567">3,00E+09</td>',
            '<td>Eva</td><td sdval="3017654321" sdnum="1033;">3,02E+09</td>',
            "<td>Luis</td><td x:num>3021234567</td>",
        ),
        ask=True,
    )
    assert outcome.digits == ["93001234567", "93017654321", "93021234567"]


def test_cells_and_rows_that_are_left_out_in_xml_keep_their_places(read_bytes):
    xml = (
        '<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>'
        '<Table><Row><Cell><Data>Nombre</Data></Cell><Cell ss:Index="3"><Data>Tel</Data></Cell></Row>'
        '<Row ss:Index="4"><Cell ss:Index="3"><Data ss:Type="Number">3.001234567E9</Data></Cell></Row>'
        '<Row><Cell ss:MergeAcross="1"><Data>Ana</Data></Cell><Cell><Data>3017654321</Data></Cell></Row>'
        "</Table></Worksheet></Workbook>"
    )
    outcome = read_bytes(xml.encode(), "reporte.xls", ask=True)
    assert outcome.digits == ["93001234567", "93017654321"]
    assert outcome.places == [(4, 3), (5, 3)]


def test_markup_without_a_table_is_searched_as_text(read_bytes):
    xml = (
        '<?xml version="1.0"?><rows><row><tel>3001234567</tel></row>\n<row><tel>3017654321</tel></row></rows>'
    )
    outcome = read_bytes(xml.encode(), "datos.xml")
    assert outcome.digits == ["93001234567", "93017654321"]
    assert outcome.summary.kind is Kind.TEXT
