"""The practice server as a process of its own life: ports, files, clients that hang."""

import json
import socket
import sqlite3
import stat
import sys
import threading
from pathlib import Path

import pytest

from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.limits import Limits
from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.practice.server import PracticeServer


def in_background(work, *arguments):
    thread = threading.Thread(target=work, args=arguments, daemon=True)
    thread.start()
    return thread


def ignoring_breaks(work, *arguments):
    def run():
        try:
            work(*arguments)
        except OSError:
            pass
        except Exception as problem:  # noqa: BLE001  # http.client has a family of its own
            assert type(problem).__module__ == "http.client"  # noqa: PT017

    return in_background(run)


def test_the_list_outlasts_the_server_and_is_its_owners_alone(tmp_path: Path, client_of):
    store = tmp_path / "practice" / "list.sqlite"
    with PracticeServer(store) as first:
        client_of(first).add("300", direction="outbound")
    with PracticeServer(store) as second:
        assert second.listed("outbound") == ["300"]
    if sys.platform != "win32":
        assert stat.S_IMODE(store.stat().st_mode) == 0o600


def test_eighty_thousand_numbers_outlast_the_server(tmp_path: Path, client_of):
    numbers = [str(3_000_000_000 + number) for number in range(80_000)]
    with PracticeServer(tmp_path / "list.sqlite") as first:
        for at in range(0, len(numbers), 10_000):
            client_of(first).add(*numbers[at : at + 10_000])
    with PracticeServer(tmp_path / "list.sqlite") as second:
        assert second.listed("inbound") == numbers


def test_a_damaged_list_is_put_aside(tmp_path: Path, client_of):
    store = tmp_path / "list.sqlite"
    store.write_bytes(b"this is no database, " * 100)
    with PracticeServer(store) as server:
        assert client_of(server).add("300").status == 201
    assert (tmp_path / "list.damaged").read_bytes().startswith(b"this is no database")


def test_a_list_that_cannot_be_opened_is_said(tmp_path: Path):
    with pytest.raises((OSError, sqlite3.Error)):
        PracticeServer(tmp_path).start()


def test_a_port_that_is_taken_is_said():
    with PracticeServer() as first, pytest.raises(OSError, match=r".") as taken:
        PracticeServer(port=first.port).start()
    assert taken.value.errno


def test_it_can_be_started_again_on_its_port(client_of):
    server = PracticeServer()
    assert server.port == 0
    server.start()
    port, url = server.port, server.url
    server.stop()
    server.stop()
    with pytest.raises(ConnectionRefusedError):
        client_of(server).add("300")
    server.set_mood(Mood.QUOTA_ALMOST_SPENT)
    server.start()
    assert (server.port, server.url) == (port, url) == (port, f"http://127.0.0.1:{port}")
    assert client_of(server).token_info().fields["data"]["available_consumption_options"] == "2"
    server.stop()


def test_it_listens_to_this_machine_only(server):
    assert server.url.startswith("http://127.0.0.1:")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("203.0.113.1", 9))
        own = probe.getsockname()[0]
    if own.startswith("127."):
        pytest.skip("no other address")
    with pytest.raises(OSError, match=r"."), socket.create_connection((own, server.port), timeout=5):
        pass


def test_a_call_under_another_host_name_is_not_heard(server, client):
    answer = client("GET", "/practice/log", headers={"Host": "evil.example"})
    assert answer.status == 403


def test_stop_returns_soon_even_while_clients_hang(client_of):
    server = PracticeServer()
    server.start()
    server.set_mood(Mood.HANGING)
    idle = socket.create_connection(("127.0.0.1", server.port))
    hanging = ignoring_breaks(client_of(server).add, "300")
    assert server.wait_until(lambda log: len(log) == 1)
    stopping = in_background(server.stop)
    stopping.join(10)
    assert not stopping.is_alive()
    hanging.join(5)
    assert not hanging.is_alive()
    idle.settimeout(5)
    assert idle.recv(1) == b""
    idle.close()
    assert not server.log[0].acted


def test_a_second_call_at_the_same_time_is_refused(server, client):
    server.script([Fault(FaultKind.HANG)])
    answers = []
    first = in_background(lambda: answers.append(client.add("300")))
    assert server.wait_until(lambda log: len(log) == 1)
    second = client.add("301")
    assert (second.status, second.fields["msg"]) == (
        403,
        "EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)",
    )
    assert client.add("301", token="x").fields["msg"] == "PLEASE VALIDATE TOKEN"
    server.release()
    first.join(5)
    assert answers[0].status == 201
    assert client.add("301").status == 201
    assert server.listed("inbound") == ["300", "301"]


def test_more_calls_at_the_same_time_can_be_allowed(client_of):
    with PracticeServer(limits=Limits(simultaneous=2)) as server:
        server.script([Fault(FaultKind.HANG)])
        first = ignoring_breaks(client_of(server).add, "300")
        assert server.wait_until(lambda log: len(log) == 1)
        assert client_of(server).add("301").status == 201
        server.release()
        first.join(5)


def test_a_caller_who_left_holds_the_token_no_longer(server, client):
    server.script([Fault(FaultKind.HANG)])
    body = json.dumps({"type_call": "inbound", "telephones": ["300"]}).encode()
    with socket.create_connection(("127.0.0.1", server.port)) as caller:
        head = "POST /api/v2/configuration.php?api=add_dnc HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        head += f"Content-Length: {len(body)}\r\nwolkvox-token: {PRACTICE_TOKEN}\r\n\r\n"
        caller.sendall(head.encode() + body)
        assert server.wait_until(lambda log: len(log) == 1)
    assert client.add("301").status == 201
    assert server.wait_until(lambda log: all(one.over for one in log))
    assert server.listed("inbound") == ["301"]


def test_the_log_tells_what_came_and_what_became_of_it(server, client):
    client.add("300", "301")
    client.add("300", token=None)
    first, second = server.log
    assert (first.seq, first.call, first.token, first.direction) == (0, "add_dnc", PRACTICE_TOKEN, "inbound")
    assert first.telephones == ("300", "301")
    assert (first.acted, first.answered, first.status, first.new, first.over) == (True, True, 201, 2, True)
    assert (second.token, second.acted, second.answered, second.status) == (None, False, True, 401)


def test_the_log_file_gets_a_line_for_each_call_and_no_token(tmp_path: Path, client_of):
    file = tmp_path / "calls.jsonl"
    with PracticeServer(log_file=file) as server:
        client_of(server).add("300")
        client_of(server).add("300", token="a-real-token-perhaps")
        client_of(server).add("300", token=None)
        lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [(line["seq"], line["token"], line["status"]) for line in lines] == [
        (0, "practice", 201),
        (1, "other", 403),
        (2, "none", 401),
    ]
    assert lines[0]["telephones"] == ["300"]
    assert "a-real-token-perhaps" not in file.read_text()


def test_waiting_for_the_log_ends_without_it(server):
    assert not server.wait_until(bool, timeout_s=0.05)


@pytest.mark.parametrize("head", ["Content-Length: x", "Content-Length: 9999999999"])
def test_an_absurd_length_harms_nobody(server, client, head):
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as caller:
        caller.sendall(f"POST /api/v2/x?api=add_dnc HTTP/1.1\r\nHost: localhost\r\n{head}\r\n\r\n".encode())
        caller.shutdown(socket.SHUT_WR)
        while caller.recv(4_096):
            pass
    assert client.add("300").status == 201


def test_a_client_that_leaves_in_the_middle_harms_nobody(server, client):
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as caller:
        caller.sendall(b"POST /api/v2/x HTTP/1.1\r\nHost: [::1]:80\r\nContent-Length: 50\r\n\r\nhalf")
    assert client.add("300").status == 201
