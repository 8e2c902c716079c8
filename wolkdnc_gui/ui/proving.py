"""Holding jobs against the server's own list, when the agent asks for it."""

import time
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.submission.server_list import ListTooSoon
from wolkdnc_gui.submission.verify import VerifyReport
from wolkdnc_gui.ui import proof_sentences
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.account_calls import AccountCalls
from wolkdnc_gui.ui.list_session import ListSession

UNPROVEN = frozenset({Outcome.ACCEPTED, Outcome.NOT_KNOWN})
"""What reading the server's list can settle."""
_AFTER_MS = 1_000
"""After the server lets its list be read again."""


class Proving(QObject):
    """Asks the engine to read the server's list, and keeps what came of it with the list on the desk."""

    changed = Signal(object)
    """A reading began or ended for this list."""

    def __init__(
        self,
        engine: Engine,
        calls: AccountCalls,
        book: AccountBook,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._calls = calls
        self._book = book

    def verify(self, session: ListSession) -> None:
        """Read the server's list and hold it against the job of a list; one reading at a time for each."""
        account = self._book.account_of_list(session)
        if account is None:
            session.proof_words = proof_sentences.without_account()
            self.changed.emit(session)
            return
        if session.is_checking:
            return
        session.is_checking = True
        session.proof_words = proof_sentences.reading()
        self.changed.emit(session)
        self._calls.ask(
            account, partial(self._engine.verify, session.job_id), partial(self._verified, session)
        )

    @Slot(object)
    def job_ended(self, session: ListSession) -> None:
        """Check a job that has just ended, where that is wanted and can settle something."""
        if self._book.preferences.check_after_job and any(
            session.counts().get(outcome) for outcome in UNPROVEN
        ):
            session.is_checked_by_itself = True
            self.verify(session)

    def _verified(self, session: ListSession, done: "Future[VerifyReport]") -> None:
        session.is_checking = False
        trouble = done.exception()
        if trouble is None:
            session.proof_words = proof_sentences.verified(done.result(), session.entries.kind)
        else:
            session.proof_words = proof_sentences.not_read(trouble)
            if isinstance(trouble, ListTooSoon) and session.is_checked_by_itself:
                self._check_later(session, trouble.at)
        self.changed.emit(session)

    def _check_later(self, session: ListSession, at: float) -> None:
        session.proof_words = proof_sentences.checked_later(at)
        wait_ms = max(0, round((at - time.time()) * 1000)) + _AFTER_MS
        QTimer.singleShot(wait_ms, self, partial(self._check_now, session))

    def _check_now(self, session: ListSession) -> None:
        # The agent may have checked it meanwhile.
        if any(session.counts().get(outcome) for outcome in UNPROVEN):
            self.verify(session)


def with_proof(sentence: str, session: ListSession) -> str:
    """Return where a job stands, and what came of reading the server's list."""
    return f"{sentence}\n{session.proof_words}" if session.proof_words else sentence
