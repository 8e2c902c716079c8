"""A job that is cut off, in every way it can be: nothing is lost, and nothing is said that is not known."""

import signal

import pytest
from harness import journal
from harness.waiting import wait_until

PASTED = [f"300 123 45{n:02}" for n in range(12)]
SENT = [f"930012345{n:02}" for n in range(12)]
HANG = {"kind": "hang", "call": "add_dnc"}
GOES_WELL = {"kind": "none", "call": "add_dnc"}
LEAVES_WITHIN = 5.0
"""Seconds. The program itself takes two at most to leave a call; the rest is for a busy machine."""


def _begin(running, numbers):
    """Paste numbers and press Enter; the account's last direction is chosen already."""
    running.paste("\n".join(numbers))
    running.wait_for_text("submitButton", f"Block {len(numbers):,} ")
    wait_until(lambda: running.focus_name() == "submitButton", why="Enter would submit")
    running.keys("Return")


def _begin_and_hang(workplace, numbers, well=0, *, acts=False):
    """Start a job whose request after `well` good ones is never answered; return once that is under way."""
    running = workplace.start()
    workplace.server.script(*[GOES_WELL] * well, {**HANG, "acts": acts})
    _begin(running, numbers)
    wait_until(lambda: len(workplace.server.sent()) == well + 1, why="the request hangs")
    waiting = ["Waiting"] * (len(numbers) - well - 1)
    running.wait_for_states(*["Added"] * well, "Sending", *waiting)
    return running


def _press(running, name):
    running.tab_to(name)
    running.keys("space")


@pytest.mark.parametrize("acts", [True, False], ids=["the server had it", "the server had it not"])
def test_a_killed_job_goes_on_where_it_stood_and_repeats_only_what_was_under_way(workplace, acts, no_mouse):
    running = _begin_and_hang(workplace, PASTED, well=4, acts=acts)
    running.kill()
    (job,) = journal.jobs(workplace.data)
    assert job.outcomes == ["added"] * 4 + ["sending"] + ["waiting"] * 7

    again = workplace.start()
    again.wait_for_text(
        "statusLabel", "^The program ended while this job was under way: 4 added, 1 not known"
    )
    again.wait_for_states(*["Added"] * 4, "Not known", *["Waiting"] * 7)
    assert workplace.server.sent() == SENT[:5]
    _press(again, "pauseButton")
    again.wait_for_text("statusLabel", "^Done")
    last = "Accepted" if acts else "Added"
    assert again.states() == ["Added"] * 4 + [last] + ["Added"] * 7
    assert workplace.server.sent() == SENT[:5] + SENT[4:]
    assert workplace.server.listed("outbound") == SENT
    assert again.close(LEAVES_WITHIN) == 0


def test_a_killed_job_of_many_numbers_repeats_one_request_at_most(workplace, no_mouse):
    numbers = [f"3001{n:06}" for n in range(1_200)]
    running = workplace.start()
    workplace.server.script(GOES_WELL, {**HANG, "acts": True})
    _begin(running, numbers)
    running.wait_for_window("ConfirmDialog")
    running.keys("Return")
    wait_until(lambda: len(workplace.server.log("add_dnc")) == 2, why="the second request hangs")
    running.kill()
    again = workplace.start()
    again.wait_for_text("statusLabel", "^The program ended while")
    _press(again, "pauseButton")
    again.wait_for_text("statusLabel", "^Done")
    sent = [one["telephones"] for one in workplace.server.log("add_dnc")]
    expected = [f"93001{n:06}" for n in range(1_200)]
    assert sent == [expected[:500], expected[500:1_000], expected[500:1_000], expected[1_000:]]
    (job,) = journal.jobs(workplace.data)
    assert job.outcomes == ["added"] * 500 + ["accepted"] * 500 + ["added"] * 200


def test_stop_works_while_the_server_hangs_and_claims_nothing(workplace, no_mouse):
    running = _begin_and_hang(workplace, PASTED[:3])
    # The window is alive meanwhile.
    running.keys("ctrl+f")
    running.write("4501")
    wait_until(lambda: running.table().column("Number") == [PASTED[1]], why="the search finds it")
    running.keys("Escape")
    _press(running, "stopButton")
    running.keys("space")
    running.wait_for_text("statusLabel", "^Stopped")
    running.wait_for_states("Not known", "Not sent", "Not sent")
    (job,) = journal.jobs(workplace.data)
    assert (job.state, job.outcomes) == ("stopped", ["not known", "not sent", "not sent"])
    assert job.numbers[0].may_have_arrived
    # One press more than needed must not land on "send again what failed".
    assert running.see("resendButton") is not None
    assert running.focus_name() == "statusLabel"
    assert workplace.server.sent() == SENT[:1]
    assert running.close(LEAVES_WITHIN) == 0


def test_closing_while_the_server_hangs_asks_once_and_ends_soon(workplace, no_mouse):
    running = _begin_and_hang(workplace, PASTED[:2])
    running.keys("ctrl+q")
    running.wait_for_window("questionBox")
    running.keys("Escape")
    running.wait_until_gone("questionBox")
    running.keys("ctrl+q")
    running.wait_for_window("questionBox")
    running.keys("Tab", "space")
    assert running.wait_for_end(LEAVES_WITHIN) == 0
    (job,) = journal.jobs(workplace.data)
    assert job.outcomes == ["not known", "waiting"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_ctrl_c_and_kill_end_the_program_soon_and_keep_the_job(workplace, number):
    running = _begin_and_hang(workplace, PASTED, well=2)
    assert running.interrupt(LEAVES_WITHIN, number) == 0
    assert journal.is_whole(workplace.data)
    (job,) = journal.jobs(workplace.data)
    assert job.outcomes == ["added"] * 2 + ["not known"] + ["waiting"] * 9
    again = workplace.start()
    again.wait_for_text("statusLabel", "^The program ended while")
    again.wait_for_states(*["Added"] * 2, "Not known", *["Waiting"] * 9)
    assert workplace.server.sent() == SENT[:3]


def test_a_signal_is_obeyed_also_while_a_question_waits_for_an_answer(program, tmp_path):
    running = program(tmp_path / "data", "--practice")
    running.paste("300 123 4567")
    wait_until(lambda: running.table().count == 1)
    running.keys("ctrl+q")
    running.wait_for_window("questionBox")
    assert running.interrupt(LEAVES_WITHIN, signal.SIGTERM) == 0
