from dataclasses import replace
from pathlib import Path

import pytest

from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.hideable import HideableAction
from wolkdnc_gui.settings.preferences import Preferences
from wolkdnc_gui.settings.preset import Preset, PresetProblem, load_preset, with_preset
from wolkdnc_gui.settings.store import Settings
from wolkdnc_gui.settings.toml_table import Mistake, ValueProblem

EXAMPLE = """
language = "es"
history_days = 90
numbers_per_request = 200
colour_scheme = "light"
hidden_actions = ["add-account", "erase-history"]

[[account]]
id = "cobranzas"
name = "Cobranzas"
server = "https://wv0042.wolkvox.com/"
country = "CO"
shape = "prefix+national"
prefix = "8"
shape_confirmed = true

[[account]]
server = "0043"
"""


def preset(tmp_path: Path, text: str) -> Preset:
    path = tmp_path / "wolkdnc.toml"
    path.write_text(text, encoding="utf-8")
    return load_preset(path)


def test_what_an_administrator_ships_is_there(tmp_path: Path) -> None:
    assert preset(tmp_path, EXAMPLE) == Preset(
        accounts=(
            Account(
                "cobranzas",
                "Cobranzas",
                "0042",
                "CO",
                Shape(ShapeKind.PREFIX_NATIONAL, "8"),
                shape_confirmed=True,
            ),
            Account("preset-0043", "0043", "0043", "CO", Shape(ShapeKind.PREFIX_NATIONAL, "9")),
        ),
        preferences=Preferences("es", 200, 90, "light"),
        hidden_actions=frozenset({HideableAction.ADD_ACCOUNT, HideableAction.ERASE_HISTORY}),
    )


def test_a_file_of_notepad_with_its_byte_order_mark_is_read(tmp_path: Path) -> None:
    assert preset(tmp_path, "\ufeff" + EXAMPLE).mistakes == ()


def test_no_file_is_an_empty_preset(tmp_path: Path) -> None:
    assert load_preset(tmp_path / "wolkdnc.toml") == Preset()
    (tmp_path / "file").write_text("")
    assert load_preset(tmp_path / "file" / "wolkdnc.toml") == Preset()


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    assert load_preset(tmp_path) == Preset(problem=PresetProblem.NOT_READABLE)


@pytest.mark.parametrize("content", [b'a = 1\nb = "x\nc = 1', b'a = 1\nb = "\xff"\n'])
def test_a_file_that_is_no_toml_names_the_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "wolkdnc.toml"
    path.write_bytes(content)
    assert load_preset(path) == Preset(problem=PresetProblem.NOT_TOML, line=2)


def test_an_end_in_the_middle_names_no_line(tmp_path: Path) -> None:
    assert preset(tmp_path, "a = [").problem is PresetProblem.NOT_TOML


def test_each_wrong_key_is_named_and_the_rest_is_used(tmp_path: Path) -> None:
    found = preset(
        tmp_path,
        """
        langauge = "es"
        history_days = 0
        hidden_actions = ["export", "submit"]
        last_account_id = "a"
        [[account]]
        server = "0042"
        token = "0123456789abcdef"
        last_directions = ["inbound"]
        [[account]]
        name = "x"
        [[account]]
        server = "0042"
        [[account]]
        id = ""
        server = "0044"
        """,
    )
    assert set(found.mistakes) == {
        Mistake(ValueProblem.UNKNOWN_KEY, "langauge"),
        Mistake(ValueProblem.NOT_ALLOWED, "history_days"),
        Mistake(ValueProblem.NOT_ALLOWED, "hidden_actions"),
        Mistake(ValueProblem.UNKNOWN_KEY, "last_account_id"),
        Mistake(ValueProblem.SECRET, "account[1].token"),
        Mistake(ValueProblem.UNKNOWN_KEY, "account[1].last_directions"),
        Mistake(ValueProblem.MISSING, "account[2].server"),
        Mistake(ValueProblem.MISSING, "account[2].id"),
        Mistake(ValueProblem.REPEATED, "account[3].id"),
        Mistake(ValueProblem.NOT_ALLOWED, "account[4].id"),
    }
    assert "0123456789abcdef" not in repr(found)
    assert [account.account_id for account in found.accounts] == ["preset-0042"]
    assert found.accounts[0].last_directions == ()
    assert found.preferences == Preferences()
    assert found.hidden_actions == {HideableAction.EXPORT}


def test_an_account_of_the_preset_appears_unless_its_id_is_known(tmp_path: Path) -> None:
    shipped = preset(tmp_path, EXAMPLE)
    first_run = with_preset(Settings(), shipped)
    assert first_run.accounts == shipped.accounts
    renamed = replace(first_run.accounts[0], name="Mine")
    own = Account("own", "Own", "0099", "PE", Shape(ShapeKind.NATIONAL))
    settings = with_preset(Settings((renamed, own)), shipped)
    assert settings.accounts == (shipped.accounts[1], renamed, own)
    assert with_preset(settings, shipped) is settings
