import pytest

from wolkdnc_gui.numbers.shape import Shape, ShapeKind, proposed_shape


@pytest.mark.parametrize(
    ("shape", "sent"),
    [
        (Shape(ShapeKind.NATIONAL), "3001234567"),
        (Shape(ShapeKind.COUNTRY_NATIONAL), "573001234567"),
        (Shape(ShapeKind.PREFIX_NATIONAL), "93001234567"),
        (Shape(ShapeKind.PREFIX_NATIONAL, "0123"), "01233001234567"),
        (Shape(ShapeKind.AS_TYPED), "00573001234567"),
    ],
)
def test_each_kind_writes_a_number_its_own_way(shape, sent):
    assert shape.write("3001234567", calling_code=57, typed="00573001234567") == sent


@pytest.mark.parametrize("prefix", ["", "12345", "x", "-1", "٩", " 9", "9 "])
def test_a_prefix_that_is_not_one_to_four_plain_digits_is_refused(prefix):
    with pytest.raises(ValueError, match="prefix"):
        Shape(ShapeKind.PREFIX_NATIONAL, prefix)


@pytest.mark.parametrize("prefix", ["0", "9", "1234"])
def test_prefixes_of_one_to_four_digits_are_taken(prefix):
    assert Shape(ShapeKind.PREFIX_NATIONAL, prefix).lead(57) == prefix


def test_what_stands_before_the_national_number_depends_on_the_kind():
    leads = {kind: Shape(kind).lead(57) for kind in ShapeKind}
    assert leads == {
        ShapeKind.NATIONAL: "",
        ShapeKind.COUNTRY_NATIONAL: "57",
        ShapeKind.PREFIX_NATIONAL: "9",
        ShapeKind.AS_TYPED: "",
    }


def test_colombia_is_proposed_nine_and_the_national_number():
    assert proposed_shape("CO") == Shape(ShapeKind.PREFIX_NATIONAL, "9")


@pytest.mark.parametrize("country", ["PE", "MX", "US", ""])
def test_elsewhere_the_national_number_is_proposed(country):
    assert proposed_shape(country) == Shape(ShapeKind.NATIONAL)


def test_the_names_of_the_kinds_are_those_that_accounts_store():
    assert [kind.value for kind in ShapeKind] == [
        "national",
        "country+national",
        "prefix+national",
        "as-typed",
    ]
