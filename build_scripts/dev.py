"""Sets up, starts and checks WolkDNC: `python build_scripts/dev.py --help`.

Needs nothing but Python itself. This file has no new syntax, so that an old Python can read it and say so.
"""

import sys
from pathlib import Path

OLDEST = (3, 11)
NEWEST = (3, 14)


def main() -> int:
    """Hand the command line to the verbs, unless this Python is too old or too new for them."""
    here = sys.version_info[:2]
    if not OLDEST <= here <= NEWEST:
        sys.stderr.write(
            "WolkDNC needs Python {0}.{1} to {2}.{3}, and this is Python {4}.{5}.\n".format(  # noqa: UP030
                *(OLDEST + NEWEST + here)
            )
        )
        return 2
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from build_scripts.verbs import run  # noqa: PLC0415  # an old Python could not read it

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
