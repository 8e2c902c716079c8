"""Waiting for something to become true, with a limit and words for when it does not."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def wait_until(condition: Callable[[], T], limit: float = 30.0, why: str = "") -> T:
    """Ask until the answer is true in Python's sense, and return it; AssertionError after `limit` seconds."""
    end = time.monotonic() + limit
    while True:
        if answer := condition():
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"not within {limit:g} s: {why or condition}; last answer: {answer!r}")
        time.sleep(0.03)
