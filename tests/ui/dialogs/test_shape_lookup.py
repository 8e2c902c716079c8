"""The account dialog reads off the server's own list how it writes numbers."""

import pytest

from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.submission.server_list import ListTooSoon
from wolkdnc_gui.submission.shape_learning import ListShape, ShapeShare
from wolkdnc_gui.ui.dialogs.account_dialog import AccountDialog
from wolkdnc_gui.ui.dialogs.note_line import Tone
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure, FailureKind

NATIONAL = Shape(ShapeKind.NATIONAL)
LEARNED = ListShape(1_000, (ShapeShare(NATIONAL, 10, 0.987),))


@pytest.fixture
def form(qtbot, house):
    dialog = AccountDialog(house)
    qtbot.addWidget(dialog)
    dialog.open()
    yield dialog.form
    dialog.done(0)


@pytest.fixture
def asked(form):
    """The form, with server and token, after the button was pressed."""
    form.server.edit.setText("0042")
    form.token.edit.setText("7b69" * 13)
    form.country_combo.set_country("CO")
    form.shape.show_shape(Shape(ShapeKind.PREFIX_NATIONAL, "9"), "CO", confirmed=False)
    form.lookup.button.click()
    return form


def test_without_server_and_token_nothing_can_be_read(form):
    assert not form.lookup.button.isEnabled()


def test_the_list_is_read_with_what_is_in_the_fields(asked, house):
    ((_account_id, address, token, country),) = house.learned
    assert (address.label, token, country) == ("0042", "7b69" * 13, "CO")
    assert asked.lookup.note.tone is Tone.BUSY
    assert not asked.lookup.button.isEnabled()


def test_what_nearly_all_of_the_list_has_is_taken_and_needs_no_confirming(asked, house):
    house.answer_learned(LEARNED)
    assert (asked.shape.shape, asked.shape.confirmed) == (NATIONAL, True)
    assert "98 %" in asked.lookup.note.text()
    assert asked.lookup.note.tone is Tone.GOOD


@pytest.mark.parametrize("change", ["server", "token", "country"])
def test_an_answer_to_what_was_in_the_fields_before_says_nothing(asked, house, change):
    if change == "server":
        asked.server.edit.setText("0043")
    elif change == "token":
        asked.token.edit.setText("another")
    else:
        asked.country_combo.set_country("MX")
    before = asked.shape.shape
    house.answer_learned(LEARNED)
    assert (asked.shape.shape, asked.shape.confirmed) == (before, False)
    assert asked.lookup.note.text() == ""


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (ListShape(0), "empty"),
        (ListShape(12, (ShapeShare(NATIONAL, 10, 1.0),)), "12"),
        (ListShape(1_000, (ShapeShare(NATIONAL, 10, 0.5),)), "too many ways"),
        (ListTooSoon(1_700_000_000.0), "every five minutes"),
        (CallFailed(Failure(FailureKind.BAD_TOKEN, may_have_arrived=False)), "could not be read"),
    ],
    ids=["empty", "short", "mixed", "too soon", "bad token"],
)
def test_a_list_that_does_not_tell_changes_nothing_and_says_why(asked, house, answer, said):
    before = asked.shape.shape
    house.answer_learned(answer)
    assert (asked.shape.shape, asked.shape.confirmed) == (before, False)
    assert said in asked.lookup.note.text()
    assert asked.lookup.button.isEnabled()
