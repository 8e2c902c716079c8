"""Everything a server can do wrong, one fault per call, for training and for tests."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wolkdnc_gui.practice.replies import Reply, refusal


class FaultKind(StrEnum):
    """What goes wrong. The value is what `/practice/script` takes."""

    NONE = "none"
    """Nothing: a place in a script where the call is answered well."""
    ANSWER = "answer"
    """The given status, body and headers instead of the real answer."""
    RESET_BEFORE_READING = "reset-before-reading"
    """The connection is reset before the request's body is read. Never acts."""
    RESET_WHILE_READING = "reset-while-reading"
    """The connection is reset when half of the request's body has been read. Never acts."""
    RESET = "reset"
    """Reset where the answer should begin."""
    CLOSE = "close"
    """Closed in good order, without an answer."""
    RESET_MID_BODY = "reset-mid-body"
    HALF_HEADER = "half-header"
    WRONG_LENGTH = "wrong-length"
    """A Content-Length above what comes, then closed."""
    CLOSE_AFTER = "close-after"
    """Answered well, then closed although nobody said so: the next call meets a stale connection."""
    HANG = "hang"
    """Silence until released, until the client leaves, or until the server stops."""
    DRIP = "drip"
    """A body of spaces, byte by byte and without end, so that no read times out. A release breaks it off."""
    GZIP_GARBAGE = "gzip-garbage"
    HTML = "html"
    EMPTY = "empty"
    TRUNCATED = "truncated"
    """Half of the JSON, with the length to match."""
    TWO_OBJECTS = "two-objects"
    SPACES = "spaces"
    """10 MB of spaces."""
    INNER_FAILURE = "inner-failure"
    """HTTP 200 with 403 PLEASE VALIDATE TOKEN in the body."""
    COUNT_TOO_HIGH = "count-too-high"
    STRING_CODES = "string-codes"
    """`"201"` and `"null"` where 201 and null are documented. A success all the same."""
    COUNT_UNREADABLE = "count-unreadable"
    """A success without a number in its words. A success all the same."""
    REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, used up by one call."""

    kind: FaultKind
    acts: bool = False
    """Whether the call takes effect on the list before the fault shows."""
    call: str = ""
    """Only for this call (`add_dnc`, …); other calls are answered well and leave it in the script."""
    status: int = 500
    body: bytes = b""
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()
    delay_s: float = 0.0
    """Wait before acting."""

    @classmethod
    def refuse(cls, code: int, msg: str, *, acts: bool = False, status: int | None = None) -> "Fault":
        """Refuse in the vendor's form; `status` where the HTTP status is not the code."""
        reply = refusal(code, msg)
        return cls(
            FaultKind.ANSWER, acts=acts, status=reply.status if status is None else status, body=reply.body
        )

    @classmethod
    def answer(cls, status: int, body: bytes, *, acts: bool = False) -> "Fault":
        """Answer with these very bytes."""
        return cls(FaultKind.ANSWER, acts=acts, status=status, body=body)

    @classmethod
    def from_json(cls, given: Mapping[str, object]) -> "Fault":
        """Read one fault as `/practice/script` takes it.

        Raises ValueError for an unknown kind and for values that are not of the field's type.
        """
        headers = given.get("headers", {})
        if not isinstance(headers, Mapping):
            raise ValueError("headers")  # one family for the caller
        return cls(
            FaultKind(str(given.get("kind"))),
            acts=given.get("acts", False) is True,
            call=str(given.get("call", "")),
            status=int(str(given.get("status", 500))),
            body=str(given.get("body", "")).encode(),
            content_type=str(given.get("content_type", "application/json")),
            headers=tuple((str(name), str(value)) for name, value in headers.items()),
            delay_s=float(str(given.get("delay_s", 0.0))),
        )

    @property
    def reply(self) -> Reply:
        """The answer of an ANSWER fault."""
        return Reply(self.status, self.body, self.content_type, self.headers)
