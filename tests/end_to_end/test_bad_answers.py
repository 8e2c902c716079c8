"""A server that cannot be reached, or does not make sense: the row says what happened, and what it means."""

import pytest
from harness import journal
from harness.waiting import wait_until

LATER = {"Retry-After": "3600"}
"""Keeps the program from trying again by itself while a test looks."""
PORTAL = "<!DOCTYPE html><html><body><h1>Welcome</h1>Please sign in.</body></html>"


def _submit(running):
    running.paste("300 123 4567\n300 123 4568")
    running.wait_for_text("submitButton", "^Block 2 ")
    wait_until(lambda: running.focus_name() == "submitButton")
    running.keys("Return")


def _whys(running):
    return running.table().column("Why")


def _present(workplace):
    (job,) = journal.jobs(workplace.data)
    return job.numbers[0]


def _answer(status, body, *, acts=False, content_type="application/json", headers=LATER):
    return {
        "kind": "answer",
        "call": "add_dnc",
        "status": status,
        "body": body,
        "content_type": content_type,
        "headers": headers,
        "acts": acts,
    }


_IN_USE = '{"code":403,"error":"FORBIDDEN","msg":"EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)"}'


@pytest.mark.parametrize(
    ("fault", "why", "state"),
    [
        (_answer(200, PORTAL, content_type="text/html"), "Answer not understood", "Not known"),
        (_answer(200, PORTAL, content_type="text/html", acts=True), "Answer not understood", "Not known"),
        (_answer(502, "<html>Bad Gateway</html>", content_type="text/html"), "Problem at", "Not known"),
        (_answer(200, ""), "Answer not understood", "Not known"),
        (_answer(403, _IN_USE), "Token in use by somebody else", "Waiting"),
    ],
    ids=["html", "html although it acted", "bad gateway", "empty", "token in use"],
)
def test_the_row_says_what_came_back_and_whether_the_number_may_have_arrived(
    workplace, fault, why, state, no_mouse
):
    running = workplace.start()
    workplace.server.script(fault)
    _submit(running)
    running.wait_for_text("pauseButton", "^Tr&y now$")
    assert running.states() == [state, "Waiting"]
    assert _whys(running)[0].startswith(why)
    may_have_arrived = state == "Not known"
    said = running.see("statusLabel").text
    assert ("are on the list now is not known" in said) is may_have_arrived
    assert ("None of the numbers of this request was added" in said) is not may_have_arrived
    assert _present(workplace).may_have_arrived is may_have_arrived
    running.tab_to("pauseButton")
    running.keys("space")
    running.wait_for_text("statusLabel", "^Done")
    assert running.states() == ["Accepted" if fault["acts"] else "Added", "Added"]
    assert workplace.server.sent() == ["93001234567", "93001234567", "93001234568"]


def test_a_closed_port_is_said_and_nothing_was_added_and_the_job_goes_on_when_it_is_open_again(
    workplace, no_mouse
):
    running = workplace.start()
    workplace.server.stop()
    _submit(running)
    said = running.wait_for_text("statusLabel", "could not be reached")
    assert "None of the numbers of this request was added" in said
    wait_until(lambda: "Server not reached" in _whys(running)[0])
    assert _present(workplace).may_have_arrived is False
    assert running.states() == ["Waiting", "Waiting"]
    workplace.server.start_again()
    running.wait_for_text("statusLabel", "^Done", 60)
    assert running.states() == ["Added", "Added"]
    assert workplace.server.sent() == ["93001234567", "93001234568"]


def test_a_connection_that_broke_may_have_carried_the_number(workplace, no_mouse):
    running = workplace.start()
    workplace.server.script({"kind": "reset", "call": "add_dnc", "acts": True})
    _submit(running)
    running.wait_for_text("statusLabel", "^Done", 60)
    # The server says itself that the number was there already: the row claims no more than that.
    assert running.states() == ["Accepted", "Added"]
    assert _present(workplace).attempts == 2
    assert workplace.server.sent() == ["93001234567", "93001234567", "93001234568"]
    assert workplace.server.listed("outbound") == ["93001234567", "93001234568"]
