"""How people write one number: from text to digits, without knowing any country."""

import re
import unicodedata
from dataclasses import dataclass

from wolkdnc_gui.numbers.other_figures import IDENTITY
from wolkdnc_gui.numbers.verdict import Reason

JOINER = "\u2060"
"""Stands in plain text for each invisible mark (zero-width, bidi…), so that places stay the same."""


_TWIN_OF_KIND = {"Cf": JOINER, "Zs": " ", "Zl": " ", "Zp": " ", "Cc": " ", "So": " ", "Pd": "-"}
"""By Unicode's general category; pictures (So) stand before numbers as bullets do."""
_UNSEEN = frozenset({"Cf", "Zs", "Zl", "Zp", "Cc"})
_TWINS = {
    **dict.fromkeys("•‣⁃·→⇒", " "),
    **dict.fromkeys("\ufe0e\ufe0f\u20e3", JOINER),  # they choose between a sign and its picture
    **dict.fromkeys("\u2018\u2019\u201b\u00b4\u02bc", "'"),
    "\u2212": "-",
    "、": ",",
    "°": "°",
}


_ANY_CARRIER = re.compile(r"(?<=\b0)(?:xx|XX)(?= ?\)? ?\(?\d\d)|(?<=\b0 )(?:xx|XX)(?= ?\d\d)")
"""0xx11 3123-4567: a carrier's two digits are dialled between the 0 and the area, whichever one likes."""


class _PlainTable(dict[int, str]):
    """Maps each character to its plain twin, one for one; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = _plain_twin(chr(code))
        return plain


def _plain_twin(char: str) -> str:
    if char in _TWINS:
        return _TWINS[char]
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category in _TWIN_OF_KIND:
        return _TWIN_OF_KIND[category]
    return chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else char


_PLAIN = _PlainTable()


def plain(text: str) -> str:
    """Return the text with ASCII digits, spaces, hyphens and apostrophes, character for character.

    Invisible marks become `JOINER`, and so does what Brazilians write for a carrier of one's choice; the
    length never changes.
    """
    simple = text.translate(_PLAIN)
    if "xx" in simple or "XX" in simple:
        return _ANY_CARRIER.sub(JOINER * 2, simple)
    return simple


def is_blank(text: str) -> bool:
    """Return whether nothing in a text can be seen."""
    return all(unicodedata.category(char) in _UNSEEN for char in text)


_AROUND = " '\"`\u201c\u201d\u00ab\u00bb=<>{}!¡?¿…"
_IN_A_LIST = f"{_AROUND}()[],;"
"""Around a number that is one of a list as programs write it: ["300 123 4567", "301 765 4321"]."""
MOST_WRITTEN = 250
"""Characters; nobody needs more for one number."""
_LABEL = re.compile(
    r"(?:(?:https?://)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/send/?\?phone=)"
    r"|(?:tel(?:[eé]fonos?|f|s)?|tlf|tfno|phone|fone|cel(?:ular)?|m[oó]vil|mobile|whats?app|ws[ap]|wpp|fax|pbx|fijo|fixo"
    r"|landline|n[uú]m(?:ero)?)(?=[\s.:+(\d])\s*[.:]?:?)\s*",
    re.IGNORECASE,
)
EXTENSION = re.compile(
    r"[\s,;]*\(?\s*(?:extensi[oó]n|ext|extn|anexo|interno|ramal|x|#)\s*[.:=]?\s*\d{1,6}\s*\)?\s*$",
    re.IGNORECASE,
)
_PARAMETER = re.compile(r"(?:;[a-z-]+=[^;]*)+$", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d+))?[eE]\+?(\d{1,3})")
_WHOLE_DECIMAL = re.compile(r"(\+?\d{5,}|\+?\d{1,3}(?:\.\d{3})+(?=,)|\+?\d{1,3}(?:,\d{3})+(?=\.))[.,]0+")
_DECIMAL = re.compile(r"\d{5,}[.,]\d{1,2}")
_DATE = re.compile(
    r"(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:[0-2]?\d|3[01])"
    r"|(?:[0-2]?\d|3[01])([-/.])(?:[0-2]?\d|3[01])\2(?:19|20)\d\d)(?:[ T]+\d{1,2}:\d\d(?::\d\d)?)?"
)
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
_SEPARATED = re.compile(r"[\s\d+\-.()\[\]/*#,;:_|~'\\]+")
_INTERNATIONAL = re.compile(r"[^\d+]*(?:\+[^\d+]*)+[^+]*")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_NOT_DIGITS = re.compile(r"\D+")


@dataclass(frozen=True, slots=True)
class Writing:
    """The digits of one number as it was written; `problem` says why there are none."""

    digits: str
    international: bool = False
    """Written with a plus: the digits begin with a calling code."""
    problem: Reason = Reason.NONE


def read_writing(text: str) -> Writing:
    """Read one number out of a text that should hold nothing else."""
    if text.isascii() and text.isdigit():
        return _digits_only(text)
    stripped = plain(text).replace(JOINER, "").strip(_AROUND)
    if len(stripped) > MOST_WRITTEN:
        problem = _problem(stripped)
        return Writing("", problem=Reason.TOO_LONG if problem is Reason.NONE else problem)
    stripped = stripped.strip(_IN_A_LIST)
    stripped = _LABEL.sub("", stripped, count=1) if _LABEL.match(stripped) else stripped
    stripped = EXTENSION.sub("", _PARAMETER.sub("", stripped))
    scientific = _SCIENTIFIC.fullmatch(stripped)
    if scientific:
        return _from_scientific(*scientific.groups(default=""))
    problem = _problem(stripped)
    if problem is not Reason.NONE:
        return Writing("", problem=problem)
    whole = _WHOLE_DECIMAL.fullmatch(stripped)
    if whole:
        stripped = whole[1]
    international = _INTERNATIONAL.fullmatch(stripped) is not None
    if not international and "+" in stripped:
        return Writing("", problem=Reason.NOT_A_NUMBER)
    return _digits_only(_NOT_DIGITS.sub("", stripped), international=international)


def is_nothing(digits: str) -> bool:
    """Return whether digits are all zeros: what forms are filled in with where there is no number."""
    return not digits.strip("0")


def _digits_only(digits: str, *, international: bool = False) -> Writing:
    if is_nothing(digits):
        return Writing("", problem=Reason.NOT_A_NUMBER)
    return Writing(digits, international)


def _problem(text: str) -> Reason:
    if not _DIGIT.search(text):
        return Reason.NOT_A_NUMBER
    if _LETTER.search(text) and not IDENTITY.fullmatch(text):
        return Reason.HAS_LETTERS
    if not _SEPARATED.fullmatch(text) or _DATE.fullmatch(text) or _TIME.fullmatch(text):
        return Reason.NOT_A_NUMBER
    if IDENTITY.fullmatch(text):
        return Reason.NOT_A_NUMBER
    if _DECIMAL.fullmatch(text) and not _WHOLE_DECIMAL.fullmatch(text):
        return Reason.NOT_A_NUMBER
    return Reason.NONE


def _from_scientific(first: str, decimals: str, exponent: str) -> Writing:
    zeros = int(exponent) - len(decimals)
    # 5.73001234567E+11 still has all its digits; 5,73E+11 has lost nine of them.
    if zeros == 0:
        return Writing(first + decimals)
    return Writing("", problem=Reason.LOST_DIGITS)
