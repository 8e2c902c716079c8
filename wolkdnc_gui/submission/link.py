"""What a job needs to reach its server, beside what the journal remembers of it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from wolkdnc_gui.wolkvox.address import Address


@dataclass(frozen=True, slots=True)
class Link:
    """An account's server, and where its token is found. In memory only."""

    account_id: str
    address: Address
    token: Callable[[], str | None] = field(repr=False)
    """Called from the network thread and never blocks; None where there is none (now)."""


def gate_key(address: Address, token: str) -> str:
    """Name the gate of a token at a server: who shares both shares the gate, and the name tells neither."""
    return hashlib.sha256(f"{address.base_url}\0{token}".encode("utf-8", "surrogatepass")).hexdigest()
