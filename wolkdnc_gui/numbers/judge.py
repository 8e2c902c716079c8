"""What is to be thought of one candidate, and what would be sent for it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from wolkdnc_gui.numbers.library import library
from wolkdnc_gui.numbers.numbering import Abroad, Length, NumberingPlan
from wolkdnc_gui.numbers.quick import MOST_DIGITS, QuickWay, readings_of
from wolkdnc_gui.numbers.reading import Reading
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.numbers.short_codes import is_short_code
from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.numbers.writing import is_nothing, read_writing

_FROM_ABROAD = ("00", "011")
"""What is dialled before a calling code; people write it wherever they are."""
_LEAST_FOREIGN_DIGITS = 8
_LEAST_WITH_CODE = 6
"""Austria has numbers of four digits behind two of the calling code; nobody has less."""
_LEAST_CERTAIN_DIGITS = 10
"""With fewer digits and no plus, it is rather a number of the account's country that lacks some."""
_KEPT = 16
"""Judgements at hand: what splits a cell judges its pieces, and whoever takes the pieces asks again."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a list's numbers are judged by. `country` is an ISO 3166-1 alpha-2 code."""

    country: str
    shape: Shape
    never_block: frozenset[str] = frozenset()
    """The operation's own lines, written as people write them; see `own_lines.read_own_lines`."""
    prefer: Reading = Reading.AS_SHAPE
    """Settles the rows with TWO_READINGS; they stay flagged, for one choice was made for all of them."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one candidate, and what would be sent."""

    digits: str
    """Kept for what is on the never-block list; empty where nothing could be read as a number."""
    verdict: Verdict
    reason: Reason = Reason.NONE
    param: int = 0
    alternative: str = ""
    """What the other reading would send; only with TWO_READINGS, and empty where it would send nothing.

    Under the other `Rules.prefer` it is what is sent, unless it is empty.
    """
    both_valid: bool = False
    """Whether either of two readings is a valid number of the account's country."""


class Judge:
    """Judges candidates by the rules of one account. It knows no repeats.

    What would be sent, judged again, is sent the same, except for rows with two readings. Every digit
    sent was given or belongs to the shape. One instance serves one thread.
    """

    def __init__(self, rules: Rules) -> None:
        """Raise ValueError for a country that is not supported."""
        self.rules = rules
        self._plan = NumberingPlan(rules.country)
        self._lead = rules.shape.lead(self._plan.calling_code)
        self._judged = lru_cache(_KEPT)(self._judge)
        self._never: frozenset[str] = frozenset()
        own_lines = (self._judge(text) for text in rules.never_block)
        self._never = frozenset(
            digits for line in own_lines for digits in (line.digits, line.alternative) if digits
        )
        self.quick = QuickWay(self._plan, rules.shape, self._never)

    @property
    def calling_code(self) -> str:
        """The digits of the account's country code."""
        return self._plan.code_digits

    @property
    def least_digits(self) -> int:
        """With fewer digits than these nothing but a short code is sent."""
        return min(self._plan.shortest, _LEAST_WITH_CODE)

    def judge(self, text: str) -> Judgement:
        """Judge one candidate. Never raises, whatever the text."""
        return self._judged(text)

    def _judge(self, text: str) -> Judgement:
        writing = read_writing(text)
        if writing.problem is not Reason.NONE:
            return _left_out(writing.problem)
        found = (
            self._with_plus(writing.digits) if writing.international else self._without_plus(writing.digits)
        )
        if len(found.digits) > MOST_DIGITS:
            return _left_out(Reason.TOO_LONG)
        if found.digits in self._never or found.alternative in self._never:
            return replace(
                found, verdict=Verdict.LEFT_OUT, reason=Reason.NEVER_BLOCK, param=0, alternative=""
            )
        if found.alternative and self.rules.prefer is Reading.AS_NATIONAL:
            return replace(found, digits=found.alternative, alternative=found.digits)
        return found

    def _with_plus(self, given: str) -> Judgement:
        abroad = self._plan.abroad(given)
        certain = self._certain_abroad(abroad, given)
        if certain:
            return self._settled(certain)
        if given.startswith(self._plan.code_digits):
            national = given[len(self._plan.code_digits) :]
            return self._settled(
                self._after_code(national, given) or self._doubtful_national(national, given)
            )
        home = self._without_plus(given)
        # A plus before a number that has none to take is the writer's slip; a person should look at it.
        if home.verdict is Verdict.READY:
            return replace(home, verdict=Verdict.UNUSUAL, reason=Reason.NOT_VALID)
        if abroad and abroad.possible and not is_nothing(abroad.national):
            return self._settled(self._foreign(abroad, given))
        return home

    def _without_plus(self, given: str) -> Judgement:
        found = self._plain(given)
        return found if found.digits == given else self._settled(found)

    def _plain(self, given: str) -> Judgement:
        at_home = self._valid(given) or self._own_from_abroad(given) or self._dialled(given)
        if at_home:
            return at_home
        for dialled in _FROM_ABROAD:
            if given.startswith(dialled):
                abroad = self._plan.abroad(given[len(dialled) :])
                certain = self._certain_abroad(abroad, given)
                if certain:
                    return certain
        if self._may_be_foreign(given):
            abroad = self._plan.abroad(given)
            if abroad and abroad.valid and abroad.calling_code != self._plan.calling_code:
                return self._foreign(abroad, given)
        return self._doubtful(given)

    def _may_be_foreign(self, given: str) -> bool:
        """Return whether digits without a plus may be another country's, not a slip in one of ours."""
        plan = self._plan
        if len(given) >= _LEAST_CERTAIN_DIGITS:
            return len(given) not in plan.main_lengths
        if len(given) < _LEAST_FOREIGN_DIGITS or plan.length(given) is not Length.TOO_SHORT:
            return False
        return not plan.is_valid(given.ljust(max(plan.main_lengths, default=0), "0"))

    def _valid(self, given: str) -> Judgement | None:
        """Judge digits that are a valid number of the account's country in one way or in two."""
        plan = self._plan
        readings = [
            national
            for national in readings_of(given, self._lead, plan.code_digits)
            if plan.is_valid(national)
        ]
        if not readings:
            return None
        outs = list(dict.fromkeys(self._write(national, given) for national in readings))
        if len(outs) > 1:
            return Judgement(outs[0], Verdict.UNUSUAL, Reason.TWO_READINGS, 0, outs[1], both_valid=True)
        return self._at_home(readings[0], given)

    def _dialled(self, given: str) -> Judgement | None:
        """Judge digits as they are dialled within the account's country, today or of old."""
        dialled = self._plan.dialled_at_home(given)
        return self._at_home(dialled.digits, given, old=dialled.old_format) if dialled else None

    def _own_from_abroad(self, given: str) -> Judgement | None:
        """Judge a number of the account's country that is dialled as from another one."""
        for dialled in _FROM_ABROAD:
            full = dialled + self._plan.code_digits
            if given.startswith(full):
                return self._after_code(given[len(full) :], given)
        return None

    def _after_code(self, national: str, given: str) -> Judgement | None:
        """Judge what stands behind the account's own calling code."""
        if self._plan.is_valid(national):
            return self._at_home(national, given)
        dialled = self._plan.dialled_behind_code(national)
        return self._at_home(dialled.digits, given, old=dialled.old_format) if dialled else None

    def _at_home(self, national: str, given: str, *, old: bool = False) -> Judgement:
        """Judge a valid national number."""
        out = self._write(national, given)
        if old:
            return Judgement(out, Verdict.UNUSUAL, Reason.OLD_FORMAT)
        if not self._plan.is_at_home(national):
            return Judgement(out, Verdict.UNUSUAL, Reason.OTHER_COUNTRY, self._plan.calling_code)
        return Judgement(out, Verdict.READY)

    def _certain_abroad(self, abroad: Abroad | None, given: str) -> Judgement | None:
        if abroad is None or not abroad.valid:
            return None
        if abroad.calling_code != self._plan.calling_code:
            return self._foreign(abroad, given)
        return self._at_home(abroad.national, given)

    def _foreign(self, abroad: Abroad, given: str) -> Judgement:
        full = f"{abroad.calling_code}{abroad.national}"
        out = given if self.rules.shape.kind is ShapeKind.AS_TYPED else full
        return Judgement(out, Verdict.UNUSUAL, Reason.OTHER_COUNTRY, abroad.calling_code)

    def _doubtful(self, given: str) -> Judgement:
        """Judge digits that are a valid number nowhere."""
        plan = self._plan
        if is_short_code(plan.country, given):
            return Judgement(given, Verdict.UNUSUAL, Reason.SHORT_CODE)
        national = next(self._likely(given), None)
        if national is not None:
            return self._unusual(national, given)
        for dialled in _FROM_ABROAD:
            full = dialled + plan.code_digits
            if given.startswith(full):
                return self._doubtful_national(given[len(full) :], given)
        return self._wrong_length(given)

    def _likely(self, given: str) -> Iterator[str]:
        """Yield the national numbers that digits may be meant to hold, the likeliest first."""
        plan = self._plan
        nationals = list(dict.fromkeys(readings_of(given, self._lead, plan.code_digits)))
        inside = nationals[:1] if self._lead and given.startswith(self._lead) else []
        proper = [national for national in nationals if plan.length(national) is Length.POSSIBLE]
        yield from (national for national in inside if national in proper)
        if given.startswith(plan.code_digits):
            yield from filter(plan.is_old_local, [given[len(plan.code_digits) :]])
        yield from (national for national in proper if national == given and len(given) in plan.main_lengths)
        yield from filter(plan.is_old_local, (*inside, given))
        # Rather a calling code and a number of the usual length than a number of another.
        yield from sorted(proper, key=lambda national: len(national) not in plan.main_lengths)
        yield from (national for national in (*inside, given) if plan.length(national) is Length.LOCAL)

    def _doubtful_national(self, national: str, given: str) -> Judgement:
        """Judge what is certainly meant as a national number, and no valid one."""
        plan = self._plan
        inside = national.removeprefix(self._lead)
        if inside != national and plan.is_valid(inside):
            return self._unusual(inside, given)
        if plan.is_old_local(national) or plan.length(national) in (Length.POSSIBLE, Length.LOCAL):
            return self._unusual(national, given)
        return self._wrong_length(national)

    def _wrong_length(self, given: str) -> Judgement:
        too_short = self._plan.length(given) is Length.TOO_SHORT
        return _left_out(Reason.TOO_SHORT if too_short else Reason.TOO_LONG)

    def _unusual(self, national: str, given: str) -> Judgement:
        if is_nothing(national):
            return _left_out(Reason.NOT_A_NUMBER)
        reason = Reason.OLD_FORMAT if self._plan.is_old_local(national) else Reason.NOT_VALID
        return Judgement(self._write(national, given), Verdict.UNUSUAL, reason)

    def _settled(self, found: Judgement) -> Judgement:
        """Hold an unusual judgement to its promise: what it would send reads the same the next time."""
        if found.verdict is not Verdict.UNUSUAL or found.reason is Reason.TWO_READINGS:
            return found
        again = self._plain(found.digits)
        if again.digits == found.digits:
            return found
        other = again.digits or self._write(found.digits, found.digits)
        alternative = other if other != found.digits else ""
        return replace(found, reason=Reason.TWO_READINGS, param=0, alternative=alternative)

    def _write(self, national: str, given: str) -> str:
        return self.rules.shape.write(national, calling_code=self._plan.calling_code, typed=given)


def _left_out(reason: Reason) -> Judgement:
    return Judgement("", Verdict.LEFT_OUT, reason)


def preview(rules: Rules) -> tuple[str, str]:
    """Return an example number of the country as people write it, and the digits that would be sent.

    For Colombia with 9 + national: ("+57 321 1234567", "93211234567").
    """
    example = library.example_number_for_type(rules.country, library.PhoneNumberType.MOBILE)
    if example is None:
        example = library.example_number(rules.country)
    written = library.format_number(example, library.PhoneNumberFormat.INTERNATIONAL)
    return written, Judge(rules).judge(written).digits
