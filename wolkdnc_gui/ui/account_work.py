"""What the account dialog asks of the house, done off the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.settings.tokens import TokenKeeper
from wolkdnc_gui.submission.engine import Engine
from wolkdnc_gui.submission.link import Link
from wolkdnc_gui.ui.account_book import AccountBook
from wolkdnc_gui.ui.bridge import Bridge
from wolkdnc_gui.ui.dialogs.account_services import SaveProblem, TokenPlace
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.failures import CallFailed, Failure
