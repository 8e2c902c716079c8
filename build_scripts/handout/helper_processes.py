"""Runs in the frozen program before anything else: prepares the processes that `multiprocessing` starts.

PyInstaller's own preparation, which the spec keeps as a module, loads `multiprocessing` for it in every
process, also in the one that is to show a window.
"""

import sys

if not {"--multiprocessing-fork", "-c"}.isdisjoint(sys.argv):
    import pyi_rth_multiprocessing  # type: ignore[import-not-found]  # noqa: F401  # changes multiprocessing
