"""Words for the moods of the practice server."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def mood(value: str) -> str:
    """Return the words for a mood of the practice server, given as its value; an unknown one as it is."""
    moods = {
        "normal": translate("Texts", "Normal"),
        "slow": translate("Texts", "Slow"),
        "quota-almost-spent": translate("Texts", "The day's calls are almost used up"),
        "token-in-use": translate("Texts", "Somebody else uses the token"),
        "maintenance": translate("Texts", "Under maintenance"),
        "connection-drops": translate("Texts", "The connection drops"),
        "nonsense": translate("Texts", "Answers make no sense"),
        "wrong-token": translate("Texts", "The token is refused"),
        "hanging": translate("Texts", "Never answers"),
    }
    return moods.get(value, value)
