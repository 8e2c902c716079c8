"""The reading process: takes requests from one pipe, tells what comes of them through another.

It imports nothing that draws, calls a server or opens a keyring, and it dies with the window's process.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread

from wolkdnc_gui.intake.events import (
    Batch,
    Done,
    Failed,
    IntakeError,
    IntakeProblem,
    Progress,
    Proposed,
    Summary,
    Undecided,
    UndecidedError,
)
from wolkdnc_gui.intake.layout import Proposal
from wolkdnc_gui.intake.messages import Ready, Request, receive_request, send_event
from wolkdnc_gui.numbers.entries import EntryColumns

_STANDARD_ERROR = 2


class _ToWindow:
    """Hands entries and progress of one request on."""

    def __init__(self, answers: Connection, ticket: int) -> None:
        self._answers = answers
        self._ticket = ticket

    def proposed(self, proposal: Proposal) -> None:
        send_event(self._answers, Proposed(self._ticket, proposal))

    def batch(self, columns: EntryColumns) -> None:
        send_event(self._answers, Batch(self._ticket, columns))

    def progress(self, rows: int, fraction: float | None) -> None:
        send_event(self._answers, Progress(self._ticket, rows, fraction))


def run(requests: Connection, answers: Connection) -> None:
    """Be the reading process until the window's process is gone."""
    _silence_native_code()
    # Rows are lists by the million, none of them in a circle: looking through them takes a tenth of the time.
    gc.disable()
    serve(requests, answers)


def serve(requests: Connection, answers: Connection) -> None:
    """Read until the window's process is gone."""
    # Ctrl+C in a terminal goes to both processes; the window's decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_die_with_parent, daemon=True).start()
    # The window's process imports this module for the name of `run`; it has no use for what reads files.
    from wolkdnc_gui.intake.reading import read  # noqa: PLC0415

    try:
        send_event(answers, Ready())
        while True:
            _answer(receive_request(requests), answers, read)
    except (EOFError, OSError):
        return


def _answer(request: Request, answers: Connection, read: Callable[[Request, _ToWindow], Summary]) -> None:
    ticket = request.ticket
    try:
        summary = read(request, _ToWindow(answers, ticket))
    except UndecidedError as undecided:
        send_event(answers, Undecided(ticket, undecided.proposal))
    except IntakeError as error:
        send_event(answers, Failed(ticket, error.problem, error.detail))
    except (MemoryError, RecursionError) as error:
        send_event(answers, Failed(ticket, IntakeProblem.TOO_LARGE, type(error).__name__))
    except OSError as error:
        # A file that goes away while it is read; if it is the pipe that is gone, this fails and ends us.
        send_event(answers, Failed(ticket, IntakeProblem.CORRUPT, str(error)))
    except Exception as error:  # noqa: BLE001  # the outermost edge of this process: it reports
        send_event(answers, Failed(ticket, IntakeProblem.CRASHED, f"{type(error).__name__}: {error}"))
    else:
        send_event(answers, Done(ticket, summary))
    gc.collect()


def _silence_native_code() -> None:
    """Keep what libraries in other languages print as they die off the window's standard error.

    What Python has to say still goes there.
    """
    if sys.stderr is None:
        return
    try:
        python, nothing = os.dup(_STANDARD_ERROR), os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, _STANDARD_ERROR)
        os.close(nothing)
    except OSError:
        return
    sys.stderr = os.fdopen(python, "w", errors="backslashreplace", buffering=1)


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
