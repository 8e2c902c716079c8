"""What a scenario needs: a screen, a server, the program, and a keyring that is nobody's."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from harness import screen as screens
from harness import secret_service as secret_services
from harness.practice import PracticeProcess
from harness.program import Program
from harness.screen import Screen
from harness.secret_service import SecretService
from harness.workplace import Workplace


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--pictures", type=Path, help="save a screenshot at the end of each scenario in this folder"
    )


@pytest.fixture(scope="session")
def display() -> Iterator[Screen]:
    """A screen of this test process's own."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the window is driven through an X server, which only Linux has")
    if absent := screens.missing():
        pytest.skip(f"not installed: {', '.join(absent)}")
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(Path(folder))
        yield screen
        screen.stop()


@pytest.fixture
def practice_server(tmp_path: Path) -> Iterator[PracticeProcess]:
    """The practice server as a process of its own."""
    server = PracticeProcess(tmp_path)
    yield server
    server.stop()
    assert server.errors.read_text() == ""


@pytest.fixture
def secret_service() -> Iterator[SecretService]:
    """A real keyring; hand its `environment` to the program."""
    if absent := secret_services.missing():
        pytest.skip(f"not installed: {', '.join(absent)}")
    with tempfile.TemporaryDirectory(prefix="wd-") as folder:
        service = SecretService(Path(folder))
        yield service
        service.stop()


@pytest.fixture
def program(
    display: Screen, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Program]]:
    """Start the real program: `program(data_dir, "--practice", language="es", base_url=server.url)`.

    May be called several times, also on one data folder. At the end whatever runs is ended, and output
    that nobody announced (`program.expected_words`) fails.
    """
    started: list[Program] = []

    def start(
        data_dir: Path,
        *arguments: str,
        language: str = "en",
        base_url: str = "",
        environment: dict[str, str] | None = None,
        wait: bool = True,
        under: Sequence[str] = (),
    ) -> Program:
        settings = {"LANG": f"{language}.UTF-8", "LC_ALL": "", "LANGUAGE": language}
        if base_url:
            settings["WOLKDNC_BASE_URL"] = base_url
        one = Program(
            display,
            ["--data-dir", str(data_dir), *arguments],
            {**settings, **(environment or {})},
            tmp_path,
            under,
        )
        started.append(one)
        return one.wait_for_start() if wait else one

    yield start
    folder: Path | None = request.config.getoption("--pictures")
    if folder is not None and started:
        display.shoot(folder / f"{request.node.name}.png")
    for one in started:
        one.end()
    words = [line for one in started for line in one.unexpected_output()]
    assert not words, "the program wrote what nobody expected:\n" + "\n".join(words)


@pytest.fixture
def keyring(request: pytest.FixtureRequest) -> SecretService | None:
    """A real keyring where this machine has the programs for it."""
    return None if secret_services.missing() else request.getfixturevalue("secret_service")


@pytest.fixture
def workplace(
    keyring: SecretService | None,
    practice_server: PracticeProcess,
    tmp_path: Path,
    program: Callable[..., Program],
) -> Workplace:
    """An account of a real operation, whose calls go to the practice server on the wire."""
    return Workplace(tmp_path / "data", practice_server, program, keyring)


@pytest.fixture
def no_mouse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reaches for the mouse fails."""

    def refuse(*_: object) -> None:
        raise AssertionError("this was to be done by keyboard alone")

    monkeypatch.setattr(Program, "_click", refuse)
