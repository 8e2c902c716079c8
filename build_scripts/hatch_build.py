"""Puts the resources into the wheel, with the translations compiled."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[BuilderConfig]):
    """Adds `resources/` to the wheel as `wolkdnc_gui/_resources/`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the translations and say what goes where; an editable install uses the source tree."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from build_scripts.translations import compile_all  # noqa: PLC0415  # hatchling loads this file alone

        resources = Path(self.root) / "resources"
        compile_all(sys.executable, resources / "translations")
        for folder, pattern in (("icons", "*"), ("translations", "*.qm")):
            for path in sorted((resources / folder).glob(pattern)):
                build_data["force_include"][str(path)] = f"wolkdnc_gui/_resources/{folder}/{path.name}"
