"""What `--self-test` finds in a sound installation, and that it does not call a broken one sound."""

import json
import sqlite3
from pathlib import Path

import pytest

from wolkdnc_gui.app import self_test, self_test_parts, self_test_work
from wolkdnc_gui.app.probe_lists import PROBE_LISTS
from wolkdnc_gui.app.self_test import Check, examine, run_self_test
from wolkdnc_gui.app.self_test_parts import SelfTestFailed
from wolkdnc_gui.app.stand_in import BASE_URL_VARIABLE
from wolkdnc_gui.practice.server import PracticeServer


def test_a_sound_installation_passes_every_check(qapp, tmp_path):
    told = tmp_path / "told.json"
    assert run_self_test(told, with_keyring=False) == 0
    report = json.loads(told.read_text(encoding="utf-8"))
    assert report["ok"] is True
    assert {check.name for check in self_test.CHECKS} <= report.keys()
    assert report["intake"]["kinds"].keys() == {"pasted", *PROBE_LISTS}
    assert report["practice_job"]["numbers"] == 10
    assert not report["frozen"]


def test_one_thing_that_fails_fails_the_whole_and_the_rest_is_still_tried(tmp_path, monkeypatch):
    def broken(_folder: Path):
        raise OSError("no such library")

    tried = []
    checks = (Check("broken", broken), Check("after", lambda folder: tried.append(folder) or {}))
    report = examine(checks)
    assert report["ok"] is False
    assert report["broken"]["error"] == "OSError: no such library"
    assert report["after"]["ok"] is True
    assert tried
    monkeypatch.setattr(self_test, "CHECKS", checks)
    assert run_self_test(tmp_path / "told.json", with_keyring=False) == 1


def test_the_report_on_a_console_has_only_letters_every_code_page_has(monkeypatch, capsys):
    monkeypatch.setattr(self_test, "CHECKS", (Check("accented", lambda _folder: {"said": "sí, señor 号"}),))
    assert run_self_test(None, with_keyring=False) == 0
    said = capsys.readouterr().out
    assert said.isascii()
    assert json.loads(said)["accented"]["said"] == "sí, señor 号"


@pytest.mark.parametrize("kind", PROBE_LISTS)
def test_a_kind_of_list_that_is_misread_fails(kind, tmp_path, monkeypatch):
    wrong = {kind: lambda: PROBE_LISTS["txt"]().replace(b"3001234567", b"3009999999")}
    monkeypatch.setattr(self_test_work, "PROBE_LISTS", wrong)
    with pytest.raises(SelfTestFailed, match=f"reading {kind} found"):
        self_test_work.intake(tmp_path)


def test_the_practice_job_can_go_to_a_server_that_the_environment_names(tmp_path, monkeypatch):
    with PracticeServer() as server:
        monkeypatch.setenv(BASE_URL_VARIABLE, server.url)
        assert self_test_work.practice_job(tmp_path)["server"] == "other"
        assert len(server.listed("outbound")) == 10


def test_a_disk_without_a_write_ahead_log_fails(tmp_path, monkeypatch):
    connect = sqlite3.connect
    # A database in memory has no log: so SQLite answers where a file system cannot have one either.
    monkeypatch.setattr(self_test_parts.sqlite3, "connect", lambda _path: connect(":memory:"))
    with pytest.raises(SelfTestFailed, match="journal mode memory"):
        self_test_parts.sqlite(tmp_path)


def test_a_preset_with_mistakes_fails_and_each_mistake_is_named(tmp_path, monkeypatch):
    file = tmp_path / "wolkdnc.toml"
    monkeypatch.setattr(self_test_parts, "preset_path", lambda: file)
    assert self_test_parts.preset(tmp_path) == {"file": str(file), "there": False, "accounts": 0}
    file.write_text('histori_days = 3\n[[account]]\nserver = "0042"\ncountry = "Colombia"\n')
    with pytest.raises(SelfTestFailed, match=r"histori_days: unknown key; account\[1\].country: not allowed"):
        self_test_parts.preset(tmp_path)
    file.write_text('language = "es\n')
    with pytest.raises(SelfTestFailed, match="not toml, line 1"):
        self_test_parts.preset(tmp_path)
