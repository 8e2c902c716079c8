"""The way from other threads into the GUI thread."""

import threading
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QThread

from wolkdnc_gui.ui.bridge import Bridge


@pytest.fixture
def bridge(qapp):
    made = Bridge()
    yield made
    made.close()


def in_thread(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_events_of_another_thread_come_out_on_the_gui_thread_in_order(bridge, qtbot):
    seen, threads = [], []

    def take(events):
        seen.extend(events)
        threads.append(QThread.currentThread())

    bridge.delivered.connect(take)
    in_thread(lambda: [bridge.post(number) for number in range(10_000)])
    qtbot.waitUntil(lambda: len(seen) == 10_000)
    assert seen == list(range(10_000))
    assert set(threads) == {QThread.currentThread()}


def test_a_fast_job_does_not_reach_the_window_event_by_event(bridge, qtbot):
    batches = []
    bridge.delivered.connect(batches.append)
    in_thread(lambda: [bridge.post(number) for number in range(500)])
    qtbot.waitUntil(lambda: sum(map(len, batches)) == 500)
    assert len(batches) <= 3


def test_an_event_after_a_quiet_time_comes_out_too(bridge, qtbot):
    seen = []
    bridge.delivered.connect(seen.extend)
    for number in range(3):
        in_thread(lambda number=number: bridge.post(number))
        qtbot.waitUntil(lambda number=number: seen == list(range(number + 1)))


def test_a_futures_answer_is_handled_on_the_gui_thread(bridge, qtbot):
    future: Future[int] = Future()
    handled = []
    bridge.when_done(future, lambda done: handled.append((done.result(), QThread.currentThread())))
    in_thread(lambda: future.set_result(7))
    qtbot.waitUntil(lambda: bool(handled))
    assert handled == [(7, QThread.currentThread())]


def test_nothing_comes_out_after_the_window_has_gone(bridge, qtbot):
    seen = []
    bridge.delivered.connect(seen.extend)
    future: Future[int] = Future()
    bridge.when_done(future, seen.append)
    bridge.post("before")
    bridge.close()
    bridge.post("after")
    future.set_result(1)
    with qtbot.assertNotEmitted(bridge.delivered, wait=100):
        pass
    assert seen == []
