"""Connections that break, hang or never come about, and whether the numbers may have arrived."""

import socket
import sys

import pytest

from tests.wolkvox.calling import ADDED, add, answering, failure_of
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import FailureKind
from wolkdnc_gui.wolkvox.telephones import MOST_PER_CALL, Telephones


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
