"""Where two processes of one data folder find each other, written down for their owner alone."""

import contextlib
import json
import os
import secrets
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wolkdnc_gui.settings.owner_file import write_owner_only

_RECORD = "instance.json"
_SOCKET = "instance.sock"
_LONGEST_SOCKET_PATH = 100
"""Bytes. Linux allows 107, macOS 103."""
_SHORT_PREFIX = "wolkdnc-"
FAMILY = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"


@dataclass(frozen=True, slots=True)
class Rendezvous:
    """Where a process listens, and the key that proves who may ring."""

    address: str
    pid: int
    key: bytes = field(repr=False)

    @classmethod
    def here(cls, address: str) -> "Rendezvous":
        """Return one for this process, with a new key."""
        return cls(address, os.getpid(), secrets.token_bytes(32))

    def write(self, folder: Path) -> None:
        """Write it down for the owner alone; raises OSError."""
        write_owner_only(folder / _RECORD, self._to_bytes())

    def _to_bytes(self) -> bytes:
        return json.dumps({"address": self.address, "pid": self.pid, "key": self.key.hex()}).encode()

    @classmethod
    def read(cls, folder: Path) -> "Rendezvous | None":
        """Return what is written down; None where nothing readable is."""
        try:
            values = json.loads((folder / _RECORD).read_bytes())
            return cls(str(values["address"]), int(values["pid"]), bytes.fromhex(values["key"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None


def clear(folder: Path) -> None:
    """Remove what a process left that was killed. Only for who holds the lock."""
    left = Rendezvous.read(folder)
    if left is not None:
        remove(left.address)
    forget(folder)
    with contextlib.suppress(OSError):
        (folder / _SOCKET).unlink(missing_ok=True)


def forget(folder: Path) -> None:
    """Remove what is written down."""
    with contextlib.suppress(OSError):
        (folder / _RECORD).unlink(missing_ok=True)


def keep_from_others(address: str) -> None:
    """Let nobody but its owner connect to a socket; raises OSError."""
    if sys.platform != "win32":
        Path(address).chmod(0o600)


def addresses(folder: Path) -> Iterator[str]:
    """Yield where to listen, best first. The path of a socket is short by decree, that of a folder is not."""
    if sys.platform == "win32":
        yield rf"\\.\pipe\{_SHORT_PREFIX}{secrets.token_hex(16)}"
        return
    beside = folder / _SOCKET
    if len(os.fsencode(beside)) <= _LONGEST_SOCKET_PATH:
        yield str(beside)
    for base in (os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir(), "/tmp"):  # noqa: S108  # made private
        if base:
            with contextlib.suppress(OSError):
                yield str(Path(tempfile.mkdtemp(prefix=_SHORT_PREFIX, dir=base)) / _SOCKET)


def remove(address: str) -> None:
    """Remove a socket and the folder made for it. A pipe goes with its process."""
    path = Path(address)
    if sys.platform == "win32" or path.name != _SOCKET:
        return
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        if path.parent.name.startswith(_SHORT_PREFIX):
            # Only the folder made for the socket is empty now.
            path.parent.rmdir()
