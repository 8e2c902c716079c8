"""The vendor's table of failures: the words decide first, then the code. Source: its public API pages."""

from dataclasses import dataclass

from wolkdnc_gui.wolkvox.envelope import Envelope
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure, FailureKind

_BY_WORDS = (
    # Before the quota, whose words it shares.
    ("simultaneous requests", FailureKind.TOKEN_IN_USE),
    ("token limit exceeded", FailureKind.QUOTA_SPENT),
    ("please validate token", FailureKind.BAD_TOKEN),
    ("please enter the wolkvox-token", FailureKind.NO_TOKEN),
    ("please enter the wolkvoxtoken", FailureKind.NO_TOKEN),
    ("api you want to consult does not exist", FailureKind.WRONG_SERVER),
    ("some parameters are required", FailureKind.MISSING_PARAMETERS),
)
_MAINTENANCE = ("temporar", "disabled", "backup", "maintenance", "deshabilit", "mantenimiento", "respaldo")
_NOTHING_SAID = frozenset({FailureKind.SERVER_ERROR, FailureKind.UNREADABLE_ANSWER, FailureKind.REDIRECT})


@dataclass(frozen=True, slots=True)
class Successes:
    """What one call's success looks like: HTTP status and body code must both be among these."""

    statuses: frozenset[int]
    codes: frozenset[int]


ADDED = Successes(frozenset({200, 201}), frozenset({200, 201}))
REMOVED = Successes(frozenset({200, 202}), frozenset({200, 202}))
TOLD = Successes(frozenset({200}), frozenset({200}))


def check(envelope: Envelope, successes: Successes) -> int:
    """Return the code of a success; raises CallFailed for everything else."""
    code = envelope.code
    kind = _by_status(envelope) or _by_words(envelope)
    if kind is None and code in successes.codes:
        if envelope.status in successes.statuses:
            return code
        kind = FailureKind.SERVER_ERROR if envelope.status >= 500 else FailureKind.UNREADABLE_ANSWER
    decides = envelope.status if code is None else code
    kind = kind or _by_code(envelope, decides)
    raise CallFailed(
        Failure(
            kind,
            # A refusal next to a success code, or out of a broken server, proves nothing.
            may_have_arrived=kind in _NOTHING_SAID or decides >= 500 or code in successes.codes,
            status=envelope.status,
            code=code,
            words=envelope.words,
            retry_after_s=envelope.retry_after_s,
        )
    )


def unreadable(envelope: Envelope) -> CallFailed:
    """Return the failure of a success that contradicts itself."""
    return CallFailed(
        Failure(
            FailureKind.UNREADABLE_ANSWER,
            may_have_arrived=True,
            status=envelope.status,
            code=envelope.code,
            words=envelope.words,
        )
    )


def _by_status(envelope: Envelope) -> FailureKind | None:
    return FailureKind.REDIRECT if 300 <= envelope.status <= 399 else None


def _by_words(envelope: Envelope) -> FailureKind | None:
    # Only in the vendor's own form: a firewall's page may hold any words.
    if not envelope.is_object:
        return None
    words = envelope.words.casefold()
    return next((kind for known, kind in _BY_WORDS if known in words), None)


def _by_code(envelope: Envelope, code: int) -> FailureKind:
    if code == 401:
        return FailureKind.NO_TOKEN
    if not 400 <= code <= 599:
        return FailureKind.UNREADABLE_ANSWER
    disabled = envelope.is_object and any(word in envelope.words.casefold() for word in _MAINTENANCE)
    if disabled and (code == 403 or code >= 500):
        return FailureKind.MAINTENANCE
    return FailureKind.SERVER_ERROR if code >= 500 else FailureKind.REFUSED
