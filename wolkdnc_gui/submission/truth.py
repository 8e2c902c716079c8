"""What may be claimed of a request's numbers after an attempt: never more than the server said."""

from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.wolkvox.answers import AddAnswer
from wolkdnc_gui.wolkvox.failures import Action, Failure, FailureKind


def checked(answer: AddAnswer | Failure, sent: int) -> AddAnswer | Failure:
    """Take an answer whose count cannot be true for a failure; leave every other one as it is."""
    if isinstance(answer, Failure) or answer.count is None or 0 <= answer.count <= sent:
        return answer
    return Failure(
        FailureKind.UNREADABLE_ANSWER,
        may_have_arrived=True,
        status=answer.status,
        code=answer.code,
        words=answer.words,
    )


def outcome_of(answer: AddAnswer | Failure, sent: int, before: RequestAnswer | None) -> Outcome:
    """Return the outcome of all `sent` numbers of a request; `before` is its attempt before this one."""
    if isinstance(answer, AddAnswer):
        return Outcome.ADDED if answer.count == sent else Outcome.ACCEPTED
    # A refusal now does not undo what an earlier attempt may have done.
    if answer.may_have_arrived or (before is not None and before.outcome is Outcome.NOT_KNOWN):
        return Outcome.NOT_KNOWN
    refused = answer.kind.action is Action.STOP and answer.status is not None
    return Outcome.REFUSED if refused else Outcome.WAITING


def attempt_answer(
    answer: AddAnswer | Failure, sent: int, before: RequestAnswer | None, sent_at: float, answered_at: float
) -> RequestAnswer:
    """Put together what is known of a request after an attempt. Times in seconds since the epoch, UTC."""
    answer = checked(answer, sent)
    failure, count = (answer, None) if isinstance(answer, Failure) else (None, answer.count)
    return RequestAnswer(
        outcome=outcome_of(answer, sent, before),
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
