"""Icons take the palette's colour, at the device's own resolution."""

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap

from wolkdnc_gui import ui
from wolkdnc_gui.ui import icons
from wolkdnc_gui.ui.icons import UnknownIconError, application_icon, icon, pixmap
from wolkdnc_gui.ui.resources import find

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = sorted(path.stem for path in find("icons").glob("*.svg"))
LUCIDE = [name for name in NAMES if name != "wolkdnc"]


@pytest.fixture
def palette():
    """The program's palette, put back afterwards."""
    before = QPalette(QGuiApplication.palette())
    yield QPalette(before)
    QGuiApplication.setPalette(before)


def strongest(drawn: QPixmap) -> QColor:
    """The most opaque colour in a picture."""
    image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


@pytest.mark.parametrize("name", LUCIDE)
def test_every_drawing_can_be_painted_in_a_colour(name):
    found = strongest(pixmap(name, 24, QColor("#2040c0")))
    assert found.alpha() > 200
    assert max(abs(found.red() - 0x20), abs(found.green() - 0x40), abs(found.blue() - 0xC0)) <= 3


@pytest.mark.parametrize("name", LUCIDE)
def test_no_drawing_has_a_colour_of_its_own(name):
    text = find(f"icons/{name}.svg").read_text(encoding="utf-8")
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', text)) == {"none", "currentColor"}


def test_every_drawing_is_used():
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(ui.__file__).parent.rglob("*.py"))
    assert [name for name in LUCIDE if f'"{name}"' not in sources] == []


@pytest.mark.parametrize("name", ["no-such-icon", "", "../icons/check", "/check"])
def test_an_unknown_name_is_refused_at_once(name):
    with pytest.raises(UnknownIconError):
        icon(name)


def test_an_icon_follows_the_palette_without_being_made_again(palette):
    shown = icon("check", QPalette.ColorRole.WindowText)
    for colour in ("#ff0000", "#00ff00"):
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        QGuiApplication.setPalette(palette)
        assert strongest(shown.pixmap(32, 32)) == QColor(colour)


def test_a_disabled_icon_has_the_colour_of_disabled_text(palette):
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor("#0000ff"))
    QGuiApplication.setPalette(palette)
    assert strongest(icon("send").pixmap(QSize(32, 32), QIcon.Mode.Disabled)) == QColor("#0000ff")
    assert strongest(icon("send", QColor("#ff0000")).pixmap(QSize(32, 32), QIcon.Mode.Disabled)) == QColor(
        "#0000ff"
    )


def test_a_selected_icon_has_the_colour_of_selected_text(palette):
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#00ffff"))
    QGuiApplication.setPalette(palette)
    assert strongest(icon("send").pixmap(QSize(32, 32), QIcon.Mode.Selected)) == QColor("#00ffff")


def test_a_colour_of_its_own_outlasts_a_change_of_palette(palette):
    shown = icon("check", QColor("#a00000"))
    palette.setColor(QPalette.ColorRole.ButtonText, QColor("#00ff00"))
    QGuiApplication.setPalette(palette)
    assert strongest(shown.pixmap(32, 32)) == QColor("#a00000")


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_drawn_at_the_resolution_of_the_screen(dpr):
    drawn = icon("check").pixmap(QSize(20, 20), dpr)
    assert drawn.size() == QSize(round(20 * dpr), round(20 * dpr))
    assert drawn.deviceIndependentSize().width() == pytest.approx(20, abs=0.5)


def test_painting_keeps_the_drawing_square_and_in_the_middle():
    canvas = QImage(60, 20, QImage.Format.Format_ARGB32)
    canvas.fill(0)
    painter = QPainter(canvas)
    icon("square", QColor("#000000")).paint(painter, 0, 0, 60, 20)
    painter.end()
    inked = [x for x in range(60) for y in range(20) if canvas.pixelColor(x, y).alpha() > 100]
    assert 20 <= min(inked) < max(inked) < 40


def test_copies_of_an_icon_outlive_the_first():
    first = icon("check", QColor("#123456"))
    second = QIcon(first)
    second.setIsMask(True)
    del first
    gc.collect()
    assert strongest(QIcon(second).pixmap(24, 24)) == QColor("#123456")


def test_what_was_copied_is_freed_with_the_copy():
    first = icon("check")
    for _ in range(5):
        copied = QIcon(first)
        copied.setIsMask(True)
    assert len(icons._CLONES) == 1


def test_the_application_icon_is_there_in_every_size():
    shown = application_icon()
    for side in (16, 32, 256):
        image = shown.pixmap(side, side).toImage()
        assert image.size() == QSize(side, side)
        assert image.pixelColor(side // 2, 1).alpha() == 255
