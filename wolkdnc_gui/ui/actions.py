"""What the buttons at the top right open: history, preferences, about."""

import time
from collections.abc import Callable, Collection
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.submission.engine import Engine, JobUnderWay
from wolkdnc_gui.submission.events import JobSummary, StoredJob
from wolkdnc_gui.submission.journal_reading import NumberFound
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.appearance import Appearance
from wolkdnc_gui.ui.background import Background
from wolkdnc_gui.ui.bridge import Bridge
from wolkdnc_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from wolkdnc_gui.ui.dialogs.history_dialog import HistoryDialog
    from wolkdnc_gui.ui.dialogs.shipped_parts import Part


class Actions(QObject):
    """Opens the dialogs; none of them waits for the disk."""

    def __init__(
        self,
        window: MainWindow,
        book: AccountBook,
        *,
        engine: Engine,
        bridge: Bridge,
        background: Background,
        appearance: Appearance,
        data_dir: Path,
        open_job: Callable[[StoredJob], None],
        take_back: Callable[[StoredJob], None],
        clear_desk_of: Callable[[tuple[str, ...]], None],
        forget_practice: Callable[[], None],
        say: Callable[[str], None],
        hidden: Collection[HideableAction] = (),
    ) -> None:
        """`forget_practice` empties the practice server's list; it may wait for the disk."""
        super().__init__(window)
        self._window = window
        self._book = book
        self._engine = engine
        self._bridge = bridge
        self._background = background
        self._appearance = appearance
        self._data_dir = data_dir
        self._open_job = open_job
        self._take_back = take_back
        self._clear_desk_of = clear_desk_of
        self._forget_practice = forget_practice
        self._hidden = hidden
        self._say = say
        self._history: HistoryDialog | None = None
        window.history_action.triggered.connect(self.show_history)
        window.settings_action.triggered.connect(self.show_preferences)
        window.help_action.triggered.connect(self.show_about)

    @Slot()
    def show_history(self) -> None:
        """List the jobs of the journal."""
        from wolkdnc_gui.ui.dialogs.history_dialog import HistoryDialog  # noqa: PLC0415  # when it is asked for

        dialog = HistoryDialog(self._book.preferences.history_days, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open_asked.connect(self._load)
        dialog.erase_asked.connect(self._erase)
        dialog.find_asked.connect(self._find)
        dialog.undo_asked.connect(self._load_to_take_back)
        dialog.undo_button.setVisible(HideableAction.UNDO not in self._hidden)
        for button in (dialog.erase_button, dialog.erase_all_button):
            button.setVisible(HideableAction.ERASE_HISTORY not in self._hidden)
        dialog.finished.connect(self._history_closed)
        self._history = dialog
        dialog.open()
        # The program may have been running for days since it last looked.
        self._engine.erase_before(self._book.preferences.history_begins(time.time()))
        self._read_history()

    @Slot(int)
    def _history_closed(self, _result: int) -> None:
        self._history = None

    def _read_history(self) -> None:
        self._bridge.when_done(self._engine.history(), self._show_jobs)

    def _show_jobs(self, done: "Future[tuple[JobSummary, ...]]") -> None:
        if self._history is None:
            return
        if done.exception() is not None:
            self._history.show_problem(self.tr("The history could not be read from the disk."))
            return
        self._history.show_jobs(done.result())

    @Slot(str)
    def _load(self, job_id: str) -> None:
        self._bridge.when_done(self._engine.load(job_id), self._loaded)

    def _loaded(self, done: "Future[StoredJob]", then: Callable[[StoredJob], None] | None = None) -> None:
        if done.exception() is None:
            (then or self._open_job)(done.result())
        else:
            self._say(self.tr("This job could not be read from the disk."))

    @Slot(str)
    def _load_to_take_back(self, job_id: str) -> None:
        self._bridge.when_done(self._engine.load(job_id), partial(self._loaded, then=self._take_back))

    @Slot(str)
    def _find(self, digits: str) -> None:
        self._bridge.when_done(self._engine.find(digits), partial(self._show_found, digits))

    def _show_found(self, digits: str, done: "Future[tuple[NumberFound, ...]]") -> None:
        if self._history is None:
            return
        if done.exception() is not None:
            self._history.show_problem(self.tr("The history could not be read from the disk."))
            return
        self._history.show_found(digits, frozenset(one.job_id for one in done.result()))

    @Slot(object)
    def _erase(self, job_ids: tuple[str, ...]) -> None:
        self._bridge.when_done(self._engine.erase(job_ids), partial(self._erased, job_ids))

    def _erased(self, job_ids: tuple[str, ...], done: "Future[None]") -> None:
        trouble = done.exception()
        if trouble is None or isinstance(trouble, JobUnderWay):
            self._clear_desk_of(job_ids)
        self._bridge.when_done(self._engine.history(), partial(self._show_rest, is_whole=trouble is None))

    def _show_rest(self, done: "Future[tuple[JobSummary, ...]]", *, is_whole: bool) -> None:
        """Show what erasing has left; the practice server's list goes with the last practice job."""
        if done.exception() is None and not any(job.practice for job in done.result()):
            self._bridge.when_done(self._background.run(self._forget_practice), self._practice_forgotten)
        self._show_jobs(done)
        if done.exception() is None and not is_whole:
            self._say_that_some_is_left()

    def _practice_forgotten(self, done: "Future[None]") -> None:
        if done.exception() is not None:
            self._say_that_some_is_left()

    def _say_that_some_is_left(self) -> None:
        if self._history is not None:
            self._history.show_problem(self.tr("Not everything could be erased."))

    @Slot()
    def show_preferences(self) -> None:
        """Let the agent change preferences; colours change at once."""
        from wolkdnc_gui.ui.dialogs.preferences_dialog import PreferencesDialog  # noqa: PLC0415  # when it is asked for

        dialog = PreferencesDialog(self._book.preferences, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def accepted() -> None:
            self._book.set_preferences(dialog.preferences)
            self._appearance.set_colours(dialog.preferences.colour_scheme)

        dialog.accepted.connect(accepted)
        dialog.open()

    @Slot()
    def show_about(self) -> None:
        """Say which program this is and what it is made of."""
        from wolkdnc_gui.ui.dialogs.about_dialog import AboutDialog  # noqa: PLC0415  # when it is asked for
        from wolkdnc_gui.ui.dialogs.shipped_parts import shipped_parts  # noqa: PLC0415  # when it is asked for

        dialog = AboutDialog(self._data_dir, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        self._bridge.when_done(self._background.run(shipped_parts), self._show_parts)

    def _show_parts(self, done: "Future[tuple[Part, ...]]") -> None:
        from wolkdnc_gui.ui.dialogs.about_dialog import AboutDialog  # noqa: PLC0415  # when it is asked for

        # The dialog may have been closed meanwhile.
        dialog = self._window.findChild(AboutDialog)
        if dialog is not None:
            dialog.show_parts(done.result())
