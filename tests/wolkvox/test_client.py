"""The client against servers on real sockets, well-behaved and not."""

import asyncio
import json
import logging
import socket
import sys
import tracemalloc

import pytest

from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import AddAnswer
from wolkdnc_gui.wolkvox.client import Wolkvox
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure, FailureKind
from wolkdnc_gui.wolkvox.telephones import MOST_PER_CALL, Telephones

ADDED = b'{"code": 201, "error": null, "msg": "1 telephones were added"}'
ONE = Telephones(("3001234567",))


@pytest.fixture
async def connect():
    clients = []

    def to(address, token=lambda: PRACTICE_TOKEN, **more):
        clients.append(Wolkvox(address, token, **more))
        return clients[-1]

    yield to
    for client in clients:
        await client.aclose()


@pytest.fixture
def practice():
    with PracticeServer() as server:
        yield server


async def add(client) -> AddAnswer:
    return await client.add_dnc(Direction.INBOUND, ONE)


async def failure_of(call) -> Failure:
    with pytest.raises(CallFailed) as failed:
        await call
    return failed.value.failure


def answering(*bodies, status=201, headers=()):
    def behave(peer):
        for body in bodies:
            if not peer.request():
                return
            peer.answer(status, body, *headers)
        peer.hang()

    return behave


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


def reset_at_once(peer):
    peer.connection.recv(1)
    peer.reset()


def reset_after_reading(peer):
    peer.request()
    peer.reset()


def close_without_a_word(peer):
    peer.request()


def half_a_header(peer):
    peer.request()
    peer.send(b"HTTP/1.1 201 Cre")


def wrong_length(peer):
    peer.request()
    peer.send(b"HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n" + ADDED)


def reset_in_the_body(peer):
    peer.request()
    peer.send(b"HTTP/1.1 201 Created\r\nContent-Length: 62\r\n\r\n" + ADDED[:20])
    peer.reset()


def no_http(peer):
    peer.request()
    peer.send(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")


def two_lengths(peer):
    peer.request()
    peer.send(b"HTTP/1.1 201 Created\r\nContent-Length: 62\r\nContent-Length: 63\r\n\r\n" + ADDED)


def endless_header(peer):
    peer.request()
    peer.send(b"HTTP/1.1 201 Created\r\nX: " + b"x" * 300_000)


def bad_chunks(peer):
    peer.request()
    peer.send(b"HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")


@pytest.mark.parametrize(
    "fault",
    [
        reset_at_once,
        reset_after_reading,
        close_without_a_word,
        half_a_header,
        wrong_length,
        reset_in_the_body,
        no_http,
        two_lengths,
        endless_header,
        bad_chunks,
    ],
)
async def test_a_connection_that_breaks_after_sending_may_have_arrived(connect, serve, fault):
    server = serve(fault)
    failure = await failure_of(add(connect(server.address)))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.BROKEN_CONNECTION, True)
    assert server.connections == 1


async def test_a_connection_that_breaks_while_the_numbers_are_still_being_sent_may_have_arrived(
    connect, serve
):
    read = []

    def reset_in_the_request(peer):
        while not read or b"telephones" not in b"".join(read):
            read.append(peer.connection.recv(1_000))
        peer.reset()

    server = serve(reset_in_the_request)
    many = Telephones(tuple(f"93{index:018d}" for index in range(MOST_PER_CALL)))
    failure = await failure_of(connect(server.address).add_dnc(Direction.INBOUND, many))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.BROKEN_CONNECTION, True)
    assert (server.connections, b'"]}' in b"".join(read)) == (1, False)


async def test_garbage_that_calls_itself_gzip_is_no_answer(connect, serve):
    server = serve(answering(b"\x1f\x8b\x08 no gzip", headers=("Content-Encoding: gzip",)))
    failure = await failure_of(add(connect(server.address)))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.UNREADABLE_ANSWER, True)


async def test_an_answer_without_end_is_cut_and_the_connection_dropped(connect, serve):
    def endless(peer):
        peer.request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
        while True:
            peer.send(b" " * 65_536)

    server = serve(endless, answering(ADDED))
    client = connect(server.address)
    failure = await failure_of(add(client))
    assert (failure.kind, failure.status) == (FailureKind.UNREADABLE_ANSWER, 200)
    assert (await add(client)).count == 1
    assert server.connections == 2


async def test_a_list_may_be_longer_than_other_answers(connect, serve):
    rows = [{"phone_number": "3001234567", "type": "inbound", "date_delete": ""}] * 40_000
    body = json.dumps({"code": 200, "error": None, "msg": "", "data": rows}).encode()
    assert len(body) > 2_000_000
    answer = await connect(serve(answering(body, status=200)).address).get_dnc(Direction.INBOUND)
    assert len(answer) == 40_000


ROW = json.dumps({"phone_number": "3001234567", "type": "inbound", "date_delete": "2024-05-01"}).encode()


def many_rows(peer, pieces=200, rows=700):
    """Send a list of some 10 MB, as a server would that has so many."""
    piece, first, last = b",".join([ROW] * rows), b'{"code": 200, "data": [', b"]}"
    length = len(first) + pieces * len(piece) + pieces - 1 + len(last)
    peer.request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % length + first + piece)
    for _ in range(pieces - 1):
        peer.send(b"," + piece)
    peer.send(last)
    peer.hang()


async def test_of_a_long_list_little_more_than_its_numbers_is_held_in_memory(connect, serve):
    client = connect(serve(many_rows).address)
    tracemalloc.start()
    try:
        known = await client.get_dnc(None)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(known) == 140_000
    numbers = 11 * len(known)
    assert peak < 2 * numbers + 4_000_000


async def test_a_list_longer_than_the_documented_limit_is_no_answer(connect, serve, monkeypatch):
    monkeypatch.setattr("wolkdnc_gui.wolkvox.client._LIST_LIMIT", 1_000_000)
    failure = await failure_of(connect(serve(many_rows).address).get_dnc(None))
    assert (failure.kind, failure.status) == (FailureKind.UNREADABLE_ANSWER, 200)


async def test_a_list_without_end_is_cut_as_soon_as_it_is_seen_to_be_none(connect, serve):
    def endless(peer):
        peer.request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
        while True:
            peer.send(b"<p>" * 20_000)

    failure = await failure_of(connect(serve(endless).address).get_dnc(None))
    assert (failure.kind, failure.status) == (FailureKind.UNREADABLE_ANSWER, 200)


async def test_a_server_that_never_answers_is_given_up(connect, serve):
    def silent(peer):
        peer.request()
        peer.hang()

    failure = await failure_of(add(connect(serve(silent).address, call_limit_s=0.2)))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.TIMED_OUT, True)


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 201 Created\r\nContent-Length: 100000\r\n\r\n"])
async def test_the_limit_is_for_the_whole_call_however_steadily_it_drips(connect, serve, head):
    def drip(peer):
        peer.request()
        peer.send(head)
        while not peer.released.wait(0.01):
            peer.send(b"H")

    failure = await failure_of(add(connect(serve(drip).address, call_limit_s=0.3)))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.TIMED_OUT, True)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse where the queue is full")
async def test_a_host_that_does_not_take_the_connection_is_given_up_and_nothing_was_sent(connect):
    # A listener whose queue is full lets further connections hang unanswered.
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for waiting in (first, second):
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        address = Address.loopback(f"http://127.0.0.1:{full.getsockname()[1]}")
        failure = await failure_of(add(connect(address, call_limit_s=0.3)))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.TIMED_OUT, False)


async def test_a_refused_connection_sent_nothing(connect):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    failure = await failure_of(add(connect(Address.loopback(f"http://127.0.0.1:{port}"))))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.NO_CONNECTION, False)


async def test_a_name_that_is_nowhere_sent_nothing(connect, monkeypatch):
    def nowhere(*_args, **_more):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    for name in ("https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    failure = await failure_of(add(connect(Address.parse("0042"))))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.NO_SUCH_HOST, False)


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


async def test_a_proxy_is_not_asked_about_this_machine(connect, practice, monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert (await add(connect(Address.loopback(practice.url)))).count == 1


async def test_a_proxy_that_refuses_the_way_sent_nothing(connect, serve, monkeypatch):
    requests = []

    def refuse(peer):
        requests.append(peer.request())
        peer.answer(403, b"")

    proxy = serve(refuse)
    monkeypatch.setenv("https_proxy", proxy.address.base_url.removesuffix("/api/v2/"))
    monkeypatch.delenv("no_proxy", raising=False)
    failure = await failure_of(add(connect(Address.parse("0042"))))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.NO_CONNECTION, False)
    assert requests[0].startswith(b"CONNECT wv0042.wolkvox.com:443 ")
    assert PRACTICE_TOKEN.encode() not in requests[0]


@pytest.mark.parametrize("proxy", ["http://proxy.example:notaport", "http://[::1"])
async def test_a_proxy_that_cannot_be_one_sent_nothing(connect, monkeypatch, proxy):
    monkeypatch.setenv("https_proxy", proxy)
    monkeypatch.delenv("no_proxy", raising=False)
    failure = await failure_of(add(connect(Address.parse("0042"))))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.NO_CONNECTION, False)


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
