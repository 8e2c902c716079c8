"""What is asked of the server while the agent reads the question before a job."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Slot

from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.submission.quota import QuotaSeen
from wolkdnc_gui.ui import comparison_sentences, quota_sentences
from wolkdnc_gui.ui.account_calls import AccountCalls
from wolkdnc_gui.ui.comparing import Comparing
from wolkdnc_gui.ui.dialogs.note_line import Tone
from wolkdnc_gui.ui.dialogs.server_panel import ServerPanel
from wolkdnc_gui.ui.jobs import JobPlan
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.list_view import offered_shape


class BeforeAJob(QObject):
    """Fills the panel of one question; hears no answer any more once it was closed."""

    def __init__(
        self,
        panel: ServerPanel,
        plan: JobPlan,
        *,
        engine: Engine,
        calls: AccountCalls,
        comparing: Comparing,
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._plan = plan
        self._engine = engine
        self._calls = calls
        self._comparing = comparing
        self._is_over = False
        self._directions = tuple(one.direction for one in plan.passes)
        panel.compare_asked.connect(self._compare)
        comparing.changed.connect(self._show_comparison)

    def begin(self, *, compare: bool) -> None:
        """Ask how many calls are left; with `compare`, also what the server's list says of the numbers."""
        self._ask_for_calls()
        self._show_comparison(self._plan.session)
        compared = self._plan.session.compared_now(self._directions)
        if compare and (compared is None or compared.trouble is not None):
            self._compare()

    def end(self) -> None:
        """Hear no answer any more."""
        self._is_over = True
        self._comparing.changed.disconnect(self._show_comparison)

    def _ask_for_calls(self) -> None:
        plan = self._plan
        self._panel.show_quota(quota_sentences.asking(plan.numbers, plan.requests), Tone.BUSY)
        self._calls.ask(plan.account, self._ask_server, self._calls_known)

    def _ask_server(self, link: Link) -> "Future[QuotaSeen] | None":
        return None if self._is_over else self._engine.quota(link)

    def _calls_known(self, done: "Future[QuotaSeen]") -> None:
        if self._is_over:
            return
        plan, trouble = self._plan, done.exception()
        if trouble is not None:
            words = quota_sentences.not_asked(plan.numbers, plan.requests, trouble)
            self._panel.show_quota(words, Tone.WARNING)
            return
        seen = done.result()
        will_do = seen.covers(plan.requests) is not False
        words = quota_sentences.calls_left(plan.numbers, plan.requests, seen)
        self._panel.show_quota(words, Tone.GOOD if will_do else Tone.WARNING)
        counts = [len(one.rows) for one in plan.passes]
        self._panel.show_way_out(None if will_do else quota_sentences.way_out(counts, seen))

    @Slot()
    def _compare(self) -> None:
        self._comparing.compare(self._plan.session, self._directions)

    @Slot(object)
    def _show_comparison(self, session: ListSession) -> None:
        compared = session.compared_now(self._directions)
        if session is not self._plan.session or compared is None:
            return
        if compared.is_over:
            # Reading the list may have cost the call that was the last: what is left is counted down by now.
            self._ask_for_calls()
        tone = Tone.BUSY if not compared.is_over else Tone.PLAIN if compared.trouble is None else Tone.WARNING
        self._panel.show_comparison(
            comparison_sentences.compared_words(compared),
            tone,
            offered_shape(session, compared),
            fits=compared.fits,
        )
