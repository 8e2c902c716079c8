"""The server that stands in for wolkvox in development and tests, as the environment names it."""

import sys
from collections.abc import Mapping

BASE_URL_VARIABLE = "WOLKDNC_BASE_URL"


def test_server_of(environment: Mapping[str, str]) -> str:
    """Return the test server that the environment names. A program that was handed out ignores it."""
    if getattr(sys, "frozen", False):
        return ""
    return environment.get(BASE_URL_VARIABLE, "")


def why_refused(test_server: str) -> str:
    """Return a line that says why this test server is not used; empty where it is, or where none is named."""
    if not test_server:
        return ""
    from wolkdnc_gui.wolkvox.address import Address, AddressRefused  # noqa: PLC0415  # only in development

    try:
        Address.loopback(test_server)
    except AddressRefused:
        return (
            f"{BASE_URL_VARIABLE} must name a server on this machine, such as http://127.0.0.1:8000: "
            f"a token goes to wolkvox and nowhere else. It names {test_server!r}; nothing was started."
        )
    return ""
