"""Colours that can be told apart, whatever colours a system or a person has chosen."""

from PySide6.QtGui import QColor

_LEAST = 4.5
"""What WCAG asks for between a text and its ground."""


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours as WCAG counts it: 1 for none, 21 for black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def blended(ground: QColor, colour: QColor, share: float) -> QColor:
    """Return the ground with a share (0 to 1) of the colour in it. It is opaque."""
    red, green, blue = (
        old + (new - old) * share for old, new in zip(_parts(ground), _parts(colour), strict=True)
    )
    return QColor.fromRgbF(red, green, blue)


def readable(text: QColor, ground: QColor) -> QColor:
    """Return the colour for a text where it can be read on the ground, or else black or white."""
    if contrast(text, ground) >= _LEAST:
        return text
    return max((QColor("black"), QColor("white")), key=lambda colour: contrast(colour, ground))


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
