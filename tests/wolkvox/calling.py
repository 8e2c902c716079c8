"""How tests make a call, and the simplest servers they make it to."""

import pytest

from wolkdnc_gui.wolkvox.answers import AddAnswer
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure
from wolkdnc_gui.wolkvox.telephones import Telephones

ADDED = b'{"code": 201, "error": null, "msg": "1 telephones were added"}'
ONE = Telephones(("3001234567",))


async def add(client) -> AddAnswer:
    return await client.add_dnc(Direction.INBOUND, ONE)


async def failure_of(call) -> Failure:
    with pytest.raises(CallFailed) as failed:
        await call
    return failed.value.failure


def answering(*bodies, status=201, headers=()):
    def behave(peer):
        for body in bodies:
            if not peer.request():
                return
            peer.answer(status, body, *headers)
        peer.hang()

    return behave
