"""The log of every call, in memory and, where wanted, in a file of JSON lines."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Condition

from wolkdnc_gui.practice.received import Call, Received


class Ledger:
    """Every call in order of arrival. Safe to use from any thread."""

    def __init__(self, file: Path | None, clock: Callable[[], float]) -> None:
        """Keep the log; with `file`, append one line for each call that is over, flushed at once."""
        self._changed = Condition()
        self._received: list[Received] = []
        self._file = file
        self._clock = clock

    def arrived(self, call: Call) -> int:
        """Note a call; return its number in the log."""
        with self._changed:
            seq = len(self._received)
            self._received.append(
                Received(
                    seq=seq,
                    call=call.name,
                    token=call.token,
                    telephones=call.telephones or (),
                    direction=call.direction,
                    at=self._clock(),
                    whole_list=call.whole_list,
                )
            )
            self._changed.notify_all()
            return seq

    def acted(self, seq: int, new: int) -> None:
        """Note that the call took effect, on so many numbers."""
        self._put(replace(self._received[seq], acted=True, new=new))

    def over(self, seq: int, *, answered: bool, status: int | None) -> None:
        """Note how the call ended; before the answer leaves, so that who has it finds it in the log."""
        self._put(replace(self._received[seq], answered=answered, status=status, over=True))
        if self._file is not None:
            line = self._received[seq].to_json() + "\n"
            with self._changed, self._file.open("a", encoding="utf-8") as lines:
                lines.write(line)

    def not_answered(self, seq: int) -> None:
        """Correct `over`: the client left while its answer was being written."""
        self._put(replace(self._received[seq], answered=False, status=None))

    def entries(self) -> list[Received]:
        """Return the log so far."""
        with self._changed:
            return list(self._received)

    def wait_until(self, condition: Callable[[Sequence[Received]], bool], timeout_s: float) -> bool:
        """Wait until the log fulfils the condition; return whether it did within the time."""
        until = time.monotonic() + timeout_s
        with self._changed:
            while not condition(self._received):
                if not self._changed.wait(until - time.monotonic()):
                    return condition(self._received)
        return True

    def _put(self, received: Received) -> None:
        with self._changed:
            self._received[received.seq] = received
            self._changed.notify_all()
