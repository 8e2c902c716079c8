"""The coverage floors of the project file are held."""

import json

from build_scripts.coverage_floor import Floor, Measured, read_floor, read_report, shortfalls
from build_scripts.places import ROOT

FLOOR = Floor(90.0, ("wolkdnc_gui/wolkvox/*.py",))
CLIENT = Measured("wolkdnc_gui/wolkvox/client.py", 100.0)


def test_nothing_is_said_when_every_floor_is_reached():
    assert shortfalls(FLOOR, (Measured("", 90.0), CLIENT)) == []


def test_a_total_below_its_floor_is_named():
    [said] = shortfalls(FLOOR, (Measured("", 89.996), CLIENT))
    assert "90.00 %" in said


def test_a_single_missing_branch_of_a_named_file_counts():
    [said] = shortfalls(FLOOR, (Measured("", 95.0), Measured(CLIENT.path, 99.999, "12→14")))
    assert "client.py" in said
    assert "12→14" in said


def test_a_pattern_that_meets_no_file_is_a_shortfall():
    assert shortfalls(FLOOR, (Measured("", 95.0),)) == [
        "wolkdnc_gui/wolkvox/*.py: no such file was measured."
    ]


def test_a_report_is_read_with_its_branches(tmp_path):
    counted = {"num_statements": 8, "covered_lines": 8, "num_branches": 2, "covered_branches": 1}
    part = {"summary": counted, "missing_lines": [], "missing_branches": [[3, 5]]}
    path = tmp_path / "coverage.json"
    path.write_text(json.dumps({"files": {"wolkdnc_gui\\app.py": part}, "totals": counted}))
    assert read_report(path) == (Measured("", 90.0), Measured("wolkdnc_gui/app.py", 90.0, "3→5"))


def test_every_file_the_project_names_exists():
    floor = read_floor(ROOT / "pyproject.toml")
    assert floor.total >= 90
    assert floor.whole
    assert [pattern for pattern in floor.whole if not list(ROOT.glob(pattern))] == []
