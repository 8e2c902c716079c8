"""One choice for all numbers of a list that can be read two ways, shown by an example."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from wolkdnc_gui.numbers.reading import Reading

if TYPE_CHECKING:
    from wolkdnc_gui.ui.two_readings import TwoReadings


class ReadingChoice(QWidget):
    """Hidden while a list has nothing to choose."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingChoice")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.as_shape_radio = QRadioButton(self)
        self.as_national_radio = QRadioButton(self)
        self.as_shape_radio.setObjectName("asShapeRadio")
        self.as_national_radio.setObjectName("asNationalRadio")
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label, stretch=1)
        for button in (self.as_shape_radio, self.as_national_radio):
            self._group.addButton(button)
            layout.addWidget(button)
        self._group.buttonClicked.connect(self._clicked)

    def show_choice(self, choice: "TwoReadings | None") -> None:
        """Show what can be chosen, and what is chosen now."""
        self.setVisible(choice is not None)
        if choice is None:
            return
        words = self.tr("%Ln number(s) can be read two ways. Send {given} as:", "", choice.rows)
        self._label.setText(words.format(given=choice.given))
        for button, digits in (
            (self.as_shape_radio, choice.as_shape),
            (self.as_national_radio, choice.as_national),
        ):
            button.setText(digits)
            name = self.tr("Send {given} as {digits}")
            button.setAccessibleName(name.format(given=choice.given, digits=digits))
        is_shape = choice.current is Reading.AS_SHAPE
        (self.as_shape_radio if is_shape else self.as_national_radio).setChecked(True)

    @Slot(object)
    def _clicked(self, _button: object) -> None:
        self.chosen.emit(Reading.AS_SHAPE if self.as_shape_radio.isChecked() else Reading.AS_NATIONAL)
