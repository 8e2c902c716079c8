"""The composition root. `build` makes the wired program, `start` runs it; only here everything meets."""

from wolkdnc_gui.app.starting import build, start

__all__ = ["build", "start"]
