"""The quick way: what most rows of most files are is seen to be *ready* in a fraction of the time."""

from collections.abc import Sequence

from wolkdnc_gui.numbers.numbering import NumberingPlan
from wolkdnc_gui.numbers.shape import Shape, ShapeKind

MOST_DIGITS = 20
"""The list takes no longer numbers."""

_SPACED = str.maketrans("", "", " ()")
_LEAST_PARTED_DIGITS = 9
"""With fewer, parted more than once, it may be a date."""


def readings_of(given: str, lead: str, code_digits: str) -> list[str]:
    """Return the national numbers that digits may hold, first as the account's shape has it."""
    readings = [given[len(lead) :], given] if lead and given.startswith(lead) else [given]
    if lead != code_digits and given.startswith(code_digits):
        readings.append(given[len(code_digits) :])
    return readings


def _without_spaces(texts: Sequence[str]) -> Sequence[str]:
    """Take spaces and brackets out of many texts at once, where no line break stands in one of them."""
    joined = "\n".join(texts)
    if " " not in joined and "(" not in joined:
        return texts
    spaced = joined.translate(_SPACED).split("\n")
    return spaced if len(spaced) == len(texts) else texts


def _unparted(text: str) -> str:
    """Take out the hyphens or the points that part a number; empty where it may be something else."""
    parts = text.split("-") if "-" in text else text.split(".")
    digits = "".join(parts)
    if len(parts) > 2 and len(digits) < _LEAST_PARTED_DIGITS:  # a date
        return ""
    if "-" in text:
        return digits if len(parts[-1]) != 1 else ""  # a check digit, as papers have it
    # Cents, or the decimals of a whole number.
    return digits if len(parts[-1]) > 2 and parts[-1].strip("0") else ""


class QuickWay:
    """Says what would be sent for what is plainly a *ready* number, and None for all else.

    None means that the judge must be asked, not that the text is no number.
    """

    def __init__(self, plan: NumberingPlan, shape: Shape, never: frozenset[str]) -> None:
        """`never` holds the digits of the never-block list: nothing there is ready."""
        self._plan = plan
        self._as_typed = shape.kind is ShapeKind.AS_TYPED
        self._never = never
        self._lead = shape.lead(plan.calling_code)
        # Typed with the calling code, the code is sent too: nothing for the quick way.
        self._plus = "\x00" if self._as_typed else "+" + plan.code_digits
        # Digits that begin like this may have a second reading.
        self._leads = tuple({lead for lead in (self._lead, plan.code_digits, "0") if lead})
        longest = len(self._lead) + plan.longest
        self._each = bool(never) or self._as_typed or plan.shares_code or longest > MOST_DIGITS

    def many(self, texts: Sequence[str]) -> list[str | None]:
        """Say it for many texts: two to three times as fast as one after the other."""
        if self._each:
            return list(map(self.one, texts))
        bare = _without_spaces(texts)
        plain = self._plan.plainly_valid(bare, self._leads)
        lead, other = self._lead, self._other
        return [
            lead + text if valid else other(text, given)
            for text, valid, given in zip(bare, plain, texts, strict=True)
        ]

    def _other(self, text: str, given: str) -> str | None:
        """Say it for a text that is not plainly valid without spaces, where no valid number is held back."""
        plan = self._plan
        if text.isdigit():
            return self._with_lead(text) if text.startswith(self._leads) else None
        if text.startswith(self._plus):
            text = text[len(self._plus) :].replace("-", "")
            return self._lead + text if text.isdigit() and text.isascii() and plan.is_valid(text) else None
        return self.one(given) if "-" in text or "." in text else None

    def one(self, text: str) -> str | None:
        """Say it for one text: digits, perhaps with spaces, brackets and hyphens, perhaps a calling code."""
        if text.endswith(".0"):  # of a workbook's number
            text = text[:-2] if text[:-2].isdigit() else ""
        elif not text.isdigit():
            if " " in text or "(" in text:
                text = text.translate(_SPACED)
            if text.startswith(self._plus):
                return self._national(text[len(self._plus) :].replace("-", ""))
            text = _unparted(text)
        return self._with_lead(text) if text.startswith(self._leads) else self._national(text)

    def _national(self, text: str) -> str | None:
        if not (text.isdigit() and text.isascii()) or not self._plan.is_valid(text):
            return None
        return self._out(self._lead + text, text)

    def _with_lead(self, text: str) -> str | None:
        if not (text.isdigit() and text.isascii()):
            return None
        lead, is_valid = self._lead, self._plan.is_valid
        valid = [one for one in readings_of(text, lead, self._plan.code_digits) if is_valid(one)]
        if not valid:
            return self._dialled(text)
        if self._as_typed:
            return self._out(text, valid[0])
        # Two readings send the same only where they are the same.
        return self._out(lead + valid[0], valid[0]) if len(valid) == 1 else None

    def _dialled(self, text: str) -> str | None:
        """Say it for digits that are valid only with the 0 before them that is dialled at home."""
        dialled = self._plan.dialled_at_home(text) if text[0] == "0" and text[1:2] != "0" else None
        if dialled is None or dialled.old_format:
            return None
        return self._out(text if self._as_typed else self._lead + dialled.digits, dialled.digits)

    def _out(self, digits: str, national: str) -> str | None:
        if len(digits) > MOST_DIGITS or digits in self._never or not self._plan.is_at_home(national):
            return None
        return digits
