"""Contacts as telephones and address books export them (vCard 2.1, 3.0 and 4.0)."""

import pytest

CARDS = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:P=C3=A9rez;Ana
TEL;CELL:+573001234567
TEL;CELL;PREF:300-123-45-68
TEL;CELL;ENCODING=QUOTED-PRINTABLE:=2B=35=37=33=30=30=31=32=33=34=35=36=39
TEL;HOME;ENCODING=QUOTED-PRINTABLE:=33=30=30=31=32=33=34=
=35=37=30
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;3001112233;1;;;
NOTE:cc 1023456789, antes 3009998877
BDAY:19801125
PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQ
 3001112244AAAA
REV:20241125T143000Z
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:3001119999
TEL;VALUE=uri;TYPE="voice,cell":tel:+57-302-123-4567;ext=5
item1.TEL:+57 303 1
 23 4567
item1.X-ABLabel:_$!<Mobile>!$_
TEL;waid=573041234567:+57 304 123 4567
TEL;TYPE=HOME:601 765 4321 / 601 765 4322
tel;type=pref:
UID:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
END:VCARD
"""
DIGITS = [
    "93001234567",
    "93001234568",
    "93001234569",
    "93001234570",
    "93021234567",
    "93031234567",
    "93041234567",
    "96017654321",
    "96017654322",
]
LINES = [4, 5, 6, 7, 19, 20, 23, 24, 24]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_numbers_of_contacts_are_read_and_nothing_else_of_them(read_here, read_bytes, end):
    text = CARDS.replace("\n", end)
    for outcome in (read_here(text), read_bytes(text.encode(), "contactos.vcf")):
        assert outcome.digits == DIGITS
        assert [row for row, _ in outcome.places] == LINES


def test_text_around_contacts_is_searched_as_ever(read_here):
    outcome = read_here("Hola, van los contactos del 310 123 4567:\n" + CARDS + "gracias, 3119998877\n")
    assert outcome.digits == ["93101234567", *DIGITS, "93119998877"]


def test_what_a_contact_has_as_its_number_is_listed_even_where_it_is_none(read_here):
    outcome = read_here("BEGIN:VCARD\nTEL:3001234567\nTEL:12\nTEL:no tiene\nEND:VCARD\n")
    assert outcome.given == ["3001234567", "12", "no tiene"]
