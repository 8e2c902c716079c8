"""Sentences about the day's calls: how many a job takes, how many are left, what else can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.submission.planner import request_count, size_for
from wolkdnc_gui.submission.quota import QuotaSeen
from wolkdnc_gui.ui import sentences, texts
from wolkdnc_gui.ui.dialogs.server_panel import WayOut
from wolkdnc_gui.wolkvox.failures import CallFailed


class QuotaSentences:
    """The context of these words; see `Sentences`."""

    @staticmethod
    def tr(words: str, comment: str = "", count: int = -1) -> str:
        """Return the translation, in the form that suits the count."""
        return QCoreApplication.translate("QuotaSentences", words, comment, count)


def asking(numbers: int, calls: int) -> str:
    """Return what is said until the server has told how many calls are left."""
    return QuotaSentences.tr("{job}. Asking how many calls are left…").format(job=_job(numbers, calls))


def calls_left(numbers: int, calls: int, seen: QuotaSeen) -> str:
    """Return "1,213 numbers, 3 calls; 1,849 calls left today."."""
    job = _job(numbers, calls)
    if seen.left is None:
        return QuotaSentences.tr("{job}. The server does not say how many calls are left today.").format(
            job=job
        )
    left = QuotaSentences.tr("%Ln call(s) left today", "", seen.left)
    return QuotaSentences.tr("{job}; {left}.").format(job=job, left=left)


def not_asked(numbers: int, calls: int, trouble: BaseException) -> str:
    """Return why nobody knows how many calls are left."""
    words = QuotaSentences.tr("{job}. How many calls are left could not be asked.").format(
        job=_job(numbers, calls)
    )
    if isinstance(trouble, CallFailed):
        words += " " + texts.failure(trouble.failure, with_numbers=False)
    return words


def way_out(passes: Sequence[int], seen: QuotaSeen) -> WayOut:
    """Return what can be done where the calls that are left will not do for passes of so many numbers."""
    left = seen.left or 0
    wait = _wait(left, seen.restarts_at)
    size = size_for(passes, left)
    if size is None:
        return WayOut(wait)
    calls = sum(request_count(count, size, 0) for count in passes)
    larger = QuotaSentences.tr("Larger requests, so that %Ln call(s) will do: all goes today", "", calls)
    return WayOut(wait, larger, size)


def _wait(left: int, restarts_at: float | None) -> str:
    if restarts_at is None:
        if not left:
            return QuotaSentences.tr("Send nothing today; all goes by itself when the day has turned")
        return QuotaSentences.tr(
            "Send what %Ln call(s) can carry today; the rest goes on by itself when the day has turned",
            "",
            left,
        )
    if left:
        words = QuotaSentences.tr(
            "Send what %Ln call(s) can carry today; the rest goes on by itself at {time}", "", left
        )
    else:
        words = QuotaSentences.tr("Send nothing yet; all goes by itself at {time}")
    return words.format(time=sentences.moment(restarts_at))


def _job(numbers: int, calls: int) -> str:
    return QuotaSentences.tr("{numbers}, {calls}").format(
        numbers=QuotaSentences.tr("%Ln number(s)", "", numbers),
        calls=QuotaSentences.tr("%Ln call(s)", "", calls),
    )
