"""How a test in another process sets the stage: `/practice/…`, plain JSON, no token, loopback only."""

import json
from typing import Protocol
from urllib.parse import parse_qs, urlsplit

from wolkdnc_gui.practice.blocked import BlockedList
from wolkdnc_gui.practice.faults import Fault
from wolkdnc_gui.practice.ledger import Ledger
from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.practice.replies import JsonValue, Reply

PREFIX = "/practice/"


class Stage(Protocol):
    """What can be controlled."""

    ledger: Ledger
    blocked: BlockedList

    @property
    def mood(self) -> Mood:
        """The present mood."""

    def set_mood(self, mood: Mood) -> None:
        """Change the mood."""

    def script(self, faults: list[Fault]) -> None:
        """Append faults, one per call to come."""

    def release(self) -> None:
        """Free what hangs."""


def control(stage: Stage, method: str, target: str, body: bytes) -> Reply:
    """Answer GET mood, log, listed?type=…; POST mood, script, release. 400 for what cannot be read."""
    address = urlsplit(target)
    try:
        return _answer(stage, f"{method} {address.path.removeprefix(PREFIX)}", address.query, body)
    except (ValueError, TypeError, KeyError, AttributeError) as problem:
        return _reply({"problem": str(problem)}, 400)


def _answer(stage: Stage, what: str, query: str, body: bytes) -> Reply:
    match what:
        case "GET mood":
            return _reply({"mood": stage.mood.value})
        case "GET log":
            return _reply({"log": [json.loads(one.to_json()) for one in stage.ledger.entries()]})
        case "GET listed":
            direction = parse_qs(query).get("type", [""])[0]
            return _reply({"listed": [row.digits for row in stage.blocked.rows(direction)]})
        case "POST mood":
            stage.set_mood(Mood(json.loads(body)["mood"]))
        case "POST script":
            stage.script([Fault.from_json(given) for given in json.loads(body)["faults"]])
        case "POST release":
            stage.release()
        case _:
            return _reply({"problem": "unknown"}, 404)
    return _reply({})


def _reply(answer: JsonValue, status: int = 200) -> Reply:
    return Reply(status, json.dumps(answer).encode())
