import json
import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from wolkdnc_gui.settings import rendezvous
from wolkdnc_gui.settings.instance import Instance, hand_over

FIRST = """
import sys, json
from pathlib import Path
from wolkdnc_gui.settings.instance import Instance
instance = Instance.acquire(Path(sys.argv[1]))
if instance is None:
    print("taken", flush=True)
    sys.exit(3)
def on_request(files):
    print(json.dumps(files), flush=True)
print("listening" if instance.listen(on_request) else "deaf", flush=True)
if sys.stdin.readline():
    instance.release()
    print("released", flush=True)
"""


class Process:
    def __init__(self, folder: Path) -> None:
        self.popen = subprocess.Popen(
            [sys.executable, "-c", FIRST, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        assert self.popen.stdout is not None
        return self.popen.stdout.readline().strip()

    def say(self, words: str) -> None:
        assert self.popen.stdin is not None
        self.popen.stdin.write(words + "\n")
        self.popen.stdin.flush()

    def end(self) -> None:
        self.popen.kill()
        self.popen.communicate()


@pytest.fixture
def start(request: pytest.FixtureRequest) -> Iterator[type[Process]]:
    started: list[Process] = []

    class Started(Process):
        def __init__(self, folder: Path) -> None:
            super().__init__(folder)
            started.append(self)

    yield Started
    for process in started:
        process.end()


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    held = Instance.acquire(tmp_path)
    assert held is not None
    yield held
    held.release()


def test_a_second_start_brings_its_files_to_the_first(tmp_path: Path, start: type[Process]) -> None:
    first = start(tmp_path)
    assert first.line() == "listening"
    assert Instance.acquire(tmp_path) is None
    assert hand_over(tmp_path, ("/datos/año.xlsx", "odd\udce9name.csv"))
    assert json.loads(first.line()) == ["/datos/año.xlsx", "odd\udce9name.csv"]
    assert hand_over(tmp_path)
    assert json.loads(first.line()) == []


def test_a_real_second_process_finds_the_folder_taken(tmp_path: Path, start: type[Process]) -> None:
    first, second = start(tmp_path), None
    assert first.line() == "listening"
    second = start(tmp_path)
    assert second.line() == "taken"


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX systems")
def test_a_killed_process_leaves_the_folder_free(tmp_path: Path, start: type[Process]) -> None:
    first = start(tmp_path)
    assert first.line() == "listening"
    os.kill(first.popen.pid, signal.SIGKILL)
    first.popen.wait()
    assert rendezvous.Rendezvous.read(tmp_path) is not None, "the stale record is what this test is about"
    assert not hand_over(tmp_path, wait_s=0)
    second = start(tmp_path)
    assert second.line() == "listening"
    assert hand_over(tmp_path, ("a.csv",))
    assert json.loads(second.line()) == ["a.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows have no place on the disk")
def test_a_folder_too_deep_for_a_socket_listens_elsewhere(tmp_path: Path, start: type[Process]) -> None:
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    deep.mkdir(parents=True)
    first = start(deep)
    assert first.line() == "listening"
    record = rendezvous.Rendezvous.read(deep)
    assert record is not None
    place = Path(record.address).parent
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert hand_over(deep, ("a.csv",))
    assert json.loads(first.line()) == ["a.csv"]
    os.kill(first.popen.pid, signal.SIGKILL)
    first.popen.wait()
    second = start(deep)
    assert second.line() == "listening"
    assert not place.exists()
    second.say("release")
    assert second.line() == "released"
    assert not list(deep.glob("instance*"))


@pytest.mark.skipif(sys.platform == "win32", reason="SIGSTOP is of POSIX systems")
def test_a_process_that_hangs_is_not_waited_for_longer_than_told(
    tmp_path: Path, start: type[Process]
) -> None:
    first = start(tmp_path)
    assert first.line() == "listening"
    os.kill(first.popen.pid, signal.SIGSTOP)
    assert not hand_over(tmp_path, wait_s=0.2)


def test_who_does_not_know_the_key_is_not_heard(tmp_path: Path, instance: Instance) -> None:
    heard: list[tuple[str, ...]] = []
    assert instance.listen(heard.append)
    record = rendezvous.Rendezvous.read(tmp_path)
    assert record is not None
    stranger = rendezvous.Rendezvous(record.address, record.pid, b"x" * 32)
    stranger.write(tmp_path)
    assert not hand_over(tmp_path, ("evil.csv",), wait_s=0.2)
    record.write(tmp_path)
    assert hand_over(tmp_path, ("good.csv",))
    assert heard == [("good.csv",)]


def test_who_cannot_answer_for_the_key_is_turned_away(tmp_path: Path, instance: Instance) -> None:
    heard: list[tuple[str, ...]] = []
    assert instance.listen(heard.append)
    record = rendezvous.Rendezvous.read(tmp_path)
    assert record is not None
    with Client(record.address, family=rendezvous.FAMILY) as stranger:
        assert stranger.recv_bytes().startswith(b"#CHALLENGE#")
        stranger.send_bytes(b"x" * 16)
        assert stranger.recv_bytes() == b"#FAILURE#"
        with pytest.raises((EOFError, OSError)):
            stranger.recv_bytes()
    assert heard == []


def test_a_caller_that_says_nothing_keeps_nobody_waiting(tmp_path: Path, instance: Instance) -> None:
    heard: list[tuple[str, ...]] = []
    assert instance.listen(heard.append)
    record = rendezvous.Rendezvous.read(tmp_path)
    assert record is not None
    with Client(record.address, family=rendezvous.FAMILY):
        assert hand_over(tmp_path, ("a.csv",))
    assert heard == [("a.csv",)]


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX systems")
def test_what_is_written_down_is_for_its_owner_alone(tmp_path: Path, instance: Instance) -> None:
    assert instance.listen(lambda _files: None)
    files = list(tmp_path.iterdir())
    assert {path.name for path in files} == {"wolkdnc.lock", "instance.json", "instance.sock"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    record = rendezvous.Rendezvous.read(tmp_path)
    assert record is not None
    assert repr(record.key) not in repr(record)


def test_a_released_folder_can_be_taken_again(tmp_path: Path) -> None:
    for _ in range(2):
        held = Instance.acquire(tmp_path)
        assert held is not None
        assert held.listen(lambda _files: None)
        assert held.listen(lambda _files: None), "a second call changes nothing"
        held.release()
        held.release()
        assert not hand_over(tmp_path, wait_s=0)
    assert not [thread for thread in threading.enumerate() if thread.name == "doorbell"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"address": 1, "pid": "x", "key": "zz"}', "\x00"])
def test_a_damaged_record_is_nobody_at_home(tmp_path: Path, content: str) -> None:
    (tmp_path / "instance.json").write_text(content)
    assert not hand_over(tmp_path, wait_s=0)
    held = Instance.acquire(tmp_path)
    assert held is not None
    held.release()


def test_a_record_never_leads_to_the_removal_of_other_files(tmp_path: Path) -> None:
    precious = tmp_path / "journal.sqlite3"
    precious.write_text("x")
    rendezvous.Rendezvous(str(precious), 1, b"").write(tmp_path)
    rendezvous.clear(tmp_path)
    assert precious.exists()


def test_a_system_that_lets_nobody_listen_still_holds_the_folder(
    tmp_path: Path, instance: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "wolkdnc_gui.settings.doorbell.addresses", lambda folder: iter([str(folder / "no" / "x")])
    )
    assert not instance.listen(lambda _files: None)
    assert Instance.acquire(tmp_path) is None
