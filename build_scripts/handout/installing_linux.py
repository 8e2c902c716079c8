"""The archive for Linux: unpacked, put into the menu of a home that is nobody's, started, removed."""

import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from build_scripts.handout.layout import NAME, Layout
from build_scripts.handout.smoke import smoke
from build_scripts.handout.workshop import Workshop
from build_scripts.problem import SetupError


def install_and_smoke(plan: Layout, workshop: Workshop) -> None:
    """Install from the archive, start what is in the path, remove it; raises SetupError on any fault."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder) / "home of a person"
        home.mkdir()
        unpacked = Path(folder) / "unpacked"
        with tarfile.open(plan.artifact(".tar.xz")) as archive:
            archive.extractall(unpacked, filter="data")
        _install(home, unpacked / NAME / "install.sh")
        shutil.rmtree(unpacked)
        entry = home / ".local/share/applications/wolkdnc.desktop"
        if shutil.which("desktop-file-validate"):
            _run(home, "desktop-file-validate", str(entry))
        smoke(home / ".local/bin/wolkdnc", plan, workshop)
        _install(home, home / ".local/opt" / NAME / "install.sh")
        _install(home, home / ".local/opt" / NAME / "install.sh", "--uninstall")
        left = [str(path.relative_to(home)) for path in home.rglob("*") if not path.is_dir()]
    if left:
        raise SetupError(f"Removing it left {', '.join(left)}.")
    print("installed, started, removed", flush=True)


def _install(home: Path, script: Path, *words: str) -> None:
    _run(home, "sh", str(script), *words)


def _run(home: Path, *command: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    done = subprocess.run(
        command, env={**environment, "HOME": str(home)}, check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SetupError(f"{Path(command[-1]).name} failed: {done.stdout}{done.stderr}")
