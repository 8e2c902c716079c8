"""What the program needs of Qt for Python itself."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_do_not_use_none_up(qapp):
    """PySide6 6.12.0 lost one reference to None in each: on Python 3.11 the process aborted in the end."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 500
