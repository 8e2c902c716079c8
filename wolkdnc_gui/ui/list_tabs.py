"""The tabs over the table: one for each list on the desk, out of sight while there is only one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSignalBlocker, Slot
from PySide6.QtWidgets import QTabBar

from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.ui.job_bar_view import JobView
from wolkdnc_gui.ui.job_view import STATE_PICTURES
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.questions import Questions
from wolkdnc_gui.ui.workspace import Workspace


class ListTabs(QObject):
    """Keeps the tabs true to the lists, and the other way round."""

    def __init__(
        self,
        bar: QTabBar,
        workspace: Workspace,
        questions: Questions,
        job_view: Callable[[ListSession], JobView],
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._workspace = workspace
        self._questions = questions
        self._job_view = job_view
        workspace.lists_changed.connect(self.show_tabs)
        workspace.current_changed.connect(self.show_tabs)
        bar.currentChanged.connect(self._chosen)
        bar.tabCloseRequested.connect(self._close_asked)

    @Slot()
    def show_tabs(self) -> None:
        """Show a tab for each list, the one in the table in front."""
        bar, lists = self._bar, self._workspace.lists
        with QSignalBlocker(bar):
            while bar.count() > len(lists):
                bar.removeTab(bar.count() - 1)
            while bar.count() < len(lists):
                bar.addTab("")
            bar.setCurrentIndex(lists.index(self._workspace.current))
        bar.setVisible(len(lists) > 1)
        self.name_tabs()

    def name_tabs(self) -> None:
        """Write on each tab what its list is, and how far its job."""
        for index, session in enumerate(self._workspace.lists):
            self._bar.setTabText(index, self._words(session))
            picture = "pencil" if session.status is None else STATE_PICTURES[session.status.state]
            self._bar.setTabIcon(index, icon(picture))

    def _words(self, session: ListSession) -> str:
        name = session.note or session.source_name or self.tr("List {number}").format(number=session.number)
        if session.is_under_way:
            progress = self._job_view(session).progress_words
            return self.tr("{name} · {progress}").format(name=name, progress=progress)
        return name

    @Slot(int)
    def _chosen(self, index: int) -> None:
        lists = self._workspace.lists
        if 0 <= index < len(lists):
            self._workspace.choose(lists[index])

    @Slot(int)
    def _close_asked(self, index: int) -> None:
        session = self._workspace.lists[index]
        if session.is_under_way:
            self._questions.say_job_is_under_way()
        elif not session.is_unsent or self._questions.may_discard(len(session.entries)):
            self._workspace.remove(session)
