"""Whether two ways to write digits are the same number: first as they stand, then by national digits."""

from collections.abc import Callable, Iterator, Sequence

from wolkdnc_gui.submission.proof import Proof

LONGEST_PREFIX = 4
"""Digits of a dial prefix before the national number."""
_WITHOUT_COUNTRY = 9
"""Of a number written with its country, so many of its last digits are in a list however that writes it."""
_TAIL = 7
"""Digits in which two ways to write a number agree, whatever stands before them."""


class NationalDigits:
    """Finds the national number in digits of any shape. For one thread."""

    def __init__(self, country: str) -> None:
        """Prepare for a country; one without a known numbering plan has no national digits."""
        from wolkdnc_gui.numbers.numbering import (  # noqa: PLC0415  # the window need not wait for the plans
            NumberingPlan,
        )

        self.plan: NumberingPlan | None
        try:
            self.plan = NumberingPlan(country)
        except ValueError:
            self.plan = None

    def split(self, digits: str) -> tuple[str, str] | None:
        """Return what leads, and the national number; None where there is none to be found.

        Digits that are valid as they stand have no lead: a Peruvian mobile number begins with a 9.
        """
        plan = self.plan
        if plan is None or not digits.isascii() or not digits.isdigit():
            return None
        if plan.is_valid(digits):
            return "", digits
        code = plan.code_digits
        for lead in (len(code) * digits.startswith(code), *range(1, LONGEST_PREFIX + 1)):
            rest = digits[lead:]
            known = lead and (digits[:lead] == code or len(rest) in plan.main_lengths)
            if known and plan.is_valid(rest):
                return digits[:lead], rest
        return None


def part_to_find(asked: str, national: NationalDigits) -> str:
    """Return what of the digits somebody asks for is in every way to write that number on a list."""
    # 00 is how a country's code is dialled.
    split = national.split(asked) or national.split(asked.removeprefix("00"))
    part = asked[-_WITHOUT_COUNTRY:] if len(asked) > _WITHOUT_COUNTRY + 1 else asked
    return part if split is None or len(part) < len(split[1]) else split[1]


def find(
    wanted: Sequence[str], listed: Callable[[], Iterator[str]], national: NationalDigits, *, complete: bool
) -> bytes:
    """Return a `Proof` for each wanted number. `listed` gives the list anew each time it is called."""
    missing = set(wanted)
    seen = {number for number in listed() if number in missing}
    missing -= seen
    otherwise = _seen_otherwise(missing, listed, national) if missing else frozenset()
    absent = Proof.ABSENT if complete else Proof.NOTHING
    return bytes(
        Proof.SEEN if number in seen else Proof.SEEN_OTHERWISE if number in otherwise else absent
        for number in wanted
    )


def _seen_otherwise(
    missing: set[str], listed: Callable[[], Iterator[str]], national: NationalDigits
) -> frozenset[str]:
    # Reading a number costs a hundred times what its last digits cost, and few agree in these.
    tails = {number[-_TAIL:] for number in missing}
    candidates = {digits for number in listed() if (digits := _digits(number))[-_TAIL:] in tails}
    listed_tails = {digits[-_TAIL:] for digits in candidates}
    known = {split[1] for digits in candidates if (split := national.split(digits))}
    return frozenset(
        number
        for number in missing
        if number in candidates
        or (number[-_TAIL:] in listed_tails and (split := national.split(number)) and split[1] in known)
    )


def _digits(number: str) -> str:
    if number.isdigit():
        return number
    return "".join(letter for letter in number if letter.isdigit())
