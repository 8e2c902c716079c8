"""Quotation marks in delimited text: a mark that was lost must not swallow the rows that follow it."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice

_MOST_LINES = 200
"""Lines that one record may have; cells with addresses and notes have a few."""
_AT_ONCE = 256
_NO_MARK = "\u201d"
"""Stands for a mark that quotes nothing: it is read as a mark around a number is."""


def mended(lines: Iterable[str], delimiter: str) -> Iterator[str]:
    """Yield the lines, in which quotation marks pair as `csv` takes them.

    Where a record does not come out, as marks are missing or one too many, its first line is a record of
    its own, without quoted cells.
    """
    whole, many = (re.compile(pattern) for pattern in _patterns(delimiter))
    waiting: deque[str] = deque()
    source = iter(lines)
    while True:
        if not waiting:
            waiting.extend(islice(source, _AT_ONCE))
            if not waiting:
                return
            # Nearly always all of them come out, which is seen at once in a third of the time.
            if many.fullmatch("".join(waiting)):
                yield from waiting
                waiting.clear()
                continue
        line = waiting.popleft()
        if '"' not in line:
            yield line
            continue
        found = whole.fullmatch(line)
        if found is not None and found["open"] is None:
            yield line
            continue
        record = _continued(line, whole, waiting, source) if found is not None else []
        if record:
            yield from record
        else:
            yield line.replace('"', _NO_MARK)


def _patterns(delimiter: str) -> tuple[str, str]:
    """Return the patterns of one record and of many.

    In that of one the group `open` is a quoted cell that goes on in the next line.
    """
    mark = re.escape(delimiter)
    quoted = r'"[^"]*+(?:""[^"]*+)*+" *+'
    plain = rf'(?!")[^{mark}\r\n]*+'
    cell = rf"(?:{quoted}|{plain})"
    cells = rf"(?:{cell}{mark})*+{cell}"
    return (
        rf'(?:{cell}{mark})*+(?:{cell}[\r\n]*|(?P<open>"[^"]*+(?:""[^"]*+)*+))',
        rf"(?:{cells}(?:\r\n|\r|\n))*+{cells}",
    )


def _continued(line: str, whole: "re.Pattern[str]", waiting: deque[str], source: Iterator[str]) -> list[str]:
    """Take the lines of the record that begins with this one; none where it does not come out."""
    record = [line]
    while len(record) < _MOST_LINES:
        more = waiting.popleft() if waiting else next(source, "")
        if not more:
            break
        record.append(more)
        if '"' not in more:
            continue
        found = whole.fullmatch("".join(record))
        if found is None:
            break
        if found["open"] is None:
            return record
    waiting.extendleft(reversed(record[1:]))
    return []
