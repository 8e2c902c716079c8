"""A filter can be read in whatever colours a system has."""

import pytest
from PySide6.QtGui import QColor, QPalette

from wolkdnc_gui.ui.contrast import blended, contrast, readable
from wolkdnc_gui.ui.row_state import StateGroup
from wolkdnc_gui.ui.table.chips import Chip


@pytest.fixture
def chip(qtbot):
    made = Chip(StateGroup.READY)
    qtbot.addWidget(made)
    made.setCheckable(True)
    made.set_count(8)
    made.resize(made.sizeHint())
    return made


def painted_colours(chip):
    """Return every colour in the middle line of the words, with how often it is there."""
    picture = chip.grab().toImage()
    left = chip.fontMetrics().height() * 2
    pixels = [
        QColor(picture.pixel(x, y))
        for x in range(left, chip.width() - 10)
        for y in range(3, chip.height() - 3)
    ]
    return {one.name(): one for one in pixels}.values(), max(
        {one.name() for one in pixels}, key=[one.name() for one in pixels].count
    )


@pytest.mark.parametrize("is_checked", [True, False])
@pytest.mark.parametrize(
    ("window", "text", "accent"),
    [
        ("#f0f0f0", "#000000", "#000000"),
        ("#000000", "#000000", "#000000"),
        ("#ffffff", "#ffffff", "#ffffff"),
        ("#808080", "#707070", "#ffff00"),
        ("#1c1f21", "#eceff1", "#2475a8"),
    ],
    ids=["black accent", "all black", "all white", "grey on grey", "dark"],
)
def test_the_words_of_a_chip_stand_out_from_it(chip, window, text, accent, is_checked):
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, window),
        (QPalette.ColorRole.WindowText, text),
        (QPalette.ColorRole.Highlight, accent),
    ):
        palette.setColor(role, QColor(colour))
    chip.setPalette(palette)
    chip.setChecked(is_checked)
    colours, ground = painted_colours(chip)
    assert max(contrast(one, QColor(ground)) for one in colours) >= 4.5


def test_contrast_is_counted_as_the_guidelines_do():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("red"), QColor("red")) == 1


def test_a_colour_that_can_be_read_is_kept():
    assert readable(QColor("#123456"), QColor("white")) == QColor("#123456")
    assert readable(QColor("#eeeeee"), QColor("white")) == QColor("black")
    assert readable(QColor("#222222"), QColor("black")) == QColor("white")


def test_a_blend_lies_between_ground_and_colour():
    assert blended(QColor("white"), QColor("black"), 0.5).name() == "#808080"
    assert blended(QColor("white"), QColor("black"), 0).name() == "#ffffff"
