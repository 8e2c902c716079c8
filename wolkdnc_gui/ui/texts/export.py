"""Why a file could not be written, in words."""

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.reports.export import ExportProblem

translate = QCoreApplication.translate


def export_problem(value: ExportProblem, file_name: str) -> str:
    """Return what happened to an export, and what to do next."""
    words = {
        ExportProblem.DISK_FULL: translate(
            "Texts", "{file} was not saved: the disk is full. Free some space, or choose another place."
        ),
        ExportProblem.IN_USE: translate(
            "Texts", "{file} was not saved: it is open in another program. Close it there and save again."
        ),
        ExportProblem.NO_PERMISSION: translate(
            "Texts", "{file} was not saved: you may not write in this folder. Choose another one."
        ),
        ExportProblem.FOLDER_GONE: translate(
            "Texts", "{file} was not saved: the folder is not there any more. Choose another one."
        ),
        ExportProblem.NAME_NOT_ALLOWED: translate(
            "Texts", "{file} was not saved: a file cannot have this name. Choose another one."
        ),
        ExportProblem.FAILED: translate(
            "Texts", "{file} was not saved: the disk gave an error. Choose another place."
        ),
    }
    return words[value].format(file=file_name)
