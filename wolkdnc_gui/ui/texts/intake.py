"""Words for pasted text and files that could not be read."""

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.intake.events import IntakeProblem

translate = QCoreApplication.translate


def intake_problem(value: IntakeProblem, file_name: str = "") -> str:
    """Return what was wrong, that the table is as it was, and what to do.

    `file_name` is empty for pasted text.
    """
    if not file_name:
        return _of_paste(value)
    words = {**_not_opened(), **_not_understood(), **_not_finished()}[value]
    return words.format(file=file_name)


def not_judged() -> str:
    """Return that rows could not be judged again, that they are as they were, and what to do."""
    return translate(
        "Texts", "The numbers could not be judged again; nothing is sent. Press the button to try once more."
    )


def _of_paste(value: IntakeProblem) -> str:
    match value:
        case IntakeProblem.NO_NUMBERS | IntakeProblem.EMPTY:
            return translate("Texts", "There is no phone number in what was pasted. Nothing was added.")
        case IntakeProblem.TOO_LARGE:
            return translate(
                "Texts",
                "This is too much to paste at once. Nothing was added. Save it as a text file and load that.",
            )
        case IntakeProblem.CANCELLED:
            return translate("Texts", "Reading was cancelled. Nothing was added.")
    return translate(
        "Texts", "What was pasted could not be read. Nothing was added. Paste it in smaller parts."
    )


def _not_opened() -> dict[IntakeProblem, str]:
    return {
        IntakeProblem.NOT_FOUND: translate(
            "Texts",
            "{file} is not there any more. Nothing was added. Look where it was moved to, and load it again.",
        ),
        IntakeProblem.LOCKED: translate(
            "Texts",
            "{file} is open in another program. Nothing was added. Close it there, then load it again.",
        ),
        IntakeProblem.NO_PERMISSION: translate(
            "Texts", "You may not open {file}. Nothing was added. Ask its owner, or load a copy of it."
        ),
        IntakeProblem.NOT_A_FILE: translate(
            "Texts", "{file} is a folder or a device. Nothing was added. Load a file with numbers in it."
        ),
    }


def _not_understood() -> dict[IntakeProblem, str]:
    return {
        IntakeProblem.EMPTY: translate(
            "Texts", "{file} is empty. Nothing was added. Save it again where it was made, and load that."
        ),
        IntakeProblem.NOT_A_LIST: translate(
            "Texts",
            "{file} is no list that can be read here, whatever its name says. Nothing was added. Save the "
            "numbers as a workbook (.xlsx) or a CSV file and load that.",
        ),
        IntakeProblem.PASSWORD_PROTECTED: translate(
            "Texts",
            "{file} is protected by a password. Nothing was added. Save a copy without one and load that.",
        ),
        IntakeProblem.CORRUPT: translate(
            "Texts",
            "{file} is damaged. Nothing was added. Open it where it was made, save it again and load that.",
        ),
        IntakeProblem.TOO_LARGE: translate(
            "Texts", "{file} is too large. Nothing was added. Split it into smaller files."
        ),
        IntakeProblem.NO_NUMBERS: translate(
            "Texts", "There is no phone number in {file}. Nothing was added. Is it the right file?"
        ),
    }


def _not_finished() -> dict[IntakeProblem, str]:
    return {
        IntakeProblem.CRASHED: translate(
            "Texts", "{file} could not be read to its end. Nothing was added. Save it as CSV and load that."
        ),
        IntakeProblem.TIMED_OUT: translate(
            "Texts",
            "Reading {file} took too long and was ended. Nothing was added. Save it as CSV and load that.",
        ),
        IntakeProblem.CANCELLED: translate("Texts", "Reading {file} was cancelled. Nothing was added."),
    }
