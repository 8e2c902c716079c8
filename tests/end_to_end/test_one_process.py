"""One process per data folder: a second start hands over what it was given, and ends."""

import pytest
from harness.waiting import wait_until


@pytest.fixture
def clients(tmp_path):
    path = tmp_path / "clientes de ñandú.csv"
    path.write_text("Celular\n3001234567\n3001234568\n", encoding="utf-8")
    return path


def test_a_second_start_hands_its_file_to_the_first_and_ends(program, tmp_path, clients):
    first = program(tmp_path / "data", "--practice")
    second = program(tmp_path / "data", str(clients), wait=False)
    assert second.wait_for_end(30) == 0
    wait_until(lambda: first.table().column("Number") == ["3001234567", "3001234568"], why="the rows come")
    assert second.output == ""
    assert [one["kind"] for one in first.windows()] == ["MainWindow"]


def test_a_start_with_a_file_shows_its_rows(program, tmp_path, clients):
    running = program(tmp_path / "data", "--practice", str(clients))
    running.wait_for_text("statusLabel", f"^{clients.name}: 2 ")
    assert running.table().column("Will be sent") == ["93001234567", "93001234568"]


def test_two_data_folders_are_two_programs(program, tmp_path):
    first = program(tmp_path / "one", "--practice")
    second = program(tmp_path / "two", "--practice")
    assert first.process.poll() is second.process.poll() is None


def test_a_killed_program_leaves_the_folder_to_the_next(program, tmp_path, clients):
    first = program(tmp_path / "data", "--practice")
    first.kill()
    second = program(tmp_path / "data", "--practice")
    third = program(tmp_path / "data", str(clients), wait=False)
    assert third.wait_for_end(30) == 0
    wait_until(lambda: second.table().count == 2, why="the rows come")
