import pytest
from PySide6.QtWidgets import QWidget

from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.ui.dialogs.note_line import Tone
from wolkdnc_gui.ui.dialogs.shape_field import ShapeField


@pytest.fixture
def shape_field(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = ShapeField(window)
    yield made
    made.deleteLater()


def choose(shape_field: ShapeField, words: str) -> None:
    combo = shape_field.combo
    index = next(index for index in range(combo.count()) if words in combo.itemText(index))
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def test_colombia_proposes_a_nine_before_the_national_number(shape_field):
    shape_field.set_country("CO")
    assert shape_field.shape == Shape(ShapeKind.PREFIX_NATIONAL, "9")
    given, digits = shape_field.preview.text().split(" → ")
    assert given.startswith("+57 ")
    assert digits.startswith("93")
    assert len(digits) == 11


def test_other_countries_propose_the_national_number(shape_field):
    shape_field.set_country("CO")
    shape_field.set_country("MX")
    assert shape_field.shape == Shape(ShapeKind.NATIONAL)
    assert not shape_field.prefix_edit.isVisibleTo(shape_field.row)


def test_every_choice_shows_an_example_of_itself(shape_field):
    shape_field.set_country("PE")
    examples = [shape_field.combo.itemText(index).split(":")[0] for index in range(shape_field.combo.count())]
    assert examples[0].startswith("99")
    assert examples[1].startswith("9")
    assert examples[2].startswith("519")


def test_a_choice_made_by_hand_outlives_another_country(shape_field):
    shape_field.set_country("CO")
    choose(shape_field, "Country code")
    shape_field.set_country("MX")
    assert shape_field.shape == Shape(ShapeKind.COUNTRY_NATIONAL)
    assert shape_field.preview.text().split(" → ")[1].startswith("52")


@pytest.mark.parametrize(
    "change",
    [
        lambda shape_field: choose(shape_field, "Country code"),
        lambda shape_field: shape_field.set_country("MX"),
        lambda shape_field: shape_field.prefix_edit.textEdited.emit("8"),
    ],
)
def test_what_was_confirmed_must_be_confirmed_again_after_a_change(shape_field, change):
    shape_field.show_shape(Shape(ShapeKind.PREFIX_NATIONAL, "9"), "CO", confirmed=True)
    assert shape_field.confirmed
    change(shape_field)
    assert not shape_field.confirmed


def test_the_preview_follows_the_prefix(qtbot, shape_field):
    shape_field.set_country("CO")
    shape_field.prefix_edit.clear()
    qtbot.keyClicks(shape_field.prefix_edit, "0x55")
    assert shape_field.shape == Shape(ShapeKind.PREFIX_NATIONAL, "055")
    assert shape_field.preview.text().split(" → ")[1].startswith("0553")


def test_without_a_prefix_there_is_no_shape_and_it_says_what_to_write(qtbot, shape_field):
    shape_field.set_country("CO")
    shape_field.prefix_edit.selectAll()
    qtbot.keyClicks(shape_field.prefix_edit, "\b")
    assert shape_field.shape is None
    assert shape_field.preview.tone is Tone.BAD
