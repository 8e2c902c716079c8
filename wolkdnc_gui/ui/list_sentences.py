"""The sentences about a list that was not sent yet, and about the button that will send it."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.ui import texts
from wolkdnc_gui.wolkvox.direction import Direction


class Sentences:
    """The context of these words.

    Asked through a class, because lupdate does not see the count in `QCoreApplication.translate`.
    """

    @staticmethod
    def tr(words: str, comment: str = "", count: int = -1) -> str:
        """Return the translation, in the form that suits the count."""
        return QCoreApplication.translate("Sentences", words, comment, count)


def submit_words(count: int, directions: tuple[Direction, ...]) -> str:
    """Return what the button will do."""
    if count == 0:
        return Sentences.tr("Block numbers")
    if len(directions) == 2:
        words = Sentences.tr("Block %Ln number(s), both directions", "", count)
    elif directions == (Direction.INBOUND,):
        words = Sentences.tr("Block %Ln number(s) for inbound", "", count)
    elif directions == (Direction.OUTBOUND,):
        words = Sentences.tr("Block %Ln number(s) for outbound", "", count)
    else:
        words = Sentences.tr("Block %Ln number(s)", "", count)
    return words


class ListCounts(NamedTuple):
    """How many rows of a list have which verdict, and how many will be sent."""

    rows: int
    to_send: int
    unusual: int
    left_out: int


def list_sentence(counts: ListCounts, source: str) -> str:
    """Return one sentence that says what a list that was not sent yet holds."""
    if counts.rows == 0:
        return Sentences.tr("Paste numbers, or drop a file on the window.")
    parts = [Sentences.tr("%Ln number(s) will be sent", "", counts.to_send)]
    if counts.unusual:
        parts.append(Sentences.tr("%Ln of them unusual: have a look", "", counts.unusual))
    if counts.left_out:
        parts.append(Sentences.tr("%Ln row(s) left out", "", counts.left_out))
    sentence = "; ".join(parts) + "."
    if source:
        return Sentences.tr("{file}: {sentence}").format(file=source, sentence=sentence)
    return sentence


def lost_digits_sentence(rows: int) -> str:
    """Return that digits are gone for good from a file, and where they still are."""
    return Sentences.tr(
        "%Ln row(s) have lost their digits: the spreadsheet shortened them when it saved this file, as in "
        "5,73E+11. Load the workbook they came from.",
        "",
        rows,
    )


def token_sentence() -> str:
    """Return what is said of a token that was pasted in the place of numbers."""
    return Sentences.tr(
        "This is no phone number but looks like a token, so it was not taken into the list. "
        "A token belongs into the account at the top."
    )


def zeros_sentence(zeros: int) -> str:
    """Return that a text file had bytes in it that no text has."""
    return Sentences.tr(
        "%Ln zero byte(s) in this file were passed over: it is damaged or was badly exported. Check that "
        "nothing is missing, or have it exported again.",
        "",
        zeros,
    )


def reading_sentence(source: str, rows: int) -> str:
    """Return what is said while text or a file is read."""
    if source:
        return Sentences.tr("Reading {file}: {rows} rows so far…").format(
            file=source, rows=texts.number(rows)
        )
    return Sentences.tr("Reading what was pasted…")
