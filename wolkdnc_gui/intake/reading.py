"""Read one request from beginning to end, in the reading process."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import StringIO, TextIOBase
from pathlib import Path

from wolkdnc_gui.intake.cards import has_cards, read_cards
from wolkdnc_gui.intake.collecting import Collector, Outlet
from wolkdnc_gui.intake.columns import FirstRows, looks_like_list
from wolkdnc_gui.intake.delimited import Lines, rows_of
from wolkdnc_gui.intake.events import IntakeError, IntakeProblem, Kind, Summary
from wolkdnc_gui.intake.lines import Manner, doubtful_lines, is_chat, manner_of, read_lines
from wolkdnc_gui.intake.markup import has_several_tables, rows_in_markup, tables_in_markup
from wolkdnc_gui.intake.message_parts import MOST_BYTES, text_of
from wolkdnc_gui.intake.messages import Request
from wolkdnc_gui.intake.opening import Content, Found, TextFile, content_of, look_at
from wolkdnc_gui.intake.pages import Page
from wolkdnc_gui.intake.sheets import Book, OneSheet, SheetReading
from wolkdnc_gui.intake.tables import Table
from wolkdnc_gui.intake.workbook import Workbook
from wolkdnc_gui.numbers.entries import Source
from wolkdnc_gui.numbers.judge import Judge

_CHUNK = 1 << 16


def read(request: Request, outlet: Outlet) -> Summary:
    """Read what is asked for; entries go to the outlet. Raises IntakeError and UndecidedError."""
    collector = Collector(Judge(request.rules), request.known, outlet, request.rows)
    if request.again is not None:
        return _judge_again(request, collector)
    sheets = SheetReading(collector, request.wish, outlet)
    reading = _Reading(collector, sheets)
    summary = reading.file(request) if request.path else reading.text(request.text)
    if not summary.found:
        raise IntakeError(IntakeProblem.NO_NUMBERS)
    return summary


def _judge_again(request: Request, collector: Collector) -> Summary:
    """Judge given candidates one by one: as many entries as texts, in their order."""
    texts = request.again or ()
    places = request.places or range(len(request.known) + 1, len(request.known) + 1 + len(texts))
    for text, place in zip(texts, places, strict=True):
        collector.add_again(text, place)
    collector.flush()
    return Summary(Source(), len(texts), len(texts), "", Kind.LIST)


class _Reading:
    """The reading of one text or file."""

    def __init__(self, collector: Collector, sheets: SheetReading) -> None:
        self._collector = collector
        self._sheets = sheets

    def text(self, text: str) -> Summary:
        if not text.strip():
            raise IntakeError(IntakeProblem.EMPTY)
        collector = self._collector
        # Only cells copied from a sheet have tabs; other delimiters in a paste need a header that tells more.
        summary = self._lines(StringIO(text, newline=""), only="\t", quoted='"' in text)
        if summary.found:
            return summary
        # Not one number for certain: then what has digits enough is shown, left out with the reason.
        for number, line in doubtful_lines(StringIO(text)):
            collector.add_cell(line, number, 0)
        collector.flush()
        return replace(summary, found=collector.found)

    def file(self, request: Request) -> Summary:
        found = look_at(Path(request.path), request.file_bytes)
        if found.content is Content.WORKBOOK:
            return self._workbook(found)
        if found.content is Content.MESSAGE:
            return self._message(found)
        return replace(self._text_file(found), zeros=found.zeros)

    def _text_file(self, found: Found) -> Summary:
        with TextFile(found) as file:
            self._collector.begin(_source(found), file.fraction)
            if found.content is not Content.HTML:
                return self._lines(file.lines, only="", quoted=found.quotes)
            with TextFile(found) as ahead:
                several = has_several_tables(_chunks(ahead.lines))
            if several:
                book = self._page(_chunks(file.lines))
            else:
                table = Table.of(rows_in_markup(_chunks(file.lines)), file.fraction)
                book = OneSheet(table) if any(table.first) else None
            if book is not None:
                return self._sheets.read(book, Kind.HTML)
        with TextFile(found) as file:  # markup of another kind: what is between its tags may be numbers
            self._collector.begin(_source(found), file.fraction)
            return self._lines(file.lines, only="", quoted=found.quotes)

    def _message(self, found: Found) -> Summary:
        if found.size > MOST_BYTES:
            raise IntakeError(IntakeProblem.TOO_LARGE, f"{found.size} bytes")
        text, is_page = text_of(content_of(found))
        self._collector.begin(_source(found))
        book = self._page([text]) if is_page else None
        if book is not None:
            return self._sheets.read(book, Kind.HTML)
        return self._lines(StringIO(text, newline=""), only="", quoted='"' in text)

    def _page(self, chunks: Iterable[str]) -> Book | None:
        """Return the tables of a page; None where there is nothing in any."""
        page = Page(tables_in_markup(chunks), self._collector.judge)
        if len(page.sheets) == 1:
            return OneSheet(page.load(page.sheets[0].name))
        return page if page.sheets else None

    def _workbook(self, found: Found) -> Summary:
        self._collector.begin(_source(found))
        with Workbook(found.path) as book:
            return self._sheets.read(book, Kind.WORKBOOK)

    def _lines(self, stream: Iterable[str], *, only: str, quoted: bool) -> Summary:
        """Read text as a table where it has columns of numbers, else as a list, else as sentences.

        `only` is the one delimiter that is believed on sight; empty for any.
        """
        lines = Lines.of(stream)
        if has_cards(lines.first):
            return self._cards(lines)
        delimiter = lines.delimiter
        collector = self._collector
        chat = is_chat(lines.first) and not self._sheets.is_chosen
        rows = rows_of(lines.first, delimiter, quoted=quoted) if delimiter and not chat else ()
        first = FirstRows(list(rows), collector.judge)
        on_sight = not only or delimiter == only
        if first.rows and (self._is_table(first) if on_sight else first.are_plainly_table):
            table = Table.of(rows_of(lines.all(), delimiter, quoted=quoted), collector.fraction)
            return self._sheets.read(OneSheet(table), Kind.TABLE)
        listed = not chat and not first.says_other
        manner = manner_of(lines.first, collector.judge) if listed else Manner.SENTENCES
        if manner is Manner.LIST and collector.source.name:
            manner = Manner.COLUMN
        tally = read_lines(lines.all(), manner, collector)
        collector.flush()
        kind = Kind.TEXT if manner is Manner.SENTENCES else Kind.LIST
        return Summary(collector.source, tally.rows, collector.found, "", kind, tally.blank)

    def _cards(self, lines: Lines) -> Summary:
        tally = read_cards(lines.all(), self._collector)
        self._collector.flush()
        found = self._collector.found
        return Summary(self._collector.source, tally.rows, found, "", Kind.TEXT, tally.blank)

    def _is_table(self, first: FirstRows) -> bool:
        if self._sheets.is_chosen:
            return True
        layout = first.layout
        if layout is None or (layout.header is None and looks_like_list(first.rows, first.judge)):
            return False
        return bool(layout.columns) or layout.is_doubtful


def _source(found: Found) -> Source:
    return Source(found.path.name, sha256=found.sha256)


def _chunks(stream: TextIOBase) -> Iterator[str]:
    while chunk := stream.read(_CHUNK):
        yield chunk
