import signal
from multiprocessing import Pipe

import pytest

from wolkdnc_gui.intake import child, reading
from wolkdnc_gui.intake.events import Batch, Done, Failed, IntakeProblem
from wolkdnc_gui.intake.messages import Ready, Request, receive_event, send_request
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.shape import proposed_shape

RULES = Rules("CO", proposed_shape("CO"))


@pytest.fixture
def serve():
    """Run the loop of the reading process here, over the requests given, until they end."""
    before = signal.getsignal(signal.SIGINT)

    def serve_them(*requests):
        takes, asks = Pipe(duplex=False)
        hears, tells = Pipe(duplex=False)
        with takes, hears, tells:
            for request in requests:
                send_request(asks, request)
            asks.close()
            child.serve(takes, tells)
            tells.close()
            events = []
            while True:
                try:
                    events.append(receive_event(hears))
                except EOFError:
                    return events

    yield serve_them
    signal.signal(signal.SIGINT, before)


def ask(text, ticket=1):
    return Request(ticket, RULES, PackedText(), text, rows=100)


def test_it_says_that_it_is_ready_then_answers_and_ends_with_the_pipe(serve):
    events = serve(ask("3001234567", 1), ask("hola", 2))
    assert [type(event) for event in events] == [Ready, Batch, Done, Failed]
    assert (events[3].ticket, events[3].problem) == (2, IntakeProblem.NO_NUMBERS)


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (MemoryError(), IntakeProblem.TOO_LARGE),
        (RecursionError(), IntakeProblem.TOO_LARGE),
        (OSError(5, "gone"), IntakeProblem.CORRUPT),
        (KeyError("x"), IntakeProblem.CRASHED),
    ],
)
def test_whatever_goes_wrong_is_told_and_the_next_request_is_answered(serve, monkeypatch, error, problem):
    read, errors = reading.read, [error]

    def fail_once(request, outlet):
        if errors:
            raise errors.pop()
        return read(request, outlet)

    monkeypatch.setattr(reading, "read", fail_once)
    events = serve(ask("3001234567", 1), ask("3001234567", 2))
    assert [type(event) for event in events] == [Ready, Failed, Batch, Done]
    assert events[1].problem is problem
