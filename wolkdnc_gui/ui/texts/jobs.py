"""Words for jobs: directions, outcomes, states and what keeps a job from the disk."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.submission.job_state import JobState, Obstacle, Wait
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.wolkvox.direction import Direction

translate = QCoreApplication.translate

# ruff: noqa: PLR0911  # one return per member: mypy sees a member without words


def direction(value: Direction) -> str:
    """Return the word for a direction."""
    match value:
        case Direction.INBOUND:
            return translate("Texts", "Inbound")
        case Direction.OUTBOUND:
            return translate("Texts", "Outbound")


def directions(values: Iterable[str]) -> str:
    """Return the words for the directions of a job (`Direction`, or what it is stored as)."""
    chosen = tuple(Direction(value) for value in values)
    if len(chosen) > 1:
        return translate("Texts", "Inbound and outbound")
    return "".join(direction(value) for value in chosen)


def outcome(value: Outcome) -> str:
    """Return the word for an outcome."""
    match value:
        case Outcome.NOT_PLANNED:
            return translate("Texts", "Not to be sent")
        case Outcome.WAITING:
            return translate("Texts", "Waiting")
        case Outcome.SENDING:
            return translate("Texts", "Sending")
        case Outcome.ADDED:
            return translate("Texts", "Added")
        case Outcome.ACCEPTED:
            return translate("Texts", "Accepted")
        case Outcome.CONFIRMED:
            return translate("Texts", "Confirmed")
        case Outcome.NOT_ON_LIST:
            return translate("Texts", "Not on the list")
        case Outcome.REFUSED:
            return translate("Texts", "Refused")
        case Outcome.NOT_KNOWN:
            return translate("Texts", "Not known")
        case Outcome.NOT_SENT:
            return translate("Texts", "Not sent")
        case Outcome.TAKEN_OFF:
            return translate("Texts", "Taken off")
        case Outcome.STILL_LISTED:
            return translate("Texts", "Still on the list")


def outcome_meaning(value: Outcome) -> str:
    """Return a sentence that says what an outcome means for the number."""
    match value:
        case Outcome.NOT_PLANNED:
            return translate("Texts", "This number is not part of the job.")
        case Outcome.WAITING:
            return translate("Texts", "This number has not been sent yet.")
        case Outcome.SENDING:
            return translate("Texts", "This number is on its way to the server.")
        case Outcome.ADDED:
            return translate("Texts", "The server said that it added every number of this request.")
        case Outcome.ACCEPTED:
            return translate(
                "Texts",
                "The server took the request, but its count does not prove that this number was added; "
                "it may have been on the list already.",
            )
        case Outcome.CONFIRMED:
            return translate("Texts", "This number was seen on the server's own list.")
        case Outcome.NOT_ON_LIST:
            return translate("Texts", "The server's list was read, and this number was not on it.")
        case Outcome.REFUSED:
            return translate("Texts", "The server said no: this number was not added.")
        case Outcome.NOT_KNOWN:
            return translate(
                "Texts", "This number was sent, but no usable answer came: it may or may not be on the list."
            )
        case Outcome.NOT_SENT:
            return translate("Texts", "The job ended before this number was sent.")
        case Outcome.TAKEN_OFF:
            return translate(
                "Texts",
                "This number is no longer on the list: the server said that it took off every number of "
                "this request, or its list was read without it.",
            )
        case Outcome.STILL_LISTED:
            return translate("Texts", "The server's list was read, and this number was still on it.")


def job_state(value: JobState) -> str:
    """Return the words for where a job stands."""
    match value:
        case JobState.WAITING:
            return translate("Texts", "Waiting for its turn")
        case JobState.RUNNING:
            return translate("Texts", "Under way")
        case JobState.PAUSED:
            return translate("Texts", "Paused")
        case JobState.RETRYING:
            return translate("Texts", "Waiting to try again")
        case JobState.NEEDS_TOKEN:
            return translate("Texts", "Needs the token")
        case JobState.WAITING_FOR_QUOTA:
            return translate("Texts", "Waiting for the next day's calls")
        case JobState.STUCK:
            return translate("Texts", "Held up by a refused request")
        case JobState.INTERRUPTED:
            return translate("Texts", "Interrupted")
        case JobState.STOPPED:
            return translate("Texts", "Stopped")
        case JobState.FINISHED:
            return translate("Texts", "Done")


def wait(value: Wait) -> str:
    """Return for whom a job waits, and what that means for its numbers."""
    match value:
        case Wait.NONE:
            return translate("Texts", "Waiting for its turn…")
        case Wait.OTHER_PROGRAM:
            return translate(
                "Texts",
                "Another window of this program on this computer is using this token. Nothing is lost: "
                "this job sends its numbers in its turn, by itself.",
            )


def obstacle(value: Obstacle) -> str:
    """Return why a job cannot be kept on this computer's disk, what that means, and what to do."""
    match value:
        case Obstacle.DISK_FULL:
            return translate(
                "Texts",
                "The disk is full, so what is sent cannot be recorded, and nothing more is sent. "
                "Free some space, then try again.",
            )
        case Obstacle.READ_ONLY:
            return translate(
                "Texts",
                "The program may not write to its data folder, so what is sent cannot be recorded, "
                "and nothing more is sent. Ask whoever looks after this computer for help, then try again.",
            )
        case Obstacle.JOURNAL_DAMAGED:
            return translate(
                "Texts",
                "The job history on this computer is damaged, so nothing more is sent. "
                "Ask whoever looks after this computer for help.",
            )
        case Obstacle.JOURNAL_BUSY:
            return translate(
                "Texts",
                "Another program holds the job history, so nothing more is sent. "
                "Close other windows of this program, wait a little, then try again.",
            )
        case Obstacle.JOURNAL_TOO_NEW:
            return translate(
                "Texts",
                "The job history was written by a later version of this program, so nothing is sent. "
                "Start that later version.",
            )
        case Obstacle.PROGRAM_ERROR:
            return translate(
                "Texts",
                "This program made a mistake, so nothing more is sent; what was sent is recorded. "
                "Start it again to go on, and please report it.",
            )
