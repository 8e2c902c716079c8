"""Dark colours for desktops on which Qt cannot ask the system for them."""

from PySide6.QtGui import QColor, QPalette

_ROLES = {
    QPalette.ColorRole.Window: "#1c1f21",
    QPalette.ColorRole.WindowText: "#eceff1",
    QPalette.ColorRole.Base: "#2b2f33",
    QPalette.ColorRole.AlternateBase: "#303539",
    QPalette.ColorRole.Text: "#eceff1",
    QPalette.ColorRole.PlaceholderText: "#a0a9b1",
    QPalette.ColorRole.Button: "#373c41",
    QPalette.ColorRole.ButtonText: "#eceff1",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#373c41",
    QPalette.ColorRole.ToolTipText: "#eceff1",
    QPalette.ColorRole.Light: "#3d4247",
    QPalette.ColorRole.Midlight: "#34393d",
    QPalette.ColorRole.Mid: "#24282b",
    QPalette.ColorRole.Dark: "#121415",
    QPalette.ColorRole.Shadow: "#000000",
    QPalette.ColorRole.Highlight: "#2475a8",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Accent: "#2475a8",
    QPalette.ColorRole.Link: "#6cb6e8",
    QPalette.ColorRole.LinkVisited: "#b79be0",
}
_DISABLED = {
    QPalette.ColorRole.WindowText: "#747c83",
    QPalette.ColorRole.Text: "#747c83",
    QPalette.ColorRole.ButtonText: "#747c83",
    QPalette.ColorRole.Highlight: "#3d4247",
    QPalette.ColorRole.HighlightedText: "#9aa2a9",
}
_FRAME = "#a3abb4"
_DISABLED_FRAME = "#747c83"


def dark_palette() -> QPalette:
    """Return dark colours in which every text has a contrast of at least 4.5 : 1 on its ground."""
    palette = QPalette()
    for role, colour in _ROLES.items():
        palette.setColor(role, QColor(colour))
    for role, colour in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour))
    return palette


def with_seen_frames(dark: QPalette) -> QPalette:
    """Return dark colours for what is ticked: Fusion draws its frame in a darker shade of the ground."""
    palette = QPalette(dark)
    palette.setColor(QPalette.ColorRole.Window, QColor(_FRAME))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Window, QColor(_DISABLED_FRAME))
    return palette


def is_dark(palette: QPalette) -> bool:
    """Return whether a palette has light text on a dark ground."""
    return palette.base().color().lightnessF() < palette.text().color().lightnessF()
