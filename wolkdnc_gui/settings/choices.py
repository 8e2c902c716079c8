"""The languages and colours among which a person may choose."""

LANGUAGES = ("", "es", "en")
"""The empty one is the system's."""
COLOUR_SCHEMES = ("system", "light", "dark")
