"""Reads texts and files in a process of their own, so that no file can freeze or end the window."""

import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing import Pipe
from multiprocessing.connection import wait
from pathlib import Path
from threading import Lock, Thread

from wolkdnc_gui.intake.events import Batch, Done, Failed, IntakeEvent, IntakeProblem, Judged, Undecided
from wolkdnc_gui.intake.layout import Choice, RememberedColumns, Wish
from wolkdnc_gui.intake.limits import Limits
from wolkdnc_gui.intake.messages import Again, BadMessage, Ready, Request
from wolkdnc_gui.intake.process import ReadingProcess
from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText

_log = logging.getLogger(__name__)
_WATCH_SECONDS = 0.05

Known = PackedText | Callable[[], PackedText]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request, and what is to be done for it on the reader's thread before and after."""

    request: Request
    known: Known | None
    prepare: Callable[[], Again] | None
    merge: Callable[[EntryColumns], EntryColumns] | None

    @property
    def ticket(self) -> int:
        return self.request.ticket

    def gathered(self) -> Request:
        """Return the request with everything it needs in it."""
        if self.prepare is not None:
            again = self.prepare()
            return replace(self.request, again=again.texts, known=again.known, places=again.places)
        known = self.known() if callable(self.known) else self.known
        return replace(self.request, known=known if known is not None else PackedText())


class Reader:
    """Takes requests, one after the other, and tells what comes of them.

    Every request ends with exactly one `Done`, `Undecided`, `Judged` or `Failed`. `on_event` is called on the
    reader's own thread and must not block. The public methods may be called from any thread, and
    return at once.
    """

    def __init__(self, on_event: Callable[[IntakeEvent], None], *, limits: Limits | None = None) -> None:
        self._on_event = on_event
        self._limits = limits or Limits()
        self._lock = Lock()
        self._waiting: deque[_Asked] = deque()
        self._cancelled: set[int] = set()
        self._tickets = 0
        self._wanted = False
        self._closing = False
        self._process: ReadingProcess | None = None
        self._current: _Asked | None = None
        self._judged = EntryColumns()
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
        known: Known,
        choice: Choice | None = None,
        *,
        remembered: tuple[RememberedColumns, ...] = (),
        ask: bool = False,
    ) -> int:
        """Read a pasted text; return the ticket that its events carry.

        `known` holds, or gathers on the reader's thread, the digits of the rows that are in the list
        already, empty for left-out rows, so that repeats are told by the row numbers of the whole list.
        `choice` is what a person chose to
        read; `remembered` is what was chosen before, for sheets with these headers. With `ask`,
        `Proposed` comes before the entries, and `Undecided` instead of them where a person must choose.
        """
        wish = Wish(choice, remembered, ask)
        return self._ask(Request(0, rules, PackedText(), text, wish=wish), known)

    def read_file(
        self,
        path: Path,
        rules: Rules,
        known: Known,
        choice: Choice | None = None,
        *,
        remembered: tuple[RememberedColumns, ...] = (),
        ask: bool = False,
    ) -> int:
        """Read a file, as `read_text` reads a text."""
        wish = Wish(choice, remembered, ask)
        return self._ask(Request(0, rules, PackedText(), path=str(path), wish=wish), known)

    def judge_again(
        self, prepare: Callable[[], Again], rules: Rules, merge: Callable[[EntryColumns], EntryColumns]
    ) -> int:
        """Judge rows anew; return the ticket of the event `Judged`.

        `prepare` gathers what is judged, and `merge` makes the columns of the whole list of it and of one
        judgement for each text: both take their time with long lists, and are called on the reader's thread.
        A text that equals a known row is a repeat of that row, wherever it stands.
        """
        return self._ask(Request(0, rules, PackedText()), prepare=prepare, merge=merge)

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

    def _ask(
        self,
        request: Request,
        known: "Known | None" = None,
        *,
        prepare: Callable[[], Again] | None = None,
        merge: Callable[[EntryColumns], EntryColumns] | None = None,
    ) -> int:
        limits = self._limits
        with self._lock:
            self._tickets += 1
            numbered = replace(request, ticket=self._tickets, file_bytes=limits.file_bytes, rows=limits.rows)
            self._waiting.append(_Asked(numbered, known, prepare, merge))
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
            try:
                self._wait()
                self._take_cancelled()
                self._listen()
                self._watch()
                self._begin_next()
            except Exception as error:  # noqa: BLE001  # the outermost edge of this thread: it reports
                if self._current is None:
                    # Nobody waits for an answer. Not its words: they may have numbers in them.
                    _log.error("the reader failed between two requests: %s", type(error).__name__)
                self._end(IntakeProblem.CRASHED, f"{type(error).__name__}: {error}")
        if self._process is not None:
            self._process.kill()
        with self._lock:
            self._woken.close()
            self._wake.close()

    def _wait(self) -> None:
        things: list[object] = [self._woken]
        if self._process is not None:
            things += self._process.waitables()
        # What comes next may be there already: what was under way has failed at its beginning.
        is_next = self._current is None and (self._wanted or bool(self._waiting))
        seconds = 0 if is_next else _WATCH_SECONDS if self._current is not None else None
        wait(things, seconds)  # type: ignore[arg-type]
        with self._lock:
            if self._woken.poll():
                self._woken.recv_bytes()

    def _take_cancelled(self) -> None:
        with self._lock:
            cancelled, self._cancelled = self._cancelled, set()
            waiting = [asked for asked in self._waiting if asked.ticket in cancelled]
            for asked in waiting:
                self._waiting.remove(asked)
        if self._current is not None and self._current.ticket in cancelled:
            self._end(IntakeProblem.CANCELLED)
        for asked in waiting:
            self._on_event(Failed(asked.ticket, IntakeProblem.CANCELLED, ""))

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
            self._tell(event, self._current)

    def _tell(self, event: IntakeEvent, asked: _Asked) -> None:
        if asked.merge is not None:
            if isinstance(event, Batch):
                self._judged.extend(event.columns)
                return
            judged, self._judged = self._judged, EntryColumns()
            if isinstance(event, Done):
                event = Judged(asked.ticket, asked.merge(judged))
        if isinstance(event, (Done, Undecided, Judged, Failed)):
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
        self._judged = EntryColumns()
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
                process.send(self._current.gathered())
            except OSError as error:
                self._end(IntakeProblem.CRASHED, str(error))
