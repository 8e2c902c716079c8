"""The one place where libphonenumber is imported.

`rphonenumbers` is libphonenumber in Rust behind the interface of `phonenumbers`. Should it ever fail us,
`rphonenumbers` becomes `phonenumbers` in the one line that imports it; a test holds the two to the same
answers.
"""

import rphonenumbers as library  # type: ignore[import-untyped]

NumberParseException = library.NumberParseException
PhoneNumber = library.PhoneNumber

POSSIBLE = 0
POSSIBLE_LOCAL_ONLY = 4
TOO_SHORT = 2
TOO_LONG = 3

__all__ = [
    "POSSIBLE",
    "POSSIBLE_LOCAL_ONLY",
    "TOO_LONG",
    "TOO_SHORT",
    "NumberParseException",
    "PhoneNumber",
    "library",
]
