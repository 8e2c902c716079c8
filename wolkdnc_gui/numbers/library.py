"""The one place where libphonenumber is imported.

`rphonenumbers` is libphonenumber in Rust behind the interface of `phonenumbers`. Should it ever fail us,
`rphonenumbers` becomes `phonenumbers` here; a test holds the two to the same answers.
"""

import rphonenumbers as library  # type: ignore[import-untyped]
from rphonenumbers import NumberParseException, PhoneNumber

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
