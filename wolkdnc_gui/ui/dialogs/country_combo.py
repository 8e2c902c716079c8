"""Choosing a country by typing a few letters of it."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from wolkdnc_gui.numbers.countries import COUNTRIES, all_regions
from wolkdnc_gui.ui.dialogs.country_names import country_name, folded, sorted_names

_CODE_ROLE = Qt.ItemDataRole.UserRole
_FOUND_BY_ROLE = Qt.ItemDataRole.UserRole + 1


class _ForgivingCompleter(QCompleter):
    """Finds a name by any part of it, whatever its accents."""

    def splitPath(self, path: str) -> list[str]:  # noqa: N802  # Qt's name
        """Compare what was typed without accents and case, as the names are."""
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802  # Qt's name
        """Put the name itself into the field, not what it was found by."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class CountryCombo(QComboBox):
    """The countries we serve first, then all others; what is typed and means none is put back."""

    country_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._line = QLineEdit(self)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self.setMaxVisibleItems(14)
        self._fill()
        self._complete()
        self.currentIndexChanged.connect(self._index_changed)
        self._line.editingFinished.connect(self._settle)

    @property
    def country(self) -> str:
        """The ISO code of the country that is chosen."""
        return self._code

    def set_country(self, code: str) -> None:
        """Choose a country by its ISO code; an unknown code is added, so that nothing is lost."""
        index = self.findData(code, _CODE_ROLE)
        if index < 0:
            self.addItem(code, code)
            index = self.count() - 1
        self.setCurrentIndex(index)
        self._index_changed(index)

    def _fill(self) -> None:
        locale = QLocale()
        with QSignalBlocker(self):
            for code in COUNTRIES:
                name = country_name(code, locale.language())
                self._add(name.shown, name.code, name.found_by)
            self.insertSeparator(self.count())
            others = frozenset(all_regions()) - frozenset(COUNTRIES)
            for name in sorted_names(others, locale):
                self._add(name.shown, name.code, name.found_by)

    def _add(self, shown: str, code: str, found_by: str) -> None:
        self.addItem(shown, code)
        self.setItemData(self.count() - 1, found_by, _FOUND_BY_ROLE)

    def _complete(self) -> None:
        completer = _ForgivingCompleter(self.model(), self)
        completer.setCompletionRole(_FOUND_BY_ROLE)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(10)
        self.setCompleter(completer)

    @Slot(int)
    def _index_changed(self, index: int) -> None:
        code = self.itemData(index, _CODE_ROLE)
        if isinstance(code, str) and code and code != self._code:
            self._code = code
            self.country_changed.emit(code)

    @Slot()
    def _settle(self) -> None:
        index = self._meant(folded(self._line.text()))
        if index < 0:
            index = self.findData(self._code, _CODE_ROLE)
        self.setCurrentIndex(index)
        self.setEditText(self.itemText(index))

    def _meant(self, typed: str) -> int:
        """Return the item that was typed: one of its names, its code, or the only one that begins so."""
        if not typed:
            return -1
        begins = []
        for index in range(self.count()):
            names = str(self.itemData(index, _FOUND_BY_ROLE) or "").split("\n")
            if typed in names:
                return index
            if any(name.startswith(typed) for name in names):
                begins.append(index)
        return begins[0] if len(begins) == 1 else -1
