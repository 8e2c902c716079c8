"""Words for accounts: server, token, keyring and shape."""

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.numbers.shape import ShapeKind
from wolkdnc_gui.settings.keyring_choice import KeyringProblem, KeyringProblemKind
from wolkdnc_gui.submission.job import AccountRef
from wolkdnc_gui.wolkvox.address import AddressProblem
from wolkdnc_gui.wolkvox.token import TokenProblem

translate = QCoreApplication.translate


def account_name(name: str, *, practice: bool) -> str:
    """Return what an account is called: the practice account is called so in every language."""
    return translate("Texts", "Practice") if practice else name


def server_name(ref: AccountRef) -> str:
    """Return what people call the server a job was begun at."""
    return translate("Texts", "practice") if ref.practice else f"wv{ref.server}"


def no_practice_server() -> str:
    """Return why nothing can be sent to the practice account."""
    return translate("Texts", "The practice server could not be started on this computer.")


def address_problem(value: AddressProblem) -> str:
    """Return why a text is no server, and what one looks like."""
    match value:
        case AddressProblem.EMPTY:
            return translate("Texts", "Enter the server of your operation, for example 0042.")
        case AddressProblem.OTHER_HOST:
            return translate(
                "Texts",
                "This is not a wolkvox server. Only addresses like wv0042.wolkvox.com are taken, "
                "so that the token goes nowhere else.",
            )
        case AddressProblem.NOT_A_LABEL:
            return translate(
                "Texts", "A server is letters a to z and digits without spaces, for example 0042."
            )
        case AddressProblem.TOO_LONG:
            return translate(
                "Texts", "This is too long for a server. It usually has four digits, for example 0042."
            )
        case AddressProblem.NOT_LOOPBACK:
            return translate(
                "Texts", "A test server must run on this computer, for example http://127.0.0.1:8080."
            )


def token_problem(value: TokenProblem) -> str:
    """Return why a text cannot be a token, and what to do."""
    match value:
        case TokenProblem.EMPTY:
            return translate("Texts", "Paste the token that was made in wolkvox Manager.")
        case TokenProblem.INNER_SPACE:
            return translate(
                "Texts",
                "There is a space or a line break inside the token. Copy the token alone and paste it again.",
            )
        case TokenProblem.ODD_CHARACTER:
            return translate(
                "Texts",
                "There is a character in it that no token has. Copy the token again in wolkvox Manager.",
            )
        case TokenProblem.TOO_LONG:
            return translate(
                "Texts", "This is too long for a token. Copy the token alone and paste it again."
            )


def keyring_problem(value: KeyringProblem) -> str:
    """Return why the token is not kept on this computer, and what that means."""
    match value.kind:
        case KeyringProblemKind.NONE_USABLE:
            return translate(
                "Texts",
                "This computer has no keyring that can be used. The token can be kept until the program "
                "ends; then it has to be pasted again.",
            )
        case KeyringProblemKind.PLAIN_TEXT:
            return translate(
                "Texts",
                "The keyring of this computer ({name}) keeps tokens where anybody can read them, "
                "so it is not used. The token can be kept until the program ends.",
            ).format(name=value.name)
        case KeyringProblemKind.NOT_OF_THE_SYSTEM:
            return translate(
                "Texts",
                "The keyring that is set up ({name}) is not this computer's own, so it is not used. "
                "The token can be kept until the program ends.",
            ).format(name=value.name)
        case KeyringProblemKind.LOCKED:
            return translate(
                "Texts",
                "The keyring of this computer is locked. Unlock it and try again, "
                "or keep the token until the program ends.",
            )
        case KeyringProblemKind.FAILED:
            return translate(
                "Texts",
                "The keyring of this computer did not do what it was asked. Try again, "
                "or keep the token until the program ends.",
            )


def shape_kind(value: ShapeKind) -> str:
    """Return how a list writes its numbers."""
    match value:
        case ShapeKind.NATIONAL:
            return translate("Texts", "National number")
        case ShapeKind.COUNTRY_NATIONAL:
            return translate("Texts", "Country code and national number")
        case ShapeKind.PREFIX_NATIONAL:
            return translate("Texts", "Dial prefix and national number")
        case ShapeKind.AS_TYPED:
            return translate("Texts", "Exactly as given")
