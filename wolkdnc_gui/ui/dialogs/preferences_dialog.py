"""What may be set for the whole program: language, colours, size of requests, age of the history."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from wolkdnc_gui.settings.preferences import LONGEST_HISTORY_DAYS, MOST_NUMBERS_PER_REQUEST, Preferences
from wolkdnc_gui.ui.dialogs.form_rows import FormRows
from wolkdnc_gui.ui.dialogs.note_line import NoteLine
from wolkdnc_gui.ui.dialogs.screen_room import resize_within_screen
from wolkdnc_gui.ui.dialogs.scrolled_body import ScrolledBody


class PreferencesDialog(QDialog):
    """Shows preferences and, once accepted, returns them; what it does not show is kept as it was."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = preferences
        self.setObjectName("preferencesDialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.language_combo = QComboBox(self)
        self.colour_combo = QComboBox(self)
        self.request_spin = QSpinBox(self)
        self.history_spin = QSpinBox(self)
        self.check_box = QCheckBox(self.tr("C&heck by itself after a job"), self)
        self.language_note = NoteLine("", self)
        self._buttons = QDialogButtonBox(self)
        self._fill()
        self._lay_out()
        resize_within_screen(self, self.sizeHint())
        self._show(preferences)
        self.language_combo.currentIndexChanged.connect(self._language_changed)

    @property
    def preferences(self) -> Preferences:
        """The preferences as they are chosen now."""
        return replace(
            self._before,
            language=self.language_combo.currentData(),
            colour_scheme=self.colour_combo.currentData(),
            numbers_per_request=self.request_spin.value(),
            history_days=self.history_spin.value(),
            check_after_job=self.check_box.isChecked(),
        )

    def _fill(self) -> None:
        self.language_combo.setObjectName("languageCombo")
        for language, words in (
            ("", self.tr("Like the system")),
            ("es", "Español"),
            ("en", "English"),
        ):
            self.language_combo.addItem(words, language)
        self.colour_combo.setObjectName("colourSchemeCombo")
        for scheme, words in (
            ("system", self.tr("Like the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.colour_combo.addItem(words, scheme)
        self.request_spin.setObjectName("numbersPerRequestSpin")
        self.request_spin.setRange(1, MOST_NUMBERS_PER_REQUEST)
        self.history_spin.setObjectName("historyDaysSpin")
        self.history_spin.setRange(1, LONGEST_HISTORY_DAYS)
        self.history_spin.setSuffix(self.tr(" days"))
        self.check_box.setObjectName("checkAfterJobCheck")
        for spin in (self.request_spin, self.history_spin):
            spin.setGroupSeparatorShown(True)
            spin.setAccelerated(True)

    def _lay_out(self) -> None:
        body = QWidget(self)
        rows = FormRows(body)
        rows.add_row(self.tr("&Language"), self.language_combo, self.language_combo, self.language_note)
        rows.add_row(self.tr("&Colours"), self.colour_combo, self.colour_combo)
        request_note = self._note(self.request_spin, self._request_words())
        rows.add_row(self.tr("&Numbers per request"), self.request_spin, self.request_spin, request_note)
        history_note = self._note(self.history_spin, self._history_words())
        rows.add_row(self.tr("&Keep the history for"), self.history_spin, self.history_spin, history_note)
        check_note = self._note(self.check_box, self._check_words())
        rows.add_unlabelled(self.check_box, check_note)
        rows.setRowStretch(rows.rowCount(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(ScrolledBody(body, 76, self), stretch=1)
        layout.addWidget(self._buttons)
        save = self._buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setObjectName("savePreferencesButton")
        save.setDefault(True)
        cancel = self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setObjectName("cancelButton")
        self._reset = self._buttons.addButton(self.tr("&Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        self._reset.setObjectName("resetPreferencesButton")
        self._reset.setToolTip(self.tr("Put everything here back to how the program came"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._buttons.clicked.connect(self._clicked)

    def _note(self, field: QWidget, words: str) -> NoteLine:
        note = NoteLine("", self)
        note.say(words)
        field.setAccessibleDescription(words)
        return note

    def _request_words(self) -> str:
        return self.tr(
            "A long list goes to the server in parts of this size, one after the other. Large parts are "
            "faster; small parts tell you more exactly what happened. Up to 25 numbers always go one by one."
        )

    def _check_words(self) -> str:
        return self.tr(
            "Where it is not certain that every number is on the list, the server's own list is read and "
            "each number marked. This takes one of the day's calls."
        )

    def _history_words(self) -> str:
        return self.tr(
            "Older jobs are erased from this computer, with their phone numbers. "
            "The do-not-call list itself is not touched."
        )

    def _show(self, preferences: Preferences) -> None:
        self.language_combo.setCurrentIndex(max(0, self.language_combo.findData(preferences.language)))
        self.colour_combo.setCurrentIndex(max(0, self.colour_combo.findData(preferences.colour_scheme)))
        self.request_spin.setValue(preferences.numbers_per_request)
        self.history_spin.setValue(preferences.history_days)
        self.check_box.setChecked(preferences.check_after_job)

    @Slot()
    def _language_changed(self) -> None:
        changed = self.language_combo.currentData() != self._before.language
        self.language_note.say(self.tr("The new language is used from the next start on.") if changed else "")

    @Slot(object)
    def _clicked(self, button: QAbstractButton) -> None:
        if button is self._reset:
            self._show(Preferences())
