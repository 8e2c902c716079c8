"""Clocks, sleep and chance, in one place, so that a test can be their master."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

LOOK_AGAIN_S = 15.0
"""Sleep is cut into pieces of this length: a machine that slept through a deadline notices it soon after."""


@dataclass(frozen=True, slots=True)
class Timing:
    """What the engine knows of time."""

    now: Callable[[], float] = time.time
    """Seconds since the epoch, UTC; may jump."""
    steady: Callable[[], float] = time.monotonic
    """Seconds that only go forward, but may stand still while the machine sleeps."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    chance: Callable[[], float] = random.SystemRandom().random
    """0 ≤ x < 1. Not seeded alike on machines that start together."""

    async def wait(self, seconds: float) -> None:
        """Wait until one of the two clocks says that the time has passed."""
        until, steady_until = self.now() + seconds, self.steady() + seconds
        while (left := min(until - self.now(), steady_until - self.steady())) > 0:
            await self.sleep(min(left, LOOK_AGAIN_S))
