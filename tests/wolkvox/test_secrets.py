"""The token must not come out anywhere: with every logger at its loudest, whatever goes wrong."""

import asyncio
import json
import logging
import threading
import traceback

import pytest

from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.client import Wolkvox
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.envelope import READ_FOR_WORDS
from wolkdnc_gui.wolkvox.failures import CallFailed
from wolkdnc_gui.wolkvox.telephones import Telephones

TOKEN = "0123456789abcdef" * 3 + "beef"
PART = 12
"""Characters of the token's beginning that must not come out either."""
NUMBER = "3009998877"
LOUD = ("httpx", "httpcore", "httpcore.connection", "httpcore.http11", "h11", "asyncio", "wolkdnc_gui")


@pytest.fixture
def loud(caplog):
    caplog.set_level(logging.DEBUG)
    for name in LOUD:
        caplog.set_level(logging.DEBUG, logger=name)
    return caplog


def token_of(request):
    lines = request.split(b"\r\n")
    return next(line.split(b": ")[1].decode() for line in lines if line.lower().startswith(b"wolkvox-token"))


def well(peer):
    body = {"code": 201, "error": None, "msg": "1 telephones were added"}
    peer.request()
    peer.answer(201, json.dumps(body).encode())


def refuses_and_repeats_it(peer):
    token = token_of(peer.request())
    peer.answer(403, json.dumps({"code": 403, "error": "FORBIDDEN", "msg": f"bad token {token}"}).encode())


def repeats_it_on_a_page(peer):
    peer.answer(500, f"<p>{token_of(peer.request())}</p>".encode())


def breaks_off(peer):
    peer.request()
    peer.reset()


def hangs(peer):
    peer.request()
    peer.hang()


def speaks_no_http(peer):
    peer.send(b"garbage\r\n\r\n" + peer.request())


def repeats_it_where_the_page_is_cut(peer):
    token = token_of(peer.request())
    peer.answer(500, b" " * (READ_FOR_WORDS - len(token) // 2) + token.encode())


def everything_shown_of(error):
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    return "".join(shown.format()) + repr(error) + str(error) + repr(vars(error))


@pytest.mark.parametrize(
    "behaviour",
    [
        well,
        refuses_and_repeats_it,
        repeats_it_on_a_page,
        repeats_it_where_the_page_is_cut,
        breaks_off,
        hangs,
        speaks_no_http,
    ],
)
async def test_the_token_is_in_no_log_no_exception_and_no_repr(serve, loud, behaviour):
    client = Wolkvox(serve(behaviour).address, lambda: TOKEN, call_limit_s=1)
    shown = repr(client)
    try:
        shown += repr(await client.add_dnc(Direction.INBOUND, Telephones((NUMBER,))))
    except CallFailed as failed:
        shown += everything_shown_of(failed)
        assert failed.__context__ is None  # noqa: PT017  # what hangs on an exception is shown with it
        assert failed.__cause__ is None  # noqa: PT017
    await client.aclose()
    assert TOKEN[:PART] not in shown + loud.text
    assert NUMBER not in shown + loud.text
    assert any(record.name.startswith("httpcore") for record in loud.records), "the test hears nothing"


@pytest.mark.parametrize("tail", [" x", "\r\nX: 1", "\u4e00"])
async def test_a_token_that_cannot_be_sent_is_not_shown_either(loud, tail):
    client = Wolkvox(Address.loopback("http://127.0.0.1:9"), lambda: TOKEN + tail)
    with pytest.raises(CallFailed) as failed:
        await client.token_info()
    assert TOKEN not in everything_shown_of(failed.value) + loud.text


async def test_the_libraries_are_quiet_unless_somebody_asks_them(serve, monkeypatch):
    for name in ("httpx", "httpcore"):
        monkeypatch.setattr(logging.getLogger(name), "level", logging.NOTSET)
    client = Wolkvox(serve(well).address, lambda: TOKEN)
    await client.add_dnc(Direction.INBOUND, Telephones((NUMBER,)))
    await client.aclose()
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert not logging.getLogger("httpcore.http11").isEnabledFor(logging.DEBUG)


async def test_a_cancelled_call_shows_nothing(serve, loud):
    arrived = threading.Event()

    def hang(peer):
        peer.request()
        arrived.set()
        peer.hang()

    client = Wolkvox(serve(hang).address, lambda: TOKEN)
    call = asyncio.create_task(client.token_info())
    assert await asyncio.to_thread(arrived.wait, 10)
    call.cancel()
    with pytest.raises(asyncio.CancelledError) as cancelled:
        await call
    await client.aclose()
    assert TOKEN not in "".join(traceback.format_exception(cancelled.value)) + loud.text
