"""Installs what was packed as people do, starts it from there, and removes it without a trace."""

from build_scripts.handout import installing_linux, installing_macos, installing_windows
from build_scripts.handout.layout import Layout
from build_scripts.handout.workshop import Workshop


def install_and_smoke(plan: Layout, workshop: Workshop) -> None:
    """Do it for the system this runs on; raises SetupError on any fault."""
    if plan.system == "windows":
        installing_windows.install_and_smoke(plan, workshop)
    elif plan.system == "macos":
        installing_macos.install_and_smoke(plan, workshop)
    else:
        installing_linux.install_and_smoke(plan, workshop)
