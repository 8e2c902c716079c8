import pytest

from wolkdnc_gui.settings.first_account import first_account
from wolkdnc_gui.settings.glance import SeenAccount

PRACTICE = SeenAccount("practice", "practice", True, ())
ONE = SeenAccount("one", "One", False, ())
TWO = SeenAccount("two", "Two", False, ())


@pytest.mark.parametrize(
    ("accounts", "last_used", "begun_with"),
    [
        ((PRACTICE,), "", ""),
        ((PRACTICE,), "practice", "practice"),
        ((ONE, PRACTICE), "", "one"),
        ((ONE, PRACTICE), "gone", "one"),
        ((ONE, PRACTICE), "practice", "practice"),
        ((ONE, TWO, PRACTICE), "", ""),
        ((ONE, TWO, PRACTICE), "two", "two"),
    ],
)
def test_it_is_the_one_used_last_or_the_only_one(accounts, last_used, begun_with):
    assert first_account(accounts, last_used, practice=False, practice_hidden=False) == begun_with


@pytest.mark.parametrize("hidden", [False, True])
def test_it_is_practice_where_somebody_asks_for_it(hidden):
    assert first_account((ONE,), "one", practice=True, practice_hidden=hidden) == "practice"


@pytest.mark.parametrize(("accounts", "begun_with"), [((PRACTICE,), ""), ((ONE, PRACTICE), "one")])
def test_practice_that_is_hidden_is_not_gone_on_with(accounts, begun_with):
    assert first_account(accounts, "practice", practice=False, practice_hidden=True) == begun_with
