"""The real thing: gnome-keyring under a bus of its own, in a home of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MISSING = [name for name in ("gnome-keyring-daemon", "dbus-run-session") if shutil.which(name) is None]

ROUND = """
import json
from wolkdnc_gui.settings.token_store import Service, TokenStore
store, other = TokenStore(Service.OPERATIONS), TokenStore(Service.DEVELOPMENT)
said = [str(store.backend_problem()), store.read("a1").token]
said += [store.write("a1", "tök-1"), store.read("a1").token, store.read("b1").token, other.read("a1").token]
said += [store.write("a1", "second"), TokenStore(Service.OPERATIONS).read("a1").token]
said += [store.forget("a1"), store.read("a1").token, store.forget("a1")]
print(json.dumps(said))
"""

NO_KEYRING = """
from wolkdnc_gui.settings.token_store import Service, TokenStore
store = TokenStore(Service.OPERATIONS)
for problem in (store.backend_problem(), store.read("a").problem, store.write("a", "t"), store.forget("a")):
    print(problem.kind.name)
"""


def environment(home: Path) -> dict[str, str]:
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("DBUS", "XDG", "PYTHON_KEYRING"))
    }
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    return kept | {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(home / "data")}


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_a_token_is_kept_replaced_and_forgotten_in_a_real_keyring(tmp_path: Path) -> None:
    unlock = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    run = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f'{unlock} && exec "$0" -c "$1"', sys.executable, ROUND],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == [
        "None", None,
        None, "tök-1", None, None,
        None, "second",
        None, None, None,
    ]  # fmt: skip
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and b"second" in path.read_bytes()]
    assert kept == []


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems always have a keyring")
def test_without_any_keyring_every_answer_says_so(tmp_path: Path) -> None:
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/nobody"}
    run = subprocess.run(
        [sys.executable, "-c", NO_KEYRING],
        env=environment(tmp_path) | nowhere,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert run.stdout.split() == ["NONE_USABLE"] * 4


@pytest.mark.parametrize(
    ("backend", "kind"),
    [("keyring.backends.null.Keyring", "NONE_USABLE"), ("no_such_module.Keyring", "NONE_USABLE")],
)
def test_what_is_configured_instead_of_the_systems_keyring_is_not_used(
    tmp_path: Path, backend: str, kind: str
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", NO_KEYRING],
        env=environment(tmp_path) | {"PYTHON_KEYRING_BACKEND": backend},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert run.stdout.split() == [kind] * 4
