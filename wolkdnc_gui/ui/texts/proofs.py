"""Words for what the server's own list says of numbers."""

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.proof import Proof
from wolkdnc_gui.ui.texts import jobs

translate = QCoreApplication.translate


def proof(value: Proof, outcome: Outcome) -> str:
    """Return what the server's list said of a number whose outcome it decided."""
    if value is Proof.SEEN_OTHERWISE and outcome is Outcome.CONFIRMED:
        return translate(
            "Texts", "On the server's list in another shape; written as it was sent, it is not there."
        )
    return jobs.outcome_meaning(outcome)
