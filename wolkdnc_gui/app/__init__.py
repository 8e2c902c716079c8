"""The composition root. `build` makes the wired program, `start` runs it; only here everything meets."""

from wolkdnc_gui.app.application import Application, build, start

__all__ = ["Application", "build", "start"]
