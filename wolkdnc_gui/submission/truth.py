"""What may be claimed of a request's numbers after an attempt: never more than the server said."""

from collections.abc import Iterable, Sequence

from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.job import JobKind, Request
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Verification, outcome_table
from wolkdnc_gui.wolkvox.answers import AddAnswer, RemoveAnswer
from wolkdnc_gui.wolkvox.failures import Action, Failure, FailureKind

Answer = AddAnswer | RemoveAnswer | Failure


def checked(answer: Answer, sent: int) -> Answer:
    """Take an answer whose count cannot be true for a failure; leave every other one as it is."""
    if isinstance(answer, Failure) or answer.count is None:
        return answer
    # A number that is removed may have been on both sides.
    most = 2 * sent if isinstance(answer, RemoveAnswer) else sent
    if 0 <= answer.count <= most:
        return answer
    return Failure(
        FailureKind.UNREADABLE_ANSWER,
        may_have_arrived=True,
        status=answer.status,
        code=answer.code,
        words=answer.words,
    )


def outcome_of(answer: Answer, sent: int, before: RequestAnswer | None, sides: int = 1) -> Outcome:
    """Return the outcome of all `sent` numbers of a request; `before` is its attempt before this one.

    `sides` is on how many sides of the list each number that is removed was; 0 where that is not known.
    """
    if isinstance(answer, AddAnswer):
        return Outcome.ADDED if answer.count == sent else Outcome.ACCEPTED
    if isinstance(answer, RemoveAnswer):
        is_whole = sides > 0 and answer.count == sent * sides
        return Outcome.TAKEN_OFF if is_whole else Outcome.ACCEPTED
    # A refusal now does not undo what an earlier attempt may have done.
    if answer.may_have_arrived or (before is not None and before.outcome is Outcome.NOT_KNOWN):
        return Outcome.NOT_KNOWN
    refused = answer.kind.action is Action.STOP and answer.status is not None
    return Outcome.REFUSED if refused else Outcome.WAITING


def attempt_answer(
    answer: Answer,
    sent: int,
    before: RequestAnswer | None,
    sent_at: float,
    answered_at: float,
    *,
    sides: int = 1,
) -> RequestAnswer:
    """Put together what is known of a request after an attempt. Times in seconds since the epoch, UTC."""
    answer = checked(answer, sent)
    failure, count = (answer, None) if isinstance(answer, Failure) else (None, answer.count)
    return RequestAnswer(
        outcome=outcome_of(answer, sent, before, sides),
        sent_at=sent_at,
        answered_at=None if answer.status is None else answered_at,
        count=count,
        status=answer.status,
        code=answer.code,
        words=answer.words,
        failure=failure,
        attempts=attempts_after(before),
    )


def attempts_after(before: RequestAnswer | None) -> int:
    """Return which attempt, from 1, comes after `before`."""
    return before.attempts + 1 if before is not None else 1


def proven_outcomes(
    kind: JobKind,
    requests: Sequence[Request],
    answers: Iterable[RequestAnswer | None],
    verification: Verification,
) -> tuple[bytes, ...]:
    """Return the outcome of every number, one byte each, pass by pass."""
    columns = [bytearray(len(column)) for column in verification.proofs]
    for request, answer in zip(requests, answers, strict=True):
        outcome = Outcome.WAITING if answer is None else answer.outcome
        part = slice(request.first, request.first + request.count)
        proofs = verification.proofs[request.pass_index][part]
        columns[request.pass_index][part] = proofs.translate(outcome_table(outcome, kind))
    return tuple(bytes(column) for column in columns)
