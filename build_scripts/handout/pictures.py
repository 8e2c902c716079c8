"""Takes the pictures of the guides for agents, in each language, from the frozen program.

    python build_scripts/package.py freeze pictures

Needs ImageMagick's `import` and Linux.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from build_scripts.handout.display import display
from build_scripts.handout.hands_x11 import X11Hands
from build_scripts.handout.layout import Layout
from build_scripts.handout.smoke import SETTINGS, environment
from build_scripts.handout.workshop import Workshop
from build_scripts.places import ROOT
from build_scripts.problem import SetupError

_FOLDER = ROOT / "docs" / "pictures"
_FEW = ("300 123 4567", "(301) 765-4321")
_MANY = (
    *("300 123 4567", "+57 301 765 4321", "3009876543", "300 123 4567", "601 745 2200", "no llamar más"),
    *("3157654321", "123", "3201112233", "57 318 222 3344", "3165550011", "3012223344"),
)
_SETTLE_S = 2.5
"""The window is looked at from outside, where nothing says when it has finished."""


def take(plan: Layout, workshop: Workshop) -> None:
    """Take three pictures for each language; raises SetupError without the tools."""
    del workshop
    if plan.system != "linux" or shutil.which("import") is None:
        raise SetupError("The pictures are taken on Linux, with ImageMagick.")
    _FOLDER.mkdir(parents=True, exist_ok=True)
    with display() as screen:
        for language in ("en", "es"):
            with _program(plan, screen, language, _FEW) as (window, hands):
                _shoot(screen, window, f"{language}-1")
                hands.press_submit(window)
                time.sleep(_SETTLE_S)
                _shoot(screen, window, f"{language}-3")
            with _program(plan, screen, language, _MANY) as (window, _hands):
                _shoot(screen, window, f"{language}-2")


@contextmanager
def _program(
    plan: Layout, screen: dict[str, str], language: str, numbers: Sequence[str]
) -> Iterator[tuple[int, X11Hands]]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        settings = SETTINGS.replace('language = "en"', f'language = "{language}"')
        (Path(folder) / "settings.toml").write_text(settings, encoding="utf-8")
        numbers_file = Path(folder) / "noviembre.csv"
        numbers_file.write_text("Celular\n" + "".join(f"{number}\n" for number in numbers), encoding="utf-8")
        command = [str(plan.executable), "--practice", "--data-dir", folder, str(numbers_file)]
        program = subprocess.Popen(command, env={**environment(), **screen})
        hands = X11Hands(screen["DISPLAY"])
        try:
            while not (window := hands.find_window(program.pid)):
                time.sleep(0.1)
            time.sleep(_SETTLE_S)
            yield window, hands
        finally:
            # Not by its window: with numbers that were not sent it asks first.
            program.terminate()
            program.wait(20)


def _shoot(screen: dict[str, str], window: int, name: str) -> None:
    target = _FOLDER / f"{name}.png"
    small = ("+dither", "-colors", "64", "-strip", "-define", "png:compression-level=9")
    command = ["import", "-window", str(window), *small, f"png8:{target}"]
    if subprocess.run(command, env={**os.environ, **screen}, check=False).returncode:
        raise SetupError(f"No picture could be taken of {name}.")
