"""Two programs of one user never use one token at once, and neither starves."""

import asyncio
import subprocess
import sys
import threading
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.submission.staging import Stage, make_spec
from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.submission.job import JobState, JobStatus, Wait
from wolkdnc_gui.submission.lines import Lines
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.submission.token_locks import TokenLocks
from wolkdnc_gui.wolkvox.address import Address

ROOT = Path(__file__).parents[2]
HELD_UP = JobStatus(JobState.WAITING, waiting_for=Wait.OTHER_PROGRAM)


class Phone:
    async def aclose(self) -> None:
        pass


def link(account: str = "a", server: str = "0042") -> Link:
    return Link(account, Address.parse(server), lambda: None)


@pytest.fixture
async def programs(tmp_path, master):
    """Make programs that share nothing but the folder of the locks."""
    opened: list[Lines] = []
    folder = tmp_path / "a" / "locks"
    folder.mkdir(mode=0o700, parents=True)
    # Not one by chance, with which two of the tokens might share a file.
    keep_key(folder, b"k" * 32)

    def program() -> Lines:
        opened.append(Lines(lambda _address, _token: Phone(), TokenLocks(folder), master.timing))
        return opened[-1]

    yield program
    for one in opened:
        await one.close()


def keep_key(folder: Path, key: bytes) -> None:
    (folder / "key").write_bytes(key)
    (folder / "key").chmod(0o600)


async def entering(master, line) -> "asyncio.Task[object]":
    """Let a line be entered that another program has, until it waits."""
    task = asyncio.create_task(line.enter(small=True))
    await master.until_someone_sleeps()
    return task


async def entered(master, line):
    """Enter a line whose last user may just be giving it back."""
    entering = asyncio.create_task(line.enter(small=True))
    await master.let_pass_until(entering)
    return entering.result()


async def test_the_second_program_waits_for_the_first(programs, master):
    first, second = (programs().line(link(name), "token") for name in "ab")
    with await first.enter(small=True) as turn:
        assert not await turn.is_wanted()
        waiting = await entering(master, second)
        assert await turn.is_wanted()
        await master.advance(1)
        await master.until_someone_sleeps()
        assert not waiting.done()
    await master.let_pass_until(waiting)
    with await waiting:
        assert not second.is_idle


async def test_other_tokens_and_other_servers_do_not_wait(programs):
    first = programs()
    with (
        await first.line(link(), "token").enter(small=True),
        await first.line(link("b"), "another").enter(small=True),
        await programs().line(link(), "other").enter(small=True),
        await programs().line(link(server="0043"), "token").enter(small=True),
    ):
        pass


async def test_who_has_given_the_token_back_does_not_get_it_before_the_one_who_waits(programs, master):
    first, second = (programs().line(link(), "token") for _ in range(2))
    with await first.enter(small=True):
        waiting = await entering(master, second)
    again = asyncio.create_task(first.enter(small=True))
    await master.let_pass_until(waiting)
    with await waiting:
        assert not again.done()
    await master.let_pass_until(again)
    with await again:
        pass


async def test_who_is_cancelled_while_it_waits_leaves_no_trace(programs, master):
    first, second = (programs().line(link(), "token") for _ in range(2))
    with await first.enter(small=True) as turn:
        waiting = await entering(master, second)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert second.is_idle
        with await programs().line(link(), "another").enter(small=True):
            pass
        await until(lambda: is_free(turn))
    with await entered(master, second):
        pass


async def is_free(turn) -> bool:
    return not await turn.is_wanted()


async def until(condition) -> None:
    async with asyncio.timeout(20):
        while not await condition():
            pass


async def test_who_is_cancelled_in_the_moment_it_gets_the_token_gives_it_back(programs, master):
    first, second = (programs().line(link(), "token") for _ in range(2))
    entering_first = asyncio.create_task(first.enter(small=True))
    await asyncio.sleep(0)
    entering_first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await entering_first
    for line in (first, second):
        with await entered(master, line):
            pass


async def test_the_names_of_the_files_tell_nothing_without_the_users_own_secret(programs, tmp_path):
    folder = tmp_path / "a" / "locks"
    with await programs().line(link(), "token").enter(small=True):
        pass
    names = {path.name for path in folder.iterdir()}
    keep_key(folder, b"K" * 32)
    with await programs().line(link(), "token").enter(small=True):
        pass
    assert len({path.name for path in folder.iterdir()} - names) == 2
    if sys.platform != "win32":
        assert {path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir())} == {0}


async def test_a_users_secret_is_made_once_and_made_anew_where_it_is_damaged(tmp_path):
    made = []
    for damage in (b"", b"damaged"):
        keep_key(tmp_path, damage)
        for _ in range(2):
            locks = TokenLocks(tmp_path)
            locks.pair("gate")
            locks.close()
            made.append((tmp_path / "key").read_bytes())
    assert [len(key) for key in made] == [32] * 4
    assert made[0] == made[1] != made[2] == made[3]
    if sys.platform != "win32":
        assert {path.stat().st_mode & 0o077 for path in tmp_path.iterdir()} == {0}


def test_however_many_tokens_and_servers_are_used_the_files_stay_few(tmp_path):
    locks = TokenLocks(tmp_path)
    try:
        names = {path for index in range(20_000) for path in names_of(locks, f"gate {index}")}
    finally:
        locks.close()
    assert 4_000 < len(names) <= 2 * 16**3


def names_of(locks: TokenLocks, gate: str) -> list[str]:
    return [lock.lock_file for lock in locks.pair(gate)]


async def test_a_folder_that_cannot_be_written_keeps_nobody_from_sending(tmp_path, expect_log):
    expect_log("tokens cannot be locked against other programs")
    (tmp_path / "locks").write_text("no folder")
    lines = Lines(lambda _address, _token: Phone(), TokenLocks(tmp_path / "locks"), Timing())
    with await lines.line(link(), "token").enter(small=True) as turn:
        assert not await turn.is_wanted()
    with await lines.line(link(), "token").enter(small=True) as turn:
        await lines.close()


# Whole programs


async def two_programs(stage: Stage, stack: AsyncExitStack):
    """Open two engines with journals of their own, as with two data folders."""
    other = Stage(stage.path.parent / "other", stage.server, stage.master)
    locks = stage.path.parent / "locks"
    engines = [await stack.enter_async_context(one.open(lock_folder=locks)) for one in (stage, other)]
    return other, *engines


async def test_a_disk_that_never_answers_keeps_no_answer_from_the_journal(tmp_path, expect_log, monkeypatch):
    expect_log("the disk does not answer")
    disk = threading.Event()
    locks = TokenLocks(tmp_path, patience_s=0.05)
    monkeypatch.setattr(locks, "pair", lambda gate: disk.wait(60))
    hold = locks.hold("gate")
    try:
        assert await hold.take()
        assert not await hold.is_wanted()
    finally:
        disk.set()
        locks.close()


async def test_a_job_that_waits_for_another_program_says_so_and_pauses_and_stops_at_once(stage, master):
    stage.server.script([Fault(FaultKind.HANG, acts=True)])
    async with AsyncExitStack() as stack:
        other, engine, other_engine = await two_programs(stage, stack)
        engine.start_job(make_spec(1), stage.link)
        await stage.until_server(len)
        other_engine.start_job(make_spec(1, job_id="paused"), replace(other.link, account_id="another"))
        await other.heard.until(lambda heard: heard.states("paused") and heard.status("paused") == HELD_UP)
        other_engine.pause("paused")
        await other.heard.until_state(JobState.PAUSED, job_id="paused")
        other_engine.start_job(make_spec(1, job_id="stopped"), other.link)
        await other.heard.until(lambda heard: heard.states("stopped") and heard.status("stopped") == HELD_UP)
        other_engine.stop("stopped")
        await other.heard.until_over("stopped")
        stage.server.release()
        await stage.heard.until_over()
        other_engine.resume("paused")
        # The first one may just be giving it back.
        await master.let_pass_until(asyncio.ensure_future(other.heard.until_over("paused")))
    assert other.heard.outcomes("stopped") == [Outcome.NOT_SENT]
    assert [one.status for one in stage.server.log] == [201, 201]


async def test_an_urgent_number_goes_between_two_requests_of_another_program(stage, master):
    stage.server.script([Fault(FaultKind.HANG, acts=True)])
    async with AsyncExitStack() as stack:
        other, engine, other_engine = await two_programs(stage, stack)
        engine.start_job(make_spec(90, per_request=30), stage.link)
        await stage.until_server(len)
        other_engine.start_job(make_spec(1), other.link)
        await other.heard.until(lambda heard: heard.states() and heard.status() == HELD_UP)
        stage.server.release()
        both_over = asyncio.gather(stage.heard.until_over(), other.heard.until_over())
        await master.let_pass_until(both_over)
    assert [len(one) for one in stage.sent()] == [30, 1, 30, 30]


_HOLDER = """
import asyncio, sys
from pathlib import Path
from tests.submission.test_token_locks import Phone, link
from wolkdnc_gui.submission.lines import Lines
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.submission.token_locks import TokenLocks

async def hold():
    lines = Lines(lambda _address, _token: Phone(), TokenLocks(Path(sys.argv[1])), Timing())
    with await lines.line(link("another account"), "token").enter(small=True):
        print("held", flush=True)
        sys.stdin.read()

asyncio.run(hold())
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that has the token."""
    command = [sys.executable, "-c", _HOLDER, str(tmp_path / "a" / "locks")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


async def test_a_process_that_is_killed_leaves_the_token_to_the_others(programs, holder, master):
    waiting = await entering(master, programs().line(link(), "token"))
    holder.kill()
    await asyncio.to_thread(holder.wait)
    await master.let_pass_until(waiting)
    with await waiting:
        pass
