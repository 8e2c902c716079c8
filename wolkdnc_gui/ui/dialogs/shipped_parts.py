"""What other people's work is shipped with the program, and under which licences."""

import re
import sys
from dataclasses import dataclass
from importlib import metadata

DIRECT_PARTS = (
    "PySide6-Essentials",
    "httpx",
    "truststore",
    "keyring",
    "platformdirs",
    "tomlkit",
    "filelock",
    "psutil",
    "rphonenumbers",
    "python-calamine",
    "tzdata",
)
"""What the project itself requires; what these require follows from their metadata."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LONGEST_LICENCE = 80
"""Some projects put the whole licence text into the field that is meant for its name."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part that is shipped."""

    name: str
    version: str
    licence: str
    """As its makers call it; empty where they do not say."""


def shipped_parts() -> tuple[Part, ...]:
    """Return what is installed of the parts the program is made of, by name.

    Reads files: not for the GUI thread.
    """
    parts: dict[str, Part] = {}
    waiting = list(DIRECT_PARTS)
    while waiting:
        name = waiting.pop()
        key = _normal(name)
        if key in parts:
            continue
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # of another system, or an extra that nobody asked for
        parts[key] = Part(found.metadata["Name"], found.version, _licence(found))
        waiting += _requirements(found)
    python = Part("Python", ".".join(map(str, sys.version_info[:3])), "PSF-2.0")
    icons = Part("Lucide", "", "ISC")
    return tuple(sorted((python, icons, *parts.values()), key=lambda part: part.name.casefold()))


def _requirements(found: metadata.Distribution) -> list[str]:
    names = []
    for requirement in found.requires or ():
        name = _NAME.match(requirement)
        if name is not None and "extra ==" not in requirement:
            names.append(name.group())
    return names


def _licence(found: metadata.Distribution) -> str:
    described = found.metadata
    if "License-Expression" in described:
        return described["License-Expression"]
    classified = [
        words.rsplit(" :: ", 1)[-1]
        for words in described.get_all("Classifier") or ()
        if words.startswith("License ::") and words != "License :: OSI Approved"
    ]
    if classified:
        return ", ".join(classified)
    written = described["License"].strip() if "License" in described else ""
    return written if len(written) <= _LONGEST_LICENCE and "\n" not in written else ""


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
