"""What the program does not do: send a token elsewhere, or send what it could not write down."""

import os
import resource
import shutil

import pytest
from harness import journal
from harness.waiting import wait_until

NUMBERS = "\n".join(f"300 123 45{n:02}" for n in range(20))


def _submit(running):
    running.paste(NUMBERS)
    running.wait_for_text("submitButton", "^Block 20 ")
    running.keys("ctrl+Return")


@pytest.mark.parametrize(
    "url",
    [
        "https://wv0042.wolkvox.com/api/v2/",
        "http://192.0.2.1:8000",
        "http://127.0.0.1.evil.example:8000",
        "http://127.0.0.1:8000@evil.example",
        "nonsense",
    ],
)
def test_a_test_server_that_is_not_on_this_machine_is_refused(program, tmp_path, url):
    refused = program(tmp_path / "data", base_url=url, wait=False)
    assert refused.wait_for_end(30) == 2
    (said,) = refused.output.splitlines()
    assert "WOLKDNC_BASE_URL" in said
    assert "this machine" in said
    assert not (tmp_path / "data").exists()
    refused.expected_words.append("WOLKDNC_BASE_URL")


def test_a_test_server_is_named_on_the_screen(program, practice_server, tmp_path):
    running = program(tmp_path / "data", base_url=practice_server.url)
    running.wait_for_window("AccountDialog")
    running.keys("Escape")
    (window,) = [one for one in running.windows() if one["kind"] == "MainWindow"]
    assert any(practice_server.url in text for text in window["texts"])


def test_a_full_disk_stops_the_job_before_anything_is_sent_and_room_lets_it_start(workplace):
    running = workplace.start()
    wal = workplace.data / "journal.sqlite3-wal"
    wait_until(wal.exists, why="the journal is open")
    _hard = resource.RLIM_INFINITY
    resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (wal.stat().st_size // 2, _hard))
    _submit(running)
    said = running.wait_for_text("statusLabel", "disk is full")
    assert "nothing more is sent" in said
    assert set(running.states()) == {"Ready"}
    assert journal.jobs(workplace.data) == []
    assert workplace.server.sent() == []

    resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (_hard, _hard))
    running.keys("ctrl+Return")
    running.wait_for_text("statusLabel", "^Done")
    assert workplace.server.sent() == [f"930012345{n:02}" for n in range(20)]


def _without_the_right_to_write_anywhere():
    """A command line in front that lets even root meet the modes of files."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is not installed, and root may write everywhere")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all")


def _read_only_folder(data):
    data.mkdir()
    data.chmod(0o500)


def _folder_in_the_journals_place(data):
    (data / "journal.sqlite3").mkdir(parents=True)


def _file_in_the_folders_place(data):
    data.write_text("not a folder")


def _foreign_journal(data):
    data.mkdir()
    (data / "journal.sqlite3").write_bytes(b"this is no database, whatever its name says" * 1_000)


@pytest.mark.parametrize(
    ("prepare", "why"),
    [
        (_read_only_folder, "may not write to its data folder"),
        (_folder_in_the_journals_place, "may not write to its data folder"),
        (_file_in_the_folders_place, "may not write to its data folder"),
        (_foreign_journal, "history on this computer is damaged"),
    ],
)
def test_where_nothing_can_be_written_down_nothing_is_sent_and_the_window_says_why(
    program, tmp_path, prepare, why
):
    data = tmp_path / "data"
    prepare(data)
    running = program(data, "--practice", under=_without_the_right_to_write_anywhere())
    running.expected_words.append(".*")
    running.keys("alt+o")
    wait_until(lambda: running.see("outboundRadio").checked)
    _submit(running)
    said = running.wait_for_text("statusLabel", why)
    assert "nothing more is sent" in said
    # The reason is said from the start on; the job is refused a moment after the button was pressed.
    wait_until(lambda: set(running.states()) == {"Ready"}, why="the job does not start")
    assert running.process.poll() is None
    assert running.interrupt() == 0
    if data.is_dir():
        data.chmod(0o700)
