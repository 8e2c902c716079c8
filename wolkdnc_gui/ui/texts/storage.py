"""Words for what cannot be kept on disk, and for files with settings that are not as they should be."""

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.settings.places import StorageProblem
from wolkdnc_gui.settings.store import DamageKind
from wolkdnc_gui.settings.toml_table import ValueProblem

translate = QCoreApplication.translate


def storage_problem(value: StorageProblem) -> str:
    """Return why something could not be saved, and what to do."""
    match value:
        case StorageProblem.NO_PERMISSION:
            return translate(
                "Texts",
                "It could not be saved: writing there is not allowed. Ask whoever looks after this computer.",
            )
        case StorageProblem.DISK_FULL:
            return translate(
                "Texts", "It could not be saved: the disk is full. Free some space, then try again."
            )
        case StorageProblem.NOT_A_FOLDER:
            return translate(
                "Texts",
                "It could not be saved: something else stands where its folder should be. "
                "Ask whoever looks after this computer.",
            )
        case StorageProblem.FAILED:
            return translate(
                "Texts", "It could not be saved: the disk reported an error. Try again, or save it elsewhere."
            )


def settings_damage(value: DamageKind) -> str:
    """Return what happened to the accounts and preferences that were saved."""
    match value:
        case DamageKind.NOT_READABLE:
            return translate(
                "Texts",
                "Accounts and preferences could not be read from the disk; the program starts without them. "
                "Tokens in the keyring are safe.",
            )
        case DamageKind.NOT_TOML:
            return translate(
                "Texts",
                "The file with accounts and preferences is damaged; the program starts without them. "
                "Tokens in the keyring are safe.",
            )
        case DamageKind.WRONG_VALUES:
            return translate("Texts", "Some saved preferences made no sense and were not used; the rest was.")


def value_problem(value: ValueProblem) -> str:
    """Return what is wrong with one line of a file with settings."""
    match value:
        case ValueProblem.MISSING:
            return translate("Texts", "is missing")
        case ValueProblem.WRONG_TYPE:
            return translate("Texts", "is of the wrong kind (text, number, or yes and no)")
        case ValueProblem.NOT_ALLOWED:
            return translate("Texts", "has a value that is not possible there")
        case ValueProblem.UNKNOWN_KEY:
            return translate("Texts", "is not a known setting")
        case ValueProblem.REPEATED:
            return translate("Texts", "is there twice")
        case ValueProblem.SECRET:
            return translate("Texts", "is a token, which has no place in a file; it was not used")
