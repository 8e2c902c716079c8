"""The main job, as an agent does it, in the practice account."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.ui.dialogs.confirm_dialog import JobAnswer


def test_one_number_is_paste_enter_green_with_no_dialog(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567", rows=1)
    practice.wait(practice.panel.submit_button.hasFocus)
    practice.qtbot.keyClick(practice.window.focusWidget(), Qt.Key.Key_Return)
    practice.wait_for_state(JobState.FINISHED)
    assert practice.states() == ["ADDED"]
    assert QApplication.activeModalWidget() is None
    assert practice.program.links.practice.listed("outbound") == ["93001234567"]
    assert practice.program.links.practice.listed("inbound") == []


def test_nothing_is_preselected_at_first_and_the_choice_is_remembered_afterwards(practice, start):
    assert practice.panel.direction_box.directions() == ()
    practice.press(practice.panel.direction_box.inbound)
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    practice.program.shut_down()
    again = start("--practice")
    assert [one.value for one in again.panel.direction_box.directions()] == ["inbound"]


def test_without_a_direction_nothing_is_sent_and_the_window_says_what_is_missing(practice):
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.submit_button)
    assert practice.job_state is None
    assert practice.panel.hint_label.isVisible()
    assert practice.panel.direction_box.inbound.hasFocus()


def test_the_button_says_what_it_will_do(practice):
    practice.paste("300 123 4567\n300 123 4568", rows=2)
    practice.press(practice.panel.direction_box.both)
    text = practice.panel.submit_button.text()
    assert "2" in text


def test_both_directions_are_two_passes_inbound_first(practice):
    practice.press(practice.panel.direction_box.both)
    practice.paste("300 123 4567\n300 123 4568", rows=2)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    assert practice.states(0) == ["ADDED", "ADDED"]
    assert practice.states(1) == ["ADDED", "ADDED"]
    sent = [
        (one.direction, one.telephones)
        for one in practice.program.links.practice.log
        if one.call == "add_dnc"
    ]
    assert [str(direction) for direction, _ in sent] == ["inbound", "inbound", "outbound", "outbound"]


def test_a_number_that_is_on_the_list_already_is_accepted_and_not_called_added(practice):
    practice.press(practice.panel.direction_box.outbound)
    for expected in ("ADDED", "ACCEPTED"):
        practice.paste("300 123 4567", rows=1)
        practice.press(practice.panel.submit_button)
        practice.wait_for_state(JobState.FINISHED)
        assert practice.states() == [expected]


def test_a_paste_after_a_finished_job_starts_a_new_list(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    practice.paste("300 123 4568\n300 123 4569", rows=2)
    assert practice.job_state is None
    assert len(practice.program.workspace.lists) == 1


def test_a_paste_without_a_number_adds_nothing_and_says_so(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    finished = practice.program.workspace.current
    said = practice.status
    practice.paste("hola, ¿cómo está?")
    practice.wait(lambda: practice.status != said and practice.program.workspace.reading is None)
    assert practice.program.workspace.current is finished
    assert practice.states() == ["ADDED"]


def test_two_pastes_make_one_list_and_a_repeat_is_left_out(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567", rows=1)
    practice.paste("+57 300 123 4567\n300 123 4568", rows=3)
    assert practice.states() == ["READY", "LEFT_OUT", "READY"]


def test_files_are_read_into_the_table_and_a_bad_one_leaves_it_alone(practice, tmp_path):
    good = tmp_path / "clientes.csv"
    good.write_text("Nombre;Celular\nAna;3001234567\nLuis;3001234568\n", encoding="utf-8")
    picture = tmp_path / "foto.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    practice.program.desk.take_files((good,))
    practice.wait(lambda: len(practice.list) == 2 and practice.program.workspace.reading is None)
    practice.program.desk.take_files((picture,))
    practice.wait(lambda: "foto.csv" in practice.status and practice.program.workspace.reading is None)
    assert practice.states() == ["READY", "READY"]


def test_stop_answers_at_once_while_the_server_hangs(practice):
    practice.program.links.set_mood("hanging")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567\n300 123 4568", rows=2)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: practice.states()[0] == "SENDING")
    practice.press(practice.bar.stop_button)
    practice.press(practice.bar.stop_button)
    practice.wait_for_state(JobState.STOPPED)
    assert practice.states() == ["NOT_KNOWN", "NOT_SENT"]


def test_pause_holds_the_job_and_continue_finishes_it(practice):
    practice.program.links.set_mood("slow")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("\n".join(f"300 123 45{n:02}" for n in range(20)), rows=20)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: "SENDING" in practice.states())
    practice.press(practice.bar.pause_button)
    practice.wait_for_state(JobState.PAUSED)
    practice.wait(lambda: "SENDING" not in practice.states())
    assert practice.states().count("WAITING") >= 18
    practice.program.links.set_mood("normal")
    practice.press(practice.bar.pause_button)
    practice.wait_for_state(JobState.FINISHED)
    assert practice.states() == ["ADDED"] * 20
    assert practice.program.links.practice.listed("outbound") == [f"930012345{n:02}" for n in range(20)]


def test_an_urgent_number_goes_between_two_requests_of_a_large_job(practice, monkeypatch):
    practice.program.book.set_preferences(practice.program.book.preferences.__class__(numbers_per_request=10))
    agreed = JobAnswer(accepted=True, shape_confirmed=False)
    monkeypatch.setattr(practice.program.desk._questions, "confirm", lambda plan: agreed)
    practice.program.links.set_mood("slow")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("\n".join(f"300 123 4{n:03}" for n in range(200)), rows=200)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: "SENDING" in practice.states())
    large = practice.program.workspace.current
    practice.paste("301 765 4321", rows=1)
    assert practice.program.workspace.current is not large
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.FINISHED)
    assert practice.states() == ["ADDED"]
    assert large.is_under_way
    practice.program.links.set_mood("normal")
    practice.wait(lambda: not large.is_under_way)
    assert practice.program.links.practice.listed("outbound").count("93017654321") == 1
    assert len(practice.program.links.practice.listed("outbound")) == 201


def test_what_failed_can_be_sent_again_and_exactly_that(practice):
    practice.press(practice.panel.direction_box.outbound)
    practice.program.links.set_mood("hanging")
    practice.paste("300 123 4567\n300 123 4568\n300 123 4569", rows=3)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: practice.states()[0] == "SENDING")
    practice.press(practice.bar.stop_button)
    practice.press(practice.bar.stop_button)
    practice.wait_for_state(JobState.STOPPED)
    practice.program.links.set_mood("normal")
    practice.press(practice.bar.resend_button)
    practice.wait_for_state(JobState.FINISHED)
    assert practice.program.links.practice.listed("outbound") == ["93001234567", "93001234568", "93001234569"]


def test_a_wrong_token_stops_the_job_and_says_what_to_do(practice):
    practice.program.links.set_mood("wrong-token")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567", rows=1)
    practice.press(practice.panel.submit_button)
    practice.wait_for_state(JobState.NEEDS_TOKEN)
    assert practice.bar.token_button.isVisible()
    assert "ADDED" not in practice.states()
    practice.program.links.set_mood("normal")
    practice.program.jobs.token_replaced(practice.program.book.current.account_id)
    practice.wait_for_state(JobState.FINISHED)
    assert practice.states() == ["ADDED"]


def test_a_job_that_was_under_way_is_offered_again_at_the_next_start(practice, start):
    practice.program.links.set_mood("hanging")
    practice.press(practice.panel.direction_box.outbound)
    practice.paste("300 123 4567\n300 123 4568", rows=2)
    practice.press(practice.panel.submit_button)
    practice.wait(lambda: practice.states()[0] == "SENDING")
    practice.program.shut_down()
    again = start("--practice")
    again.wait_for_state(JobState.INTERRUPTED)
    assert again.states() == ["NOT_KNOWN", "WAITING"]
    again.press(again.bar.pause_button)
    again.wait_for_state(JobState.FINISHED)
    assert again.program.links.practice.listed("outbound") == ["93001234567", "93001234568"]
