"""The server's list, read in pieces of any size."""

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.envelope import LONGEST_WORDS, READ_FOR_WORDS, RawAnswer, open_envelope
from wolkdnc_gui.wolkvox.failures import CallFailed, FailureKind
from wolkdnc_gui.wolkvox.list_reading import ListReader
from wolkdnc_gui.wolkvox.listed import MOST_ROWS

INBOUND, OUTBOUND = Direction.INBOUND, Direction.OUTBOUND


def read(*pieces, asked=None, status=200, secret="", whole=True):
    reader = ListReader(asked)
    for piece in pieces:
        if not reader.feed(piece):
            break
    return reader.finish(RawAnswer(status, b"" if whole else None), secret)


def answer(data, **more):
    return json.dumps({"code": "200", "error": None, "msg": "OK", "data": data} | more).encode()


def row(number="3001234567", side="inbound", date="2024-05-01"):
    return {"phone_number": number, "type": side, "date_delete": date}


def failure_of(*pieces, **more):
    with pytest.raises(CallFailed) as failed:
        read(*pieces, **more)
    return failed.value.failure


def test_each_side_has_its_numbers_in_the_servers_order():
    given_rows = [row(" 2 "), row(573001234567, "outbound", None), row("1")]
    known = read(answer(given_rows))
    assert list(known.numbers(INBOUND)) == ["2", "1"]
    assert list(known.numbers(OUTBOUND)) == ["573001234567"]
    assert (len(known), known.count(INBOUND), known.complete) == (3, 2, True)


def test_a_row_without_a_side_is_on_the_side_that_was_asked_for():
    known = read(answer([{"phone_number": "1"}]), asked=OUTBOUND)
    assert list(known.numbers(OUTBOUND)) == ["1"]


def test_a_side_may_be_written_in_capitals():
    known = read(answer([row("1", "INBOUND"), row("2", " Outbound ")]))
    assert (list(known.numbers(INBOUND)), list(known.numbers(OUTBOUND))) == (["1"], ["2"])


def test_an_empty_list_is_a_list():
    assert len(read(answer([]))) == 0


def test_a_list_of_the_documented_length_may_have_been_cut():
    assert read(answer([row()] * (MOST_ROWS - 1))).complete
    assert not read(answer([row()] * MOST_ROWS)).complete


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        "x",
        [5],
        [{}],
        [row(None)],
        [row(True)],
        [row(1.5)],
        [row("1\n2")],
        [row(side=None)],
        [row(side="both")],
        [row(side=[])],
        [row(), 1],
    ],
)
def test_a_list_with_a_hole_is_no_answer(data):
    assert failure_of(answer(data)).kind is FailureKind.UNREADABLE_ANSWER


def test_a_refusal_is_one_even_with_rows_before_its_code():
    body = (
        b'{"data": [{"phone_number": "1", "type": "inbound"}], "code": 403, "msg": "PLEASE VALIDATE TOKEN"}'
    )
    assert failure_of(body, status=403).kind is FailureKind.BAD_TOKEN


GOOD = answer([row("1"), row("2", "outbound"), row("3")])
ODD = st.sampled_from(
    [
        GOOD,
        b"\xef\xbb\xbf" + GOOD,
        answer([]),
        answer([row("9\u0660")]),
        answer({"data": [1]}),
        json.dumps({"code": 200, "data": 5.25, "msg": "x"}).encode(),
        GOOD.replace(b"200", b"NaN"),
        GOOD[:-1] + b', "code": 200}',
        GOOD.replace(b'"3"', b'"3", "type": "inbound"'),
        GOOD + b" \n\t",
        GOOD + b"}",
        GOOD + GOOD,
        GOOD[:-1] + b",}",
        GOOD.replace(b"}, {", b"},, {"),
        GOOD.replace(b"}, {", b"} {"),
        b" {} ",
        b"[]",
        b"",
        b"{",
        b"<html><script>x</script>PLEASE VALIDATE TOKEN</html>",
        b'{"code": 403, "msg": "PLEASE VALIDATE TOKEN"}',
        '{"code": 400, "msg": "n\u00famero"}'.encode("latin-1"),
        b'{"a": ' + b"[" * 100_000,
    ]
)


def outcome(read_it):
    try:
        return read_it()
    except CallFailed as failed:
        return failed.failure


@given(st.one_of(ODD, st.builds(lambda whole, cut: whole[:cut], ODD, st.integers(0, 300))), st.data())
def test_in_whatever_pieces_it_comes_it_says_what_the_whole_says(body, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, min(len(body), 400)), max_size=6)))
    pieces = [body[a:b] for a, b in zip([0, *cuts], [*cuts, len(body)], strict=True)]
    in_pieces = outcome(lambda: fed_at_once(pieces))
    whole = outcome(lambda: read(body))
    if hasattr(whole, "kind"):
        assert in_pieces == whole
        assert len(whole.words) <= LONGEST_WORDS
    else:
        assert [list(in_pieces.numbers(side)) for side in Direction] == [
            list(whole.numbers(side)) for side in Direction
        ]
        # What Python's own reader makes of the same bytes.
        data_field = open_envelope(RawAnswer(200, body)).data
        assert [one["phone_number"] for one in data_field] == [
            number for side in Direction for number in whole.numbers(side)
        ] or len(data_field) > 1
        assert len(data_field) == len(whole)


def fed_at_once(pieces):
    reader = ListReader(None)
    for piece in pieces:
        if not reader.feed(piece):
            break
        reader._read(final=False)  # as if each were long enough to be read by itself
    return reader.finish(RawAnswer(200, b""))


def test_the_token_is_not_in_the_words_of_a_page():
    assert failure_of(b"<p>geheim", status=403, secret="geheim").words == "***"


def test_not_even_a_part_of_the_token_is_left_where_a_page_is_cut():
    page = b"geheim" + b" " * (READ_FOR_WORDS - 9) + b"geheim, and more"
    assert failure_of(page, status=403, secret="geheim").words == "***"


def test_an_answer_that_was_cut_off_is_none():
    assert failure_of(GOOD, whole=False).kind is FailureKind.UNREADABLE_ANSWER


def test_more_of_what_is_no_list_is_not_wanted():
    reader = ListReader(None)
    assert not reader.feed(b"<html>" + b" " * 70_000)
    reader = ListReader(None)
    assert reader.feed(b'{"msg": "' + b"x" * 900_000)
    assert not reader.feed(b"x" * 200_000)


def test_a_long_list_is_read_in_little_memory():
    rows = ",".join(json.dumps(row(f"93{index:09d}")) for index in range(3_000)).encode()
    reader = ListReader(None)
    reader.feed(b'{"code": 200, "data": [')
    tracemalloc.start()
    try:
        for _ in range(10):
            for at in range(0, len(rows), 65_536):
                reader.feed(rows[at : at + 65_536])
            reader.feed(b",")
        reader.feed(rows + b"]}")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    known = reader.finish(RawAnswer(200, b""))
    assert known.count(INBOUND) == 33_000
    assert peak < 12 * 33_000 * 2 + 1_500_000


@pytest.mark.parametrize(
    "body",
    [
        b'{"a": ' + b"[" * 100_000,
        b'{"code" 200, "data": []}',
        b'{1: 200, "data": []}',
        GOOD.replace(b"}, {", b"} {"),
        GOOD + GOOD,
        GOOD[:-1] + b', "code": 200}',
        b"[]",
        b"{}",
        b"",
    ],
)
def test_what_is_not_one_object_with_rows_is_no_list(body):
    assert failure_of(body).kind is FailureKind.UNREADABLE_ANSWER
