"""What an administrator may take out of the window."""

from enum import StrEnum


class HideableAction(StrEnum):
    """What an administrator can take out of sight. The values are what the file says."""

    ADD_ACCOUNT = "add-account"
    EDIT_ACCOUNT = "edit-account"
    PREFERENCES = "preferences"
    PRACTICE = "practice"
    HISTORY = "history"
    ERASE_HISTORY = "erase-history"
    EXPORT = "export"
    LOAD_FILE = "load-file"
    UNDO = "undo"
