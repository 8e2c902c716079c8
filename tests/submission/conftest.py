"""A practice server, a master of time, and a stage for the engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.submission.staging import Master, Stage
from wolkdnc_gui.practice.server import PracticeServer


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    with PracticeServer() as started:
        yield started


@pytest.fixture
async def master() -> Master:
    return Master()


@pytest.fixture
async def stage(tmp_path: Path, server: PracticeServer, master: Master) -> Stage:
    return Stage(tmp_path, server, master)
