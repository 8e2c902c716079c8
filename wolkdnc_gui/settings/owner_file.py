"""Small files that only their owner may read, written whole or not at all."""

import os
from pathlib import Path


def write_owner_only(path: Path, content: bytes) -> None:
    """Replace a file by this content; after a crash it holds the old content or the new one, never half.

    Raises OSError, and leaves the file as it was then.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
