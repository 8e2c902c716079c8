import http.client
import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.server import PracticeServer

ADD = "configuration.php?api=add_dnc"


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes

    @property
    def fields(self):
        return json.loads(self.body)


class Client:
    """A plain client without any of the program's own code."""

    def __init__(self, port):
        self._port = port

    def __call__(self, method, target, body=None, *, token=PRACTICE_TOKEN, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=20)
        sent = {} if token is None else {"wolkvox-token": token}
        raw = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        path = target if target.startswith("/") else f"/api/v2/{target}"
        try:
            connection.request(method, path, raw, sent | (headers or {}))
            answer = connection.getresponse()
            return Answer(answer.status, answer.read())
        finally:
            connection.close()

    def add(self, *telephones, direction="inbound", token=PRACTICE_TOKEN):
        return self("POST", ADD, {"type_call": direction, "telephones": list(telephones)}, token=token)

    def token_info(self):
        return self("GET", "information.php?api=token_info")


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    with PracticeServer() as started:
        yield started


@pytest.fixture
def client_of():
    return lambda server: Client(server.port)


@pytest.fixture
def client(server) -> Client:
    return Client(server.port)
