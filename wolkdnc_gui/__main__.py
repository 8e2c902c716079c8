"""The command line. `freeze_support` comes first: a frozen program starts its reading process as itself."""

import multiprocessing
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Start the program; returns its exit status. Used by `python -m wolkdnc_gui` and by `wolkdnc`."""
    multiprocessing.freeze_support()
    from wolkdnc_gui.command_line import run  # noqa: PLC0415  # nothing heavy before freeze_support

    return run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
