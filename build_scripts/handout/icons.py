"""The program's icon in the forms of Windows and macOS, drawn from the one drawing.

    python -m build_scripts.handout.icons resources/icons/wolkdnc.svg FOLDER

Needs Qt, so it runs in the Python that freezes.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_MAC_KINDS = (
    (b"icp4", 16), (b"icp5", 32), (b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic13", 256),
    (b"ic08", 256), (b"ic14", 512), (b"ic09", 512), (b"ic10", 1024),
)  # fmt: skip
_MAC_SHARE = 824 / 1024
"""Apple's icons leave a margin around the drawing."""
_LARGEST_BITMAP = 64
"""Above it an entry of a Windows icon is a PNG: a bitmap of 256 pixels would have 256 kB."""


def main(drawing: Path, folder: Path) -> None:
    """Write `wolkdnc.ico`, `wolkdnc.icns` and `wolkdnc.png` into the folder."""
    source = drawing.read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "wolkdnc.ico").write_bytes(windows_icon([draw(source, size) for size in _WINDOWS_SIZES]))
    (folder / "wolkdnc.icns").write_bytes(
        mac_icon([(kind, draw(source, size, _MAC_SHARE)) for kind, size in _MAC_KINDS])
    )
    (folder / "wolkdnc.png").write_bytes(png(draw(source, 256)))


def draw(source: bytes, size: int, share: float = 1.0) -> QImage:
    """Draw an SVG on a transparent square; `share` is how much of its side the drawing takes."""
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    margin = size * (1 - share) / 2
    QSvgRenderer(source).render(painter, QRectF(margin, margin, size * share, size * share))
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """Return the picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a name
    return bytes(buffer.data().data())


def windows_icon(images: list[QImage]) -> bytes:
    """Return an `.ico` with the pictures."""
    entries = [png(image) if image.width() > _LARGEST_BITMAP else _bitmap(image) for image in images]
    place = 6 + 16 * len(entries)
    header = struct.pack("<3H", 0, 1, len(entries))
    for image, entry in zip(images, entries, strict=True):
        side = image.width() % 256  # 256 is written as 0
        header += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(entry), place)
        place += len(entry)
    return header + b"".join(entries)


def mac_icon(images: list[tuple[bytes, QImage]]) -> bytes:
    """Return an `.icns` with the pictures, each under the name of its kind."""
    parts = b""
    for kind, image in images:
        content = png(image)
        parts += kind + struct.pack(">I", 8 + len(content)) + content
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def _bitmap(image: QImage) -> bytes:
    """Return a device-independent bitmap with its alpha, upside down, and the empty mask that must follow."""
    side = image.width()
    flipped = image.flipped(Qt.Orientation.Vertical)
    header = struct.pack("<3I2H6I", 40, side, side * 2, 1, 32, 0, side * side * 4, 0, 0, 0, 0)
    mask_row = (side + 31) // 32 * 4
    return header + bytes(flipped.constBits()) + bytes(mask_row * side)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
