"""One call at a time per token."""

import asyncio
from contextlib import suppress

import pytest

from wolkdnc_gui.submission.gate import Gate


class Visitors:
    """Tasks that enter, note their name, and stay until they are let out."""

    def __init__(self, gate: Gate) -> None:
        self.gate = gate
        self.inside: list[str] = []
        self._out: dict[str, asyncio.Event] = {}
        self.tasks: dict[str, asyncio.Task[None]] = {}

    async def come(self, name: str, *, small: bool = False) -> None:
        self._out[name] = asyncio.Event()
        self.tasks[name] = asyncio.create_task(self._visit(name, small))
        await settle()

    async def let_out(self, name: str) -> None:
        self._out[name].set()
        await settle()

    async def _visit(self, name: str, small: bool) -> None:
        with await self.gate.enter(small=small):
            self.inside.append(name)
            await self._out[name].wait()


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.fixture
async def gate() -> Gate:
    return Gate()


async def test_lets_one_in_at_a_time_in_the_order_they_came(gate):
    visitors = Visitors(gate)
    for name in "abc":
        await visitors.come(name)
    assert visitors.inside == ["a"]
    await visitors.let_out("a")
    assert visitors.inside == ["a", "b"]
    await visitors.let_out("b")
    await visitors.let_out("c")
    assert visitors.inside == ["a", "b", "c"]
    assert gate.is_idle


async def test_small_jobs_go_first(gate):
    visitors = Visitors(gate)
    for name in ("large 1", "large 2", "small 1", "small 2"):
        await visitors.come(name, small=name.startswith("small"))
    for name in ("large 1", "small 1", "small 2", "large 2"):
        await visitors.let_out(name)
    assert visitors.inside == ["large 1", "small 1", "small 2", "large 2"]


async def test_a_turn_tells_whether_somebody_waits(gate):
    with await gate.enter(small=False) as turn:
        assert not turn.is_wanted
        other = asyncio.create_task(gate.enter(small=True))
        await settle()
        assert turn.is_wanted
        other.cancel()
        await settle()
        assert not turn.is_wanted


async def test_who_is_cancelled_leaves_no_trace(gate):
    visitors = Visitors(gate)
    for name in "abc":
        await visitors.come(name)
    visitors.tasks["b"].cancel()
    await settle()
    await visitors.let_out("a")
    assert visitors.inside == ["a", "c"]
    await visitors.let_out("c")
    assert gate.is_idle


async def test_a_turn_that_comes_together_with_the_cancelling_goes_to_the_next(gate):
    turn = await gate.enter(small=False)
    second = asyncio.create_task(gate.enter(small=False))
    third = asyncio.create_task(gate.enter(small=False))
    await settle()
    with turn:
        pass
    second.cancel()  # its turn has been granted, but it has not run since
    await settle()
    assert second.cancelled()
    with await third:
        assert not gate.is_idle
    assert gate.is_idle


async def test_one_that_was_cancelled_and_has_not_run_since_is_passed_over(gate):
    turn = await gate.enter(small=False)
    second = asyncio.create_task(gate.enter(small=False))
    await settle()
    second.cancel()
    with turn:
        pass
    with suppress(asyncio.CancelledError):
        await second
    assert gate.is_idle


async def test_an_error_inside_gives_the_turn_back(gate):
    with pytest.raises(RuntimeError, match="inside"), await gate.enter(small=False):
        raise RuntimeError("inside")
    assert gate.is_idle
