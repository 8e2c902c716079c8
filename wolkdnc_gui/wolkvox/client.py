"""The four calls of the wolkvox API that this program uses."""

import logging
import ssl
import time
from collections.abc import Callable
from typing import TypeVar

from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import (
    AddAnswer,
    RemoveAnswer,
    TokenInfo,
    read_add,
    read_remove,
    read_token_info,
)
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.envelope import RawAnswer
from wolkdnc_gui.wolkvox.exchange import Exchange, Question, trusted_by_the_system
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure, FailureKind
from wolkdnc_gui.wolkvox.list_reading import ListReader
from wolkdnc_gui.wolkvox.listed import DncList
from wolkdnc_gui.wolkvox.telephones import Telephones, add_body, remove_body
from wolkdnc_gui.wolkvox.token import TokenProblem, TokenRefused, clean_token

_LOG = logging.getLogger(__name__)
_LIST_LIMIT = 256 * 1024 * 1024
"""Bytes in one answer, as documented."""

_Answer = TypeVar("_Answer")


class Wolkvox:
    """One operation's server, spoken to with one token, on one event loop.

    Every call is sent once and raises CallFailed when it does not succeed; `asyncio.CancelledError` passes
    through. It is the caller's part that no two calls with the same token are under way at once. The token is
    asked for at each call; it is in no exception, no `repr` and no log.
    """

    def __init__(
        self,
        address: Address,
        token: Callable[[], str | None],
        *,
        call_limit_s: float = 60.0,
        trust: Callable[[], ssl.SSLContext] = trusted_by_the_system,
    ) -> None:
        """Prepare; nothing is opened or imported before the first call. `call_limit_s` is for a whole one."""
        self._token = token
        self._exchange = Exchange(address, call_limit_s, trust)

    async def add_dnc(self, direction: Direction, telephones: Telephones) -> AddAnswer:
        """Add numbers to one side of the list. Adding one twice is harmless."""
        question = Question(
            "add_dnc", "POST", "configuration.php?api=add_dnc", add_body(direction, telephones)
        )
        return await self._call(question, lambda raw, secret: read_add(raw, len(telephones), secret))

    async def remove_dnc(self, telephones: Telephones) -> RemoveAnswer:
        """Take numbers off the list, off both sides as far as is known."""
        question = Question(
            "remove_dnc", "DELETE", "configuration.php?api=remove_dnc", remove_body(telephones)
        )
        return await self._call(question, lambda raw, secret: read_remove(raw, len(telephones), secret))

    async def token_info(self) -> TokenInfo:
        """Ask whether the token is good and how many calls are left. Costs one; every 5 minutes at most."""
        question = Question("token_info", "GET", "information.php?api=token_info")
        return await self._call(question, read_token_info)

    async def get_dnc(self, direction: Direction | None) -> DncList:
        """Read one side of the list, or both with None; every 5 minutes at most."""
        side = "all" if direction is None else direction.value
        target = f"information.php?api=get_dnc&type={side}"
        reader = ListReader(direction)
        question = Question("get_dnc", "GET", target, answer_limit=_LIST_LIMIT, take=reader.feed)
        return await self._call(question, reader.finish)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._exchange.aclose()

    async def _call(self, question: Question, read: Callable[[RawAnswer, str], _Answer]) -> _Answer:
        began = time.monotonic()
        result = await self._try(question, read)
        took_s = time.monotonic() - began
        how = result.kind.name if isinstance(result, Failure) else "succeeded"
        status, code = _numbers_of(result)
        _LOG.info("%s %s status=%s code=%s %.3f s", question.name, how, status, code, took_s)
        if isinstance(result, Failure):
            # Raised here, outside every `except` and where no token is: a traceback keeps what it passes.
            raise CallFailed(result)
        return result

    async def _try(self, question: Question, read: Callable[[RawAnswer, str], _Answer]) -> _Answer | Failure:
        try:
            token = clean_token(self._token() or "")
        except TokenRefused as refused:
            missing = refused.reason is TokenProblem.EMPTY
            return Failure(FailureKind.NO_TOKEN if missing else FailureKind.BAD_TOKEN, may_have_arrived=False)
        raw = await self._exchange.ask(question, token)
        if isinstance(raw, Failure):
            return raw
        try:
            return read(raw, token)
        except CallFailed as failed:
            return failed.failure


def _numbers_of(result: object) -> tuple[int | None, int | None]:
    if isinstance(result, AddAnswer | RemoveAnswer | Failure):
        return result.status, result.code
    # The other calls have one success only.
    return 200, 200
