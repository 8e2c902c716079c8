"""How tests answer dialogs, and what they paste."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.ui.dialogs.account_dialog import AccountDialog


def account_dialog(driver):
    """Wait for the dialog over this window; that of a program before may not be gone yet."""

    def shown():
        dialog = QApplication.activeModalWidget()
        return isinstance(dialog, AccountDialog) and dialog.parent() is driver.window

    driver.wait(shown)
    return QApplication.activeModalWidget()


def fill(driver, dialog, token):
    dialog.form.server.edit.setText("https://wv0042.wolkvox.com/api/v2/")
    dialog.form.token.edit.setText(f"  {token}\n")
    driver.wait(dialog.form.token.session_check.isVisible)
    dialog.form.token.session_check.click()
    dialog.form.shape.confirmed_check.setChecked(True)


def enter_account(driver, token=PRACTICE_TOKEN):
    dialog = account_dialog(driver)
    fill(driver, dialog, token)
    driver.press(dialog.save_button)
    driver.wait(lambda: driver.program.book.current is not None)
    return driver.program.book.current


def answer_next(driver, kind, then):
    """Answer the modal dialog that the next call opens."""

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            then(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def click_role(role):
    def click(box):
        next(button for button in box.buttons() if box.buttonRole(button) is role).click()

    return click


def many(count):
    return "\n".join(f"300 123 4{n:03}" for n in range(count))
