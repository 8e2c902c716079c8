"""Read one request from beginning to end, in the reading process."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import StringIO, TextIOBase
from pathlib import Path

from wolkdnc_gui.intake.collecting import Collector, Outlet
from wolkdnc_gui.intake.columns import looks_like_list, propose
from wolkdnc_gui.intake.delimited import Lines, rows_of
from wolkdnc_gui.intake.events import IntakeError, IntakeProblem, Kind, Summary
from wolkdnc_gui.intake.lines import Manner, doubtful_lines, manner_of, read_lines
from wolkdnc_gui.intake.markup import rows_in_markup
from wolkdnc_gui.intake.messages import Request
from wolkdnc_gui.intake.opening import Content, Found, TextFile, look_at
from wolkdnc_gui.intake.tables import Table, Tally, read_table
from wolkdnc_gui.intake.workbook import open_workbook
from wolkdnc_gui.numbers.entries import Source
from wolkdnc_gui.numbers.judge import Judge

_CHUNK = 1 << 16


def read(request: Request, outlet: Outlet) -> Summary:
    """Read what is asked for; entries go to the outlet. Raises IntakeError."""
    collector = Collector(Judge(request.rules), request.known, outlet, request.rows)
    summary = _read_file(request, collector) if request.path else _read_text(request.text, collector)
    if not summary.found:
        raise IntakeError(IntakeProblem.NO_NUMBERS)
    return summary


def _read_text(text: str, collector: Collector) -> Summary:
    if not text.strip():
        raise IntakeError(IntakeProblem.EMPTY)
    # Only cells copied from a sheet have tabs; commas in a paste are a list's or a sentence's.
    quoted = not text.count('"') % 2
    summary = _read_lines(StringIO(text, newline=""), collector, only="\t", quoted=quoted)
    if summary.found:
        return summary
    # Not one number for certain: then what has digits enough is shown, left out with the reason.
    for number, line in doubtful_lines(StringIO(text)):
        collector.add_cell(line, number, 0)
    collector.flush()
    return replace(summary, found=collector.found)


def _read_file(request: Request, collector: Collector) -> Summary:
    path = Path(request.path)
    found = look_at(path, request.file_bytes)
    if found.content is Content.WORKBOOK:
        return _read_workbook(found, collector)
    with TextFile(found) as file:
        collector.begin(Source(path.name, sha256=found.sha256), file.fraction)
        if found.content is Content.HTML:
            summary = _read_columns(Table.of(rows_in_markup(_chunks(file.lines))), collector, Kind.HTML)
            if summary is None:
                raise IntakeError(IntakeProblem.NO_NUMBERS)
            return summary
        quoted = found.quotes > 0 and not found.quotes % 2
        return _read_lines(file.lines, collector, only="", quoted=quoted)


def _chunks(stream: TextIOBase) -> Iterator[str]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _read_lines(stream: Iterable[str], collector: Collector, *, only: str, quoted: bool) -> Summary:
    """Read text as a table where it has columns of numbers, else as a list, else as sentences.

    `only` is the one delimiter that is believed; empty for any.
    """
    lines = Lines.of(stream)
    delimiter = lines.delimiter if not only or lines.delimiter == only else ""
    if delimiter:
        look = list(rows_of(lines.first, delimiter, quoted=quoted))
        layout = propose(look, collector.judge)
        if layout and (any(layout.labels) or not looks_like_list(look, collector.judge)):
            table = Table.of(rows_of(lines.all(), delimiter, quoted=quoted))
            summary = _read_columns(table, collector, Kind.TABLE)
            if summary is not None:
                return summary
    manner = manner_of(lines.first, collector.judge)
    tally = read_lines(lines.all(), manner, collector)
    return _summary(collector, tally, "", Kind.LIST if manner is Manner.LIST else Kind.TEXT)


def _read_columns(table: Table, collector: Collector, kind: Kind) -> Summary | None:
    layout = propose(table.sample, collector.judge)
    if layout is None:
        return None
    tally = read_table(table, layout, collector)
    return _summary(collector, tally, ", ".join(filter(None, layout.labels)), kind)


def _read_workbook(found: Found, collector: Collector) -> Summary:
    book = open_workbook(found.path)
    total = Tally()
    labels: list[str] = []
    other: list[str] = []
    for name in book.visible:
        sheet = book.load(name)
        collector.begin(Source(found.path.name, name, found.sha256), sheet.fraction)
        table = Table.of(sheet.rows())
        layout = propose(table.sample, collector.judge)
        if layout is None:
            other.append(name)
            continue
        tally = read_table(table, layout, collector)
        total = Tally(total.rows + tally.rows, total.blank + tally.blank)
        labels.extend(label for label in layout.labels if label and label not in labels)
    collector.begin(Source(found.path.name, sha256=found.sha256))
    summary = _summary(collector, total, ", ".join(labels), Kind.WORKBOOK)
    return replace(summary, hidden_sheets=book.hidden, other_sheets=tuple(other))


def _summary(collector: Collector, tally: Tally, label: str, kind: Kind) -> Summary:
    collector.flush()
    return Summary(collector.source, tally.rows, collector.found, label, kind, tally.blank)
