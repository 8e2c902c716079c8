"""Work that is done a few milliseconds at a time, between two events of the GUI thread."""

from collections.abc import Generator
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SLICE_S = 0.010
"""How long work goes on before events are looked at again."""

T = TypeVar("T")


class SlicedWork(QObject, Generic[T]):
    """Runs one generator at a time; what it returns comes out of `finished`.

    The first slice runs at once, so that little work is done before `start` returns.
    """

    finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Generator[None, None, T] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_under_way(self) -> bool:
        """True until `finished` was emitted or the work was given up."""
        return self._work is not None

    def start(self, work: Generator[None, None, T]) -> None:
        """Begin this work, in the place of any other."""
        self.give_up()
        self._work = work
        self._timer.start()
        self._go_on()

    def give_up(self) -> None:
        """Forget the work that is under way."""
        self._timer.stop()
        if self._work is not None:
            self._work.close()
            self._work = None

    @Slot()
    def _go_on(self) -> None:
        work, until = self._work, perf_counter() + SLICE_S
        while work is not None and perf_counter() < until:
            try:
                next(work)
            except StopIteration as end:
                self._timer.stop()
                self._work = None
                self.finished.emit(end.value)
                return
