"""What the practice operation answers: the vendor's page, played."""

import pytest

from wolkdnc_gui.practice.limits import Limits
from wolkdnc_gui.practice.server import PracticeServer

ADD = "configuration.php?api=add_dnc"
REMOVE = "configuration.php?api=remove_dnc"
LIST = "information.php?api=get_dnc"
MIDNIGHT = 1_700_024_400.0  # 2023-11-15 00:00 in Bogotá


def words(answer):
    return answer.status, answer.fields["code"], answer.fields["error"], answer.fields["msg"]


def test_only_new_numbers_are_counted(server, client):
    assert words(client.add("300", "300", "301")) == (201, 201, None, "2 telephones were added")
    assert client.add("301", "302").fields["msg"] == "1 telephones were added"
    assert server.listed("inbound") == ["300", "301", "302"]
    assert server.listed("outbound") == []


def test_texts_that_are_no_numbers_are_dropped_without_a_word(server, client):
    assert client.add("300", "+57301", "x", "").fields["msg"] == "1 telephones were added"
    assert server.listed("inbound") == ["300"]


@pytest.mark.parametrize(
    ("method", "target"),
    [
        ("POST", "configuration.php?api=x"),
        ("POST", "configuration.php"),
        ("POST", "x.php?api=add_dnc"),
        ("POST", REMOVE),
        ("GET", ADD),
    ],
)
def test_an_api_that_does_not_exist_is_said_in_the_vendors_words(client, method, target):
    said = (400, 400, "BAD REQUEST", "THE API YOU WANT TO CONSULT DOES NOT EXIST")
    assert words(client(method, target)) == said


@pytest.mark.parametrize(
    ("token", "said"),
    [
        (None, (401, 401, "UNAUTHORIZED", "PLEASE ENTER THE WOLKVOX-TOKEN")),
        ("", (401, 401, "UNAUTHORIZED", "PLEASE ENTER THE WOLKVOX-TOKEN")),
        ("x", (403, 403, "FORBIDDEN", "PLEASE VALIDATE TOKEN")),
    ],
)
def test_a_wrong_token_is_said_in_the_vendors_words(server, client, token, said):
    assert words(client.add("300", token=token)) == said
    assert server.listed("inbound") == []


@pytest.mark.parametrize(
    "body",
    [
        None,
        b"{",
        b"[]",
        {},
        {"type_call": "inbound"},
        {"type_call": "inbound", "telephones": []},
        {"type_call": "inbound", "telephones": "All"},
        {"type_call": "inbound", "telephones": "300"},
        {"type_call": "inbound", "telephones": [300]},
        {"type_call": "both", "telephones": ["300"]},
        {"telephones": ["300"]},
        {"type_call": "inbound", "telephones": ["300"] * 10_001},
    ],
)
def test_an_addition_that_is_not_as_documented_is_refused(server, client, body):
    assert words(client("POST", ADD, body)) == (400, 400, "BAD REQUEST", "SOME PARAMETERS ARE REQUIRED")
    assert not any(one.acted for one in server.log)
    assert server.listed("inbound") == []


def test_ten_thousand_numbers_go_in_one_call(server, client):
    numbers = [str(number) for number in range(10_000)]
    assert client.add(*numbers).fields["msg"] == "10000 telephones were added"
    assert server.listed("inbound") == numbers


def test_a_removal_takes_a_number_off_both_sides(server, client):
    client.add("300", "301")
    client.add("300", direction="outbound")
    answer = client("DELETE", REMOVE, {"telephones": ["300", "999"]})
    assert words(answer) == (202, 202, None, "2 telephones were deleted")
    assert (server.listed("inbound"), server.listed("outbound")) == (["301"], [])


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ({"telephones": "All"}, ([], [])),
        ({"telephones": "all", "type": "inbound"}, ([], ["300"])),
        ({"telephones": ["300"], "type": "outbound"}, (["300"], [])),
    ],
)
def test_the_vendors_trap_is_played_and_seen_in_the_log(server, client, body, left):
    client.add("300")
    client.add("300", direction="outbound")
    client("DELETE", REMOVE, body)
    assert (server.listed("inbound"), server.listed("outbound")) == left
    assert server.log[-1].whole_list is isinstance(body["telephones"], str)


@pytest.mark.parametrize("body", [{}, {"telephones": []}, {"telephones": ["1"], "type": "x"}])
def test_a_removal_that_is_not_as_documented_is_refused(client, body):
    assert client("DELETE", REMOVE, body).status == 400


def test_the_list_is_told_by_side(client):
    client.add("300")
    client.add("301", direction="outbound")
    both = client("GET", f"{LIST}&type=all").fields["data"]
    assert [(row["phone_number"], row["type"]) for row in both] == [("300", "inbound"), ("301", "outbound")]
    assert len(both[0]["date_delete"]) == len("2024-05-01 12:00:00")
    assert [row["phone_number"] for row in client("GET", f"{LIST}&type=outbound").fields["data"]] == ["301"]
    assert client("GET", LIST).status == 400


def test_a_long_list_is_cut_without_a_word(client_of):
    with PracticeServer(limits=Limits(rows_down=2)) as server:
        client = client_of(server)
        client.add("1", "2", "3")
        assert len(client("GET", f"{LIST}&type=all").fields["data"]) == 2


def test_every_call_of_the_day_is_counted_and_the_day_turns(client_of):
    now = [MIDNIGHT - 3_600]
    limits = Limits(calls_per_day=3, tells_hours_to_restart=True)
    with PracticeServer(limits=limits, clock=lambda: now[0]) as server:
        client = client_of(server)
        client.add("300", token="x")
        client.add("300")
        data = client.token_info().fields["data"]
        assert data == {
            "description": "practice",
            "token_limit": "3",
            "token_use_today": "2",
            "all_token_today": "2",
            "available_consumption_options": "1",
            "hours_to_restart_count": 1.0,
        }
        client.add("301")
        assert words(client.add("302")) == (403, 403, "FORBIDDEN", "TOKEN LIMIT EXCEEDED")
        now[0] = MIDNIGHT
        assert client.add("302").status == 201
        assert server.listed("inbound") == ["300", "301", "302"]
