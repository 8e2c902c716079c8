"""The disk image for macOS: opened, the program copied out of it and started. Not run by us yet."""

import plistlib
import subprocess
import tempfile
from pathlib import Path

from build_scripts.handout.layout import Layout
from build_scripts.handout.smoke import smoke
from build_scripts.handout.workshop import Workshop
from build_scripts.problem import SetupError


def install_and_smoke(plan: Layout, workshop: Workshop) -> None:
    """Start the program from a copy, as from the Applications folder; raises SetupError on any fault."""
    image = plan.artifact(".dmg")
    told = _run("hdiutil", "attach", "-nobrowse", "-readonly", "-plist", str(image))
    volumes = [
        part["mount-point"] for part in plistlib.loads(told)["system-entities"] if "mount-point" in part
    ]
    try:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / plan.frozen.name
            _run("ditto", str(Path(volumes[0]) / plan.frozen.name), str(copy))
            _run("codesign", "--verify", "--deep", "--strict", str(copy))
            smoke(plan.executable_in(copy), plan, workshop)
    finally:
        _run("hdiutil", "detach", volumes[0])
    print("opened, copied, started", flush=True)


def _run(*command: str) -> bytes:
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE)
    if done.returncode:
        raise SetupError(f"{' '.join(command[:2])} failed.")
    return done.stdout
