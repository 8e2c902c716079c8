"""The field for the operation's server: takes what people have, and says what it understood."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from wolkdnc_gui.settings.accounts import PRACTICE_SERVER
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.wolkvox.address import Address, AddressRefused


class ServerField(QObject):
    """A line edit and the sentence under it."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._address: Address | None = None
        self.edit = QLineEdit(parent)
        self.edit.setObjectName("serverEdit")
        self.edit.setPlaceholderText(self.tr("0042"))
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhUrlCharactersOnly
        )
        self.note = NoteLine(self.tr("Server"), parent)
        self.note.setObjectName("serverNote")
        self.edit.textChanged.connect(self._text_changed)
        self._say_hint()

    @property
    def address(self) -> Address | None:
        """The server as it was understood; None while nothing acceptable is there."""
        return self._address

    def insist(self) -> None:
        """Say that the server is needed, where the field is empty, and bring the keyboard there."""
        if not self.edit.text().strip():
            self._say(
                self.tr("The server is needed: without it the program does not know where to send."), Tone.BAD
            )
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    @Slot(str)
    def _text_changed(self, text: str) -> None:
        self._address = None
        if not text.strip():
            self._say_hint()
        else:
            self._understand(text)
        self.changed.emit()

    def _understand(self, text: str) -> None:
        try:
            address = Address.parse(text)
        except AddressRefused as refused:
            self._say(texts.address_problem(refused.reason), Tone.BAD)
            return
        if address.label == PRACTICE_SERVER:
            self._say(
                self.tr("This is the name of the practice server. Choose Practice in the list of accounts."),
                Tone.BAD,
            )
            return
        self._address = address
        self._say(self.tr("Server {server}").format(server=f"wv{address.label}.wolkvox.com"), Tone.GOOD)

    def _say_hint(self) -> None:
        self._say(
            self.tr(
                "The number in the address of your operation: 0042, wv0042.wolkvox.com or the whole address."
            ),
            Tone.PLAIN,
        )

    def _say(self, words: str, tone: Tone) -> None:
        self.note.say(words, tone)
        self.edit.setAccessibleDescription(words)
