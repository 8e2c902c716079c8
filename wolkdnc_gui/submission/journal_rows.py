"""The columns of a job's list, and the answers of its requests, as the journal's tables hold them."""

import zlib
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain

from wolkdnc_gui.numbers.entries import EntryColumns, Source
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.wolkvox.failures import Failure, FailureKind

CHUNK_ROWS = 65_536
ANSWER_COLUMNS = (
    "outcome, attempts, sent_at, answered_at, added, status, code, words, failure, may_have_arrived"
)

_FAST = 1
"""zlib's level: the second half of the saving would cost three times the time."""

ChunkRow = tuple[int, bytes, bytes, bytes, bytes, bytes, bytes, bytes, bytes, bytes, bytes]
AnswerRow = tuple[
    int, int, float | None, float | None, int | None, int | None, int | None, str, int | None, int | None
]


def storable(text: str) -> str:
    """Return a text SQLite can hold: names of files may hold what no encoding knows."""
    return text.encode("utf-8", "replace").decode("utf-8")


def pack(column: "bytes | bytearray | array[int]") -> bytes:
    """Compress one column. Integers are in native order: the file stays on the machine."""
    return zlib.compress(column, _FAST)


def pack_chunks(entries: EntryColumns) -> Iterator[ChunkRow]:
    """Yield the list in chunks, as rows of the table `chunk` without the job."""
    for first in range(0, len(entries), CHUNK_ROWS):
        rows = range(first, min(first + CHUNK_ROWS, len(entries)))
        texts = chain(
            entries.digits.take((rows,)).to_buffers(),
            entries.given.take((rows,)).to_buffers(),
        )
        digits, digits_ends, given, given_ends = map(pack, texts)
        numbers = (
            pack(column[rows.start : rows.stop])
            for column in (
                entries.verdict,
                entries.reason,
                entries.param,
                entries.source,
                entries.row,
                entries.column,
            )
        )
        verdict, reason, param, source, row, column = numbers
        yield first, digits, digits_ends, given, given_ends, verdict, reason, param, source, row, column


def unpack_chunks(chunks: Iterable[ChunkRow], sources: Iterable[Source]) -> EntryColumns:
    """Rebuild the list. Raises ValueError, OverflowError or zlib.error where the blobs are damaged."""
    entries = EntryColumns(sources=list(sources))
    for _, digits, digits_ends, given, given_ends, verdict, reason, *numbers in chunks:
        entries.digits.extend(unpack_text(digits, digits_ends))
        entries.given.extend(unpack_text(given, given_ends))
        entries.verdict += zlib.decompress(verdict)
        entries.reason += zlib.decompress(reason)
        columns = (entries.param, entries.source, entries.row, entries.column)
        for column, packed in zip(columns, numbers, strict=True):
            column.frombytes(zlib.decompress(packed))
    return entries


def unpack_text(text: bytes, ends: bytes) -> PackedText:
    """Rebuild one column of texts. Raises ValueError or zlib.error where it is damaged."""
    return PackedText.from_buffers(zlib.decompress(text), zlib.decompress(ends))


def unpack_rows(packed: bytes) -> "array[int]":
    """Rebuild the row indexes of a pass. Raises ValueError or zlib.error where they are damaged."""
    rows = array("I")
    rows.frombytes(zlib.decompress(packed))
    return rows


def answer_row(answer: RequestAnswer) -> AnswerRow:
    """Return an answer in the order of ANSWER_COLUMNS."""
    failure = answer.failure
    return (
        answer.outcome,
        answer.attempts,
        answer.sent_at,
        answer.answered_at,
        answer.count,
        answer.status,
        answer.code,
        answer.words,
        failure.kind.number if failure else None,
        failure.may_have_arrived if failure else None,
    )


def answer_of(row: AnswerRow) -> RequestAnswer | None:
    """Rebuild an answer; None where the request still waits for its first attempt.

    What was under way is *not known*: whoever reads it from the disk cannot know how it ended. Raises
    ValueError for numbers that stand for nothing.
    """
    outcome, attempts, sent_at, answered_at, count, status, code, words, kind, arrived = row
    if outcome == Outcome.WAITING and not attempts:
        return None
    failure = None
    if kind is not None:
        failure = Failure(FailureKind.from_number(kind), bool(arrived), status, code, words)
    return RequestAnswer(
        outcome=Outcome.NOT_KNOWN if outcome == Outcome.SENDING else Outcome(outcome),
        sent_at=sent_at,
        answered_at=answered_at,
        count=count,
        status=status,
        code=code,
        words=words,
        failure=failure,
        attempts=attempts,
    )
