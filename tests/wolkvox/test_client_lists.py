"""Reading the server's list: long ones, and what only looks like one."""

import json
import tracemalloc

from tests.wolkvox.calling import ADDED, add, answering, failure_of
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import FailureKind


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
    client = connect(serve(answering(ADDED), many_rows).address)
    # The libraries are loaded with the first call, and are not what is measured.
    await add(client)
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
