"""Keeps the account line and the practice banner true to the accounts."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from wolkdnc_gui.submission.events import CallsLeft
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.account_bar import Light
from wolkdnc_gui.ui.account_book import AccountBook, Standing
from wolkdnc_gui.ui.account_dialogs import AccountDialogs
from wolkdnc_gui.ui.main_window import MainWindow
from wolkdnc_gui.ui.workspace import Workspace

_LOOK_AGAIN_MS = 15_000
"""How soon after the vendor's five minutes the button can be pressed again."""


class TopLine(QObject):
    """The account in use, whether it answers, and the way to the dialogs."""

    def __init__(
        self,
        window: MainWindow,
        book: AccountBook,
        workspace: Workspace,
        dialogs: AccountDialogs,
        *,
        set_mood: Callable[[str], None],
        test_server: str,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._book = book
        self._workspace = workspace
        self._dialogs = dialogs
        self._set_mood = set_mood
        self._test_server = test_server
        bar = window.account_bar
        bar.account_chosen.connect(dialogs.use)
        bar.add_account_chosen.connect(self._add_account)
        window.banner.mood_chosen.connect(self._mood_chosen)
        window.refresh_action.triggered.connect(book.check)
        window.account_action.triggered.connect(self._edit_account)
        book.accounts_changed.connect(self.show_all)
        book.current_changed.connect(self.show_all)
        book.connection_changed.connect(self._show_connection)
        workspace.current_changed.connect(self.show_banner)
        workspace.lists_changed.connect(self.show_banner)
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.timeout.connect(self._show_connection)
        self.show_all()

    @Slot()
    def show_all(self) -> None:
        """Show accounts, connection and banner as they are now."""
        current = self._book.current
        self._window.account_bar.show_accounts(
            self._book.accounts, current.account_id if current is not None else ""
        )
        self.show_banner()
        self._show_connection()

    @Slot()
    def show_banner(self) -> None:
        """Say "practice" where the list in the table goes, or went, to the practice server."""
        banner = self._window.banner
        current = self._workspace.current
        practice = current.is_practice
        if not current.has_job and not current.fixed_directions:
            practice = self._book.current is not None and self._book.current.is_practice
        if practice:
            banner.show_practice()
        elif self._test_server:
            banner.show_test_server(self._test_server)
        else:
            banner.setVisible(False)

    @Slot()
    def _show_connection(self) -> None:
        bar = self._window.account_bar
        if self._book.current is None:
            bar.show_no_account(can_choose=bool(self._book.operations))
        elif self._book.connection.standing is Standing.CHECKING:
            bar.show_checking()
        else:
            bar.show_connection(*self._connection_words())
        may_check = self._book.current is not None and self._book.may_check
        self._window.refresh_action.setEnabled(may_check)
        if not may_check:
            self._look_again.start(_LOOK_AGAIN_MS)

    def _connection_words(self) -> tuple[Light, str, str]:
        connection = self._book.connection
        if connection.standing is Standing.CONNECTED:
            return Light.GOOD, self._connected_words(connection.calls_left), ""
        if connection.standing is Standing.NO_TOKEN:
            return Light.BAD, self._no_token_words(), ""
        if connection.failure is not None:
            return Light.BAD, self.tr("Not connected"), texts.failure(connection.failure)
        return Light.UNKNOWN, self.tr("Not checked yet"), ""

    def _no_token_words(self) -> str:
        if self._window.account_action.isEnabled():
            return self.tr("No token yet: press Ctrl+K to enter it")
        return self.tr("No token yet: choose the account once more to enter it")

    def _connected_words(self, calls_left: int | None) -> str:
        if calls_left is None:
            return self.tr("Connected")
        return self.tr("Connected · {calls} calls left today").format(calls=texts.number(calls_left))

    def take_calls_left(self, event: CallsLeft) -> None:
        """Count down with the engine."""
        self._book.count_down(event)

    @Slot()
    def _add_account(self) -> None:
        self.show_all()
        self._dialogs.add_account()

    @Slot()
    def _edit_account(self) -> None:
        current = self._book.current
        if current is None:
            self._dialogs.lead_to_account()
        else:
            self._dialogs.edit_account(current)

    @Slot(str)
    def _mood_chosen(self, mood: str) -> None:
        self._set_mood(mood)
