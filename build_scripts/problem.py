"""What stops a script, said in one sentence to the person who started it."""


class SetupError(Exception):
    """The sentence to show; the script ends with it and with a status that is not zero."""
