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
from build_scripts.problem import SetupError

LARGEST_RATIO = 1.25
_BARE, _LATE, _OURS = "bare", "bare, with late signatures", "ours"


def measure(plan: Layout, workshop: Workshop, rounds: int) -> None:
    """Print medians and their ratios; raises SetupError where ours is above 1.25 of bare. Only on Linux.

    Programs are started in turn, so that whatever else the machine does meets all of them. The first start of
    each, which fills the machine's file cache, does not count. Ours is started as an agent does it, with
    nothing on the command line. The bare window is there twice: as PyInstaller freezes it, which is what
    counts, and with the late loading (`late_signatures`) that ours has.
    """
    if not sys.platform.startswith("linux"):
        raise SetupError("Starts are measured on Linux, where a screen can be watched from outside.")
    if not plan.executable.exists():
        raise SetupError(f"Nothing is frozen in {plan.frozen}: `package.py freeze` does it.")
    bare = _freeze_bare(plan, workshop)
    with display() as screen, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        data = Path(home) / "wolkdnc"
        data.mkdir()
        (data / "settings.toml").write_text(f'last_account_id = "practice"\n{SETTINGS}', encoding="utf-8")
        surroundings = {**environment(), **screen, "XDG_DATA_HOME": home}
        watcher = Watcher(screen["DISPLAY"])
        painted: dict[str, list[float]] = {_BARE: [], _LATE: [], _OURS: []}
        complete: list[float] = []
        # Written when everything is there, right before the first key is looked at.
        listens = data / "instance.json"
        for _ in range(rounds + 1):
            for name, program in bare.items():
                painted[name].append(watcher.seconds([str(program)], surroundings)[0])
            listens.unlink(missing_ok=True)
            first, last = watcher.seconds([str(plan.executable)], surroundings, listens.exists)
            painted[_OURS].append(first)
            complete.append(last)
    _judge(painted, complete)


def _freeze_bare(plan: Layout, workshop: Workshop) -> dict[str, Path]:
    programs = {
        name: plan.frozen.parent / called / called for name, called in ((_BARE, "bare"), (_LATE, "bare-late"))
    }
    for program in programs.values():
        shutil.rmtree(program.parent, ignore_errors=True)
    run_pyinstaller(plan, workshop, HERE / "bare_window.spec")
    return programs


def _judge(painted: dict[str, list[float]], complete: list[float]) -> None:
    medians = {name: statistics.median(taken[1:]) for name, taken in painted.items()}
    for name, taken in painted.items():
        listed = " ".join(f"{seconds:.3f}" for seconds in taken[1:])
        quickest = min(taken[1:])
        print(f"{name}: first start {taken[0]:.3f} s, then {listed}; median {medians[name]:.3f}", end="")
        print(f", quickest {quickest:.3f} s")
    print(f"ours takes keys and pastes after {statistics.median(complete[1:]):.3f} s (median)")
    ratio, strict = medians[_OURS] / medians[_BARE], medians[_OURS] / medians[_LATE]
    print(
        f"ratio {ratio:.2f} (at most {LARGEST_RATIO}); to the bare window with late signatures {strict:.2f}"
    )
    if ratio > LARGEST_RATIO:
        raise SetupError(f"The window takes {ratio:.2f} times as long as a bare one.")
