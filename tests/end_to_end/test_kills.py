"""The window's process is killed at ten moments of one job, as by a power cut, and goes on after each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from harness import journal
from harness.program import Program
from harness.waiting import wait_until
from harness.workplace import Workplace

from wolkdnc_gui.practice import replies

PASTED = [f"300 123 45{n:02}" for n in range(24)]
SENT = [f"930012345{n:02}" for n in range(24)]
SHOWN = {
    "added": "Added",
    "accepted": "Accepted",
    "refused": "Refused",
    "not known": "Not known",
    "sending": "Not known",
    "waiting": "Waiting",
}
"""What the table says, after a restart, of what is on disk."""

WELL = {"kind": "none", "call": "add_dnc"}
LATE = {**WELL, "delay_s": 0.2}
HANGS = {"kind": "hang", "call": "add_dnc"}


def refused(code: int, words: str) -> dict:
    """Let one call be refused in the vendor's form."""
    reply = replies.refusal(code, words)
    return {"kind": "answer", "call": "add_dnc", "status": reply.status, "body": reply.body.decode()}


@dataclass(frozen=True)
class Moment:
    """What goes well, or wrong, from one start to the next death."""

    name: str
    faults: Sequence[dict]
    has_come: Callable[[Workplace, Program, int], object]
    """Asked until it is true; the last argument is how many calls have arrived by then."""


def _under_way(workplace: Workplace, _running: Program, calls: int) -> bool:
    log = workplace.server.log("add_dnc")
    return len(log) == calls and not log[-1]["over"]


def _acted(workplace: Workplace, _running: Program, calls: int) -> bool:
    log = workplace.server.log("add_dnc")
    return len(log) == calls and log[-1]["acted"]


def _answered(workplace: Workplace, _running: Program, calls: int) -> bool:
    log = workplace.server.log("add_dnc")
    return len(log) == calls and log[-1]["over"]


def _just_answered(workplace: Workplace, _running: Program, calls: int) -> bool:
    log = workplace.server.log("add_dnc")
    return len(log) >= calls - 1 and log[calls - 2]["over"]


def _on_disk(state: str) -> Callable[[Workplace, Program, int], bool]:
    return lambda workplace, _running, _calls: journal.jobs(workplace.data)[0].state == state


def _paused(workplace: Workplace, running: Program, calls: int) -> bool:
    if not _under_way(workplace, running, calls):
        return _on_disk("paused")(workplace, running, calls)
    running.tab_to("pauseButton")
    running.keys("space")
    running.wait_for_text("statusLabel", "^Paused")
    workplace.server.release()
    return False


MOMENTS = [
    Moment("the first request arrives", [LATE], _under_way),
    Moment("a request hangs that the server had", [WELL, {**HANGS, "acts": True}], _acted),
    Moment("a request hangs that the server had not", [WELL, WELL, HANGS], _under_way),
    Moment("a request is refused", [refused(412, "NO")], _on_disk("stuck")),
    Moment("the token is asked for", [WELL, refused(403, replies.VALIDATE_TOKEN)], _on_disk("needs token")),
    Moment("it waits to try again", [WELL, refused(403, replies.MAINTENANCE)], _answered),
    Moment("it waits for the next day", [WELL, refused(403, replies.LIMIT_EXCEEDED)], _answered),
    Moment("it is paused", [WELL, HANGS], _paused),
    Moment("it is in full flight", [LATE, LATE, LATE], _under_way),
    Moment("an answer has just come, and is on its way to the disk or on it", [LATE, LATE], _just_answered),
]


def _begin(running: Program) -> None:
    running.paste("\n".join(PASTED))
    running.wait_for_text("submitButton", f"Block {len(PASTED)} ")
    wait_until(lambda: running.focus_name() == "submitButton", why="Enter would submit")
    running.keys("Return")


def _go_on(running: Program) -> None:
    running.tab_to("pauseButton")
    running.keys("space")


def _assert_no_claim_too_much(workplace: Workplace) -> list[str]:
    """Hold what is on disk against what the server heard; return it."""
    (job,) = journal.jobs(workplace.data)
    log = workplace.server.log("add_dnc")
    for number in job.numbers:
        calls = [one for one in log if one["telephones"] == [number.digits]]
        if number.outcome == "added":
            assert (calls[-1]["answered"], calls[-1]["new"]) == (True, 1)
        if number.outcome in ("waiting", "refused"):
            assert not any(one["acted"] for one in calls)
    return job.outcomes


@pytest.mark.timeout(300)
def test_killed_at_ten_moments_the_window_goes_on_and_says_nothing_that_is_not_so(workplace):
    running = workplace.start()
    calls = 0
    for place, moment in enumerate(MOMENTS):
        workplace.server.script(*moment.faults)
        calls += len(moment.faults)
        (_go_on if place else _begin)(running)
        wait_until(
            lambda moment=moment, running=running, calls=calls: moment.has_come(workplace, running, calls),
            why=moment.name,
        )
        running.kill()
        outcomes = _assert_no_claim_too_much(workplace)
        calls = len(workplace.server.log("add_dnc"))
        running = workplace.start()
        running.wait_for_states(*(SHOWN[one] for one in outcomes))
        assert len(workplace.server.log("add_dnc")) == calls, "what nobody asked for was sent"
    _go_on(running)
    running.wait_for_text("statusLabel", "^Done")
    sent = workplace.server.sent()
    assert [one for at, one in enumerate(sent) if at == 0 or sent[at - 1] != one] == SENT
    assert len(sent) - len(SENT) <= len(MOMENTS)
    assert workplace.server.listed("outbound") == SENT
    outcomes = _assert_no_claim_too_much(workplace)
    assert set(outcomes) <= {"added", "accepted"}
    assert running.states() == [SHOWN[one] for one in outcomes]
    assert journal.is_whole(workplace.data)
    assert running.close() == 0
