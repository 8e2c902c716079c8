"""Holding jobs against the server's own list, when the agent asks for it."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.verify import VerifyReport
from wolkdnc_gui.ui import proof_sentences
from wolkdnc_gui.ui.bridge import Bridge
from wolkdnc_gui.ui.list_session import ListSession

UNPROVEN = frozenset({Outcome.ACCEPTED, Outcome.NOT_KNOWN})
"""What reading the server's list can settle."""


class Proving(QObject):
    """Asks the engine to read the server's list, and keeps what came of it with the list on the desk."""

    changed = Signal(object)
    """A reading began or ended for this list."""

    def __init__(
        self,
        engine: Engine,
        bridge: Bridge,
        link_for: Callable[[Account], Link],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._link_for = link_for

    def verify(self, session: ListSession) -> None:
        """Read the server's list and hold it against the job of a list; one reading at a time for each."""
        if session.account is None:
            session.proof_words = proof_sentences.without_account()
            self.changed.emit(session)
            return
        if session.is_checking:
            return
        session.is_checking = True
        session.proof_words = proof_sentences.reading()
        self.changed.emit(session)
        reading = self._engine.verify(session.job_id, self._link_for(session.account))
        self._bridge.when_done(reading, partial(self._verified, session))

    def _verified(self, session: ListSession, done: "Future[VerifyReport]") -> None:
        session.is_checking = False
        trouble = done.exception()
        if trouble is None:
            session.proof_words = proof_sentences.verified(done.result(), session.entries.kind)
        else:
            session.proof_words = proof_sentences.not_read(trouble)
        self.changed.emit(session)


def with_proof(sentence: str, session: ListSession) -> str:
    """Return where a job stands, and what came of reading the server's list."""
    return f"{sentence}\n{session.proof_words}" if session.proof_words else sentence
