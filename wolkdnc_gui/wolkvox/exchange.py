"""One question and its answer over HTTP: a connection for each, no redirects, no cookies, limits."""

import asyncio
import logging
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.breakage import breakage
from wolkdnc_gui.wolkvox.envelope import RawAnswer
from wolkdnc_gui.wolkvox.failures import Failure
from wolkdnc_gui.wolkvox.proxy import proxy_for
from wolkdnc_gui.wolkvox.retry_after import retry_after_s

if TYPE_CHECKING:
    import httpx

_CONNECT_LIMIT_S = 15.0
"""A host that does not answer at all is given up sooner than one that works on a request."""
_HEADERS = {
    "User-Agent": "wolkdnc",
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One call, without the token."""

    name: str
    method: str
    target: str
    """Relative to the base URL."""
    body: bytes | None = field(default=None, repr=False)
    answer_limit: int = 1024 * 1024
    """Bytes; a longer answer is none."""
    take: Callable[[bytes], bool] | None = field(default=None, repr=False)
    """Takes the body as it comes, which is then empty; says False when it wants no more of it."""


class Exchange:
    """Asks one server, on one event loop. Raises nothing: what goes wrong comes back as a Failure."""

    def __init__(self, address: Address, call_limit_s: float, trust: Callable[[], ssl.SSLContext]) -> None:
        """Prepare; `call_limit_s` is for the whole call, `trust` makes the TLS context when first needed."""
        self._address = address
        self._call_limit_s = call_limit_s
        self._trust = trust
        self._client: httpx.AsyncClient | None = None

    async def ask(self, question: Question, token: str) -> RawAnswer | Failure:
        """Send a question once and read its answer. `asyncio.CancelledError` passes through."""
        import httpx  # noqa: PLC0415  # a quarter of a second that the window need not wait for

        attempt = _Attempt()
        try:
            client = self._client = self._client or self._make_client()
            # Not httpx's time-outs: they are for each read, and a server that drips outlasts them all.
            async with asyncio.timeout(self._call_limit_s):
                return await self._read(client, question, token, attempt)
        except (httpx.TimeoutException, TimeoutError) as error:
            return breakage(error, sent=attempt.sent, timed_out=True, status=attempt.status)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            return breakage(error, sent=attempt.sent, timed_out=False, status=attempt.status)

    async def aclose(self) -> None:
        """Close what is open; it is opened anew when it is needed again."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _read(
        self, client: "httpx.AsyncClient", question: Question, token: str, attempt: "_Attempt"
    ) -> RawAnswer:
        headers = {b"wolkvox-token": token.encode("latin-1")}
        if question.body is not None:
            headers[b"Content-Type"] = b"application/json"
        async with client.stream(
            question.method,
            self._address.base_url + question.target,
            content=question.body,
            headers=headers,
            extensions={"trace": attempt.trace},
        ) as response:
            attempt.status = response.status_code
            wait_s = retry_after_s(response.headers.get("Retry-After"), time.time())
            body = await _body_of(response, question)
            return RawAnswer(response.status_code, body, wait_s)

    def _make_client(self) -> "httpx.AsyncClient":
        import httpx  # noqa: PLC0415  # see ask

        _quieten()
        host = urlsplit(self._address.base_url).hostname or ""
        client = httpx.AsyncClient(
            verify=self._trust(),
            # The environment is read here and nowhere else: it must not lead a loopback call elsewhere.
            trust_env=False,
            proxy=None if self._address.is_loopback else proxy_for(host),
            follow_redirects=False,
            # No connection is used twice: what a server says too much, or too late, would be taken for the
            # answer to the next request, and one that it has left looks like one on which it has acted.
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=0),
            timeout=httpx.Timeout(None, connect=min(_CONNECT_LIMIT_S, self._call_limit_s)),
            headers=_HEADERS,
        )
        client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=()))
        return client


async def _body_of(response: "httpx.Response", question: Question) -> bytes | None:
    """Return the body, or None where it is longer than it may be; empty where it was taken as it came."""
    body, length = bytearray(), 0
    # Raw: nothing compressed was asked for, so nothing is unpacked, least of all a bomb.
    async for chunk in response.aiter_raw():
        length += len(chunk)
        if length > question.answer_limit:
            return None
        if question.take is None:
            body += chunk
        elif not question.take(chunk):
            break
    return bytes(body)


@dataclass(slots=True)
class _Attempt:
    """How far a call came."""

    sent: bool = False
    status: int | None = None

    async def trace(self, event: str, info: Mapping[str, object]) -> None:
        """Hear from httpx what it does."""
        # A proxy is asked for a tunnel in the same way; that carries nothing of the request yet.
        tunnel = getattr(info.get("request"), "method", b"") == b"CONNECT"
        if event == "http11.send_request_headers.started" and not tunnel:
            self.sent = True


def trusted_by_the_system() -> ssl.SSLContext:
    """Return a TLS context that trusts whom the operating system trusts."""
    import truststore  # noqa: PLC0415  # with httpx, when first needed

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _quieten() -> None:
    # One line per call is written by the client. The libraries' own lines hold the server's headers.
    for name in ("httpx", "httpcore"):
        logger = logging.getLogger(name)
        if logger.level == logging.NOTSET:
            logger.setLevel(logging.WARNING)
