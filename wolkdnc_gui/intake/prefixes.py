"""Numbers whose area or country stands in a column of its own, as `DDD` beside `Telefone`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wolkdnc_gui.intake.header_words import MAYBE, PHONE
from wolkdnc_gui.numbers.finding import split_cell
from wolkdnc_gui.numbers.judge import Judge
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.numbers.writing import plain

_CODES = frozenset(("cod", "codigo", "code", "clave", "indicativo", "prefijo", "prefixo", "prefix"))
_AREA = frozenset(("ddd", "lada", "indicativo", "prefijo", "prefixo", "prefix"))
_COUNTRY = frozenset(("ddi", "dialcode", "phonecode"))
_OF_COUNTRY = frozenset(("pais", "country", "internacional", "international", "dial", "dialing", "calling"))
_CODE = re.compile(r"[(+]{0,2}0{0,2}(\d{1,4})\)?(?:\.0)?")
_NOT_DIGITS = re.compile(r"\D")
_LEAST_CODES = 0.5
"""How many of the filled cells of such a column must be codes."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """The 0-based columns of what is dialled before a column's numbers."""

    area: int | None = None
    country: int | None = None

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns, in the order in which their codes are dialled."""
        return tuple(column for column in (self.country, self.area) if column is not None)


def find_prefixes(headers: Sequence[frozenset[str]], rows: Sequence[Sequence[str]]) -> dict[int, Prefix]:
    """Return the prefix of each column of numbers that has one, by the headers' words and the first rows."""
    kinds = {column: kind for column, words in enumerate(headers) if (kind := _kind(words))}
    kinds = {column: kind for column, kind in kinds.items() if _holds_codes(rows, column)}
    numbers = [
        column for column, words in enumerate(headers) if column not in kinds and words & (PHONE | MAYBE)
    ]
    found: dict[int, dict[str, int]] = {}
    for column, kind in kinds.items():
        owner = next((one for one in numbers if one > column), numbers[-1] if numbers else None)
        if owner is not None:
            found.setdefault(owner, {})[kind] = column
    area = None
    for column, words in enumerate(headers):
        # One area may stand before several numbers: DDD, Fone, Celular.
        if kinds.get(column) == "area":
            area = column
        elif area is not None and words & PHONE and column in numbers:
            found.setdefault(column, {}).setdefault("area", area)
    return {owner: Prefix(**columns) for owner, columns in found.items()}


def _kind(words: frozenset[str]) -> str:
    if words & _COUNTRY or (words & _CODES and words & _OF_COUNTRY) or {"phone", "code"} == words:
        return "country"
    return "area" if words & _AREA or words == {"area"} or ("area" in words and words & _CODES) else ""


def _holds_codes(rows: Sequence[Sequence[str]], column: int) -> bool:
    filled = [row[column] for row in rows if column < len(row) and row[column].strip()]
    codes = sum(bool(_code(cell)) for cell in filled)
    return bool(filled) and codes >= _LEAST_CODES * len(filled)


def _code(cell: str) -> str:
    """Return the digits of an area or a country, without what is dialled before them; empty for all else."""
    found = _CODE.fullmatch(plain(cell).strip())
    return found[1].lstrip("0") if found else ""


def _code_in(column: int | None, at: Callable[[int], str]) -> str:
    return _code(at(column)) if column is not None else ""


class Joiner:
    """Puts area and country before numbers that are none without them."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge

    def numbers(self, cell: str, prefix: Prefix, at: Callable[[int], str]) -> list[str]:
        """Return the candidates of a cell; `at` tells what stands in a column of the same row.

        A number is joined only where that makes it one beyond doubt, or one of an old form; else it is as it
        stands in its cell.
        """
        area, country = _code_in(prefix.area, at), _code_in(prefix.country, at)
        is_abroad = country not in ("", self.judge.calling_code)
        if not is_abroad and self.judge.quick.one(cell) is not None:
            return [cell]
        return [self._joined(one, area, country, is_abroad=is_abroad) for one in split_cell(cell, self.judge)]

    def agrees(self, cell: str, prefix: Prefix, at: Callable[[int], str]) -> bool:
        """Return whether the area beside a number is the one that the number itself begins with."""
        area = _code_in(prefix.area, at)
        digits = _NOT_DIGITS.sub("", plain(cell)).lstrip("0")
        national = digits.removeprefix(self.judge.calling_code)
        return area != "" and (digits.startswith(area) or national.startswith(area))

    def _joined(self, number: str, area: str, country: str, *, is_abroad: bool) -> str:
        if "+" in plain(number):
            return number
        alone = self.judge.judge(number)
        if not is_abroad and alone.verdict is Verdict.READY:
            return number
        ways = [f"+{' '.join(filter(None, (country, area)))} {number}"]
        if is_abroad:
            ways.append(f"+{country} {number}")
        elif area:
            ways.insert(0, f"{area} {number}")
        old = None
        for way in ways:
            judged = self.judge.judge(way)
            if judged.verdict is Verdict.READY or judged.reason is Reason.OTHER_COUNTRY:
                return way
            if old is None and judged.reason is Reason.OLD_FORMAT:
                old = way
        return number if old is None or alone.reason is Reason.OLD_FORMAT else old
