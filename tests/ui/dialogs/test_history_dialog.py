import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton

from wolkdnc_gui.numbers.entries import Source
from wolkdnc_gui.submission.events import JobSummary
from wolkdnc_gui.submission.job import JobState
from wolkdnc_gui.submission.outcome import Outcome
from wolkdnc_gui.ui.dialogs.history_dialog import HistoryDialog
from wolkdnc_gui.ui.dialogs.history_model import Column


def job(number: int, **changes) -> JobSummary:
    facts = {
        "job_id": f"job{number}",
        "account_name": "Cobranzas",
        "server": "0042",
        "practice": False,
        "directions": ("outbound",),
        "note": f"PQR {number}",
        "who": "ana",
        "created_at": 1_700_000_000.0 + number,
        "sources": (),
        "total": 10,
        "counts": ((Outcome.ADDED, 1201), (Outcome.REFUSED, 9)),
        "state": JobState.FINISHED,
    }
    return JobSummary(**{**facts, **changes})


@pytest.fixture
def dialog(qtbot):
    made = HistoryDialog(history_days=180)
    qtbot.addWidget(made)
    made.open()
    return made


def shown(dialog: HistoryDialog, column: Column = Column.NOTE) -> list[str]:
    model = dialog.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def select(dialog: HistoryDialog, *rows: int) -> None:
    dialog.table.clearSelection()
    for row in rows:
        dialog.table.selectionModel().select(
            dialog.table.model().index(row, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )


def test_says_that_it_reads_until_the_jobs_are_there(dialog):
    assert "Reading" in dialog.empty_label.text()
    assert dialog.empty_label.isVisible()
    dialog.show_jobs((job(1),))
    assert dialog.table.isVisible()


def test_an_empty_history_says_so_and_offers_nothing(dialog):
    dialog.show_jobs(())
    assert "Nothing here yet" in dialog.empty_label.text()
    for button in (dialog.open_button, dialog.erase_button, dialog.erase_all_button):
        assert not button.isEnabled()


def test_the_newest_job_is_on_top_and_says_what_happened(dialog):
    dialog.show_jobs((job(1), job(3), job(2)))
    assert shown(dialog) == ["PQR 3", "PQR 2", "PQR 1"]
    assert shown(dialog, Column.RESULT)[0] == "1,201 added, 9 refused"


def test_practice_jobs_are_called_practice(dialog):
    dialog.show_jobs((job(1, practice=True, account_name="x"),))
    assert shown(dialog, Column.ACCOUNT) == ["Practice"]


def test_a_job_is_found_by_any_of_its_words(qtbot, dialog):
    dialog.show_jobs(
        (
            job(1),
            job(2, sources=(Source("Lista.xlsx", "A", "c0ffee"), Source("Lista.xlsx", "B", "c0ffee"))),
            job(3, note="(special"),
        )
    )
    qtbot.keyClicks(dialog.filter_edit, "lista")
    assert shown(dialog) == ["PQR 2"]
    assert shown(dialog, Column.FILE) == ["Lista.xlsx"]
    dialog.filter_edit.setText("c0ffee")
    assert shown(dialog) == ["PQR 2"]
    dialog.filter_edit.setText("(SPEC")
    assert shown(dialog) == ["(special"]
    dialog.filter_edit.setText("nowhere")
    assert "nowhere" in dialog.empty_label.text()
    assert not dialog.open_button.isEnabled()
    dialog.filter_edit.clear()
    assert len(shown(dialog)) == 3


def test_enter_opens_the_job_that_is_selected(qtbot, dialog):
    dialog.show_jobs((job(1), job(2)))
    select(dialog, 1)
    with qtbot.waitSignal(dialog.open_asked) as opened:
        qtbot.keyClick(dialog.filter_edit, Qt.Key.Key_Return)
    assert opened.args == ["job1"]
    assert not dialog.isVisible()


def test_a_double_click_on_any_column_opens_the_job(qtbot, dialog):
    dialog.show_jobs((job(1), job(2)))
    with qtbot.waitSignal(dialog.open_asked) as opened:
        dialog.table.activated.emit(dialog.table.model().index(0, Column.NOTE))
    assert opened.args == ["job2"]


def test_only_one_job_is_opened_at_a_time(dialog):
    dialog.show_jobs((job(1), job(2)))
    select(dialog, 0, 1)
    assert not dialog.open_button.isEnabled()
    assert dialog.erase_button.isEnabled()


def test_nothing_is_erased_without_a_yes(qtbot, dialog, asked):
    dialog.show_jobs((job(1), job(2)))
    with qtbot.assertNotEmitted(dialog.erase_asked):
        dialog.erase_button.click()
        asked.answer(dialog, "Keep")


def test_the_selected_jobs_are_erased_after_a_yes(qtbot, dialog, asked):
    dialog.show_jobs((job(1), job(2), job(3)))
    select(dialog, 0, 2)
    with qtbot.waitSignal(dialog.erase_asked) as erased:
        dialog.erase_button.click()
        assert "stays blocked" in asked.box(dialog).informativeText()
        asked.answer(dialog, "Erase")
    assert set(erased.args[0]) == {"job1", "job3"}


def test_jobs_that_can_still_send_are_not_erased(qtbot, dialog, asked):
    dialog.show_jobs((job(1, state=JobState.RUNNING), job(2), job(3, state=JobState.STOPPED)))
    select(dialog, 2)
    assert not dialog.erase_button.isEnabled()
    with qtbot.waitSignal(dialog.erase_asked) as erased:
        dialog.findChild(QPushButton, "eraseAllButton").click()
        assert "1 job" in asked.box(dialog).informativeText()
        asked.answer(dialog, "Erase")
    assert set(erased.args[0]) == {"job2", "job3"}


def test_erasing_all_erases_what_the_filter_hides_too(qtbot, dialog, asked):
    dialog.show_jobs((job(1), job(2)))
    dialog.filter_edit.setText("PQR 1")
    with qtbot.waitSignal(dialog.erase_asked) as erased:
        dialog.erase_all_button.click()
        asked.answer(dialog, "Erase")
    assert set(erased.args[0]) == {"job1", "job2"}


def test_two_thousand_jobs_are_all_there_and_sort_by_time_not_by_words(qtbot, dialog):
    dialog.show_jobs(tuple(job(number, created_at=number * 86_400.0) for number in range(2_000)))
    assert 0 < len(shown(dialog)) < 200
    assert len(dialog.model.erasable) == dialog.model.total == 2_000
    qtbot.waitUntil(lambda: len(shown(dialog)) == 2_000)
    assert shown(dialog) == [f"PQR {number}" for number in reversed(range(2_000))]


def test_a_number_is_found_also_in_a_job_that_has_not_come_in_yet(qtbot, dialog):
    dialog.show_jobs(tuple(job(number) for number in range(500)))
    dialog.filter_edit.setText("300 123 4567")
    with qtbot.waitSignal(dialog.find_asked) as asked:
        dialog.show_found("3001234567", frozenset({"job3", "job499"}))
    assert asked.args == ["3001234567"]
    qtbot.waitUntil(lambda: shown(dialog) == ["PQR 499", "PQR 3"])
    assert dialog.open_button.isEnabled()


def test_what_a_number_was_found_in_is_asked_anew_when_the_jobs_are_others(qtbot, dialog):
    dialog.show_jobs((job(1), job(2)))
    dialog.filter_edit.setText("300 123 4567")
    with qtbot.waitSignal(dialog.find_asked):
        pass
    dialog.show_found("3001234567", frozenset({"job1"}))
    assert shown(dialog) == ["PQR 1"]
    with qtbot.waitSignal(dialog.find_asked):
        dialog.show_jobs((job(1), job(3)))
    assert shown(dialog) == ["PQR 1"]


def test_what_could_not_be_read_is_said(dialog):
    dialog.show_problem("The history cannot be read.")
    assert dialog.note.isVisible()
    assert dialog.note.text() == "The history cannot be read."


def test_a_job_that_can_still_send_stays_when_it_is_selected_with_others(qtbot, dialog, asked):
    dialog.show_jobs((job(1, state=JobState.PAUSED), job(2)))
    select(dialog, 0, 1)
    with qtbot.waitSignal(dialog.erase_asked) as erased:
        dialog.erase_button.click()
        assert "1 job" in asked.box(dialog).informativeText()
        asked.answer(dialog, "Erase")
    assert erased.args[0] == ("job2",)
