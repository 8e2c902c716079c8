"""The window: one list, one table, and everything an agent needs around it."""

from collections.abc import Collection

from PySide6.QtCore import QByteArray, QKeyCombination, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.ui.account_bar import AccountBar
from wolkdnc_gui.ui.icons import icon
from wolkdnc_gui.ui.input_panel import InputPanel, files_in
from wolkdnc_gui.ui.job_bar import JobBar
from wolkdnc_gui.ui.own_keys import OwnKeys
from wolkdnc_gui.ui.practice_banner import PracticeBanner
from wolkdnc_gui.ui.table.panel import TablePanel


class MainWindow(QMainWindow):
    """Lays out the parts and turns keys and drops into requests; `Desk` decides what happens then."""

    closing = Signal(object)
    """Carries the QCloseEvent, so that a listener may refuse it."""
    text_given = Signal(str)
    files_given = Signal(object)

    def __init__(self, moods: tuple[str, ...], geometry: QSettings) -> None:
        super().__init__()
        self._geometry = geometry
        self.setWindowTitle(self.tr("WolkDNC"))
        self._make_actions()
        self.banner = PracticeBanner(moods, self)
        self.account_bar = AccountBar(
            (
                self.refresh_action,
                self.history_action,
                self.account_action,
                self.settings_action,
                self.help_action,
            ),
            self,
        )
        self.input_panel = InputPanel(self)
        self.list_tabs = QTabBar(self)
        self.table = TablePanel(self)
        self.job_bar = JobBar(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._make_shortcuts()
        self._restore_geometry()

    def _make_actions(self) -> None:
        self.refresh_action = self._action(
            "refreshAction", "refresh-cw", self.tr("Check the connection"), "F5"
        )
        self.history_action = self._action("historyAction", "history", self.tr("History"), "Ctrl+H")
        self.account_action = self._action(
            "accountAction", "user-plus", self.tr("Account and token"), "Ctrl+K"
        )
        self.settings_action = self._action("settingsAction", "settings", self.tr("Preferences"), "Ctrl+,")
        self.help_action = self._action("helpAction", "circle-question-mark", self.tr("About WolkDNC"), "F1")

    def _action(self, name: str, picture: str, text: str, keys: str) -> QAction:
        action = QAction(icon(picture), text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})")
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        self.list_tabs.setObjectName("listTabs")
        self.list_tabs.setAccessibleName(self.tr("Lists"))
        self.list_tabs.setDocumentMode(True)
        self.list_tabs.setExpanding(False)
        self.list_tabs.setTabsClosable(True)
        self.list_tabs.setDrawBase(False)
        self.list_tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.list_tabs.setVisible(False)
        right = QWidget(self)
        right_layout = QVBoxLayout(right)
        right_layout.setContentsMargins(0, 0, 0, 0)
        right_layout.setSpacing(8)
        right_layout.addWidget(self.list_tabs)
        right_layout.addWidget(self.table, stretch=1)
        right_layout.addWidget(self.job_bar)
        self.splitter.addWidget(self.input_panel)
        self.splitter.addWidget(right)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setHandleWidth(14)
        body = QWidget(self)
        body_layout = QVBoxLayout(body)
        body_layout.setContentsMargins(14, 10, 14, 12)
        body_layout.setSpacing(10)
        body_layout.addWidget(self.account_bar)
        body_layout.addWidget(self.splitter, stretch=1)
        whole = QWidget(self)
        whole_layout = QVBoxLayout(whole)
        whole_layout.setContentsMargins(0, 0, 0, 0)
        whole_layout.setSpacing(0)
        whole_layout.addWidget(self.banner)
        whole_layout.addWidget(body, stretch=1)
        self.setCentralWidget(whole)
        self.input_panel.paste_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.input_panel.setMinimumWidth(self.fontMetrics().averageCharWidth() * 32)
        self.table.setMinimumWidth(self.fontMetrics().averageCharWidth() * 50)

    def _make_shortcuts(self) -> None:
        self._shortcut(QKeySequence.StandardKey.Paste, self.paste)
        self._open_key = self._shortcut(QKeySequence.StandardKey.Open, self.input_panel.choose_files)
        self._shortcut(QKeySequence.StandardKey.Find, self.table.focus_search)
        self._export_key = self._shortcut(QKeySequence("Ctrl+E"), self.job_bar.export_pressed.emit)
        self._shortcut(QKeySequence.StandardKey.Quit, self.close)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            combination = QKeyCombination(Qt.KeyboardModifier.ControlModifier, key)
            self._shortcut(QKeySequence(combination), self.input_panel.submit_pressed.emit)
        fields = (self.input_panel.paste_edit, self.input_panel.note_edit, self.table.search_edit)
        OwnKeys(("Ctrl+E", "Ctrl+K"), fields, self)

    def _shortcut(self, keys: QKeySequence | QKeySequence.StandardKey, then: object) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(then)
        return shortcut

    @Slot()
    def paste(self) -> None:
        """Take what is on the clipboard as numbers, unless a field for other text has the keyboard."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit):
            focus.paste()
            return
        if isinstance(focus, QPlainTextEdit) and focus is not self.input_panel.paste_edit:
            focus.paste()
            return
        mime = QApplication.clipboard().mimeData()
        files = files_in(mime)
        if files:
            self.files_given.emit(files)
        elif mime.hasText():
            self.text_given.emit(self.input_panel.paste_edit.take_typed() + mime.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Take files and text dropped anywhere."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Hand on what was dropped."""
        files = files_in(event.mimeData())
        if files:
            self.files_given.emit(files)
        elif event.mimeData().hasText():
            self.text_given.emit(event.mimeData().text())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Remember where the window was; a listener may keep it open."""
        self.closing.emit(event)
        if event.isAccepted():
            self._geometry.setValue("window", self.saveGeometry())
            self._geometry.setValue("splitter", self.splitter.saveState())

    def hide_actions(self, hidden: Collection[HideableAction]) -> None:
        """Take what an administrator does not want to be shown out of the window, with its key."""
        parts = {
            HideableAction.EDIT_ACCOUNT: (self.account_action,),
            HideableAction.PREFERENCES: (self.settings_action,),
            HideableAction.HISTORY: (self.history_action,),
        }
        for hideable in hidden:
            for action in parts.get(hideable, ()):
                action.setVisible(False)
                action.setEnabled(False)
        for hideable, button, key in (
            (HideableAction.EXPORT, self.job_bar.export_button, self._export_key),
            (HideableAction.LOAD_FILE, self.input_panel.load_file_button, self._open_key),
        ):
            button.setVisible(hideable not in hidden)
            key.setEnabled(hideable not in hidden)
        self.account_bar.offer(
            adding=HideableAction.ADD_ACCOUNT not in hidden, practice=HideableAction.PRACTICE not in hidden
        )

    def come_forward(self) -> None:
        """Show the window above the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _restore_geometry(self) -> None:
        self.resize(1180, 720)
        self.splitter.setSizes([300, 880])
        window, splitter = self._geometry.value("window"), self._geometry.value("splitter")
        if isinstance(window, QByteArray):
            self.restoreGeometry(window)
        if isinstance(splitter, QByteArray):
            self.splitter.restoreState(splitter)
