"""What the practice server heard: the truth a test compares the program's claims with."""

import json
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from wolkdnc_gui.practice import PRACTICE_TOKEN

DIRECTIONS = ("inbound", "outbound")
_WHOLE_LIST = ("All", "all")


@dataclass(frozen=True, slots=True)
class Call:
    """One API call as it arrived, read as far as it can be."""

    name: str
    """`add_dnc`, …; empty where the address names no API."""
    route: str
    """Method, page and name, which together must be one the vendor documents."""
    token: str | None
    direction: str
    """`type_call`, `type` of the query or of the body; empty where none came."""
    telephones: tuple[str, ...] | None
    """None where no list of texts came."""
    whole_list: bool
    """True when the text that means the whole list came in place of numbers."""


@dataclass(frozen=True, slots=True)
class Received:
    """One call in the server's log."""

    seq: int
    """0-based, in order of arrival."""
    call: str
    token: str | None
    telephones: tuple[str, ...]
    direction: str
    at: float
    """Seconds since the epoch, UTC."""
    acted: bool = False
    """Whether it took effect."""
    answered: bool = False
    """Whether a whole HTTP answer was written."""
    status: int | None = None
    whole_list: bool = False
    new: int = 0
    """How many numbers it put on the list, or took off it."""
    over: bool = False
    """False while the call is under way."""

    def to_json(self) -> str:
        """Return one line of JSON; of the token only whether it was the practice one."""
        token = "none" if self.token is None else "practice" if self.token == PRACTICE_TOKEN else "other"
        return json.dumps(
            {
                "seq": self.seq,
                "call": self.call,
                "token": token,
                "telephones": self.telephones,
                "direction": self.direction,
                "at": self.at,
                "acted": self.acted,
                "answered": self.answered,
                "status": self.status,
                "whole_list": self.whole_list,
                "new": self.new,
                "over": self.over,
            }
        )


def read_call(method: str, target: str, token: str | None, body: bytes) -> Call:
    """Read a call from its parts; whatever is not as documented is left empty, never an error."""
    address = urlsplit(target)
    query = parse_qs(address.query)
    name = query.get("api", [""])[0]
    try:
        payload: object = json.loads(body) if body else {}
    except ValueError:
        payload = {}
    fields = payload if isinstance(payload, dict) else {}
    given = fields.get("telephones")
    listed = given if isinstance(given, list) and all(isinstance(one, str) for one in given) else None
    return Call(
        name=name,
        route=f"{method} {address.path.rpartition('/')[2]} {name}",
        token=token,
        direction=str(fields.get("type_call") or fields.get("type") or query.get("type", [""])[0]),
        telephones=None if listed is None else tuple(listed),
        whole_list=given in _WHOLE_LIST,
    )
