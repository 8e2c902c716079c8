import os
import stat
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wolkdnc_gui.numbers.shape import Shape, ShapeKind
from wolkdnc_gui.settings.accounts import PRACTICE_SERVER, Account
from wolkdnc_gui.settings.header_columns import MOST_HEADERS, HeaderColumns, with_newer
from wolkdnc_gui.settings.places import StorageProblem, settings_path
from wolkdnc_gui.settings.preferences import Preferences
from wolkdnc_gui.settings.reading import read_accounts, read_preferences
from wolkdnc_gui.settings.store import DamageKind, Settings, SettingsStore
from wolkdnc_gui.settings.toml_table import Mistake, Table, ValueProblem
from wolkdnc_gui.settings.writing import settings_document
from wolkdnc_gui.wolkvox.direction import Direction

SALES = Account("a1", 'Ventas «ñ» "x"', "0042", "CO", Shape(ShapeKind.PREFIX_NATIONAL, "91"))
DEBTS = Account(
    "b1",
    "Cobranzas",
    "9901",
    "PE",
    Shape(ShapeKind.COUNTRY_NATIONAL),
    shape_confirmed=True,
    last_directions=(Direction.INBOUND, Direction.OUTBOUND),
    never_block=("(01) 444 1234", "+51 987 654 321"),
)
PRACTICE = Account("practice", "Practice", PRACTICE_SERVER, "CO", Shape(ShapeKind.PREFIX_NATIONAL))
FULL = Settings((SALES, DEBTS, PRACTICE), Preferences("es", 9_999, 30, "dark", "b1"))


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path)


def written(folder: Path, text: str) -> Path:
    path = settings_path(folder)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_new_folder_has_what_the_program_comes_with(store: SettingsStore) -> None:
    settings = store.load()
    assert settings == Settings()
    assert settings.damage is None


def test_what_was_saved_is_loaded(store: SettingsStore) -> None:
    assert store.save(FULL) is None
    settings = store.load()
    assert settings == FULL
    assert settings.damage is None
    assert settings.accounts[2].is_practice
    assert not settings.accounts[0].is_practice


names = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(lambda name: bool(name.strip()))
accounts = st.builds(
    Account,
    account_id=st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True),
    name=names,
    server=st.from_regex(r"[0-9]{4}", fullmatch=True) | st.just(PRACTICE_SERVER),
    country=st.sampled_from(["CO", "PE", "US"]),
    shape=st.builds(Shape, st.sampled_from(ShapeKind), st.from_regex(r"[0-9]{1,4}", fullmatch=True)),
    shape_confirmed=st.booleans(),
    last_directions=st.lists(st.sampled_from(Direction), unique=True).map(tuple),
)


@given(st.lists(st.lists(accounts, unique_by=lambda one: one.account_id).map(tuple), min_size=1, max_size=3))
def test_any_accounts_survive_any_series_of_writings(series: list[tuple[Account, ...]]) -> None:
    text = "# a person wrote this\n"
    defaults = Preferences()
    for some in series:
        text = settings_document(text, some, defaults, defaults)
        mistakes: list[Mistake] = []
        table = Table(tomllib.loads(text), mistakes)
        assert read_accounts(table) == some
        assert read_preferences(table, defaults) == defaults
        assert mistakes == []
        assert "# a person wrote this" in text


def test_comments_and_keys_of_others_survive_a_save(store: SettingsStore, tmp_path: Path) -> None:
    store.save(FULL)
    path = settings_path(tmp_path)
    text = path.read_text(encoding="utf-8").replace(
        'id = "b1"', 'id = "b1" # Marta asks for these\nfuture = 5'
    )
    path.write_text("# ours\n" + text, encoding="utf-8")
    changed = replace(FULL, accounts=(replace(DEBTS, name="Cobro"), SALES))
    assert store.save(changed) is None
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ours\n")
    assert "# Marta asks for these\nfuture = 5" in text
    assert store.load() == changed


def test_a_file_is_written_even_where_the_present_one_is_odd(store: SettingsStore, tmp_path: Path) -> None:
    for odd in ("account = 5", "[account]\nid='x'", "= broken", "language.x = 1", "account = [{id='a1'}]"):
        written(tmp_path, odd)
        assert store.save(FULL) is None
        assert store.load() == FULL
    settings_path(tmp_path).write_bytes(b"\xff\xfe")
    assert store.save(FULL) is None
    assert store.load() == FULL


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX systems")
def test_the_file_is_for_its_owner_alone(store: SettingsStore, tmp_path: Path) -> None:
    written(tmp_path, "").chmod(0o644)
    before = os.umask(0)
    try:
        store.save(FULL)
    finally:
        os.umask(before)
    assert stat.S_IMODE(settings_path(tmp_path).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("content", [b"= broken", b"\xff\xfe\x00", b"[account]\n[account]"])
def test_a_file_that_is_no_toml_is_kept_aside(store: SettingsStore, tmp_path: Path, content: bytes) -> None:
    settings_path(tmp_path).write_bytes(content)
    settings = store.load()
    assert settings == Settings()
    assert settings.damage is not None
    assert settings.damage.kind is DamageKind.NOT_TOML
    assert settings.damage.kept_as is not None
    assert settings.damage.kept_as.name.startswith("settings.toml.damaged-")
    assert settings.damage.kept_as.read_bytes() == content
    assert store.load().damage is None


def test_what_cannot_be_read_at_all_is_kept_aside_too(store: SettingsStore, tmp_path: Path) -> None:
    settings_path(tmp_path).mkdir()
    settings = store.load()
    assert settings.damage is not None
    assert settings.damage.kind is DamageKind.NOT_READABLE
    assert settings.damage.kept_as is not None
    assert settings.damage.kept_as.is_dir()
    assert store.save(FULL) is None


def test_one_bad_value_does_not_cost_the_good_ones(store: SettingsStore, tmp_path: Path) -> None:
    text = """
    language = "klingon"
    numbers_per_request = 10001
    history_days = true
    [[account]]
    id = "a1"
    server = "wv0042.wolkvox.com"
    country = "XX"
    shape = "sideways"
    prefix = "12345"
    shape_confirmed = "yes"
    last_directions = ["outbound", "up", 5]
    [[account]]
    id = "b1"
    server = "0042@evil.com"
    [[account]]
    id = "../b1"
    server = "0042"
    [[account]]
    id = "a1"
    server = "0043"
    [[account]]
    name = "no id, no server"
    """
    path = written(tmp_path, text)
    settings = store.load()
    assert settings.preferences == Preferences()
    assert settings.accounts == (
        Account(
            "a1",
            "0042",
            "0042",
            "CO",
            Shape(ShapeKind.PREFIX_NATIONAL, "9"),
            last_directions=(Direction.OUTBOUND,),
        ),
    )
    assert settings.damage is not None
    assert settings.damage.kind is DamageKind.WRONG_VALUES
    assert {(one.key, one.problem) for one in settings.damage.mistakes} == {
        ("language", ValueProblem.NOT_ALLOWED),
        ("numbers_per_request", ValueProblem.NOT_ALLOWED),
        ("history_days", ValueProblem.WRONG_TYPE),
        ("account[1].country", ValueProblem.NOT_ALLOWED),
        ("account[1].shape", ValueProblem.NOT_ALLOWED),
        ("account[1].prefix", ValueProblem.NOT_ALLOWED),
        ("account[1].shape_confirmed", ValueProblem.WRONG_TYPE),
        ("account[1].last_directions", ValueProblem.NOT_ALLOWED),
        ("account[2].server", ValueProblem.NOT_ALLOWED),
        ("account[3].id", ValueProblem.NOT_ALLOWED),
        ("account[4].id", ValueProblem.REPEATED),
        ("account[5].server", ValueProblem.MISSING),
        ("account[5].id", ValueProblem.MISSING),
    }
    assert path.exists()
    assert settings.damage.kept_as is not None
    assert settings.damage.kept_as.read_text() == text


def test_the_same_damage_met_twice_makes_one_copy(store: SettingsStore, tmp_path: Path) -> None:
    written(tmp_path, "language = 5")
    store.load()
    store.load()
    assert len(list(tmp_path.glob("*.damaged-*"))) == 1


def test_accounts_that_are_no_tables_are_named(store: SettingsStore, tmp_path: Path) -> None:
    written(tmp_path, "account = [1]")
    damage = store.load().damage
    assert damage is not None
    assert damage.mistakes == (Mistake(ValueProblem.WRONG_TYPE, "account[1]"),)


def test_a_preset_counts_until_a_person_chooses(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path, Preferences(language="es", history_days=30))
    assert store.load().preferences == Preferences(language="es", history_days=30)
    store.save(Settings(preferences=Preferences(language="en", history_days=30)))
    later = SettingsStore(tmp_path, Preferences(language="es", history_days=10))
    assert later.load().preferences == Preferences(language="en", history_days=10)
    later.save(Settings(preferences=Preferences(language="es", history_days=10)))
    assert later.load().preferences.language == "es"
    assert SettingsStore(tmp_path).load().preferences.language == "es", "chosen once, kept"


def test_a_folder_that_is_gone_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    assert SettingsStore(tmp_path / "gone").save(FULL) is StorageProblem.FAILED
    (tmp_path / "file").write_text("")
    assert SettingsStore(tmp_path / "file").save(FULL) is StorageProblem.NOT_A_FOLDER


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is of POSIX systems")
def test_a_save_that_fails_leaves_the_file_as_it_was(store: SettingsStore, tmp_path: Path) -> None:
    import resource

    store.save(FULL)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        problem = store.save(replace(FULL, accounts=(DEBTS, SALES)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert problem is StorageProblem.DISK_FULL
    assert store.load() == FULL
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_the_columns_of_two_hundred_headers_are_remembered_and_the_oldest_forgotten(store):
    chosen = tuple(HeaderColumns(f"header {n}", (n,)) for n in range(MOST_HEADERS + 5))
    remembered = with_newer(chosen[:-1], chosen[-1:])
    assert len(remembered) == MOST_HEADERS
    assert store.save(Settings(columns=remembered)) is None
    assert store.load().columns == chosen[5:]


def test_columns_that_cannot_be_are_named_and_the_others_kept(store, tmp_path):
    settings_path(tmp_path).write_text('[remembered_columns]\n"a" = [1]\n"b" = [-1]\n"c" = "x"\n')
    loaded = store.load()
    assert loaded.columns == (HeaderColumns("a", (1,)),)
    assert [one.key for one in loaded.damage.mistakes] == ["remembered_columns.b", "remembered_columns.c"]
