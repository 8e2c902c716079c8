"""Sentences about what the server's own list says of a job."""

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.submission.job import JobKind
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.submission.proof import Proof
from wolkdnc_gui.submission.server_list import ListTooSoon
from wolkdnc_gui.submission.undo import Doubt, UndoPlan
from wolkdnc_gui.submission.verify import JobNotOver, VerifyReport
from wolkdnc_gui.ui import sentences, texts
from wolkdnc_gui.wolkvox.failures import CallFailed


class ProofSentences:
    """The context of these words; see `Sentences`."""

    @staticmethod
    def tr(words: str, comment: str = "", count: int = -1) -> str:
        """Return the translation, in the form that suits the count."""
        return QCoreApplication.translate("ProofSentences", words, comment, count)


def reading() -> str:
    """Return what is said while the list is read."""
    return ProofSentences.tr("Reading the server's list…")


def without_account() -> str:
    """Return why the list of a job whose account is gone cannot be read."""
    return ProofSentences.tr(
        "The account of this job is no longer in this program, so the server's list cannot be read."
    )


def not_read(trouble: BaseException) -> str:
    """Return why the list could not be read, or held against the job, and what to do."""
    if isinstance(trouble, ListTooSoon):
        return ProofSentences.tr(
            "The server lets its list be read every five minutes, and the last reading is older than this "
            "job. Check again at {time}."
        ).format(time=sentences.moment(trouble.at + 59))
    if isinstance(trouble, CallFailed):
        why = texts.failure(trouble.failure, with_numbers=False)
        return ProofSentences.tr("The server's list could not be read, so nothing is proven. {why}").format(
            why=why
        )
    if isinstance(trouble, JournalTrouble):
        return texts.obstacle(trouble.obstacle)
    if isinstance(trouble, OSError):
        return texts.no_practice_server()
    return ProofSentences.tr("The server's list could not be held against this job. Try again.")


def checked_later(at: float) -> str:
    """Return that the list is read later, without anybody doing anything."""
    return ProofSentences.tr(
        "The server lets its list be read every five minutes: this job is checked by itself at {time}."
    ).format(time=sentences.moment(at))


def verified(report: VerifyReport, kind: JobKind) -> str:
    """Return what reading the list showed."""
    verification = report.verification
    seen, absent = verification.count(Proof.SEEN), verification.count(Proof.ABSENT)
    otherwise, unseen = verification.count(Proof.SEEN_OTHERWISE), verification.count(Proof.NOTHING)
    parts = [
        ProofSentences.tr("Server's list read at {time}:").format(time=sentences.moment(verification.read_at))
    ]
    if kind is JobKind.REMOVE:
        absent, otherwise = absent + otherwise, 0
    if seen:
        parts.append(ProofSentences.tr("%Ln number(s) on it.", "", seen))
    if absent:
        parts.append(ProofSentences.tr("%Ln number(s) not on it.", "", absent))
    if otherwise:
        parts.append(
            ProofSentences.tr(
                "%Ln number(s) on it in another shape than was sent; look at the shape of this account.",
                "",
                otherwise,
            )
        )
    if unseen:
        parts.append(
            ProofSentences.tr(
                "%Ln number(s) not seen, but the list is longer than the server shows: that proves nothing.",
                "",
                unseen,
            )
        )
    return " ".join(parts)


def not_taken_back(trouble: BaseException) -> str:
    """Return why a job could not be taken back, and what to do."""
    if isinstance(trouble, JobNotOver):
        return ProofSentences.tr("Only a job that is over, and that blocked numbers, can be taken back.")
    return ProofSentences.tr("Nothing was taken back. {why}").format(why=not_read(trouble))


def nothing_to_take_back(plan: UndoPlan) -> str:
    """Return why there is nothing to be taken back."""
    return " ".join(
        (
            ProofSentences.tr("There is nothing to take back: this job left no number on the list."),
            *_stays(plan),
        )
    )


def nothing_taken_back() -> str:
    """Return what is said when the agent left everything as it is."""
    return ProofSentences.tr("Nothing was taken back; the numbers stay blocked.")


def taking_back(plan: UndoPlan) -> str:
    """Return what taking a job back means for its numbers."""
    sure, others = plan.count(Doubt.NONE), plan.concerned(Doubt.OTHER_SIDE)
    unsure = plan.concerned(Doubt.NOT_KNOWN_TO_BE_NEW)
    parts = []
    if sure:
        parts.append(
            ProofSentences.tr(
                "%Ln number(s) that this job newly blocked come(s) off the list and can be called again.",
                "",
                sure,
            )
        )
    if others:
        parts.append(
            ProofSentences.tr(
                "%Ln number(s) may be blocked on the other side too; taken off, they go from both.",
                "",
                others,
            )
        )
    if unsure:
        parts.append(
            ProofSentences.tr(
                "Of %Ln number(s) nobody can know whether this job blocked them or they were blocked before.",
                "",
                unsure,
            )
        )
    return "\n".join((*parts, *_stays(plan)))


def consequence() -> str:
    """Return what may come of taking off numbers that may have been blocked before."""
    return ProofSentences.tr(
        "The server did not say which of them were new. If one was blocked before, somebody who asked not "
        "to be called will be called again."
    )


def _stays(plan: UndoPlan) -> list[str]:
    parts = []
    if plan.not_new:
        parts.append(
            ProofSentences.tr("%Ln number(s) blocked before this job stay(s) as they are.", "", plan.not_new)
        )
    if plan.gone:
        parts.append(ProofSentences.tr("%Ln number(s) no longer on the list.", "", plan.gone))
    return parts
