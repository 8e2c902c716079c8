"""What the strip under the table, and the tab, show of a list that has a job."""

import time
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.submission.job import JobKind, JobState, JobStatus
from wolkdnc_gui.submission.outcome import FAILED, Outcome
from wolkdnc_gui.ui import sentences, texts
from wolkdnc_gui.ui.job_bar_view import JobView
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.proving import UNPROVEN, with_proof

STATE_PICTURES = {
    JobState.WAITING: "clock",
    JobState.RUNNING: "send",
    JobState.PAUSED: "pause",
    JobState.RETRYING: "clock",
    JobState.NEEDS_TOKEN: "key-round",
    JobState.WAITING_FOR_QUOTA: "clock",
    JobState.STUCK: "circle-alert",
    JobState.INTERRUPTED: "circle-alert",
    JobState.STOPPED: "circle-minus",
    JobState.FINISHED: "circle-check",
}

_SETTLED = frozenset(Outcome) - {Outcome.NOT_PLANNED, Outcome.WAITING, Outcome.SENDING}
_LEFT_NOTHING = frozenset({Outcome.NOT_PLANNED, Outcome.NOT_SENT, Outcome.REFUSED, Outcome.NOT_ON_LIST})
"""Outcomes of numbers that a job did not put on the list."""

translate = QCoreApplication.translate


def job_view(
    session: ListSession,
    status: JobStatus,
    account_in_use: str,
    *,
    may_take_back: bool = True,
    caution: str = "",
) -> JobView:
    """Return where the job of a list stands; `account_in_use` is the id of the account named at the top.

    `caution` is said of a job that puts numbers on the list.
    """
    counts = session.counts()
    kind = session.entries.kind
    total = sum(counts.values()) - counts.get(Outcome.NOT_PLANNED, 0)
    done = sum(count for outcome, count in counts.items() if outcome in _SETTLED)
    left = session.time_left.seconds(total - done) if status.state is JobState.RUNNING else None
    over = status.state.is_over
    can_go_on = may_take_back or kind is JobKind.ADD
    switched_off = not over and not can_go_on
    sentence = with_proof(
        _sentence(session, status, counts, account_in_use, switched_off=switched_off), session
    )
    if caution and kind is JobKind.ADD:
        sentence = f"{sentence}\n{caution}"
    return JobView(
        sentence=sentence,
        picture=STATE_PICTURES[status.state],
        state=status.state,
        done=done,
        total=total,
        progress_words=sentences.progress_words(done, total, left),
        # What was not taken off is sent by taking the job back again, not by blocking it anew.
        failed=0 if kind is JobKind.REMOVE else sum(counts.get(outcome, 0) for outcome in FAILED),
        can_go_on=can_go_on,
        can_check=over and _can_check(counts),
        can_take_back=may_take_back and over and kind is JobKind.ADD and _may_have_added(counts),
        checking=session.is_checking,
        rows=len(session.entries),
    )


def _can_check(counts: Mapping[Outcome, int]) -> bool:
    """Tell whether reading the server's list could say more of a number than is known."""
    return any(counts.get(outcome) for outcome in (*UNPROVEN, Outcome.ADDED, Outcome.TAKEN_OFF))


def _may_have_added(counts: Mapping[Outcome, int]) -> bool:
    return any(count for outcome, count in counts.items() if outcome not in _LEFT_NOTHING)


def _sentence(
    session: ListSession,
    status: JobStatus,
    counts: Mapping[Outcome, int],
    account_in_use: str,
    *,
    switched_off: bool,
) -> str:
    if switched_off and status.obstacle is None:
        sentence = sentences.take_back_switched_off(counts)
    else:
        sentence = sentences.job_sentence(
            status,
            counts,
            time.time(),
            session.entries.kind,
            on_both_sides=len(session.directions) == 2 and not session.fixed_directions,
        )
    if session.ref is None or session.ref.account_id == account_in_use:
        return sentence
    # Not the account named at the top.
    account = texts.account_name(session.ref.name, practice=session.ref.practice)
    return translate("JobView", "{account}: {sentence}").format(account=account, sentence=sentence)
