"""The sentences about jobs: where one stands, what came of it, how long it still takes."""

from collections.abc import Mapping

from PySide6.QtCore import QDateTime, QLocale

from wolkdnc_gui.submission.job import JobStatus
from wolkdnc_gui.submission.job_state import JobKind, JobState, Wait
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.list_sentences import Sentences


def progress_words(done: int, total: int, seconds_left: float | None) -> str:
    """Return "612 of 1,213 · 2 min left"."""
    words = Sentences.tr("{done} of {total}").format(done=texts.number(done), total=texts.number(total))
    if seconds_left is None or done >= total:
        return words
    return Sentences.tr("{progress} · {time} left").format(progress=words, time=duration(seconds_left))


def duration(seconds: float) -> str:
    """Return a time span in the largest unit that suits it."""
    if seconds < 60:
        return Sentences.tr("%n s", "seconds", max(1, round(seconds)))
    if seconds < 5400:
        return Sentences.tr("%n min", "minutes", round(seconds / 60))
    return Sentences.tr("%n h", "hours", round(seconds / 3600))


def moment(epoch_s: float) -> str:
    """Return a time of day, with the date where it is not today."""
    when = QDateTime.fromSecsSinceEpoch(int(epoch_s))
    if when.date() == QDateTime.currentDateTime().date():
        return QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)


def outcome_counts(counts: Mapping[Outcome, int]) -> str:
    """Return "1,201 added, 9 accepted, 3 refused": only what there is, the best news first."""
    return ", ".join(_outcome_count(one, counts[one]) for one in _BEST_NEWS_FIRST if counts.get(one))


_BEST_NEWS_FIRST = (
    Outcome.ADDED,
    Outcome.TAKEN_OFF,
    Outcome.CONFIRMED,
    Outcome.ACCEPTED,
    Outcome.REFUSED,
    Outcome.NOT_KNOWN,
    Outcome.NOT_ON_LIST,
    Outcome.STILL_LISTED,
    Outcome.SENDING,
    Outcome.WAITING,
    Outcome.NOT_SENT,
)


def _outcome_count(outcome: Outcome, count: int) -> str:
    # A word of its own for many: in Spanish one number is "agregado", two are "agregados".
    words = {
        Outcome.ADDED: Sentences.tr("%Ln added", "", count),
        Outcome.CONFIRMED: Sentences.tr("%Ln confirmed", "", count),
        Outcome.ACCEPTED: Sentences.tr("%Ln accepted", "", count),
        Outcome.REFUSED: Sentences.tr("%Ln refused", "", count),
        Outcome.NOT_KNOWN: Sentences.tr("%Ln not known", "", count),
        Outcome.NOT_ON_LIST: Sentences.tr("%Ln not on the list", "", count),
        Outcome.SENDING: Sentences.tr("%Ln sending", "", count),
        Outcome.WAITING: Sentences.tr("%Ln waiting", "", count),
        Outcome.NOT_SENT: Sentences.tr("%Ln not sent", "", count),
        Outcome.TAKEN_OFF: Sentences.tr("%Ln taken off", "", count),
        Outcome.STILL_LISTED: Sentences.tr("%Ln still on the list", "", count),
    }
    return words[outcome]


def job_sentence(
    status: JobStatus,
    counts: Mapping[Outcome, int],
    now: float,
    kind: JobKind = JobKind.ADD,
    *,
    on_both_sides: bool = False,
) -> str:
    """Return where a job stands, what it means for the numbers, and what to do next.

    `on_both_sides` says that the same numbers go in both directions, so that each is counted twice.
    """
    so_far = outcome_counts(counts)
    if status.obstacle is not None:
        return Sentences.tr("{why} So far: {counts}.").format(
            why=texts.obstacle(status.obstacle), counts=so_far
        )
    if status.waiting_for is not Wait.NONE:
        return texts.wait(status.waiting_for)
    removes = kind is JobKind.REMOVE
    if status.state is JobState.FINISHED:
        return (
            _taken_off(counts, so_far) if removes else _finished(counts, so_far, on_both_sides=on_both_sides)
        )
    if status.state is JobState.INTERRUPTED:
        return _interrupted(counts, so_far, removes=removes)
    if status.failure is not None and status.state not in _CALM:
        # An earlier attempt may have arrived: then nobody can say that none of the numbers was added.
        certain = not removes and (status.failure.may_have_arrived or not counts.get(Outcome.NOT_KNOWN))
        return _held_up(texts.failure(status.failure, with_numbers=certain), status.retry_at, now)
    return _state_words()[status.state].format(counts=so_far)


def take_back_switched_off(counts: Mapping[Outcome, int]) -> str:
    """Return why a take-back that was cut off does not go on, and what can be done with it."""
    return Sentences.tr(
        "This take-back was cut off: {counts}. It does not go on, because whoever looks after this computer "
        "has switched off taking jobs back. What waits stays blocked. You can end it here; the history keeps "
        "what happened."
    ).format(counts=outcome_counts(counts))


_CALM = frozenset({JobState.PAUSED, JobState.STOPPED, JobState.RUNNING, JobState.WAITING})
"""States in which a failure that has passed says nothing any more."""


def _state_words() -> Mapping[JobState, str]:
    return {
        JobState.WAITING: Sentences.tr("Waiting for its turn…"),
        JobState.RUNNING: Sentences.tr("Sending: {counts}."),
        JobState.PAUSED: Sentences.tr("Paused: {counts}. Nothing more is sent until you continue."),
        JobState.RETRYING: Sentences.tr("Waiting to try again: {counts}."),
        JobState.NEEDS_TOKEN: Sentences.tr(
            "This account has no token yet. Enter it and the job goes on where it stands."
        ),
        JobState.WAITING_FOR_QUOTA: Sentences.tr("Waiting until calls are left again: {counts}."),
        JobState.STUCK: Sentences.tr("The job cannot go on by itself: {counts}."),
        JobState.STOPPED: Sentences.tr("Stopped: {counts}."),
    }


def _held_up(why: str, retry_at: float | None, now: float) -> str:
    if retry_at is None:
        return why
    left = retry_at - now
    if left > 5400:
        return Sentences.tr("{why} Next try: {moment}.").format(why=why, moment=moment(retry_at))
    return Sentences.tr("{why} Next try in {time}.").format(why=why, time=duration(max(1.0, left)))


def _finished(counts: Mapping[Outcome, int], so_far: str, *, on_both_sides: bool) -> str:
    total = sum(count for outcome, count in counts.items() if outcome is not Outcome.NOT_PLANNED)
    if counts.get(Outcome.ADDED, 0) == total and on_both_sides:
        return Sentences.tr("Done: %Ln number(s) added, for inbound and for outbound.", "", total // 2)
    if counts.get(Outcome.ADDED, 0) == total:
        return Sentences.tr("Done: %Ln number(s) added to the do-not-call list.", "", total)
    if counts.get(Outcome.ACCEPTED):
        return Sentences.tr(
            "Done: {counts}. Accepted means: the server took the request, but its count does not prove "
            "that every number of it is new. Some may have been on the list already.",
        ).format(counts=so_far)
    return Sentences.tr("Done: {counts}.").format(counts=so_far)


def _taken_off(counts: Mapping[Outcome, int], so_far: str) -> str:
    if counts.get(Outcome.ACCEPTED):
        return Sentences.tr(
            "Taken back: {counts}. Accepted means: the server took the request, but its count does not "
            "prove that every number of it is off the list."
        ).format(counts=so_far)
    return Sentences.tr("Taken back: {counts}.").format(counts=so_far)


def _interrupted(counts: Mapping[Outcome, int], so_far: str, *, removes: bool) -> str:
    if counts.get(Outcome.NOT_KNOWN) and not removes:
        return Sentences.tr(
            "The program ended while this job was under way: {counts}. Continue sends the request whose "
            "answer never came once more (adding a number twice does no harm), and then the rest.",
        ).format(counts=so_far)
    return Sentences.tr(
        "The program ended while this job was under way: {counts}. Continue sends the rest.",
    ).format(counts=so_far)
