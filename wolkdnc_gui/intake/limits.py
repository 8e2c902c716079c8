"""How much a reading may take before it is ended from outside."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one reading."""

    memory_bytes: int = 1536 * 1024 * 1024
    """Resident memory of the reading process."""
    seconds: float = 600.0
    file_bytes: int = 2 * 1024 * 1024 * 1024
    rows: int = 5_000_000
    """Entries, over all columns and sheets."""
