"""What a list of numbers says about how its operation writes them."""

from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.submission.shape_learning import learn_shape


def national(index):
    return f"300{1_000_000 + index}"


def learn(*numbers, country="CO"):
    return learn_shape(iter(numbers), len(numbers), country)


def test_a_list_of_one_shape_is_known_by_it():
    learned = learn(*("9" + national(index) for index in range(98)), "123", "x")
    assert learned.likely.shape == Shape(ShapeKind.PREFIX_NATIONAL, "9")
    assert (learned.likely.share, learned.likely.digits, learned.looked_at) == (0.98, 11, 100)


def test_the_shapes_are_told_apart_most_frequent_first():
    numbers = (
        [national(1)] * 5 + ["57" + national(2)] * 4 + ["55" + national(3)] * 3 + ["9" + national(4)] * 2
    )
    assert [one.shape for one in learn(*numbers).shares] == [
        Shape(ShapeKind.NATIONAL),
        Shape(ShapeKind.COUNTRY_NATIONAL),
        Shape(ShapeKind.PREFIX_NATIONAL, "55"),
        Shape(ShapeKind.PREFIX_NATIONAL, "9"),
    ]
    assert learn(*numbers).likely is None


def test_few_numbers_say_nothing():
    assert learn().likely is None
    assert learn(*("9" + national(index) for index in range(19))).likely is None
    assert learn(*("9" + national(index) for index in range(20))).likely is not None


def test_a_list_of_another_country_has_no_shape():
    assert learn(*("1" for _ in range(50))).likely is None


def test_a_long_list_is_looked_at_from_end_to_end():
    numbers = [national(index % 1_000) for index in range(40_000)] + ["9" + national(1)] * 40_000
    learned = learn(*numbers)
    assert learned.looked_at == 20_000
    assert [one.share for one in learned.shares] == [0.5, 0.5]
