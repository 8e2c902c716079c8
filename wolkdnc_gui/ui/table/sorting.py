"""Sorting in slices: a generator yields after every few milliseconds of work and returns the sorted rows.

Sorting a million rows in one call would hold the interpreter for most of a second, whatever thread
it runs in.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Generator, Iterable
from itertools import chain, compress

Sliced = Generator[None, None, "array[int]"]
"""Yields between slices of work; returns rows."""

_AT_ONCE = 8_192
"""About how many rows are sorted between two yields."""

_SAMPLES_PER_RUN = 64

_Run = tuple[list[bytes], list[int]]


def by_text(blocks: Iterable[tuple[list[int], list[bytes]]], *, descending: bool) -> Sliced:
    """Sort rows by their keys; rows without a key come last either way, equal keys in list order.

    `blocks` gives rows in list order, each block with one key per row.
    """
    runs: list[_Run] = []
    without_key = array("I")
    for rows, keys in blocks:
        if not all(keys):
            without_key.extend(compress(rows, [not key for key in keys]))
        rows, keys = list(compress(rows, keys)), [key for key in keys if key]  # noqa: PLW2901  # without the empty
        order = sorted(range(len(keys)), key=keys.__getitem__)
        runs.append(([keys[place] for place in order], [rows[place] for place in order]))
        yield
    buckets = yield from _distributed(runs)
    result = array("I")
    if not descending:
        buckets.reverse()
    while buckets:
        bucket = buckets.pop()  # let go one by one: a million keys freed at once would be a stall of its own
        keys = list(chain.from_iterable(run[0] for run in bucket))
        rows = list(chain.from_iterable(run[1] for run in bucket))
        order = sorted(range(len(keys)), key=keys.__getitem__, reverse=descending)
        result.extend(map(rows.__getitem__, order))
        yield
    result.extend(without_key)
    return result


def by_group(
    blocks: Iterable[tuple[list[int], bytes]], rank: Callable[[int], object], *, descending: bool
) -> Sliced:
    """Sort rows by a small code each; `rank` gives the place of a code, equal codes stay in list order."""
    groups: dict[int, array[int]] = {}
    for rows, codes in blocks:
        for code in set(codes):
            groups.setdefault(code, array("I")).extend(compress(rows, map(code.__eq__, codes)))
        yield
    result = array("I")
    for code in sorted(groups, key=rank, reverse=descending):  # type: ignore[arg-type]  # ranks compare
        result.extend(groups[code])
    return result


def _distributed(runs: list[_Run]) -> Generator[None, None, list[list[_Run]]]:
    """Cut sorted runs at the same keys, so that each bucket can be sorted alone and the buckets joined."""
    splitters = _splitters(runs)
    buckets: list[list[_Run]] = [[] for _ in range(len(splitters) + 1)]
    runs.reverse()
    while runs:
        keys, rows = runs.pop()
        start = 0
        for bucket, key in enumerate([*splitters, None]):
            stop = bisect_left(keys, key, start) if key is not None else len(keys)
            if stop > start:
                buckets[bucket].append((keys[start:stop], rows[start:stop]))
            start = stop
        yield
    return buckets


def _splitters(runs: list[_Run]) -> list[bytes]:
    total = sum(len(keys) for keys, _ in runs)
    samples = sorted(key for keys, _ in runs for key in keys[:: max(1, len(keys) // _SAMPLES_PER_RUN)])
    wanted = total // _AT_ONCE
    if not wanted:
        return []
    step = max(1, len(samples) // (wanted + 1))
    return sorted(set(samples[step::step]))
