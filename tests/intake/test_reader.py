"""The reader with its process: real, and ended in every way it can end."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from threading import Condition

import psutil
import pytest

import wolkdnc_gui
from wolkdnc_gui.intake.events import (
    Batch,
    Done,
    Failed,
    IntakeProblem,
    Judged,
    Progress,
    Proposed,
    Undecided,
)
from wolkdnc_gui.intake.layout import Choice, RememberedColumns, SheetChoice
from wolkdnc_gui.intake.limits import Limits
from wolkdnc_gui.intake.messages import Again
from wolkdnc_gui.intake.reader import Reader
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.shape import proposed_shape

RULES = Rules("CO", proposed_shape("CO"))
NOTHING = PackedText()
PATIENCE = 60


class Heard:
    """What a reader told, in order."""

    def __init__(self):
        self.events = []
        self._news = Condition()

    def __call__(self, event):
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    def wait_for(self, ticket, kind):
        """Return the first event of this kind for the ticket."""

        def found():
            return [event for event in self.events if event.ticket == ticket and isinstance(event, kind)]

        with self._news:
            assert self._news.wait_for(found, PATIENCE), self.events
            return found()[0]

    def end(self, ticket):
        return self.wait_for(ticket, (Done, Failed, Undecided, Judged))


@pytest.fixture
def start():
    readers = []

    def start_it(**limits):
        heard = Heard()
        reader = Reader(heard, limits=Limits(**limits))
        readers.append(reader)
        return reader, heard

    yield start_it
    for reader in readers:
        reader.close()


@pytest.fixture
def large_file(tmp_path):
    path = tmp_path / "larga.csv"
    with path.open("w") as stream:
        stream.write("Tel,Nota\n")
        stream.writelines(f"310{number:07d},x\n" for number in range(1_500_000))
    return path


def process_of(reader):
    return psutil.Process(reader._process.pid)


def test_a_text_comes_back_as_entries(start):
    reader, heard = start()
    ticket = reader.read_text("3001234567\nhola 301", RULES, NOTHING)
    assert heard.end(ticket).summary.found == 2
    assert heard.wait_for(ticket, Batch).columns.digits[0] == "93001234567"


def test_requests_are_answered_in_order_by_one_process(start, tmp_path):
    reader, heard = start()
    reader.warm_up()
    (tmp_path / "a.csv").write_text("3017654321\n")
    tickets = [
        reader.read_text("3001234567", RULES, NOTHING),
        reader.read_file(tmp_path / "a.csv", RULES, NOTHING),
    ]
    heard.end(tickets[1])
    assert [event.ticket for event in heard.events] == [tickets[0]] * 2 + [tickets[1]] * 2
    pid = reader._process.pid
    heard.end(reader.read_text("3001234567", RULES, NOTHING))
    assert reader._process.pid == pid


def test_repeats_refer_to_rows_of_the_whole_list(start):
    reader, heard = start()
    ticket = reader.read_text("3001234567", RULES, PackedText(["", "93001234567"]))
    assert heard.wait_for(ticket, Batch).columns.param[0] == 2


def test_a_file_that_cannot_be_read_fails_and_the_next_is_read(start, tmp_path):
    reader, heard = start()
    assert heard.end(reader.read_file(tmp_path, RULES, NOTHING)).problem is IntakeProblem.NOT_A_FILE
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).summary.found == 1


def test_a_request_the_rules_of_which_make_no_sense_fails_and_the_next_is_read(start):
    reader, heard = start()
    failed = heard.end(reader.read_text("300", Rules("XX", RULES.shape), NOTHING))
    assert (failed.problem, "XX" in failed.detail) == (IntakeProblem.CRASHED, True)
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).summary.found == 1


def test_a_reading_can_be_cancelled_in_the_middle(start, large_file):
    reader, heard = start()
    ticket = reader.read_file(large_file, RULES, NOTHING)
    heard.wait_for(ticket, Progress)
    reader.cancel(ticket)
    assert heard.end(ticket) == Failed(ticket, IntakeProblem.CANCELLED, "")
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).summary.found == 1
    assert [event for event in heard.events if event.ticket == ticket][-1].problem is IntakeProblem.CANCELLED


def test_a_waiting_request_can_be_cancelled_and_the_others_go_on(start, large_file):
    reader, heard = start()
    first = reader.read_file(large_file, RULES, NOTHING)
    second = reader.read_text("3001234567", RULES, NOTHING)
    third = reader.read_text("3001234567", RULES, NOTHING)
    reader.cancel(second)
    assert heard.end(second).problem is IntakeProblem.CANCELLED
    reader.cancel(first)
    assert heard.end(third).summary.found == 1


def test_cancelling_what_is_over_does_nothing(start):
    reader, heard = start()
    ticket = reader.read_text("3001234567", RULES, NOTHING)
    heard.end(ticket)
    reader.cancel(ticket)
    heard.end(reader.read_text("3001234567", RULES, NOTHING))
    assert not [event for event in heard.events if isinstance(event, Failed)]


def test_a_process_that_dies_fails_its_request_and_the_next_gets_a_new_one(start, large_file):
    reader, heard = start()
    ticket = reader.read_file(large_file, RULES, NOTHING)
    heard.wait_for(ticket, Batch)
    process_of(reader).kill()
    assert heard.end(ticket).problem is IntakeProblem.CRASHED
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).summary.found == 1


def test_a_process_that_dies_while_idle_is_replaced(start):
    reader, heard = start()
    heard.end(reader.read_text("3001234567", RULES, NOTHING))
    process = process_of(reader)
    process.kill()
    psutil.wait_procs([process], PATIENCE)
    ticket = reader.read_text("3001234567", RULES, NOTHING)
    # The request may have met the dying process; then it says so, and the next one is read.
    if isinstance(heard.end(ticket), Failed):
        ticket = reader.read_text("3001234567", RULES, NOTHING)
    assert heard.end(ticket).summary.found == 1


def test_a_reading_that_takes_too_much_memory_is_ended(start, tmp_path):
    path = tmp_path / "una_linea.txt"
    with path.open("wb") as stream:
        for _ in range(300):
            stream.write(b"x" * 1_000_000)
    reader, heard = start(memory_bytes=200_000_000)
    assert heard.end(reader.read_file(path, RULES, NOTHING)).problem is IntakeProblem.TOO_LARGE
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).summary.found == 1


def test_a_reading_that_takes_too_long_is_ended(start, large_file):
    reader, heard = start(seconds=0.0)
    assert heard.end(reader.read_file(large_file, RULES, NOTHING)).problem is IntakeProblem.TIMED_OUT


def test_a_process_that_talks_nonsense_is_replaced(start, monkeypatch):
    from wolkdnc_gui.intake import process
    from wolkdnc_gui.intake.messages import BadMessage, receive_event

    reader, heard = start()
    heard.end(reader.read_text("3001234567", RULES, NOTHING))

    def nonsense(connection):
        receive_event(connection)
        monkeypatch.setattr(process, "receive_event", receive_event)
        raise BadMessage("nonsense")

    monkeypatch.setattr(process, "receive_event", nonsense)
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).problem is IntakeProblem.CRASHED
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).summary.found == 1


def test_a_system_that_starts_no_process_is_told(start, monkeypatch):
    from wolkdnc_gui.intake import reader as module

    reader, heard = start()

    def refuse():
        monkeypatch.undo()
        raise OSError("no more processes")

    monkeypatch.setattr(module, "ReadingProcess", refuse)
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).detail == "no more processes"
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).summary.found == 1


def test_what_fails_while_a_request_is_gathered_or_merged_fails_it_and_the_next_is_read(start):
    reader, heard = start()

    def fail(*_):
        raise ValueError("no such row")

    gathering = reader.judge_again(fail, RULES, lambda judged: judged)
    merging = reader.judge_again(lambda: Again(PackedText(["3001234567"]), NOTHING, [1]), RULES, fail)
    after = reader.read_text("3001234567", RULES, NOTHING)
    for ticket in (gathering, merging):
        assert heard.end(ticket) == Failed(ticket, IntakeProblem.CRASHED, "ValueError: no such row")
    assert heard.wait_for(after, Done).summary.found == 1


def test_what_fails_when_nothing_is_read_any_more_is_logged_without_numbers(expect_log):
    expect_log("failed between two requests: ValueError$")
    heard, failed = Heard(), []

    def listen(event):
        heard(event)
        if isinstance(event, Done) and not failed:
            failed.append(event)
            raise ValueError("93001234567")

    reader = Reader(listen)
    try:
        first = reader.read_text("3001234567", RULES, NOTHING)
        heard.wait_for(first, Done)
        after = reader.read_text("3017654321", RULES, NOTHING)
        assert heard.wait_for(after, Done).summary.found == 1
    finally:
        reader.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no signals between processes there")
def test_ctrl_c_does_not_end_the_reading_process(start):
    reader, heard = start()
    heard.end(reader.read_text("3001234567", RULES, NOTHING))
    pid = reader._process.pid
    os.kill(pid, signal.SIGINT)
    heard.end(reader.read_text("3001234567", RULES, NOTHING))
    assert reader._process.pid == pid


def test_closing_ends_the_process_and_can_be_done_twice(start, large_file):
    reader, heard = start()
    ticket = reader.read_file(large_file, RULES, NOTHING)
    heard.wait_for(ticket, Batch)
    process = process_of(reader)
    reader.close()
    reader.close()
    assert not process.is_running()
    reader.cancel(ticket)
    reader.warm_up()


def test_a_large_paste_crosses_the_pipe(start):
    reader, heard = start()
    text = "\n".join(f"310{number:07d}" for number in range(200_000))
    ticket = reader.read_text(text, RULES, PackedText(["93100000000"]))
    assert heard.end(ticket).summary.found == 200_000


def test_a_person_is_asked_and_the_choice_is_read(start, tmp_path):
    reader, heard = start()
    path = tmp_path / "lista.csv"
    path.write_text("Nombre,Dato,Otro\nAna,3001234567,3017654321\nEva,3021234567,3031234567\n")
    ticket = reader.read_file(path, RULES, NOTHING, ask=True)
    undecided = heard.end(ticket)
    assert [event for event in heard.events if event.ticket == ticket] == [undecided]
    (sheet,) = undecided.proposal.sheets
    ticket = reader.read_file(path, RULES, NOTHING, Choice((SheetChoice((1,)),)), ask=True)
    assert heard.end(ticket).summary.found == 2
    assert [type(event) for event in heard.events if event.ticket == ticket] == [Proposed, Batch, Done]
    remembered = (RememberedColumns(sheet.header_key, (2,)),)
    ticket = reader.read_file(path, RULES, NOTHING, remembered=remembered, ask=True)
    assert heard.wait_for(ticket, Batch).columns.digits[0] == "93017654321"


def test_pasted_cells_can_be_chosen_too(start):
    reader, heard = start()
    text = "Nombre\tDato\tOtro\nAna\t3001234567\t3017654321\n"
    assert isinstance(heard.end(reader.read_text(text, RULES, NOTHING, ask=True)), Undecided)
    ticket = reader.read_text(text, RULES, NOTHING, Choice((SheetChoice((1,)),)))
    assert heard.end(ticket).summary.found == 1


def test_rows_are_judged_again_in_their_places(start):
    reader, heard = start()
    known = PackedText(["93001234567", "", "93017654321"])
    texts = PackedText(["302 123 4567"])
    ticket = reader.judge_again(lambda: Again(texts, known, [2]), RULES, lambda judged: judged)
    columns = heard.end(ticket).columns
    assert (list(columns.given), list(columns.digits), list(columns.row)) == (
        ["302 123 4567"],
        ["93021234567"],
        [2],
    )
    with pytest.raises(ValueError, match="place"):
        Again(PackedText(["1", "2"]), known, [2])


def test_a_long_list_is_judged_again_in_order(start):
    reader, heard = start()
    texts = [f"310{number:07d}" for number in range(50_000)]
    threads = []

    def prepare():
        threads.append(threading.current_thread())
        return Again(PackedText(texts), NOTHING)

    def merge(judged):
        threads.append(threading.current_thread())
        return judged

    ticket = reader.judge_again(prepare, RULES, merge)
    assert list(heard.end(ticket).columns.given) == texts
    assert not [event for event in heard.events if isinstance(event, Batch)]
    assert {thread.name for thread in threads} == {"reader"}


@pytest.mark.skipif(sys.platform == "win32", reason="no signals between processes there")
def test_a_process_that_aborts_for_want_of_memory_is_told_as_too_large(start, large_file):
    reader, heard = start()
    ticket = reader.read_file(large_file, RULES, NOTHING)
    heard.wait_for(ticket, Batch)
    os.kill(reader._process.pid, signal.SIGABRT)
    assert heard.end(ticket).problem is IntakeProblem.TOO_LARGE
    assert heard.end(reader.read_text("3001234567", RULES, NOTHING)).summary.found == 1


def test_what_native_code_prints_as_it_dies_is_not_shown_and_what_python_says_is():
    code = (
        "import os, sys; from wolkdnc_gui.intake import child; child._silence_native_code();"
        "os.write(2, b'native'); print('python', file=sys.stderr)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stderr == "python\n"


SCRIPT = """
import os, sys
from threading import Event
from wolkdnc_gui.intake.reader import Reader
from wolkdnc_gui.numbers.judge import Rules
from wolkdnc_gui.numbers.packed import PackedText
from wolkdnc_gui.numbers.shape import proposed_shape
if __name__ == "__main__":
    heard = Event()
    reader = Reader(lambda event: heard.set())
    reader.read_text("3001234567", Rules("CO", proposed_shape("CO")), PackedText())
    heard.wait()
    print(reader._process.pid, flush=True)
    sys.stdin.read()
"""


def test_the_process_dies_with_its_window(tmp_path):
    script = tmp_path / "window.py"
    script.write_text(SCRIPT)
    window = subprocess.Popen(
        [sys.executable, script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(wolkdnc_gui.__file__).parents[1])},
    )
    with window:
        reading = psutil.Process(int(window.stdout.readline()))
        window.kill()
        gone, alive = psutil.wait_procs([reading], PATIENCE)
    assert (gone, alive) == ([reading], [])


def test_the_reading_process_imports_nothing_that_draws_or_calls():
    heavy = "PySide6", "httpx", "keyring", "asyncio"
    code = f"import sys, wolkdnc_gui.intake.child; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
