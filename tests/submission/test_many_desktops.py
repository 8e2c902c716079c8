"""Fifty desktops share one token against a server that refuses a second simultaneous request.

Real engines, real journals and the practice server's own rules, in a time of their own, which passes when
everybody waits: half an hour of contention is over in seconds, and the same every time.
"""

import asyncio
import heapq
import random
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.submission.staging import ACCOUNT, NOON, Heard, make_entries, make_spec
from wolkdnc_gui.numbers.entries import EntryColumns
from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.blocked import BlockedList
from wolkdnc_gui.practice.limits import Limits
from wolkdnc_gui.practice.operation import Operation
from wolkdnc_gui.practice.received import read_call
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import Event, JobChanged
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import AddAnswer, read_add
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.envelope import RawAnswer
from wolkdnc_gui.wolkvox.telephones import Telephones, add_body

DESKTOPS = 50
SERVICE_S = 1.5
REFUSAL_S = 0.05


class SharedTime:
    """Passes, to the next one who wakes, when everybody who is still at work sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.at_work = 0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._sleepers, (self.now + seconds, self._count, woken))
        self._pass()
        await woken

    def leave(self) -> None:
        self.at_work -= 1
        self._pass()

    def _pass(self) -> None:
        if self._sleepers and len(self._sleepers) == self.at_work:
            self.now, _, woken = heapq.heappop(self._sleepers)
            woken.set_result(None)


@dataclass
class Server:
    """The practice operation, whose calls take time."""

    time: SharedTime
    blocked: BlockedList = field(default_factory=lambda: BlockedList(None))
    calls: int = 0
    refused: int = 0

    def __post_init__(self) -> None:
        limits = Limits(calls_per_day=1_000_000)
        self.operation = Operation(self.blocked, limits, lambda: NOON + self.time.now)


class Phone:
    """One desktop's way to the server."""

    def __init__(self, server: Server, chance: random.Random) -> None:
        self._server = server
        self._chance = chance

    async def add_dnc(self, direction: Direction, telephones: Telephones) -> AddAnswer:
        server = self._server
        server.calls += 1
        slot, crowded = server.operation.enter(PRACTICE_TOKEN, lambda: False)
        body = add_body(direction, telephones)
        call = read_call("POST", "/configuration.php?api=add_dnc", PRACTICE_TOKEN, body)
        reply, _ = server.operation.answer(call, crowded=crowded)
        server.refused += crowded
        await server.time.sleep(REFUSAL_S if crowded else SERVICE_S * (0.7 + 0.6 * self._chance.random()))
        server.operation.leave(slot)
        return read_add(RawAnswer(reply.status, reply.body), len(telephones))

    async def aclose(self) -> None:
        pass


class Desktop:
    """One engine with a journal of its own, and one job."""

    def __init__(self, place: int, folder: Path, server: Server) -> None:
        chance = random.Random(place)  # noqa: S311  # dice, not a secret
        self._time = server.time
        self._chance = chance
        self.heard = Heard()
        self.over_at = 0.0
        self._over = asyncio.Event()
        self.engine = Engine(
            folder / f"{place}.sqlite",
            self._hear,
            timing=Timing(self._now, self._now, server.time.sleep, chance.random),
            dial=lambda _address, _token: Phone(server, chance),
        )

    async def work(self, entries: EntryColumns, per_request: int, starts_within_s: float) -> None:
        serving = asyncio.create_task(self.engine.serve())
        link = Link(ACCOUNT.account_id, Address.parse("0042"), lambda: PRACTICE_TOKEN)
        await self._time.sleep(starts_within_s * self._chance.random())
        spec = make_spec(len(entries), entries=entries, per_request=per_request, one_by_one=0)
        self.engine.start_job(spec, link)
        await self._over.wait()
        await asyncio.wrap_future(self.engine.close())
        await serving

    def _now(self) -> float:
        return self._time.now

    def _hear(self, event: Event) -> None:
        self.heard.hear(event)
        if isinstance(event, JobChanged) and event.status.state.is_over:
            self.over_at = self._time.now
            self._over.set()
            self._time.leave()


@pytest.mark.parametrize(
    ("requests", "starts_within_s", "most_refused"),
    [pytest.param(20, 0.0, 0.3, id="all-at-once"), pytest.param(3, 600.0, 0.3, id="within-ten-minutes")],
)
async def test_fifty_desktops_with_one_token_all_come_to_their_end(
    tmp_path, requests, starts_within_s, most_refused
):
    time = SharedTime()
    server = Server(time)
    time.at_work = DESKTOPS
    lists = [make_entries(30 * requests, first=place * 10_000) for place in range(DESKTOPS)]
    desktops = [Desktop(place, tmp_path, server) for place in range(DESKTOPS)]
    await asyncio.gather(
        *(one.work(entries, 30, starts_within_s) for one, entries in zip(desktops, lists, strict=True))
    )
    listed = [row.digits for row in server.blocked.rows("inbound")]
    server.blocked.close()
    share = server.refused / server.calls
    for desktop in desktops:
        assert desktop.heard.outcomes() == [Outcome.ADDED] * requests
    # Every number, and each desktop's in the order of its list.
    assert sorted(listed) == [digits for entries in lists for digits in entries.digits]
    by_desktop = sorted(listed, key=lambda digits: digits[:-4])
    assert by_desktop == sorted(listed)
    assert server.calls - server.refused == DESKTOPS * requests
    assert share <= most_refused, f"{server.refused} of {server.calls} calls were refused"
    # Nobody starves: in the time of this test, which is the same on every machine.
    ideal = max(starts_within_s, DESKTOPS * requests * SERVICE_S)
    assert max(one.over_at for one in desktops) <= 3 * ideal
