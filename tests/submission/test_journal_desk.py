"""The journal on its own thread."""

import asyncio
import threading

import pytest

from tests.submission.staging import make_spec
from wolkdnc_gui.submission.journal_desk import JournalDesk
from wolkdnc_gui.submission.journal_file import JournalTrouble


async def test_everything_happens_on_one_thread_that_is_not_the_loops(tmp_path):
    desk = JournalDesk(tmp_path / "journal.sqlite")
    threads = {await desk.do(lambda _journal: threading.get_ident()) for _ in range(3)}
    await desk.close()
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_what_was_never_opened_is_neither_interrupted_nor_closed(tmp_path):
    desk = JournalDesk(tmp_path / "journal.sqlite")
    desk.interrupt()
    await desk.close()
    assert list(tmp_path.iterdir()) == []


async def test_a_file_nobody_waits_for_any_more_is_closed_all_the_same(tmp_path):
    desk = JournalDesk(tmp_path / "journal.sqlite")
    journal = await desk.do(lambda journal: journal)
    go, closed = threading.Event(), threading.Event()
    close = journal.close
    journal.close = lambda: (close(), closed.set())
    work = asyncio.create_task(desk.do(lambda _journal: go.wait(20)))
    await asyncio.sleep(0)
    closing = asyncio.create_task(desk.close())
    await asyncio.sleep(0)
    closing.cancel()
    go.set()
    await work
    assert await asyncio.to_thread(closed.wait, 20)


async def test_an_interruption_reaches_what_is_being_written(tmp_path):
    desk = JournalDesk(tmp_path / "journal.sqlite")
    await desk.do(lambda _journal: None)
    desk.interrupt()
    with pytest.raises(JournalTrouble):
        await desk.do(lambda journal: journal.plan(make_spec(30)))
    await desk.close()
