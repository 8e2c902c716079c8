"""The verbs of `dev.py`: what each one sees to before it does its work."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

from build_scripts import checks, environment, locking, system_packages, translations
from build_scripts.environment import Extent
from build_scripts.places import program
from build_scripts.problem import SetupError
from build_scripts.system_packages import Purpose


def run(argv: Sequence[str]) -> int:
    """Do what the command line asks for; returns the exit status."""
    _speak_utf8()
    parser = _parser()
    known, rest = parser.parse_known_args(list(argv))
    if rest and known.verb not in {"practice", "run", "test"}:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    try:
        return _do(known, rest)
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Sets up, starts and checks WolkDNC.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    verbs.add_parser("practice", help="set up, and start the window in practice mode", add_help=False)
    verbs.add_parser("check", help="set up, and run every check")
    verbs.add_parser("setup", help="set up, with all that the checks need")
    verbs.add_parser("run", help="set up, and start the window; arguments go to the program", add_help=False)
    verbs.add_parser("test", help="set up, and run pytest; arguments go to it", add_help=False)
    verbs.add_parser("translations", help="gather the texts from the sources, and compile the translations")
    lock = verbs.add_parser("lock", help="lock the requirements anew from pyproject.toml")
    lock.add_argument("--upgrade", action="store_true", help="take newer versions where there are any")
    return parser


def _do(known: argparse.Namespace, rest: list[str]) -> int:
    if known.verb in {"practice", "run"}:
        system_packages.require_display()
        _prepare(Purpose.WINDOW, Extent.PROGRAM)
        mode = ["--practice"] if known.verb == "practice" else []
        return _start([program("python"), "-m", "wolkdnc_gui", *mode, *rest])
    if known.verb == "lock":
        environment.ensure(Extent.CHECKS)
        locking.lock(upgrade=known.upgrade)
        return 0
    if known.verb == "translations":
        _prepare(Purpose.SET_UP, Extent.CHECKS)
        translations.update(program("python"))
        translations.compile_all(program("python"))
        return 0
    _prepare(Purpose.CHECK, Extent.CHECKS)
    if known.verb == "check":
        return checks.run_all()
    return checks.run_tests(rest) if known.verb == "test" else 0


def _prepare(purpose: Purpose, extent: Extent) -> None:
    system_packages.provide(purpose)
    environment.ensure(extent)
    translations.compile_all(program("python"))


def _start(command: list[str]) -> int:
    """Become the program where that is possible, so that Ctrl+C reaches it alone."""
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606  # no shell is wanted
    with subprocess.Popen(command) as running:
        while True:
            try:
                return running.wait()
            except KeyboardInterrupt:
                continue  # the program heard it too, and ends when its data are safe


def _speak_utf8() -> None:
    """Let a Windows console that is set to an old code page not end the script at the first line drawn."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
