"""What holds for every dialog: names for screen readers, a way through by keyboard, nothing cut off."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)

from wolkdnc_gui.intake.layout import Proposal, ProposedColumn, ProposedSheet
from wolkdnc_gui.numbers.entries import Source
from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.keyring_choice import KeyringProblem, KeyringProblemKind
from wolkdnc_gui.settings.preferences import Preferences
from wolkdnc_gui.ui.appearance import Appearance
from wolkdnc_gui.ui.dialogs.about_dialog import AboutDialog
from wolkdnc_gui.ui.dialogs.account_dialog import AccountDialog
from wolkdnc_gui.ui.dialogs.account_services import TokenPlace
from wolkdnc_gui.ui.dialogs.confirm_dialog import ConfirmDialog, JobQuestion
from wolkdnc_gui.ui.dialogs.history_dialog import HistoryDialog
from wolkdnc_gui.ui.dialogs.layout_dialog import LayoutDialog
from wolkdnc_gui.ui.dialogs.note_line import Tone
from wolkdnc_gui.ui.dialogs.preferences_dialog import PreferencesDialog
from wolkdnc_gui.ui.dialogs.scrolled_body import ScrolledBody
from wolkdnc_gui.ui.dialogs.server_panel import WayOut
from wolkdnc_gui.ui.offered_shape import OfferedShape
from wolkdnc_gui.wolkvox.direction import Direction

SMALL_LAPTOP_WIDTH = 683
"""Logical pixels of 1366 x 768 at 200 %."""

INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QTabBar,
)


def first_run(house) -> QDialog:
    return AccountDialog(house, first_run=True)


def known_account(house) -> QDialog:
    house.place = TokenPlace(saved=True)
    account = Account("id", "Cobranzas", "0042", "CO", Shape(ShapeKind.PREFIX_NATIONAL, "9"))
    return AccountDialog(house, account)


def no_keyring(house) -> QDialog:
    house.place = TokenPlace(saved=False, problem=KeyringProblem(KeyringProblemKind.NONE_USABLE))
    return AccountDialog(house)


def preferences(_house) -> QDialog:
    return PreferencesDialog(Preferences())


def history(_house) -> QDialog:
    return HistoryDialog(180)


def about(_house) -> QDialog:
    return AboutDialog(Path("/somewhere"))


def confirm(_house) -> QDialog:
    return ConfirmDialog(
        JobQuestion(1213, (Direction.OUTBOUND,), 3, "Cobranzas", "wv0042", 9, 37, "93001234567")
    )


def confirm_answered(house) -> QDialog:
    """The question with all that the server may have said of it."""
    dialog = confirm(house)
    offered = OfferedShape(Shape(ShapeKind.NATIONAL), "100 % of the server's list looks like 3001234567.")
    dialog.server_panel.show_way_out(WayOut("Send what 1 call can carry today", "Larger requests", 1000))
    dialog.server_panel.show_comparison("Server's list read at 10:05.", Tone.PLAIN, offered)
    return dialog


def columns(_house) -> QDialog:
    read = (
        ProposedColumn("Nombre", chosen=False, share=0.0),
        ProposedColumn("Celular", chosen=True, share=1.0),
    )
    rows = (("Nombre", "Celular"), ("Ana", "3001234567"))
    sheets = tuple(
        ProposedSheet(name, read, rows, 1, 2, "key", sure=True, hidden=name == "Viejos", hidden_rows=3)
        for name in ("Hoja1", "Viejos", "Otros")
    )
    return LayoutDialog(Proposal(Source("clientes.xlsx"), sheets, sure=False))


class Longer(QTranslator):
    """A language in which everything takes a third more room, as Spanish does."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return source + " " + "palabra " * (len(source) // 24) + "o" * (len(source) % 24 // 3)

    def isEmpty(self):  # noqa: N802
        return False


@pytest.fixture
def longer(qapp):
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(
    params=[
        first_run,
        known_account,
        no_keyring,
        preferences,
        history,
        about,
        confirm,
        confirm_answered,
        columns,
    ]
)
def dialog(request, qtbot, house):
    made = request.param(house)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.done(0)


def controls(dialog: QDialog) -> list[QWidget]:
    """Return what can be operated and is shown, without the inner parts of Qt's own widgets."""
    return [
        widget
        for widget in dialog.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and widget.isVisible()
        and not isinstance(
            widget.parent(), QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView | QTabBar
        )
    ]


def test_every_control_has_a_name_for_screen_readers(dialog):
    found = controls(dialog)
    assert len(found) >= 2
    nameless = [
        widget.objectName() or widget
        for widget in found
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]
    assert nameless == []


def test_every_control_has_an_object_name_for_scripts(dialog):
    assert [widget for widget in controls(dialog) if not widget.objectName()] == []


def test_the_tab_key_reaches_every_control_in_reading_order(dialog):
    reachable = [
        widget
        for widget in controls(dialog)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        # Arrows lead to the others of its group.
        and not (isinstance(widget, QRadioButton) and not widget.isChecked())
    ]
    start = min(reachable, key=place)
    start.setFocus()
    order = [start]
    while len(order) <= len(reachable):
        dialog.focusNextChild()
        if dialog.focusWidget() is start:
            break
        order.append(dialog.focusWidget())
    assert sorted(reachable, key=place) == order


def place(widget: QWidget) -> tuple[int, int, int]:
    """Return line and column, with what stands in one line counted as one line.

    On a small screen the form scrolls under the buttons; they come last all the same.
    """
    scrolled = next((body for body in widget.window().findChildren(ScrolledBody)), None)
    if scrolled is not None and scrolled.widget().isAncestorOf(widget):
        centre = widget.mapTo(scrolled.widget(), widget.rect().center())
        return (0, round(centre.y() / 12), centre.x())
    centre = widget.mapTo(widget.window(), widget.rect().center())
    return (1, round(centre.y() / 12), centre.x())


def test_no_sentence_and_no_button_is_cut_off(dialog):
    cut = [
        label.text()
        for label in dialog.findChildren(QLabel)
        if label.isVisible() and label.wordWrap() and label.height() < label.heightForWidth(label.width())
    ]
    cut += [
        button.text()
        for button in dialog.findChildren(QPushButton)
        if button.isVisible() and button.width() < button.sizeHint().width()
    ]
    assert cut == []


@pytest.mark.usefixtures("longer")
def test_a_longer_language_has_room(qtbot, dialog):
    assert any("palabra" in label.text() for label in dialog.findChildren(QLabel))
    test_no_sentence_and_no_button_is_cut_off(dialog)
    assert dialog.minimumSizeHint().width() <= SMALL_LAPTOP_WIDTH


@pytest.fixture
def spanish(qapp):
    appearance = Appearance(qapp)
    appearance.set_language("es")
    yield
    appearance.withdraw()


@pytest.mark.usefixtures("spanish")
def test_mnemonics_are_not_given_twice_in_spanish(dialog):
    test_mnemonics_are_not_given_twice(dialog)


def test_mnemonics_are_not_given_twice(dialog):
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.buddy()]
    texts += [button.text() for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert sorted(keys) == sorted(set(keys))
