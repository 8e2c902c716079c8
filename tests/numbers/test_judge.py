import pytest

from wolkdnc_gui.numbers.judge import Judge, Rules, preview
from wolkdnc_gui.numbers.reading import Reading
from wolkdnc_gui.numbers.shape import Shape, ShapeKind, proposed_shape
from wolkdnc_gui.numbers.verdict import Reason, Verdict

NATIONAL = Shape(ShapeKind.NATIONAL)
NINE = Shape(ShapeKind.PREFIX_NATIONAL, "9")
WITH_CODE = Shape(ShapeKind.COUNTRY_NATIONAL)
AS_TYPED = Shape(ShapeKind.AS_TYPED)


def judge(text, country="CO", shape=NINE, never=()):
    return Judge(Rules(country, shape, frozenset(never))).judge(text)


@pytest.mark.parametrize(
    "text",
    [
        "3001234567",
        "300 123 4567",
        "(300) 123-4567",
        "300.123.45.67",
        "3001234567.0",
        "3001234567,00",
        "3.001.234.567",
        "3.001.234.567,00",
        "3,001,234,567.00",
        "+57 300 123 4567",
        "(+57) 300 1234567",
        "57 300 123 4567",
        "573001234567",
        "0057 300 123 4567",
        "011 57 300 123 4567",
        "tel:+57-300-123-4567",
        "tel:+57-300-123-4567;ext=12",
        "Cel. 300 123 4567",
        "https://wa.me/573001234567",
        "'3001234567",
        "’3001234567",
        '="3001234567"',
        "٣٠٠١٢٣٤٥٦٧",
        "３００１２３４５６７",
        "300\u00a0123\u00a04567",
        "\u202a+57 300 123 4567\u202c",
        "300\u200b123\u200b4567",
        "\ufeff3001234567",
        "300–123–4567",
        "300 123 4567 ext. 12",
        "5.73001234567E+11",
        "93001234567",
    ],
)
def test_however_it_is_written_the_same_digits_are_sent(text):
    found = judge(text)
    assert (found.digits, found.verdict, found.reason) == ("93001234567", Verdict.READY, Reason.NONE)


@pytest.mark.parametrize(
    ("shape", "sent"),
    [
        (NATIONAL, "3001234567"),
        (NINE, "93001234567"),
        (WITH_CODE, "573001234567"),
        (AS_TYPED, "573001234567"),
    ],
)
def test_the_shape_decides_what_is_sent(shape, sent):
    assert judge("+57 300 123 4567", shape=shape).digits == sent


@pytest.mark.parametrize(
    ("shape", "in_shape"), [(NATIONAL, "3001234567"), (NINE, "93001234567"), (WITH_CODE, "573001234567")]
)
def test_a_number_in_the_shape_already_stays_as_it_is(shape, in_shape):
    found = judge(in_shape, shape=shape)
    assert (found.digits, found.verdict) == (in_shape, Verdict.READY)


@pytest.mark.parametrize("text", ["0057 300 123 4567", "011573001234567", "(57) 3001234567"])
def test_as_typed_sends_every_digit_that_was_typed(text):
    assert judge(text, shape=AS_TYPED).digits == "".join(filter(str.isdigit, text))


@pytest.mark.parametrize(
    ("text", "country", "shape", "sent"),
    [
        ("93001234567", "CO", NATIONAL, "93001234567"),
        ("912345678", "CL", NATIONAL, "912345678"),
        ("912345678", "CL", NINE, "9912345678"),
        ("991234567", "EC", NATIONAL, "991234567"),
        ("9212345678", "MX", NATIONAL, "9212345678"),
    ],
)
def test_a_leading_nine_is_never_dropped_on_sight(text, country, shape, sent):
    assert judge(text, country, shape).digits == sent


@pytest.mark.parametrize(
    ("text", "country"),
    [("93001234567", "CO"), ("912345678", "CL"), ("3991234567", "CO"), ("555-1234", "US")],
)
def test_possible_but_not_valid_is_unusual(text, country):
    found = judge(text, country, NATIONAL)
    assert (found.verdict, found.reason) == (Verdict.UNUSUAL, Reason.NOT_VALID)


@pytest.mark.parametrize(
    ("text", "country", "national"),
    [
        ("+52 1 55 1234 5678", "MX", "5512345678"),
        ("5215512345678", "MX", "5512345678"),
        ("044 55 1234 5678", "MX", "5512345678"),
        ("045 55 1234 5678", "MX", "5512345678"),
        ("01 55 1234 5678", "MX", "5512345678"),
        ("03 300 123 4567", "CO", "3001234567"),
        ("0 300 123 4567", "CO", "3001234567"),
        ("765 4321", "CO", "7654321"),
        ("1 765 4321", "CO", "17654321"),
        ("9876 5432", "CL", "98765432"),
        ("011 15 2345 6789", "AR", "1123456789"),
    ],
)
def test_old_formats_are_unusual_and_sent_as_the_country_writes_them_now(text, country, national):
    found = judge(text, country, NATIONAL)
    assert (found.digits, found.verdict, found.reason) == (national, Verdict.UNUSUAL, Reason.OLD_FORMAT)


def test_an_old_local_number_takes_the_prefix_once():
    assert judge("7654321").digits == "97654321"
    assert judge("97654321").digits == "97654321"


@pytest.mark.parametrize(
    ("text", "country", "national"),
    [
        ("0991234567", "EC", "991234567"),
        ("011 4321 1234", "AR", "1143211234"),
        ("0 15 11 961234567", "BR", "11961234567"),
        ("1 305 555 0123", "US", "3055550123"),
        ("018000 123456", "CO", "18000123456"),
    ],
)
def test_trunk_prefixes_of_today_are_nothing_unusual(text, country, national):
    found = judge(text, country, NATIONAL)
    assert (found.digits, found.verdict) == (national, Verdict.READY)


@pytest.mark.parametrize(
    ("text", "country", "kept", "other"),
    [
        ("912345678", "PE", "912345678", "9912345678"),
        ("91932224444", "BR", "91932224444", "991932224444"),
    ],
)
def test_digits_with_two_readings_are_unusual_and_both_are_told(text, country, kept, other):
    found = judge(text, country, NINE)
    assert (found.verdict, found.reason) == (Verdict.UNUSUAL, Reason.TWO_READINGS)
    assert (found.digits, found.alternative) == (kept, other)


def test_a_foreign_number_that_reads_as_one_of_ours_next_time_has_two_readings():
    found = judge("+1 800 555 1234")
    assert (found.reason, found.digits, found.alternative) == (
        Reason.TWO_READINGS,
        "18005551234",
        "918005551234",
    )


def test_a_short_foreign_number_that_would_not_be_sent_next_time_has_one_other_reading_at_most():
    found = judge("+298 123456", shape=NATIONAL)
    assert found.verdict is Verdict.UNUSUAL
    assert found.alternative != found.digits


@pytest.mark.parametrize(
    ("text", "country", "sent", "code"),
    [
        ("+1 305 555 0123", "CO", "13055550123", 1),
        ("13055550123", "CO", "13055550123", 1),
        ("001 305 555 0123", "CO", "13055550123", 1),
        ("+376 312 345", "CO", "376312345", 376),
        ("376312345", "CO", "376312345", 376),
        ("0034 612 345 678", "MX", "34612345678", 34),
    ],
)
def test_a_number_of_another_country_is_unusual_and_sent_in_full(text, country, sent, code):
    found = judge(text, country)
    assert (found.digits, found.verdict, found.reason, found.param) == (
        sent,
        Verdict.UNUSUAL,
        Reason.OTHER_COUNTRY,
        code,
    )


@pytest.mark.parametrize("text", ["305 555 0123", "+1 305 555 0123"])
def test_another_country_with_our_calling_code_is_told_too(text):
    found = judge(text, "DO", NATIONAL)
    assert (found.digits, found.reason, found.param) == ("3055550123", Reason.OTHER_COUNTRY, 1)
    assert judge("809 555 0123", "DO", NATIONAL).verdict is Verdict.READY


def test_a_foreign_number_as_typed_keeps_what_was_dialled():
    assert judge("00 1 305 555 0123", shape=AS_TYPED).digits == "0013055550123"


def test_a_possible_foreign_number_is_believed_when_it_has_a_plus():
    found = judge("+1 555 555 0123", shape=NATIONAL)
    assert (found.digits, found.reason) == ("15555550123", Reason.OTHER_COUNTRY)


def test_a_plus_before_a_national_number_is_a_slip_that_a_person_should_see():
    found = judge("+3001234567")
    assert (found.digits, found.verdict, found.reason) == ("93001234567", Verdict.UNUSUAL, Reason.NOT_VALID)


def test_a_number_of_ours_that_is_only_possible_is_unusual_with_a_plus_too():
    found = judge("+57 399 123 4567")
    assert (found.digits, found.reason) == ("93991234567", Reason.NOT_VALID)


def test_short_codes_are_unusual_and_never_take_a_prefix():
    found = judge("123")
    assert (found.digits, found.verdict, found.reason) == ("123", Verdict.UNUSUAL, Reason.SHORT_CODE)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.NOT_A_NUMBER),
        ("no tiene", Reason.NOT_A_NUMBER),
        ("2026-11-23", Reason.NOT_A_NUMBER),
        ("23/11/2026", Reason.NOT_A_NUMBER),
        ("12:40:55", Reason.NOT_A_NUMBER),
        ("$3001234567", Reason.NOT_A_NUMBER),
        ("3001234567.5", Reason.NOT_A_NUMBER),
        ("300+1234567", Reason.NOT_A_NUMBER),
        ("+57+3001234567", Reason.NOT_A_NUMBER),
        ("²³⁰⁰", Reason.NOT_A_NUMBER),
        ("CALL 3001234567", Reason.HAS_LETTERS),
        ("3001234S67", Reason.HAS_LETTERS),
        ("300-CALL-NOW", Reason.HAS_LETTERS),
        ("5,73E+11", Reason.LOST_DIGITS),
        ("5.73e11", Reason.LOST_DIGITS),
        ("12", Reason.TOO_SHORT),
        ("1", Reason.TOO_SHORT),
        ("+1", Reason.TOO_SHORT),
        ("300123456", Reason.TOO_SHORT),
        ("300123456789012", Reason.TOO_LONG),
        ("3" * 40, Reason.TOO_LONG),
        ("+" + "3" * 40, Reason.TOO_LONG),
    ],
)
def test_what_is_left_out_says_why_and_sends_nothing(text, reason):
    found = judge(text)
    assert (found.digits, found.verdict, found.reason) == ("", Verdict.LEFT_OUT, reason)


@pytest.mark.parametrize("country", ["CO", "AR", "BR", "MX", "CL", "UY", "US"])
@pytest.mark.parametrize("shape", [NATIONAL, NINE, WITH_CODE, AS_TYPED])
def test_zeros_alone_are_no_number_anywhere(country, shape):
    for zeros in ("0" * length for length in range(1, 17)):
        for text in (zeros, f"+{zeros}", f"{zeros[:3]} {zeros[3:]}"):
            found = judge(text, country, shape)
            assert (found.digits, found.verdict, found.reason) == ("", Verdict.LEFT_OUT, Reason.NOT_A_NUMBER)


@pytest.mark.parametrize("text", ["+57 000 000 0000", "570000000000", "0057 0000000000", "90000000000"])
def test_nor_are_they_behind_a_calling_code_or_the_prefix(text):
    assert judge(text).reason is Reason.NOT_A_NUMBER
    assert judge(text, "MX", NATIONAL).verdict is Verdict.LEFT_OUT


def test_other_repeated_digits_are_what_the_numbering_plan_says():
    assert judge("9999999999").reason is Reason.NOT_VALID


def test_no_more_than_twenty_digits_are_sent():
    shape = Shape(ShapeKind.PREFIX_NATIONAL, "1234")
    assert judge("1" * 17, "DE", shape).verdict is Verdict.LEFT_OUT
    assert judge("00" + "3" * 19, shape=AS_TYPED).reason is Reason.TOO_LONG


@pytest.mark.parametrize("text", ["3001234567", "+57 300 123 4567", "93001234567"])
def test_the_operations_own_lines_are_never_blocked(text):
    found = judge(text, never=["(300) 123-4567", "not a number"])
    assert (found.verdict, found.reason) == (Verdict.LEFT_OUT, Reason.NEVER_BLOCK)
    assert found.digits == "93001234567"


def test_one_of_two_readings_on_the_never_block_list_is_enough():
    assert judge("912345678", "PE", NINE, never=["9912345678"]).reason is Reason.NEVER_BLOCK


def test_an_unknown_country_is_refused():
    with pytest.raises(ValueError, match="XX"):
        judge("3001234567", "XX")


@pytest.mark.parametrize(
    ("country", "written", "sent"),
    [("CO", "+57 321 1234567", "93211234567"), ("PE", "+51 912 345 678", "912345678")],
)
def test_the_preview_shows_an_example_and_what_would_be_sent(country, written, sent):
    assert preview(Rules(country, proposed_shape(country))) == (written, sent)


def test_a_region_without_mobiles_has_a_preview_too():
    written, sent = preview(Rules("TA", NATIONAL))
    assert written.startswith("+290")
    assert sent


@pytest.mark.parametrize(
    ("country", "given", "as_shape", "as_national"),
    [
        ("PE", "912345678", "912345678", "9912345678"),
        ("BR", "91932224444", "91932224444", "991932224444"),
    ],
)
def test_one_choice_settles_what_can_be_read_two_ways(country, given, as_shape, as_national):
    found = Judge(Rules(country, NINE)).judge(given)
    other = Judge(Rules(country, NINE, prefer=Reading.AS_NATIONAL)).judge(given)
    assert (found.digits, found.alternative, found.reason) == (as_shape, as_national, Reason.TWO_READINGS)
    assert (other.digits, other.alternative, other.reason) == (as_national, as_shape, Reason.TWO_READINGS)


def test_the_choice_between_two_readings_changes_nothing_else():
    for given in ("3001234567", "93001234567", "327 123 4567", "+1 305 456 7890", "12"):
        assert Judge(Rules("CO", NINE, prefer=Reading.AS_NATIONAL)).judge(given) == Judge(
            Rules("CO", NINE)
        ).judge(given)
