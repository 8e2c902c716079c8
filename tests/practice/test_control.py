"""The stage directions from another process."""

import json
import subprocess
import sys
import threading

import pytest

from wolkdnc_gui.practice.__main__ import main
from wolkdnc_gui.practice.moods import Mood


def test_the_mood_is_set_and_told_from_outside(server, client):
    assert client("POST", "/practice/mood", {"mood": "slow"}).status == 200
    assert server.mood is Mood.SLOW
    assert client("GET", "/practice/mood").fields == {"mood": "slow"}


def test_faults_are_scripted_and_the_log_read_from_outside(client):
    faults = [{"kind": "empty", "acts": True}, {"kind": "none"}]
    assert client("POST", "/practice/script", {"faults": faults}).status == 200
    assert client.add("300").body == b""
    assert client.add("300").fields["msg"] == "0 telephones were added"
    log = client("GET", "/practice/log").fields["log"]
    assert [(one["telephones"], one["acted"], one["status"]) for one in log] == [
        (["300"], True, 200),
        (["300"], True, 201),
    ]
    assert client("GET", "/practice/listed?type=inbound").fields == {"listed": ["300"]}


def test_what_hangs_is_released_from_outside(server, client):
    server.set_mood(Mood.HANGING)
    answers = []
    call = threading.Thread(target=lambda: answers.append(client.add("300")), daemon=True)
    call.start()
    assert server.wait_until(lambda log: len(log) == 1)
    assert client("POST", "/practice/release").status == 200
    call.join(5)
    assert answers[0].status == 201


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/practice/mood", {"mood": "x"}, 400),
        ("POST", "/practice/mood", b"{", 400),
        ("POST", "/practice/mood", [], 400),
        ("POST", "/practice/script", {"faults": [{"kind": "x"}]}, 400),
        ("POST", "/practice/script", {}, 400),
        ("POST", "/practice/script", {"faults": ["x"]}, 400),
        ("GET", "/practice/nothing", None, 404),
        ("DELETE", "/practice/log", None, 404),
    ],
)
def test_what_it_does_not_understand_it_says(client, method, path, body, status):
    assert client(method, path, body).status == status


def test_it_runs_alone_until_it_is_told_to_end(tmp_path, client_of):
    log, store = tmp_path / "log.jsonl", tmp_path / "list.sqlite"
    command = [
        sys.executable,
        "-m",
        "wolkdnc_gui.practice",
        "--store",
        store,
        "--log",
        log,
        "--mood",
        "nonsense",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline().strip()
        assert line.startswith("listening on http://127.0.0.1:")

        class At:
            port = int(line.rpartition(":")[2])

        client = client_of(At)
        assert client.add("300").body.startswith(b"<!DOCTYPE html>")
        assert client.add("300").status == 201
        assert [json.loads(one)["acted"] for one in log.read_text().splitlines()] == [False, True]
    finally:
        process.terminate()
        assert process.wait(10) in (0, 1)
        process.stdout.close()
    assert store.exists()


def test_a_taken_port_ends_it_with_a_sentence(server, capsys, monkeypatch):
    monkeypatch.setattr("signal.signal", lambda *_: None)
    assert main(["--port", str(server.port)]) == 1
    assert capsys.readouterr().err.startswith("cannot serve: ")
