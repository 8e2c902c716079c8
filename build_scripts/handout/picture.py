"""Takes a picture of the screen, and answers with status 1 when nothing is on it.

    python -m build_scripts.handout.picture FILE.png

Needs Qt, so it runs in the Python that freezes.
"""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

_FEWEST_COLOURS = 40
"""An empty screen has one, an empty window a few; text and icons with soft edges have many."""
_STEP = 3


def main(target: Path) -> int:
    """Save the picture; returns 0 when there is a window with something in it."""
    application = QGuiApplication([])
    image = application.primaryScreen().grabWindow(0).toImage()
    if image.isNull() or not image.save(str(target)):
        return 1
    return 0 if colours(image) >= _FEWEST_COLOURS else 1


def colours(image: QImage) -> int:
    """Return how many different colours are in a picture, as far as a grid of points tells."""
    return len(
        {image.pixel(x, y) for y in range(0, image.height(), _STEP) for x in range(0, image.width(), _STEP)}
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
