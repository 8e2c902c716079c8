"""Which account a start of the program begins with."""

from collections.abc import Iterable
from typing import Protocol

from wolkdnc_gui.settings.practice_server import PRACTICE_SERVER


class Known(Protocol):
    """What must be known of an account."""

    @property
    def account_id(self) -> str:
        """Tells it from others."""

    @property
    def is_practice(self) -> bool:
        """True for the practice account."""


def first_account(accounts: Iterable[Known], last_used: str, *, practice: bool, practice_hidden: bool) -> str:
    """Return the id of the account to begin with; empty where a person must choose or add one.

    That is practice where `practice` asks for it, else the account used last, else the only one there is, as
    on the first start after an administrator's preset. An administrator may not want practice to be offered.
    """
    if practice:
        return PRACTICE_SERVER
    known = tuple(accounts)
    own = [one.account_id for one in known if not one.is_practice]
    offered = own if practice_hidden else [one.account_id for one in known]
    if last_used in offered:
        return last_used
    return own[0] if len(own) == 1 else ""
