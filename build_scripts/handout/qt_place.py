"""Runs in the frozen program before anything else: tells Qt where its plugins are, whatever a user has set.

It stands in for PyInstaller's own, which imports Qt for that, also into the process that reads lists.
"""

import os
import sys
from pathlib import Path

os.environ["QT_PLUGIN_PATH"] = str(
    Path(getattr(sys, "_MEIPASS", "")) / "PySide6" / ("" if os.name == "nt" else "Qt") / "plugins"
)
