"""What is in the frozen program, by whom, under which licence: a bill of materials in CycloneDX's form.

It is read off the frozen folder itself, so it names what is shipped and nothing that merely helped.
"""

import hashlib
import json
import platform
import re
import sqlite3
import ssl
import sys
import uuid
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from build_scripts.handout.layout import NAME, Layout

_NAMESPACE = uuid.UUID("5c3d7a38-3f0e-4a6b-9d1c-0f3f5a1c7d52")
_LIBRARY = re.compile(r"\.(so(\.\d+)*|dll|pyd|dylib|exe)$")
_NAME_OF_LICENCE = 80
"""Some projects put the whole text where its name belongs."""

Component = dict[str, object]


def describe(plan: Layout) -> str:
    """Return the bill of materials of the plan's frozen folder, as JSON."""
    commit = (plan.resources / "commit.txt").read_text("utf-8").strip()
    made_of = json.loads(_runtime_file(plan).read_text("utf-8"))
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{plan.version} {commit} {plan.system}')}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": NAME,
                "name": NAME,
                "version": plan.version,
                "licenses": [{"license": {"id": "MIT"}}],
                "properties": [
                    {"name": "wolkdnc:commit", "value": commit},
                    {"name": "wolkdnc:system", "value": f"{plan.system}-{plan.machine}"},
                ],
            }
        },
        "components": [
            *(_generic(name, version) for name, version in sorted(made_of.items())),
            *(_distribution(path) for path in sorted(plan.frozen.rglob("*.dist-info/METADATA"))),
            *(_file(path, plan.frozen) for path in _libraries(plan.frozen)),
        ],
    }
    return json.dumps(bill, indent=1, ensure_ascii=False) + "\n"


def note_runtime(plan: Layout, python: dict[str, str]) -> None:
    """Keep what the Python that froze is made of, until `describe` asks for it."""
    _runtime_file(plan).write_text(json.dumps(python), encoding="utf-8")


def runtime() -> dict[str, str]:
    """Return the versions of what comes with this Python."""
    return {
        "cpython": platform.python_version(),
        "openssl": ssl.OPENSSL_VERSION.split()[1],
        "sqlite": sqlite3.sqlite_version,
    }


def _runtime_file(plan: Layout) -> Path:
    return plan.work / "runtime.json"


def _generic(name: str, version: str) -> Component:
    reference = f"pkg:generic/{name}@{version}"
    return {
        "type": "library",
        "bom-ref": reference,
        "name": name,
        "version": version,
        "purl": reference,
    }


def _distribution(path: Path) -> Component:
    told = HeaderParser().parsestr(path.read_text("utf-8"), headersonly=True)
    name, version = told["Name"], told["Version"]
    reference = f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{version}"
    found: Component = {
        "type": "library",
        "bom-ref": reference,
        "name": name,
        "version": version,
        "purl": reference,
    }
    if licences := _licences(told):
        found["licenses"] = licences
    return found


def _licences(told: "Message[str, str]") -> list[dict[str, object]]:
    if expression := told["License-Expression"]:
        return [{"expression": expression}]
    written = (told["License"] or "").strip()
    if written and len(written) <= _NAME_OF_LICENCE and "\n" not in written:
        return [{"license": {"name": written}}]
    classified = [words for words in told.get_all("Classifier") or [] if words.startswith("License ::")]
    return [{"license": {"name": words.rpartition(" :: ")[2]}} for words in classified]


def _libraries(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and _LIBRARY.search(path.name.lower())
    )


def _file(path: Path, folder: Path) -> Component:
    name = path.relative_to(folder).as_posix()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "type": "file",
        "bom-ref": f"file:{name}",
        "name": name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(runtime()))
