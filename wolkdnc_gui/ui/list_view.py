"""What the strip under the table shows of a list that was not sent yet."""

from wolkdnc_gui.numbers.verdict import Reason
from wolkdnc_gui.ui import sentences
from wolkdnc_gui.ui.job_bar import JobView
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.read_words import read_sentence


def list_view(session: ListSession) -> JobView:
    """Return what was read last, what the list holds, and what can be done about it."""
    counts = sentences.ListCounts(*session.entries.verdict_counts())
    reading = session.reading
    if reading is None or reading.summary is None or reading.proposal is None:
        said = [sentences.list_sentence(counts, session.source_name)]
    else:
        said = [
            read_sentence(reading.summary, reading.proposal, reading.choice),
            sentences.list_sentence(counts, ""),
        ]
    lost = session.entries.columns.reason.count(Reason.LOST_DIGITS)
    if lost:
        said.append(sentences.lost_digits_sentence(lost))
    return JobView(
        sentence=" ".join(said),
        rows=counts.rows,
        can_change_columns=session.can_change_columns,
        two_readings=session.two_readings,
    )
