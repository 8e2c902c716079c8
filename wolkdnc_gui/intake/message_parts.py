"""Web pages saved as one file, and mails: MIME messages that have pages and texts as their parts."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from wolkdnc_gui.intake.events import IntakeError, IntakeProblem

if TYPE_CHECKING:
    from email.message import Message

_HEAD = 4096
_FIRST_LINE = re.compile(rb"[\s\xef\xbb\xbf]*[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_VERSION = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_MOST_BYTES = 64 << 20


def is_message(head: bytes) -> bool:
    """Return whether a file begins as such a message: some programs call it .xls, browsers .mht."""
    return _FIRST_LINE.match(head) is not None and _VERSION.search(head[:_HEAD]) is not None


def text_of(path: Path, size: int) -> tuple[str, bool]:
    """Return what is written in the first `size` bytes, and whether that is a page; else it is a text.

    Raises IntakeError for what is too large to be taken apart, or becomes shorter meanwhile.
    """
    from email.parser import BytesParser  # noqa: PLC0415  # only for such files

    if size > _MOST_BYTES:
        raise IntakeError(IntakeProblem.TOO_LARGE, f"{size} bytes")
    with path.open("rb") as stream:
        content = stream.read(size)
    if len(content) < size:
        raise IntakeError(IntakeProblem.CORRUPT, f"{size - len(content)} bytes went while it was read")
    message = BytesParser().parsebytes(content)
    parts = [part for part in message.walk() if not part.is_multipart()]
    pages = [_decoded(part) for part in parts if part.get_content_type() == "text/html"]
    if any("<table" in page.lower() for page in pages):
        return "\n".join(pages), True
    texts = [_decoded(part) for part in parts if part.get_content_type() == "text/plain"]
    return "\n".join(texts or pages), False


def _decoded(part: "Message") -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    for encoding in (part.get_content_charset(""), "utf-8"):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("cp1252", "replace")
