"""Which columns a person chose for files of one header, so that the next such file needs no question."""

from dataclasses import dataclass

MOST_HEADERS = 200
"""The longest ago are forgotten first."""


@dataclass(frozen=True, slots=True)
class HeaderColumns:
    """The columns, 0-based, that were chosen for a header; none for a sheet that is not to be read."""

    header_key: str
    """Made of the header, and the same for every file that has it."""
    columns: tuple[int, ...]


def with_newer(
    known: tuple[HeaderColumns, ...], newer: tuple[HeaderColumns, ...]
) -> tuple[HeaderColumns, ...]:
    """Return what is remembered once `newer` was chosen, oldest first."""
    chosen = {one.header_key: one for one in newer}
    kept = [one for one in known if one.header_key not in chosen]
    return tuple([*kept, *chosen.values()][-MOST_HEADERS:])
