"""What goes back over the wire, and the vendor's exact words."""

import json
from dataclasses import dataclass

JSON_TYPE = "application/json; charset=utf-8"
HTML_TYPE = "text/html; charset=utf-8"

NO_SUCH_API = "THE API YOU WANT TO CONSULT DOES NOT EXIST"
PARAMETERS_REQUIRED = "SOME PARAMETERS ARE REQUIRED"
ENTER_TOKEN = "PLEASE ENTER THE WOLKVOX-TOKEN"  # noqa: S105  # a message
VALIDATE_TOKEN = "PLEASE VALIDATE TOKEN"  # noqa: S105  # a message
LIMIT_EXCEEDED = "TOKEN LIMIT EXCEEDED"
SIMULTANEOUS = "EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)"
MAINTENANCE = "API CONSUMPTION IS TEMPORARILY DISABLED"
"""The vendor's own text is not public; its documentation uses these words."""

_ERRORS = {400: "BAD REQUEST", 401: "UNAUTHORIZED", 403: "FORBIDDEN", 404: "NOT FOUND", 500: "SERVER ERROR"}

JsonValue = str | int | float | bool | None | list["JsonValue"] | dict[str, "JsonValue"]


@dataclass(frozen=True, slots=True)
class Reply:
    """One HTTP answer."""

    status: int
    body: bytes
    content_type: str = JSON_TYPE
    headers: tuple[tuple[str, str], ...] = ()
    acted: bool = False
    """Whether the list, or what was asked of it, was really touched: False for every refusal."""


def success(code: int, msg: str, data: JsonValue = None) -> Reply:
    """Return the vendor's form of a success; `data` is left out where there is none."""
    answer: dict[str, JsonValue] = {"code": code, "error": None, "msg": msg}
    if data is not None:
        answer["data"] = data
    return Reply(code, json.dumps(answer).encode(), acted=True)


def refusal(code: int, msg: str) -> Reply:
    """Return the vendor's form of a failure: HTTP status and body code are the same."""
    answer = {"code": code, "error": _ERRORS.get(code, "ERROR"), "msg": msg}
    return Reply(code, json.dumps(answer).encode())
