"""The composition root: builds every part once, wires them, owns threads, practice server and shutdown."""

import os
import sys
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from wolkdnc_gui.app.first_window import FirstWindow
from wolkdnc_gui.app.links import Links
from wolkdnc_gui.app.network_thread import NetworkThread
from wolkdnc_gui.app.stand_in import test_server_of
from wolkdnc_gui.command_line import Options
from wolkdnc_gui.intake.events import IntakeEvent
from wolkdnc_gui.intake.layout import RememberedColumns
from wolkdnc_gui.intake.reader import Reader
from wolkdnc_gui.numbers.countries import supported
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.shape import proposed_shape
from wolkdnc_gui.settings import places
from wolkdnc_gui.settings.accounts import PRACTICE_SERVER, Account
from wolkdnc_gui.settings.first_account import first_account
from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.settings.instance import Instance
from wolkdnc_gui.settings.preset import load_preset, with_preset
from wolkdnc_gui.settings.store import Settings, SettingsStore
from wolkdnc_gui.settings.token_memory import TokenMemory
from wolkdnc_gui.settings.token_store import Service, TokenStore
from wolkdnc_gui.settings.tokens import TokenKeeper
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.events import Event, StoredJob
from wolkdnc_gui.submission.journal_file import JournalTrouble
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.account_calls import AccountCalls
from wolkdnc_gui.ui.account_dialogs import AccountDialogs
from wolkdnc_gui.ui.account_work import AccountWork
from wolkdnc_gui.ui.actions import Actions
from wolkdnc_gui.ui.background import Background
from wolkdnc_gui.ui.before_a_job import BeforeAJob
from wolkdnc_gui.ui.bridge import Bridge
from wolkdnc_gui.ui.column_questions import ColumnQuestions
from wolkdnc_gui.ui.comparing import Comparing
from wolkdnc_gui.ui.desk import Desk
from wolkdnc_gui.ui.dialogs.server_panel import ServerPanel
from wolkdnc_gui.ui.exporting import Exporting
from wolkdnc_gui.ui.icons import application_icon
from wolkdnc_gui.ui.interrupts import Interrupts
from wolkdnc_gui.ui.jobs import JobPlan, Jobs
from wolkdnc_gui.ui.proving import Proving
from wolkdnc_gui.ui.questions import Questions
from wolkdnc_gui.ui.table.model import EntriesModel
from wolkdnc_gui.ui.taking_back import TakingBack
from wolkdnc_gui.ui.top_line import TopLine
from wolkdnc_gui.ui.workspace import Workspace

SHUTDOWN_S = 5.0
"""The engine itself ends within two seconds; this bounds the wait for it."""

_SWITCH_S = 0.000_5
"""How long a busy thread keeps the interpreter when another wants it. Painting gives it up and takes it back
dozens of times: with Python's 5 ms a long list gathered on another thread held the window for 0.3 s."""

_PRACTICE = Account(
    account_id=PRACTICE_SERVER,
    name=PRACTICE_SERVER,
    server=PRACTICE_SERVER,
    country="CO",
    shape=proposed_shape("CO"),
    shape_confirmed=True,
)


class Application(QObject):
    """The wired program. `run` enters the event loop; `shut_down` is the one way out, whoever asks."""

    def __init__(
        self,
        qt: QApplication,
        options: Options,
        folder: Path,
        instance: Instance | None,
        first: FirstWindow,
    ) -> None:
        super().__init__(qt)
        sys.setswitchinterval(_SWITCH_S)
        self._qt = qt
        self._instance = instance
        self._down = False
        preset = load_preset(places.preset_path())
        self._store = SettingsStore(folder, preset.preferences)
        settings = _with_practice(with_preset(self._store.load(), preset))
        test_server = test_server_of(os.environ)
        self.window = first.window
        self.appearance = first.appearance
        self.appearance.apply(settings.preferences.language, settings.preferences.colour_scheme)
        self.bridge = Bridge(self)
        self.background = Background()
        service = Service.DEVELOPMENT if test_server else Service.OPERATIONS
        self.tokens = TokenKeeper(TokenStore(service), TokenMemory())
        self.links = Links(
            places.practice_store_path(folder),
            test_server,
            self.tokens,
            practice_since=settings.preferences.history_begins(time.time()),
        )
        self.reader = Reader(self.bridge.post)
        self.engine = Engine(places.journal_path(folder), self.bridge.post, lock_folder=places.locks_path())
        self.network = NetworkThread(self.engine.serve)
        self._hidden = preset.hidden_actions
        self._know_accounts(settings)
        self._run_jobs()
        self._bring_to_life(folder)
        self.bridge.delivered.connect(self._deliver)
        self.network.start()
        self.reader.warm_up()
        self._begin(options, settings)

    def _know_accounts(self, settings: Settings) -> None:
        self.book = AccountBook(
            settings,
            store=self._store,
            tokens=self.tokens,
            engine=self.engine,
            link_for=self.links.link_for,
            background=self.background,
            bridge=self.bridge,
            parent=self,
        )
        work = AccountWork(self.book, self.tokens, self.engine, self.links.address_for, self.bridge)
        self.account_dialogs = AccountDialogs(self.window, self.book, work, hidden=self._hidden)

    def _run_jobs(self) -> None:
        self.workspace = Workspace(
            self.reader, _rules_without_account(), self._remembered_columns, parent=self
        )
        self.jobs = Jobs(
            self.engine,
            self.workspace,
            self.book,
            self.links.link_for,
            may_take_back=HideableAction.UNDO not in self._hidden,
            parent=self,
        )
        self.calls = AccountCalls(self.book, self.links.link_for, self.bridge)
        self.proving = Proving(self.engine, self.calls, self.book, self)
        self.comparing = Comparing(self.engine, self.calls, self.book, self.workspace, self)
        self.taking_back = TakingBack(self.window, self.engine, self.calls, jobs=self.jobs, book=self.book)

    def _bring_to_life(self, folder: Path) -> None:
        """Let everything in the window do what it says."""
        self._qt.setWindowIcon(application_icon())
        self.window.hide_actions(self._hidden)
        self.window.table.show_entries(EntriesModel(self.window.table))
        self.column_questions = ColumnQuestions(self.window, self.workspace, self.book)
        self.actions = Actions(
            self.window,
            self.book,
            engine=self.engine,
            bridge=self.bridge,
            background=self.background,
            appearance=self.appearance,
            data_dir=folder,
            open_job=self._reopen,
            take_back=self._take_back,
            clear_desk_of=self.jobs.forget,
            forget_practice=self.links.forget_practice,
            say=self._say,
            hidden=self._hidden,
        )
        self.top_line = TopLine(
            self.window,
            self.book,
            self.workspace,
            self.account_dialogs,
            set_mood=self.links.set_mood,
            test_server=self.links.test_server,
        )
        self.desk = Desk(
            self.window,
            self.workspace,
            self.jobs,
            book=self.book,
            questions=Questions(self.window, self.book, self._before_a_job),
            dialogs=self.account_dialogs,
            exporting=Exporting(self.window, self.background, self.bridge, self.links.test_server),
            taking_back=self.taking_back,
            comparing=self.comparing,
            proving=self.proving,
        )
        self.jobs.ended.connect(self.proving.job_ended)
        self.jobs.calls_left.connect(self.top_line.take_calls_left)

    def _before_a_job(self, panel: ServerPanel, plan: JobPlan) -> BeforeAJob:
        return BeforeAJob(panel, plan, engine=self.engine, calls=self.calls, comparing=self.comparing)

    def _begin(self, options: Options, settings: Settings) -> None:
        last_used = settings.preferences.last_account_id
        chosen = first_account(
            settings.accounts,
            last_used,
            practice=options.practice,
            practice_hidden=HideableAction.PRACTICE in self._hidden,
        )
        if settings.damage is not None:
            self.desk.say(texts.settings_damage(settings.damage.kind))
        self.book.choose(chosen)
        self.bridge.when_done(self.engine.unfinished(), self._offer_unfinished)
        self.engine.erase_before(settings.preferences.history_begins(time.time()))
        if self._instance is not None:
            self._instance.listen(self._asked_by_another)
        if options.files:
            self.desk.take_files(options.files)
        if not chosen or chosen != last_used:
            QTimer.singleShot(0, self, self._lead_to_account)

    @Slot()
    def _lead_to_account(self) -> None:
        if not self._down:
            self.account_dialogs.lead_to_account()

    # -- the life of the program

    def run(self) -> int:
        """Show the window and stay until the program is closed; returns the exit status."""
        interrupts = Interrupts(self)
        interrupts.received.connect(self._leave)
        self._qt.aboutToQuit.connect(self.shut_down)
        self._qt.commitDataRequest.connect(self._session_ends)
        self.window.show()
        try:
            return int(self._qt.exec())
        finally:
            self.shut_down()
            interrupts.close()

    @Slot()
    def _leave(self) -> None:
        # Not quit(): that asks every window, and nobody may be there to answer what a window asks.
        self._qt.exit(0)

    @Slot()
    def shut_down(self) -> None:
        """Send no further request, give the one in flight two seconds, and close everything."""
        if self._down:
            return
        self._down = True
        if self._instance is not None:
            self._instance.stop_listening()
        self.window.hide()
        self.bridge.close()
        closing = self.engine.close()
        self.reader.close()
        try:
            closing.result(SHUTDOWN_S)
        except FutureTimeoutError:
            sys.stderr.write("wolkdnc: the network thread did not end in time\n")
        self.network.join(SHUTDOWN_S)
        self.links.close()
        if not self.background.close(SHUTDOWN_S):
            sys.stderr.write("wolkdnc: a file could not be written in time\n")
        self.tokens.close()
        self.appearance.withdraw()
        if self._instance is not None:
            self._instance.release()

    @Slot(object)
    def _session_ends(self, _manager: object) -> None:
        self.shut_down()

    def _remembered_columns(self) -> tuple[RememberedColumns, ...]:
        return tuple(RememberedColumns(one.header_key, one.columns) for one in self.book.columns)

    # -- what comes from other threads

    @Slot(object)
    def _deliver(self, events: tuple[object, ...]) -> None:
        of_jobs: list[Event] = []
        for event in events:
            if isinstance(event, IntakeEvent):
                self.workspace.apply(event)
            elif isinstance(event, _Asked):
                self._come_forward(event)
            else:
                of_jobs.append(event)  # type: ignore[arg-type]  # the engine posts nothing else
        self.jobs.apply(tuple(of_jobs))

    def _offer_unfinished(self, done: "Future[tuple[StoredJob, ...]]") -> None:
        trouble = done.exception()
        if isinstance(trouble, JournalTrouble):
            self.desk.say(texts.obstacle(trouble.obstacle))
        elif trouble is None:
            for stored in done.result():
                self._reopen(stored)

    def _reopen(self, stored: StoredJob) -> None:
        self.jobs.reopen(stored)

    def _take_back(self, stored: StoredJob) -> None:
        self._reopen(stored)
        self.taking_back.begin(self.workspace.current)

    def _say(self, words: str) -> None:
        self.desk.say(words)

    def _asked_by_another(self, files: tuple[str, ...]) -> None:
        self.bridge.post(_Asked(files))

    def _come_forward(self, asked: "_Asked") -> None:
        self.window.come_forward()
        if asked.files:
            self.desk.take_files(tuple(Path(name) for name in asked.files))


class _Asked:
    """A second start asks this one to come forward, and hands over its files."""

    def __init__(self, files: tuple[str, ...]) -> None:
        self.files = files


def _with_practice(settings: Settings) -> Settings:
    if any(account.is_practice for account in settings.accounts):
        return settings
    return replace(settings, accounts=(*settings.accounts, _PRACTICE))


def _rules_without_account() -> Rules:
    territory = QLocale.territoryToCode(QLocale.system().territory())
    country = territory if supported(territory) else "CO"
    return Rules(country=country, shape=proposed_shape(country))
