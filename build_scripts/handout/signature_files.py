"""Takes the Python files out of PySide that it carries as text, and compiles them.

    python -m build_scripts.handout.signature_files FOLDER

PySide looks for them in `shiboken6/files.dir` first, and compiles what it carries at every start where there
are none. Runs in the environment that freezes.
"""

import compileall
import py_compile
import sys
import zipfile
from pathlib import Path


def write_signature_files(folder: Path) -> None:
    """Write the compiled files; raises LookupError where PySide keeps them otherwise than it used to."""
    import PySide6  # noqa: F401, PLC0415  # brings them

    carried = getattr(sys.modules["shibokensupport"].__loader__, "zfile", None)
    if not isinstance(carried, zipfile.ZipFile):
        raise LookupError("PySide does not carry its Python files as it used to.")
    names = [name for name in carried.namelist() if name.startswith("shibokensupport/")]
    carried.extractall(folder, names)
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    if not compileall.compile_dir(folder, quiet=1, legacy=True, invalidation_mode=unchecked, stripdir=folder):
        raise LookupError("PySide's Python files could not be compiled.")
    for source in folder.rglob("*.py"):
        source.unlink()


if __name__ == "__main__":
    write_signature_files(Path(sys.argv[1]))
