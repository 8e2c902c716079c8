"""Ctrl+C and its like reach the window's thread, whenever they come."""

import signal

import pytest

from wolkdnc_gui.ui.interrupts import Interrupts


@pytest.fixture
def interrupts(qtbot):
    made = []

    def make():
        made.append(Interrupts())
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_a_signal_is_told(interrupts, qtbot):
    heard = interrupts()
    with qtbot.waitSignal(heard.received):
        signal.raise_signal(signal.SIGTERM)


def test_a_signal_that_comes_while_the_handlers_are_put_up_is_told_too(interrupts, qtbot, monkeypatch):
    put_up = signal.signal

    def put_up_and_be_hit(number, handler):
        before = put_up(number, handler)
        if number == signal.SIGTERM and callable(handler):
            signal.raise_signal(number)
        return before

    monkeypatch.setattr(signal, "signal", put_up_and_be_hit)
    heard = interrupts()
    monkeypatch.undo()
    with qtbot.waitSignal(heard.received):
        pass


def test_afterwards_signals_are_whose_they_were(qtbot):
    before = signal.getsignal(signal.SIGTERM)
    Interrupts().close()
    assert signal.getsignal(signal.SIGTERM) is before
