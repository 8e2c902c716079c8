"""Web pages saved as one file, and mails: MIME messages that have pages and texts as their parts."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from email.message import Message

_HEAD = 4096
_FIRST_LINE = re.compile(rb"[\s\xef\xbb\xbf]*[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_VERSION = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
MOST_BYTES = 64 << 20
"""A message is taken apart in memory: what is larger is not read."""


def is_message(head: bytes) -> bool:
    """Return whether a file begins as such a message: some programs call it .xls, browsers .mht."""
    return _FIRST_LINE.match(head) is not None and _VERSION.search(head[:_HEAD]) is not None


def text_of(content: bytes) -> tuple[str, bool]:
    """Return what is written in a message, and whether that is a page; else it is a text."""
    from email.parser import BytesParser  # noqa: PLC0415  # only for such files

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
