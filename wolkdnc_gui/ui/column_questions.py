"""Asking which columns of a file to read, and remembering the answer for files of the same header."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from wolkdnc_gui.intake.layout import Choice, Proposal
from wolkdnc_gui.settings.header_columns import HeaderColumns
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.list_session import ListSession
from wolkdnc_gui.ui.main_window import MainWindow
from wolkdnc_gui.ui.workspace import Workspace

if TYPE_CHECKING:
    from wolkdnc_gui.ui.dialogs.layout_dialog import LayoutDialog


class ColumnQuestions(QObject):
    """Opens the dialog over the window: by itself where the reader is not sure, else when asked to."""

    def __init__(self, window: MainWindow, workspace: Workspace, book: AccountBook) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._book = book
        workspace.undecided.connect(self._ask)
        window.job_bar.change_columns_pressed.connect(self._change)

    @Slot(object)
    def _ask(self, session: ListSession) -> None:
        dialog = self._open(session)
        if dialog is not None:
            dialog.rejected.connect(partial(self._workspace.leave_unread, session))

    @Slot()
    def _change(self) -> None:
        session = self._workspace.current
        if session.can_change_columns:
            self._open(session)

    def _open(self, session: ListSession) -> "LayoutDialog | None":
        reading = session.reading
        if reading is None or reading.proposal is None:
            return None
        from wolkdnc_gui.ui.dialogs.layout_dialog import LayoutDialog  # noqa: PLC0415  # when it is asked for

        dialog = LayoutDialog(reading.proposal, reading.choice, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(partial(self._chosen, session, reading.proposal))
        dialog.open()
        return dialog

    def _chosen(self, session: ListSession, proposal: Proposal, choice: Choice) -> None:
        self._book.remember_columns(_to_remember(proposal, choice))
        self._workspace.read_columns(session, choice)


def _to_remember(proposal: Proposal, choice: Choice) -> tuple[HeaderColumns, ...]:
    columns = {one.name: one.columns for one in choice.sheets}
    found: dict[str, HeaderColumns] = {}
    for sheet in proposal.sheets:
        if sheet.header_key and sheet.name in columns:
            found.setdefault(sheet.header_key, HeaderColumns(sheet.header_key, columns[sheet.name]))
    return tuple(found.values())
