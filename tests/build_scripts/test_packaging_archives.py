"""What lies in the archives, and in which order macOS' code is signed."""

import os
import subprocess
import tarfile
import zipfile

import pytest

from build_scripts.handout import linux_archive, macos_image, windows_installer
from build_scripts.handout.layout import NAME, Layout
from build_scripts.problem import SetupError

MACH_O = b"\xcf\xfa\xed\xfe" + bytes(12)


@pytest.fixture
def frozen(tmp_path, monkeypatch):
    """Make the frozen folder of a system, with a program and one library."""
    monkeypatch.setattr("build_scripts.handout.layout.ROOT", tmp_path)

    def make(system):
        plan = Layout(system, "x64")
        plan.executable.parent.mkdir(parents=True)
        plan.output.mkdir(parents=True)
        plan.resources.mkdir(parents=True)
        (plan.resources / "wolkdnc.png").write_bytes(b"picture")
        plan.executable.write_bytes(b"#!/bin/sh\necho started\n")
        plan.executable.chmod(0o775)
        library = plan.frozen / "_internal" / "libone.so.1"
        library.parent.mkdir()
        library.write_bytes(b"code")
        library.chmod(0o666)
        return plan

    return make


def test_the_archive_for_linux_says_nothing_about_its_builder(frozen):
    with tarfile.open(linux_archive.make(frozen("linux"))) as archive:
        members = {member.name: member for member in archive.getmembers()}
    assert {
        f"{NAME}/{name}" for name in ("wolkdnc", "install.sh", "wolkdnc.desktop", "LICENSE")
    } <= members.keys()
    assert all(member.uid == 0 and member.uname == "" for member in members.values())
    assert members[f"{NAME}/wolkdnc"].mode == 0o755
    assert members[f"{NAME}/_internal/libone.so.1"].mode == 0o644


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_its_installer_puts_it_into_the_menu_and_takes_only_the_program_away(frozen, tmp_path):
    home = tmp_path / "home with spaces"
    home.mkdir()
    with tarfile.open(linux_archive.make(frozen("linux"))) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}

    def install(folder, *words):
        subprocess.run(["sh", str(folder / "install.sh"), *words], env=environment, check=True)

    install(tmp_path / "unpacked" / NAME)
    started = subprocess.run([home / ".local/bin/wolkdnc"], capture_output=True, text=True, check=True)
    assert started.stdout == "started\n"
    entry = (home / ".local/share/applications/wolkdnc.desktop").read_text()
    assert f'Exec="{home}/.local/opt/{NAME}/wolkdnc" %F' in entry
    history = home / ".local/share/wolkdnc/journal.sqlite3"
    history.parent.mkdir()
    history.write_bytes(b"kept")
    install(home / ".local/opt" / NAME, "--uninstall")
    assert [path for path in home.rglob("*") if not path.is_dir()] == [history]


def test_the_portable_folder_is_one_folder(frozen):
    with zipfile.ZipFile(windows_installer.make_portable(frozen("windows"))) as archive:
        names = archive.namelist()
    assert f"{NAME}/{NAME}.exe" in names
    assert {name.split("/")[0] for name in names} == {NAME}


@pytest.mark.skipif(os.name == "nt", reason="the command here is a POSIX shell's")
def test_a_signing_command_gets_the_file_and_its_failure_stops_everything(tmp_path, monkeypatch, capsys):
    program = tmp_path / "a program.exe"
    program.write_bytes(b"")
    windows_installer.sign(program)
    assert "NOT signed" in capsys.readouterr().out
    monkeypatch.setenv("WOLKDNC_SIGN_COMMAND", "printf signed >")
    windows_installer.sign(program)
    assert program.read_bytes() == b"signed"
    monkeypatch.setenv("WOLKDNC_SIGN_COMMAND", "false")
    with pytest.raises(SetupError, match="could not be signed"):
        windows_installer.sign(program)


def test_code_is_signed_before_what_contains_it(tmp_path):
    application = tmp_path / f"{NAME}.app"
    inside = ("MacOS", "Frameworks/QtCore.framework/Versions/A", "Frameworks/deep/er")
    for folder in inside:
        (application / "Contents" / folder).mkdir(parents=True)
    contents = application / "Contents"
    (contents / "MacOS" / NAME).write_bytes(MACH_O)
    (contents / "Frameworks/QtCore.framework/Versions/A/QtCore").write_bytes(MACH_O)
    (contents / "Frameworks/deep/er/module.so").write_bytes(MACH_O)
    (contents / "Frameworks/deep/notes.txt").write_bytes(b"text")
    order = [path.relative_to(contents).as_posix() for path in macos_image.inside_out(application)]
    assert order == [
        "Frameworks/QtCore.framework/Versions/A/QtCore",
        "Frameworks/deep/er/module.so",
        "Frameworks/QtCore.framework",
    ]
