"""The lists on the desk: which there are, and which one is in the table."""

from PySide6.QtCore import QObject, Signal

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.ui.list_session import ListSession


class Lists(QObject):
    """Holds the lists, at least one. Lives on the GUI thread."""

    current_changed = Signal()
    lists_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers_given = 0
        self._account: Account | None = None
        """The account of new lists."""
        self._current = self._new_list()
        self._lists = [self._current]

    @property
    def lists(self) -> tuple[ListSession, ...]:
        """The lists on the desk, oldest first."""
        return tuple(self._lists)

    @property
    def current(self) -> ListSession:
        """The list in the table."""
        return self._current

    @property
    def unsent(self) -> tuple[ListSession, ...]:
        """Lists with numbers that no job has."""
        return tuple(session for session in self._lists if session.is_unsent)

    def find_job(self, job_id: str) -> ListSession | None:
        """Return the list of a job, or None when it is not on the desk."""
        return next((session for session in self._lists if session.job_id == job_id), None)

    def choose(self, session: ListSession) -> None:
        """Bring a list into the table."""
        if session is not self._current:
            self._current = session
            self.current_changed.emit()

    def add(self, session: ListSession) -> None:
        """Put a list on the desk and into the table, in the place of one that is done or empty."""
        place = self._current
        is_done = place.has_job and not place.is_under_way
        is_empty = not place.has_job and len(place.entries) == 0 and not place.is_reading
        if is_done or is_empty:
            self._lists[self._lists.index(place)] = session
        else:
            self._lists.append(session)
        self._current = session
        self.lists_changed.emit()
        self.current_changed.emit()

    def put_back(self, session: ListSession, earlier: ListSession) -> None:
        """Take a list off the desk, and have the one there that was there before it."""
        if earlier in self._lists:
            self._lists.remove(session)
        else:
            self._lists[self._lists.index(session)] = earlier
        if session is self._current:
            self._current = earlier
            self.current_changed.emit()
        self.lists_changed.emit()

    def new_session(self, account: Account | None) -> ListSession:
        """Make a list that is not on the desk yet."""
        session = self._new_list()
        session.account = account
        return session

    def remove(self, session: ListSession) -> None:
        """Take a list off the desk; its job, if it has one, stays in the history."""
        self._lists.remove(session)
        if not self._lists:
            self._lists.append(self._new_list())
        if session is self._current:
            self._current = self._lists[-1]
            self.current_changed.emit()
        self.lists_changed.emit()

    def _new_list(self) -> ListSession:
        self._numbers_given += 1
        return ListSession(number=self._numbers_given, account=self._account)
