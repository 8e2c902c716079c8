"""Delimited text whose lines were quoted whole: opened as one column in a spreadsheet, and saved."""

import re

_WRAPPED = re.compile(r'"((?:[^"\r\n]|"")*)"[;,\t|]*([\r\n]*)')
_DELIMITER = re.compile(r"[;,\t|]")
_LEAST = 0.5


def are_wrapped(lines: list[str]) -> bool:
    """Return whether most lines are one quoted cell each, with what parts cells within it."""
    filled = [line for line in lines if line.strip()]
    wrapped = [found[1] for line in filled if (found := _WRAPPED.fullmatch(line))]
    parted = sum(_DELIMITER.search(text) is not None for text in wrapped)
    return bool(filled) and parted >= _LEAST * len(filled)


def unwrapped(line: str) -> str:
    """Return what a line holds that is one quoted cell; any other line as it is."""
    found = _WRAPPED.fullmatch(line)
    return found[1].replace('""', '"') + found[2] if found else line
