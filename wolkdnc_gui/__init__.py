"""WolkDNC enters phone numbers into the do-not-call list of a wolkvox operation."""

__version__ = "0.1.0"
