"""What goes wrong with the next call: scripted faults first, then the mood."""

from collections import deque
from collections.abc import Iterable
from threading import Lock

from wolkdnc_gui.practice.faults import Fault
from wolkdnc_gui.practice.mood_faults import fault_of
from wolkdnc_gui.practice.moods import Mood


class Script:
    """Deals out one fault per call. Safe to use from any thread."""

    def __init__(self, slow_s: float) -> None:
        self._slow_s = slow_s
        self._lock = Lock()
        self._faults: deque[Fault] = deque()
        self._mood = Mood.NORMAL
        self._calls_in_mood = 0

    @property
    def mood(self) -> Mood:
        """The present mood."""
        with self._lock:
            return self._mood

    def set_mood(self, mood: Mood) -> None:
        """Change the mood; its sequence begins anew."""
        with self._lock:
            self._mood, self._calls_in_mood = mood, 0

    def add(self, faults: Iterable[Fault]) -> None:
        """Append faults, one per call to come."""
        with self._lock:
            self._faults.extend(faults)

    def next_fault(self, call: str) -> Fault:
        """Return what goes wrong with this call; the script's faults go before the mood's."""
        with self._lock:
            if self._faults and self._faults[0].call in ("", call):
                return self._faults.popleft()
            nth, self._calls_in_mood = self._calls_in_mood, self._calls_in_mood + 1
            return fault_of(self._mood, nth, self._slow_s)
