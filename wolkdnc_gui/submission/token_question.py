"""Asking the server about the token itself: is it good, how many calls are left."""

import asyncio

from wolkdnc_gui.submission.lines import Line, Lines
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.quota import Quota
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure, FailureKind

ASKING_LIMIT_S = 15.0
"""For token_info, in which no number travels: an urgent number may be waiting behind it."""


class TokenQuestion:
    """Asks token_info in its turn, but never for long: a job may wait behind it. For one event loop."""

    def __init__(self, lines: Lines, quota: Quota, timing: Timing) -> None:
        self._lines = lines
        self._quota = quota
        self._timing = timing

    async def ask(self, link: Link) -> TokenInfo:
        """Ask now. Raises CallFailed."""
        token = link.token()
        if token is None:
            raise CallFailed(Failure(FailureKind.NO_TOKEN, may_have_arrived=False))
        line = self._lines.line(link, token)
        with await line.enter(small=True):
            answer = await self._answer(line)
        if isinstance(answer, Failure):
            self._quota.called(link, answer)
            raise CallFailed(answer)
        self._quota.told(link, answer)
        return answer

    async def _answer(self, line: Line) -> TokenInfo | Failure:
        call = asyncio.ensure_future(line.caller.token_info())
        clock = asyncio.ensure_future(self._timing.wait(ASKING_LIMIT_S))
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


async def _cancelled(*work: "asyncio.Future[TokenInfo] | asyncio.Future[None]") -> None:
    """Cancel what is not done yet, and see it end: the next call needs the connection."""
    for one in work:
        one.cancel()
    await asyncio.wait(work)
