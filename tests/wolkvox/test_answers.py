import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wolkdnc_gui.wolkvox.answers import (
    AddAnswer,
    TokenInfo,
    read_add,
    read_remove,
    read_token_info,
)
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.envelope import LONGEST_WORDS, READ_FOR_WORDS, RawAnswer
from wolkdnc_gui.wolkvox.failures import CallFailed, FailureKind
from wolkdnc_gui.wolkvox.list_reading import ListReader

SENT = 2


def add(body, status=201, sent=SENT, **more):
    raw = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    return read_add(RawAnswer(status, raw, **more), sent)


def failure_of(read, *given_to_it, **more):
    with pytest.raises(CallFailed) as failed:
        read(*given_to_it, **more)
    return failed.value.failure


def said(msg, code=201, error=None):
    return {"code": code, "error": error, "msg": msg}


@pytest.mark.parametrize("status", [200, 201])
@pytest.mark.parametrize("code", [200, 201, "200", "201"])
@pytest.mark.parametrize("error", [None, "null", "", " NULL ", False, 0, [], {}])
def test_a_number_is_added_when_status_and_code_both_say_so(status, code, error):
    answer = add(said("1 telephones were added", code, error), status)
    assert answer == AddAnswer(1, status, int(code), "1 telephones were added")


@pytest.mark.parametrize(
    ("msg", "count"),
    [
        ("0 telephones were added", 0),
        ("2 telephones were added", 2),
        (f"{2:030} telephones were added", 2),
        (" 2  Telephones were ADDED. ", 2),
        ("1 telephone was added", 1),
        ("2 teléfonos fueron agregados", None),
        ("2 telephones were added, 1 was not", None),
        ("1,213 telephones were added", None),
        ("-1 telephones were added", None),
        ("٢ telephones were added", None),
        ("2 telephones were deleted", None),
        ("OK", None),
        ("", None),
        (None, None),
        (2, None),
        (["2 telephones were added"], None),
    ],
)
def test_the_count_is_believed_only_in_the_servers_own_words(msg, count):
    assert add(said(msg)).count == count


@pytest.mark.parametrize("error", ["DATABASE ERROR", "OK", True, 1, ["x"], {"a": None}])
def test_the_count_proves_nothing_next_to_an_error(error):
    assert add(said("2 telephones were added", 201, error)) == AddAnswer(
        None, 201, 201, "2 telephones were added"
    )


def test_a_success_without_words_is_a_success():
    assert add({"code": 201}).count is None


@pytest.mark.parametrize("count", ["3", "999999", "9" * 18, "9" * 19, "9" * 5_000])
def test_a_count_above_the_number_sent_is_no_answer(count):
    failure = failure_of(add, said(f"{count} telephones were added"))
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.UNREADABLE_ANSWER, True)


def test_an_odd_byte_in_the_words_does_not_hide_the_code():
    assert add(b'{"code": 201, "error": null, "msg": "n\xfameros"}').code == 201
    assert add(b'\xef\xbb\xbf{"code": 201, "error": null, "msg": "1 telephones were added"}').count == 1


GOOD = b'{"code": 201, "error": null, "msg": "1 telephones were added"}'


@pytest.mark.parametrize(
    "body",
    [
        None,
        b"",
        b" " * 10_000_000,
        b"<html><body>Welcome to Airport WiFi</body></html>",
        GOOD[:-1],
        GOOD[: len(GOOD) // 2],
        GOOD + GOOD,
        GOOD + b"x",
        b"[" + GOOD + b"]",
        b'"201"',
        b"201",
        b"null",
        b"{}",
        b'{"msg": "1 telephones were added"}',
        b'{"code": 201, "code": 403}',
        b'{"code": NaN}',
        b'{"code": 201, "n": NaN}',
        b'{"code": 201, "n": Infinity}',
        b'{"code": true}',
        b'{"code": 201.0}',
        b'{"code": null}',
        b'{"code": [201]}',
        b'{"code": " 201"}',
        b'{"code": "0201"}',
        b'{"code": "201.0"}',
        '{"code": "٢٠١"}'.encode(),
        b'{"code": 99}',
        b'{"code": 202}',
        b'{"code": 204}',
        b'{"code": 302}',
        b'{"code": 600}',
        b'{"code": ' + b"9" * 5_000 + b"}",
        b'{"code": 201, "data": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b"[" * 1_000_000,
        b'{"code": 201, "msg": "\x00"}',
        b"\x1f\x8b\x08\x00",
        b"\xff\xfe" + GOOD.decode().encode("utf-16-le"),
    ],
)
@pytest.mark.parametrize("status", [200, 201])
def test_what_is_not_this_json_is_no_answer(body, status):
    failure = failure_of(add, body, status)
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.UNREADABLE_ANSWER, True)
    assert failure.status == status


NOT_EXIST = "THE API YOU WANT TO CONSULT DOES NOT EXIST"
REQUIRED = "SOME PARAMETERS ARE REQUIRED"
ENTER = "PLEASE ENTER THE WOLKVOX-TOKEN"
VALIDATE = "PLEASE VALIDATE TOKEN"
SPENT = "TOKEN LIMIT EXCEEDED"
IN_USE = "EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)"


@pytest.mark.parametrize("as_status", [True, False])
@pytest.mark.parametrize("as_text", [True, False])
@pytest.mark.parametrize(
    ("code", "msg", "kind"),
    [
        (400, NOT_EXIST, FailureKind.WRONG_SERVER),
        (400, REQUIRED, FailureKind.MISSING_PARAMETERS),
        (400, "SOMETHING ELSE", FailureKind.REFUSED),
        (401, ENTER, FailureKind.NO_TOKEN),
        (401, "PLEASE ENTER THE WOLKVOXTOKEN", FailureKind.NO_TOKEN),
        (401, "something else", FailureKind.NO_TOKEN),
        (403, VALIDATE, FailureKind.BAD_TOKEN),
        (403, "Please validate token.", FailureKind.BAD_TOKEN),
        (403, SPENT, FailureKind.QUOTA_SPENT),
        (403, IN_USE, FailureKind.TOKEN_IN_USE),
        (403, "API consumption is temporarily disabled", FailureKind.MAINTENANCE),
        (403, "Servidor en MANTENIMIENTO", FailureKind.MAINTENANCE),
        (403, "deshabilitado por respaldo", FailureKind.MAINTENANCE),
        (403, "server backup", FailureKind.MAINTENANCE),
        (403, "something else", FailureKind.REFUSED),
        (404, "temporarily", FailureKind.REFUSED),
        (405, "", FailureKind.REFUSED),
        (412, "x", FailureKind.REFUSED),
        (416, "x", FailureKind.REFUSED),
        (417, "x", FailureKind.REFUSED),
        (429, "x", FailureKind.REFUSED),
        # The words decide, because one code means several things.
        (400, VALIDATE, FailureKind.BAD_TOKEN),
        (401, SPENT, FailureKind.QUOTA_SPENT),
    ],
)
def test_a_refusal_is_known_by_its_words_and_then_by_its_code(code, msg, kind, as_status, as_text):
    failure = failure_of(add, said(msg, str(code) if as_text else code), code if as_status else 200)
    assert (failure.kind, failure.code, failure.words) == (kind, code, msg)
    assert not failure.may_have_arrived


def test_the_words_may_stand_in_the_field_called_error():
    failure = failure_of(add, {"code": 403, "error": VALIDATE}, 403)
    assert (failure.kind, failure.words) == (FailureKind.BAD_TOKEN, VALIDATE)


@pytest.mark.parametrize("status", [500, 502, 503, 599])
@pytest.mark.parametrize("body", [b"", b"<h1>maintenance</h1>", b"{}", GOOD, b'{"code": 500}'])
def test_a_server_error_may_have_arrived(status, body):
    failure = failure_of(add, body, status)
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.SERVER_ERROR, True)


def test_a_server_error_inside_a_200_is_one():
    failure = failure_of(add, said("oops", 500), 200)
    assert (failure.kind, failure.may_have_arrived, failure.code) == (FailureKind.SERVER_ERROR, True, 500)


def test_maintenance_in_the_form_of_a_server_error_is_maintenance():
    failure = failure_of(add, said("maintenance", 503), 503, retry_after_s=60.0)
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.MAINTENANCE, True)
    assert failure.retry_after_s == 60.0


@pytest.mark.parametrize("status", [202, 204, 400, 403])
def test_a_success_code_under_another_status_proves_nothing(status):
    failure = failure_of(add, GOOD, status)
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.UNREADABLE_ANSWER, True)


def test_a_refusal_in_words_next_to_a_success_code_is_no_success():
    failure = failure_of(add, said(VALIDATE, 200), 200)
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.BAD_TOKEN, True)


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
@pytest.mark.parametrize("body", [b"", GOOD])
def test_a_redirect_is_no_success_whatever_it_says(status, body):
    failure = failure_of(add, body, status)
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.REDIRECT, True)


def test_a_page_is_judged_by_its_status_and_shown_as_text():
    page = b"<html><style>p{}</style><script>if (a < b) {}</script><h1>Access&nbsp;</h1>\n<p>disabled</p><"
    failure = failure_of(add, page, 403)
    assert (failure.kind, failure.words) == (FailureKind.REFUSED, "Access&nbsp; disabled")


def test_the_words_are_cut_cleaned_and_never_hold_the_token():
    token = "0123456789abcdef" * 3
    msg = "a\x00b\n\u202ec " + "x" * (LONGEST_WORDS - 20) + token
    raw = RawAnswer(403, json.dumps(said(msg, 403)).encode())
    words = failure_of(read_add, raw, 1, token).words
    assert words.startswith("a b c xxx")
    assert words.endswith("x***")
    assert len(words) <= LONGEST_WORDS
    page = RawAnswer(403, f"<p>{token}".encode())
    assert failure_of(read_add, page, 1, token).words == "***"


def test_the_token_is_taken_out_also_where_the_server_writes_all_its_words_in_capitals():
    token = "0123456789abcdef" * 3
    raw = RawAnswer(403, json.dumps(said(f"TOKEN {token.upper()} IS NOT VALID", 403)).encode())
    assert failure_of(read_add, raw, 1, token).words == "TOKEN *** IS NOT VALID"
    page = RawAnswer(403, b" " * (READ_FOR_WORDS - 20) + token.upper().encode())
    assert failure_of(read_add, page, 1, token).words == ""


WORDS = st.one_of(
    st.text(),
    st.sampled_from([VALIDATE, SPENT, "maintenance"]),
    st.integers(-1, 5).map(lambda count: f"{count} telephones were added"),
)
LEAF = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), WORDS)
TREE = st.recursive(LEAF, lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)))
CODE = st.one_of(LEAF, st.sampled_from([200, 201, 202, "200", "201", 400, 403, 500]))
OBJECT = st.fixed_dictionaries({}, optional={"code": CODE, "error": LEAF, "msg": LEAF, "data": TREE})
BODY = st.one_of(
    st.none(),
    st.binary(),
    st.one_of(TREE, OBJECT).map(lambda value: json.dumps(value).encode()),
    st.tuples(OBJECT, st.integers(0, 60)).map(lambda cut: json.dumps(cut[0]).encode()[: cut[1]]),
)
STATUS = st.one_of(st.sampled_from([200, 201, 202, 302, 403, 500]), st.integers(100, 999))


def read_list(raw, asked):
    reader = ListReader(asked)
    reader.feed(raw.body or b"")
    return reader.finish(raw)


READERS = st.sampled_from(
    [
        lambda raw: read_add(raw, SENT),
        lambda raw: read_remove(raw, SENT),
        read_token_info,
        lambda raw: read_list(raw, None),
        lambda raw: read_list(raw, Direction.INBOUND),
    ]
)


@given(BODY, STATUS, READERS)
def test_any_bytes_are_a_success_that_keeps_the_rules_or_a_failed_call(body, status, read):
    try:
        answer = read(RawAnswer(status, body))
    except CallFailed as failed:
        assert len(failed.failure.words) <= LONGEST_WORDS  # noqa: PT017  # either end is right
        return
    assert status in (200, 201, 202)
    said_code = json.loads(body.decode("utf-8-sig", errors="replace"))["code"]
    assert said_code in (200, 201, 202, "200", "201", "202")
    if isinstance(answer, AddAnswer):
        assert status != 202
        assert answer.code in (200, 201)
        assert answer.count is None or 0 <= answer.count <= SENT


def removed(body, status=202, sent=SENT):
    return read_remove(RawAnswer(status, json.dumps(body).encode()), sent)


@pytest.mark.parametrize(
    ("msg", "count"), [("4 telephones were deleted", 4), ("2 telephones were added", None)]
)
def test_a_removal_counts_a_number_once_for_each_side(msg, count):
    assert removed(said(msg, 202)).count == count


def test_a_removal_cannot_delete_more_than_both_sides():
    assert failure_of(removed, said("5 telephones were deleted", 202)).kind is FailureKind.UNREADABLE_ANSWER


def test_a_removal_is_no_success_under_the_code_of_an_addition():
    assert failure_of(removed, said("1 telephones were deleted", 201)).kind is FailureKind.UNREADABLE_ANSWER


def info(data, status=200, code=200):
    body = {"code": code, "error": None, "msg": "OK", "data": data}
    return read_token_info(RawAnswer(status, json.dumps(body).encode()))


TEXTS = {
    "description": "desk\n7",
    "token_limit": "2,000",
    "token_use_today": "151",
    "all_token_today": "200",
    "available_consumption_options": "1800",
}
NUMBERS = {
    "description": "desk 7",
    "token_limit": 2000,
    "token_use_today": 151.0,
    "all_token_today": 200,
    "available_consumition_options": 1800,
}


@pytest.mark.parametrize("data", [TEXTS, [TEXTS], NUMBERS, [NUMBERS]])
@pytest.mark.parametrize("code", [200, "200"])
def test_the_state_of_a_token_is_read_in_every_known_form(data, code):
    assert info(data, code=code) == TokenInfo("desk 7", 2000, 151, 200, 1800, None)


@pytest.mark.parametrize(
    ("hours", "read"), [("5.25", 5.25), (5, 5.0), ("", None), ("12,5", None), ("nan", None), (None, None)]
)
def test_the_hours_until_the_day_turns_are_read_where_they_come(hours, read):
    assert info(NUMBERS | {"hours_to_restart_count": hours}).hours_to_restart == read


@pytest.mark.parametrize("odd", [True, -1, 1.5, "x", "-1", "1.5", 10**400, [], {}, "1" * 50, "inf"])
def test_an_odd_number_of_calls_is_not_said(odd):
    assert info({"available_consumption_options": odd}).left is None


def test_a_description_of_another_type_is_left_out():
    assert info({"description": 7}).description == ""


@pytest.mark.parametrize("data", [None, "x", 5, [], [TEXTS, TEXTS], ["x"]])
def test_a_state_of_another_form_is_no_answer(data):
    assert failure_of(info, data).kind is FailureKind.UNREADABLE_ANSWER
