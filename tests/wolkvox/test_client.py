"""The four calls, to servers on real sockets that answer."""

import asyncio
import json
import logging
import sys

import pytest

from tests.wolkvox.calling import ADDED, ONE, add, answering, failure_of
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import AddAnswer
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import FailureKind
from wolkdnc_gui.wolkvox.telephones import Telephones


async def test_all_four_calls_work(connect, practice):
    client = connect(Address.loopback(practice.url))
    assert await client.add_dnc(Direction.INBOUND, Telephones(("2", "1"))) == AddAnswer(
        2, 201, 201, "2 telephones were added"
    )
    await client.add_dnc(Direction.OUTBOUND, Telephones(("2",)))
    both = await client.get_dnc(None)
    assert [list(both.numbers(side)) for side in Direction] == [["2", "1"], ["2"]]
    outbound = await client.get_dnc(Direction.OUTBOUND)
    assert [list(outbound.numbers(side)) for side in Direction] == [[], ["2"]]
    assert (await client.remove_dnc(Telephones(("2",)))).count == 2
    assert (await client.token_info()).used_today == 6
    assert practice.listed("inbound") == ["1"]


async def test_the_request_is_what_the_vendor_documents(connect, serve):
    requests = []

    def behave(peer):
        requests.append(peer.request())
        peer.answer(201, ADDED)

    await add(connect(serve(behave).address, lambda: "abc"))
    head, _, body = requests[0].partition(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    assert lines[0] == b"post /api/v2/configuration.php?api=add_dnc http/1.1"
    assert b"wolkvox-token: abc" in lines
    assert b"content-type: application/json" in lines
    assert b"accept-encoding: identity" in lines
    assert json.loads(body) == {"type_call": "inbound", "telephones": ["3001234567"]}


async def test_a_removal_is_a_delete_with_a_body(connect, serve):
    requests = []

    def behave(peer):
        requests.append(peer.request())
        peer.answer(202, b'{"code": 202, "error": null, "msg": "1 telephones were deleted"}')

    assert (await connect(serve(behave).address).remove_dnc(ONE)).count == 1
    assert requests[0].startswith(b"DELETE /api/v2/configuration.php?api=remove_dnc ")
    assert requests[0].endswith(b'{"telephones":["3001234567"]}')


async def test_each_call_has_a_connection_of_its_own(connect, serve):
    requests = []

    def behave(peer):
        requests.append(peer.request())
        peer.answer(201, ADDED)
        # The client closes, whatever the server would.
        assert peer.request() == b""

    server = serve(behave)
    client = connect(server.address)
    for _ in range(3):
        assert (await add(client)).count == 1
    assert server.connections == 3
    assert all(b"\r\nconnection: close\r\n" in one.lower() for one in requests)


@pytest.mark.parametrize("pause_s", [0.0, 0.05])
async def test_an_answer_too_many_does_not_answer_the_next_call(connect, serve, pause_s):
    def answer_twice(peer):
        peer.request()
        answer = b"HTTP/1.1 201 Created\r\nContent-Length: %d\r\n\r\n%s" % (len(ADDED), ADDED)
        if pause_s:
            peer.send(answer)
            peer.released.wait(pause_s)
            peer.send(answer)
        else:
            peer.send(answer * 2)
        peer.hang()

    def never_answer(peer):
        peer.request()
        peer.hang()

    client = connect(serve(answer_twice, never_answer).address, call_limit_s=0.3)
    assert (await add(client)).count == 1
    failure = await failure_of(add(client))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.TIMED_OUT, True)


async def test_a_closed_client_opens_anew_when_it_is_needed(connect, serve):
    server = serve(answering(ADDED))
    client = connect(server.address)
    await add(client)
    await client.aclose()
    await client.aclose()
    assert (await add(client)).count == 1
    assert server.connections == 2


async def test_a_redirect_is_not_followed(connect, serve):
    elsewhere = serve(answering(ADDED))
    target = f"Location: {elsewhere.address.base_url}configuration.php?api=add_dnc"
    server = serve(answering(b"", status=307, headers=(target,)))
    failure = await failure_of(add(connect(server.address)))
    assert (failure.kind, failure.status) == (FailureKind.REDIRECT, 307)
    assert elsewhere.connections == 0


async def test_retry_after_is_told(connect, serve):
    server = serve(answering(b"", status=503, headers=("Retry-After: 120",)))
    failure = await failure_of(add(connect(server.address)))
    assert (failure.kind, failure.retry_after_s) == (FailureKind.SERVER_ERROR, 120.0)


async def test_cookies_are_not_kept(connect, serve):
    requests = []

    def behave(peer):
        requests.append(peer.request())
        peer.answer(201, ADDED, "Set-Cookie: session=1; Path=/")

    client = connect(serve(behave).address)
    await add(client)
    await add(client)
    assert b"session=1" not in requests[1]


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("", FailureKind.NO_TOKEN),
        (None, FailureKind.NO_TOKEN),
        ("a b", FailureKind.BAD_TOKEN),
        ("a\r\nX-Evil: 1", FailureKind.BAD_TOKEN),
        ("контракт", FailureKind.BAD_TOKEN),
    ],
)
async def test_without_a_usable_token_nothing_is_sent(connect, serve, token, kind):
    server = serve(answering(ADDED))
    failure = await failure_of(add(connect(server.address, lambda: token)))
    assert (failure.kind, failure.may_have_arrived) == (kind, False)
    assert server.connections == 0


async def test_the_token_is_asked_for_at_each_call(connect, practice):
    tokens = ["wrong", PRACTICE_TOKEN]
    client = connect(Address.loopback(practice.url), lambda: tokens.pop(0))
    assert (await failure_of(add(client))).kind is FailureKind.BAD_TOKEN
    assert (await add(client)).count == 1


async def test_a_cancelled_call_is_cancelled_and_drops_its_connection(connect, practice):
    practice.script([Fault(FaultKind.HANG), Fault(FaultKind.NONE)])
    client = connect(Address.loopback(practice.url))
    call = asyncio.create_task(add(client))
    assert await asyncio.to_thread(practice.wait_until, lambda log: len(log) == 1)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert (await add(client)).count == 1
    assert await asyncio.to_thread(practice.wait_until, lambda log: all(one.over for one in log))
    assert [one.acted for one in practice.log] == [False, True]


async def test_each_call_leaves_one_line_in_the_log(connect, practice, caplog):
    caplog.set_level(logging.DEBUG)
    practice.script([Fault(FaultKind.NONE), Fault(FaultKind.INNER_FAILURE), Fault(FaultKind.RESET)])
    client = connect(Address.loopback(practice.url))
    await add(client)
    await failure_of(add(client))
    await failure_of(add(client))
    await client.token_info()
    lines = [one.getMessage() for one in caplog.records if one.name.startswith("wolkdnc")]
    assert [line.rsplit(" ", 2)[0] for line in lines] == [
        "add_dnc succeeded status=201 code=201",
        "add_dnc BAD_TOKEN status=200 code=403",
        "add_dnc BROKEN_CONNECTION status=None code=None",
        "token_info succeeded status=200 code=200",
    ]
    assert ONE.numbers[0] not in caplog.text


async def test_nothing_heavy_is_imported_before_the_first_call(tmp_path):
    program = (
        "import sys, wolkdnc_gui.wolkvox.client as c, wolkdnc_gui.wolkvox.address as a\n"
        "c.Wolkvox(a.Address.parse('0042'), lambda: '')\n"
        "print(sorted({'httpx', 'httpcore', 'truststore'} & set(sys.modules)))"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    assert out.decode().strip() == "[]"
