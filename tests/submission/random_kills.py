"""The engine is killed at random moments, wherever it is, until its job is done: `--kills N`."""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from tests.submission.crash_harness import NUMBERS, PER_REQUEST
from tests.submission.staging import number
from wolkdnc_gui.practice.server import PracticeServer

EVERYTHING = [number(index) for index in range(NUMBERS)]
SHORTEST_S = 0.05
"""The latest moment of a kill is a little later after each death, so that some job comes to its end also on a
busy machine, and a lot earlier after each job, so that most runs do not."""


@dataclass(frozen=True)
class Kind:
    """What a job does, and what must be true of the server when it is over."""

    call: str
    sides: tuple[str, ...]
    """The directions it names, one after the other; a removal names none."""
    proved: str
    """What it says where the server counted every number."""
    listed: Sequence[str]
    """What is on both sides of the list afterwards."""

    def planned(self, per_request: int = PER_REQUEST) -> list[tuple[str, tuple[str, ...]]]:
        """What the server must hear, request by request, were nothing ever repeated."""
        return [
            (side, tuple(EVERYTHING[first : first + per_request]))
            for side in self.sides
            for first in range(0, NUMBERS, per_request)
        ]


ADDS = Kind("add_dnc", ("inbound", "outbound"), "ADDED", EVERYTHING)
REMOVES = Kind("remove_dnc", ("",), "TAKEN_OFF", [])


def assert_true_to_the_server(
    server: PracticeServer, said: str, deaths: int, per_request: int = PER_REQUEST, kind: Kind = ADDS
) -> int:
    """Compare what the last run claims with what the server heard; return how many calls were repeated."""
    assert "state FINISHED" in said, said
    log = [one for one in server.log if one.call == kind.call]
    heard = [(one.direction, one.telephones) for one in log]
    in_order = [one for at, one in enumerate(heard) if at == 0 or heard[at - 1] != one]
    assert in_order == kind.planned(per_request)
    repeated = len(heard) - len(in_order)
    assert repeated <= deaths
    assert server.listed("inbound") == server.listed("outbound") == kind.listed
    assert not any(one.whole_list for one in log)
    claims = [line.split()[2] for line in said.splitlines() if line.startswith("stored")]
    for claim, request in zip(claims, kind.planned(per_request), strict=True):
        assert claim in (kind.proved, "ACCEPTED")
        calls = [one for one in log if (one.direction, one.telephones) == request]
        if claim == kind.proved:
            # The last one, which the claim rests on: an answer to a dead process proves nothing to anybody.
            whole = len(request[1]) * (1 if kind is ADDS else 2)
            assert (calls[-1].answered, calls[-1].new) == (True, whole)
    return repeated


class Nursery:
    """Starts the engine in processes of their own, without the time that imports take. POSIX only."""

    def __init__(self, root: Path) -> None:
        command = [sys.executable, "-m", "tests.submission.crash_harness", "--nursery"]
        self._process = subprocess.Popen(
            command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(self, out: Path, *arguments: str) -> int:
        """Run one to its end, or to its death; return its exit status. What it said is in `out`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(out), arguments]) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def __enter__(self) -> "Nursery":
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._process.communicate(timeout=20)


@dataclass
class Tally:
    """What happened."""

    kills: int = 0
    jobs: int = 0
    removals: int = 0
    """Jobs that took numbers off the list."""
    repeated: int = 0
    """Requests that the server heard once more, because nobody could know what had become of them."""


def kill_at_random(folder: Path, nursery: Nursery, *, seed: int, kills: int) -> Tally:
    """Run job after job, killing each again and again, until so many have died. Raises AssertionError."""
    dice = random.Random(seed)  # noqa: S311  # dice, not a secret
    tally = Tally()
    out = folder / "out"
    latest_s = 2 * SHORTEST_S
    while tally.kills < kills:
        tally.jobs += 1
        place = folder / str(tally.jobs)
        place.mkdir()
        deaths, per_request, kind = 0, dice.choice((1, 2, 4)), dice.choice((ADDS, REMOVES))
        options = ["--per-request", str(per_request)]
        with PracticeServer() as server:
            if kind is REMOVES:
                assert nursery.run(out, str(place), server.url, *options) == 0
                options.append("--take-back")
                tally.removals += 1
            while True:
                mortal = tally.kills + deaths < kills
                death = ["--die-after", str(dice.uniform(0, latest_s))] if mortal else []
                status = nursery.run(out, str(place), server.url, *options, *death)
                if status == 0:
                    break
                said = out.read_text(encoding="utf-8")
                assert status == -9, said
                deaths += 1
                latest_s *= 1.1
            said = out.read_text(encoding="utf-8")
            tally.repeated += assert_true_to_the_server(server, said, deaths, per_request, kind)
        tally.kills += deaths
        latest_s = max(SHORTEST_S, latest_s / 2)
    return tally


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    given = parser.parse_args()
    root = Path(__file__).parents[2]
    with tempfile.TemporaryDirectory() as folder, Nursery(root) as nursery:
        tally = kill_at_random(Path(folder), nursery, seed=given.seed, kills=given.kills)
    sys.stdout.write(
        f"{tally.kills} kills, {tally.jobs} jobs, {tally.removals} of them taking numbers off the list (seed "
        f"{given.seed}): every number is where it should be, in order; {tally.repeated} requests were sent "
        "once more; nothing is claimed that the server's log does not show\n"
    )


if __name__ == "__main__":
    main()
