"""Whether a list has numbers that can be read two ways, and what each way would send."""

from dataclasses import dataclass

from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.reading import Reading
from wolkdnc_gui.numbers.verdict import Reason
from wolkdnc_gui.ui.entry_list import EntryList

_MOST_TRIED = 50


@dataclass(frozen=True, slots=True)
class TwoReadings:
    """What the choice is about: how many rows, and what each reading would send for one of them."""

    rows: int
    given: str
    as_shape: str
    as_national: str
    current: Reading


def two_readings(entries: EntryList, rules: Rules) -> TwoReadings | None:
    """Return the choice a list offers; None where no number can be sent in two ways."""
    reason = entries.columns.reason
    rows = reason.count(Reason.TWO_READINGS)
    judge = Judge(rules) if rows else None
    row = -1
    for _attempt in range(min(rows, _MOST_TRIED)):
        row = reason.index(Reason.TWO_READINGS, row + 1)
        found = judge.judge(entries.columns.given[row]) if judge is not None else None
        if found is not None and found.alternative:
            both = (found.digits, found.alternative)
            as_shape, as_national = both if rules.prefer is Reading.AS_SHAPE else both[::-1]
            return TwoReadings(rows, entries.columns.given[row], as_shape, as_national, rules.prefer)
    return None
