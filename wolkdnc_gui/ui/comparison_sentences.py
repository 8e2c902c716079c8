"""Sentences about a list that was not sent yet: what the server's own list says of it, and of its shape."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.numbers.judge import Rules, preview
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.server_list import ListTooSoon
from wolkdnc_gui.submission.shape_learning import ListShape
from wolkdnc_gui.submission.verify import Comparison
from wolkdnc_gui.ui import proof_sentences, sentences, texts
from wolkdnc_gui.ui.compared import Compared, ShapeOffer


class ComparisonSentences:
    """The context of these words; see `Sentences`."""

    @staticmethod
    def tr(words: str, comment: str = "", count: int = -1) -> str:
        """Return the translation, in the form that suits the count."""
        return QCoreApplication.translate("ComparisonSentences", words, comment, count)


def compared_words(compared: Compared) -> str:
    """Return what the server's list said of the numbers, or why it could not be read."""
    if compared.trouble is not None:
        return not_compared(compared.trouble)
    if not compared.is_over:
        return proof_sentences.reading()
    parts = [
        ComparisonSentences.tr("Server's list read at {time}:").format(
            time=sentences.moment(min(side.read_at for side in compared.sides))
        )
    ]
    for side in compared.sides:
        words = f"{_counts(side)}."
        if len(compared.sides) > 1:
            words = ComparisonSentences.tr("{direction}: {counts}").format(
                direction=texts.direction(side.direction).lower(), counts=words
            )
        parts.append(words)
    if not all(side.complete for side in compared.sides):
        parts.append(
            ComparisonSentences.tr(
                "The list is longer than the server shows: numbers that were not seen may be on it."
            )
        )
    if compared.fits:
        words = ComparisonSentences.tr("{share} of the list is written as you write.")
        parts.append(words.format(share=_percent(compared.share)))
    return " ".join(parts)


def not_compared(trouble: BaseException) -> str:
    """Return why the server's list could not be read, and what to do."""
    if isinstance(trouble, ListTooSoon):
        return ComparisonSentences.tr(
            "The server lets its list be read every five minutes. Compare again at {time}."
        ).format(time=sentences.moment(trouble.at + 59))
    return proof_sentences.not_read(trouble)


def learned_words(learned: ListShape, country: str) -> str:
    """Return how nearly all of the server's list is written; it must be known."""
    likely = learned.likely
    if likely is None:
        raise ValueError("no shape is likely")
    words = ComparisonSentences.tr("{share} of the server's list looks like {theirs} ({digits}).")
    return words.format(
        share=_percent(likely.share),
        theirs=_example(country, likely.shape)[1],
        digits=_digits(likely.shape, likely.digits),
    )


def offer_words(offer: ShapeOffer, account: Account) -> str:
    """Return that the server's list writes its numbers in another way than the account does."""
    given, theirs = _example(account.country, offer.shape)
    _, ours = _example(account.country, account.shape)
    words = ComparisonSentences.tr(
        "{share} of the server's list looks like {theirs} ({digits}); {given} would be sent as {ours}. "
        "A number in another shape blocks nobody."
    )
    return words.format(
        share=_percent(offer.share),
        theirs=theirs,
        digits=_digits(offer.shape, offer.digits),
        given=given,
        ours=ours,
    )


def unconfirmed_words(account: Account) -> str:
    """Return that nobody knows yet whether the account's shape is the list's."""
    given, digits = _example(account.country, account.shape)
    if not digits:
        return ""
    return ComparisonSentences.tr(
        "Not confirmed yet: that your list writes {given} as {digits}. "
        "A number in another shape blocks nobody."
    ).format(given=given, digits=digits)


@lru_cache(maxsize=16)
def _example(country: str, shape: Shape) -> tuple[str, str]:
    return preview(Rules(country, shape))


def _percent(share: float) -> str:
    # Rounded down: 99.9 % are not all.
    return ComparisonSentences.tr("{percent} %").format(percent=texts.number(int(share * 100)))


def _digits(shape: Shape, digits: int) -> str:
    """Return "9 + 10 digits", or "10 digits"."""
    lead = shape.prefix if shape.kind is ShapeKind.PREFIX_NATIONAL else ""
    words = ComparisonSentences.tr("%Ln digit(s)", "", digits - len(lead))
    return ComparisonSentences.tr("{lead} + {digits}").format(lead=lead, digits=words) if lead else words


def _counts(side: Comparison) -> str:
    new = (
        ComparisonSentences.tr("%Ln new", "", side.others)
        if side.complete
        else ComparisonSentences.tr("%Ln not seen", "", side.others)
    )
    parts = [ComparisonSentences.tr("%Ln blocked already", "", side.blocked)]
    if side.blocked_otherwise:
        parts.append(ComparisonSentences.tr("%Ln on it in another shape", "", side.blocked_otherwise))
    return ", ".join((*parts, new))
