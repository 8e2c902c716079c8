"""Where a token may go: one operation's server at wolkvox, or this very machine. Nothing else."""

import ipaddress
import re
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import urlsplit

_OPERATION_URL = re.compile(r"https://wv[a-z0-9]{1,20}\.wolkvox\.com/api/v2/")
_OPERATION_HOST = re.compile(r"(?:https?://)?wv([^./:@]*)\.wolkvox\.com(?::443)?(?:[/?#].*)?")
_LABEL = re.compile(r"[a-z0-9]+")
_LABEL_LENGTH = 20
_LOOPBACK_URL = re.compile(r"https?://(?:127(?:\.[0-9]{1,3}){3}|\[::1\]):[0-9]{1,5}/api/v2/")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"


class AddressProblem(Enum):
    """Why a text is no address."""

    EMPTY = auto()
    OTHER_HOST = auto()
    """It names a host, and not that of an operation."""
    NOT_A_LABEL = auto()
    """Something else than letters and digits, look-alikes from other alphabets among them."""
    TOO_LONG = auto()
    NOT_LOOPBACK = auto()
    """A development address that is not on this machine."""


class AddressRefused(ValueError):  # noqa: N818  # reads as a sentence where it is caught
    """A text is no address; `reason` says why."""

    def __init__(self, reason: AddressProblem) -> None:
        super().__init__(reason.name)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Address:
    """One operation's server. Raises AddressRefused for any other host, however it is made."""

    label: str
    """What people know it as: `0042`, or `practice`."""
    base_url: str
    """Ends in `/api/v2/`."""

    def __post_init__(self) -> None:
        if not _OPERATION_URL.fullmatch(self.base_url) and not self.is_loopback:
            raise AddressRefused(AddressProblem.OTHER_HOST)

    @classmethod
    def parse(cls, text: str) -> "Address":
        """Read what people have: `0042`, `wv0042`, `wv0042.wolkvox.com`, or a URL copied from there.

        Only the label is taken over; the URL is built anew, so nothing in the text can lead elsewhere.
        Raises AddressRefused.
        """
        given = text.strip().strip(_INVISIBLE).strip()
        if not given:
            raise AddressRefused(AddressProblem.EMPTY)
        # Before lower(), which turns some look-alikes (the Kelvin sign) into ASCII letters.
        if not given.isascii():
            raise AddressRefused(AddressProblem.NOT_A_LABEL)
        label = _label_of(given.lower())
        if not _LABEL.fullmatch(label):
            raise AddressRefused(AddressProblem.NOT_A_LABEL)
        if len(label) > _LABEL_LENGTH:
            raise AddressRefused(AddressProblem.TOO_LONG)
        return cls(label, f"https://wv{label}.wolkvox.com/api/v2/")

    @classmethod
    def loopback(cls, url: str, label: str = "practice") -> "Address":
        """Return the address of a server on this machine, `http://127.0.0.1:PORT`.

        `localhost` becomes 127.0.0.1: a name could be looked up and lead elsewhere. Raises AddressRefused.
        """
        try:
            parts = urlsplit(url.strip())
            host = "127.0.0.1" if parts.hostname == "localhost" else parts.hostname or ""
            on_this_machine = ipaddress.ip_address(host).is_loopback
            port = parts.port
        except ValueError:
            raise AddressRefused(AddressProblem.NOT_LOOPBACK) from None
        plain = parts.path in ("", "/", "/api/v2/") and not (
            parts.query or parts.fragment or "@" in parts.netloc
        )
        if not (on_this_machine and plain and port and parts.scheme in ("http", "https")):
            raise AddressRefused(AddressProblem.NOT_LOOPBACK)
        name = f"[{host}]" if ":" in host else host
        return cls(label, f"{parts.scheme}://{name}:{port}/api/v2/")

    @property
    def is_loopback(self) -> bool:
        """True for a server on this machine."""
        return _LOOPBACK_URL.fullmatch(self.base_url) is not None


def _label_of(given: str) -> str:
    operation = _OPERATION_HOST.fullmatch(given)
    if operation:
        return operation[1]
    if "." in given or "://" in given or "@" in given or ":" in given:
        raise AddressRefused(AddressProblem.OTHER_HOST)
    return given.removeprefix("wv") or given
