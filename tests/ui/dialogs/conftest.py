from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMessageBox, QWidget

from wolkdnc_gui.settings.accounts import Account
from wolkdnc_gui.submission.shape_learning import ListShape
from wolkdnc_gui.ui.dialogs.account_services import SaveProblem, TokenPlace
from wolkdnc_gui.wolkvox.address import Address
from wolkdnc_gui.wolkvox.answers import TokenInfo
from wolkdnc_gui.wolkvox.failures import Failure

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            # The offscreen platform says so of every window that has a smallest size.
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


@dataclass
class Saved:
    account: Account
    token: str | None
    session_only: bool


@dataclass
class HouseInHand:
    """Stands in for keyring, network and settings: remembers what was asked, answers when told to."""

    place: TokenPlace | None = field(default_factory=lambda: TokenPlace(saved=False))
    """Answered at once; None: never."""
    saved: list[Saved] = field(default_factory=list)
    tested: list[tuple[str, Address, str | None]] = field(default_factory=list)
    learned: list[tuple[str, Address, str | None, str]] = field(default_factory=list)
    answer_learned: Callable[[ListShape | BaseException], None] | None = None
    forgotten: list[str] = field(default_factory=list)
    gone: bool = True
    found: Callable[[TokenPlace], None] | None = None
    answer_test: Callable[[TokenInfo | Failure], None] | None = None
    answer_save: Callable[[SaveProblem | None], None] | None = None

    def look_for_token(self, account_id: str, done: Callable[[TokenPlace], None]) -> None:
        self.found = done
        if self.place is not None:
            done(self.place)

    def test_connection(
        self,
        account_id: str,
        address: Address,
        token: str | None,
        done: Callable[[TokenInfo | Failure], None],
    ) -> None:
        self.tested.append((account_id, address, token))
        self.answer_test = done

    def learn_shape(
        self,
        account_id: str,
        address: Address,
        token: str | None,
        country: str,
        done: Callable[[ListShape | BaseException], None],
    ) -> None:
        self.learned.append((account_id, address, token, country))
        self.answer_learned = done

    def save(
        self,
        account: Account,
        token: str | None,
        done: Callable[[SaveProblem | None], None],
        *,
        session_only: bool,
    ) -> None:
        self.saved.append(Saved(account, token, session_only))
        self.answer_save = done

    def forget_token(self, account_id: str, done: Callable[[bool], None]) -> None:
        self.forgotten.append(account_id)
        if self.gone:
            self.place = TokenPlace(saved=False)
        done(self.gone)


@pytest.fixture
def house() -> HouseInHand:
    return HouseInHand()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


class Asked:
    """The question that is open over a dialog."""

    @staticmethod
    def box(parent: QWidget) -> QMessageBox | None:
        return next((box for box in parent.findChildren(QMessageBox) if box.isVisible()), None)

    def answer(self, parent: QWidget, words: str) -> None:
        box = self.box(parent)
        assert box is not None, "nothing is asked"
        next(button for button in box.buttons() if button.text() == words).click()


@pytest.fixture
def asked() -> Asked:
    return Asked()
