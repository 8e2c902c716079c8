"""What can be said on the command line, and which part of the program each word starts."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wolkdnc_gui import __version__


class Options(NamedTuple):
    """The command line, read."""

    practice: bool
    data_dir: Path | None
    self_test: bool
    self_test_file: Path | None
    without_keyring: bool
    files: tuple[Path, ...]


def read(argv: Sequence[str]) -> Options:
    """Read the command line; raises SystemExit after `--help`, `--version` or a mistake, as argparse does."""
    _give_streams()
    if not argv:
        # What happens when somebody just opens the program: nothing needs to be loaded to read nothing.
        return Options(
            practice=False,
            data_dir=None,
            self_test=False,
            self_test_file=None,
            without_keyring=False,
            files=(),
        )
    import argparse  # noqa: PLC0415  # only where something was said

    parser = argparse.ArgumentParser(
        prog="wolkdnc",
        description="Enters phone numbers into the do-not-call list of a wolkvox operation, "
        "and says what happened to each one.",
    )
    parser.add_argument("--version", action="version", version=f"WolkDNC {__version__}")
    parser.add_argument(
        "--practice", action="store_true", help="start with the practice account: no token, no network"
    )
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep accounts and history in DIR")
    parser.add_argument(
        "--self-test",
        nargs="?",
        const="",
        metavar="FILE",
        help="check this installation, write the findings as JSON to FILE (or standard output), and end",
    )
    parser.add_argument("--skip-keyring", action="store_true", help="leave the keyring out of the self-test")
    parser.add_argument("files", nargs="*", type=Path, metavar="LIST", help="lists of numbers to load")
    known = parser.parse_args(list(argv))
    return Options(
        practice=known.practice,
        data_dir=known.data_dir,
        self_test=known.self_test is not None,
        self_test_file=Path(known.self_test) if known.self_test else None,
        without_keyring=known.skip_keyring,
        files=tuple(path.absolute() for path in known.files),
    )


def run(argv: Sequence[str]) -> int:
    """Do what the command line says; returns the exit status."""
    options = read(argv)
    if options.self_test:
        from wolkdnc_gui.app.self_test import run_self_test  # noqa: PLC0415  # heavy

        return run_self_test(options.self_test_file, with_keyring=not options.without_keyring)
    from wolkdnc_gui.app import start  # noqa: PLC0415  # heavy

    return start(options)


def _give_streams() -> None:
    """Give a windowed Windows program, which has no standard streams, somewhere to write."""
    if sys.stdout is None:  # pragma: no cover  # only in a windowed program on Windows
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # lives as long as we do
    if sys.stderr is None:  # pragma: no cover  # only in a windowed program on Windows
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # lives as long as we do
