"""The harness itself: a window that is not ours would be a scenario that proves nothing."""

import subprocess
import sys

import pytest
from harness.secret_service import SecretService


def test_the_practice_server_runs_on_its_own_and_tells_what_it_heard(practice_server):
    practice_server.set_mood("normal")
    assert practice_server.log() == []
    assert practice_server.sent() == []
    assert practice_server.listed("inbound") == []
    before = practice_server.port
    practice_server.restart()
    assert practice_server.port == before


def test_the_keyring_of_a_scenario_is_a_real_one(secret_service: SecretService):
    question = (
        "import keyring; keyring.set_password('wolkdnc test', 'one', 'secret');"
        "print(keyring.get_keyring().__module__, keyring.get_password('wolkdnc test', 'one'))"
    )
    import os

    told = subprocess.run(
        [sys.executable, "-c", question],
        env={**os.environ, **secret_service.environment},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.stdout.split() == ["keyring.backends.SecretService", "secret"]


def test_the_screen_has_a_clipboard_and_a_picture(display, tmp_path):
    display.set_clipboard("300 123 4567\nñandú")
    assert display.clipboard() == "300 123 4567\nñandú"
    from PySide6.QtGui import QImage

    picture = QImage(str(display.shoot(tmp_path / "screen.png")))
    assert (picture.width(), picture.height()) == (1440, 900)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_real_window_comes_up_and_closes(program, tmp_path, language):
    running = program(tmp_path / "data", "--practice", language=language)
    assert running.wait_for("submitButton", enabled=False).text
    assert running.wait_for("practiceBanner", enabled=False)
    running.shoot(tmp_path / "window.png")
    assert running.close() == 0
