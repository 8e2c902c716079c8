"""The engine is killed, at every step of the journal and between, and goes on: nothing lost or invented."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.submission.crash_harness import NUMBERS, PER_REQUEST
from tests.submission.random_kills import (
    ADDS,
    EVERYTHING,
    REMOVES,
    Kind,
    Nursery,
    assert_true_to_the_server,
    kill_at_random,
)
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.server import PracticeServer

ROOT = Path(__file__).parents[2]
REQUESTS = 2 * NUMBERS // PER_REQUEST
KILLS = 100
SHARES = 10


def command(folder: Path, server: PracticeServer, *options: str) -> list[str]:
    return [sys.executable, "-m", "tests.submission.crash_harness", str(folder), server.url, *options]


def run(folder: Path, server: PracticeServer, *options: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command(folder, server, *options), cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


MOMENTS = ("before", "written", "durable")


def steps(requests: int) -> list[tuple[str, int]]:
    transactions = [
        ("plan", 1),
        ("intent", 1),
        ("outcome-and-intent", 1),
        ("outcome-and-intent", requests - 1),
        ("end", 1),
    ]
    return [(f"{step}:{moment}", nth) for step, nth in transactions for moment in MOMENTS]


@pytest.mark.parametrize(("at", "nth"), steps(REQUESTS))
def test_killed_at_any_step_of_the_journal_the_job_goes_on(tmp_path, server, at, nth):
    killed = run(tmp_path, server, "--die-at", at, "--nth", str(nth))
    assert killed.returncode != 0
    assert "Traceback" not in killed.stderr
    assert_succeeded(server, run(tmp_path, server), deaths=1)


@pytest.mark.parametrize(("at", "nth"), steps(NUMBERS // PER_REQUEST))
def test_killed_at_any_step_of_taking_a_job_back_that_goes_on_too(tmp_path, server, at, nth):
    assert run(tmp_path, server).returncode == 0
    killed = run(tmp_path, server, "--take-back", "--die-at", at, "--nth", str(nth))
    assert killed.returncode != 0
    assert "Traceback" not in killed.stderr
    assert_succeeded(server, run(tmp_path, server, "--take-back"), deaths=1, kind=REMOVES)


@pytest.mark.parametrize("acts", [False, True])
def test_killed_while_the_server_takes_numbers_off_that_is_in_doubt_and_asked_once_more(
    tmp_path, server, acts
):
    assert run(tmp_path, server).returncode == 0
    server.script([Fault(FaultKind.NONE, call="remove_dnc"), Fault(FaultKind.HANG, acts, call="remove_dnc")])
    removing = command(tmp_path, server, "--take-back")
    with subprocess.Popen(removing, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert server.wait_until(lambda log: is_second_removal_under_way(log, acts), 30)
        process.kill()
    last = run(tmp_path, server, "--take-back")
    assert_succeeded(server, last, deaths=1, kind=REMOVES)
    assert ("stored 1 ACCEPTED" in last.stdout) == acts


def is_second_removal_under_way(log, acts) -> bool:
    removals = [one for one in log if one.call == "remove_dnc"]
    return len(removals) == 2 and (removals[1].acted or not acts)


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_while_a_start_puts_things_right_the_job_goes_on(tmp_path, server, moment):
    assert run(tmp_path, server, "--die-at", "outcome-and-intent:durable").returncode != 0
    assert run(tmp_path, server, "--die-at", f"recovery:{moment}").returncode != 0
    assert_succeeded(server, run(tmp_path, server), deaths=1)


@pytest.mark.parametrize("acts", [False, True])
def test_killed_while_the_server_works_the_request_is_in_doubt_and_sent_once_more(tmp_path, server, acts):
    server.script([Fault(FaultKind.NONE), Fault(FaultKind.HANG, acts=acts)])
    with subprocess.Popen(command(tmp_path, server), cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert server.wait_until(lambda log: len(log) == 2 and (log[1].acted or not acts), 30)
        process.kill()
    last = run(tmp_path, server)
    assert_succeeded(server, last, deaths=1)
    assert ("stored 1 ACCEPTED" in last.stdout) == acts


def assert_succeeded(
    server: PracticeServer, last: "subprocess.CompletedProcess[str]", deaths: int, kind: Kind = ADDS
):
    assert last.returncode == 0, last.stderr
    assert_true_to_the_server(server, last.stdout, deaths, kind=kind)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process of its own for each takes too long")
@pytest.mark.parametrize("share", range(SHARES))
def test_killed_at_a_hundred_random_moments_nothing_is_lost_and_nothing_invented(tmp_path, share):
    with Nursery(ROOT) as nursery:
        tally = kill_at_random(tmp_path, nursery, seed=share, kills=KILLS // SHARES)
    assert tally.kills == KILLS // SHARES


@pytest.mark.parametrize("seed", range(3))
def test_killed_again_and_again_by_chance_the_job_comes_to_its_end(tmp_path, server, seed):
    for deaths in range(40):
        done = run(tmp_path, server, "--seed", str(seed * 1_000 + deaths))
        if done.returncode == 0:
            break
    assert_succeeded(server, done, deaths)


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is POSIX's")
def test_a_disk_that_fills_up_under_way_pauses_the_job_and_sends_nothing_it_could_not_write(tmp_path, server):
    full = run(tmp_path, server, "--file-limit", "90000", "--per-request", "1")
    assert "job PAUSED DISK_FULL" in full.stdout, full.stdout + full.stderr
    heard = len(server.log)
    sent = full.stdout.count("SENDING")
    assert sent == heard
    assert "state FINISHED" not in full.stdout
    last = run(tmp_path, server, "--per-request", "1")
    assert "state FINISHED" in last.stdout
    assert server.listed("inbound") == server.listed("outbound") == EVERYTHING
    assert len(server.log) <= 2 * NUMBERS + 1
