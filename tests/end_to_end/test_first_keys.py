"""Whoever is quicker than the program: keys that are pressed as soon as there is a window."""

_SETTINGS = """
last_account_id = "practice"

[[account]]
id = "practice"
name = "practice"
server = "practice"
country = "CO"
shape = "prefix+national"
prefix = "9"
shape_confirmed = true
last_directions = ["outbound"]
"""


def test_a_paste_and_its_submission_are_taken_before_the_program_is_complete(program, tmp_path, display):
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text(_SETTINGS, encoding="utf-8")
    display.set_clipboard("3001234567\n3001234568")
    running = program(data, wait=False)
    found = ("search", "--sync", "--onlyvisible", "--name", "^WolkDNC$", "windowfocus")
    display.do(*found, "key", "--delay", "5", "ctrl+v", "ctrl+Return")
    running.wait_for_start()
    running.wait_for_states("Added", "Added")


def test_what_is_typed_first_goes_into_the_box_for_numbers(program, tmp_path, display):
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text(_SETTINGS, encoding="utf-8")
    running = program(data)
    found = ("search", "--sync", "--onlyvisible", "--name", "^WolkDNC$", "windowfocus")
    display.do(*found, "key", "--delay", "5", *"3001234567", "Return", "ctrl+Return")
    running.wait_for_states("Added")
