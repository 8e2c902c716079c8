"""The command line. `freeze_support` comes first: a frozen program starts its reading process as itself."""

import sys
from collections.abc import Sequence

_OF_HELPERS = frozenset({"--multiprocessing-fork", "-c"})
"""Stand on the command lines by which `multiprocessing` starts processes."""


def main(argv: Sequence[str] | None = None) -> int:
    """Start the program; returns its exit status. Used by `python -m wolkdnc_gui` and by `wolkdnc`."""
    if not _OF_HELPERS.isdisjoint(sys.argv):
        import multiprocessing  # noqa: PLC0415  # takes too long to load in the process with the window

        multiprocessing.freeze_support()
    from wolkdnc_gui.command_line import run  # noqa: PLC0415  # nothing heavy before freeze_support

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
