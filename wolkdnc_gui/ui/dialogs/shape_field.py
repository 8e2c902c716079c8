"""How the operation's list writes numbers: chosen by example, with a preview, confirmed once."""

from PySide6.QtCore import QObject, QRegularExpression, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from wolkdnc_gui.numbers.judge import Rules, preview
from wolkdnc_gui.numbers.shape import Shape, ShapeKind, proposed_shape
from wolkdnc_gui.ui import texts
from wolkdnc_gui.ui.dialogs.note_line import NoteLine, Tone

_KINDS = (
    ShapeKind.PREFIX_NATIONAL,
    ShapeKind.NATIONAL,
    ShapeKind.COUNTRY_NATIONAL,
    ShapeKind.AS_TYPED,
)


class ShapeField(QObject):
    """Follows the country with a proposal until a person chooses; any change wants confirming anew."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._country = ""
        self._chosen_by_hand = False
        self.combo = QComboBox(parent)
        self.prefix_label = QLabel(self.tr("Pre&fix"), parent)
        self.prefix_edit = QLineEdit("9", parent)
        self.preview = NoteLine(self.tr("Example"), parent)
        self.confirmed_check = QCheckBox(
            self.tr("I have checked that our list &writes numbers like this"), parent
        )
        self.row = QWidget(parent)
        self.row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name_parts()
        self._lay_out()
        self.combo.activated.connect(self._activated)
        self.prefix_edit.textEdited.connect(self._prefix_edited)
        self.confirmed_check.clicked.connect(self.changed)

    @property
    def shape(self) -> Shape | None:
        """The shape that is chosen; None while the prefix is missing."""
        return self._shape_of(self._kind)

    @property
    def _kind(self) -> ShapeKind:
        # Not the item's data: Qt would give the enum back as plain text.
        return _KINDS[max(0, self.combo.currentIndex())]

    @property
    def confirmed(self) -> bool:
        """True when a person has checked the shape against the list."""
        return self.confirmed_check.isChecked()

    def show_shape(self, shape: Shape, country: str, *, confirmed: bool) -> None:
        """Show the shape of an account as it is."""
        self._country = country
        self._chosen_by_hand = True
        self._show(shape)
        self.confirmed_check.setChecked(confirmed)

    @Slot(str)
    def set_country(self, country: str) -> None:
        """Propose what is usual in a country, unless a person has chosen already."""
        if country == self._country:
            return
        self._country = country
        if self._chosen_by_hand:
            self._show(self.shape or proposed_shape(country))
        else:
            self._show(proposed_shape(country))
        self._unconfirm()

    @Slot(object)
    def learn(self, shape: Shape) -> None:
        """Take the shape that was read off the server's list; nobody need confirm that."""
        self._chosen_by_hand = True
        self._show(shape)
        self.confirmed_check.setChecked(True)
        self.changed.emit()

    def insist(self) -> None:
        """Bring the keyboard to what is missing."""
        self.prefix_edit.setFocus()

    def _name_parts(self) -> None:
        self.combo.setObjectName("shapeCombo")
        self.prefix_edit.setObjectName("prefixEdit")
        self.preview.setObjectName("shapePreview")
        self.confirmed_check.setObjectName("shapeConfirmedCheck")
        self.prefix_label.setBuddy(self.prefix_edit)
        self.prefix_edit.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,4}"), self))
        self.prefix_edit.setFixedWidth(self.prefix_edit.fontMetrics().averageCharWidth() * 9)
        # As wide as the form is, not as its longest choice would like to be in every language.
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(24)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.addItems([texts.shape_kind(kind) for kind in _KINDS])

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self.row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo, stretch=1)
        layout.addWidget(self.prefix_label)
        layout.addWidget(self.prefix_edit)

    def _show(self, shape: Shape) -> None:
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(_KINDS.index(shape.kind))
        if shape.kind is ShapeKind.PREFIX_NATIONAL:
            self.prefix_edit.setText(shape.prefix)
        self._describe()

    def _describe(self) -> None:
        """Write the examples into the choices and the preview under them."""
        for index, kind in enumerate(_KINDS):
            shape = self._shape_of(kind)
            example = preview(Rules(self._country, shape))[1] if shape is not None else ""
            self.combo.setItemText(index, self._kind_words(kind, example))
        prefixed = self._kind is ShapeKind.PREFIX_NATIONAL
        self.prefix_label.setVisible(prefixed)
        self.prefix_edit.setVisible(prefixed)
        self._preview(self.shape)

    def _preview(self, shape: Shape | None) -> None:
        if shape is None:
            self.preview.say(
                self.tr("Write the digits that come before the number, 1 to 4 of them."), Tone.BAD
            )
            return
        given, digits = preview(Rules(self._country, shape))
        if not digits:
            self.preview.say("")
            return
        self.preview.say(self.tr("{given} → {digits}").format(given=given, digits=digits))
        self.combo.setAccessibleDescription(
            self.tr("{given} is sent as {digits}").format(given=given, digits=digits)
        )

    def _kind_words(self, kind: ShapeKind, example: str) -> str:
        words = texts.shape_kind(kind)
        if not example or kind is ShapeKind.AS_TYPED:
            return words
        return self.tr("{example}: {shape}").format(example=example, shape=words)

    def _shape_of(self, kind: ShapeKind) -> Shape | None:
        if kind is not ShapeKind.PREFIX_NATIONAL:
            return Shape(kind)
        try:
            return Shape(kind, self.prefix_edit.text())
        except ValueError:
            return None

    def _unconfirm(self) -> None:
        self.confirmed_check.setChecked(False)
        self.changed.emit()

    @Slot(int)
    def _activated(self, _index: int) -> None:
        self._chosen_by_hand = True
        self._describe()
        self._unconfirm()

    @Slot(str)
    def _prefix_edited(self, _text: str) -> None:
        self._chosen_by_hand = True
        self._describe()
        self._unconfirm()
