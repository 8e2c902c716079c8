"""Taking a job back: what it would do is found out, told and asked; then it is a job like any other."""

import time
import uuid
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.undo import Doubt, UndoPlan
from wolkdnc_gui.ui import proof_sentences
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.account_calls import AccountCalls
from wolkdnc_gui.ui.jobs import Jobs, os_user
from wolkdnc_gui.ui.list_session import ListSession


class TakingBack(QObject):
    """Takes jobs back after the agent was told what that means, and agreed."""

    changed = Signal(object)
    """Something began or ended for this list."""

    def __init__(
        self,
        window: QWidget,
        engine: Engine,
        calls: AccountCalls,
        *,
        jobs: Jobs,
        book: AccountBook,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._engine = engine
        self._calls = calls
        self._jobs = jobs
        self._book = book

    def begin(self, session: ListSession) -> None:
        """Read the server's list and ask; nothing is sent before the agent has agreed."""
        account = self._book.account_of_list(session)
        if account is None:
            session.proof_words = proof_sentences.without_account()
        elif not session.is_checking:
            session.is_checking = True
            session.proof_words = proof_sentences.reading()
            planning = partial(self._engine.plan_undo, session.job_id)
            self._calls.ask(account, planning, partial(self._planned, session, account))
        self.changed.emit(session)

    def _planned(self, session: ListSession, account: Account, done: "Future[UndoPlan]") -> None:
        session.is_checking = False
        trouble = done.exception()
        if trouble is not None:
            session.proof_words = proof_sentences.not_taken_back(trouble)
        else:
            session.proof_words = ""
            # The agent may have gone to another list meanwhile: "this job" is the one in the table.
            self._jobs.show(session)
            self._ask(session, account, done.result())
        self.changed.emit(session)

    def _ask(self, session: ListSession, account: Account, plan: UndoPlan) -> None:
        if not plan.removable:
            session.proof_words = proof_sentences.nothing_to_take_back(plan)
            return
        accepted = self._accepted(plan)
        if accepted is None:
            return
        if not plan.chosen(accepted):
            session.proof_words = proof_sentences.nothing_taken_back()
            return
        spec = plan.removal(
            accepted,
            job_id=uuid.uuid4().hex,
            who=os_user(),
            created_at=time.time(),
            note=self.tr("Take back: {note}").format(note=session.note)
            if session.note
            else self.tr("Take back"),
        )
        self._jobs.start_removal(spec, account, session)

    def _accepted(self, plan: UndoPlan) -> Doubt | None:
        """Return the doubts the agent accepts; None where the job is to stay as it is."""
        box, yes = self._box(
            self.tr("Take back this job?"),
            proof_sentences.taking_back(plan),
            self.tr("Take back"),
            "takeBackBox",
        )
        others = plan.concerned(Doubt.OTHER_SIDE)
        also = QCheckBox(self.tr("Take off also %Ln number(s) blocked on the other side", "", others), box)
        also.setObjectName("otherSideCheck")
        also.setVisible(others > 0)
        if others:
            box.setCheckBox(also)
        box.exec()
        agreed, accepted = box.clickedButton() is yes, Doubt.OTHER_SIDE if also.isChecked() else Doubt.NONE
        box.deleteLater()
        if not agreed:
            return None
        unsure = len(plan.chosen(accepted | Doubt.NOT_KNOWN_TO_BE_NEW)) - len(plan.chosen(accepted))
        if unsure and self._takes_unsure(unsure):
            accepted |= Doubt.NOT_KNOWN_TO_BE_NEW
        return accepted

    def _takes_unsure(self, count: int) -> bool:
        box, yes = self._box(
            self.tr("Take off also %Ln number(s) that may have been blocked before?", "", count),
            proof_sentences.consequence(),
            self.tr("Take them off too"),
            "unsureBox",
        )
        box.exec()
        agreed = box.clickedButton() is yes
        box.deleteLater()
        return agreed

    def _box(self, question: str, why: str, verb: str, name: str) -> "tuple[QMessageBox, QWidget]":
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Take back"), question, parent=self._window)
        box.setObjectName(name)
        box.setInformativeText(why)
        yes = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(self.tr("Leave them blocked"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        return box, yes
