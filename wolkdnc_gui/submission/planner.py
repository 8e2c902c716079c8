"""How a job is cut into requests."""

from collections.abc import Iterator, Sequence

from wolkdnc_gui.submission.job import ONE_BY_ONE_UP_TO, JobSpec, Request
from wolkdnc_gui.wolkvox.telephones import MOST_PER_CALL

_ROUND = 100


def plan(spec: JobSpec) -> tuple[Request, ...]:
    """Cut a job into requests: pass by pass, in the order of the rows.

    Raises ValueError where `numbers_per_request` is not 1 to what the server takes in one call.
    """
    if not 1 <= spec.numbers_per_request <= MOST_PER_CALL:
        raise ValueError(f"{spec.numbers_per_request} numbers per request")
    stretches = (stretch for pass_index in range(len(spec.passes)) for stretch in _cut(spec, pass_index))
    return tuple(Request(seq, *stretch) for seq, stretch in enumerate(stretches))


def request_count(numbers: int, numbers_per_request: int, one_by_one_up_to: int = ONE_BY_ONE_UP_TO) -> int:
    """Return into how many requests a pass of so many numbers is cut."""
    return -(-numbers // _request_size(numbers, numbers_per_request, one_by_one_up_to))


def size_for(passes: Sequence[int], calls: int) -> int | None:
    """Return a size of request with which passes of so many numbers take at most so many calls.

    A round one, and not larger than need be; None where even the largest requests are too many.
    """
    fits = [
        size
        for size in range(_ROUND, MOST_PER_CALL + 1, _ROUND)
        if sum(request_count(count, size, 0) for count in passes) <= calls
    ]
    return fits[0] if fits else None


def numbers_of(spec: JobSpec, request: Request) -> tuple[str, ...]:
    """Return the digits one request sends, in order."""
    rows = spec.passes[request.pass_index].rows
    return tuple(spec.entries.digits[row] for row in rows[request.first : request.first + request.count])


def _cut(spec: JobSpec, pass_index: int) -> Iterator[tuple[int, int, int]]:
    total = len(spec.passes[pass_index].rows)
    size = _request_size(total, spec.numbers_per_request, spec.one_by_one_up_to)
    for first in range(0, total, size):
        yield pass_index, first, min(size, total - first)


def _request_size(numbers: int, numbers_per_request: int, one_by_one_up_to: int) -> int:
    return 1 if numbers <= one_by_one_up_to else numbers_per_request
