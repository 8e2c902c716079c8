"""The words in the cells, for the screen, the clipboard and the export alike."""

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.numbers.verdict import Reason
from wolkdnc_gui.submission.events import RequestAnswer
from wolkdnc_gui.submission.proof import Proof
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.entry_list import EntryList
from wolkdnc_gui.ui.row_state import RowState
from wolkdnc_gui.ui.table.columns import Column, ColumnKind

translate = QCoreApplication.translate

NOTHING = "—"
"""Stands where nothing will be sent."""


_PROVEN = frozenset({RowState.CONFIRMED, RowState.NOT_ON_LIST, RowState.TAKEN_OFF, RowState.STILL_LISTED})


class RowWords:
    """Words for any row of one list; keeps nothing."""

    def __init__(self, entries: EntryList) -> None:
        self._entries = entries

    def cell(self, row: int, column: Column) -> str:
        """Return the text of one cell."""
        match column.kind:
            case ColumnKind.PLACE:
                return texts.number(row + 1)
            case ColumnKind.GIVEN:
                return self.given(row)
            case ColumnKind.SENT:
                return self.sent(row) or NOTHING
            case ColumnKind.STATE:
                return texts.row_state(self._entries.state(row, column.state_column))
            case ColumnKind.WHY:
                return self.why(row)

    def given(self, row: int) -> str:
        """Return what was given, on one line."""
        text = self._entries.columns.given[row]
        return text if text.isprintable() else " ".join(text.split())

    def sent(self, row: int) -> str:
        """Return the digits that are, or were to be, sent; empty where none are."""
        entries = self._entries
        if any(entries.state(row, column).is_sent for column in range(entries.state_columns)):
            return entries.columns.digits[row]
        return ""

    def why(self, row: int) -> str:
        """Return the reason of the verdict, or what the server said, per direction where they differ."""
        entries = self._entries
        parts = [self._why_in(row, column) for column in range(entries.state_columns)]
        said = {part for part in parts if part}
        if len(said) < 2:
            return "".join(said)
        return " · ".join(
            translate("Table", "{direction}: {words}").format(
                direction=texts.direction(direction), words=part
            )
            for direction, part in zip(entries.directions, parts, strict=True)
            if part
        )

    def reason(self, row: int) -> str:
        """Return why the verdict on a row is not plainly *ready*."""
        columns = self._entries.columns
        return texts.reason(Reason(columns.reason[row]), columns.param[row])

    def origin(self, row: int) -> str:
        """Return where a row came from: file, sheet and row, or the line of a paste."""
        columns = self._entries.columns
        source, place = columns.sources[columns.source[row]], texts.number(columns.row[row])
        if not source.name:
            return translate("Table", "Pasted text, line {row}").format(row=place)
        if source.sheet:
            return translate("Table", "{file}, sheet {sheet}, row {row}").format(
                file=source.name, sheet=source.sheet, row=place
            )
        return translate("Table", "{file}, row {row}").format(file=source.name, row=place)

    def _why_in(self, row: int, column: int) -> str:
        state = self._entries.state(row, column)
        if state in (RowState.REMOVED, RowState.REMOVED_UNUSUAL):
            return texts.reason(Reason.REMOVED_BY_HAND)
        if state is RowState.NOT_IN_PASS:
            return ""
        if state is RowState.UNTICKED:
            return translate("Table", "{reason}; not ticked").format(reason=self.reason(row))
        job = self._entries.job
        proof = job.proof(row, column) if job is not None else Proof.NOTHING
        if proof is not Proof.NOTHING and state in _PROVEN:
            return texts.proof(proof, state.outcome)
        request = job.request(row, column) if job is not None else None
        answer = job.answers[request.seq] if job is not None and request is not None else None
        said = answer_words(answer, request.count) if answer is not None and request is not None else ""
        return said or self.reason(row)


def answer_words(answer: RequestAnswer, numbers: int) -> str:
    """Return what is known of a request of `numbers` numbers, in few words; empty while it is under way.

    Where it waits to be tried again, that is what came of the last attempt.
    """
    state = RowState.of_outcome(answer.outcome)
    if state is RowState.SENDING:
        return ""
    if answer.failure is not None:
        short = texts.failure_in_short(answer.failure.kind)
        words = answer.words or answer.failure.words
        return translate("Table", "{reason}: “{words}”").format(reason=short, words=words) if words else short
    if state is RowState.WAITING:
        return ""
    if not answer.words:
        return "" if state is RowState.ADDED else texts.row_state_meaning(state)
    said = translate("Table", "Server: “{words}”").format(words=answer.words)
    if numbers == 1:
        return said
    return translate("Table", "{said}, of {count} sent").format(said=said, count=texts.number(numbers))
