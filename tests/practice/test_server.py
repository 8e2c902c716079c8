"""The practice server as a client meets it."""

import http.client
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.server import PracticeServer

ADD = "configuration.php?api=add_dnc"


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    with PracticeServer() as started:
        yield started


def call(server, method, target, body=None, token=PRACTICE_TOKEN):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    headers = {} if token is None else {"wolkvox-token": token}
    try:
        connection.request(method, f"/api/v2/{target}", None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def add(server, *telephones, direction="inbound", token=PRACTICE_TOKEN):
    status, body = call(server, "POST", ADD, {"type_call": direction, "telephones": list(telephones)}, token)
    return status, json.loads(body)


def test_counts_only_the_numbers_that_are_new(server):
    assert add(server, "3001234567", "3001234567", "3017654321")[1]["msg"] == "2 telephones were added"
    assert add(server, "3017654321", "3020000000")[1]["msg"] == "1 telephones were added"
    assert server.listed("inbound") == ["3001234567", "3017654321", "3020000000"]
    assert server.listed("outbound") == []


def test_list_outlasts_the_server(tmp_path: Path):
    store = tmp_path / "practice" / "list.sqlite"
    with PracticeServer(store) as first:
        add(first, "3001234567", direction="outbound")
    with PracticeServer(store) as second:
        assert second.listed("outbound") == ["3001234567"]
    assert store.stat().st_mode & 0o077 == 0
