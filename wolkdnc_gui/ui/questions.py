"""The questions the window asks before it does something that cannot be taken back."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from wolkdnc_gui.numbers.verdict import Verdict
from wolkdnc_gui.ui import row_bytes, texts
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.before_a_job import BeforeAJob
from wolkdnc_gui.ui.dialogs.confirm_dialog import ConfirmDialog, JobAnswer, JobQuestion
from wolkdnc_gui.ui.dialogs.server_panel import ServerPanel
from wolkdnc_gui.ui.jobs import JobPlan
from wolkdnc_gui.ui.main_window import MainWindow


class Questions(QObject):
    """Asks over the window, and waits for the agent."""

    def __init__(
        self,
        window: MainWindow,
        book: AccountBook,
        before_a_job: Callable[[ServerPanel, JobPlan], BeforeAJob],
    ) -> None:
        """`before_a_job` makes what asks the server while a question is open."""
        super().__init__(window)
        self._window = window
        self._book = book
        self._before_a_job = before_a_job

    def confirm(self, plan: JobPlan) -> JobAnswer:
        """Ask before a long job, and say meanwhile what the server says of it."""
        entries = plan.session.entries.entries
        known = self._book.find(plan.account.account_id) or plan.account
        example = "" if known.shape_confirmed else entries.digits[plan.passes[0].rows[0]]
        dialog = ConfirmDialog(
            JobQuestion(
                numbers=plan.numbers,
                directions=tuple(one.direction for one in plan.passes),
                requests=plan.requests,
                account_name=texts.account_name(plan.account.name, practice=plan.account.is_practice),
                server=self.tr("this computer") if plan.account.is_practice else f"wv{plan.account.server}",
                unusual=row_bytes.read(entries.verdict, plan.passes[0].rows).count(Verdict.UNUSUAL),
                left_out=len(entries) - plan.numbers,
                unconfirmed_example=example,
                practice=plan.account.is_practice,
            ),
            self._window,
        )
        asking = self._before_a_job(dialog.server_panel, plan)
        # Where nobody has confirmed the shape, the list itself is asked: it costs one call.
        asking.begin(compare=bool(example))
        dialog.exec()
        asking.end()
        answer = dialog.answer
        dialog.deleteLater()
        if answer.shape_confirmed:
            self._book.confirm_shape(plan.account)
        return answer

    def may_discard(self, rows: int) -> bool:
        """Ask before a list that was not sent is thrown away."""
        return self._ask(
            self.tr("Close this list?"),
            self.tr("%Ln row(s) in it were not sent.", "", rows),
            self.tr("Close the list"),
        )

    def say_job_is_under_way(self) -> None:
        """Say why a list stays on the desk."""
        QMessageBox.information(
            self._window,
            self.tr("This job is under way"),
            self.tr("Stop it first, or let it finish. Its list can be closed then."),
        )

    def may_close(self, *, working: bool, unsent: int) -> bool:
        """Ask before the program ends in the middle of something."""
        reasons = []
        if working:
            reasons.append(
                self.tr("A job is under way. It can be continued at the next start, where it stands now.")
            )
        if unsent:
            reasons.append(self.tr("%Ln row(s) that were not sent will be gone.", "", unsent))
        return self._ask(self.tr("Close WolkDNC?"), " ".join(reasons), self.tr("Close"))

    def _ask(self, question: str, why: str, verb: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("WolkDNC"), question, parent=self._window)
        box.setObjectName("questionBox")
        box.setInformativeText(why)
        yes = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(self.tr("Go back"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.exec()
        agreed = box.clickedButton() is yes
        box.deleteLater()
        return agreed
