"""What the strip under the table shows of a list that was not sent yet."""

from wolkdnc_gui.numbers.verdict import Reason
from wolkdnc_gui.ui import comparison_sentences, list_sentences
from wolkdnc_gui.ui.compared import Compared
from wolkdnc_gui.ui.job_bar_view import JobView
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.offered_shape import OfferedShape
from wolkdnc_gui.ui.read_words import read_sentence
from wolkdnc_gui.wolkvox.direction import Direction


def list_view(session: ListSession, directions: tuple[Direction, ...], caution: str = "") -> JobView:
    """Return what was read last, what the list holds, and what can be done about it.

    `directions` are those in which it would be sent now; `caution` is said while the list has numbers.
    """
    counts = list_sentences.ListCounts(*session.entries.verdict_counts())
    reading = session.reading
    if reading is None or reading.summary is None or reading.proposal is None:
        said = [list_sentences.list_sentence(counts, session.source_name)]
    else:
        said = [
            read_sentence(reading.summary, reading.proposal, reading.choice),
            list_sentences.list_sentence(counts, ""),
        ]
    lost = session.entries.columns.reason.count(Reason.LOST_DIGITS)
    if lost:
        said.append(list_sentences.lost_digits_sentence(lost))
    if reading is not None and reading.summary is not None and reading.summary.zeros:
        said.append(list_sentences.zeros_sentence(reading.summary.zeros))
    compared, account = session.compared_now(directions), session.account
    offered = offered_shape(session, compared) if compared is not None else None
    lines = [" ".join(said)]
    if compared is not None:
        lines.append(comparison_sentences.compared_words(compared))
    if caution and counts.to_send and offered is None:
        lines.append(caution)
    return JobView(
        sentence="\n".join(lines),
        rows=counts.rows,
        can_change_columns=session.can_change_columns,
        two_readings=session.two_readings,
        can_compare=account is not None and counts.to_send > 0 and bool(directions),
        checking=compared is not None and not compared.is_over,
        offered_shape=offered,
    )


def offered_shape(session: ListSession, compared: Compared) -> OfferedShape | None:
    """Return the shape of the server's list, where the account of a list has another one."""
    if compared.offer is None or session.account is None:
        return None
    return OfferedShape(
        compared.offer.shape, comparison_sentences.offer_words(compared.offer, session.account)
    )
