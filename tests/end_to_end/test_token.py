"""The token: wrong, replaced, and found nowhere but where it belongs. And the first run, which has none."""

import sqlite3
from contextlib import closing

import pytest
from harness import journal
from harness.program import Program
from harness.waiting import wait_until
from harness.workplace import TOKEN, Workplace, enter_token

WRONG = "wrong1111111111111111111111111111111111111111111token"
PASTED = "300 123 4567\n300 123 4568\n300 123 4569"
SENT = ["93001234567", "93001234568", "93001234569"]


def _assert_nowhere(data, running, *secrets):
    """No token stands in a file of the data folder, in its names, or in what the program wrote."""
    files = [path for path in data.rglob("*") if path.is_file()]
    assert data / "journal.sqlite3" in files
    for secret in secrets:
        for path in files:
            assert secret.encode() not in path.read_bytes(), path
            assert secret.encode("utf-16-le") not in path.read_bytes(), path
            assert secret not in path.name
        assert secret not in running.output


def _tokens_heard(workplace):
    """Return whose token came with each call: the log of the server does not have the token itself."""
    return [one["token"] for one in workplace.server.log("add_dnc")]


def _press(running, name):
    running.tab_to(name)
    running.keys("space")


def _submit(running):
    running.paste(PASTED)
    running.wait_for_text("submitButton", "^Block 3 ")
    wait_until(lambda: running.focus_name() == "submitButton")
    running.keys("Return")


def test_a_wrong_token_stops_the_job_and_the_right_one_lets_it_go_on(
    workplace, secret_service, tmp_path, no_mouse
):
    workplace.keep_token(WRONG)
    running = workplace.open()
    running.wait_for_text("connectionLabel", "^Not connected")
    _submit(running)
    said = running.wait_for_text("statusLabel", "does not accept the token")
    assert "None of the numbers of this request was added." in said
    assert "Enter a valid token" in said
    assert "Added" not in running.states()
    (job,) = journal.jobs(workplace.data)
    assert (job.state, job.outcomes[1:]) == ("needs token", ["waiting"] * 2)
    _press(running, "tokenButton")
    running.wait_for_window("AccountDialog")
    assert running.focus_name() == "tokenEdit"
    assert TOKEN[:8] not in str(running.windows())
    enter_token(running, f" {TOKEN} ")
    running.wait_for_text("statusLabel", "^Done")
    assert running.states() == ["Added"] * 3
    assert workplace.server.listed("outbound") == SENT
    assert _tokens_heard(workplace) == ["other", "practice", "practice", "practice"]
    assert workplace.kept_token() == TOKEN
    assert running.close() == 0
    _assert_nowhere(workplace.data, running, TOKEN, WRONG)

    again = workplace.open()
    again.wait_for_text("connectionLabel", "^Connected")


def test_without_a_keyring_the_token_is_kept_for_the_session_only(
    program, practice_server, tmp_path, no_mouse
):
    workplace = Workplace(tmp_path / "data", practice_server, program, None)
    running = workplace.open()
    running.wait_for_text("connectionLabel", "^No token yet")
    _submit(running)
    running.wait_for_text("statusLabel", "has no token yet")
    assert practice_server.log("add_dnc") == []
    _press(running, "tokenButton")
    enter_token(running, WRONG)
    running.wait_for_text("statusLabel", "does not accept the token")
    # Also with the keyboard in the box for numbers, where X11 has another use for these keys.
    running.tab_to("pasteEdit")
    running.keys("ctrl+k")
    enter_token(running, TOKEN)
    running.wait_for_text("statusLabel", "^Done")
    assert practice_server.listed("outbound") == SENT
    assert running.close() == 0
    _assert_nowhere(workplace.data, running, TOKEN, WRONG)

    again = workplace.open()
    again.wait_for_text("connectionLabel", "^No token yet")


def test_the_first_run_leads_to_the_account_and_from_there_to_practice(program, tmp_path, no_mouse):
    running = program(tmp_path / "data")
    running.wait_for_window("AccountDialog")
    assert running.see("welcomePanel") is not None
    _press(running, "practiceButton")
    running.wait_until_gone("AccountDialog")
    running.wait_for_text("connectionLabel", "^Connected")
    assert running.see("practiceBanner") is not None
    running.paste("300 123 4567")
    wait_until(lambda: running.focus_name() == "inboundRadio")
    running.keys("space", "ctrl+Return")
    running.wait_for_text("statusLabel", "^Done")
    with closing(sqlite3.connect(tmp_path / "data" / "practice.sqlite3")) as db:
        assert db.execute("SELECT direction, digits FROM blocked").fetchall() == [("inbound", "93001234567")]
    assert running.close() == 0

    again = program(tmp_path / "data")
    again.wait_for_text("connectionLabel", "^Connected")
    assert not [one for one in again.windows() if one["kind"] == "AccountDialog"]


def test_an_account_is_entered_by_keyboard_and_used_at_once(
    program, keyring, practice_server, tmp_path, no_mouse
):
    environment = keyring.environment if keyring is not None else {}
    running: Program = program(tmp_path / "data", base_url=practice_server.url, environment=environment)
    running.wait_for_window("AccountDialog")
    running.tab_to("nameEdit")
    running.write("Cobranzas")
    running.tab_to("serverEdit")
    running.write("0042@evil.com")
    running.keys("Return")
    running.wait_for_text("serverNote", "wolkvox.com")
    assert running.see("accountDialog") is not None
    assert running.focus_name() == "serverEdit"
    running.keys("ctrl+a")
    running.write("https://wv0042.wolkvox.com/api/v2/")
    enter_token(running, TOKEN)
    running.wait_for_text("connectionLabel", "^Connected")
    assert running.see("accountCombo").text == "Cobranzas"
    running.paste("300 123 4567")
    wait_until(lambda: running.focus_name() == "inboundRadio")
    running.keys("space", "ctrl+Return")
    running.wait_for_text("statusLabel", "^Done")
    assert [one["token"] for one in practice_server.log("add_dnc")] == ["practice"]
    assert running.close() == 0
    assert 'server = "0042"' in (tmp_path / "data" / "settings.toml").read_text(encoding="utf-8")
    _assert_nowhere(tmp_path / "data", running, TOKEN)


@pytest.mark.parametrize("file", ["settings.toml", "journal.sqlite3"])
def test_what_is_kept_is_readable_by_its_owner_alone(program, tmp_path, file):
    running = program(tmp_path / "data", "--practice")
    path = tmp_path / "data" / file
    wait_until(path.is_file, why=f"{file} is there")
    assert path.stat().st_mode & 0o077 == 0
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    assert running.close() == 0
