"""The fields of an account, in the order in which people read them."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.ui.dialogs.account_services import TokenPlace
from wolkdnc_gui.ui.dialogs.connection_check import ConnectionCheck
from wolkdnc_gui.ui.dialogs.country_combo import CountryCombo
from wolkdnc_gui.ui.dialogs.country_names import country_of
from wolkdnc_gui.ui.dialogs.form_rows import FormRows
from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone
from wolkdnc_gui.ui.dialogs.own_lines_field import OwnLinesField
from wolkdnc_gui.ui.dialogs.server_field import ServerField
from wolkdnc_gui.ui.dialogs.shape_field import ShapeField
from wolkdnc_gui.ui.dialogs.shape_lookup import ShapeLookup
from wolkdnc_gui.ui.dialogs.token_field import TokenField
from wolkdnc_gui.wolkvox.address import Address


class AccountForm(QWidget):
    """Shows an account, or an empty form with what is usual in the system's country."""

    changed = Signal()

    def __init__(
        self, account: Account | None, taken_names: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._account = account
        self._account_id = account.account_id if account is not None else uuid4().hex
        self._id_elsewhere = uuid4().hex
        self._taken_names = frozenset(name.casefold() for name in taken_names)
        self.name_edit = QLineEdit(self)
        self.name_note = NoteLine(self.tr("Name"), self)
        self.server = ServerField(self)
        self.token = TokenField(self)
        self.check = ConnectionCheck(self)
        self.country_combo = CountryCombo(self)
        self.shape = ShapeField(self)
        self.lookup = ShapeLookup(self)
        self.own_lines = OwnLinesField(self)
        self._name_parts()
        self._lay_out()
        self._show()
        self._before = self._state()
        self._connect()
        self._allow_check()

    @property
    def account_id(self) -> str:
        """The id the account has, or will have."""
        return self._account_id

    @property
    def is_changed(self) -> bool:
        """True when something would be lost by closing."""
        return self._state() != self._before

    def account(self) -> Account | None:
        """Return the account as entered; None while something is missing: `insist` says what."""
        address, shape = self.server.address, self.shape.shape
        if address is None or shape is None or self.token.is_refused or self._name_is_taken():
            return None
        own_lines = self.own_lines.lines(self.country_combo.country, shape)
        if own_lines.not_understood:
            return None
        entered = Account(
            account_id=self._id_for(address),
            name=self._name(),
            server=address.label,
            country=self.country_combo.country,
            shape=shape,
            shape_confirmed=self.shape.confirmed,
            never_block=own_lines.numbers,
        )
        if self._account is None:
            return entered
        return replace(entered, last_directions=self._account.last_directions)

    def _id_for(self, address: Address) -> str:
        """Return the account's id; for another server a new one, to which no token and no job belongs."""
        if self._account is None or self._account.server == address.label:
            return self._account_id
        return self._id_elsewhere

    def insist(self) -> None:
        """Say what is missing first, and bring the keyboard there."""
        if self._name_is_taken():
            self.name_note.say(
                self.tr("Another account has this name already. Choose one you will not mix up."), Tone.BAD
            )
            self.name_edit.setFocus()
        elif self.server.address is None:
            self.server.insist()
        elif self.token.is_refused:
            self.token.insist()
        elif self.shape.shape is None:
            self.shape.insist()
        else:
            self.own_lines.insist(self.own_lines.lines(self.country_combo.country, self.shape.shape))

    def show_place(self, place: TokenPlace) -> None:
        """Say what is known of the saved token and of the keyring."""
        self.token.show_place(place)

    def _name(self) -> str:
        """Return the name; an account without one is called by its server."""
        address = self.server.address
        return self.name_edit.text().strip() or (f"wv{address.label}" if address is not None else "")

    def _name_is_taken(self) -> bool:
        return self._name().casefold() in self._taken_names

    def _state(self) -> tuple[object, ...]:
        return (
            self.name_edit.text(),
            self.server.edit.text(),
            self.token.edit.text(),
            self.country_combo.country,
            self.shape.shape,
            self.shape.confirmed,
            self.own_lines.text,
        )

    def _name_parts(self) -> None:
        self.name_edit.setObjectName("nameEdit")
        self.name_edit.setMaxLength(60)
        self.name_edit.setPlaceholderText(self.tr("For example Collections; may stay empty"))
        self.country_combo.setObjectName("countryCombo")

    def _lay_out(self) -> None:
        rows = FormRows(self)
        token, shape = self.token, self.shape
        rows.add_row(self.tr("&Name"), self.name_edit, self.name_edit, self.name_note)
        rows.add_row(self.tr("&Server"), self.server.edit, self.server.edit, self.server.note)
        rows.add_row(self.tr("T&oken"), token.row, token.edit, token.note, token.session_check, token.help)
        rows.add_unlabelled(self.check.button, self.check.note)
        rows.add_row(self.tr("Co&untry"), self.country_combo, self.country_combo)
        rows.add_row(self.tr("Sent &as"), shape.row, shape.combo, shape.preview, shape.confirmed_check)
        rows.add_unlabelled(self.lookup.button, self.lookup.note)
        rows.add_row(self.tr("Never &block"), self.own_lines.edit, self.own_lines.edit, self.own_lines.note)

    def _show(self) -> None:
        account = self._account
        if account is None:
            country = country_of(QLocale.system())
            self.country_combo.set_country(country)
            self.shape.set_country(country)
            return
        self.name_edit.setText(account.name)
        self.server.edit.setText(account.server)
        self.country_combo.set_country(account.country)
        self.shape.show_shape(account.shape, account.country, confirmed=account.shape_confirmed)
        self.own_lines.show_lines(account.never_block)

    def _connect(self) -> None:
        self.name_edit.textChanged.connect(self._name_changed)
        self.server.changed.connect(self._connection_changed)
        self.token.edit.textChanged.connect(self._connection_changed)
        self.token.changed.connect(self._allow_check)
        self.country_combo.country_changed.connect(self.shape.set_country)
        self.country_combo.country_changed.connect(self.lookup.forget)
        self.lookup.learned.connect(self.shape.learn)
        for signal in (
            self.country_combo.country_changed,
            self.shape.changed,
            self.token.changed,
            self.own_lines.changed,
        ):
            signal.connect(self.changed)

    @Slot()
    def _name_changed(self) -> None:
        self.name_note.say("")
        self.changed.emit()

    @Slot()
    def _connection_changed(self) -> None:
        self.name_note.say("")
        self.check.forget()
        self.lookup.forget()
        self._allow_check()
        self.changed.emit()

    @Slot()
    def _allow_check(self) -> None:
        has_token = self.token.token is not None or (self.token.is_saved and not self.token.edit.text())
        for question in (self.check, self.lookup):
            question.allow(possible=self.server.address is not None and has_token)
