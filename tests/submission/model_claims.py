"""What a job says, held against what the server knows."""

from wolkdnc_gui.practice.received import Received
from wolkdnc_gui.practice.server import PracticeServer
from wolkdnc_gui.submission.job import JobKind, JobSpec
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.planner import numbers_of, plan
from wolkdnc_gui.submission.proof import Proof, Verification

CALLS = {JobKind.ADD: "add_dnc", JobKind.REMOVE: "remove_dnc"}


def planned_of(spec: JobSpec) -> list[tuple[str, ...]]:
    """The numbers of each request, in order."""
    return [numbers_of(spec, request) for request in plan(spec)]


def calls_of(server: PracticeServer, spec: JobSpec) -> list[Received]:
    """The calls the server heard of this job; a call whose body was not read names no numbers."""
    own = set(spec.entries.digits)
    return [
        one
        for one in server.log
        if one.call == CALLS[spec.kind] and one.telephones and own.issuperset(one.telephones)
    ]


def assert_in_order(server: PracticeServer, spec: JobSpec, planned: list[tuple[str, ...]]) -> None:
    heard = [one.telephones for one in calls_of(server, spec)]
    in_order = [one for at, one in enumerate(heard) if at == 0 or heard[at - 1] != one]
    assert in_order == planned[: len(in_order)]


def assert_true(
    server: PracticeServer,
    spec: JobSpec,
    planned: list[tuple[str, ...]],
    outcomes: dict[int, Outcome],
    *,
    is_still_listed: bool,
) -> None:
    """`is_still_listed` says that nobody takes off what this job added."""
    listed = {number for side in ("inbound", "outbound") for number in server.listed(side)}
    for seq, outcome in outcomes.items():
        numbers = planned[seq]
        calls = [one for one in calls_of(server, spec) if one.telephones == numbers]
        if outcome in (Outcome.ADDED, Outcome.TAKEN_OFF):
            assert (calls[-1].answered, calls[-1].new) == (True, len(numbers))
        if outcome in (Outcome.ADDED, Outcome.ACCEPTED, Outcome.TAKEN_OFF):
            assert any(one.acted for one in calls)
            if spec.kind is JobKind.REMOVE:
                assert not set(numbers) & listed
            elif is_still_listed:
                assert set(numbers) <= listed
        if outcome in (Outcome.NOT_SENT, Outcome.WAITING, Outcome.REFUSED):
            assert not any(one.acted for one in calls)


def assert_proven(server: PracticeServer, spec: JobSpec, verification: Verification) -> None:
    """Right after a reading: what it says is what the list holds."""
    for one, proofs in zip(spec.passes, verification.proofs, strict=True):
        listed = set(server.listed(one.direction))
        expected = [Proof.SEEN if spec.entries.digits[row] in listed else Proof.ABSENT for row in one.rows]
        assert list(proofs) == expected
