"""What the system must have is installed where that is allowed, and named where it is not."""

import subprocess
import sys

import pytest

from build_scripts import system_packages
from build_scripts.problem import SetupError
from build_scripts.system_packages import Purpose

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves this to us")


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A Debian of the test's own: its commands write down what they are asked."""
    log = tmp_path / "log"
    packages = tmp_path / "packages"
    packages.write_text("installed bash\n")
    log.touch()
    commands = {
        "dpkg-query": f"cat {packages}",
        "apt-get": f'echo "$@" >> {log}',
        "sudo": 'test "$2" = true && exit 1; exit 0',
    }
    for name, line in commands.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{line}\n")
        (tmp_path / name).chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr("os.geteuid", lambda: 0)

    class Machine:
        def has(self, names):
            packages.write_text("".join(f"installed {name}\n" for name in names))

        def asked(self):
            return log.read_text().splitlines()

    return Machine()


def names(purpose):
    return [need.package for need in system_packages.needed(purpose)]


def test_nothing_is_done_where_everything_is_there(machine):
    machine.has(names(Purpose.CHECK))
    system_packages.provide(Purpose.CHECK)
    assert machine.asked() == []


def test_root_installs_only_what_is_missing(machine):
    machine.has(name for name in names(Purpose.WINDOW) if name != "libxcb-cursor0")
    system_packages.provide(Purpose.WINDOW)
    assert machine.asked() == ["update -q", "install -q -y --no-install-recommends libxcb-cursor0"]


def test_a_library_renamed_for_the_64_bit_time_counts_as_there(machine):
    machine.has([*(name for name in names(Purpose.WINDOW) if name != "libglib2.0-0"), "libglib2.0-0t64"])
    system_packages.provide(Purpose.WINDOW)
    assert machine.asked() == []


def test_a_package_that_was_removed_does_not_count(machine, tmp_path):
    machine.has(names(Purpose.WINDOW)[1:])
    with (tmp_path / "packages").open("a") as listing:
        listing.write(f"config-files {names(Purpose.WINDOW)[0]}\n")
    system_packages.provide(Purpose.WINDOW)
    assert machine.asked()[-1].endswith(f" {names(Purpose.WINDOW)[0]}")


def test_without_the_right_the_line_to_type_is_said(machine, monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    machine.has(name for name in names(Purpose.CHECK) if name != "xvfb")
    with pytest.raises(SetupError) as told:
        system_packages.provide(Purpose.CHECK)
    last = str(told.value).splitlines()[-1]
    assert last == "sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb"
    assert machine.asked() == []


def test_the_window_does_not_need_what_only_tests_need():
    assert "xvfb" not in names(Purpose.WINDOW)
    assert {"xvfb", "xdotool", "xclip", "dbus", "gnome-keyring"} <= set(names(Purpose.CHECK))


def test_setting_up_needs_nothing_of_the_system(machine):
    system_packages.provide(Purpose.SET_UP)
    assert machine.asked() == []


def test_another_linux_is_told_the_names_of_the_libraries(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(system_packages, "_QT", (system_packages.Need("libnone", library="libnone.so.9"),))
    with pytest.raises(SetupError, match=r"libnone\.so\.9") as told:
        system_packages.provide(Purpose.CHECK)
    assert "Xvfb" in str(told.value)


def test_no_display_is_one_sentence(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(SetupError, match="no display"):
        system_packages.require_display()
    monkeypatch.setenv("DISPLAY", ":0")
    system_packages.require_display()


def test_every_package_that_is_named_exists():
    """Ask the package lists of this machine, where it has any."""
    wanted = names(Purpose.CHECK)
    try:
        told = subprocess.run(
            ["apt-cache", "policy", *wanted], capture_output=True, text=True, check=True, timeout=60
        ).stdout
    except FileNotFoundError:
        pytest.skip("no apt here")
    known = {line.rstrip(":") for line in told.splitlines() if line and not line.startswith(" ")}
    if not known:
        pytest.skip("no package lists here")
    assert set(wanted) - known <= {"libglib2.0-0"}
