"""Asking the server about the token itself: is it good, how many calls are left."""

import asyncio

from wolkdnc_gui.submission.lines import Line, Lines, LineTurn
from wolkdnc_gui.submission.link import Link, gate_key
from wolkdnc_gui.submission.quota import REMEMBERED_S, Quota, QuotaSeen
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure, FailureKind

ASKING_LIMIT_S = 15.0
"""For token_info, in which no number travels."""
HURRIED_LIMIT_S = 3.0
"""The same from the moment on in which somebody who has a number to send waits behind it: to break it off
costs a call at most, and the server may refuse the next one for a few seconds.
"""


class TokenQuestion:
    """Asks token_info in its turn, but never for long: a number may wait behind it. For one event loop."""

    def __init__(self, lines: Lines, quota: Quota, timing: Timing) -> None:
        self._lines = lines
        self._quota = quota
        self._timing = timing
        self._refused: dict[str, tuple[float, Failure]] = {}
        """By gate: when, by the steady clock, the server last gave no usable answer, and what happened."""

    async def ask(self, link: Link) -> TokenInfo:
        """Ask now, whatever was asked before. Raises CallFailed."""
        token = _token_of(link)
        line = self._lines.line(link, token)
        with await line.enter(small=True, patient=True) as turn:
            info, _ = await self._ask(link, token, line, turn)
        return info

    async def quota(self, link: Link) -> QuotaSeen:
        """Return how many calls are left; asks where it was not asked in the last minutes. Raises CallFailed.

        Where it was asked in vain, the same failure is raised again without a call.
        """
        token = _token_of(link)
        line = self._lines.line(link, token)
        seen = self._remembered(link, token)
        if seen is None:
            with await line.enter(small=True, patient=True) as turn:
                # Another one may have asked in the meantime.
                seen = self._remembered(link, token)
                if seen is None:
                    _, seen = await self._ask(link, token, line, turn)
        return seen

    def _remembered(self, link: Link, token: str) -> QuotaSeen | None:
        at, failure = self._refused.get(gate_key(link.address, token), (0.0, None))
        if failure is not None and self._timing.steady() - at < REMEMBERED_S:
            raise CallFailed(failure)
        return self._quota.remembered(link)

    async def _ask(self, link: Link, token: str, line: Line, turn: LineTurn) -> tuple[TokenInfo, QuotaSeen]:
        key = gate_key(link.address, token)
        answer = await self._answer(line, turn)
        self._refused.pop(key, None)
        if isinstance(answer, Failure):
            self._quota.called(link, answer)
            if answer.may_have_arrived or answer.status is not None:
                self._refused[key] = self._timing.steady(), answer
            raise CallFailed(answer)
        return answer, self._quota.told(link, answer)

    async def _answer(self, line: Line, turn: LineTurn) -> TokenInfo | Failure:
        call = asyncio.ensure_future(line.caller.token_info())
        clock = asyncio.ensure_future(self._patience(turn))
        try:
            await asyncio.wait((call, clock), return_when=asyncio.FIRST_COMPLETED)
        finally:
            await _cancelled(call, clock)
        if call.cancelled():
            return Failure(FailureKind.TIMED_OUT, may_have_arrived=True)
        try:
            return call.result()
        except CallFailed as failed:
            return failed.failure

    async def _patience(self, turn: LineTurn) -> None:
        limits = [
            asyncio.ensure_future(one) for one in (self._timing.wait(ASKING_LIMIT_S), self._hurry(turn))
        ]
        try:
            await asyncio.wait(limits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await _cancelled(*limits)

    async def _hurry(self, turn: LineTurn) -> None:
        await turn.until_hurried()
        await self._timing.wait(HURRIED_LIMIT_S)


def _token_of(link: Link) -> str:
    token = link.token()
    if token is None:
        raise CallFailed(Failure(FailureKind.NO_TOKEN, may_have_arrived=False))
    return token


async def _cancelled(*work: "asyncio.Future[TokenInfo] | asyncio.Future[None]") -> None:
    """Cancel what is not done yet, and see it end: the next call needs the connection."""
    for one in work:
        one.cancel()
    await asyncio.wait(work)
