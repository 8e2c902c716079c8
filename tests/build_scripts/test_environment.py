"""The virtual environment is made once, brought up to date when that is needed, and says why it cannot be."""

import os
import sys

import pytest

from build_scripts import environment
from build_scripts.environment import Extent
from build_scripts.problem import SetupError


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """An environment that works, and a list of what pip is asked to do."""
    asked = []
    monkeypatch.setattr(environment, "_MARKER", tmp_path / "marker")
    monkeypatch.setattr(environment, "_runs", lambda: True)
    monkeypatch.setattr(environment, "_pip", lambda *words: asked.append(words))
    return asked


def test_nothing_is_installed_twice(installed):
    environment.ensure(Extent.CHECKS)
    once = list(installed)
    assert once
    environment.ensure(Extent.CHECKS)
    assert installed == once


def test_the_requirements_of_the_checks_contain_those_of_the_program(installed):
    environment.ensure(Extent.CHECKS)
    installed.clear()
    environment.ensure(Extent.PROGRAM)
    assert installed == []


def test_the_checks_need_more_than_the_program(installed):
    environment.ensure(Extent.PROGRAM)
    installed.clear()
    environment.ensure(Extent.CHECKS)
    assert installed


def test_changed_requirements_are_installed(installed, monkeypatch):
    environment.ensure(Extent.CHECKS)
    installed.clear()
    monkeypatch.setattr(environment, "_fingerprint", lambda extent: f"{extent}:changed")
    environment.ensure(Extent.CHECKS)
    assert installed


def test_an_installation_that_failed_is_tried_again(installed, monkeypatch):
    def fail(*words):
        raise SetupError("no")

    good = environment._pip
    monkeypatch.setattr(environment, "_pip", fail)
    with pytest.raises(SetupError):
        environment.ensure(Extent.CHECKS)
    monkeypatch.setattr(environment, "_pip", good)
    environment.ensure(Extent.CHECKS)
    assert installed


def test_only_hashed_requirements_are_installed(installed):
    environment.ensure(Extent.CHECKS)
    assert "--require-hashes" in installed[0]
    assert "--no-deps" in installed[1]


def test_what_is_installed_is_the_lock_alone_and_it_is_complete(installed):
    """Else an old pip refuses the lock when a newer version of a package with an extra is out."""
    environment.ensure(Extent.CHECKS)
    assert "--no-deps" in installed[0]
    assert installed[-1] == ("check",)


def test_no_network_is_one_sentence(monkeypatch):
    for variable in list(os.environ):
        if variable.startswith("PIP_"):
            monkeypatch.delenv(variable)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setattr(environment, "program", lambda name: sys.executable)
    with pytest.raises(SetupError) as told:
        environment._pip("download", "--no-deps", "wolkdnc-is-not-there")
    assert (
        str(told.value)
        == "The Python packages could not be downloaded: there is no connection to the package index."
    )


def test_another_failure_shows_what_pip_said(monkeypatch):
    monkeypatch.setattr(environment, "program", lambda name: sys.executable)
    with pytest.raises(SetupError, match="no-such-file"):
        environment._pip("install", "-r", "no-such-file.txt")


def test_a_broken_environment_does_not_count(tmp_path, monkeypatch):
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o700)
    monkeypatch.setattr(environment, "program", lambda name: str(broken))
    assert not environment._runs()
    monkeypatch.setattr(environment, "program", lambda name: str(tmp_path / "none"))
    assert not environment._runs()
    monkeypatch.setattr(environment, "program", lambda name: sys.executable)
    assert environment._runs()


@pytest.fixture
def without_ensurepip(monkeypatch):
    """A Python of a Debian that lacks python3-venv, and a list of the packages asked for."""
    asked = []
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment.system_packages, "install", lambda packages, why: asked.extend(packages))
    return asked


def test_debian_is_asked_for_the_part_of_python_it_keeps_apart(without_ensurepip, monkeypatch, tmp_path):
    monkeypatch.setattr(environment.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(environment, "program", lambda name: str(tmp_path / "none"))
    monkeypatch.setattr(environment, "VENV", tmp_path / "venv")
    monkeypatch.setattr("venv.EnvBuilder.create", lambda builder, folder: None)
    environment._make()
    assert without_ensurepip == [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def test_another_incomplete_python_is_told_so(without_ensurepip, monkeypatch, tmp_path):
    monkeypatch.setattr(environment.shutil, "which", lambda name: None)
    monkeypatch.setattr(environment, "program", lambda name: str(tmp_path / "none"))
    with pytest.raises(SetupError, match="ensurepip"):
        environment._make()
