"""How much longer our window takes to come than a bare one, frozen the same way and started in turn."""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from build_scripts.handout.display import display
from build_scripts.handout.first_paint import Watcher
from build_scripts.handout.freezing import run_pyinstaller
from build_scripts.handout.layout import HERE, Layout
from build_scripts.handout.smoke import SETTINGS, environment
from build_scripts.handout.workshop import Workshop
from build_scripts.places import ROOT
from build_scripts.problem import SetupError

LARGEST_RATIO = 1.25


def measure(plan: Layout, workshop: Workshop, rounds: int) -> None:
    """Print medians and their ratio; raises SetupError where it is above 1.25. Only on Linux.

    Programs are started in turn, so that whatever else the machine does meets both. The first start of each,
    which fills the machine's file cache, does not count.
    """
    if not sys.platform.startswith("linux"):
        raise SetupError("Starts are measured on Linux, where a screen can be watched from outside.")
    if not plan.executable.exists():
        raise SetupError(f"Nothing is frozen in {plan.frozen}: `package.py freeze` does it.")
    bare = plan.frozen.parent / "bare" / "bare"
    shutil.rmtree(bare.parent, ignore_errors=True)
    run_pyinstaller(plan, workshop, HERE / "bare_window.spec")
    with display() as screen, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        (Path(folder) / "settings.toml").write_text(SETTINGS, encoding="utf-8")
        ours = [str(plan.executable), "--practice", "--data-dir", folder]
        watcher = Watcher(screen["DISPLAY"])
        times: dict[str, list[float]] = {"bare": [], "ours": []}
        for _ in range(rounds + 1):
            times["bare"].append(watcher.seconds([str(bare)], {**environment(), **screen}))
            times["ours"].append(watcher.seconds(ours, {**environment(), **screen}))
    counted = {name: taken[1:] for name, taken in times.items()}
    medians = {name: statistics.median(taken) for name, taken in counted.items()}
    for name, taken in counted.items():
        listed = " ".join(f"{seconds:.3f}" for seconds in taken)
        print(f"{name}: first start {times[name][0]:.3f} s, then {listed}; median {medians[name]:.3f} s")
    ratio = medians["ours"] / medians["bare"]
    print(f"ratio {ratio:.2f} (at most {LARGEST_RATIO}); {bare.parent.relative_to(ROOT)} is the bare window")
    if ratio > LARGEST_RATIO:
        raise SetupError(f"The window takes {ratio:.2f} times as long as a bare one.")
