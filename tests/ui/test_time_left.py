"""The time left settles instead of jumping."""

from wolkdnc_gui.ui.time_left import TimeLeft


def test_nothing_is_promised_before_something_was_seen():
    left = TimeLeft()
    assert left.seconds(100) is None
    left.begin(0.0)
    left.answered(1, 1.0)
    assert left.seconds(100) is None


def test_a_steady_job_is_estimated_by_its_pace():
    left = TimeLeft()
    left.begin(0.0)
    for second in range(1, 11):
        left.answered(500, float(second))
    assert left.seconds(10_000) == 20.0


def test_one_slow_request_moves_the_estimate_only_a_little():
    left = TimeLeft()
    left.begin(0.0)
    for second in range(1, 11):
        left.answered(500, float(second))
    left.answered(500, 15.0)
    steady = 20.0
    assert steady < left.seconds(10_000) <= steady * 2


def test_a_pause_is_not_counted_as_work():
    left = TimeLeft()
    left.begin(0.0)
    for second in range(1, 11):
        left.answered(500, float(second))
    left.hold()
    left.begin(10_000.0)
    left.answered(500, 10_001.0)
    assert left.seconds(10_000) == 20.0


def test_an_answer_that_comes_while_the_job_is_held_does_not_count():
    left = TimeLeft()
    left.begin(0.0)
    left.answered(500, 5.0)
    left.hold()
    left.answered(500, 900.0)
    assert left.seconds(500) == 5.0


def test_long_times_are_said_in_coarse_steps_and_the_end_is_zero():
    left = TimeLeft()
    left.begin(0.0)
    left.answered(1, 3.0)
    assert left.seconds(1) == 5.0
    assert left.seconds(41) == 120.0
    assert left.seconds(1_000) == 3_000.0
    assert left.seconds(0) == 0.0
