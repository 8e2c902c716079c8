"""Words for failed calls: what happened, what it means for the numbers, what to do next."""

from PySide6.QtCore import QCoreApplication

from wolkdnc_gui.wolkvox.failures import Failure, FailureKind

translate = QCoreApplication.translate


def failure(value: Failure, *, with_numbers: bool = True) -> str:
    """Return the sentences for a failed call.

    `with_numbers=False` leaves out what it means for the numbers, for calls that carried none.
    """
    sentences = [_what_happened(value.kind)]
    if value.words:
        sentences.append(server_said(value.words))
    if with_numbers:
        sentences.append(_meaning(arrived=value.may_have_arrived))
    sentences.append(_next_step(value.kind))
    return " ".join(sentences)


def server_said(words: str) -> str:
    """Return the server's own words, marked as such."""
    return translate("Texts", "The server said: “{words}”.").format(words=words)


def failure_in_short(kind: FailureKind) -> str:
    """Return a few words for the Why column."""
    return {**_short_answers(), **_short_breaks()}[kind]


def _meaning(*, arrived: bool) -> str:
    if arrived:
        return translate("Texts", "Whether the numbers of this request are on the list now is not known.")
    return translate("Texts", "None of the numbers of this request was added.")


def _what_happened(kind: FailureKind) -> str:
    return {**_what_the_server_did(), **_what_broke()}[kind]


def _next_step(kind: FailureKind) -> str:
    return {**_after_answers(), **_after_breaks()}[kind]


def _what_the_server_did() -> dict[FailureKind, str]:
    return {
        FailureKind.WRONG_SERVER: translate(
            "Texts", "The server does not know what it was asked for: the account's server is probably wrong."
        ),
        FailureKind.MISSING_PARAMETERS: translate(
            "Texts", "The server missed something in the request. That is a fault of this program."
        ),
        FailureKind.NO_TOKEN: translate("Texts", "No token reached the server."),
        FailureKind.BAD_TOKEN: translate(
            "Texts",
            "The server does not accept the token: it is wrong, has expired, or is another operation's.",
        ),
        FailureKind.QUOTA_SPENT: translate("Texts", "The operation has used up its calls of the day."),
        FailureKind.TOKEN_IN_USE: translate("Texts", "Somebody else is using this token right now."),
        FailureKind.MAINTENANCE: translate("Texts", "The server is under maintenance and takes nothing."),
        FailureKind.REFUSED: translate("Texts", "The server refused the request."),
        FailureKind.SERVER_ERROR: translate("Texts", "The server has a problem of its own."),
        FailureKind.UNREADABLE_ANSWER: translate(
            "Texts", "An answer came that cannot be understood; perhaps it was not the server's."
        ),
        FailureKind.REDIRECT: translate(
            "Texts",
            "The answer pointed to another address. It was not followed, so that the token stays safe.",
        ),
    }


def _what_broke() -> dict[FailureKind, str]:
    return {
        FailureKind.NO_CONNECTION: translate("Texts", "The server could not be reached."),
        FailureKind.NO_SUCH_HOST: translate("Texts", "The server's address was not found."),
        FailureKind.TLS: translate(
            "Texts", "The server could not prove that it is the right one, so nothing was sent to it."
        ),
        FailureKind.TIMED_OUT: translate("Texts", "The server did not answer in time."),
        FailureKind.BROKEN_CONNECTION: translate("Texts", "The connection broke before an answer came."),
        FailureKind.CANCELLED: translate("Texts", "You stopped before an answer came."),
    }


def _after_answers() -> dict[FailureKind, str]:
    network = translate(
        "Texts",
        "Check that this network asks for no sign-in of its own, and the account's server; then try again.",
    )
    token = translate("Texts", "Enter a valid token for this account.")
    return {
        FailureKind.WRONG_SERVER: translate("Texts", "Check the server in the account, then try again."),
        FailureKind.MISSING_PARAMETERS: translate(
            "Texts", "Please report it with the words above; trying again will hardly help."
        ),
        FailureKind.NO_TOKEN: token,
        FailureKind.BAD_TOKEN: token,
        FailureKind.QUOTA_SPENT: translate(
            "Texts", "A job goes on by itself when the server takes calls again, usually the next day."
        ),
        FailureKind.TOKEN_IN_USE: translate(
            "Texts", "A job goes on by itself in some seconds: a token serves one at a time."
        ),
        FailureKind.MAINTENANCE: translate(
            "Texts", "A job goes on by itself when it is over, usually within some minutes."
        ),
        FailureKind.REFUSED: translate(
            "Texts", "Read what the server said; then try again, or ask your supervisor."
        ),
        FailureKind.SERVER_ERROR: _again_soon(),
        FailureKind.UNREADABLE_ANSWER: network,
        FailureKind.REDIRECT: network,
    }


def _after_breaks() -> dict[FailureKind, str]:
    return {
        FailureKind.NO_CONNECTION: translate("Texts", "Check the network, then try again."),
        FailureKind.NO_SUCH_HOST: translate(
            "Texts", "Check the network and the server in the account, then try again."
        ),
        FailureKind.TLS: translate(
            "Texts", "Check this computer's date and time, and ask whoever looks after the network."
        ),
        FailureKind.TIMED_OUT: _again_soon(),
        FailureKind.BROKEN_CONNECTION: _again_soon(),
        FailureKind.CANCELLED: translate(
            "Texts", "Send them again to be sure: adding a number twice does no harm."
        ),
    }


def _again_soon() -> str:
    return translate("Texts", "Try again in a little while.")


def _short_answers() -> dict[FailureKind, str]:
    return {
        FailureKind.WRONG_SERVER: translate("Texts", "Server in the account is wrong"),
        FailureKind.MISSING_PARAMETERS: translate("Texts", "Request not understood"),
        FailureKind.NO_TOKEN: translate("Texts", "No token"),
        FailureKind.BAD_TOKEN: translate("Texts", "Token not accepted"),
        FailureKind.QUOTA_SPENT: translate("Texts", "Calls of the day used up"),
        FailureKind.TOKEN_IN_USE: translate("Texts", "Token in use by somebody else"),
        FailureKind.MAINTENANCE: translate("Texts", "Server under maintenance"),
        FailureKind.REFUSED: translate("Texts", "Refused by the server"),
        FailureKind.SERVER_ERROR: translate("Texts", "Problem at the server"),
        FailureKind.UNREADABLE_ANSWER: translate("Texts", "Answer not understood"),
        FailureKind.REDIRECT: translate("Texts", "Answer from elsewhere"),
    }


def _short_breaks() -> dict[FailureKind, str]:
    return {
        FailureKind.NO_CONNECTION: translate("Texts", "Server not reached"),
        FailureKind.NO_SUCH_HOST: translate("Texts", "Server's address not found"),
        FailureKind.TLS: translate("Texts", "Server could not prove who it is"),
        FailureKind.TIMED_OUT: translate("Texts", "No answer in time"),
        FailureKind.BROKEN_CONNECTION: translate("Texts", "Connection broke"),
        FailureKind.CANCELLED: translate("Texts", "Stopped before an answer came"),
    }
