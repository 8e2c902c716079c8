"""Icons that take the colour of the text beside them, at any size, in light and in dark.

The drawings are Lucide's, with `currentColor` where the colour goes. It is filled in when an icon is
painted, so an icon follows a change of the palette without being made again.
"""

from functools import cache
from math import hypot
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import Shiboken

from wolkdnc_gui.ui.resources import ResourceMissingError, find

# Qt owns what clone() returns, but the binding believes that Python does, and would free it while in use.
_CLONES: list[QIconEngine] = []
_APPLICATION_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


class UnknownIconError(LookupError):
    """No drawing has this name; the names are the files in `resources/icons`."""


def icon(name: str, role: QPalette.ColorRole | QColor | None = None) -> QIcon:
    """Return the icon `name`, in the palette's colour for `role` (None: text on buttons) or a given one.

    Raises UnknownIconError at once, not when it is painted.
    """
    _drawing(name)
    return QIcon(_TintedEngine(name, QPalette.ColorRole.ButtonText if role is None else role))


def pixmap(name: str, size: int, color: QColor, dpr: float = 1.0) -> QPixmap:
    """Return the drawing `name` in one colour, `size` logical pixels wide and high; raises UnknownIconError.

    Kept in Qt's own cache, so that painting a table asks for it per cell at no cost. GUI thread only.
    """
    device_size = max(1, round(size * dpr))
    key = f"wolkdnc:{name}:{device_size}:{dpr}:{color.rgba():08x}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    coloured = _drawing(name).replace(b"currentColor", color.name(QColor.NameFormat.HexRgb).encode())
    drawn = _rendered(coloured, device_size, color.alphaF())
    drawn.setDevicePixelRatio(dpr)
    QPixmapCache.insert(key, drawn)
    return drawn


def application_icon() -> QIcon:
    """Return the program's own icon, drawn for each size a taskbar or a title bar asks for."""
    drawing = find("icons/wolkdnc.svg").read_bytes()
    made = QIcon()
    for size in _APPLICATION_SIZES:
        made.addPixmap(_rendered(drawing, size, 1.0))
    return made


@cache
def _drawing(name: str) -> bytes:
    if not name or Path(name).name != name:
        raise UnknownIconError(name)
    try:
        return find(f"icons/{name}.svg").read_bytes()
    except ResourceMissingError as missing:
        raise UnknownIconError(name) from missing


def _rendered(drawing: bytes, device_size: int, opacity: float) -> QPixmap:
    canvas = QPixmap(device_size, device_size)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setOpacity(opacity)
    QSvgRenderer(drawing).render(painter, QRectF(0, 0, device_size, device_size))
    painter.end()
    return canvas


class _TintedEngine(QIconEngine):
    """Paints one drawing in the colour the palette has at that moment; on and off look alike."""

    def __init__(self, name: str, tint: QPalette.ColorRole | QColor) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def clone(self) -> QIconEngine:
        made = _TintedEngine(self._name, self._tint)
        _CLONES[:] = [known for known in _CLONES if Shiboken.isValid(known)]
        _CLONES.append(made)
        return made

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        # Not asked of `painter.device()`: to find out what kind of device it has in hand, the binding makes
        # every class of devices there is, with all their enums, and the window waits for them.
        scaling = painter.deviceTransform()
        dpr = hypot(scaling.m11(), scaling.m12()) or 1.0
        side = min(rect.width(), rect.height())
        drawn = self._drawn(side, mode, dpr)
        painter.drawPixmap(
            rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, drawn
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002, N802
        return self._drawn(min(size.width(), size.height()), mode, scale)

    def _drawn(self, side: int, mode: QIcon.Mode, dpr: float) -> QPixmap:
        return pixmap(self._name, side, self._colour(mode), dpr)

    def _colour(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        role = self._tint if isinstance(self._tint, QPalette.ColorRole) else QPalette.ColorRole.ButtonText
        if mode is QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, role)
        if isinstance(self._tint, QColor):
            return self._tint
        if mode is QIcon.Mode.Selected:
            return palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText)
        return palette.color(QPalette.ColorGroup.Active, role)
