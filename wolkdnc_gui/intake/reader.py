"""Reads texts and files in a process of their own, so that no file can freeze or end the window."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from multiprocessing import Pipe
from multiprocessing.connection import wait
from pathlib import Path
from threading import Lock, Thread

from wolkdnc_gui.intake.events import Done, Failed, IntakeEvent, IntakeProblem, Undecided
from wolkdnc_gui.intake.layout import Choice, RememberedColumns, Wish
from wolkdnc_gui.intake.limits import Limits
from wolkdnc_gui.intake.messages import BadMessage, Ready, Request
from wolkdnc_gui.intake.process import ReadingProcess
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText

_WATCH_SECONDS = 0.05


class Reader:
    """Takes requests, one after the other, and tells what comes of them.

    Every request ends with exactly one `Done`, `Undecided` or `Failed`. `on_event` is called on the
    reader's own thread and must not block. The public methods may be called from any thread, and
    return at once.
    """

    def __init__(self, on_event: Callable[[IntakeEvent], None], *, limits: Limits | None = None) -> None:
        self._on_event = on_event
        self._limits = limits or Limits()
        self._lock = Lock()
        self._waiting: deque[Request] = deque()
        self._cancelled: set[int] = set()
        self._tickets = 0
        self._wanted = False
        self._closing = False
        self._process: ReadingProcess | None = None
        self._current: Request | None = None
        self._sent = False
        self._woken, self._wake = Pipe(duplex=False)
        self._thread = Thread(target=self._run, name="reader", daemon=True)
        self._thread.start()

    def warm_up(self) -> None:
        """Start the reading process now, so that the first paste is quick."""
        with self._lock:
            self._wanted = True
            self._ring()

    def read_text(
        self,
        text: str,
        rules: Rules,
        known: PackedText,
        choice: Choice | None = None,
        *,
        remembered: tuple[RememberedColumns, ...] = (),
        ask: bool = False,
    ) -> int:
        """Read a pasted text; return the ticket that its events carry.

        `known` holds the digits of the rows that are in the list already, empty for left-out rows, so
        that repeats are told by the row numbers of the whole list. `choice` is what a person chose to
        read; `remembered` is what was chosen before, for sheets with these headers. With `ask`,
        `Proposed` comes before the entries, and `Undecided` instead of them where a person must choose.
        """
        wish = Wish(choice, remembered, ask)
        return self._ask(Request(0, rules, known, text, wish=wish))

    def read_file(
        self,
        path: Path,
        rules: Rules,
        known: PackedText,
        choice: Choice | None = None,
        *,
        remembered: tuple[RememberedColumns, ...] = (),
        ask: bool = False,
    ) -> int:
        """Read a file, as `read_text` reads a text."""
        wish = Wish(choice, remembered, ask)
        return self._ask(Request(0, rules, known, path=str(path), wish=wish))

    def judge_again(
        self,
        texts: PackedText | Sequence[str],
        rules: Rules,
        known: PackedText,
        places: Sequence[int] = (),
    ) -> int:
        """Judge candidates anew, one by one, nothing split off; return the ticket of the events.

        The batches hold one entry for each text, in the same order. `places` are their 1-based rows in
        the list, at which `known` must have empty texts; without them they follow the known rows. A
        text that equals a known row is a repeat of that row, wherever it stands. A candidate that was
        left out as ERROR_CELL is given with ERROR_MARK before it, and stays left out. Raises ValueError
        when there are places, but not one for each text.
        """
        if places and len(places) != len(texts):
            raise ValueError("not one place for each text")
        again = texts if isinstance(texts, PackedText) else PackedText(texts)
        return self._ask(Request(0, rules, known, again=again, places=tuple(places)))

    def cancel(self, ticket: int) -> None:
        """End a request; it fails as CANCELLED. Nothing happens when it is over already."""
        with self._lock:
            self._cancelled.add(ticket)
            self._ring()

    def close(self) -> None:
        """End the reading process and the thread; requests under way end without a further word."""
        with self._lock:
            self._closing = True
            self._ring()
        self._thread.join()

    def _ask(self, request: Request) -> int:
        limits = self._limits
        with self._lock:
            self._tickets += 1
            numbered = replace(request, ticket=self._tickets, file_bytes=limits.file_bytes, rows=limits.rows)
            self._waiting.append(numbered)
            self._ring()
            return self._tickets

    def _ring(self) -> None:
        # One byte in the pipe is enough; more would fill it while the thread is busy. Once the reader
        # is closed there is no pipe any more.
        if not self._woken.closed and not self._woken.poll():
            self._wake.send_bytes(b"!")

    # ---- the reader's own thread

    def _run(self) -> None:
        while not self._closing:
            self._wait()
            self._take_cancelled()
            self._listen()
            self._watch()
            self._begin_next()
        if self._process is not None:
            self._process.kill()
        with self._lock:
            self._woken.close()
            self._wake.close()

    def _wait(self) -> None:
        things: list[object] = [self._woken]
        if self._process is not None:
            things += self._process.waitables()
        wait(things, _WATCH_SECONDS if self._current is not None else None)  # type: ignore[arg-type]
        with self._lock:
            if self._woken.poll():
                self._woken.recv_bytes()

    def _take_cancelled(self) -> None:
        with self._lock:
            cancelled, self._cancelled = self._cancelled, set()
            waiting = [request for request in self._waiting if request.ticket in cancelled]
            for request in waiting:
                self._waiting.remove(request)
        if self._current is not None and self._current.ticket in cancelled:
            self._end(IntakeProblem.CANCELLED)
        for request in waiting:
            self._on_event(Failed(request.ticket, IntakeProblem.CANCELLED, ""))

    def _listen(self) -> None:
        process = self._process
        if process is None:
            return
        try:
            event = process.receive()
        except BadMessage as error:
            self._end(IntakeProblem.CRASHED, repr(error))
            return
        except (EOFError, OSError) as error:
            problem = IntakeProblem.TOO_LARGE if process.gave_up() else IntakeProblem.CRASHED
            self._end(problem, repr(error))
            return
        if isinstance(event, Ready):
            process.ready = True
        elif event is not None and self._current is not None and event.ticket == self._current.ticket:
            if isinstance(event, (Done, Undecided, Failed)):
                self._current = None
            self._on_event(event)

    def _watch(self) -> None:
        if self._current is None or self._process is None:
            return
        if self._process.memory() > self._limits.memory_bytes:
            self._end(IntakeProblem.TOO_LARGE, "memory")
        elif time.monotonic() - self._process.began > self._limits.seconds:
            self._end(IntakeProblem.TIMED_OUT)

    def _end(self, problem: IntakeProblem, detail: str = "") -> None:
        """Kill the process, say so where something was being read, and have a new one for what comes next."""
        current, self._current = self._current, None
        if self._process is not None:
            self._process.kill()
            self._process = None
        if current is not None:
            self._wanted = True
            self._on_event(Failed(current.ticket, problem, detail))

    def _begin_next(self) -> None:
        with self._lock:
            if self._current is None and self._waiting:
                self._current, self._sent = self._waiting.popleft(), False
            wanted = self._wanted or self._current is not None
            self._wanted = False
        if wanted and self._process is None:
            try:
                self._process = ReadingProcess()
            except OSError as error:
                self._end(IntakeProblem.CRASHED, str(error))
                return
        process = self._process
        if process is not None and process.ready and self._current is not None and not self._sent:
            self._sent = True
            try:
                process.send(self._current)
            except OSError as error:
                self._end(IntakeProblem.CRASHED, str(error))
