"""Where the things of the source tree are."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The top of the source tree."""

VENV = ROOT / ".venv"
"""The virtual environment that belongs to the source tree."""

REQUIREMENTS = ROOT / "build_scripts" / "requirements"
"""The locked requirements, with the hash of every file that may be installed."""

TRANSLATIONS = ROOT / "resources" / "translations"
"""The texts in other languages: `.ts` as people translate them, `.qm` as the program reads them."""


def program(name: str) -> str:
    """Return the path of a program installed in the virtual environment, such as `python` or `ruff`."""
    if os.name == "nt":
        return str(VENV / "Scripts" / f"{name}.exe")
    return str(VENV / "bin" / name)
