"""Open a file with care, look at all of it once, and tell what it is by its content, not by its name."""

import codecs
import hashlib
import io
import os
import re
import stat
import zipfile
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from wolkdnc_gui.intake.events import IntakeError, IntakeProblem
from wolkdnc_gui.intake.message_parts import is_message

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK = 1 << 20
_MOST_UNPACKED = 4 << 30
"""Some twenty times what the largest sheet with four columns has."""
_SHARING_VIOLATION = frozenset({32, 33})
"""Windows: another program has the file open and keeps it to itself."""
_NO_LISTS = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe",
    b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf", b"BZh9", b"\xfd7zXZ", b"SQLite format 3\x00",
)  # fmt: skip
_STRANGE = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f]")
"""Bytes that text files do not have: where there are zeros too, it is none."""
_ZEROS = re.compile(rb"\x00+")
_LEAST_BETWEEN = 10
"""Bytes of text for each stretch of zeros among them: what a broken export or a full disk leaves."""
_ACCENTED = "áéíóúüñçãõâêôàÁÉÍÓÚÜÑÇÃÕºª"
_IN_WORD = re.compile(rf"(?<=[A-Za-z])[{_ACCENTED}]|[{_ACCENTED}](?=[A-Za-z])|[¿¡°]")
_AT_DIGIT = re.compile(rf"(?<=\d)[{_ACCENTED[:-2]}]|[{_ACCENTED[:-2]}](?=\d)")
_WRONG = 4
_BLANK = b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"


class Content(Enum):
    """What a file is."""

    TEXT = auto()
    HTML = auto()
    MESSAGE = auto()
    """A web page saved as one file, or a mail: what is read is in its parts."""
    WORKBOOK = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """A file that can be read, and what one look at all of it told."""

    path: Path
    size: int
    """Only so much is read, though the file may grow meanwhile."""
    sha256: str
    content: Content
    encoding: str = ""
    quotes: bool = False
    """Whether there may be quotation marks in it; only for text."""
    zeros: int = 0
    """Bytes of zero in a text that has none by its encoding: they are passed over."""


@dataclass(slots=True)
class _Look:
    head: bytes
    size: int
    sha256: str
    is_utf8: bool
    quotes: bool
    blank: bool
    zeros: int = 0


def look_at(path: Path, most_bytes: int) -> Found:
    """Tell what the file is. Raises IntakeError for what is not there, no file, or no list."""
    size = _checked_size(path, most_bytes)
    try:
        with path.open("rb") as stream:
            look = _look(stream, size)
    except PermissionError as error:
        raise IntakeError(_refused(path, error), str(error)) from error
    except FileNotFoundError as error:
        raise IntakeError(IntakeProblem.NOT_FOUND, str(error)) from error
    except OSError as error:
        raise IntakeError(IntakeProblem.CORRUPT, str(error)) from error
    if look.blank:
        raise IntakeError(IntakeProblem.EMPTY)
    content = _content(path, look)
    if content is Content.WORKBOOK:
        return Found(path, look.size, look.sha256, content)
    zeros = 0 if _wide(look.head) else look.zeros
    return Found(path, look.size, look.sha256, content, _encoding(look), look.quotes, zeros)


def _checked_size(path: Path, most_bytes: int) -> int:
    try:
        found = path.stat()
    except PermissionError as error:
        raise IntakeError(_refused(path, error), str(error)) from error
    except (OSError, ValueError) as error:
        raise IntakeError(IntakeProblem.NOT_FOUND, str(error)) from error
    # Opening a named pipe would wait for ever, and a device may do anything: the kind is asked first.
    if not stat.S_ISREG(found.st_mode):
        raise IntakeError(IntakeProblem.NOT_A_FILE)
    if found.st_size > most_bytes:
        raise IntakeError(IntakeProblem.TOO_LARGE, f"{found.st_size} bytes")
    return found.st_size


def _refused(path: Path, error: PermissionError) -> IntakeProblem:
    locked = getattr(error, "winerror", None) in _SHARING_VIOLATION
    if locked or (os.name == "nt" and path.with_name(f"~${path.name}").exists()):
        return IntakeProblem.LOCKED
    return IntakeProblem.NO_PERMISSION


def _look(stream: io.BufferedIOBase, size: int) -> _Look:
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    look = _Look(b"", 0, "", is_utf8=True, quotes=False, blank=True)
    while look.size < size and (chunk := stream.read(min(_CHUNK, size - look.size))):
        look.head = look.head or chunk
        look.size += len(chunk)
        look.quotes = look.quotes or b'"' in chunk
        look.zeros += chunk.count(0)
        look.blank = look.blank and not chunk.strip(_BLANK)
        digest.update(chunk)
        if look.is_utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                look.is_utf8 = False
    look.sha256 = digest.hexdigest()
    return look


def _content(path: Path, look: _Look) -> Content:
    head = look.head
    if head.startswith(b"PK\x03\x04"):
        return _zipped(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Content.WORKBOOK
    if head.startswith(_NO_LISTS) or (_wide(head) is None and 0 in head and not _is_text_with_zeros(head)):
        raise IntakeError(IntakeProblem.NOT_A_LIST)
    if is_message(head):
        return Content.MESSAGE
    start = head[:65536].replace(b"\x00", b"").lstrip(_BLANK).lower()
    if start.startswith(b"<") and b"<office:document" in start:
        raise IntakeError(IntakeProblem.NOT_A_LIST)
    if start.startswith(b"<") and any(tag in start for tag in (b"<table", b"<tr", b"<row", b":row")):
        return Content.HTML
    return Content.TEXT


def _is_text_with_zeros(head: bytes) -> bool:
    kept = head.rstrip(b"\x00")
    stretches = len(_ZEROS.findall(kept))
    return not _STRANGE.search(kept) and len(kept) >= _LEAST_BETWEEN * max(1, stretches)


def _zipped(path: Path) -> Content:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
            if unpacked > _MOST_UNPACKED:
                raise IntakeError(IntakeProblem.TOO_LARGE, f"{unpacked} bytes unpacked")
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:80] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError) as error:
        raise IntakeError(IntakeProblem.CORRUPT, str(error)) from error
    if b"opendocument.spreadsheet" in kind or any(name.lower().startswith("xl/") for name in names):
        return Content.WORKBOOK
    raise IntakeError(IntakeProblem.NOT_A_LIST)


def _wide(head: bytes) -> str | None:
    """Return the name of the 16-bit encoding, by its mark or by the zeros of plain text in it."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = head[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.3 * len(sample[1::2]) and even < 0.05 * len(sample):
        return "utf-16-le"
    if even > 0.3 * len(sample[::2]) and odd < 0.05 * len(sample):
        return "utf-16-be"
    return None


def _encoding(look: _Look) -> str:
    wide = _wide(look.head)
    if wide:
        return wide
    if look.is_utf8:
        return "utf-8-sig"
    # In the order in which they are believed where they read as many letters.
    return max(("cp1252", "mac-roman", "cp850"), key=lambda encoding: _letters(look.head, encoding))


def _letters(head: bytes, encoding: str) -> int:
    """Count the letters of Spanish and Portuguese that a reading as this encoding would give.

    They stand beside other letters, never beside digits: a space that does not break is one in DOS.
    """
    text = head.decode(encoding, "replace")
    return len(_IN_WORD.findall(text)) - _WRONG * len(_AT_DIGIT.findall(text))


class _Portion(io.RawIOBase):
    """The first bytes of a file, as many as there were when it was looked at, perhaps without zeros."""

    def __init__(self, path: Path, size: int, *, skip_zeros: bool) -> None:
        self._stream = io.FileIO(path)
        self._left = size
        self._skip_zeros = skip_zeros

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        whole = memoryview(buffer).cast("B")
        kept = 0
        while not kept:
            view = whole[: self._left]
            count = self._stream.readinto(view) or 0
            if not count and self._left:
                raise IntakeError(IntakeProblem.CORRUPT, f"{self._left} bytes went while it was read")
            self._left -= count
            kept = self._without_zeros(view, count) if self._skip_zeros else count
            if not count:
                break
        return kept

    @staticmethod
    def _without_zeros(view: memoryview, count: int) -> int:
        kept = bytes(view[:count]).replace(b"\x00", b"")
        view[: len(kept)] = kept
        return len(kept)

    @property
    def left(self) -> int:
        return self._left

    def close(self) -> None:
        self._stream.close()
        super().close()


def content_of(found: Found) -> bytes:
    """Return all that a file had when it was looked at. Raises IntakeError where it became shorter."""
    with io.BufferedReader(_Portion(found.path, found.size, skip_zeros=False), _CHUNK) as file:
        return file.read()


class TextFile:
    """The text of a file that was looked at, to be read line by line; a context manager."""

    def __init__(self, found: Found) -> None:
        self._portion = _Portion(found.path, found.size, skip_zeros=found.zeros > 0)
        self._size = found.size
        # Bytes that a damaged file has wrong cost one character, never the file.
        self.lines = io.TextIOWrapper(
            io.BufferedReader(self._portion, _CHUNK), encoding=found.encoding, errors="replace", newline=""
        )

    def __enter__(self) -> "TextFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.lines.close()

    def fraction(self) -> float:
        """How much was read, from 0 to 1."""
        return 1 - self._portion.left / self._size
