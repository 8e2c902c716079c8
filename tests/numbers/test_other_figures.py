"""What stands in sentences beside phone numbers, and looks like them in one country or another."""

import pytest

from wolkdnc_gui.numbers.countries import COUNTRIES
from wolkdnc_gui.numbers.finding import find_in_text, split_cell
from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.other_figures import masked
from wolkdnc_gui.numbers.shape import proposed_shape
from wolkdnc_gui.numbers.verdict import Reason, Verdict

JUDGES = {country: Judge(Rules(country, proposed_shape(country))) for country in COUNTRIES}

DATES = [
    "[25/11/24, 2:30:15 p. m.] Ana: hola",
    "[25/11/24, 14:30:15] Ana: hola",
    "25/11/2024, 14:30 - Juan: ok",
    "11/25/24, 2:30 PM - Ann: ok",
    "[2024-11-25, 2:30:15 PM] María: ok",
    "25.11.24, 14:30 - João: ok",
    "14:30 25/11/24",
    "25-11-24 14:30",
    "25 11 2024",
    "2024-11-25T14:30:15Z",
    "20241125 143015",
    "20241125143015",
]
AMOUNTS = [
    "$1.250.000",
    "$ 61.234.567",
    "COP 61234567",
    "61234567 COP",
    "S/ 61.234,56",
    "R$ 61.234.567,00",
    "₡61.234.567",
    "Bs. 61.234.567",
    "61.234.567 guaraníes",
    "total 61.234.567",
    "50%",
    "US$ 1,234,567.89",
    "total: 1,234,567.00",
    "total 1.234.567,89",
    "$12,345,678",
    "12,345,678",
    "1234567 km",
    "61234567 kWh",
]
PLACES = [
    "IP 190.145.23.101",
    "desde 192.168.100.25:8080",
    "IPv4 10.20.30.40",
    "4.710989, -74.072092",
    "(-34.603722, -58.381592)",
    "lat -12.046374 lng -77.042793",
    "latitud: 19.432608",
    "19.4326,-99.1332",
    "bit.ly/61234567",
    "empresa.com.co/61234567?id=3001234567",
    "https://www.empresa.com/pedido/61234567",
    "juan61234567@correo.com",
    "sip:ventas@190.145.23.101:5060",
    "120363023456789012@g.us",
]
PAPERS = [
    "pedido 61234567",
    "Pedido N° 61234567",
    "número de pedido: 61234567",
    "orden de compra No. 61234567",
    "order number: 61234567",
    "factura electrónica FE-61234567",
    "nota fiscal 61234567",
    "radicado 61234567",
    "caso #61234567",
    "protocolo nº 61234567",
    "folio 61234567",
    "cuenta de ahorros 61234567",
    "cuenta corriente No. 61234567",
    "conta corrente 61234567",
    "account number 61234567",
    "tarjeta 4512 3456 7890 1234",
    "cédula de ciudadanía 61234567",
    "cedula de ciudadania No. 61.234.567",
    "identificada con C.C. No. 61.234.567 de Bogotá",
    "cc 61 234 567",
    "documento de identidad 61234567",
    "D.N.I. 61234567",
    "RG 61.234.567-8",
    "DPI 6123 45678 0101",
    "DUI 61234567-8",
    "RUT 22.345.678-9",
    "22345678-9",
    "CPF 123.456.789-09",
    "CUIT 20-30123456-7",
    "passport 61234567",
    "póliza 61234567",
    "código 61234567",
    "ID cliente 61234567",
    "ref: 61234567",
    "CEP 61234-567",
    "CNPJ 12.345.678/0001-90",
    "12345678/0001-90",
    "expediente 2026/61234567",
    "id_cliente=61234567",
    "NSS 12345678901",
    "C.I. 61234567",
    "RIF J-61234567-9",
    "consecutivo 61234567",
    "turno 61234567",
    "lote 61234567",
    "medidor No. 61234567",
    "clave: 61234567",
    "versión 2.13.4.5678",
    "IBAN ES91 2100 0418 4502 0005 1332",
    "ES91 2100 0418 4502 0005 1332",
    "4111 1111 1111 1111",
    "4539 1488 0343 6467",
    "3782 822463 10005",
]


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("text", [*DATES, *AMOUNTS, *PLACES, *PAPERS])
def test_dates_amounts_places_and_papers_are_phone_numbers_nowhere(text, country):
    assert find_in_text(text, JUDGES[country]) == []


@pytest.mark.parametrize(
    "text", [text for text in PAPERS if "61234567" in text and "-8" not in text and "-9" not in text]
)
def test_nor_are_papers_whose_number_could_be_a_mobile(text):
    assert find_in_text(text.replace("61234567", "3001234567"), JUDGES["CO"]) == []


@pytest.mark.parametrize(
    ("text", "country", "numbers"),
    [
        ("pedido 4501234567 cel 3001234567", "CO", ["3001234567"]),
        ("cuenta de ahorros 3123456789, tel 3001234567", "CO", ["3001234567"]),
        ("cédula 79 123 456 300 123 4567", "CO", ["300 123 4567"]),
        ("caso del cliente 3101532425", "CO", ["3101532425"]),
        ("la orden del 3101532425 llegó", "CO", ["3101532425"]),
        ("500 pesos 3001234567", "CO", ["3001234567"]),
        ("50.000 COP 3001234567", "CO", ["3001234567"]),
        ("el 20241125 300 123 4567", "CO", ["300 123 4567"]),
        ("ligue para 612 12-10-24", "ES", ["612 12-10-24"]),
        ("llame al 612 34-56-78", "ES", ["612 34-56-78"]),
        ("mi número es 987.654.321", "PE", ["987.654.321"]),
        ("código de área 601 765 4321", "CO", ["601 765 4321"]),
        ("📞 300 123 4567 ☎️ 601 765 4321", "CO", ["300 123 4567", "601 765 4321"]),
        ("(11) 8765-4321 é antigo", "BR", ["(11) 8765-4321"]),
        ("Caller ID: 3001234567", "CO", ["3001234567"]),
        ("91.234.56.78 o 93.123.45.67", "ES", ["91.234.56.78", "93.123.45.67"]),
        ("61.23.45.67 y 8812-3456", "CR", ["61.23.45.67", "8812-3456"]),
        ("601.7654321 y -300.1234567", "CO", ["601.7654321", "300.1234567"]),
        ("son $1,250,000 3001234567", "CO", ["3001234567"]),
        ("sip:3001234567@190.145.23.101:5060", "CO", ["3001234567"]),
        ("573001234567@s.whatsapp.net, 573017654321@c.us", "CO", ["573001234567", "573017654321"]),
        ("https://web.whatsapp.com/send?phone=573001234567&text=hola", "CO", ["573001234567"]),
        ("api.whatsapp.com/send?phone=573001234567", "CO", ["573001234567"]),
        ("cc 1023456789/3001234567", "CO", ["3001234567"]),
        ("llámenme al 1-305-456-7890", "CO", ["1-305-456-7890"]),
        ("mi número es 52 55 1234 5678", "CO", ["52 55 1234 5678"]),
        ("PBX: 765 4321, marque el 765 4322", "CO", ["765 4321", "765 4322"]),
        ("antes el 09-8765 4322", "CL", ["09-8765 4322"]),
        ("tel 8812-3456 / 2212-3456, ₡88.123.456", "CR", ["8812-3456", "2212-3456"]),
        ("2212-3456 ₡5.000", "CR", ["2212-3456"]),
        ("cel 3001234567, COP 50.000", "CO", ["3001234567"]),
        ("cel 3001234567, 20 km", "CO", ["3001234567"]),
        ("pagó 1.500, soles; 3001234567. Pesos", "CO", ["3001234567"]),
        ("al 5512 3456 5612 3456", "GT", ["5512 3456", "5612 3456"]),
    ],
)
def test_phone_numbers_beside_them_are_not_lost(text, country, numbers):
    assert find_in_text(text, JUDGES[country]) == numbers


@pytest.mark.parametrize("text", ["İ ŞİŞLİ 3001234567 pedido 61234567", "PEDIDO 61234567 İİ 3001234567"])
def test_letters_that_grow_in_lower_case_move_no_number(text):
    assert len(masked(text)) == len(text)
    assert find_in_text(text, JUDGES["CO"]) == ["3001234567"]


def test_a_card_in_a_sentence_is_no_phone_number_though_a_word_before_it_says_so():
    assert find_in_text("call 4111-1111-1111-1111 now", JUDGES["PA"]) == []
    assert find_in_text("tel 2245 6789 2257 8905", JUDGES["GT"]) == ["2245 6789", "2257 8905"]


@pytest.mark.parametrize(
    "text", ["4111-1111-1111-1111", "4111 1111 1111 1111", "0413 3494 7263 5554 6056-1917"]
)
def test_no_part_of_a_card_is_a_phone_number(text):
    assert find_in_text(f"pagó con {text} ayer", JUDGES["EC"]) == []


@pytest.mark.parametrize("text", ["22345678-9", "22.345.678-9", "22.345.678-K", "12345678-k"])
def test_an_identity_number_in_a_cell_is_no_phone_number(text):
    found = JUDGES["CL"].judge(text)
    assert (found.verdict, found.reason) == (Verdict.LEFT_OUT, Reason.NOT_A_NUMBER)


@pytest.mark.parametrize(
    ("cell", "candidates"),
    [
        ("1. 3001234567", ["3001234567"]),
        ("2) 300 123 4567", ["300 123 4567"]),
        ("12. 300 123 4567 / 301 765 4321", ["300 123 4567", "301 765 4321"]),
        ("(300) 123-4567 (301) 765-4321", ["(300) 123-4567", "(301) 765-4321"]),
        ("300. 123 4567 / 301 765 4321", ["300. 123 4567", "301 765 4321"]),
        ("," * 400 + "3001234567", ["3001234567"]),
        ("• 300 123 4567", ["• 300 123 4567"]),
        ("📱 300 123 4567", ["📱 300 123 4567"]),
        ("¡300 123 4567!", ["¡300 123 4567!"]),
        ("25/11/2024 3001234567", ["3001234567"]),
        ("3001234567 25/11/2024 14:30", ["3001234567"]),
        ("2024-11-25 14:30 300 123 4567 / 301 765 4321", ["300 123 4567", "301 765 4321"]),
        ("25/11/2024 14:30", ["25/11/2024 14:30"]),
        ("3001234567\v3017654321", ["3001234567", "3017654321"]),
        ("3001234567\u20283017654321", ["3001234567", "3017654321"]),
        ("３００１２３４５６７、３０１７６５４３２１", ["３００１２３４５６７", "３０１７６５４３２１"]),
    ],
)
def test_a_number_in_a_cell_is_found_beside_places_signs_and_dates(cell, candidates):
    found = [one.strip() for one in split_cell(cell, JUDGES["CO"])]
    assert found == candidates
    if candidates != [cell] or not cell[0].isdigit():
        assert all(JUDGES["CO"].judge(one).verdict is Verdict.READY for one in found)


def test_a_leading_nine_is_no_place_in_a_list():
    assert split_cell("9 3001234567", JUDGES["MX"]) == ["9 3001234567"]
