"""The requests of a job and what is known of each, found by row."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import copy

from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.job import Pass, Request
from wolkdnc_gui.submission.proof import Proof, Verification


class JobRows:
    """Which request a row went in, and the answer it got.

    Nothing is kept per row: the rows of a pass are ascending and a request is a stretch of them, so
    two searches by halves find it.
    """

    def __init__(self, passes: tuple[Pass, ...], requests: Sequence[Request] = ()) -> None:
        self.passes = passes
        self.answers: list[RequestAnswer | None] = []
        self.verification: Verification | None = None
        """What the server's list said when it was read back."""
        self._by_pass: list[tuple[list[int], list[Request]]] = [([], []) for _ in passes]
        self.set_requests(requests)

    def snapshot(self) -> "JobRows":
        """Return what is known now; later answers do not change it."""
        twin = copy(self)
        twin.answers = self.answers[:]
        return twin

    def set_requests(self, requests: Sequence[Request]) -> None:
        """Learn how the job was cut into requests."""
        self._by_pass = [([], []) for _ in self.passes]
        for request in sorted(requests, key=lambda one: (one.pass_index, one.first)):
            firsts, held = self._by_pass[request.pass_index]
            firsts.append(request.first)
            held.append(request)
        self.answers.extend([None] * (len(requests) - len(self.answers)))

    def set_answer(self, request: Request, answer: RequestAnswer) -> None:
        """Learn what became of a request."""
        missing = request.seq + 1 - len(self.answers)
        if missing > 0:
            self.answers.extend([None] * missing)
        self.answers[request.seq] = answer

    def requests(self, pass_index: int) -> Sequence[Request]:
        """Return the requests of a pass, in order."""
        return self._by_pass[pass_index][1]

    def request(self, row: int, pass_index: int) -> Request | None:
        """Return the request a row is in; None for a row outside the pass."""
        rows = self.passes[pass_index].rows
        at = bisect_left(rows, row)
        if at == len(rows) or rows[at] != row:
            return None
        firsts, held = self._by_pass[pass_index]
        place = bisect_right(firsts, at) - 1
        if place < 0 or at >= held[place].first + held[place].count:
            return None
        return held[place]

    def proof(self, row: int, pass_index: int) -> Proof:
        """Return what the server's list said of a row."""
        rows = self.passes[pass_index].rows
        at = bisect_left(rows, row)
        if self.verification is None or at == len(rows) or rows[at] != row:
            return Proof.NOTHING
        return Proof(self.verification.proofs[pass_index][at])

    def answer(self, row: int, pass_index: int) -> RequestAnswer | None:
        """Return the last answer to a row's request; None where it was never sent."""
        request = self.request(row, pass_index)
        return None if request is None else self.answers[request.seq]
