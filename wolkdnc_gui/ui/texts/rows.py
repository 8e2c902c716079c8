"""Words for what the table shows: verdicts, reasons, states and the groups they are filtered by."""

from PySide6.QtCore import QCoreApplication, QLocale

from wolkdnc_gui.numbers.verdict import Reason, Verdict
from wolkdnc_gui.ui.row_state import RowState, StateGroup
from wolkdnc_gui.ui.texts import jobs

translate = QCoreApplication.translate

# ruff: noqa: PLR0911  # one return per member: mypy sees a member without words


def number(value: int) -> str:
    """Return a count as the language writes it (1,213 or 1.213)."""
    return QLocale().toString(value)


def verdict(value: Verdict) -> str:
    """Return the word for a verdict."""
    match value:
        case Verdict.READY:
            return translate("Texts", "Ready")
        case Verdict.UNUSUAL:
            return translate("Texts", "Unusual")
        case Verdict.LEFT_OUT:
            return translate("Texts", "Left out")


def reason(value: Reason, param: int = 0) -> str:
    """Return why a verdict is not plainly *ready*; empty for no reason."""
    if value < Reason.NOT_A_NUMBER:
        return _unusual(value, param)
    match value:
        case Reason.NOT_A_NUMBER:
            return translate("Texts", "Not a phone number")
        case Reason.TOO_SHORT:
            return translate("Texts", "Too short for a phone number")
        case Reason.TOO_LONG:
            return translate("Texts", "Too long for a phone number")
        case Reason.REPEAT_OF_ROW:
            return translate("Texts", "Repeat of row {row}").format(row=number(param))
        case Reason.NEVER_BLOCK:
            return translate("Texts", "On the list of numbers never to block")
        case Reason.REMOVED_BY_HAND:
            return translate("Texts", "Removed by hand")
        case Reason.LOST_DIGITS:
            return translate("Texts", "Digits lost: a spreadsheet shortened the number")
        case Reason.HAS_LETTERS:
            return translate("Texts", "Letters among the digits")
        case Reason.ERROR_CELL:
            return translate("Texts", "The cell holds an error or no value")
    return ""


def _unusual(value: Reason, param: int) -> str:
    match value:
        case Reason.NOT_VALID:
            return translate("Texts", "No number of its country begins like this")
        case Reason.OTHER_COUNTRY if param:
            return translate("Texts", "Number of another country (+{code})").format(code=param)
        case Reason.OTHER_COUNTRY:
            return translate("Texts", "Number of another country")
        case Reason.OLD_FORMAT:
            return translate("Texts", "Written the old way; look at what will be sent")
        case Reason.SHORT_CODE:
            return translate("Texts", "Short number of a service")
        case Reason.TWO_READINGS:
            return translate("Texts", "Can be read in two ways")
    return ""


def row_state(value: RowState) -> str:
    """Return the word in the State column."""
    match value:
        case RowState.READY:
            return verdict(Verdict.READY)
        case RowState.UNUSUAL | RowState.UNTICKED:
            return verdict(Verdict.UNUSUAL)
        case RowState.LEFT_OUT | RowState.REMOVED | RowState.REMOVED_UNUSUAL:
            return verdict(Verdict.LEFT_OUT)
        case RowState.NOT_IN_PASS:
            return translate("Texts", "Not in this direction")
    return jobs.outcome(value.outcome)


def row_state_meaning(value: RowState) -> str:
    """Return a sentence that says what a state means for the number."""
    match value:
        case RowState.READY:
            return translate("Texts", "This number will be sent.")
        case RowState.UNUSUAL:
            return translate("Texts", "This number will be sent, but somebody should look at it first.")
        case RowState.UNTICKED:
            return translate("Texts", "This number is unusual and not ticked: it will not be sent.")
        case RowState.LEFT_OUT:
            return translate("Texts", "This row will not be sent.")
        case RowState.REMOVED | RowState.REMOVED_UNUSUAL:
            return translate("Texts", "This row was removed by hand: it will not be sent.")
        case RowState.NOT_IN_PASS:
            return translate("Texts", "This number is not sent in this direction.")
    return jobs.outcome_meaning(value.outcome)


def state_group(value: StateGroup) -> str:
    """Return the words on a filter above the table."""
    match value:
        case StateGroup.ALL:
            return translate("Texts", "All")
        case StateGroup.READY:
            return verdict(Verdict.READY)
        case StateGroup.UNUSUAL:
            return verdict(Verdict.UNUSUAL)
        case StateGroup.LEFT_OUT:
            return verdict(Verdict.LEFT_OUT)
    return row_state(next(iter(value.value)))
