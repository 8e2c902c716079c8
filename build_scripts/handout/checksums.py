"""The checksums of what is handed out, in the form `sha256sum --check` and its like read.

python -m build_scripts.handout.checksums FOLDER
"""

import hashlib
import sys
from pathlib import Path

LIST = "SHA256SUMS.txt"


def write_list(folder: Path) -> Path:
    """Write the list of all files in the folder into it; returns its path."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name != LIST
    ]
    if not lines:
        raise FileNotFoundError(f"Nothing is in {folder}.")
    target = folder / LIST
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


if __name__ == "__main__":
    print(write_list(Path(sys.argv[1])).read_text("utf-8"), end="")
