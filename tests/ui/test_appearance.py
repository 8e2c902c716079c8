"""Language and colours of the whole program."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QRadioButton

from wolkdnc_gui.ui import list_sentences
from wolkdnc_gui.ui.appearance import Appearance, system_language
from wolkdnc_gui.ui.dark_palette import dark_palette, is_dark


@pytest.fixture
def appearance(qapp):
    made = Appearance(qapp)
    yield made
    made.withdraw()


@pytest.mark.parametrize(
    ("preferred", "language"),
    [
        (["es-CO", "en-US"], "es"),
        (["en-GB"], "en"),
        (["pt-BR", "en"], "en"),
        (["de-DE"], "es"),
        ([], "es"),
        (["C"], "es"),
        (["es_419"], "es"),
    ],
)
def test_the_systems_language_comes_first_and_spanish_where_it_is_not_spoken(preferred, language):
    assert system_language(preferred) == language


def test_words_change_with_the_language(appearance):
    said = {}
    for language in ("es", "en"):
        appearance.set_language(language)
        said[language] = (list_sentences.submit_words(1, ()), list_sentences.submit_words(2, ()))
    assert said["en"] == ("Block 1 number", "Block 2 numbers")
    assert said["es"][0] != said["en"][0]
    assert said["es"][0] != said["es"][1].replace("2", "1")


def test_withdrawn_it_leaves_words_numbers_and_colours_as_they_were(qapp):
    before = (list_sentences.submit_words(2, ()), QLocale().name(), is_dark(qapp.palette()))
    made = Appearance(qapp)
    made.apply("es", "dark")
    assert (list_sentences.submit_words(2, ()), is_dark(qapp.palette())) != (before[0], before[2])
    made.withdraw()
    assert (list_sentences.submit_words(2, ()), QLocale().name(), is_dark(qapp.palette())) == before


def test_dark_is_dark_and_light_is_light_again(appearance, qapp):
    appearance.set_colours("dark")
    assert is_dark(qapp.palette())
    appearance.set_colours("light")
    assert not is_dark(qapp.palette())


def test_a_style_that_knows_no_dark_colours_gives_way_to_one_that_does(qapp):
    before = qapp.style().name()
    qapp.setStyle("windows")
    made = Appearance(qapp)
    try:
        made.set_colours("dark")
        assert (qapp.style().name(), is_dark(qapp.palette())) == ("fusion", True)
        made.set_colours("light")
        assert (qapp.style().name(), is_dark(qapp.palette())) == ("windows", False)
        made.set_colours("dark")
        made.withdraw()
        assert (qapp.style().name(), is_dark(qapp.palette())) == ("windows", False)
    finally:
        qapp.setStyle(before)


def luminance(colour: QColor) -> float:
    def channel(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue, _alpha = colour.getRgbF()
    return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_not_ticked_can_be_seen_in_the_dark_and_is_light_again_after_it(
    appearance, qapp, qtbot, kind
):
    appearance.set_colours("dark")
    box = kind()
    qtbot.addWidget(box)
    box.resize(40, 40)
    seen = box.grab().toImage()
    ground = qapp.palette().color(QPalette.ColorRole.Window)
    colours = {seen.pixelColor(x, y).rgb() for x in range(seen.width()) for y in range(seen.height())}
    assert max(contrast(QColor(colour), ground) for colour in colours) >= 2.5
    appearance.set_colours("light")
    after = kind()
    qtbot.addWidget(after)
    assert after.palette().color(QPalette.ColorRole.Window) == qapp.palette().color(QPalette.ColorRole.Window)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("WindowText", "Window"),
        ("Text", "Base"),
        ("Text", "AlternateBase"),
        ("PlaceholderText", "Base"),
        ("ButtonText", "Button"),
        ("ToolTipText", "ToolTipBase"),
        ("HighlightedText", "Highlight"),
        ("Link", "Window"),
    ],
)
def test_dark_texts_can_be_read(qapp, text, ground):
    palette = dark_palette()
    text_colour, ground_colour = (palette.color(getattr(QPalette.ColorRole, role)) for role in (text, ground))
    assert contrast(text_colour, ground_colour) >= 4.5
