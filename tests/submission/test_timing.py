"""Waiting, on machines that sleep and with clocks that jump."""

import asyncio

from wolkdnc_gui.submission.timing import LOOK_AGAIN_S, Timing


class Clocks:
    """Two clocks that go on by what is slept; each sleep may jump one of them."""

    def __init__(self, *jumps: tuple[float, float]) -> None:
        self.now, self.steady, self.slept = 1_000.0, 5.0, 0.0
        self._jumps = list(jumps)
        self.timing = Timing(lambda: self.now, lambda: self.steady, self._sleep, lambda: 0.0)

    async def _sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        wall, steady = self._jumps.pop(0) if self._jumps else (0.0, 0.0)
        self.slept += seconds
        self.now += seconds + wall
        self.steady += seconds + steady


async def test_waits_as_long_as_was_said():
    clocks = Clocks()
    await clocks.timing.wait(100.0)
    assert clocks.slept == 100.0


async def test_does_not_wait_for_nothing():
    clocks = Clocks()
    await clocks.timing.wait(0.0)
    assert clocks.slept == 0.0


async def test_a_machine_that_slept_through_the_deadline_notices_soon_after():
    clocks = Clocks((8 * 3_600.0, 0.0))
    await clocks.timing.wait(3_600.0)
    assert clocks.slept == LOOK_AGAIN_S


async def test_a_clock_set_back_does_not_make_the_wait_longer():
    clocks = Clocks((-1e9, 0.0))
    await clocks.timing.wait(100.0)
    assert clocks.slept == 100.0
