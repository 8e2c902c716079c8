"""Makes what is handed out, for the system this runs on, and proves that it runs.

    python build_scripts/package.py                     all of: freeze, smoke, pack, install
    python build_scripts/package.py freeze smoke        only these
    python build_scripts/package.py measure             start-up against a bare window, frozen the same way
    python build_scripts/package.py pictures            the pictures of the guides in docs/ anew

`freeze` makes a folder that runs without Python, `smoke` starts the program in it, `pack` makes the files
that are handed out, `install` installs what was packed, starts that, and removes it again.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from build_scripts.handout.steps import run

    sys.exit(run(sys.argv[1:]))
