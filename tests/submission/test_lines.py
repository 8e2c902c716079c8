"""One line per token and server."""

import asyncio
from dataclasses import dataclass

import pytest

from wolkdnc_gui.submission.lines import Lines
from wolkdnc_gui.submission.link import Link, gate_key
from wolkdnc_gui.submission.timing import Timing
from wolkdnc_gui.wolkvox.address import Address


@dataclass
class Phone:
    address: Address
    token: str
    closed: int = 0
    trouble: Exception | None = None

    async def aclose(self) -> None:
        self.closed += 1
        if self.trouble:
            raise self.trouble


@pytest.fixture
def phones() -> list[Phone]:
    return []


@pytest.fixture
async def lines(phones) -> Lines:
    def dial(address: Address, token: str) -> Phone:
        phones.append(Phone(address, token))
        return phones[-1]

    return Lines(dial, None, Timing())


def link(account: str, server: str = "0042") -> Link:
    return Link(account, Address.parse(server), lambda: None)


async def test_accounts_with_the_same_token_at_the_same_server_share_a_line(lines, phones):
    assert lines.line(link("a"), "token") is lines.line(link("b"), "token")
    assert lines.line(link("a"), "token") is not lines.line(link("c", "0043"), "token")
    assert [(one.address.label, one.token) for one in phones] == [("0042", "token"), ("0043", "token")]


async def test_the_line_of_a_replaced_token_is_closed(lines, phones):
    old = lines.line(link("a"), "old")
    lines.line(link("a"), "new")
    await lines.close()
    assert [one.closed for one in phones] == [1, 1]
    assert lines.line(link("b"), "old") is not old


async def test_the_line_of_a_replaced_token_stays_while_somebody_uses_it(lines, phones):
    old = lines.line(link("a"), "old")
    lines.line(link("b"), "old")
    lines.line(link("a"), "new")
    assert lines.line(link("b"), "old") is old
    with await old.enter(small=True):
        lines.line(link("b"), "new")
    assert phones[0].closed == 0
    await lines.close()
    assert [one.closed for one in phones] == [1, 1]


async def test_the_line_of_a_replaced_token_goes_when_nobody_uses_it_any_more(lines, phones):
    old = lines.line(link("a"), "old")
    with await old.enter(small=True):
        lines.line(link("a"), "new")
    lines.line(link("a"), "new")
    await asyncio.sleep(0)
    assert "old" not in {one.token for one in phones if not one.closed}
    await lines.close()
    assert [one.closed for one in phones] == [1, 1]


async def test_a_connection_that_cannot_be_closed_does_not_keep_the_others_open(lines, phones, expect_log):
    expect_log("a connection could not be closed")
    for server in ("1", "2"):
        lines.line(link(server, server), "token")
    phones[0].trouble = OSError()
    await lines.close()
    assert phones[1].closed == 1


def test_the_name_of_a_gate_tells_neither_token_nor_server():
    key = gate_key(Address.parse("0042"), "secret")
    assert "secret" not in key
    assert "0042" not in key
    assert key != gate_key(Address.parse("0043"), "secret")


def test_a_link_does_not_show_where_its_token_comes_from():
    assert "token" not in repr(link("a"))
