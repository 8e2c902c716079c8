"""Compiling the translations works whatever the machine's own language is."""

import sys

import pytest

from build_scripts import translations
from build_scripts.places import TRANSLATIONS


@pytest.mark.parametrize("locale", ["C", "es_XX.UTF-8", ""])
def test_a_locale_that_is_not_there_keeps_nobody_from_starting(tmp_path, monkeypatch, locale):
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.setenv(name, locale)
    (tmp_path / translations.SPANISH).write_bytes((TRANSLATIONS / translations.SPANISH).read_bytes())
    translations.compile_all(sys.executable, tmp_path)
    assert (tmp_path / translations.SPANISH).with_suffix(".qm").stat().st_size > 1_000
