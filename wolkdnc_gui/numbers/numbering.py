"""One country's numbering plan, as libphonenumber knows it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from wolkdnc_gui.numbers.library import (
    POSSIBLE,
    POSSIBLE_LOCAL_ONLY,
    TOO_LONG,
    TOO_SHORT,
    NumberParseException,
    PhoneNumber,
    library,
)

_LONGEST = 17
"""libphonenumber takes no longer national number."""

_OLD_LOCAL = {
    # Fixed lines before 2021: seven digits, or one digit of area and seven.
    "CO": re.compile(r"[2-8]\d{6}|[124-8][2-8]\d{6}"),
    # Fixed and mobile numbers before 2013 had eight digits.
    "CL": re.compile(r"[2-9]\d{7}"),
    # Mobiles before a ninth digit was put before them, area by area, until 2016.
    "BR": re.compile(r"[1-9]{2}[6-9]\d{7}"),
}
_OLD_LEAD = {
    # Mobile and long distance marks: Mexico gave up its in 2019; Colombia's have carriers' digits.
    "MX": re.compile(r"(?:01|044|045)(?=\d{10}$)"),
    "CL": re.compile(r"0(?=\d{9}$)"),
    "CO": re.compile(r"0[0-9]?(?=\d{10}$)"),
}
# What mobiles had between the calling code and their number.
_OLD_BEHIND_CODE = {"MX": re.compile(r"1(?=\d{10}$)")}
_DROPPED_IN_SILENCE = {"", "0", "1"}
"""Trunk prefixes that belong to a number as it is dialled at home today."""


class Length(Enum):
    """What the length of a national number says."""

    POSSIBLE = auto()
    LOCAL = auto()
    """Possible within one area only."""
    TOO_SHORT = auto()
    TOO_LONG = auto()


_LENGTHS = {
    POSSIBLE: Length.POSSIBLE,
    POSSIBLE_LOCAL_ONLY: Length.LOCAL,
    TOO_SHORT: Length.TOO_SHORT,
    TOO_LONG: Length.TOO_LONG,
}


@dataclass(frozen=True, slots=True)
class National:
    """A valid national number that was read out of given digits, all of it a part of them."""

    digits: str
    old_format: bool = False


@dataclass(frozen=True, slots=True)
class Abroad:
    """Digits read as calling code and national number of any country."""

    calling_code: int
    national: str
    valid: bool
    possible: bool


class NumberingPlan:
    """The numbers of one country. Not thread-safe: one number object is used over and over."""

    def __init__(self, country: str) -> None:
        """Raise ValueError for a country that libphonenumber does not know."""
        if country not in library.SUPPORTED_REGIONS:
            raise ValueError(f"no numbering plan for {country!r}")
        self.country = country
        self.calling_code = int(library.country_code_for_region(country))
        self.code_digits = str(self.calling_code)
        self.longest = _LONGEST
        self.shares_code = len(library.region_codes_for_country_code(self.calling_code)) > 1
        self._number = PhoneNumber(country_code=self.calling_code, national_number=0)
        self._is_valid = library.is_valid_number
        self._by_length = {digits: self._length_of(digits) for digits in range(2, _LONGEST + 1)}
        # Regions that share a calling code may have lengths of their own: only the others are asked less.
        self._lengths = frozenset(
            digits
            for digits, length in self._by_length.items()
            if self.shares_code or length in (Length.POSSIBLE, None)
        )
        self.shortest = min(
            digits for digits, length in self._by_length.items() if length in (Length.POSSIBLE, Length.LOCAL)
        )
        """How many digits the shortest possible number has, within one area, too."""
        self.main_lengths = frozenset(
            len(library.national_significant_number(example))
            for kind in (library.PhoneNumberType.MOBILE, library.PhoneNumberType.FIXED_LINE)
            if (example := library.example_number_for_type(country, kind)) is not None
        )

    def is_valid(self, national: str) -> bool:
        """Return whether these digits are, exactly, a valid national number."""
        if len(national) not in self._lengths:
            return False
        if national[0] != "0":
            # Setting one number anew costs a fifth of parsing a text, and this is asked for every row.
            number = self._number
            number.national_number = int(national)
            return bool(self._is_valid(number))
        return bool(self._is_valid(self._with_zeros(national)))

    def plainly_valid(self, texts: Sequence[str], but_not: tuple[str, ...]) -> list[bool]:
        """Return which texts are a valid national number, digits only, that begins with none of `but_not`.

        For many at once. `but_not` must hold "0".
        """
        number, is_valid, lengths = self._number, self._is_valid, self._lengths
        if not "".join(texts).isascii():
            texts = [text if text.isascii() else "" for text in texts]
        answers = []
        for text in texts:
            if len(text) in lengths and text.isdigit() and not text.startswith(but_not):
                number.national_number = int(text)
                answers.append(is_valid(number))
            else:
                answers.append(False)
        return answers

    def is_at_home(self, national: str) -> bool:
        """Return whether a valid number is of this country, not of another with the same calling code."""
        if not self.shares_code:
            return True
        return bool(library.is_valid_number_for_region(self._with_zeros(national), self.country))

    def length(self, national: str) -> Length:
        """Return what the length of a national number says about it."""
        if len(national) < 2:
            return Length.TOO_SHORT
        if len(national) > _LONGEST:
            return Length.TOO_LONG
        answer = self._by_length[len(national)]
        if answer is not None:
            return answer
        # Between two lengths that there are: said from the longest, which mobiles have.
        return Length.TOO_SHORT if len(national) < max(self.main_lengths, default=0) else Length.TOO_LONG

    def is_old_local(self, digits: str) -> bool:
        """Return whether the digits are a number as the country wrote it under an earlier plan."""
        pattern = _OLD_LOCAL.get(self.country)
        return pattern is not None and pattern.fullmatch(digits) is not None

    def dialled_at_home(self, digits: str) -> National | None:
        """Read digits as they are dialled within the country, with trunk prefixes, of today or of old."""
        behind = digits.removeprefix(self.code_digits)
        found = self._behind_old_lead(digits, _OLD_LEAD)
        if found is None and behind != digits:
            found = self._behind_old_code(behind)
        return found or self._parsed(digits)

    def dialled_behind_code(self, digits: str) -> National | None:
        """Read digits that stand behind the country's calling code, with what is dialled at home in them."""
        return self._behind_old_code(digits) or self._parsed(digits)

    def _behind_old_code(self, digits: str) -> National | None:
        return self._behind_old_lead(digits, _OLD_BEHIND_CODE) or self._behind_old_lead(digits, _OLD_LEAD)

    def _behind_old_lead(self, digits: str, leads: "dict[str, re.Pattern[str]]") -> National | None:
        lead = leads.get(self.country)
        found = lead.match(digits) if lead else None
        if found is None or not self.is_valid(digits[found.end() :]):
            return None
        return National(digits[found.end() :], old_format=True)

    def _parsed(self, digits: str) -> National | None:
        try:
            number = library.parse(digits, self.country)
        except NumberParseException:
            return None
        if number.country_code != self.calling_code or not library.is_valid_number(number):
            return None
        national = library.national_significant_number(number)
        if digits.endswith(national):
            dropped = digits[: -len(national)].removeprefix(self.code_digits)
            return National(national, old_format=dropped not in _DROPPED_IN_SILENCE and self.country != "BR")
        # Argentina's 011 15 2345 6789 is read as 9 11 2345 6789: the 9 was never given, so it is not sent.
        shorter = national[1:]
        if _is_part(shorter, digits) and self.is_valid(shorter):
            return National(shorter, old_format=True)
        return None

    def abroad(self, digits: str) -> Abroad | None:
        """Read digits that begin with a calling code; None where no country has it."""
        try:
            number = library.parse("+" + digits, None)
        except NumberParseException:
            return None
        national = library.national_significant_number(number)
        if not digits.endswith(national):
            return None
        possible = library.is_possible_number_with_reason(number) == POSSIBLE
        return Abroad(number.country_code, national, bool(library.is_valid_number(number)), possible)

    def _length_of(self, digits: int) -> Length | None:
        number = self._with_zeros("1" * digits)
        return _LENGTHS.get(library.is_possible_number_with_reason(number))

    def _with_zeros(self, national: str) -> PhoneNumber:
        number = PhoneNumber(country_code=self.calling_code, national_number=int(national))
        zeros = len(national) - len(national.lstrip("0"))
        if zeros:
            number.italian_leading_zero = True
            number.number_of_leading_zeros = min(zeros, len(national) - 1)
        return number


def _is_part(wanted: str, digits: str) -> bool:
    """Return whether `wanted` can be had by striking out digits."""
    rest = iter(digits)
    return all(digit in rest for digit in wanted)
