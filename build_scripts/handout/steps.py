"""The steps of `package.py`, and their order."""

import argparse
import sys
from collections.abc import Callable, Sequence

from build_scripts import system_packages
from build_scripts.handout import freezing, installing, measuring, packing, pictures, smoke, workshop
from build_scripts.handout.layout import Layout, here
from build_scripts.handout.workshop import Workshop
from build_scripts.problem import SetupError
from build_scripts.system_packages import Purpose

_ALWAYS = ("freeze", "smoke", "pack", "install")


def run(argv: Sequence[str]) -> int:
    """Do the steps the command line names; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    known = _parser().parse_args(list(argv))
    plan = here(known.system or sys.platform, "x64" if known.system else "")
    steps: dict[str, Callable[[Layout, Workshop], None]] = {
        "freeze": freezing.freeze,
        "smoke": lambda where, shop: smoke.smoke(where.executable, where, shop),
        "pack": packing.pack,
        "install": installing.install_and_smoke,
        "pictures": pictures.take,
        "measure": lambda where, shop: measuring.measure(where, shop, known.rounds),
    }
    try:
        if known.tag and known.tag != f"v{plan.version}":
            raise SetupError(f"The tag is {known.tag}, and the version {plan.version}.")
        if not {"smoke", "install", "measure"}.isdisjoint(known.steps or _ALWAYS):
            system_packages.provide(Purpose.CHECK)
        shop = workshop.this_python() if known.this_python else workshop.ready()
        for name in known.steps or _ALWAYS:
            print(f"── {name} ({plan.system})", flush=True)
            steps[name](plan, shop)
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="package.py", description="Makes what is handed out, and proves that it runs."
    )
    parser.add_argument(
        "steps",
        nargs="*",
        metavar="STEP",
        help="freeze, smoke, pack, install (these four where none is named), pictures, measure",
        choices=(*_ALWAYS, "pictures", "measure", []),
    )
    parser.add_argument(
        "--this-python",
        action="store_true",
        help="use the Python that runs this, with what is installed in it, and make no environment",
    )
    parser.add_argument(
        "--for",
        dest="system",
        choices=("win32",),
        help="pack what was frozen on Windows: the installer's compiler runs on every system",
    )
    parser.add_argument("--tag", default="", help="refuse to build unless this is the version's tag")
    parser.add_argument("--rounds", type=int, default=7, metavar="N", help="how often `measure` starts each")
    return parser
