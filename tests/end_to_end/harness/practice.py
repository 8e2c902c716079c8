"""The practice server as a process of its own, which outlives a program that is killed."""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path


class PracticeProcess:
    """`python -m wolkdnc_gui.practice`, and what it heard."""

    def __init__(self, folder: Path) -> None:
        self._store = folder / "practice-list.json"
        self.errors = folder / "practice-errors.txt"
        self._open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open
        self._start(0)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def set_mood(self, mood: str) -> None:
        self._post("mood", {"mood": mood})

    def script(self, *faults: dict) -> None:
        """Let the next calls go wrong, one fault each (`practice/script.py` and `faults.py` say how)."""
        self._post("script", {"faults": list(faults)})

    def release(self) -> None:
        """Free the calls that hang."""
        self._post("release", {})

    def log(self, call: str = "") -> list[dict]:
        """Return the calls received, in order; of one kind if `call` is given."""
        heard = self._get("log")["log"]
        return [one for one in heard if not call or one["call"] == call]

    def sent(self) -> list[str]:
        """Return every number that arrived in an add_dnc call, in order, as often as it came."""
        return [digits for one in self.log("add_dnc") for digits in one["telephones"]]

    def listed(self, direction: str) -> list[str]:
        """Return the numbers on the list of one direction."""
        return self._get(f"listed?type={direction}")["listed"]

    def stop(self) -> None:
        """End it; a server that has ended is left alone."""
        self._process.terminate()
        self._process.wait(10)
        self._process.stdout.close()

    def restart(self) -> None:
        """End it and start it again on the same port, with the same list."""
        self.stop()
        self.start_again()

    def start_again(self) -> None:
        """Start it after `stop`, on the same port, with the same list."""
        self._start(self.port)

    def _start(self, port: int) -> None:
        command = [
            sys.executable,
            "-m",
            "wolkdnc_gui.practice",
            "--port",
            str(port),
            "--store",
            str(self._store),
        ]
        with self.errors.open("a") as errors:
            self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
        line = self._process.stdout.readline()
        assert line.startswith("listening on "), self.errors.read_text()
        self.port = int(line.rsplit(":", 1)[1])

    def _get(self, what: str) -> dict:
        with self._open(f"{self.url}/practice/{what}", timeout=20) as answer:
            return json.load(answer)

    def _post(self, what: str, body: dict) -> None:
        request = urllib.request.Request(
            f"{self.url}/practice/{what}", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with self._open(request, timeout=20) as answer:
            assert answer.status == 200
