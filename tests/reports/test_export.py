import csv
import errno
import gc
import io
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wolkdnc_gui.reports.export import ExportProblem, ExportTable, harmless, write_csv

TABLE = ExportTable(
    titles=("Número", "Se envía", "Estado"),
    columns=(("+57 300 123 4567", "0301;=2"), ("93001234567", "—"), ("Añadido", "línea 1\nlínea 2")),
)
STARTERS = "=+-@\t\r\n＝＋－＠"


def rows_of(path: Path, delimiter: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def test_writes_what_a_spreadsheet_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "resultado.csv"
    assert write_csv(path, TABLE) is None
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert rows_of(path) == [
        ["Número", "Se envía", "Estado"],
        ["'+57 300 123 4567", "93001234567", "Añadido"],
        ["0301;'=2", "—", "línea 1\nlínea 2"],
    ]


def test_puts_the_banner_above_the_titles(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, ExportTable(("A",), (["1"],), banner=("PRACTICE", "=nothing real")))
    assert rows_of(path) == [["PRACTICE"], ["'=nothing real"], ["A"], ["1"]]


def test_splits_at_what_the_readers_spreadsheet_splits_at(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, ExportTable(("A", "B"), (["1,5"], ["x;y"])), delimiter=";")
    assert rows_of(path, ";")[1] == ["1,5", "x;y"]


@given(st.text())
def test_no_cell_begins_with_what_a_spreadsheet_executes(text: str) -> None:
    cell = harmless(text)
    assert cell.lstrip(" \u00a0")[:1] not in set(STARTERS)
    assert cell.replace("'", "") == text.replace("'", "")
    assert harmless(cell) == cell


@given(
    st.lists(st.text(alphabet="a1=+-@;,\t\"' \r\n|", min_size=1), min_size=1, max_size=4),
    st.sampled_from(",;\t|"),
)
def test_no_cell_begins_so_when_the_file_is_split_elsewhere(cells: list[str], other: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow([harmless(one) for one in cells])
    for row in csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=other):
        for cell in row:
            assert cell[:1] not in set("=+-@\uff1d\uff0b\uff0d\uff20"), out.getvalue()


@pytest.mark.parametrize("plain", ["", "93001234567", "0301 765 4321", "a=b", "3-4", "(+57) 300", "—"])
def test_leaves_harmless_cells_alone(plain: str) -> None:
    assert harmless(plain) == plain


def test_a_million_rows_never_stand_in_memory_at_once(tmp_path: Path) -> None:
    def numbers() -> Iterator[str]:
        for one in range(100_000):
            yield f"9300{one:07}"

    gc.collect()
    tracemalloc.start()
    try:
        assert write_csv(tmp_path / "out.csv", ExportTable(("A", "B"), (numbers(), numbers()))) is None
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # 100,000 rows of two texts would be more than 10 MB.
    assert peak < 1_000_000
    assert (tmp_path / "out.csv").read_bytes().count(b"\r\n") == 100_001


def test_columns_of_unequal_length_leave_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    with pytest.raises(ValueError, match="shorter"):
        write_csv(path, ExportTable(("A", "B"), (["1", "2"], ["1"])))
    with pytest.raises(ValueError, match="title"):
        write_csv(path, ExportTable(("A",), (["1"], ["1"])))
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, ExportProblem.DISK_FULL),
        (errno.EROFS, ExportProblem.NO_PERMISSION),
        (errno.EBUSY, ExportProblem.IN_USE),
        (errno.EIO, ExportProblem.FAILED),
    ],
)
def test_an_error_of_the_disk_half_way_leaves_the_old_file(
    tmp_path: Path, number: int, problem: ExportProblem
) -> None:
    def cells() -> Iterator[str]:
        yield "1"
        raise OSError(number, os.strerror(number))

    path = tmp_path / "out.csv"
    path.write_text("old")
    assert write_csv(path, ExportTable(("A",), (cells(),))) is problem
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is of POSIX systems")
def test_a_disk_that_takes_no_more_is_told_from_other_errors(tmp_path: Path) -> None:
    program = (
        "import resource, sys; from pathlib import Path\n"
        "from wolkdnc_gui.reports.export import ExportTable, write_csv\n"
        "limits = resource.getrlimit(resource.RLIMIT_FSIZE)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, limits[1]))\n"
        "problem = write_csv(Path(sys.argv[1]), ExportTable(('A',), (map(str, range(100_000)),)))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, limits)\n"
        "print(problem)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "out.csv"], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "ExportProblem.DISK_FULL"
    assert list(tmp_path.iterdir()) == []


def test_says_when_the_folder_is_gone(tmp_path: Path) -> None:
    assert write_csv(tmp_path / "gone" / "out.csv", TABLE) is ExportProblem.FOLDER_GONE
    (tmp_path / "file").write_text("")
    assert write_csv(tmp_path / "file" / "out.csv", TABLE) is ExportProblem.FOLDER_GONE


def test_says_when_no_file_can_have_the_name(tmp_path: Path) -> None:
    assert write_csv(tmp_path / ("x" * 300 + ".csv"), TABLE) is ExportProblem.NAME_NOT_ALLOWED
    assert write_csv(tmp_path, TABLE) is ExportProblem.NAME_NOT_ALLOWED
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder nobody may write to")
def test_says_when_it_may_not_write_there() -> None:
    assert write_csv(Path("/sys/kernel/out.csv"), TABLE) is ExportProblem.NO_PERMISSION


def test_a_file_that_windows_holds_open_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    class SharingError(PermissionError):
        winerror = 32

    def refuse(_self: Path, _target: Path) -> Path:
        raise SharingError(errno.EACCES, "in use")

    monkeypatch.setattr(type(path), "replace", refuse)
    assert write_csv(path, TABLE) is ExportProblem.IN_USE
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes of POSIX systems")
def test_replaces_the_file_behind_a_link_and_keeps_its_mode(tmp_path: Path) -> None:
    real = tmp_path / "real.csv"
    real.write_text("old")
    real.chmod(0o640)
    link = tmp_path / "link.csv"
    link.symlink_to(real)
    assert write_csv(link, TABLE) is None
    assert link.is_symlink()
    assert len(rows_of(real)) == 3
    assert real.stat().st_mode & 0o777 == 0o640


def test_text_that_is_no_text_does_not_stop_an_export(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert write_csv(path, ExportTable(("A",), (["a\ud800b\0c"],))) is None
    assert rows_of(path)[1] == ["a?b\0c"]
