"""What the server does wrong on purpose."""

import http.client
import json
import threading

import pytest

from wolkdnc_gui.practice.faults import Fault, FaultKind
from wolkdnc_gui.practice.moods import Mood
from wolkdnc_gui.practice.server import PracticeServer

BROKEN = (OSError, http.client.HTTPException)


def outcome(client, number="300"):
    """What a client makes of one call: the words, the bytes, or that it broke."""
    try:
        answer = client.add(number)
    except BROKEN:
        return "broken"
    try:
        return answer.fields["msg"]
    except (ValueError, KeyError):
        return answer.body


def test_the_menu_offers_people_the_moods_they_can_train_for():
    assert [mood for mood in Mood if not mood.for_people] == [Mood.WRONG_TOKEN, Mood.HANGING]


def test_slow_takes_its_time_and_then_answers(client_of):
    with PracticeServer(slow_s=0.05) as server:
        server.set_mood(Mood.SLOW)
        assert outcome(client_of(server)) == "1 telephones were added"


def test_stop_does_not_wait_for_a_slow_call(client_of):
    server = PracticeServer(slow_s=600)
    server.start()
    server.set_mood(Mood.SLOW)
    call = threading.Thread(target=outcome, args=(client_of(server),), daemon=True)
    call.start()
    assert server.wait_until(lambda log: len(log) == 1)
    server.stop()
    call.join(5)
    assert not call.is_alive()
    assert not server.log[0].acted


def test_almost_spent_leaves_three_calls_and_another_mood_gives_the_day_back(server, client):
    server.set_mood(Mood.QUOTA_ALMOST_SPENT)
    assert [outcome(client, number) for number in "1234"] == [
        *["1 telephones were added"] * 3,
        "TOKEN LIMIT EXCEEDED",
    ]
    server.set_mood(Mood.NORMAL)
    assert outcome(client, "4") == "1 telephones were added"


@pytest.mark.parametrize(
    ("mood", "outcomes"),
    [
        (Mood.NORMAL, ["1 telephones were added"] * 3),
        (
            Mood.TOKEN_IN_USE,
            [
                "EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)",
                "EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)",
                "1 telephones were added",
            ],
        ),
        (Mood.MAINTENANCE, ["API CONSUMPTION IS TEMPORARILY DISABLED"] * 3),
        (Mood.WRONG_TOKEN, ["PLEASE VALIDATE TOKEN"] * 3),
    ],
)
def test_moods_answer_in_their_order(server, client, mood, outcomes):
    server.set_mood(mood)
    assert server.mood is mood
    assert [outcome(client, str(number)) for number in range(3)] == outcomes


def test_dropped_connections_come_in_a_fixed_order_and_sometimes_after_acting(server, client):
    server.set_mood(Mood.CONNECTION_DROPS)
    added = "1 telephones were added"
    assert [outcome(client, str(number)) for number in range(9)] == [added, added, "broken"] * 3
    assert [one.acted for one in server.log] == [True, True, False, True, True, True, True, True, True]
    assert [one.answered for one in server.log] == [True, True, False] * 3


def test_nonsense_alternates_with_sense(server, client):
    server.set_mood(Mood.NONSENSE)
    outcomes = [outcome(client, str(number)) for number in range(8)]
    assert outcomes[1::2] == ["1 telephones were added"] * 4
    assert outcomes[0].startswith(b"<!DOCTYPE html>")
    assert outcomes[2] == b'{"code": 201, "error": null, "m'
    assert outcomes[4] == b""
    assert outcomes[6] == "999999 telephones were added"


HALF = b'{"code": 201, "error": null, "m'


@pytest.mark.parametrize("acts", [True, False])
@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        (FaultKind.RESET, "broken"),
        (FaultKind.CLOSE, "broken"),
        (FaultKind.RESET_MID_BODY, "broken"),
        (FaultKind.WRONG_LENGTH, "broken"),
        (FaultKind.EMPTY, b""),
        (FaultKind.SPACES, b" " * 10_000_000),
        (FaultKind.GZIP_GARBAGE, b"\x1f\x8b\x08 this is no gzip"),
        (FaultKind.INNER_FAILURE, "PLEASE VALIDATE TOKEN"),
        (FaultKind.COUNT_TOO_HIGH, "999999 telephones were added"),
        (FaultKind.REDIRECT, b""),
    ],
)
def test_a_fault_shows_before_or_after_the_server_acted(server, client, kind, seen, acts):
    server.script([Fault(kind, acts=acts)])
    assert outcome(client) == seen
    assert server.listed("inbound") == (["300"] if acts else [])
    assert server.log[0].acted is acts
    assert server.log[0].answered is (seen != "broken")


def test_an_answer_can_be_cut_or_doubled(server, client):
    server.script([Fault(FaultKind.TRUNCATED, acts=True), Fault(FaultKind.TWO_OBJECTS, acts=True)])
    assert outcome(client) == HALF
    assert client.add("301").body.count(b'"code": 201') == 2


def test_half_a_header_is_no_answer(server, client):
    server.script([Fault(FaultKind.HALF_HEADER, acts=True)])
    answer = client.add("300")
    assert answer.body == b""
    assert (server.log[0].acted, server.log[0].answered) == (True, False)


@pytest.mark.parametrize("kind", [FaultKind.RESET_BEFORE_READING, FaultKind.RESET_WHILE_READING])
def test_a_reset_before_all_is_read_has_not_heard_the_numbers(server, client, kind):
    server.script([Fault(kind)])
    assert outcome(client) == "broken"
    assert (server.log[0].telephones, server.log[0].acted) == ((), False)


@pytest.mark.parametrize(
    ("kind", "msg", "code"),
    [
        (FaultKind.STRING_CODES, "1 telephones were added", "201"),
        (FaultKind.COUNT_UNREADABLE, "se agregaron los teléfonos", 201),
        (FaultKind.CLOSE_AFTER, "1 telephones were added", 201),
        (FaultKind.NONE, "1 telephones were added", 201),
    ],
)
def test_some_oddities_are_successes_all_the_same(server, client, kind, msg, code):
    server.script([Fault(kind)])
    answer = client.add("300").fields
    assert (answer["msg"], answer["code"]) == (msg, code)
    assert server.listed("inbound") == ["300"]


def test_a_script_can_answer_with_anything(server, client):
    server.script(
        [
            Fault.refuse(403, "TOKEN LIMIT EXCEEDED"),
            Fault.refuse(500, "oops", acts=True, status=200),
            Fault.answer(999, b"x"),
            Fault(FaultKind.ANSWER, status=503, headers=(("Retry-After", "7"),)),
        ]
    )
    first, second, third, fourth = (client.add(number) for number in "1234")
    assert (first.status, first.fields["error"]) == (403, "FORBIDDEN")
    assert (second.status, second.fields["code"]) == (200, 500)
    assert (third.status, third.body) == (999, b"x")
    assert fourth.status == 503
    assert server.listed("inbound") == ["2"]


def test_a_fault_can_wait_for_its_call(server, client):
    server.script([Fault(FaultKind.EMPTY, call="add_dnc")])
    assert client.token_info().status == 200
    assert outcome(client) == b""
    assert outcome(client) == "1 telephones were added"


@pytest.mark.parametrize("acts", [True, False])
def test_a_call_hangs_before_or_after_acting_until_it_is_released(server, client, acts):
    server.script([Fault(FaultKind.HANG, acts=acts)])
    seen = []
    call = threading.Thread(target=lambda: seen.append(outcome(client)), daemon=True)
    call.start()
    assert server.wait_until(lambda log: len(log) == 1 and log[0].acted is acts)
    assert seen == []
    server.release()
    call.join(5)
    assert seen == ["1 telephones were added"]
    assert server.listed("inbound") == ["300"]


def test_stop_frees_a_call_that_hangs_after_acting(client_of):
    server = PracticeServer()
    server.start()
    server.script([Fault(FaultKind.HANG, acts=True)])
    call = threading.Thread(target=outcome, args=(client_of(server),), daemon=True)
    call.start()
    assert server.wait_until(lambda log: len(log) == 1 and log[0].acted)
    server.stop()
    call.join(5)
    assert not call.is_alive()
    assert not server.log[0].answered


def test_a_drip_goes_on_until_it_is_released(server):
    server.script([Fault(FaultKind.DRIP)])
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("GET", "/api/v2/information.php?api=token_info")
    answer = connection.getresponse()
    assert answer.read(2) == b"  "
    server.release()
    with pytest.raises(http.client.IncompleteRead):
        answer.read()
    connection.close()
    assert server.wait_until(lambda log: log[0].over and not log[0].answered)


def test_a_refusal_keeps_its_code_when_only_its_words_are_bent(server, client):
    server.script([Fault(FaultKind.STRING_CODES)])
    answer = client.add("300", token="x").fields
    assert (answer["code"], answer["error"]) == ("403", "FORBIDDEN")


def test_faults_are_read_from_json():
    given = {"kind": "answer", "acts": True, "status": 503, "body": "x", "headers": {"Retry-After": 5}}
    fault = Fault.from_json(json.loads(json.dumps(given)))
    assert fault == Fault(FaultKind.ANSWER, acts=True, status=503, body=b"x", headers=(("Retry-After", "5"),))


@pytest.mark.parametrize(
    "given", [{}, {"kind": "x"}, {"kind": "none", "status": "x"}, {"kind": "none", "headers": 5}]
)
def test_what_is_no_fault_is_refused(given):
    with pytest.raises(ValueError, match=r"."):
        Fault.from_json(given)
