"""Plain TOML is read as `tomllib` reads it, and all other is left to `tomllib`."""

import tomllib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wolkdnc_gui.numbers.shape import proposed_shape
from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.plain_toml import read_plain_toml
from wolkdnc_gui.settings.preferences import DEFAULTS, Preferences
from wolkdnc_gui.settings.writing import settings_document
from wolkdnc_gui.wolkvox.direction import Direction

_PIECES = st.sampled_from(
    [
        *("a", "b_2", "1", "007", "0", "-3", "1.5", "true", "falso", '"', "'", '"x"', '"é, ñ"', "\\n", "#"),
        *(" = ", "=", "[", "]", "[[", "]]", "[[a]]", "[b_2]", '["x", 1]', "[ ]", ",", " ", ".", "{}"),
        *("\t", "\r", "\n", "\r\n", "\x00", "\x85", "\u2028"),
    ]
)
_LINES = st.sampled_from(
    [
        *('a = "x"', "b = 1", "c = true", 'd = ["x", "y"]', "e = []", "[[t]]", "[[u]]", "# words", "", "  "),
        *("t = 1", "a = 2", 'f = "\\u00e9"', "g = '''", "h = {i = 1}", "[t]", "[t.u]", 'j = "a" # why'),
        *("k.l = 1", "m = [1,", "]", "n = 1979-05-27", "t = []"),
    ]
)


@given(
    st.one_of(
        st.lists(_PIECES, max_size=12).map("".join),
        st.lists(_LINES, max_size=12).map("\n".join),
        st.text(max_size=20).map("a = {}".format),
    )
)
@example("a = 1\na = 2")
@example('[[a]]\nb = "1"\n[[a]]\nb = "2"')
@example("a = []\n[[a]]")
def test_what_is_read_is_what_the_text_says(text):
    read = read_plain_toml(text)
    if read is not None:
        assert read == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "a = 'x'",
        'a = "x" # why',
        "a.b = 1",
        "[a]",
        "a = 1.5",
        'a = "\\u00e9"',
        "a = [1,\n2]",
        'a = ["x, y"]',
        "a",
    ],
)
def test_what_is_not_plain_is_left_to_others(text):
    assert read_plain_toml(text) is None


def test_what_the_program_writes_is_plain():
    account = Account(
        account_id="one",
        name="Cobranzas Bogotá",
        server="0042",
        country="CO",
        shape=proposed_shape("CO"),
        shape_confirmed=True,
        last_directions=(Direction.INBOUND, Direction.OUTBOUND),
    )
    preferences = Preferences(language="es", history_days=30, last_account_id="one")
    written = settings_document("", (account,), preferences, DEFAULTS, ())
    assert read_plain_toml(written) == tomllib.loads(written)
