"""The never-block list: the operation's own lines, as an agent types or pastes them."""

from dataclasses import dataclass

from wolkdnc_gui.numbers.finding import split_cell
from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.verdict import Verdict


@dataclass(frozen=True, slots=True)
class OwnLines:
    """What was understood of a typed never-block list, in order."""

    numbers: tuple[str, ...]
    """Each as it was written: what `Rules.never_block` takes, and what is kept with the account."""
    not_understood: tuple[str, ...]
    """Pieces that are no number: nothing would be held back for them, so they must be shown."""


def read_own_lines(text: str, rules: Rules) -> OwnLines:
    """Read a never-block list: one or several numbers a line, with words beside them or without.

    The numbers are judged by the country and the shape of `rules`; its own never-block list is of no
    account. Raises ValueError for a country that is not supported.
    """
    judge = Judge(Rules(rules.country, rules.shape))
    numbers: dict[str, None] = {}
    not_understood: list[str] = []
    for line in text.splitlines():
        for piece in split_cell(line, judge):
            if judge.judge(piece).verdict is Verdict.LEFT_OUT:
                not_understood.append(piece)
            else:
                numbers[piece] = None
    return OwnLines(tuple(numbers), tuple(not_understood))
